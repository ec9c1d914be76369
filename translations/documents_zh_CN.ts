<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>chancery::documents</name>
    <message>
        <source>Set a time limit</source>
        <translation>设定办理时限</translation>
    </message>
    <message>
        <source>Time limit</source>
        <translation>办理时限</translation>
    </message>
    <message>
        <source>Opinion</source>
        <translation>意见</translation>
    </message>
    <message>
        <source>For instructions to</source>
        <translation>呈请批示</translation>
    </message>
    <message>
        <source>Leading unit</source>
        <translation>主办单位</translation>
    </message>
    <message>
        <source>Joint units</source>
        <translation>协办单位</translation>
    </message>
    <message>
        <source>Readers</source>
        <translation>传阅人员</translation>
    </message>
    <message>
        <source>Purpose</source>
        <translation>传阅目的</translation>
    </message>
    <message>
        <source>Hand over to</source>
        <translation>转给</translation>
    </message>
    <message>
        <source>Add signers</source>
        <translation>加签人员</translation>
    </message>
    <message>
        <source>Back to</source>
        <translation>退回到</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>催办层级</translation>
    </message>
    <message>
        <source>First reminder</source>
        <translation>首次催办</translation>
    </message>
    <message>
        <source>Second reminder</source>
        <translation>二次催办</translation>
    </message>
    <message>
        <source>Reported to the leader</source>
        <translation>报领导督促</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>催办内容</translation>
    </message>
    <message>
        <source>Retention period</source>
        <translation>保管期限</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Registered; the number comes from the server.</source>
        <translation>已登记，收文编号由服务器编定。</translation>
    </message>
    <message>
        <source>Register a document</source>
        <translation>登记收文</translation>
    </message>
    <message>
        <source>Places</source>
        <translation>公文分类</translation>
    </message>
    <message>
        <source>Done: %1</source>
        <translation>已%1</translation>
    </message>
    <message>
        <source>Without a title yet</source>
        <translation>（未填标题）</translation>
    </message>
    <message>
        <source>My documents</source>
        <translation>我的公文</translation>
    </message>
    <message>
        <source>Incoming</source>
        <translation>收文</translation>
    </message>
    <message>
        <source>Confirm what was read from the text</source>
        <translation>确认识别结果</translation>
    </message>
    <message>
        <source>Read from the text (%1 %): %2</source>
        <translation>识别自正文（%1%）：%2</translation>
    </message>
    <message>
        <source>The next person has opened it already, so it cannot be taken back. Ask them to return it.</source>
        <translation>下一环节已签阅，不能撤回。请联系对方退回。</translation>
    </message>
    <message>
        <source>This person signs here already. Choose somebody else.</source>
        <translation>该人员已在会签名单中。请另选人员。</translation>
    </message>
    <message>
        <source>This cannot be taken back any more. Ask for it to be returned.</source>
        <translation>已不能撤回。请联系对方退回。</translation>
    </message>
    <message>
        <source>Somebody else has accepted this task. What was written is kept.</source>
        <translation>该任务已由他人签收。所写内容已保留。</translation>
    </message>
    <message>
        <source>This document is finished; nothing more can be done with it.</source>
        <translation>该文件已办结，不能再办理。</translation>
    </message>
    <message>
        <source>The last signer cannot be dropped.</source>
        <translation>不能减去最后一名会签人。</translation>
    </message>
    <message>
        <source>Only one can act at this step. Choose one.</source>
        <translation>此环节只能由一人办理。请只选一个。</translation>
    </message>
    <message>
        <source>This task is not there any more. What was written is kept.</source>
        <translation>该办理任务已不存在。所写内容已保留。</translation>
    </message>
    <message>
        <source>Nobody would have to act at the next step. Choose somebody.</source>
        <translation>下一环节没有办理人。请选择人员。</translation>
    </message>
    <message>
        <source>From here the document cannot go on like this. Fill in who is to act next.</source>
        <translation>照此无法继续流转。请填写下一步办理人。</translation>
    </message>
    <message>
        <source>This is not allowed at this step.</source>
        <translation>此环节不允许这样操作。</translation>
    </message>
    <message>
        <source>Nobody has accepted this task.</source>
        <translation>该任务尚未签收。</translation>
    </message>
    <message>
        <source>The document has gone on meanwhile: this step is over. What was written is kept.</source>
        <translation>文件已流转，该环节已结束。所写内容已保留。</translation>
    </message>
    <message>
        <source>The document is still under way.</source>
        <translation>该文件仍在办理中。</translation>
    </message>
    <message>
        <source>Only the registry or the secretariat may do this.</source>
        <translation>此操作限收文登记或秘书处。</translation>
    </message>
    <message>
        <source>This cannot be done now. Look at the document again.</source>
        <translation>现在不能这样办理。请重新查看文件。</translation>
    </message>
    <message>
        <source>This cannot be set at this step.</source>
        <translation>此环节不能设置该项。</translation>
    </message>
    <message>
        <source>You do not stand in for this person today.</source>
        <translation>你今天不是其代理人。</translation>
    </message>
    <message>
        <source>The document has not been at this step.</source>
        <translation>文件未经过该环节。</translation>
    </message>
    <message>
        <source>This task is somebody else&apos;s. What was written is kept.</source>
        <translation>该任务由他人办理。所写内容已保留。</translation>
    </message>
    <message>
        <source>The document follows another version of the route. Bring the program up to date.</source>
        <translation>文件按另一版本的流程办理。请升级程序。</translation>
    </message>
    <message>
        <source>This cannot be decided yet: something else must be done first.</source>
        <translation>条件尚不具备，请先完成前置事项。</translation>
    </message>
    <message>
        <source>This decision is not known at this step.</source>
        <translation>此环节没有这种办理结果。</translation>
    </message>
    <message>
        <source>A reason is needed. Write it and try again.</source>
        <translation>请写明理由后再提交。</translation>
    </message>
    <message>
        <source>The document cannot be returned to this step. Choose another one.</source>
        <translation>不能退回到该环节。请另选。</translation>
    </message>
    <message>
        <source>The document can only be returned to an earlier step.</source>
        <translation>只能退回到之前的环节。</translation>
    </message>
    <message>
        <source>It lies with this person already. Choose somebody else.</source>
        <translation>当前即由其办理。请另选人员。</translation>
    </message>
    <message>
        <source>Another part of the work must be finished first.</source>
        <translation>须先办完正在进行的另一部分。</translation>
    </message>
    <message>
        <source>Who acted at an earlier step may not act at this one.</source>
        <translation>前一环节的办理人不得办理本环节。</translation>
    </message>
    <message>
        <source>There would be too many tasks at this step.</source>
        <translation>此环节任务过多。</translation>
    </message>
    <message>
        <source>This step is not part of the route.</source>
        <translation>流程中没有该环节。</translation>
    </message>
    <message>
        <source>This event is not part of the route.</source>
        <translation>流程中没有该事件。</translation>
    </message>
    <message>
        <source>The route goes round without end. Tell the administrator.</source>
        <translation>流程出现循环，无法结束。请联系管理员。</translation>
    </message>
    <message>
        <source>“{text}” is no number, share or variable.</source>
        <translation>“{text}”不是数量、比例或变量。</translation>
    </message>
    <message>
        <source>The record of this case cannot be read. Tell the administrator.</source>
        <translation>办理记录无法读取。请联系管理员。</translation>
    </message>
    <message>
        <source>A condition of the route is not right ({why}).</source>
        <translation>流程条件有误（{why}）。</translation>
    </message>
    <message>
        <source>A time limit of the route is not right.</source>
        <translation>流程时限设置有误。</translation>
    </message>
    <message>
        <source>The event is not right. Nothing was changed.</source>
        <translation>事件有误，未作改动。</translation>
    </message>
    <message>
        <source>A number that the route needs is missing.</source>
        <translation>流程所需的数值缺失。</translation>
    </message>
    <message>
        <source>“{text}” is no participant.</source>
        <translation>“{text}”不是有效的办理人。</translation>
    </message>
    <message>
        <source>The route cannot be read.</source>
        <translation>流程无法读取。</translation>
    </message>
    <message>
        <source>A value does not fit its variable.</source>
        <translation>取值与变量不符。</translation>
    </message>
    <message>
        <source>The route has faults and cannot be used.</source>
        <translation>流程存在错误，不能使用。</translation>
    </message>
    <message>
        <source>The gateway “{step}” names people.</source>
        <translation>网关“{step}”不应有办理人。</translation>
    </message>
    <message>
        <source>The step “{step}” names a participant that is none.</source>
        <translation>环节“{step}”的办理人无效。</translation>
    </message>
    <message>
        <source>“{step}” cannot stand beside the way.</source>
        <translation>“{step}”不能作为旁路环节。</translation>
    </message>
    <message>
        <source>A condition of the step “{step}” is never asked.</source>
        <translation>环节“{step}”的条件不会被使用。</translation>
    </message>
    <message>
        <source>A way of the deferred choice at “{step}” leads to the wrong kind of step.</source>
        <translation>“{step}”的延迟选择指向了不合适的环节。</translation>
    </message>
    <message>
        <source>The step “{step}” has an outcome twice.</source>
        <translation>环节“{step}”的办理结果重复。</translation>
    </message>
    <message>
        <source>There are two steps “{step}”.</source>
        <translation>环节“{step}”重复。</translation>
    </message>
    <message>
        <source>The step “{step}” lies on a circle without an end.</source>
        <translation>环节“{step}”处于死循环。</translation>
    </message>
    <message>
        <source>The join at “{step}” names a region that does not fit.</source>
        <translation>“{step}”的汇合范围有误。</translation>
    </message>
    <message>
        <source>The step “{step}” counts people but has one.</source>
        <translation>环节“{step}”只有一人，不需计数。</translation>
    </message>
    <message>
        <source>The step “{step}” has no way for the remaining cases.</source>
        <translation>环节“{step}”缺少默认去向。</translation>
    </message>
    <message>
        <source>No end can be reached from the step “{step}”.</source>
        <translation>从环节“{step}”无法到达终点。</translation>
    </message>
    <message>
        <source>The step “{step}” has nobody to act.</source>
        <translation>环节“{step}”没有办理人。</translation>
    </message>
    <message>
        <source>The first step “{step}” does not exist.</source>
        <translation>起始环节“{step}”不存在。</translation>
    </message>
    <message>
        <source>The step “{step}” would return to a later one.</source>
        <translation>环节“{step}”的退回目标在其之后。</translation>
    </message>
    <message>
        <source>A step belongs to two sections.</source>
        <translation>有环节同时属于两个互斥区段。</translation>
    </message>
    <message>
        <source>The step “{step}” is separated from itself.</source>
        <translation>环节“{step}”与自身职责分离。</translation>
    </message>
    <message>
        <source>A threshold of the step “{step}” cannot be reached.</source>
        <translation>环节“{step}”的通过数无法达到。</translation>
    </message>
    <message>
        <source>The step “{step}” allows an operation that does not exist.</source>
        <translation>环节“{step}”允许了不存在的操作。</translation>
    </message>
    <message>
        <source>The step “{step}” waits for an outcome that does not exist.</source>
        <translation>环节“{step}”引用了不存在的办理结果。</translation>
    </message>
    <message>
        <source>The step “{step}” names one that does not exist.</source>
        <translation>环节“{step}”引用了不存在的环节。</translation>
    </message>
    <message>
        <source>The step “{step}” uses the unknown variable “{variable}”.</source>
        <translation>环节“{step}”使用了未定义的变量“{variable}”。</translation>
    </message>
    <message>
        <source>The step “{step}” can never be reached.</source>
        <translation>环节“{step}”无法到达。</translation>
    </message>
    <message>
        <source>The step “{step}” ends the case and yet leads on.</source>
        <translation>环节“{step}”已结束流程，却仍有去向。</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>排序</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>公文</translation>
    </message>
    <message>
        <source>Full text indexed: %1%. Titles are searched in full; texts and opinions are not complete yet.</source>
        <translation>正文索引已完成 %1%。标题查得全，正文和意见还可能查不全。</translation>
    </message>
    <message>
        <source>Text:</source>
        <comment>what was found stands in the document&apos;s text</comment>
        <translation>正文：</translation>
    </message>
    <message>
        <source>Opinion:</source>
        <comment>what was found stands in an opinion</comment>
        <translation>意见：</translation>
    </message>
    <message>
        <source>File:</source>
        <comment>what was found stands in a file&apos;s name</comment>
        <translation>文件：</translation>
    </message>
    <message>
        <source>%1, of %2 under way</source>
        <translation>%1 件，共 %2 件在办</translation>
    </message>
    <message numerus="yes">
        <source>%n document(s)</source>
        <translation>
            <numerusform>%n 件</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing in “%1” matches.</source>
        <translation>“%1”中没有符合条件的文件。</translation>
    </message>
    <message>
        <source>Clear the filter</source>
        <translation>清除筛选</translation>
    </message>
    <message>
        <source>There is nothing in “%1”.</source>
        <translation>“%1”中没有文件。</translation>
    </message>
    <message>
        <source>Show all documents</source>
        <translation>查看全部公文</translation>
    </message>
    <message>
        <source>By time limit</source>
        <translation>按时限</translation>
    </message>
    <message>
        <source>By day of receipt</source>
        <translation>按收到日期</translation>
    </message>
    <message>
        <source>By register number</source>
        <translation>按收文编号</translation>
    </message>
    <message>
        <source>Agreed.</source>
        <translation>同意。</translation>
    </message>
    <message>
        <source>Noted.</source>
        <translation>阅。</translation>
    </message>
    <message>
        <source>Agreed as proposed.</source>
        <translation>同意拟办意见。</translation>
    </message>
    <message>
        <source>Please study it and put forward a proposal.</source>
        <translation>请研究提出意见。</translation>
    </message>
    <message>
        <source>Please carry it out and report back in time.</source>
        <translation>请抓好落实，按期报结果。</translation>
    </message>
    <message>
        <source>Complete and in form; for a proposal.</source>
        <translation>符合收文要求，建议呈拟办。</translation>
    </message>
    <message>
        <source>For information; to be submitted for reading.</source>
        <translation>阅知件，建议呈阅。</translation>
    </message>
    <message>
        <source>Handled as instructed.</source>
        <translation>已按批示办理。</translation>
    </message>
    <message>
        <source>Answered in writing.</source>
        <translation>已书面答复。</translation>
    </message>
    <message>
        <source>No different opinion.</source>
        <translation>无不同意见。</translation>
    </message>
    <message>
        <source>Sign</source>
        <translation>签署</translation>
    </message>
    <message>
        <source>Write an opinion; phrases with Ctrl+J</source>
        <translation>输入意见；常用语按 Ctrl+J</translation>
    </message>
    <message>
        <source>Phrases</source>
        <translation>常用语</translation>
    </message>
    <message>
        <source>Draft saved</source>
        <translation>已存稿</translation>
    </message>
    <message>
        <source>Keep what is written as a phrase</source>
        <translation>将当前内容存为常用语</translation>
    </message>
    <message>
        <source>Name or pinyin initials</source>
        <translation>姓名、单位或拼音首字母</translation>
    </message>
    <message>
        <source>Remove %1</source>
        <translation>移除 %1</translation>
    </message>
    <message>
        <source>A secret without a title here</source>
        <translation>（涉密文件，标题不入本网）</translation>
    </message>
    <message>
        <source>Not numbered yet</source>
        <translation>待编号</translation>
    </message>
    <message>
        <source>registered %1 (%2)</source>
        <translation>%1登记（%2）</translation>
    </message>
    <message>
        <source>due %1</source>
        <translation>限 %1 办结</translation>
    </message>
    <message>
        <source>%1 (for %2)</source>
        <translation>%1（代%2）</translation>
    </message>
    <message>
        <source>Opinions</source>
        <translation>处理意见</translation>
    </message>
    <message>
        <source>Choose a document from the list.</source>
        <translation>请从列表中选择一份文件。</translation>
    </message>
    <message>
        <source>Waiting to be sent</source>
        <translation>待同步</translation>
    </message>
    <message numerus="yes">
        <source>%n opinion(s)</source>
        <translation>
            <numerusform>%n 条</numerusform>
        </translation>
    </message>
    <message>
        <source>No file was registered with this document.</source>
        <translation>该文件登记时没有附件。</translation>
    </message>
    <message>
        <source>The file is being fetched: %1</source>
        <translation>正在获取附件：%1</translation>
    </message>
    <message>
        <source>The file is being fetched, %1%: %2</source>
        <translation>正在取文件，%1%：%2</translation>
    </message>
    <message>
        <source>The file is not on this computer: %1</source>
        <translation>本机没有这个文件：%1</translation>
    </message>
    <message>
        <source>Fetch it</source>
        <translation>取回</translation>
    </message>
    <message>
        <source>Fetch it again</source>
        <translation>重新取回</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>To be acted on</source>
        <translation>批办件</translation>
    </message>
    <message>
        <source>To be read</source>
        <translation>阅知件</translation>
    </message>
    <message>
        <source>Ordinary</source>
        <translation>平件</translation>
    </message>
    <message>
        <source>Not secret</source>
        <translation>非密</translation>
    </message>
    <message>
        <source>The draft was thrown away.</source>
        <translation>草稿已丢弃。</translation>
    </message>
    <message>
        <source>Issuing organ</source>
        <translation>来文机关全称或规范化简称</translation>
    </message>
    <message>
        <source>Why it is registered once more</source>
        <translation>再次登记的原因</translation>
    </message>
    <message>
        <source>Files (the first is the document itself)</source>
        <translation>正文和附件（第一个为正文）</translation>
    </message>
    <message>
        <source>Add files</source>
        <translation>添加文件</translation>
    </message>
    <message>
        <source>Throw away</source>
        <translation>丢弃</translation>
    </message>
    <message>
        <source>Keep as draft</source>
        <translation>存为草稿</translation>
    </message>
    <message>
        <source>Register</source>
        <translation>登记</translation>
    </message>
    <message>
        <source>Drop the document&apos;s PDF here: its fields are read from the text.</source>
        <translation>将来文 PDF 拖到这里，自动识别各项要素。</translation>
    </message>
    <message>
        <source>Choose a file</source>
        <translation>选择文件</translation>
    </message>
    <message>
        <source>Choose files</source>
        <translation>选择文件</translation>
    </message>
    <message>
        <source>Not saved yet</source>
        <translation>未保存</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>查看</translation>
    </message>
    <message>
        <source>Registered already: %1</source>
        <translation>已登记过：%1</translation>
    </message>
    <message>
        <source>Perhaps registered already: %1</source>
        <translation>可能已登记过：%1</translation>
    </message>
    <message>
        <source>being copied</source>
        <translation>正在复制</translation>
    </message>
    <message>
        <source>its text is being read</source>
        <translation>正在识别</translation>
    </message>
    <message>
        <source>Is the document</source>
        <translation>设为正文</translation>
    </message>
    <message>
        <source>To register</source>
        <translation>待登记</translation>
    </message>
    <message>
        <source>To complete</source>
        <translation>待补正</translation>
    </message>
    <message>
        <source>To assign</source>
        <translation>待分办</translation>
    </message>
    <message>
        <source>To review</source>
        <translation>待初审</translation>
    </message>
    <message>
        <source>To propose on</source>
        <translation>待拟办</translation>
    </message>
    <message>
        <source>To instruct on</source>
        <translation>待批示</translation>
    </message>
    <message>
        <source>Being handled</source>
        <translation>承办中</translation>
    </message>
    <message>
        <source>To read</source>
        <translation>待阅</translation>
    </message>
    <message>
        <source>To answer</source>
        <translation>待答复</translation>
    </message>
    <message>
        <source>To close</source>
        <translation>待办结</translation>
    </message>
    <message>
        <source>To file</source>
        <translation>待归档</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>已办结</translation>
    </message>
    <message>
        <source>Filed</source>
        <translation>已归档</translation>
    </message>
    <message>
        <source>Returned</source>
        <translation>已退回</translation>
    </message>
    <message>
        <source>Voided</source>
        <translation>已作废</translation>
    </message>
    <message>
        <source>Correct</source>
        <translation>更正</translation>
    </message>
    <message>
        <source>Add file</source>
        <translation>补充附件</translation>
    </message>
    <message>
        <source>Remove file</source>
        <translation>撤下附件</translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>签收</translation>
    </message>
    <message>
        <source>Give back</source>
        <translation>放回</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>初审</translation>
    </message>
    <message>
        <source>Pass review</source>
        <translation>初审通过</translation>
    </message>
    <message>
        <source>Submit again</source>
        <translation>重新提交</translation>
    </message>
    <message>
        <source>Return to sender</source>
        <translation>退来文机关</translation>
    </message>
    <message>
        <source>Propose</source>
        <translation>拟办</translation>
    </message>
    <message>
        <source>Instruct</source>
        <translation>批示</translation>
    </message>
    <message>
        <source>Assist</source>
        <translation>协办</translation>
    </message>
    <message>
        <source>Gather</source>
        <translation>汇总</translation>
    </message>
    <message>
        <source>Distribute</source>
        <translation>分送</translation>
    </message>
    <message>
        <source>Assign</source>
        <translation>分办</translation>
    </message>
    <message>
        <source>Handle</source>
        <translation>承办</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>答复</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>办结</translation>
    </message>
    <message>
        <source>File</source>
        <translation>归档</translation>
    </message>
    <message>
        <source>Circulate</source>
        <translation>传阅</translation>
    </message>
    <message>
        <source>Mark as read</source>
        <translation>已阅</translation>
    </message>
    <message>
        <source>Urge</source>
        <translation>催办</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>撤回</translation>
    </message>
    <message>
        <source>Return</source>
        <translation>退回</translation>
    </message>
    <message>
        <source>Add signer</source>
        <translation>加签</translation>
    </message>
    <message>
        <source>Drop signer</source>
        <translation>减签</translation>
    </message>
    <message>
        <source>Hand over</source>
        <translation>转办</translation>
    </message>
    <message>
        <source>Delegate</source>
        <translation>委派</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>跳过</translation>
    </message>
    <message>
        <source>Void</source>
        <translation>作废</translation>
    </message>
    <message>
        <source>Reopen</source>
        <translation>重启</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>Star</source>
        <translation>关注</translation>
    </message>
    <message>
        <source>Agreed</source>
        <translation>同意</translation>
    </message>
    <message>
        <source>Noted</source>
        <translation>阅</translation>
    </message>
    <message>
        <source>Other opinion</source>
        <translation>另有意见</translation>
    </message>
    <message>
        <source>Not agreed</source>
        <translation>不同意</translation>
    </message>
    <message>
        <source>For information</source>
        <translation>阅知</translation>
    </message>
    <message>
        <source>For study</source>
        <translation>阅研</translation>
    </message>
    <message>
        <source>For opinions</source>
        <translation>征求意见</translation>
    </message>
    <message>
        <source>For reference</source>
        <translation>参阅</translation>
    </message>
    <message>
        <source>Permanent</source>
        <translation>永久</translation>
    </message>
    <message>
        <source>30 years</source>
        <translation>30 年</translation>
    </message>
    <message>
        <source>10 years</source>
        <translation>10 年</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>Document number</source>
        <translation>发文字号</translation>
    </message>
    <message>
        <source>Issued by</source>
        <translation>来文机关</translation>
    </message>
    <message>
        <source>Issued on</source>
        <translation>成文日期</translation>
    </message>
    <message>
        <source>Received on</source>
        <translation>收到日期</translation>
    </message>
    <message>
        <source>Treatment</source>
        <translation>办理类别</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>文种</translation>
    </message>
    <message>
        <source>Medium</source>
        <translation>载体</translation>
    </message>
    <message>
        <source>Urgency</source>
        <translation>紧急程度</translation>
    </message>
    <message>
        <source>Secrecy</source>
        <translation>密级</translation>
    </message>
    <message>
        <source>Copies</source>
        <translation>份数</translation>
    </message>
    <message>
        <source>Copy number</source>
        <translation>份号</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>页数</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>办理时限</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>In circulation</source>
        <translation>传阅</translation>
    </message>
    <message>
        <source>To do</source>
        <translation>待办</translation>
    </message>
    <message>
        <source>Under way</source>
        <translation>在办</translation>
    </message>
    <message>
        <source>Archive</source>
        <translation>归档库</translation>
    </message>
    <message>
        <source>Handled by me</source>
        <translation>已办</translation>
    </message>
    <message>
        <source>Registered by me</source>
        <translation>我登记的</translation>
    </message>
    <message>
        <source>Starred</source>
        <translation>关注</translation>
    </message>
    <message>
        <source>All documents</source>
        <translation>全部公文</translation>
    </message>
    <message>
        <source>Good morning, %1</source>
        <translation>%1，上午好</translation>
    </message>
    <message>
        <source>Good day, %1</source>
        <translation>%1，中午好</translation>
    </message>
    <message>
        <source>Good afternoon, %1</source>
        <translation>%1，下午好</translation>
    </message>
    <message>
        <source>Good evening, %1</source>
        <translation>%1，晚上好</translation>
    </message>
    <message>
        <source>This document is above the clearance of a person it would go to. Nothing was sent; choose somebody who is cleared.</source>
        <translation>文件密级高于接收人的知悉范围，未转出。请另选有权限的人员。</translation>
    </message>
    <message>
        <source>This row was imported before. It was left as it is.</source>
        <translation>该条记录此前已导入，未重复导入。</translation>
    </message>
    <message>
        <source>The mark of a file is not right. Remove the file and add it again.</source>
        <translation>文件标识有误。请移除该文件后重新添加。</translation>
    </message>
    <message>
        <source>“{text}” is no person, post or unit. Choose again from the list.</source>
        <translation>“{text}”不是有效的人员、岗位或单位。请从列表中重新选择。</translation>
    </message>
    <message>
        <source>“{text}” is no register number.</source>
        <translation>“{text}”不是有效的收文编号。</translation>
    </message>
    <message>
        <source>“{text}” is no grade of secrecy. Write it as 机密★20年.</source>
        <translation>“{text}”不是规范的密级标注。请按“机密★20年”的格式填写。</translation>
    </message>
    <message>
        <source>“{text}” is none of the fifteen kinds of official document. Choose one from the list.</source>
        <translation>“{text}”不在十五种公文文种之内。请从列表中选择。</translation>
    </message>
    <message>
        <source>“{text}” is no degree of urgency for this medium. Choose one from the list.</source>
        <translation>“{text}”不适用于此类公文的紧急程度。请从列表中选择。</translation>
    </message>
    <message>
        <source>Joint units are still at work on this document. Wait for them, or close with a reason.</source>
        <translation>协办单位尚未办结。请等待协办单位反馈，或写明理由后提前办结。</translation>
    </message>
    <message>
        <source>The document is dated after the day of its receipt. Check both dates.</source>
        <translation>成文日期晚于收到日期。请核对两个日期。</translation>
    </message>
    <message>
        <source>The draft is too large to be kept. Shorten the text or remove files.</source>
        <translation>草稿过大，无法保存。请缩短正文或减少附件。</translation>
    </message>
    <message>
        <source>This document is registered already. Say why it is registered once more, or open the earlier one.</source>
        <translation>该文件已登记过。请写明再次登记的原因，或打开已登记的文件。</translation>
    </message>
    <message>
        <source>This document was registered with this mark before. Nothing was registered twice.</source>
        <translation>该文件已按此标识登记，未重复登记。</translation>
    </message>
    <message>
        <source>The field “{field}” was given twice. Nothing was changed.</source>
        <translation>“{field}”一栏重复填写，未作改动。</translation>
    </message>
    <message>
        <source>“{name}” is empty. It was not added; what was typed is kept. Ask for the file again.</source>
        <translation>“{name}”是空文件，未添加；已填内容已保留。请重新索取该文件。</translation>
    </message>
    <message>
        <source>“{name}” is named PDF and is none. It was not added; what was typed is kept.</source>
        <translation>“{name}”扩展名为 PDF，内容却不是 PDF，未添加；已填内容已保留。</translation>
    </message>
    <message>
        <source>“{name}” has {size} MB; at most {most} MB can be taken. It was not added; what was typed is kept.</source>
        <translation>“{name}”为 {size} MB，超过 {most} MB 上限，未添加；已填内容已保留。</translation>
    </message>
    <message>
        <source>“{name}” is there already. It was not added twice.</source>
        <translation>“{name}”已在附件中，未重复添加。</translation>
    </message>
    <message>
        <source>“{name}” cannot be read. It was not added; what was typed is kept. Check that it is still there and try again.</source>
        <translation>“{name}”无法读取，未添加；已填内容已保留。请确认文件仍在原处后重试。</translation>
    </message>
    <message>
        <source>Files are still being copied. Wait a moment and register again.</source>
        <translation>附件仍在复制。请稍候再登记。</translation>
    </message>
    <message>
        <source>Something is still to be filled in: {field}.</source>
        <translation>尚有未填项：{field}。</translation>
    </message>
    <message>
        <source>A unit leads and helps at once. Take it out of the joint units.</source>
        <translation>同一单位不能既主办又协办。请从协办单位中去掉。</translation>
    </message>
    <message>
        <source>A leading unit is needed. Choose one.</source>
        <translation>请指定主办单位。</translation>
    </message>
    <message>
        <source>Somebody has to give instructions. Choose a leader.</source>
        <translation>请选择批示领导。</translation>
    </message>
    <message>
        <source>This file is not with the document any more. Nothing was changed.</source>
        <translation>该附件已不在此文件中，未作改动。</translation>
    </message>
    <message>
        <source>The document bears no date.</source>
        <translation>未填成文日期。</translation>
    </message>
    <message>
        <source>The issuing organ is missing.</source>
        <translation>未填来文机关。</translation>
    </message>
    <message>
        <source>The document bears no number.</source>
        <translation>未填发文字号。</translation>
    </message>
    <message>
        <source>Only the registry may do this. Ask the registry to do it.</source>
        <translation>此操作限收文登记岗。请联系收文人员办理。</translation>
    </message>
    <message>
        <source>This document is not under way any more. Nothing was changed.</source>
        <translation>该文件已不在办理中，未作改动。</translation>
    </message>
    <message>
        <source>It is not your turn with this document: somebody else acted first or it went on. What you wrote is kept.</source>
        <translation>该文件当前不由你办理：可能已有人办理或已流转。所写内容已保留。</translation>
    </message>
    <message>
        <source>Nothing would change by this.</source>
        <translation>没有需要变更的内容。</translation>
    </message>
    <message>
        <source>There is nothing to be changed. Fill in a field first.</source>
        <translation>没有可变更的内容。请先填写。</translation>
    </message>
    <message>
        <source>The year in “{number}” cannot be. Compare it with the paper.</source>
        <translation>“{number}”中的年份不合常理。请与原件核对。</translation>
    </message>
    <message>
        <source>“{number}” holds several numbers. The first one counts.</source>
        <translation>“{number}”含有多个字号，以第一个为准。</translation>
    </message>
    <message>
        <source>“{number}” has a shortened year. Compare it with the paper.</source>
        <translation>“{number}”年份不完整。请与原件核对。</translation>
    </message>
    <message>
        <source>“{number}” is not written as numbers of documents usually are. It is kept as it stands.</source>
        <translation>“{number}”不符合发文字号的通常写法，将按原样保留。</translation>
    </message>
    <message>
        <source>The year in “{number}” is not that of the document&apos;s date ({year}).</source>
        <translation>“{number}”中的年份与成文日期的年份（{year}）不一致。</translation>
    </message>
    <message>
        <source>An opinion is needed. Write it and sign again.</source>
        <translation>请填写意见后再提交。</translation>
    </message>
    <message>
        <source>Somebody was chosen twice. Take one out.</source>
        <translation>同一人员或单位被重复选择。请去掉一个。</translation>
    </message>
    <message>
        <source>Somebody has to be chosen.</source>
        <translation>请选择人员。</translation>
    </message>
    <message>
        <source>Readers are needed. Choose at least one.</source>
        <translation>请选择传阅人员。</translation>
    </message>
    <message>
        <source>The day of receipt lies ahead. Check it.</source>
        <translation>收到日期在今天之后。请核对。</translation>
    </message>
    <message>
        <source>“{text}” cannot be read as a date; it is kept as it stands.</source>
        <translation>“{text}”无法识别为日期，按原样保留。</translation>
    </message>
    <message>
        <source>The date lies after the day of publication.</source>
        <translation>成文日期晚于公布日期。</translation>
    </message>
    <message>
        <source>The same document is in the register already.</source>
        <translation>登记簿中已有相同文件。</translation>
    </message>
    <message>
        <source>The issuer {issuer} was inferred from the number.</source>
        <translation>来文机关“{issuer}”由发文字号推断得出。</translation>
    </message>
    <message>
        <source>The text is unusually long ({length} characters).</source>
        <translation>正文过长（{length} 字）。</translation>
    </message>
    <message>
        <source>The row has no date.</source>
        <translation>该条记录没有日期。</translation>
    </message>
    <message>
        <source>The row names no issuer.</source>
        <translation>该条记录没有来文机关。</translation>
    </message>
    <message>
        <source>The row has no number.</source>
        <translation>该条记录没有发文字号。</translation>
    </message>
    <message>
        <source>Line {line} has no title and cannot be registered.</source>
        <translation>第 {line} 行没有标题，无法登记。</translation>
    </message>
    <message>
        <source>Line {line} cannot be read and was passed over.</source>
        <translation>第 {line} 行无法读取，已跳过。</translation>
    </message>
    <message>
        <source>The term of secrecy is longer than the law allows ({most} years).</source>
        <translation>保密期限超过法定最长期限（{most} 年）。</translation>
    </message>
    <message>
        <source>This network is not graded for secrets: no file of a secret document may enter it (Law on Guarding State Secrets, article 31). Register number, issuer, date and holder only.</source>
        <translation>本网络未定密级，涉密文件的正文和附件不得进入（《保守国家秘密法》第三十一条）。只可登记文号、机关、日期和持有人。</translation>
    </message>
    <message>
        <source>This network is not graded for secrets: no text of a secret document may enter it (Law on Guarding State Secrets, article 31).</source>
        <translation>本网络未定密级，涉密文件的文字内容不得进入（《保守国家秘密法》第三十一条）。</translation>
    </message>
    <message>
        <source>This network is not graded for secrets: the title of a secret document may not enter it (Law on Guarding State Secrets, article 31).</source>
        <translation>本网络未定密级，涉密文件的标题不得进入（《保守国家秘密法》第三十一条）。</translation>
    </message>
    <message>
        <source>Somebody else changed “{field}” meanwhile to “{now}”. Your value “{to}” is kept; look at both and send again.</source>
        <translation>“{field}”已被他人改为“{now}”。你填的“{to}”已保留，请核对后重新提交。</translation>
    </message>
    <message>
        <source>It is not said whom this is about. Choose a step.</source>
        <translation>未指明所涉环节。请选择环节。</translation>
    </message>
    <message>
        <source>The title is missing. Write it as it stands on the paper.</source>
        <translation>未填标题。请按原件填写。</translation>
    </message>
    <message>
        <source>The title has {length} characters; at most {most} can be kept. Shorten it.</source>
        <translation>标题有 {length} 字，超过 {most} 字上限。请缩短。</translation>
    </message>
    <message>
        <source>This document is not here any more. Nothing was changed.</source>
        <translation>该文件已不在本机可见范围内，未作改动。</translation>
    </message>
    <message>
        <source>This draft is not here any more: it was registered or thrown away.</source>
        <translation>该草稿已登记或已丢弃。</translation>
    </message>
    <message>
        <source>The field “{field}” cannot be corrected here.</source>
        <translation>“{field}”一栏不能在此更正。</translation>
    </message>
    <message>
        <source>A person or unit that was chosen is not in the directory any more. Choose again.</source>
        <translation>所选人员或单位已不在通讯录中。请重新选择。</translation>
    </message>
    <message>
        <source>The document has gone on and this cannot be done now. What was written is kept.</source>
        <translation>文件已流转，当前环节不能这样办理。所写内容已保留。</translation>
    </message>
    <message>
        <source>This is not done at the present step. What was written is kept.</source>
        <translation>当前环节不能这样办理。所写内容已保留。</translation>
    </message>
    <message numerus="yes">
        <source>%n most urgent</source>
        <translation>
            <numerusform>特急 %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n urgent</source>
        <translation>
            <numerusform>加急 %n</numerusform>
        </translation>
    </message>
    <message>
        <source>Waiting for me</source>
        <translation>待我处理</translation>
    </message>
    <message>
        <source>Nothing urgent</source>
        <translation>无急件</translation>
    </message>
    <message>
        <source>Due today</source>
        <translation>今日到期</translation>
    </message>
    <message>
        <source>First at %1</source>
        <translation>最早 %1 到期</translation>
    </message>
    <message>
        <source>Nothing is due today</source>
        <translation>今日无到期</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>已超期</translation>
    </message>
    <message>
        <source>Nothing is overdue</source>
        <translation>无超期</translation>
    </message>
    <message>
        <source>Closed this week</source>
        <translation>本周办结</translation>
    </message>
    <message>
        <source>%1 % in time</source>
        <translation>按期办结率 %1%</translation>
    </message>
    <message>
        <source>Since Monday</source>
        <translation>自周一起</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Nothing waits for you.</source>
        <translation>没有待办事项。</translation>
    </message>
    <message>
        <source>%1 stands in for %2</source>
        <translation>%1 代理 %2</translation>
    </message>
    <message>
        <source>until %1</source>
        <translation>至 %1</translation>
    </message>
    <message>
        <source>Stand-ins</source>
        <translation>代理</translation>
    </message>
    <message>
        <source>by time limit</source>
        <translation>按时限排序</translation>
    </message>
    <message>
        <source>↑↓ choose&#x3000;Enter open</source>
        <translation>↑↓ 选择&#x3000;Enter 打开</translation>
    </message>
    <message>
        <source>Just arrived</source>
        <translation>刚到的文件</translation>
    </message>
    <message>
        <source>Nothing has arrived.</source>
        <translation>没有新到文件。</translation>
    </message>
    <message>
        <source>Where it is now</source>
        <translation>经办文件进展</translation>
    </message>
    <message>
        <source>handled by me</source>
        <translation>我经手的</translation>
    </message>
    <message>
        <source>You have not handled a document yet.</source>
        <translation>尚无经办文件。</translation>
    </message>
    <message>
        <source>For whom</source>
        <translation>收件人</translation>
    </message>
    <message>
        <source>The step to return to</source>
        <translation>退回环节</translation>
    </message>
    <message>
        <source>Signers</source>
        <translation>加签人员</translation>
    </message>
    <message>
        <source>Leader</source>
        <translation>部领导</translation>
    </message>
    <message>
        <source>Secretariat</source>
        <translation>秘书处</translation>
    </message>
    <message>
        <source>Registry</source>
        <translation>收文登记</translation>
    </message>
    <message>
        <source>Head of unit</source>
        <translation>司局负责人</translation>
    </message>
    <message>
        <source>Clerk of unit</source>
        <translation>司局内勤</translation>
    </message>
    <message>
        <source>Handler</source>
        <translation>承办人</translation>
    </message>
    <message>
        <source>Supervision</source>
        <translation>督查督办</translation>
    </message>
    <message>
        <source>Meetings</source>
        <translation>会务</translation>
    </message>
    <message>
        <source>Disclosure</source>
        <translation>政务公开</translation>
    </message>
    <message>
        <source>Archives</source>
        <translation>档案管理</translation>
    </message>
    <message>
        <source>Duty</source>
        <translation>值班</translation>
    </message>
    <message>
        <source>Administrator</source>
        <translation>系统管理员</translation>
    </message>
    <message>
        <source>Security</source>
        <translation>安全保密管理员</translation>
    </message>
    <message>
        <source>Auditor</source>
        <translation>安全审计员</translation>
    </message>
    <message>
        <source>This was read already; nothing had to be done.</source>
        <translation>该件已阅，无需重复办理。</translation>
    </message>
    <message>
        <source>Somebody who was chosen is reading this document already. Choose somebody else.</source>
        <translation>所选人员已在传阅名单中。请另选人员。</translation>
    </message>
    <message>
        <source>Delegate to</source>
        <translation>委派给</translation>
    </message>
    <message>
        <source>None</source>
        <translation>不选</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>批示结论</translation>
    </message>
    <message>
        <source>Reason (may be left empty)</source>
        <translation>理由（可不填）</translation>
    </message>
    <message>
        <source>Which file</source>
        <translation>移除哪个文件</translation>
    </message>
    <message>
        <source>Begin anew at</source>
        <translation>从哪一步重新办理</translation>
    </message>
    <message>
        <source>What is skipped</source>
        <translation>跳过哪一步</translation>
    </message>
    <message>
        <source>Who is dropped</source>
        <translation>取消谁</translation>
    </message>
    <message>
        <source>There is no file to compare with.</source>
        <translation>没有可对照的文件。</translation>
    </message>
    <message>
        <source>Correct the registration: %1</source>
        <translation>更正登记：%1</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) added.</source>
        <translation>
            <numerusform>已添加 %n 个文件。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) being copied</source>
        <translation>
            <numerusform>正在复制 %n 个文件</numerusform>
        </translation>
    </message>
    <message>
        <source>Drop here to add to this document</source>
        <translation>放下即添加到本件</translation>
    </message>
    <message>
        <source>Was empty</source>
        <translation>原为空</translation>
    </message>
    <message>
        <source>Was: %1</source>
        <translation>原为：%1</translation>
    </message>
    <message>
        <source>my step by %1</source>
        <translation>本环节 %1 前</translation>
    </message>
    <message>
        <source>by the house&apos;s limits</source>
        <translation>按本机关时限规定</translation>
    </message>
    <message>
        <source>Term of secrecy</source>
        <translation>保密期限</translation>
    </message>
    <message>
        <source>when none is marked: %1 years</source>
        <translation>未标注的，为 %1 年</translation>
    </message>
    <message>
        <source>Routine</source>
        <translation>平急</translation>
    </message>
    <message>
        <source>Urgent</source>
        <translation>加急</translation>
    </message>
    <message>
        <source>Most urgent</source>
        <translation>特急</translation>
    </message>
    <message>
        <source>Extremely urgent</source>
        <translation>特提</translation>
    </message>
    <message>
        <source>Secret</source>
        <translation>秘密</translation>
    </message>
    <message>
        <source>Confidential</source>
        <translation>机密</translation>
    </message>
    <message>
        <source>Top secret</source>
        <translation>绝密</translation>
    </message>
    <message>
        <source>What this is about</source>
        <translation>办理对象</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>空</translation>
    </message>
    <message>
        <source>Drop reader</source>
        <translation>取消传阅</translation>
    </message>
    <message>
        <source>One after another</source>
        <translation>按顺序传阅</translation>
    </message>
    <message>
        <source>They sign</source>
        <translation>签署顺序</translation>
    </message>
    <message>
        <source>beside me</source>
        <translation>与我并签</translation>
    </message>
    <message>
        <source>before me</source>
        <translation>先于我签</translation>
    </message>
    <message>
        <source>after me</source>
        <translation>在我之后签</translation>
    </message>
    <message>
        <source>Comes straight back</source>
        <translation>办完直接送回</translation>
    </message>
    <message>
        <source>Answer the sender</source>
        <translation>须书面答复来文机关</translation>
    </message>
    <message>
        <source>Unnumbered</source>
        <translation>待编号</translation>
    </message>
    <message>
        <source>Register new</source>
        <translation>登记收文</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>公文</translation>
    </message>
    <message>
        <source>Telegram</source>
        <translation>电报</translation>
    </message>
    <message>
        <source>It still has everything that was done here.</source>
        <translation>本机所办的内容，服务器都还保留着。</translation>
    </message>
    <message numerus="yes">
        <source>%n act(s) that it had lost were given again from this computer.</source>
        <translation>
            <numerusform>服务器丢失了本机办理的 %n 项，已由本机重新提交。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them wait for its answer.</source>
        <translation>
            <numerusform>其中 %n 项尚待服务器答复。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them were not accepted now and stand in this list with what was entered.</source>
        <translation>
            <numerusform>其中 %n 项此次未被接受，已连同所填内容列在本清单中。</numerusform>
        </translation>
    </message>
    <message>
        <source>“%1”: %2, now %3</source>
        <translation>《%1》：原 %2，现 %3</translation>
    </message>
    <message>
        <source>Other numbers than before; correct them on paper:</source>
        <translation>以下文件的编号与原来不同，请更正纸质文件上的编号：</translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) seen here before are not there any more:</source>
        <translation>
            <numerusform>本机原先有、现在服务器上没有的记录共 %n 条：</numerusform>
        </translation>
    </message>
    <message>
        <source>“%1”</source>
        <translation>《%1》</translation>
    </message>
    <message>
        <source>“%1” (%2)</source>
        <translation>《%1》（%2）</translation>
    </message>
    <message>
        <source>What was done here before %1 is no longer kept and could not be given again.</source>
        <translation>%1以前在本机办理的内容已不再保留，无法重新提交。</translation>
    </message>
    <message>
        <source>The server went back to %1</source>
        <translation>服务器已恢复到%1的状态</translation>
    </message>
    <message>
        <source>The server was restored from a backup</source>
        <translation>服务器已从备份恢复</translation>
    </message>
    <message>
        <source>Part {block} of the text is not whole. Nothing was saved; write it again.</source>
        <translation>文稿的第 {block} 部分不完整，没有保存。请重新录入。</translation>
    </message>
    <message>
        <source>The text has {length} characters; {most} are the most. Nothing was saved; move a part into a file.</source>
        <translation>文稿有 {length} 字，最多 {most} 字，没有保存。请把一部分移到附件文件中。</translation>
    </message>
    <message>
        <source>“{code}” is no code of an organ. Choose one from the list.</source>
        <translation>“{code}”不是机关代字。请从列表中选择。</translation>
    </message>
    <message>
        <source>Departments that it concerns are not asked to cosign. Add them, or take them off the slip.</source>
        <translation>涉及的部门尚未列入会签。请补充会签，或在发文稿纸上调整涉及部门。</translation>
    </message>
    <message>
        <source>{names} did not agree. It cannot be signed before that is settled (art. 16(四)); return it to be mended.</source>
        <translation>{names}会签不同意。意见未协商一致不得行文（条例第十六条第四项），请退回修改。</translation>
    </message>
    <message>
        <source>What is opened to the public is reviewed for secrets first: say by whom, not by the drafter.</source>
        <translation>主动公开的文件须先作保密审查，请选择审查人（不得为拟稿人）。</translation>
    </message>
    <message>
        <source>Its legality is to be reviewed: say by whom.</source>
        <translation>规范性文件须经合法性审核，请选择审核人。</translation>
    </message>
    <message>
        <source>This recipient is not on the list any more. Nothing was changed.</source>
        <translation>分送名单中已没有该单位，没有作任何更改。</translation>
    </message>
    <message>
        <source>This is no incoming document; its text is changed by writing a new version.</source>
        <translation>这不是收文；请通过保存新版本修改文稿。</translation>
    </message>
    <message>
        <source>You cannot draft for this department. Choose one of your own.</source>
        <translation>不能以该部门名义拟稿。请选择本人所在部门。</translation>
    </message>
    <message>
        <source>Say whether the text is open to the public, and why where it is not (公开属性).</source>
        <translation>请确定公开属性；依申请公开或不予公开的，须说明理由。</translation>
    </message>
    <message>
        <source>Return it with your reason instead: a step does not pass with a no.</source>
        <translation>不同意的，请写明理由退回；本环节不能以不同意通过。</translation>
    </message>
    <message>
        <source>Say who signs it.</source>
        <translation>请选择签发人。</translation>
    </message>
    <message>
        <source>Somebody has written a new version meanwhile. Nothing was overwritten; read it, compare, then decide.</source>
        <translation>他人已保存新的版本，没有覆盖任何内容。请先阅读、比较，再作决定。</translation>
    </message>
    <message>
        <source>The text is empty. Write it before it is passed on.</source>
        <translation>正文为空。请先撰写正文，再送出。</translation>
    </message>
    <message>
        <source>Version {position} of this text is not here. Synchronise, then open it again.</source>
        <translation>本机没有这份文稿的第 {position} 版。请同步后再打开。</translation>
    </message>
    <message>
        <source>Outgoing</source>
        <translation>发文</translation>
    </message>
    <message>
        <source>To %1</source>
        <comment>the addressees of an outgoing document</comment>
        <translation>主送 %1</translation>
    </message>
    <message>
        <source>Being drafted</source>
        <translation>拟稿中</translation>
    </message>
    <message>
        <source>To examine</source>
        <translation>待审核</translation>
    </message>
    <message>
        <source>To cosign</source>
        <translation>待会签</translation>
    </message>
    <message>
        <source>Legality to review</source>
        <translation>待合法性审核</translation>
    </message>
    <message>
        <source>Disclosure to review</source>
        <translation>待公开审查</translation>
    </message>
    <message>
        <source>To check</source>
        <translation>待核稿</translation>
    </message>
    <message>
        <source>To sign</source>
        <translation>待签发</translation>
    </message>
    <message>
        <source>To recheck</source>
        <translation>待复核</translation>
    </message>
    <message>
        <source>To number</source>
        <translation>待编号</translation>
    </message>
    <message>
        <source>To print</source>
        <translation>待印制</translation>
    </message>
    <message>
        <source>To seal</source>
        <translation>待用印</translation>
    </message>
    <message>
        <source>To issue</source>
        <translation>印发中</translation>
    </message>
    <message>
        <source>Issued</source>
        <translation>已印发</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>拟稿</translation>
    </message>
    <message>
        <source>Edit the text</source>
        <translation>修改文稿</translation>
    </message>
    <message>
        <source>Submit</source>
        <translation>送审</translation>
    </message>
    <message>
        <source>Examine</source>
        <translation>审核</translation>
    </message>
    <message>
        <source>Cosign</source>
        <translation>会签</translation>
    </message>
    <message>
        <source>Review legality</source>
        <translation>合法性审核</translation>
    </message>
    <message>
        <source>Review disclosure</source>
        <translation>公开保密审查</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>核稿</translation>
    </message>
    <message>
        <source>Recheck</source>
        <translation>复核</translation>
    </message>
    <message>
        <source>Give number</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>印制</translation>
    </message>
    <message>
        <source>Seal</source>
        <translation>用印</translation>
    </message>
    <message>
        <source>Issue</source>
        <translation>核发</translation>
    </message>
    <message>
        <source>Note receipt</source>
        <translation>登记回执</translation>
    </message>
    <message>
        <source>To be signed by</source>
        <translation>签发人</translation>
    </message>
    <message>
        <source>To be examined by (one after another)</source>
        <translation>审核人（依次）</translation>
    </message>
    <message>
        <source>To be cosigned by (together)</source>
        <translation>会签单位（同时）</translation>
    </message>
    <message>
        <source>Legality reviewed by</source>
        <translation>合法性审核人</translation>
    </message>
    <message>
        <source>Reviewed for secrets by</source>
        <translation>保密审查人</translation>
    </message>
    <message>
        <source>Copies printed</source>
        <translation>印制份数</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>已签收</translation>
    </message>
    <message>
        <source>Sent back</source>
        <translation>退回</translation>
    </message>
    <message>
        <source>Signed for by</source>
        <translation>签收人</translation>
    </message>
    <message>
        <source>Recipient</source>
        <translation>分送单位</translation>
    </message>
    <message>
        <source>Draft an outgoing document</source>
        <translation>拟写发文</translation>
    </message>
    <message>
        <source>drafted %1 (%2)</source>
        <translation>%1 拟稿（%2）</translation>
    </message>
    <message>
        <source>version %1</source>
        <translation>第 %1 稿</translation>
    </message>
    <message>
        <source>signed by %1</source>
        <translation>签发人 %1</translation>
    </message>
    <message>
        <source>%1 of %2 receipts</source>
        <translation>回执 %1/%2</translation>
    </message>
    <message>
        <source>Openness (公开属性)</source>
        <translation>公开属性</translation>
    </message>
    <message>
        <source>Not decided yet</source>
        <translation>尚未确定</translation>
    </message>
    <message>
        <source>Departments that it concerns</source>
        <translation>涉及部门</translation>
    </message>
    <message>
        <source>Why it is not open at once</source>
        <translation>不主动公开的理由</translation>
    </message>
    <message>
        <source>Its wording is fit for the public</source>
        <translation>公开内容表述研判</translation>
    </message>
    <message>
        <source>When it is opened</source>
        <translation>公开时机</translation>
    </message>
    <message>
        <source>How it is opened</source>
        <translation>公开方式</translation>
    </message>
    <message>
        <source>Normative document: its legality is reviewed</source>
        <translation>规范性文件（须合法性审核）</translation>
    </message>
    <message>
        <source>Policy: it is explained to the public</source>
        <translation>政策性文件（须解读）</translation>
    </message>
    <message>
        <source>Explained by (department)</source>
        <translation>第一解读部门</translation>
    </message>
    <message>
        <source>Explained by (person)</source>
        <translation>解读人</translation>
    </message>
    <message>
        <source>How it is explained</source>
        <translation>解读方式</translation>
    </message>
    <message>
        <source>Explanation</source>
        <translation>解读材料</translation>
    </message>
    <message>
        <source>Or why it is not explained</source>
        <translation>或不解读的理由</translation>
    </message>
    <message>
        <source>Major decision: the public is heard</source>
        <translation>重大决策（须公开征求意见）</translation>
    </message>
    <message>
        <source>Record of the hearing</source>
        <translation>征求意见记录</translation>
    </message>
    <message>
        <source>Or why it was not heard</source>
        <translation>或未征求意见的理由</translation>
    </message>
    <message>
        <source>Important: copied to the superior, signed by the head</source>
        <translation>重要公文（抄上级、主要负责人签）</translation>
    </message>
    <message>
        <source>Asked for by a leader of the superior organ in person</source>
        <translation>上级机关负责人直接交办</translation>
    </message>
    <message>
        <source>Bears a seal</source>
        <translation>加盖印章</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>联系人</translation>
    </message>
    <message>
        <source>Telephone</source>
        <translation>联系电话</translation>
    </message>
    <message>
        <source>Open to the public</source>
        <translation>主动公开</translation>
    </message>
    <message>
        <source>Open on request</source>
        <translation>依申请公开</translation>
    </message>
    <message>
        <source>Not open</source>
        <translation>不予公开</translation>
    </message>
    <message>
        <source>Organ&apos;s code</source>
        <translation>机关代字</translation>
    </message>
    <message>
        <source>Downward</source>
        <translation>下行文</translation>
    </message>
    <message>
        <source>Upward</source>
        <translation>上行文</translation>
    </message>
    <message>
        <source>To equals</source>
        <translation>平行文</translation>
    </message>
    <message>
        <source>Document format</source>
        <translation>文件格式</translation>
    </message>
    <message>
        <source>Letter format</source>
        <translation>信函格式</translation>
    </message>
    <message>
        <source>Order format</source>
        <translation>命令格式</translation>
    </message>
    <message>
        <source>Minutes format</source>
        <translation>纪要格式</translation>
    </message>
    <message>
        <source>Direction</source>
        <translation>行文方向</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>公文格式</translation>
    </message>
    <message>
        <source>Addressees (主送)</source>
        <translation>主送机关</translation>
    </message>
    <message>
        <source>Copies to (抄送)</source>
        <translation>抄送机关</translation>
    </message>
    <message>
        <source>Text</source>
        <comment>a paragraph, not a heading</comment>
        <translation>正文</translation>
    </message>
    <message>
        <source>Alt+0 text, Alt+1 to Alt+4 headings</source>
        <translation>Alt+0 正文，Alt+1 至 Alt+4 各级标题</translation>
    </message>
    <message>
        <source>Body</source>
        <translation>正文</translation>
    </message>
    <message>
        <source>Add an annex</source>
        <translation>添加附件</translation>
    </message>
    <message>
        <source>Remove this annex</source>
        <translation>删除本附件</translation>
    </message>
    <message>
        <source>Insert a table</source>
        <translation>插入表格</translation>
    </message>
    <message>
        <source>Title of the annex</source>
        <translation>附件名称</translation>
    </message>
    <message>
        <source>Separated by 、</source>
        <translation>以“、”分隔</translation>
    </message>
    <message>
        <source>Annex %1</source>
        <translation>附件%1</translation>
    </message>
    <message>
        <source>Removed: %1</source>
        <translation>已删除：%1</translation>
    </message>
    <message>
        <source>an annex</source>
        <translation>附件</translation>
    </message>
    <message>
        <source>Slip (发文稿纸)</source>
        <translation>发文稿纸</translation>
    </message>
    <message>
        <source>Go on later</source>
        <translation>稍后继续</translation>
    </message>
    <message>
        <source>Save version</source>
        <translation>保存版本</translation>
    </message>
    <message>
        <source>New memo (签报)</source>
        <translation>新签报</translation>
    </message>
    <message>
        <source>New outgoing document</source>
        <translation>新发文</translation>
    </message>
    <message>
        <source>Next version</source>
        <translation>修改文稿</translation>
    </message>
    <message>
        <source>Kept on this computer</source>
        <translation>已暂存在本机</translation>
    </message>
    <message>
        <source>Saved as a version</source>
        <translation>已保存为新版本</translation>
    </message>
    <message>
        <source>What was not saved was thrown away.</source>
        <translation>未保存的内容已丢弃。</translation>
    </message>
    <message>
        <source>Sign and issue</source>
        <translation>签发</translation>
    </message>
    <message>
        <source>The title is missing: issuer, matter and kind.</source>
        <translation>缺少标题。标题由发文机关名称、事由和文种组成。</translation>
    </message>
    <message>
        <source>The title does not name its kind. End it with {kind}.</source>
        <translation>标题没有写明文种，应以“{kind}”结尾。</translation>
    </message>
    <message>
        <source>The title says {title}, the kind chosen is {kind}. Make them one.</source>
        <translation>标题的文种是{title}，所选文种是{kind}，两处应当一致。</translation>
    </message>
    <message>
        <source>The title does not name the issuer ({issuer}).</source>
        <translation>标题没有写发文机关（{issuer}）。</translation>
    </message>
    <message>
        <source>The title names {title}, the issuer is {issuer}.</source>
        <translation>标题中的机关是{title}，发文机关是{issuer}。</translation>
    </message>
    <message>
        <source>The title does not say what it is about (关于 …).</source>
        <translation>标题没有写明事由（关于……）。</translation>
    </message>
    <message>
        <source>A title bears no “{text}”: only book marks, quotation marks, 、 and brackets.</source>
        <translation>标题中一般不用“{text}”，只用书名号、引号、顿号和括号。</translation>
    </message>
    <message>
        <source>The title has {length} characters; {most} fit into three lines.</source>
        <translation>标题有{length}个字，三行最多容纳{most}个字，宜精简。</translation>
    </message>
    <message>
        <source>“{text}” stands twice; “{better}” is enough.</source>
        <translation>“{text}”重复，写“{better}”即可。</translation>
    </message>
    <message>
        <source>There is no text yet.</source>
        <translation>缺少正文。</translation>
    </message>
    <message>
        <source>A {kind} does not usually go this way.</source>
        <translation>{kind}一般不用于这个行文方向。</translation>
    </message>
    <message>
        <source>A {kind} has a form of its own.</source>
        <translation>{kind}应当使用专用格式。</translation>
    </message>
    <message>
        <source>This form is not that of a {kind}.</source>
        <translation>所选格式不用于{kind}。</translation>
    </message>
    <message>
        <source>“{text}” is a degree of telegrams. Documents are 特急 or 加急.</source>
        <translation>“{text}”只用于电报；公文的紧急程度为“特急”“加急”。</translation>
    </message>
    <message>
        <source>This network is not graded for {secrecy}: the text may not be written here. Write it on paper or on a graded system.</source>
        <translation>本网络不得存储、处理{secrecy}内容。请改在相应密级的系统或者纸质载体上办理。</translation>
    </message>
    <message>
        <source>“{text}” stands in the text, and the draft bears no grade. A secret text may not be pasted here.</source>
        <translation>正文中有“{text}”，而本稿未标密级。涉密内容不得粘贴到本系统。</translation>
    </message>
    <message>
        <source>The term of {secrecy} is at most {most} years.</source>
        <translation>{secrecy}的保密期限最长{most}年。</translation>
    </message>
    <message>
        <source>{secrecy} needs a term of secrecy.</source>
        <translation>标注{secrecy}应当同时标注保密期限。</translation>
    </message>
    <message>
        <source>A {kind} needs an addressee.</source>
        <translation>{kind}缺少主送机关。</translation>
    </message>
    <message>
        <source>A name in this list is empty.</source>
        <translation>名单中有空白的一项。</translation>
    </message>
    <message>
        <source>{organ} stands in the lists twice.</source>
        <translation>{organ}重复列出。</translation>
    </message>
    <message>
        <source>Write “{better}”: full-width commas between the names, no mark behind them.</source>
        <translation>宜写作“{better}”：机关之间用全角标点，末尾不加标点。</translation>
    </message>
    <message>
        <source>Upwards a document goes to one superior; others get a copy: {organ}.</source>
        <translation>上行文原则上只主送一个上级机关，其他机关（{organ}）可以抄送。</translation>
    </message>
    <message>
        <source>What goes up is not copied to a lower organ: {organ}.</source>
        <translation>上行文不得抄送下级机关：{organ}。</translation>
    </message>
    <message>
        <source>A level is passed over: copy it to {organ}.</source>
        <translation>越级行文，应当同时抄送被越过的机关：{organ}。</translation>
    </message>
    <message>
        <source>A document does not go to a leader in person ({organ}), unless the leader asked for it: note that on the slip.</source>
        <translation>除上级机关负责人直接交办事项外，不得以机关名义向负责人个人（{organ}）报送公文。如系直接交办，请在发文稿纸上注明。</translation>
    </message>
    <message>
        <source>A document does not go up in a leader&apos;s own name ({organ}).</source>
        <translation>不得以机关负责人（{organ}）名义向上级机关报送公文。</translation>
    </message>
    <message>
        <source>Under double leadership the other superior gets a copy where needed: {organ}.</source>
        <translation>受双重领导的机关向一个上级机关行文，必要时抄送另一个上级机关：{organ}。</translation>
    </message>
    <message>
        <source>The addressee has another superior, who gets a copy where needed: {organ}.</source>
        <translation>向受双重领导的下级机关行文，必要时抄送该下级机关的另一个上级机关：{organ}。</translation>
    </message>
    <message>
        <source>An important document is copied to the direct superior: {organ}.</source>
        <translation>重要行文应当同时抄送发文机关的直接上级机关：{organ}。</translation>
    </message>
    <message>
        <source>A department may not instruct {organ}. Where the government agreed, the text says so (经国务院同意).</source>
        <translation>部门不得向{organ}发布指令性公文。经政府同意的，文中须注明已经政府同意。</translation>
    </message>
    <message>
        <source>An inner unit does not write to {organ} outside; the general office does.</source>
        <translation>部门内设机构除办公厅（室）外不得对外正式行文，不能发往{organ}。</translation>
    </message>
    <message>
        <source>A request holds one matter. Make a request of each.</source>
        <translation>请示应当一文一事，请分别行文。</translation>
    </message>
    <message>
        <source>Several things are asked for here. Check that they are one matter.</source>
        <translation>文中提出多项请求，请核对是否一文一事。</translation>
    </message>
    <message>
        <source>The request does not end in one, such as 妥否，请批示。</source>
        <translation>请示结尾缺少请求语，如“妥否，请批示。”</translation>
    </message>
    <message>
        <source>A {kind} asks for nothing: “{text}” belongs into a request.</source>
        <translation>{kind}中不得夹带请示事项：“{text}”应当另行请示。</translation>
    </message>
    <message>
        <source>The text of the lower organ is passed on nearly as it came. Say what is thought of it.</source>
        <translation>与下级机关来文基本相同。不得原文转报，应当提出倾向性意见。</translation>
    </message>
    <message>
        <source>The note does not say whom to ask (联系人 and telephone).</source>
        <translation>附注中没有联系人和电话。</translation>
    </message>
    <message>
        <source>The answer does not say first what it answers (《…》收悉).</source>
        <translation>复文开头没有引述来文（《……》收悉）。</translation>
    </message>
    <message>
        <source>{organ} has not given its opinion.</source>
        <translation>{organ}尚未会签。</translation>
    </message>
    <message>
        <source>{organ} does not agree. Without agreement it may not be issued.</source>
        <translation>{organ}不同意。未协商一致的，不得向下行文。</translation>
    </message>
    <message>
        <source>A department that is concerned has not been asked. Ask it, or take it out.</source>
        <translation>涉及的部门尚未征求意见。请送会签，或者从涉及部门中去掉。</translation>
    </message>
    <message>
        <source>This has to be signed by the head of the organ.</source>
        <translation>重要公文和上行文由机关主要负责人签发。</translation>
    </message>
    <message>
        <source>Say whether this is open, open on request, or closed.</source>
        <translation>尚未确定公开属性：主动公开、依申请公开或者不予公开。</translation>
    </message>
    <message>
        <source>Say why this is not open.</source>
        <translation>不主动公开的，应当说明理由。</translation>
    </message>
    <message>
        <source>A document marked {secrecy} is not opened.</source>
        <translation>标注{secrecy}的公文不予公开。</translation>
    </message>
    <message>
        <source>A {kind} is usually not opened.</source>
        <translation>{kind}一般不予公开。</translation>
    </message>
    <message>
        <source>Before it is opened: fill in {field}.</source>
        <translation>主动公开前应当研判：请填写{field}。</translation>
    </message>
    <message>
        <source>It has not been reviewed for secrets, and may not be opened before.</source>
        <translation>尚未进行公开保密审查，不得公开。</translation>
    </message>
    <message>
        <source>The drafter reviewed it for secrets. Somebody else has to.</source>
        <translation>公开保密审查由拟稿人本人进行，应当由他人审查。</translation>
    </message>
    <message>
        <source>The legality of a normative document is reviewed before it is signed.</source>
        <translation>规范性文件应当经合法性审核后签发。</translation>
    </message>
    <message>
        <source>A normative document is usually open.</source>
        <translation>规范性文件一般应当主动公开。</translation>
    </message>
    <message>
        <source>An open policy document is explained: fill in {field}, or say why not.</source>
        <translation>主动公开的政策性文件应当同步解读：请填写{field}，或者说明不解读的理由。</translation>
    </message>
    <message>
        <source>The public is heard before a major decision: note the record, or say why not.</source>
        <translation>重大决策应当公开征求意见：请填写征求意见情况，或者说明理由。</translation>
    </message>
    <message>
        <source>This paragraph is empty.</source>
        <translation>空段落。</translation>
    </message>
    <message>
        <source>“{text}” is printed by itself and would stand there twice.</source>
        <translation>“{text}”由排版自动生成，正文中不必再写，否则会重复。</translation>
    </message>
    <message>
        <source>Spaces at the end of a paragraph are not needed: it is set in by itself.</source>
        <translation>段首、段尾的空格多余，缩进由排版自动生成。</translation>
    </message>
    <message>
        <source>A level is left out: level {level} follows level {above}.</source>
        <translation>标题层次跳级：第{above}层之后直接是第{level}层。</translation>
    </message>
    <message>
        <source>A heading on a line of its own bears no full stop.</source>
        <translation>独立成行的标题末尾不加句号。</translation>
    </message>
    <message>
        <source>The number “{text}” was typed. Headings are numbered by themselves.</source>
        <translation>“{text}”是手工输入的序号，标题序号由排版自动生成。</translation>
    </message>
    <message>
        <source>The brackets of the note are printed by themselves.</source>
        <translation>附注的圆括号由排版自动生成。</translation>
    </message>
    <message>
        <source>An annex has no title.</source>
        <translation>附件没有标题。</translation>
    </message>
    <message>
        <source>No mark stands behind the title of an annex: “{text}”.</source>
        <translation>附件名称后不加标点符号：“{text}”。</translation>
    </message>
    <message>
        <source>The title of an annex stands without book marks: {better}.</source>
        <translation>附件说明中的附件名称不加书名号：{better}。</translation>
    </message>
    <message>
        <source>The number “{text}” was typed. Annexes are numbered by themselves.</source>
        <translation>“{text}”是手工输入的，附件序号由排版自动生成。</translation>
    </message>
    <message>
        <source>The text points to annex {number}, which is not there.</source>
        <translation>正文提到附件{number}，但没有这个附件。</translation>
    </message>
    <message>
        <source>The text does not mention the annex.</source>
        <translation>正文没有提到附件。</translation>
    </message>
    <message>
        <source>Years have four digits: {better}.</source>
        <translation>年份应当写四位数：{better}。</translation>
    </message>
    <message>
        <source>The zero of a year is 〇, or better: {better}.</source>
        <translation>年份中的“零”应作“〇”，宜用阿拉伯数字：{better}。</translation>
    </message>
    <message>
        <source>Years are written in digits: {better}.</source>
        <translation>年份宜用阿拉伯数字：{better}。</translation>
    </message>
    <message>
        <source>Write {better}.</source>
        <translation>日期宜写作{better}。</translation>
    </message>
    <message>
        <source>Months and days have no zero before them.</source>
        <translation>月、日前不加“0”。</translation>
    </message>
    <message>
        <source>There is no such day: {text}.</source>
        <translation>日期不存在：{text}。</translation>
    </message>
    <message>
        <source>The year stands in 〔〕: {better}.</source>
        <translation>发文字号的年份用六角括号：{better}。</translation>
    </message>
    <message>
        <source>Without 第 and leading zeros: {better}.</source>
        <translation>发文字号的顺序号不加“第”，不编虚位：{better}。</translation>
    </message>
    <message>
        <source>The year of a number has four digits: {better}.</source>
        <translation>发文字号的年份应标全称：{better}。</translation>
    </message>
    <message>
        <source>The title comes first, the number in brackets behind it.</source>
        <translation>引用公文先引标题，后用括号引发文字号。</translation>
    </message>
    <message>
        <source>Days of the week are written in Chinese: 星期{better}.</source>
        <translation>星期几用汉字：星期{better}。</translation>
    </message>
    <message>
        <source>“{text}” mixes both kinds of numerals: {better}.</source>
        <translation>“{text}”混用两种数字，宜作{better}。</translation>
    </message>
    <message>
        <source>Before 几 stands a Chinese numeral: {better}.</source>
        <translation>“几”字前用汉字数字：{better}。</translation>
    </message>
    <message>
        <source>In Chinese text “{text}” is written “{better}”.</source>
        <translation>中文里的“{text}”应作全角“{better}”。</translation>
    </message>
    <message>
        <source>In Chinese text brackets have full width.</source>
        <translation>中文里的括号用全角。</translation>
    </message>
    <message>
        <source>Quotation marks of Chinese text are “ and ”.</source>
        <translation>中文引号用“和”。</translation>
    </message>
    <message>
        <source>Digits and letters have half width: {better}.</source>
        <translation>数字和字母用半角：{better}。</translation>
    </message>
    <message>
        <source>Two marks stand together: {text}.</source>
        <translation>标点重复：{text}。</translation>
    </message>
    <message>
        <source>Omitted words are six dots in the middle: ……</source>
        <translation>省略号用“……”。</translation>
    </message>
    <message>
        <source>A dash takes the room of two characters: ——</source>
        <translation>破折号用“——”。</translation>
    </message>
    <message>
        <source>“{text}” has no partner.</source>
        <translation>“{text}”不成对。</translation>
    </message>
    <message>
        <source>Between Chinese characters stands no space.</source>
        <translation>汉字之间不应有空格。</translation>
    </message>
    <message>
        <source>An invisible character stands here.</source>
        <translation>此处有不可见字符。</translation>
    </message>
    <message>
        <source>This character ({text}) has no picture that everybody has.</source>
        <translation>此处有无法通用显示的字符（{text}）。</translation>
    </message>
    <message>
        <source>“{text}” is a radical or a compatibility form; the character is “{better}”.</source>
        <translation>“{text}”是部首或者兼容字符，应作“{better}”。</translation>
    </message>
    <message>
        <source>“{text}” is not in GB 2312. Check that the fonts have it.</source>
        <translation>“{text}”不在GB 2312字符集内，请确认字体包含该字。</translation>
    </message>
    <message>
        <source>the wording</source>
        <translation>公开内容表述</translation>
    </message>
    <message>
        <source>the time</source>
        <translation>公开时机</translation>
    </message>
    <message>
        <source>the way</source>
        <translation>公开方式</translation>
    </message>
    <message>
        <source>the explaining department</source>
        <translation>第一解读部门</translation>
    </message>
    <message>
        <source>the explaining person</source>
        <translation>解读人</translation>
    </message>
    <message>
        <source>the explaining material</source>
        <translation>解读材料</translation>
    </message>
    <message>
        <source>the way of explaining</source>
        <translation>解读方式</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>规定</translation>
    </message>
    <message>
        <source>Usual</source>
        <translation>一般</translation>
    </message>
    <message>
        <source>Practice</source>
        <translation>实务</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Replace by “{text}”</source>
        <translation>改为“{text}”</translation>
    </message>
    <message>
        <source>Add the copies {text}</source>
        <translation>增加抄送{text}</translation>
    </message>
    <message>
        <source>Add “{text}”</source>
        <translation>增加“{text}”</translation>
    </message>
    <message>
        <source>Move to the copies</source>
        <translation>移到抄送</translation>
    </message>
    <message>
        <source>Raise the level</source>
        <translation>提升层次</translation>
    </message>
    <message>
        <source>Make it a heading</source>
        <translation>设为标题</translation>
    </message>
    <message>
        <source>Choose {text}</source>
        <translation>改选{text}</translation>
    </message>
    <message>
        <source>Choose what fits</source>
        <translation>改为相符的选项</translation>
    </message>
    <message>
        <source>This comparison is not one of these texts. Compare them again.</source>
        <translation>这份比对与文本不符，请重新比对。</translation>
    </message>
    <message>
        <source>Text of the document</source>
        <translation>文稿</translation>
    </message>
    <message>
        <source>Ruler: the distances and their clauses</source>
        <translation>量尺：各项距离及条款</translation>
    </message>
    <message>
        <source>Nothing was found.</source>
        <translation>没有发现问题。</translation>
    </message>
    <message>
        <source>%1 findings, %2 of them keep it from being signed</source>
        <translation>%1 处问题，其中 %2 处不符合规定，不能签发</translation>
    </message>
    <message>
        <source>Mend all</source>
        <translation>全部改正</translation>
    </message>
    <message>
        <source>It breaks a rule and cannot be signed ({article}). The checks beside the text say where; return it to be mended.</source>
        <translation>不符合规定（{article}），不能签发。文稿旁的检查指明了位置，请退回修改。</translation>
    </message>
    <message>
        <source>Remark under the date (附注)</source>
        <translation>附注</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>纸样</translation>
    </message>
    <message>
        <source>Checks</source>
        <translation>检查</translation>
    </message>
    <message numerus="yes">
        <source>%n place(s) mended</source>
        <translation>
            <numerusform>已改正 %n 处</numerusform>
        </translation>
    </message>
    <message>
        <source>Issuers</source>
        <translation>发文机关</translation>
    </message>
    <message numerus="yes">
        <source>… %n paragraph(s) unchanged …</source>
        <translation>
            <numerusform>……&#x3000;%n 段未改&#x3000;……</numerusform>
        </translation>
    </message>
    <message>
        <source>The two versions are the same.</source>
        <translation>两稿相同。</translation>
    </message>
    <message>
        <source>A paragraph went elsewhere from here</source>
        <translation>此处有一段移走</translation>
    </message>
    <message>
        <source>moved here</source>
        <translation>移至此处</translation>
    </message>
    <message>
        <source>Letterhead</source>
        <translation>发文机关标志</translation>
    </message>
    <message>
        <source>Annex</source>
        <translation>附件</translation>
    </message>
    <message>
        <source>%1 has issued this year: %2 documents to %3 recipients in %4 copies; last year by this day %5, %6 and %7.</source>
        <translation>%1本年已发文 %2 件、发往 %3 个单位、印 %4 份；去年同期 %5 件、%6 个、%7 份。</translation>
    </message>
    <message>
        <source>%1% alike</source>
        <translation>相近 %1%</translation>
    </message>
    <message>
        <source>Looking through earlier documents…</source>
        <translation>正在查阅往年文件……</translation>
    </message>
    <message>
        <source>Nothing like it was written in the last twelve months.</source>
        <translation>近十二个月没有相近的发文。</translation>
    </message>
    <message numerus="yes">
        <source>%n document(s) of the last twelve months are alike. Can one of them serve, or can this be joined to another?</source>
        <translation>
            <numerusform>近十二个月有 %n 件相近的发文。能否沿用其中一件，或与其合并？</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n precedent(s)</source>
        <translation>
            <numerusform>%n 件先例</numerusform>
        </translation>
    </message>
    <message>
        <source>By earlier documents that are alike:</source>
        <translation>由相近的往年文件推荐：</translation>
    </message>
    <message>
        <source>Version %1</source>
        <translation>第%1稿</translation>
    </message>
    <message>
        <source>Signed</source>
        <translation>已签发</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>版本</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>比较</translation>
    </message>
    <message>
        <source>All changes (花脸稿)</source>
        <translation>花脸稿</translation>
    </message>
    <message>
        <source>Clean copy (清稿)</source>
        <translation>清稿</translation>
    </message>
    <message>
        <source>Compared with</source>
        <translation>对照</translation>
    </message>
    <message>
        <source>Only changes</source>
        <translation>只看改动</translation>
    </message>
    <message>
        <source>The change before</source>
        <translation>上一处改动</translation>
    </message>
    <message>
        <source>The next change</source>
        <translation>下一处改动</translation>
    </message>
    <message>
        <source>Copy the text</source>
        <translation>复制全文</translation>
    </message>
    <message>
        <source>Copy the clean text</source>
        <translation>复制清稿全文</translation>
    </message>
    <message>
        <source>Back to the document</source>
        <translation>返回公文</translation>
    </message>
    <message>
        <source>Text with its changes</source>
        <translation>带修改痕迹的文稿</translation>
    </message>
    <message numerus="yes">
        <source>%n place(s)</source>
        <translation>
            <numerusform>%n 处</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n character(s) added</source>
        <translation>
            <numerusform>增 %n 字</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n removed</source>
        <translation>
            <numerusform>删 %n 字</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n paragraph(s) moved</source>
        <translation>
            <numerusform>移动 %n 段</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n element(s) changed</source>
        <translation>
            <numerusform>要素改动 %n 项</numerusform>
        </translation>
    </message>
    <message>
        <source>Copied.</source>
        <translation>已复制。</translation>
    </message>
    <message>
        <source>Alike</source>
        <translation>相近</translation>
    </message>
    <message>
        <source>Authentic</source>
        <translation>真实</translation>
    </message>
    <message>
        <source>Complete</source>
        <translation>完整</translation>
    </message>
    <message>
        <source>Usable</source>
        <translation>可用</translation>
    </message>
    <message>
        <source>Safe</source>
        <translation>安全</translation>
    </message>
    <message>
        <source>Packing: %1 of %2</source>
        <translation>正在装包：%1 / %2</translation>
    </message>
    <message>
        <source>Where the package is to be written</source>
        <translation>移交包写到哪里</translation>
    </message>
    <message>
        <source>The package&apos;s folder</source>
        <translation>移交包所在文件夹</translation>
    </message>
    <message>
        <source>Hand-over to the archives</source>
        <translation>移交档案</translation>
    </message>
    <message>
        <source>Lists</source>
        <translation>清单</translation>
    </message>
    <message>
        <source>Filed documents</source>
        <translation>已归档文件</translation>
    </message>
    <message>
        <source>Check a package…</source>
        <translation>检查移交包…</translation>
    </message>
    <message>
        <source>Receiving archive (接收单位)</source>
        <translation>接收单位</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Not handed over yet</source>
        <translation>尚未移交</translation>
    </message>
    <message numerus="yes">
        <source>%n piece(s)</source>
        <translation>
            <numerusform>%n 件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n chosen</source>
        <translation>
            <numerusform>已选 %n 件</numerusform>
        </translation>
    </message>
    <message>
        <source>package recorded %1</source>
        <translation>移交包已登记 %1</translation>
    </message>
    <message>
        <source>Write the package…</source>
        <translation>导出移交包…</translation>
    </message>
    <message>
        <source>Hand over what is chosen</source>
        <translation>移交所选</translation>
    </message>
    <message>
        <source>Hand all over</source>
        <translation>全部移交</translation>
    </message>
    <message>
        <source>Nothing waits to be handed over.</source>
        <translation>没有待移交的文件。</translation>
    </message>
    <message>
        <source>Withdrawn from the file: %1</source>
        <translation>已撤回的件号：%1</translation>
    </message>
    <message numerus="yes">
        <source>%n piece(s) handed over.</source>
        <translation>
            <numerusform>已移交 %n 件。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s)</source>
        <translation>
            <numerusform>%n 个文件</numerusform>
        </translation>
    </message>
    <message>
        <source>Authentic, complete, usable and safe.</source>
        <translation>真实、完整、可用、安全，四性检测通过。</translation>
    </message>
    <message>
        <source>The package is not as it should be.</source>
        <translation>四性检测未通过。</translation>
    </message>
    <message numerus="yes">
        <source>… and %n more</source>
        <translation>
            <numerusform>……另有 %n 条</numerusform>
        </translation>
    </message>
    <message>
        <source>“{text}” is no archive code; one reads 0001-WS·2026-D30-BGT-0007.</source>
        <translation>「{text}」不是档号；档号应如 0001-WS·2026-D30-BGT-0007。</translation>
    </message>
    <message>
        <source>The file “{name}” is not on this computer yet; it is being fetched. Nothing was written; try again when it is here.</source>
        <translation>文件「{name}」还不在本机，正在取回。没有写出任何内容，取回后请再试。</translation>
    </message>
    <message>
        <source>{code} was handed over to an archive. It stays as it is; ask the archive.</source>
        <translation>{code} 已移交档案馆，不再改动；如需更改，请与档案馆联系。</translation>
    </message>
    <message>
        <source>There is no archive package in {folder}. Choose the folder that holds manifest.txt and package.json.</source>
        <translation>{folder} 里没有移交包。请选择含有 manifest.txt 和 package.json 的文件夹。</translation>
    </message>
    <message>
        <source>This hand-over list is not here. Synchronise, then try again.</source>
        <translation>本机没有这份移交清单。请同步后再试。</translation>
    </message>
    <message>
        <source>Only the archives do this. Nothing was changed.</source>
        <translation>这项由档案人员办理，没有作任何改动。</translation>
    </message>
    <message>
        <source>One of the documents is not filed, or is named twice. Nothing was handed over; choose filed documents, each once.</source>
        <translation>所选文件中有未归档的或重复的，没有移交。请选择已归档的文件，每件只选一次。</translation>
    </message>
    <message>
        <source>The manifest has a line that cannot be read: {line}</source>
        <translation>校验清单中有一行无法识别：{line}</translation>
    </message>
    <message>
        <source>{code} is in the package twice.</source>
        <translation>包内 {code} 重复。</translation>
    </message>
    <message>
        <source>There is no piece in the package.</source>
        <translation>包内没有任何一件。</translation>
    </message>
    <message>
        <source>{folder} is there already. Nothing was written; choose another place.</source>
        <translation>{folder} 已经存在，没有写入。请另选位置。</translation>
    </message>
    <message>
        <source>{file} is not what was packed: its content was changed.</source>
        <translation>{file} 与装包时不一致：内容被改动。</translation>
    </message>
    <message>
        <source>{file} is no whole PDF.</source>
        <translation>{file} 不是完整的 PDF。</translation>
    </message>
    <message>
        <source>{file} is empty.</source>
        <translation>{file} 是空文件。</translation>
    </message>
    <message>
        <source>{file} is encrypted; nobody will be able to open it without its password.</source>
        <translation>{file} 已加密，没有口令将无法打开。</translation>
    </message>
    <message>
        <source>{file} is missing.</source>
        <translation>缺少 {file}。</translation>
    </message>
    <message>
        <source>{file} is of a format that may not be readable for long. Keep a PDF or OFD of it as well.</source>
        <translation>{file} 的格式不便长期保存，请同时保存 PDF 或 OFD。</translation>
    </message>
    <message>
        <source>Items {from} to {to} of {series} are not in this package: handed over before, withdrawn, or forgotten.</source>
        <translation>{series} 的 {from} 至 {to} 件不在包内：或已先行移交，或已撤回，或有遗漏。</translation>
    </message>
    <message>
        <source>{file} contains macros.</source>
        <translation>{file} 含有宏。</translation>
    </message>
    <message>
        <source>What the package says of {code} does not agree with itself: {field}</source>
        <translation>{code} 的元数据前后不一致：{field}</translation>
    </message>
    <message>
        <source>{code} has no {field}.</source>
        <translation>{code} 缺少 {field}。</translation>
    </message>
    <message>
        <source>{code} has no file of the document itself.</source>
        <translation>{code} 没有正本文件。</translation>
    </message>
    <message>
        <source>{code} has no record of how it was handled.</source>
        <translation>{code} 没有办理记录。</translation>
    </message>
    <message>
        <source>The package could not be written into {folder}: no space, or no right to write there. Nothing was left behind.</source>
        <translation>移交包无法写入 {folder}：空间不足或没有写入权限。没有留下任何文件。</translation>
    </message>
    <message>
        <source>This is not the package that was recorded: its manifest has another hash.</source>
        <translation>这不是登记在案的移交包：校验清单的摘要不同。</translation>
    </message>
    <message>
        <source>{file} is a program.</source>
        <translation>{file} 是可执行程序。</translation>
    </message>
    <message>
        <source>{code} is a secret that this network may not hold.</source>
        <translation>{code} 是本网络不得存放的涉密文件。</translation>
    </message>
    <message>
        <source>{file} is in the folder and belongs to no piece.</source>
        <translation>{file} 在文件夹内，但不属于任何一件。</translation>
    </message>
    <message>
        <source>archive code %1</source>
        <translation>档号 %1</translation>
    </message>
    <message>
        <source>State Council gazette</source>
        <translation>国务院公报</translation>
    </message>
    <message>
        <source>Gazette of the house</source>
        <translation>本部公报</translation>
    </message>
    <message>
        <source>To be sent</source>
        <translation>待转送</translation>
    </message>
    <message>
        <source>Sent on</source>
        <translation>已转送</translation>
    </message>
    <message>
        <source>Published</source>
        <translation>已刊登</translation>
    </message>
    <message>
        <source>Not sent</source>
        <translation>不转送</translation>
    </message>
    <message>
        <source>seal intact</source>
        <translation>封签完好</translation>
    </message>
    <message>
        <source>seal broken</source>
        <translation>封签破损</translation>
    </message>
    <message>
        <source>no seal</source>
        <translation>无封签</translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s)</source>
        <translation>
            <numerusform>%n 小时</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n 天</numerusform>
        </translation>
    </message>
    <message>
        <source>From %1</source>
        <translation>来自%1</translation>
    </message>
    <message>
        <source>To %1</source>
        <comment>a unit</comment>
        <translation>送往%1</translation>
    </message>
    <message numerus="yes">
        <source>%n item(s)</source>
        <translation>
            <numerusform>%n 件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s)</source>
        <translation>
            <numerusform>%n 行</numerusform>
        </translation>
    </message>
    <message>
        <source>%1〔%2〕: %3 given, %4 void, missing: %5, %6 late</source>
        <translation>%1〔%2〕：已给 %3 号，作废 %4 号，空号：%5，迟用 %6 号</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Came in</source>
        <translation>收进</translation>
    </message>
    <message>
        <source>Went out</source>
        <translation>发出</translation>
    </message>
    <message>
        <source>Numbers given</source>
        <translation>发文字号簿</translation>
    </message>
    <message>
        <source>Missing receipts</source>
        <translation>未签收</translation>
    </message>
    <message>
        <source>Gazettes</source>
        <translation>转送公报</translation>
    </message>
    <message>
        <source>Confidential exchange</source>
        <translation>机要交换</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>年度</translation>
    </message>
    <message>
        <source>Lines of the book</source>
        <translation>台账</translation>
    </message>
    <message>
        <source>Filter the book</source>
        <translation>筛选台账</translation>
    </message>
    <message>
        <source>Does not go there</source>
        <translation>不转送</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>登记</translation>
    </message>
    <message>
        <source>Issue in which it was published</source>
        <translation>刊登期次</translation>
    </message>
    <message>
        <source>Remark, or why it does not go there</source>
        <translation>备注，或不转送的理由</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>Number of the bag or list</source>
        <translation>袋号或清单号</translation>
    </message>
    <message>
        <source>Numbers of the items, separated by 、; no titles</source>
        <translation>文件编号，以「、」分隔；不写标题</translation>
    </message>
    <message>
        <source>No number was given in this year.</source>
        <translation>本年还没有编过号。</translation>
    </message>
    <message>
        <source>Every recipient has confirmed.</source>
        <translation>各单位都已签收。</translation>
    </message>
    <message>
        <source>Nothing is to be sent to a gazette.</source>
        <translation>没有需要转送公报的文件。</translation>
    </message>
    <message>
        <source>Nothing was exchanged yet.</source>
        <translation>还没有交换记录。</translation>
    </message>
    <message>
        <source>Office books</source>
        <translation>台账</translation>
    </message>
    <message>
        <source>answered by %1</source>
        <translation>已由 %1 批复</translation>
    </message>
    <message numerus="yes">
        <source>answers %n document(s)</source>
        <translation>
            <numerusform>批复 %n 件请示</numerusform>
        </translation>
    </message>
    <message>
        <source>A new document was begun here and is not saved yet. It was kept; save it or throw it away, then reply.</source>
        <translation>本机有一份新拟的发文还没有保存，已为你保留。请先保存或丢弃，再起草批复。</translation>
    </message>
    <message>
        <source>“{item}” is no number of an item. Enter numbers only, at least one, and no titles: secret items stand in this book by number.</source>
        <translation>「{item}」不是文件编号。只填编号，至少一个，不写标题：涉密文件在此只以编号登记。</translation>
    </message>
    <message>
        <source>{listNumber} of {unit} stands in the book already. Nothing was entered.</source>
        <translation>{unit}的 {listNumber} 已经登记过，没有重复登记。</translation>
    </message>
    <message>
        <source>Say in which issue it was published. Nothing was changed.</source>
        <translation>请填刊登期次。没有作任何改动。</translation>
    </message>
    <message>
        <source>This line is not here any more. Synchronise, then try again.</source>
        <translation>本机没有这一行。请同步后再试。</translation>
    </message>
    <message>
        <source>None of the chosen documents is a request (请示). Choose one or more requests in the list.</source>
        <translation>所选文件中没有请示。请在列表中选择一件或多件请示。</translation>
    </message>
    <message>
        <source>Write on the page</source>
        <translation>手写</translation>
    </message>
    <message>
        <source>Highlight what is selected</source>
        <translation>划重点（选中的文字）</translation>
    </message>
    <message>
        <source>Stamp a word</source>
        <translation>签章字样</translation>
    </message>
    <message>
        <source>Note at a place</source>
        <translation>文字批注</translation>
    </message>
    <message>
        <source>Erase one&apos;s own marks</source>
        <translation>擦除自己的批注</translation>
    </message>
    <message>
        <source>Red</source>
        <translation>红</translation>
    </message>
    <message>
        <source>Blue</source>
        <translation>蓝</translation>
    </message>
    <message>
        <source>Black</source>
        <translation>黑</translation>
    </message>
    <message>
        <source>Ochre</source>
        <translation>赭</translation>
    </message>
    <message>
        <source>Colour of marks: %1</source>
        <translation>批注颜色：%1</translation>
    </message>
    <message>
        <source>Marked. The file itself is unchanged.</source>
        <translation>已批注，原件不变。</translation>
    </message>
    <message>
        <source>What is printed</source>
        <translation>打印内容</translation>
    </message>
    <message>
        <source>The file that is shown</source>
        <translation>正在看的文件</translation>
    </message>
    <message numerus="yes">
        <source>%1: %n chosen document(s)</source>
        <translation>
            <numerusform>%1：所选 %n 件</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: what came in on a day</source>
        <translation>%1：某日收文</translation>
    </message>
    <message>
        <source>Nothing came in on this day.</source>
        <translation>这一天没有收文。</translation>
    </message>
    <message>
        <source>There is nothing to print here.</source>
        <translation>没有可打印的内容。</translation>
    </message>
    <message>
        <source>Print or export…</source>
        <translation>打印或导出…</translation>
    </message>
    <message>
        <source>All</source>
        <comment>every row of a register</comment>
        <translation>全部</translation>
    </message>
    <message>
        <source>Mark a page</source>
        <translation>批注</translation>
    </message>
    <message>
        <source>Erase a mark</source>
        <translation>擦除批注</translation>
    </message>
    <message>
        <source>This mark is not on the page any more. Nothing was changed.</source>
        <translation>页上已没有这处批注，未作任何改动。</translation>
    </message>
    <message>
        <source>{author} made this mark. Only who made a mark takes it away.</source>
        <translation>这处批注是 {author} 所作，只能由本人擦除。</translation>
    </message>
    <message>
        <source>The mark could not be read and was not kept. The file is unchanged; mark the place again, with less at a time.</source>
        <translation>批注内容无法识别，未保存，原件不变。请重新批注，一次少写一些。</translation>
    </message>
    <message>
        <source>The file is being looked at …</source>
        <translation>正在读取文件……</translation>
    </message>
    <message>
        <source>Open with another program</source>
        <translation>用其他程序打开</translation>
    </message>
    <message>
        <source>The beginning of its text</source>
        <translation>开头的文字</translation>
    </message>
    <message>
        <source>PDF document</source>
        <translation>PDF 文档</translation>
    </message>
    <message>
        <source>OFD document</source>
        <translation>OFD 版式文档</translation>
    </message>
    <message>
        <source>Word document</source>
        <translation>Word 文档</translation>
    </message>
    <message>
        <source>Excel workbook</source>
        <translation>Excel 工作簿</translation>
    </message>
    <message>
        <source>PowerPoint presentation</source>
        <translation>PowerPoint 演示文稿</translation>
    </message>
    <message>
        <source>OpenDocument file</source>
        <translation>OpenDocument 文件</translation>
    </message>
    <message>
        <source>Office or WPS file of an older form</source>
        <translation>旧格式的 Office 或 WPS 文件</translation>
    </message>
    <message>
        <source>RTF document</source>
        <translation>RTF 文档</translation>
    </message>
    <message>
        <source>Image (%1)</source>
        <translation>图片（%1）</translation>
    </message>
    <message>
        <source>Plain text</source>
        <translation>纯文本</translation>
    </message>
    <message>
        <source>Archive of files</source>
        <translation>压缩包</translation>
    </message>
    <message>
        <source>Empty file</source>
        <translation>空文件</translation>
    </message>
    <message>
        <source>File of an unknown kind</source>
        <translation>种类不明的文件</translation>
    </message>
    <message numerus="yes">
        <source>%n page(s)</source>
        <translation>
            <numerusform>%n 页</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 × %2 pixels</source>
        <translation>%1 × %2 像素</translation>
    </message>
    <message>
        <source>Signed or sealed; not verified here</source>
        <translation>有签名或签章，此处未验证</translation>
    </message>
    <message>
        <source>No signature</source>
        <translation>无签名</translation>
    </message>
    <message>
        <source>Year</source>
        <comment>of a document</comment>
        <translation>年份</translation>
    </message>
    <message>
        <source>Kind</source>
        <comment>of official document</comment>
        <translation>文种</translation>
    </message>
    <message>
        <source>Organ</source>
        <translation>机关</translation>
    </message>
    <message>
        <source>State</source>
        <comment>of a document</comment>
        <translation>状态</translation>
    </message>
    <message>
        <source>year</source>
        <comment>typed before a colon, understood in both languages</comment>
        <translation>年</translation>
    </message>
    <message>
        <source>kind</source>
        <comment>typed before a colon, understood in both languages</comment>
        <translation>文种</translation>
    </message>
    <message>
        <source>organ</source>
        <comment>typed before a colon, understood in both languages</comment>
        <translation>机关</translation>
    </message>
    <message>
        <source>number</source>
        <comment>typed before a colon, understood in both languages</comment>
        <translation>文号</translation>
    </message>
    <message>
        <source>state</source>
        <comment>typed before a colon, understood in both languages</comment>
        <translation>状态</translation>
    </message>
    <message>
        <source>handler</source>
        <comment>typed before a colon, understood in both languages</comment>
        <translation>承办</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>a condition and its value</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>%1: ?</source>
        <comment>a condition whose value is not known</comment>
        <translation>%1：？</translation>
    </message>
    <message>
        <source>Take this condition away</source>
        <translation>去掉这个条件</translation>
    </message>
    <message>
        <source>“%1” is not understood, so it narrows nothing. Take it away</source>
        <translation>看不懂“%1”，没有按它筛选。点击去掉</translation>
    </message>
    <message>
        <source>%1 …</source>
        <comment>a condition to be typed</comment>
        <translation>%1……</translation>
    </message>
    <message>
        <source>Narrow down</source>
        <translation>筛选</translation>
    </message>
    <message>
        <source>Search “%1”: titles, numbers, texts, opinions, files, pinyin initials</source>
        <translation>在“%1”中查找：标题、文号、正文、意见、附件、拼音首字母</translation>
    </message>
    <message>
        <source>%1 and more</source>
        <comment>documents found so far</comment>
        <translation>%1 件以上</translation>
    </message>
    <message>
        <source>By document number</source>
        <translation>按发文字号</translation>
    </message>
    <message>
        <source>What is found in titles first</source>
        <translation>标题里有的排在前面</translation>
    </message>
    <message>
        <source>Register no.</source>
        <translation>登记号</translation>
    </message>
    <message>
        <source>Time left</source>
        <translation>余期</translation>
    </message>
    <message>
        <source>Came in on</source>
        <translation>收文日期</translation>
    </message>
    <message>
        <source>Drafted on</source>
        <translation>拟稿日期</translation>
    </message>
    <message>
        <source>Handled by</source>
        <translation>承办单位</translation>
    </message>
    <message>
        <source>In hand of</source>
        <translation>当前办理</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Closed on</source>
        <translation>办结日期</translation>
    </message>
    <message>
        <source>Retention</source>
        <translation>保管期限</translation>
    </message>
    <message>
        <source>Addressees</source>
        <translation>主送</translation>
    </message>
    <message>
        <source>Copies to</source>
        <translation>抄送</translation>
    </message>
    <message>
        <source>Signed by</source>
        <translation>签发人</translation>
    </message>
    <message>
        <source>Drafting unit</source>
        <translation>拟稿部门</translation>
    </message>
    <message>
        <source>Sent out on</source>
        <translation>印发日期</translation>
    </message>
    <message>
        <source>Register of incoming documents</source>
        <translation>收文登记簿</translation>
    </message>
    <message>
        <source>Register of outgoing documents</source>
        <translation>发文登记簿</translation>
    </message>
    <message>
        <source>Register of memos</source>
        <translation>签报登记簿</translation>
    </message>
    <message>
        <source>Document no.</source>
        <translation>文号</translation>
    </message>
    <message>
        <source>Issue no.</source>
        <translation>发文字号</translation>
    </message>
    <message>
        <source>Registered by</source>
        <translation>登记人</translation>
    </message>
    <message>
        <source>Drafted by</source>
        <translation>拟稿人</translation>
    </message>
    <message>
        <source>Submitted to</source>
        <translation>呈送</translation>
    </message>
    <message>
        <source>overdue</source>
        <translation>超期</translation>
    </message>
    <message>
        <source>due soon</source>
        <translation>临期</translation>
    </message>
    <message>
        <source>in time</source>
        <translation>正常</translation>
    </message>
    <message>
        <source>done</source>
        <comment>of documents in a register</comment>
        <translation>办结</translation>
    </message>
    <message>
        <source>today</source>
        <comment>a document&apos;s time limit</comment>
        <translation>今日</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) left</source>
        <translation>
            <numerusform>剩 %n 天</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) over</source>
        <translation>
            <numerusform>超 %n 天</numerusform>
        </translation>
    </message>
    <message>
        <source>to be numbered</source>
        <translation>待编号</translation>
    </message>
    <message>
        <source>Nothing has been registered yet.</source>
        <translation>还没有登记。</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message numerus="yes">
        <source>%1: %n document(s)</source>
        <translation>
            <numerusform>%1：%n 件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not done: %1</source>
        <translation>
            <numerusform>%n 件未办：%1</numerusform>
        </translation>
    </message>
    <message>
        <source>This year</source>
        <translation>本年</translation>
    </message>
    <message>
        <source>Sent out</source>
        <translation>已印发</translation>
    </message>
    <message>
        <source>Sent out this year</source>
        <translation>本年印发</translation>
    </message>
    <message>
        <source>In %1:</source>
        <comment>what was found stands in the text of this file</comment>
        <translation>附件 %1：</translation>
    </message>
    <message>
        <source>Which instruction</source>
        <translation>哪条批示</translation>
    </message>
    <message>
        <source>Which document</source>
        <translation>哪份文件</translation>
    </message>
    <message>
        <source>Not signed for</source>
        <translation>未签收</translation>
    </message>
    <message>
        <source>To be dealt with</source>
        <translation>待处理</translation>
    </message>
    <message>
        <source>Registered</source>
        <translation>已登记</translation>
    </message>
    <message>
        <source>%1 (last year %2)</source>
        <translation>%1（上年 %2）</translation>
    </message>
    <message>
        <source>by line</source>
        <translation>网络</translation>
    </message>
    <message>
        <source>by carried medium</source>
        <translation>介质</translation>
    </message>
    <message>
        <source>No department</source>
        <translation>无拟稿单位</translation>
    </message>
    <message>
        <source>documents %1</source>
        <translation>数量 %1</translation>
    </message>
    <message>
        <source>recipients %1</source>
        <translation>范围 %1</translation>
    </message>
    <message>
        <source>copies %1</source>
        <translation>份数 %1</translation>
    </message>
    <message>
        <source>all of last year: %1</source>
        <translation>上年全年 %1 件</translation>
    </message>
    <message>
        <source>Over the quota</source>
        <translation>超过控制数</translation>
    </message>
    <message>
        <source>Within the quota</source>
        <translation>在控制数内</translation>
    </message>
    <message>
        <source>No quota</source>
        <translation>未设控制数</translation>
    </message>
    <message>
        <source>%1, %2: missing %3</source>
        <translation>%1 %2年：缺 %3 号</translation>
    </message>
    <message>
        <source>Packages sent</source>
        <translation>发出的传输包</translation>
    </message>
    <message>
        <source>Packages arrived</source>
        <translation>收到的传输包</translation>
    </message>
    <message>
        <source>Quotas</source>
        <translation>发文控制</translation>
    </message>
    <message>
        <source>No package was sent yet.</source>
        <translation>还没有发出传输包。</translation>
    </message>
    <message>
        <source>No package has arrived yet.</source>
        <translation>还没有收到传输包。</translation>
    </message>
    <message>
        <source>Nothing was issued in this year.</source>
        <translation>本年没有发文。</translation>
    </message>
    <message>
        <source>Remark, or why it goes back</source>
        <translation>备注，或退回理由</translation>
    </message>
    <message>
        <source>Save the package…</source>
        <translation>保存传输包…</translation>
    </message>
    <message>
        <source>Send back</source>
        <translation>退回</translation>
    </message>
    <message>
        <source>Sign for</source>
        <translation>签收</translation>
    </message>
    <message>
        <source>Name of a new sender</source>
        <translation>新发文单位名称</translation>
    </message>
    <message>
        <source>Why it goes back</source>
        <translation>退回理由</translation>
    </message>
    <message>
        <source>Enter a sender&apos;s key…</source>
        <translation>登记对方密钥…</translation>
    </message>
    <message>
        <source>Take a package…</source>
        <translation>接收传输包…</translation>
    </message>
    <message>
        <source>Register it</source>
        <translation>登记为收文</translation>
    </message>
    <message>
        <source>Documents a year</source>
        <translation>全年数量</translation>
    </message>
    <message>
        <source>Recipients a year</source>
        <translation>全年范围</translation>
    </message>
    <message>
        <source>Copies a year</source>
        <translation>全年份数</translation>
    </message>
    <message>
        <source>Set the quota</source>
        <translation>设定控制数</translation>
    </message>
    <message>
        <source>Saved: %1</source>
        <translation>已保存：%1</translation>
    </message>
    <message>
        <source>The package was taken.</source>
        <translation>已接收传输包。</translation>
    </message>
    <message numerus="yes">
        <source>%n document(s) are handled with this one.</source>
        <translation>
            <numerusform>已有 %n 份文件并入本件办理。</numerusform>
        </translation>
    </message>
    <message>
        <source>Sent; the office books tell who has signed for it.</source>
        <translation>已发出；签收情况见办公台账。</translation>
    </message>
    <message numerus="yes">
        <source>handled with %n other(s)</source>
        <translation>
            <numerusform>合并办理 %n 件</numerusform>
        </translation>
    </message>
    <message>
        <source>handled together with another document</source>
        <translation>已并入其他文件办理</translation>
    </message>
    <message>
        <source>carries it out</source>
        <translation>承办</translation>
    </message>
    <message>
        <source>Waits for those before</source>
        <translation>等待前面的人阅毕</translation>
    </message>
    <message>
        <source>Not read yet</source>
        <translation>未阅</translation>
    </message>
    <message>
        <source>Read by %1</source>
        <translation>%1 已阅</translation>
    </message>
    <message>
        <source>Form</source>
        <translation>形式</translation>
    </message>
    <message>
        <source>Instructed on</source>
        <translation>批示日期</translation>
    </message>
    <message>
        <source>Words of the instruction</source>
        <translation>批示内容</translation>
    </message>
    <message>
        <source>Carried out by</source>
        <translation>承办</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>办理结果</translation>
    </message>
    <message>
        <source>Reported on</source>
        <translation>反馈日期</translation>
    </message>
    <message>
        <source>What is to be done</source>
        <translation>办理要求</translation>
    </message>
    <message>
        <source>Handed on by</source>
        <translation>转办人</translation>
    </message>
    <message>
        <source>Register of instructions</source>
        <translation>领导批示登记簿</translation>
    </message>
    <message numerus="yes">
        <source>%n instruction(s)</source>
        <translation>
            <numerusform>%n 条批示</numerusform>
        </translation>
    </message>
    <message>
        <source>Briefings</source>
        <translation>送阅件</translation>
    </message>
    <message>
        <source>Send to other houses</source>
        <translation>发往外单位</translation>
    </message>
    <message>
        <source>Handle together</source>
        <translation>合并办理</translation>
    </message>
    <message>
        <source>Take apart</source>
        <translation>拆开</translation>
    </message>
    <message>
        <source>Closed with another</source>
        <translation>随主件办结</translation>
    </message>
    <message>
        <source>Assign instruction</source>
        <translation>转办批示</translation>
    </message>
    <message>
        <source>Report outcome</source>
        <translation>反馈批示</translation>
    </message>
    <message>
        <source>To be carried out</source>
        <translation>按批示办理</translation>
    </message>
    <message>
        <source>Instruction waiting</source>
        <translation>待承办</translation>
    </message>
    <message>
        <source>Being carried out</source>
        <translation>办理中</translation>
    </message>
    <message>
        <source>Reported back</source>
        <translation>已反馈</translation>
    </message>
    <message>
        <source>Taken back</source>
        <translation>已撤回</translation>
    </message>
    <message>
        <source>Memo</source>
        <translation>签报</translation>
    </message>
    <message>
        <source>Briefing</source>
        <translation>送阅件</translation>
    </message>
    <message>
        <source>The entry “{list}” of the office&apos;s practice is not right.</source>
        <translation>单位惯例数据中的“{list}”有误。</translation>
    </message>
    <message>
        <source>Other documents are handled together with {document}. Nothing was changed; take them apart first.</source>
        <translation>{document}下有合并办理的文件，没有任何改动。请先拆开。</translation>
    </message>
    <message>
        <source>This instruction is settled already ({state}).</source>
        <translation>该批示已经办结（{state}）。</translation>
    </message>
    <message>
        <source>{document} is handled together with another document. Act on that one, or take them apart.</source>
        <translation>{document}已并入其他文件办理。请在主件上办理，或先拆开。</translation>
    </message>
    <message>
        <source>This package is not here any more. Synchronise, then look again.</source>
        <translation>本机没有这个传输包。请同步后再看。</translation>
    </message>
    <message>
        <source>The server has no key to sign with, so nothing was sent. Ask the administrator to run it once with the deployment&apos;s authority.</source>
        <translation>服务器没有单位签名密钥，未发送。请管理员在部署的证书机构可用时启动一次服务器。</translation>
    </message>
    <message>
        <source>This instruction is not on the document any more. Synchronise, then look again.</source>
        <translation>文件上没有这条批示。请同步后再看。</translation>
    </message>
    <message>
        <source>This sender is not on the list.</source>
        <translation>名录中没有该发文单位。</translation>
    </message>
    <message>
        <source>This package was not sent to your unit, or is not here yet. Synchronise, then look again.</source>
        <translation>没有发给本单位的这个传输包，或者尚未同步到本机。</translation>
    </message>
    <message>
        <source>This program cannot check signatures, so nothing was taken.</source>
        <translation>本程序不能验证签名，未接收。</translation>
    </message>
    <message>
        <source>Only the secretaries do this. Nothing was changed.</source>
        <translation>只有秘书可以办理，没有任何改动。</translation>
    </message>
    <message>
        <source>The server has not signed the package yet. Synchronise, then try again.</source>
        <translation>服务器尚未为传输包签名。请同步后再试。</translation>
    </message>
    <message>
        <source>{document} cannot be handled together: it is not under way, or of another secrecy.</source>
        <translation>{document}不能合并办理：不在办理中，或密级不同。</translation>
    </message>
    <message>
        <source>Choose at least two documents to be handled together.</source>
        <translation>请至少选择两份文件合并办理。</translation>
    </message>
    <message>
        <source>There is no paper to send. Open the document and send it from there, so that its PDF goes along.</source>
        <translation>没有可发送的正本。请打开文件后从文件上发送，以便附上正本 PDF。</translation>
    </message>
    <message>
        <source>They were urged within the last {hours} hours. Nothing was sent; wait, or use a higher level.</source>
        <translation>{hours}小时内已经催办过，未发送。请稍后再催，或提高催办级别。</translation>
    </message>
    <message>
        <source>This key is on the list already, as that of {name}.</source>
        <translation>该密钥已在名录中，属于{name}。</translation>
    </message>
    <message>
        <source>The package says that it comes from {name}, but its key is that of {trusted}. It was not taken.</source>
        <translation>传输包自称来自{name}，但密钥属于{trusted}，未接收。</translation>
    </message>
    <message>
        <source>Nobody here has made sure of the key with which {name} signs. It was not taken; compare the key with the sender, then enter it.</source>
        <translation>尚未核实{name}的签名密钥，未接收。请与对方核对密钥后登记。</translation>
    </message>
    <message>
        <source>This was answered already ({state}).</source>
        <translation>已经答复（{state}），不能重复办理。</translation>
    </message>
    <message>
        <source>Package {serial} of {year} from {name} is here already.</source>
        <translation>{name} {year}年第{serial}号传输包已经收到。</translation>
    </message>
    <message>
        <source>This is no transmission package, or one of a later version ({format}).</source>
        <translation>不是公文传输包，或者版本较新（{format}）。</translation>
    </message>
    <message>
        <source>There is no file in the package.</source>
        <translation>传输包中没有文件。</translation>
    </message>
    <message>
        <source>A secret document does not travel this way; use the confidential exchange.</source>
        <translation>涉密公文不得通过本系统传输，请走机要交换。</translation>
    </message>
    <message>
        <source>The signature does not fit: the package was changed, or somebody else made it.</source>
        <translation>签名不符：传输包被改动，或者不是该单位制作。</translation>
    </message>
    <message>
        <source>{file} is in the package and was not signed for.</source>
        <translation>{file} 在传输包中，但不在签名范围内。</translation>
    </message>
    <message>
        <source>The package is larger than {most} bytes.</source>
        <translation>传输包超过 {most} 字节。</translation>
    </message>
    <message>
        <source>This file is no package, or was cut off on the way.</source>
        <translation>该文件不是传输包，或者传送中不完整。</translation>
    </message>
    <message>
        <source>{name} has been sent it already. Wait for the receipt, or for it to come back.</source>
        <translation>已经发给{name}。请等待签收或退回。</translation>
    </message>
    <message>
        <source>New briefing (送阅件)</source>
        <translation>新送阅件</translation>
    </message>
    <message>
        <source>Leaders</source>
        <comment>what they have instructed</comment>
        <translation>批示</translation>
    </message>
    <message>
        <source>Read %1/%2</source>
        <comment>by how many of those asked</comment>
        <translation>阅读 %1/%2</translation>
    </message>
    <message numerus="yes">
        <source>urged for %n item(s)</source>
        <translation>
            <numerusform>被催办 %n 件</numerusform>
        </translation>
    </message>
    <message>
        <source>Supervised</source>
        <comment>a kind of work on the workbench</comment>
        <translation>督办</translation>
    </message>
    <message>
        <source>Supervise</source>
        <translation>督办</translation>
    </message>
    <message>
        <source>Divide into tasks</source>
        <translation>任务分解</translation>
    </message>
    <message>
        <source>This year&apos;s</source>
        <translation>今年文件</translation>
    </message>
    <message>
        <source>Last year&apos;s to date</source>
        <translation>去年同期文件</translation>
    </message>
    <message>
        <source>All of last year&apos;s</source>
        <translation>去年全年文件</translation>
    </message>
    <message>
        <source>Sent %1</source>
        <translation>%1 发出</translation>
    </message>
    <message>
        <source>for information</source>
        <translation>抄送</translation>
    </message>
    <message>
        <source>as main recipient</source>
        <translation>主送</translation>
    </message>
    <message>
        <source>package %1-%2</source>
        <translation>传输包 %1-%2</translation>
    </message>
    <message>
        <source>To be signed for</source>
        <translation>待签收</translation>
    </message>
    <message>
        <source>Signed for</source>
        <translation>已签收</translation>
    </message>
    <message>
        <source>Packages sent to your unit</source>
        <translation>发给本单位的传输包</translation>
    </message>
    <message>
        <source>Nothing has been sent to your unit yet.</source>
        <translation>还没有发给本单位的传输包。</translation>
    </message>
    <message>
        <source>Choose a package in the list.</source>
        <translation>请在列表中选一个传输包。</translation>
    </message>
    <message>
        <source>Sign for it</source>
        <translation>签收</translation>
    </message>
    <message>
        <source>Send it back</source>
        <translation>退回</translation>
    </message>
    <message numerus="yes">
        <source>%n package(s) to be signed for</source>
        <translation>
            <numerusform>%n 件待签收</numerusform>
        </translation>
    </message>
    <message>
        <source>Exchange box</source>
        <translation>交换箱</translation>
    </message>
    <message>
        <source>Signed for.</source>
        <translation>已签收。</translation>
    </message>
    <message>
        <source>Sent back.</source>
        <translation>已退回。</translation>
    </message>
    <message>
        <source>Show it in the office program</source>
        <translation>转到办公软件</translation>
    </message>
    <message>
        <source>Write in the office program</source>
        <translation>用办公软件编写</translation>
    </message>
    <message>
        <source>Finish writing</source>
        <translation>编写完毕</translation>
    </message>
    <message>
        <source>%1 has it open for writing since %2; the lock runs out at %3.</source>
        <translation>%1 自 %2 起正在编写，%3 自动解锁。</translation>
    </message>
    <message>
        <source>You have it open. Every change that you save there becomes a version here; others wait until you finish.</source>
        <translation>正在编写。在办公软件里每存一次，这里就是一稿；编写完毕之前别人不能改。</translation>
    </message>
    <message>
        <source>You have it open on another computer, or it was not finished there.</source>
        <translation>在另一台电脑上正在编写，或者没有点编写完毕。</translation>
    </message>
    <message>
        <source>Versions of the file</source>
        <translation>文件各稿</translation>
    </message>
    <message>
        <source>Kept beside</source>
        <translation>另存在旁</translation>
    </message>
    <message>
        <source>As it stands</source>
        <translation>现行</translation>
    </message>
    <message>
        <source>Look at it</source>
        <translation>查看</translation>
    </message>
    <message>
        <source>Make it the file</source>
        <translation>采用</translation>
    </message>
    <message>
        <source>Whether it is signed cannot be told here</source>
        <translation>有无签名在此无法判断</translation>
    </message>
    <message>
        <source>Mark the pages</source>
        <translation>批注</translation>
    </message>
    <message>
        <source>“%1” had another version meanwhile. Yours is kept beside it; compare the two and make one of them the file.</source>
        <translation>“%1”其间已有新的一稿。这一稿另存在旁；比较之后采用其中一稿。</translation>
    </message>
    <message>
        <source>A version of “%1” was saved.</source>
        <translation>“%1”已存一稿。</translation>
    </message>
    <message>
        <source>Your lock on “%1” was broken or ran out. What you save from now on is kept beside.</source>
        <translation>“%1”的锁定已被解除或者到时。此后保存的另存在旁。</translation>
    </message>
    <message>
        <source>The draft as it stands</source>
        <translation>正在写的文稿</translation>
    </message>
    <message>
        <source>Open a file for writing</source>
        <translation>打开文件编写</translation>
    </message>
    <message>
        <source>Finish writing a file</source>
        <translation>文件编写完毕</translation>
    </message>
    <message>
        <source>Break the lock on a file</source>
        <translation>解除文件锁定</translation>
    </message>
    <message>
        <source>Save a file</source>
        <translation>保存文件</translation>
    </message>
    <message>
        <source>Go back to a version</source>
        <translation>采用某一版本</translation>
    </message>
    <message>
        <source>There is no program on this computer that opens “{name}”. The file is as it was; ask the administrator for one.</source>
        <translation>本机没有能打开“{name}”的软件。文件没有改动；请管理员安装。</translation>
    </message>
    <message>
        <source>{holder} has “{name}” open for writing. Nothing was changed; ask them, or break the lock with a reason.</source>
        <translation>{holder}正在编写“{name}”。没有改动任何内容；可与其联系，或写明理由解锁。</translation>
    </message>
    <message>
        <source>Somebody saved another version of “{name}” meanwhile. Nothing was changed; look at it first.</source>
        <translation>其间有人存了“{name}”的新版本。没有改动任何内容；请先看过新版本。</translation>
    </message>
    <message>
        <source>{holder} has “{name}” open for writing. It goes on when the file is finished, or the lock is broken with a reason.</source>
        <translation>{holder}正在编写“{name}”。编写完毕或者写明理由解锁后，才能往下办理。</translation>
    </message>
    <message>
        <source>“{name}” is still open in the other program. Save and close it there, then finish it here.</source>
        <translation>“{name}”在办公软件里还开着。请在那边保存并关闭，再点编写完毕。</translation>
    </message>
    <message>
        <source>The files of this document are others than those you looked at. Nothing was decided; look at them and decide again.</source>
        <translation>文件附件已不是所看的那一版。没有作出决定；请看过之后再办理。</translation>
    </message>
    <message>
        <source>Nobody has “{name}” open for writing any more.</source>
        <translation>已经没有人在编写“{name}”。</translation>
    </message>
    <message>
        <source>There is no program on this computer that opens “{name}”. The file is locked for you; finish it to give it back.</source>
        <translation>本机没有能打开“{name}”的软件。文件已锁定；点编写完毕即可解锁。</translation>
    </message>
    <message>
        <source>Begin from a template…</source>
        <translation>套用模板…</translation>
    </message>
    <message>
        <source>Begun from “%1”, version %2.</source>
        <translation>已套用模板“%1”（第 %2 版）。</translation>
    </message>
    <message>
        <source>The last changes of “{name}” were not taken, for the document went on. They are kept in {path}; give them to whoever has it now.</source>
        <translation>“{name}”最后的改动没有收下，公文已往下办理。改动保存在 {path}，请交给现在的经办人。</translation>
    </message>
    <message>
        <source>The checks found nothing.</source>
        <translation>检查未发现问题。</translation>
    </message>
    <message numerus="yes">
        <source>%n more; the editor shows them all with their places.</source>
        <translation>
            <numerusform>另有 %n 处，在编辑器中可逐处查看。</numerusform>
        </translation>
    </message>
    <message>
        <source>Points of the examination: %1 of %2 ticked</source>
        <translation>核稿要点：已核 %1/%2 项</translation>
    </message>
    <message>
        <source>The note says “{said}”; the slip says “{text}”.</source>
        <translation>附注写“{said}”，发文稿纸定为“{text}”。</translation>
    </message>
    <message numerus="yes">
        <source>%n point(s) of the examination ticked</source>
        <translation>
            <numerusform>核稿要点已核 %n 项</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1 %2 件</translation>
    </message>
    <message numerus="yes">
        <source>%n more in the house are alike and not open to you. Ask there (%1).</source>
        <translation>
            <numerusform>部内另有相近的 %n 件，你无权查看，可向拟稿部门了解（%1）。</numerusform>
        </translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message numerus="yes">
        <source>Looked through %n title(s) of the whole house.</source>
        <translation>
            <numerusform>已比对部内发文标题 %n 条。</numerusform>
        </translation>
    </message>
    <message>
        <source>What this network may not carry is compared on this computer alone.</source>
        <translation>本网络不得传输的内容只在本机比对。</translation>
    </message>
    <message>
        <source>Asking the server about the whole house…</source>
        <translation>正在向服务器查询部内发文…</translation>
    </message>
    <message>
        <source>Only what is on this computer was looked through: the server cannot be asked now.</source>
        <translation>只比对了本机上的文件：现在连不上服务器。</translation>
    </message>
    <message>
        <source>{count} points of the examination are not ticked (核稿要点). Go through them, or return the draft with the reason.</source>
        <translation>还有 {count} 项核稿要点没有勾选。逐项核过再送签，或者写明理由退回。</translation>
    </message>
    <message>
        <source>A point that was ticked is not on the list any more. Open the sheet again.</source>
        <translation>所勾选的要点已不在清单上。请重新打开核稿。</translation>
    </message>
    <message>
        <source>The whole house</source>
        <translation>全部司局</translation>
    </message>
    <message>
        <source>Recipients</source>
        <translation>范围</translation>
    </message>
    <message>
        <source>Leader&apos;s instruction</source>
        <translation>领导批示</translation>
    </message>
    <message>
        <source>Nothing is due on this day.</source>
        <translation>这一天没有到期事项。</translation>
    </message>
    <message>
        <source>The month before</source>
        <translation>上一月</translation>
    </message>
    <message>
        <source>The month after</source>
        <translation>下一月</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>今天</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Mine</source>
        <translation>我的</translation>
    </message>
    <message>
        <source>Calendar</source>
        <translation>日历</translation>
    </message>
    <message>
        <source>What is due on the day</source>
        <translation>当日到期事项</translation>
    </message>
    <message>
        <source>Kept by the house (留存)</source>
        <translation>留存</translation>
    </message>
    <message>
        <source>Up to the end of month %1: last year %2</source>
        <translation>截至%1月底：去年同期 %2</translation>
    </message>
    <message>
        <source>Up to the end of month %1: %2, last year %3</source>
        <translation>截至%1月底：%2，去年同期 %3</translation>
    </message>
    <message>
        <source>Quota %1</source>
        <translation>控制数 %1</translation>
    </message>
    <message>
        <source>%1</source>
        <comment>a month on an axis</comment>
        <translation>%1月</translation>
    </message>
    <message>
        <source>Distribution and copies</source>
        <translation>分送范围和印制份数</translation>
    </message>
    <message>
        <source>Handling of papers</source>
        <translation>公文处理</translation>
    </message>
    <message>
        <source>Drafting of texts</source>
        <translation>文稿起草</translation>
    </message>
    <message>
        <source>All work</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>%1 (annex %2)</source>
        <translation>%1（附件%2）</translation>
    </message>
    <message numerus="yes">
        <source>%1 saved a version meanwhile. %n place(s) were changed by both: choose what stands there. The rest is taken from whoever changed it.</source>
        <translation>
            <numerusform>%1 已先存了一稿。两人都改的 %n 处，逐处选定；其余只有一方改动，已经采用。</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 saved a version meanwhile. Nothing is left to be chosen; look it through and go on.</source>
        <translation>%1 已先存了一稿。没有待选之处，看过即可继续。</translation>
    </message>
    <message>
        <source>Go on with this</source>
        <translation>就此继续</translation>
    </message>
    <message>
        <source>(nothing)</source>
        <translation>（无）</translation>
    </message>
    <message>
        <source>changed by both</source>
        <translation>两人都改</translation>
    </message>
    <message>
        <source>both alike</source>
        <translation>两人改得一样</translation>
    </message>
    <message>
        <source>changed by me</source>
        <translation>我改的</translation>
    </message>
    <message>
        <source>changed by the other</source>
        <translation>对方改的</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>原来</translation>
    </message>
    <message>
        <source>Take mine</source>
        <translation>用我的</translation>
    </message>
    <message>
        <source>As before</source>
        <translation>保持原来</translation>
    </message>
    <message>
        <source>Take the other&apos;s</source>
        <translation>用对方的</translation>
    </message>
    <message>
        <source>Both, mine first</source>
        <translation>两处都要，我的在前</translation>
    </message>
    <message>
        <source>Look at the three texts</source>
        <translation>查看三份文稿</translation>
    </message>
    <message>
        <source>Both texts</source>
        <translation>三稿</translation>
    </message>
    <message>
        <source>To be chosen</source>
        <translation>待选定</translation>
    </message>
    <message>
        <source>Documents</source>
        <comment>how many</comment>
        <translation>数量</translation>
    </message>
    <message>
        <source>Return the draft…</source>
        <translation>就未核要点退回…</translation>
    </message>
    <message>
        <source>in charge of the drafting unit</source>
        <translation>分管拟稿部门</translation>
    </message>
    <message>
        <source>Named in the title: %1</source>
        <translation>标题中提到：%1</translation>
    </message>
    <message>
        <source>Joint unit: %1</source>
        <translation>会办：%1</translation>
    </message>
    <message>
        <source>By the division of duties:</source>
        <translation>按职责分工：</translation>
    </message>
    <message>
        <source>How many organs “%1” stands for is not known; it counts as one.</source>
        <translation>“%1”是统称，所含单位数不明，发文范围按一个计。</translation>
    </message>
    <message>
        <source>Printed: %1 copies for %2 organs</source>
        <translation>印制 %1 份，分送 %2 个单位</translation>
    </message>
    <message>
        <source>A small picture of the file</source>
        <translation>文件缩略图</translation>
    </message>
    <message>
        <source>Ask an organ outside</source>
        <translation>添加外单位</translation>
    </message>
    <message>
        <source>What it says</source>
        <translation>会签意见</translation>
    </message>
    <message>
        <source>Not answered yet</source>
        <translation>未回复</translation>
    </message>
    <message>
        <source>Agrees</source>
        <translation>同意</translation>
    </message>
    <message>
        <source>Does not agree</source>
        <translation>不同意</translation>
    </message>
    <message>
        <source>Who signed there, when, with which words</source>
        <translation>会签人、日期和意见</translation>
    </message>
    <message>
        <source>Sealed on</source>
        <translation>用印日期</translation>
    </message>
    <message>
        <source>Seal of</source>
        <translation>印章</translation>
    </message>
    <message>
        <source>Sealed by</source>
        <translation>用印人</translation>
    </message>
    <message>
        <source>Note on the seal</source>
        <translation>用印说明</translation>
    </message>
    <message>
        <source>Register of seals used</source>
        <translation>用印登记簿</translation>
    </message>
    <message>
        <source>Approved on</source>
        <translation>批准日期</translation>
    </message>
    <message>
        <source>Approved by</source>
        <translation>批准人</translation>
    </message>
    <message numerus="yes">
        <source>%n use(s) of a seal</source>
        <translation>
            <numerusform>%n 次</numerusform>
        </translation>
    </message>
    <message>
        <source>Organs outside that are asked (会签)</source>
        <translation>外单位会签</translation>
    </message>
    <message>
        <source>To a gazette</source>
        <translation>待转送公报</translation>
    </message>
    <message>
        <source>Print the list</source>
        <translation>打印交接清单</translation>
    </message>
    <message numerus="yes">
        <source>%n finding(s); none keeps it from being signed</source>
        <translation>
            <numerusform>%n 处问题，均不影响签发</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n chosen</source>
        <comment>documents in a list</comment>
        <translation>
            <numerusform>已选 %n 件</numerusform>
        </translation>
    </message>
</context>
</TS>
