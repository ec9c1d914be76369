<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>chancery::supervision</name>
    <message>
        <source>The item is above your clearance or above the grade of this network. Nothing was saved; handle it on paper or on a network of its grade.</source>
        <translation>该事项的密级高于本人的涉密等级或本网络的等级，未保存。请用纸质或在相应等级的网络上办理。</translation>
    </message>
    <message>
        <source>“{text}” is no day. Write it as 2026-07-14, or leave the row out.</source>
        <translation>“{text}”不是日期，请写成2026-07-14的形式，或不导入此行。</translation>
    </message>
    <message>
        <source>“{field}” is no column of the ledger. Nothing was changed.</source>
        <translation>台账没有“{field}”这一栏，未作任何改动。</translation>
    </message>
    <message>
        <source>“{text}” is no person, post or unit. Choose again from the list.</source>
        <translation>“{text}”不是人员、岗位或机构，请从列表中重新选择。</translation>
    </message>
    <message>
        <source>Row {row}: {why}.</source>
        <translation>第{row}行：{why}。</translation>
    </message>
    <message>
        <source>The table of limits and weights cannot be read ({where}: {why}). Supervision works with it only once it is right; put the delivered file back.</source>
        <translation>时限与权重表无法读取（{where}：{why}）。表改正后督查督办才能使用，请恢复随产品提供的文件。</translation>
    </message>
    <message>
        <source>{amount} is no time limit that can be counted. Give another number or unit.</source>
        <translation>{amount}不是可以计算的时限，请另填数目或单位。</translation>
    </message>
    <message>
        <source>Somebody has changed “{field}” meanwhile. Look at the new value, then decide again.</source>
        <translation>“{field}”已被他人改动，请看过新值后再决定。</translation>
    </message>
    <message>
        <source>{count} parts of this item are not finished yet. Finish them first, or void those that are not needed.</source>
        <translation>该事项还有{count}个子事项未办结。请先办结，不再需要的请先作废。</translation>
    </message>
    <message>
        <source>An item cannot be a part of itself, by whatever detour. Choose another parent.</source>
        <translation>事项不能绕回来成为自己的子事项，请另选上级事项。</translation>
    </message>
    <message>
        <source>This item is closed. Nothing was changed; a supervisor can reopen it with a reason.</source>
        <translation>该事项已办结或作废，未作改动。督查部门可注明理由后重启。</translation>
    </message>
    <message>
        <source>The item would be due on {due}, before it begins on {start}. Change one of the days.</source>
        <translation>限办日{due}早于开始日{start}，请改其中一个日期。</translation>
    </message>
    <message>
        <source>{day} is no working day. It was kept as written; choose another day if that was not meant.</source>
        <translation>{day}不是工作日，已照所填保留；如非本意请另选日期。</translation>
    </message>
    <message>
        <source>This item is there already. It was not opened a second time.</source>
        <translation>该事项已存在，没有重复立项。</translation>
    </message>
    <message>
        <source>This request was decided already. Nothing was changed.</source>
        <translation>这次延期申请已有处理结果，未作改动。</translation>
    </message>
    <message>
        <source>The new day {to} is not after the present one, {due}. Choose a later day.</source>
        <translation>新的限办日{to}不晚于现在的{due}，请选更晚的日期。</translation>
    </message>
    <message>
        <source>A request for more time is waiting already. Decide it first, or take it back.</source>
        <translation>已有一次延期申请待审批，请先处理。</translation>
    </message>
    <message>
        <source>The name of a file is missing or not right. Add the file again.</source>
        <translation>文件名缺失或不正确，请重新添加文件。</translation>
    </message>
    <message>
        <source>After what was done so far the next grade is “{next}”, not “{grade}”. Urge at that grade first.</source>
        <translation>按已有的催办，下一级是“{next}”，不能直接用“{grade}”。请先用该级催办。</translation>
    </message>
    <message>
        <source>The link to the source is not whole. Open the item from its source again.</source>
        <translation>与来源的关联不完整，请从来源重新发起。</translation>
    </message>
    <message>
        <source>The department that leads is named among those that help as well. Name it once.</source>
        <translation>牵头单位同时列在会办单位中，请只列一次。</translation>
    </message>
    <message>
        <source>Nobody is named to lead. Choose the department or person that has to do it.</source>
        <translation>没有指定牵头单位，请选择牵头的司局或人员。</translation>
    </message>
    <message>
        <source>The milestone “{title}” lies after the day the item is due ({due}). Change one of the days.</source>
        <translation>节点“{title}”晚于限办日{due}，请改其中一个日期。</translation>
    </message>
    <message>
        <source>The milestone “{title}” lies before the item begins ({start}). Change one of the days.</source>
        <translation>节点“{title}”早于开始日{start}，请改其中一个日期。</translation>
    </message>
    <message>
        <source>The milestone “{title}” is there twice. Take one of them out.</source>
        <translation>节点“{title}”重复，请删去一个。</translation>
    </message>
    <message>
        <source>This item has no day on which it is due, so there is nothing to extend. Set a day first.</source>
        <translation>该事项没有限办日，无从延期。请先定限办日。</translation>
    </message>
    <message>
        <source>No headings were found in the table. Say which column holds what.</source>
        <translation>没有找到表头，请指明各栏内容。</translation>
    </message>
    <message>
        <source>Nobody was urged: {why}. Choose other items, another grade, or wait.</source>
        <translation>没有发出催办：{why}。请另选事项或级别，或稍后再催。</translation>
    </message>
    <message>
        <source>Only the department that leads this item can do this.</source>
        <translation>只有该事项的牵头单位可以这样办理。</translation>
    </message>
    <message>
        <source>The clock of this item is running; nothing had to be resumed.</source>
        <translation>该事项没有暂停，不需要恢复。</translation>
    </message>
    <message>
        <source>This is done by supervision alone. Ask the supervision division.</source>
        <translation>这一步只能由督查部门办理，请联系督查处。</translation>
    </message>
    <message>
        <source>This item is not being worked on now ({stage}), so this cannot be done. What was written is kept.</source>
        <translation>该事项目前不在承办中（{stage}），不能这样办理。所写内容仍保留。</translation>
    </message>
    <message>
        <source>This cannot be done by you at the present step ({stage}). What was written is kept.</source>
        <translation>目前环节（{stage}）不由你办理。所写内容仍保留。</translation>
    </message>
    <message>
        <source>Nothing was given that would change anything.</source>
        <translation>没有可以改动的内容。</translation>
    </message>
    <message>
        <source>A department is named twice. Name it once.</source>
        <translation>有单位重复列入，请只列一次。</translation>
    </message>
    <message>
        <source>The clock of this item stands still. Resume it first.</source>
        <translation>该事项已暂停，请先恢复。</translation>
    </message>
    <message>
        <source>A reason is needed. Write why.</source>
        <translation>需要写明理由。</translation>
    </message>
    <message>
        <source>This was acknowledged already.</source>
        <translation>该催办已签收。</translation>
    </message>
    <message>
        <source>The report to the State Council is due on {report}, not before the item itself ({due}). Choose an earlier day.</source>
        <translation>向国务院报告日{report}不早于限办日{due}，请选更早的日期。</translation>
    </message>
    <message>
        <source>Nothing is closed without a result. Write what came of it.</source>
        <translation>没有办理结果不能办结，请写明办理结果。</translation>
    </message>
    <message>
        <source>The source of this item is not there, or not for you to see. Nothing was saved; open the item from its source again.</source>
        <translation>来源不存在或无权查看，未保存。请从来源重新发起。</translation>
    </message>
    <message>
        <source>There are no words in it. Write what was done.</source>
        <translation>内容为空，请写明进展。</translation>
    </message>
    <message>
        <source>A title is needed. Write what has to be done.</source>
        <translation>需要写明事项名称。</translation>
    </message>
    <message>
        <source>Items are split down to {most} levels at most. Put this one under an item further up.</source>
        <translation>事项最多分解{most}级，请放到更上一级的事项之下。</translation>
    </message>
    <message>
        <source>At most {most} items can be given at once. Give the rest in a second step.</source>
        <translation>一次最多处理{most}项，其余请分次办理。</translation>
    </message>
    <message>
        <source>A day, a term, a matter and “no deadline” exclude each other. Keep one of them.</source>
        <translation>限办日、期限、事项类别时限与“长期”只能选一种，请保留一个。</translation>
    </message>
    <message>
        <source>“{text}” does not say until when. The row is taken without a day; set one afterwards.</source>
        <translation>“{text}”看不出时限，已按无限办日导入，请随后补定。</translation>
    </message>
    <message>
        <source>This item is not here, or not for you to see.</source>
        <translation>该事项不存在，或无权查看。</translation>
    </message>
    <message>
        <source>This adjustment is not there any more.</source>
        <translation>该调整记录已不存在。</translation>
    </message>
    <message>
        <source>This request for more time is not there.</source>
        <translation>该延期申请不存在。</translation>
    </message>
    <message>
        <source>There is no time limit for “{matter}” on that day. Choose another matter, or name the day.</source>
        <translation>当日没有“{matter}”的时限规定，请另选类别或直接填限办日。</translation>
    </message>
    <message>
        <source>This milestone is not there.</source>
        <translation>该节点不存在。</translation>
    </message>
    <message>
        <source>“{participant}” is not in the directory today. Choose again from the list.</source>
        <translation>通讯录中目前没有“{participant}”，请从列表中重新选择。</translation>
    </message>
    <message>
        <source>This problem is not there, or is settled already.</source>
        <translation>该问题不存在或已解决。</translation>
    </message>
    <message>
        <source>“{name}” is no department of this house. Correct the name, or leave the row out.</source>
        <translation>“{name}”不是本单位的司局，请改正名称或不导入此行。</translation>
    </message>
    <message>
        <source>This letter is not there, or not for you.</source>
        <translation>该催办不存在，或不是发给你的。</translation>
    </message>
    <message>
        <source>“{text}” is not known here. The cell was left out.</source>
        <translation>“{text}”无法识别，该单元格未导入。</translation>
    </message>
    <message>
        <source>It was urged ({grade}) a short while ago; the next time is from {until} on.</source>
        <translation>不久前已催办（{grade}），{until}之后才可再催。</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>None yet</source>
        <translation>暂不定</translation>
    </message>
    <message>
        <source>Matter</source>
        <translation>事项</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>来源类别</translation>
    </message>
    <message>
        <source>Source number</source>
        <translation>来源文号</translation>
    </message>
    <message>
        <source>Lead</source>
        <translation>牵头司局</translation>
    </message>
    <message>
        <source>Due on</source>
        <translation>限办日</translation>
    </message>
    <message>
        <source>What is asked for</source>
        <translation>工作要求</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>进展</translation>
    </message>
    <message>
        <source>Way</source>
        <translation>方式</translation>
    </message>
    <message>
        <source>Done, in percent</source>
        <translation>完成百分比</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>存在问题</translation>
    </message>
    <message>
        <source>The next grade</source>
        <translation>按级递进</translation>
    </message>
    <message>
        <source>Grade</source>
        <translation>级别</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>催办内容</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>办理结果</translation>
    </message>
    <message>
        <source>Quality, 0 to 100</source>
        <translation>质量评分（0–100）</translation>
    </message>
    <message>
        <source>New day</source>
        <translation>新的限办日</translation>
    </message>
    <message>
        <source>Allowed by</source>
        <translation>批准人</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>the department finished %1 of %2 earlier items late</source>
        <translation>该司局以往 %2 项中有 %1 项超期办结</translation>
    </message>
    <message>
        <source>%1 of %2 reports came late</source>
        <translation>应反馈 %2 次，迟报 %1 次</translation>
    </message>
    <message numerus="yes">
        <source>the report due on %1 is missing for %n day(s)</source>
        <translation>
            <numerusform>%1 应报的反馈已迟 %n 天</numerusform>
        </translation>
    </message>
    <message>
        <source>at this pace, %1% on %2, it ends on %3</source>
        <translation>%2完成 %1%，照此进度 %3才能办结</translation>
    </message>
    <message numerus="yes">
        <source>%n milestone(s) passed unreached</source>
        <translation>
            <numerusform>%n 个节点逾期未完成</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>extended %n time(s) already</source>
        <translation>
            <numerusform>已延期 %n 次</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n problem(s) open</source>
        <translation>
            <numerusform>尚有 %n 个问题未解决</numerusform>
        </translation>
    </message>
    <message>
        <source>urged up to %1</source>
        <translation>已催办至%1</translation>
    </message>
    <message>
        <source>Choose an item from the ledger.</source>
        <translation>请在台账中选择事项。</translation>
    </message>
    <message>
        <source>due on %1</source>
        <translation>限办 %1</translation>
    </message>
    <message>
        <source>first %1</source>
        <translation>原定 %1</translation>
    </message>
    <message>
        <source>Open the source</source>
        <translation>打开来源</translation>
    </message>
    <message>
        <source>Done: %1</source>
        <translation>已%1</translation>
    </message>
    <message>
        <source>Foreseen to be late (%1 of %2 points)</source>
        <translation>预计超期（%1 分，达 %2 分即预警）</translation>
    </message>
    <message>
        <source>Signs of being late (%1 of %2 points)</source>
        <translation>超期征兆（%1 分，达 %2 分即预警）</translation>
    </message>
    <message>
        <source>Part of</source>
        <translation>所属事项</translation>
    </message>
    <message>
        <source>Parts</source>
        <translation>分解事项</translation>
    </message>
    <message>
        <source>Urged</source>
        <translation>催办</translation>
    </message>
    <message>
        <source>Nothing was reported yet.</source>
        <translation>尚无反馈。</translation>
    </message>
    <message>
        <source>Hide the days</source>
        <translation>收起</translation>
    </message>
    <message>
        <source>Why this day</source>
        <translation>为何是这一天</translation>
    </message>
    <message>
        <source>← due</source>
        <translation>← 限办日</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Lamp</source>
        <translation>状态灯</translation>
    </message>
    <message>
        <source>Instructed by</source>
        <translation>批示人</translation>
    </message>
    <message>
        <source>Joint</source>
        <translation>会办司局</translation>
    </message>
    <message>
        <source>Handler</source>
        <translation>承办人</translation>
    </message>
    <message>
        <source>Assigned on</source>
        <translation>交办日</translation>
    </message>
    <message>
        <source>Foreseen</source>
        <translation>预警</translation>
    </message>
    <message>
        <source>Latest progress</source>
        <translation>最新进展</translation>
    </message>
    <message>
        <source>Reported on</source>
        <translation>进展日期</translation>
    </message>
    <message>
        <source>Next report</source>
        <translation>下次反馈</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>In hand of</source>
        <translation>当前办理</translation>
    </message>
    <message>
        <source>Times urged</source>
        <translation>催办次数</translation>
    </message>
    <message>
        <source>Extensions</source>
        <translation>延期次数</translation>
    </message>
    <message>
        <source>Quality</source>
        <translation>质量评分</translation>
    </message>
    <message>
        <source>Circulars</source>
        <translation>通报次数</translation>
    </message>
    <message>
        <source>Importance</source>
        <translation>重要程度</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Secrecy</source>
        <translation>密级</translation>
    </message>
    <message>
        <source>Telephone</source>
        <translation>联系电话</translation>
    </message>
    <message>
        <source>First due on</source>
        <translation>原限办日</translation>
    </message>
    <message>
        <source>Struck off on</source>
        <translation>销号日</translation>
    </message>
    <message>
        <source>Limit as written</source>
        <translation>期限原文</translation>
    </message>
    <message>
        <source>Struck off by</source>
        <translation>销号人</translation>
    </message>
    <message>
        <source>To the State Council</source>
        <translation>报国务院</translation>
    </message>
    <message>
        <source>Report due on</source>
        <translation>报告日</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>暂停</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>年份</translation>
    </message>
    <message>
        <source>late</source>
        <translation>预计超期</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>是</translation>
    </message>
    <message numerus="yes">
        <source>%n item(s)</source>
        <translation>
            <numerusform>%n 件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) over</source>
        <translation>
            <numerusform>超 %n 天</numerusform>
        </translation>
    </message>
    <message>
        <source>today</source>
        <comment>an item&apos;s limit</comment>
        <translation>今日</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) left</source>
        <translation>
            <numerusform>剩 %n 天</numerusform>
        </translation>
    </message>
    <message>
        <source>to be numbered</source>
        <translation>待编号</translation>
    </message>
    <message>
        <source>Under way</source>
        <translation>在办</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>已超期</translation>
    </message>
    <message>
        <source>At risk</source>
        <translation>预计超期</translation>
    </message>
    <message>
        <source>Silent</source>
        <translation>无回音</translation>
    </message>
    <message>
        <source>Struck off</source>
        <translation>已销号</translation>
    </message>
    <message>
        <source>All</source>
        <comment>every item of the ledger</comment>
        <translation>全部</translation>
    </message>
    <message>
        <source>Supervision</source>
        <translation>督办台账</translation>
    </message>
    <message>
        <source>No items here.</source>
        <translation>没有督办事项。</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message numerus="yes">
        <source>Urged: %n item(s)</source>
        <translation>
            <numerusform>已催办 %n 项</numerusform>
        </translation>
    </message>
    <message>
        <source>Proposed</source>
        <translation>拟办</translation>
    </message>
    <message>
        <source>To be established</source>
        <translation>待立项</translation>
    </message>
    <message>
        <source>To be assigned</source>
        <translation>待交办</translation>
    </message>
    <message>
        <source>To be reviewed</source>
        <translation>待审核</translation>
    </message>
    <message>
        <source>To be struck off</source>
        <translation>待销号</translation>
    </message>
    <message>
        <source>Declined</source>
        <translation>不予立项</translation>
    </message>
    <message>
        <source>Void</source>
        <translation>作废</translation>
    </message>
    <message>
        <source>New item</source>
        <translation>新立事项</translation>
    </message>
    <message>
        <source>Submit again</source>
        <translation>重新提交</translation>
    </message>
    <message>
        <source>Establish</source>
        <translation>立项</translation>
    </message>
    <message>
        <source>Decline</source>
        <translation>不予立项</translation>
    </message>
    <message>
        <source>Send back</source>
        <translation>退回</translation>
    </message>
    <message>
        <source>Assign</source>
        <translation>分办</translation>
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
        <source>Refuse</source>
        <translation>退回交办</translation>
    </message>
    <message>
        <source>Report progress</source>
        <translation>反馈进展</translation>
    </message>
    <message>
        <source>Ask for more time</source>
        <translation>申请延期</translation>
    </message>
    <message>
        <source>Give more time</source>
        <translation>延期</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>暂停</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>恢复</translation>
    </message>
    <message>
        <source>Report as finished</source>
        <translation>申请办结</translation>
    </message>
    <message>
        <source>Report own part as finished</source>
        <translation>会办办结</translation>
    </message>
    <message>
        <source>Pass</source>
        <translation>审核通过</translation>
    </message>
    <message>
        <source>Have it done again</source>
        <translation>退回再办</translation>
    </message>
    <message>
        <source>Strike off</source>
        <translation>销号</translation>
    </message>
    <message>
        <source>Void it</source>
        <translation>作废</translation>
    </message>
    <message>
        <source>Reopen</source>
        <translation>重启</translation>
    </message>
    <message>
        <source>Urge</source>
        <translation>催办</translation>
    </message>
    <message>
        <source>Acknowledge</source>
        <translation>回执</translation>
    </message>
    <message>
        <source>Visit on site</source>
        <translation>实地调研</translation>
    </message>
    <message>
        <source>Meeting on the matter</source>
        <translation>专题协调</translation>
    </message>
    <message>
        <source>Daily follow-up</source>
        <translation>日常跟踪</translation>
    </message>
    <message>
        <source>Regular report</source>
        <translation>定期汇报</translation>
    </message>
    <message>
        <source>Major</source>
        <translation>重大</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>重点</translation>
    </message>
    <message>
        <source>Ordinary</source>
        <translation>一般</translation>
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
        <comment>of an item</comment>
        <translation>办结</translation>
    </message>
    <message>
        <source>not running</source>
        <translation>未开始</translation>
    </message>
    <message>
        <source>begins, not counted</source>
        <translation>起算日，不计入</translation>
    </message>
    <message>
        <source>day %1</source>
        <translation>第 %1 日</translation>
    </message>
    <message>
        <source>day off</source>
        <translation>休息日</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>中止，不计</translation>
    </message>
    <message>
        <source>passes</source>
        <translation>经过</translation>
    </message>
    <message>
        <source>moved to a working day</source>
        <translation>顺延至工作日</translation>
    </message>
    <message>
        <source>extension, day %1</source>
        <translation>延期第 %1 日</translation>
    </message>
    <message>
        <source>Importing %1</source>
        <translation>正在导入 %1</translation>
    </message>
    <message numerus="yes">
        <source>%n item(s) imported</source>
        <translation>
            <numerusform>已导入 %n 件</numerusform>
        </translation>
    </message>
    <message>
        <source>Row</source>
        <translation>行号</translation>
    </message>
    <message>
        <source>What is to be said of it</source>
        <translation>说明</translation>
    </message>
    <message>
        <source>imported</source>
        <comment>a row of an import</comment>
        <translation>已导入</translation>
    </message>
    <message>
        <source>there already</source>
        <comment>a row of an import</comment>
        <translation>已在台账</translation>
    </message>
    <message>
        <source>left out</source>
        <comment>a row of an import</comment>
        <translation>未导入</translation>
    </message>
    <message>
        <source>column not imported</source>
        <translation>未导入的列</translation>
    </message>
    <message>
        <source>Import a ledger</source>
        <translation>导入台账</translation>
    </message>
    <message>
        <source>Choose a file…</source>
        <translation>选择文件…</translation>
    </message>
    <message>
        <source>Back to the ledger</source>
        <translation>返回台账</translation>
    </message>
    <message>
        <source>Only rows of which something is to be said</source>
        <translation>只看有说明的行</translation>
    </message>
    <message>
        <source>Leave out the rows that are not possible</source>
        <translation>略过不能导入的行</translation>
    </message>
    <message>
        <source>Copy the report as a table</source>
        <translation>复制回执</translation>
    </message>
    <message>
        <source>Assign them at once</source>
        <translation>直接交办</translation>
    </message>
    <message>
        <source>Establish them, assign later</source>
        <translation>只立项，暂不交办</translation>
    </message>
    <message>
        <source>Propose them only</source>
        <translation>只作拟办</translation>
    </message>
    <message>
        <source>How far the items go</source>
        <translation>办到哪一步</translation>
    </message>
    <message>
        <source>Unknown departments: the row is not possible</source>
        <translation>不识的单位：该行不能导入</translation>
    </message>
    <message>
        <source>Unknown departments: keep their names as words</source>
        <translation>不识的单位：保留为文字</translation>
    </message>
    <message>
        <source>Unknown departments</source>
        <translation>不识的单位</translation>
    </message>
    <message>
        <source>Sheet</source>
        <translation>工作表</translation>
    </message>
    <message>
        <source>Workbooks and tables (*.xlsx *.xlsm *.csv *.tsv *.txt)</source>
        <translation>工作簿和表格 (*.xlsx *.xlsm *.csv *.tsv *.txt)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>所有文件 (*)</translation>
    </message>
    <message>
        <source>not imported</source>
        <comment>a column</comment>
        <translation>不导入</translation>
    </message>
    <message>
        <source>Reading the file…</source>
        <translation>正在读取文件…</translation>
    </message>
    <message>
        <source>Looking at each row… %1 %</source>
        <translation>正在逐行预审… %1 %</translation>
    </message>
    <message>
        <source>Laying down the rows… %1 %</source>
        <translation>正在存放各行… %1 %</translation>
    </message>
    <message>
        <source>All rows are laid down; they are being taken in… %1 %</source>
        <translation>各行已存妥，正在写入台账… %1 %</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) can be imported</source>
        <translation>
            <numerusform>可导入 %n 行</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to look at</source>
        <translation>
            <numerusform>%n 项需要处理</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not possible</source>
        <translation>
            <numerusform>%n 行不能导入</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n there already</source>
        <translation>
            <numerusform>%n 行已在台账</numerusform>
        </translation>
    </message>
    <message>
        <source>No headings are known here: say above what the columns are.</source>
        <translation>没有识别出表头，请在上方逐列指定。</translation>
    </message>
    <message numerus="yes">
        <source>Import %n item(s)</source>
        <translation>
            <numerusform>导入 %n 件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>“%1” of %2 was left off before its end (%n row(s)).</source>
        <translation>
            <numerusform>%2导入的「%1」尚未完成（%n 行）。</numerusform>
        </translation>
    </message>
    <message>
        <source>Go on with it</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>Take it away</source>
        <translation>撤掉</translation>
    </message>
    <message numerus="yes">
        <source>The report was copied: %n line(s)</source>
        <translation>
            <numerusform>已复制回执，共 %n 行</numerusform>
        </translation>
    </message>
    <message>
        <source>not possible</source>
        <comment>a row of an import</comment>
        <translation>不能导入</translation>
    </message>
    <message>
        <source>good</source>
        <comment>a row of an import</comment>
        <translation>可以导入</translation>
    </message>
    <message>
        <source>look at it</source>
        <comment>a row of an import</comment>
        <translation>请留意</translation>
    </message>
    <message>
        <source>Spoken order</source>
        <translation>口头交办</translation>
    </message>
    <message>
        <source>What is to be done, by whom, until when</source>
        <translation>写一行：谁、办什么、何时办结</translation>
    </message>
    <message>
        <source>Give the order</source>
        <translation>交办</translation>
    </message>
    <message>
        <source>Enter gives it, Escape leaves</source>
        <translation>回车交办，Esc 关闭；时间和司局自动从文字中识别</translation>
    </message>
    <message>
        <source>Proposed; the supervisors decide.</source>
        <translation>已报拟办，由督查人员决定。</translation>
    </message>
    <message>
        <source>Established; assign it when its lead is known.</source>
        <translation>已立项，确定牵头司局后再交办。</translation>
    </message>
    <message>
        <source>Assigned to %1.</source>
        <translation>已交办%1。</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>Instruction</source>
        <translation>批示</translation>
    </message>
    <message>
        <source>Meeting</source>
        <translation>会议</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>公文</translation>
    </message>
    <message>
        <source>Work plan</source>
        <translation>工作要点</translation>
    </message>
    <message>
        <source>Proposal</source>
        <translation>建议提案</translation>
    </message>
    <message>
        <source>Public opinion</source>
        <translation>舆情</translation>
    </message>
    <message>
        <source>Petition</source>
        <translation>信访</translation>
    </message>
    <message>
        <source>Rectification</source>
        <translation>整改</translation>
    </message>
    <message>
        <source>Inspection</source>
        <translation>督查检查</translation>
    </message>
    <message>
        <source>Mailbox</source>
        <translation>信箱</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>其他</translation>
    </message>
    <message>
        <source>Reminder</source>
        <translation>提醒</translation>
    </message>
    <message>
        <source>Blue letter</source>
        <translation>蓝色督查单</translation>
    </message>
    <message>
        <source>Orange letter</source>
        <translation>橙色督查单</translation>
    </message>
    <message>
        <source>Red letter</source>
        <translation>红色督办单</translation>
    </message>
    <message>
        <source>Propose</source>
        <translation>拟办</translation>
    </message>
    <message>
        <source>Handle</source>
        <translation>承办</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>会办</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>初审</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>完成标准</translation>
    </message>
    <message>
        <source>Source title</source>
        <translation>来源文件</translation>
    </message>
    <message>
        <source>Words of the instruction</source>
        <translation>批示内容</translation>
    </message>
    <message>
        <source>Helping</source>
        <translation>会办</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>Begins on</source>
        <translation>交办日</translation>
    </message>
    <message>
        <source>Reports</source>
        <translation>反馈周期</translation>
    </message>
    <message>
        <source>Secret</source>
        <comment>the lowest grade</comment>
        <translation>秘密</translation>
    </message>
    <message>
        <source>Confidential</source>
        <comment>the middle grade</comment>
        <translation>机密</translation>
    </message>
    <message>
        <source>Top secret</source>
        <translation>绝密</translation>
    </message>
    <message>
        <source>The import was given up. Nothing of the ledger was imported.</source>
        <translation>已取消导入，台账没有变化。</translation>
    </message>
    <message>
        <source>This import is at its end already. Nothing was changed.</source>
        <translation>该次导入已经结束，没有改动。</translation>
    </message>
    <message>
        <source>This part of the ledger is there already. It was not laid down a second time.</source>
        <translation>台账的这一部分已经存放，没有重复存放。</translation>
    </message>
    <message>
        <source>{there} of {wanted} parts of the ledger are there. Nothing of it was imported; import it anew.</source>
        <translation>台账共 {wanted} 批，只存放了 {there} 批，没有导入。请重新导入。</translation>
    </message>
    <message>
        <source>This import is not here. Nothing was changed; import the ledger anew.</source>
        <translation>没有找到该次导入，没有改动。请重新导入台账。</translation>
    </message>
    <message>
        <source>“{file}” has no sheet with rows in it. Nothing was imported.</source>
        <translation>「{file}」中没有写有内容的工作表，没有导入。</translation>
    </message>
    <message>
        <source>“{field}” is longer than {most} characters. Shorten it, or leave the row out.</source>
        <translation>「{field}」超过 {most} 字。请缩短，或略过该行。</translation>
    </message>
    <message>
        <source>“{name}” is no department of the directory; its name is kept in what is asked for.</source>
        <translation>通讯录中没有「{name}」，名称保留在工作要求中。</translation>
    </message>
    <message>
        <source>Answer by</source>
        <translation>反馈期限</translation>
    </message>
    <message>
        <source>New check</source>
        <translation>新建检查</translation>
    </message>
    <message>
        <source>Draw</source>
        <translation>抽取</translation>
    </message>
    <message>
        <source>Return the self-check</source>
        <translation>报送自查结果</translation>
    </message>
    <message>
        <source>Record a result</source>
        <translation>登记检查结果</translation>
    </message>
    <message>
        <source>Open a finding</source>
        <translation>登记问题并转整改</translation>
    </message>
    <message>
        <source>Close the check</source>
        <translation>结束检查</translation>
    </message>
    <message>
        <source>Conclusion</source>
        <translation>检查结论</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>How it is made</source>
        <translation>检查方式</translation>
    </message>
    <message>
        <source>What is looked at</source>
        <translation>检查内容</translation>
    </message>
    <message>
        <source>Least share of a draw</source>
        <translation>抽查最低比例</translation>
    </message>
    <message>
        <source>Years of a cycle</source>
        <translation>检查周期（年）</translation>
    </message>
    <message>
        <source>Objects, one a line: a department, or a name, a space and its department</source>
        <translation>检查对象，每行一个：单位，或名称、空格、所属单位</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>抽查比例</translation>
    </message>
    <message>
        <source>Inspectors, one a line; nobody checks the own department</source>
        <translation>检查人，每行一个姓名；检查人不检查本单位</translation>
    </message>
    <message>
        <source>Object</source>
        <translation>检查对象</translation>
    </message>
    <message>
        <source>Nothing is wrong</source>
        <translation>没有问题</translation>
    </message>
    <message>
        <source>What the self-check found</source>
        <translation>自查情况</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>检查情况</translation>
    </message>
    <message>
        <source>What is to be put right</source>
        <translation>整改事项</translation>
    </message>
    <message>
        <source>Finding</source>
        <translation>发现的问题</translation>
    </message>
    <message numerus="yes">
        <source>%n object(s), not drawn yet</source>
        <translation>
            <numerusform>共 %n 个对象，尚未抽取</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2 done</source>
        <translation>已完成 %1/%2</translation>
    </message>
    <message numerus="yes">
        <source>%n late</source>
        <translation>
            <numerusform>逾期 %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n finding(s)</source>
        <translation>
            <numerusform>问题 %n 个</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n open</source>
        <translation>
            <numerusform>未销号 %n</numerusform>
        </translation>
    </message>
    <message>
        <source>closed</source>
        <comment>a check</comment>
        <translation>已结束</translation>
    </message>
    <message>
        <source>Choose a check from the list.</source>
        <translation>请从列表选择一项检查。</translation>
    </message>
    <message>
        <source>Least share %1%</source>
        <translation>抽查比例不低于 %1%</translation>
    </message>
    <message>
        <source>Drawn %1 of %2 (%3%) on %4 by %5</source>
        <translation>%4由%5抽取，%2 个中抽中 %1 个（%3%）</translation>
    </message>
    <message>
        <source>Seed %1</source>
        <translation>随机种子 %1</translation>
    </message>
    <message>
        <source>Drawn again with this seed: the same objects.</source>
        <translation>按种子重新抽取，结果一致。</translation>
    </message>
    <message>
        <source>Drawn again with this seed: other objects. What is recorded was changed.</source>
        <translation>按种子重新抽取，结果不一致，记录被改动过。</translation>
    </message>
    <message>
        <source>Every %1 years; covered %2 of %3 (%4%), next due on %5</source>
        <translation>每 %1 年一次；已覆盖 %2/%3（%4%），最近应检日 %5</translation>
    </message>
    <message>
        <source>opened by %1 on %2</source>
        <translation>%1 %2立项</translation>
    </message>
    <message>
        <source>Closed by %1: %2</source>
        <translation>%1结束检查：%2</translation>
    </message>
    <message>
        <source>A new check of the same objects…</source>
        <translation>按相同对象再立一次检查…</translation>
    </message>
    <message>
        <source>Circular of its findings…</source>
        <translation>通报检查发现的问题…</translation>
    </message>
    <message>
        <source>This check has no findings.</source>
        <translation>该检查没有登记问题。</translation>
    </message>
    <message>
        <source>Print the sheet…</source>
        <translation>打印结果表…</translation>
    </message>
    <message>
        <source>Objects</source>
        <translation>检查对象</translation>
    </message>
    <message>
        <source>checked by %1</source>
        <translation>检查人%1</translation>
    </message>
    <message numerus="yes">
        <source>checked %n time(s)</source>
        <translation>
            <numerusform>已检查 %n 次</numerusform>
        </translation>
    </message>
    <message>
        <source>next due on %1</source>
        <translation>下次应检 %1</translation>
    </message>
    <message>
        <source>Findings, and the items that put them right</source>
        <translation>发现的问题与整改事项</translation>
    </message>
    <message>
        <source>“{text}” is no number. Write it with digits, such as 62.5.</source>
        <translation>“{text}”不是数字。请用数字填写，如 62.5。</translation>
    </message>
    <message>
        <source>The station of quarter {quarter} lies beyond the target or behind the one before. Nothing was changed.</source>
        <translation>第 {quarter} 季度的进度目标超出年度目标，或低于上一季度，没有改动。</translation>
    </message>
    <message>
        <source>This check is closed. Nothing was changed.</source>
        <translation>该检查已经结束，没有改动。</translation>
    </message>
    <message>
        <source>This check was drawn already, or is none that is drawn. A draw is not made twice; open a new check.</source>
        <translation>该检查已经抽取，或不是抽查。不能重复抽取，请另立一次检查。</translation>
    </message>
    <message>
        <source>This item has no indicator by which it is measured. A supervisor can give it one.</source>
        <translation>该事项没有考核指标。请督查人员设定指标。</translation>
    </message>
    <message>
        <source>This object was not drawn. Choose one that was.</source>
        <translation>该对象未被抽中。请选择抽中的对象。</translation>
    </message>
    <message>
        <source>You do not answer for this object of the check. Whoever is named for it does.</source>
        <translation>该检查对象不由本人负责。请由指定的单位或检查人办理。</translation>
    </message>
    <message>
        <source>A check needs objects. Name at least one.</source>
        <translation>检查要有对象。请至少列出一个。</translation>
    </message>
    <message>
        <source>Quarter {quarter} has not begun. Tell its value once it has.</source>
        <translation>第 {quarter} 季度尚未开始。请开始后再填报。</translation>
    </message>
    <message>
        <source>{percent}% is less than the least share of {least}%. Nothing was drawn.</source>
        <translation>抽查比例 {percent}% 低于最低比例 {least}%，没有抽取。</translation>
    </message>
    <message>
        <source>This check is not here, or not for you to see.</source>
        <translation>没有这项检查，或者无权查看。</translation>
    </message>
    <message>
        <source>This object does not belong to the check.</source>
        <translation>该对象不属于这项检查。</translation>
    </message>
    <message>
        <source>There is no part “{part}” of a score sheet “{sheet}”. Nothing was changed.</source>
        <translation>考核表“{sheet}”没有“{part}”这一部分，没有改动。</translation>
    </message>
    <message>
        <source>Checks</source>
        <translation>检查</translation>
    </message>
    <message>
        <source>No checks yet.</source>
        <translation>还没有检查。</translation>
    </message>
    <message>
        <source>Circular</source>
        <translation>通报</translation>
    </message>
    <message>
        <source>Draft it</source>
        <translation>拟成文稿</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>Which items</source>
        <translation>通报哪些事项</translation>
    </message>
    <message>
        <source>Period, as the title names it</source>
        <translation>通报时段（写入标题）</translation>
    </message>
    <message>
        <source>Addressees</source>
        <translation>主送</translation>
    </message>
    <message>
        <source>Those at fault report by</source>
        <translation>责任单位说明期限</translation>
    </message>
    <message numerus="yes">
        <source>%n chosen item(s)</source>
        <translation>
            <numerusform>所选 %n 件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>View %1: %n item(s)</source>
        <translation>
            <numerusform>视图“%1”：%n 件</numerusform>
        </translation>
    </message>
    <message>
        <source>All that are late or silent</source>
        <translation>全部超期和未反馈事项</translation>
    </message>
    <message>
        <source>On how the items stand</source>
        <translation>办理情况通报</translation>
    </message>
    <message>
        <source>For criticism</source>
        <translation>通报批评</translation>
    </message>
    <message numerus="yes">
        <source>%n of them late or silent</source>
        <translation>
            <numerusform>其中超期或未反馈 %n 件</numerusform>
        </translation>
    </message>
    <message>
        <source>on its path</source>
        <translation>达到进度</translation>
    </message>
    <message>
        <source>%1% short of its path</source>
        <translation>低于进度 %1%</translation>
    </message>
    <message>
        <source>behind by %1%</source>
        <translation>落后 %1%</translation>
    </message>
    <message>
        <source>not told yet</source>
        <translation>尚未填报</translation>
    </message>
    <message>
        <source>still to come</source>
        <translation>未到期</translation>
    </message>
    <message>
        <source>Goal, measure</source>
        <translation>目标、事项</translation>
    </message>
    <message>
        <source>Nature</source>
        <translation>性质</translation>
    </message>
    <message>
        <source>Base</source>
        <translation>基数</translation>
    </message>
    <message>
        <source>1st quarter</source>
        <translation>一季度</translation>
    </message>
    <message>
        <source>2nd quarter</source>
        <translation>二季度</translation>
    </message>
    <message>
        <source>3rd quarter</source>
        <translation>三季度</translation>
    </message>
    <message>
        <source>4th quarter</source>
        <translation>四季度</translation>
    </message>
    <message>
        <source>Goals</source>
        <translation>目标</translation>
    </message>
    <message>
        <source>In the ledger</source>
        <translation>在台账中查看</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>打印</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>完成值</translation>
    </message>
    <message>
        <source>How it came about</source>
        <translation>说明</translation>
    </message>
    <message>
        <source>Tell the value</source>
        <translation>填报完成值</translation>
    </message>
    <message>
        <source>Quarter</source>
        <translation>季度</translation>
    </message>
    <message numerus="yes">
        <source>%n measure(s)</source>
        <translation>
            <numerusform>指标 %n 项</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them behind or not told</source>
        <translation>
            <numerusform>其中落后或未报 %n 项</numerusform>
        </translation>
    </message>
    <message>
        <source>Goals of %1</source>
        <translation>%1年目标责任制完成情况</translation>
    </message>
    <message>
        <source>Summary of the parts</source>
        <translation>汇总各项落实情况</translation>
    </message>
    <message>
        <source>Urged and circulated</source>
        <translation>催办与通报</translation>
    </message>
    <message>
        <source>What is printed</source>
        <translation>打印内容</translation>
    </message>
    <message>
        <source>%1: one for each item</source>
        <translation>%1：每件一份</translation>
    </message>
    <message>
        <source>%1: one for each department</source>
        <translation>%1：每单位一份</translation>
    </message>
    <message numerus="yes">
        <source>%n letter(s)</source>
        <translation>
            <numerusform>共 %n 份</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not acknowledged</source>
        <translation>
            <numerusform>%n 份未签收</numerusform>
        </translation>
    </message>
    <message>
        <source>These items were not urged yet.</source>
        <translation>所选事项尚未催办。</translation>
    </message>
    <message>
        <source>Nobody led anything in this year.</source>
        <translation>本年度没有牵头事项。</translation>
    </message>
    <message>
        <source>Rank %1, %2 points</source>
        <translation>第 %1 名，%2 分</translation>
    </message>
    <message>
        <source>No item takes anything from it.</source>
        <translation>没有扣分事项。</translation>
    </message>
    <message>
        <source>Changed by hand</source>
        <translation>人工调整</translation>
    </message>
    <message>
        <source>taken back by %1: %2</source>
        <translation>%1已撤回：%2</translation>
    </message>
    <message>
        <source>Take it back</source>
        <translation>撤回</translation>
    </message>
    <message>
        <source>Change by hand</source>
        <translation>人工调整</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>分值</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>部分</translation>
    </message>
    <message>
        <source>On time</source>
        <translation>按期办结</translation>
    </message>
    <message>
        <source>Reports in time</source>
        <translation>按期反馈</translation>
    </message>
    <message>
        <source>Done again</source>
        <translation>退回再办</translation>
    </message>
    <message>
        <source>Orange letters</source>
        <translation>橙色督查单</translation>
    </message>
    <message>
        <source>Red letters</source>
        <translation>红色督办单</translation>
    </message>
    <message>
        <source>Criticised</source>
        <translation>通报批评</translation>
    </message>
    <message>
        <source>Open and overdue</source>
        <translation>超期未结</translation>
    </message>
    <message>
        <source>By hand</source>
        <translation>人工调整</translation>
    </message>
    <message>
        <source>%1, by hand</source>
        <translation>%1调整</translation>
    </message>
    <message>
        <source>nothing to count: %1 in full</source>
        <translation>无事项：计满分 %1</translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) by hand</source>
        <translation>
            <numerusform>人工调整 %n 次</numerusform>
        </translation>
    </message>
    <message>
        <source>Score = on-time rate × %1 + quality × %2 + rate of reports in time × %3, and for each: %4; changes by hand; from %5 to %6. Unrated quality counts as %7.</source>
        <translation>得分 = 按期办结率 × %1 + 办理质量 × %2 + 按期反馈率 × %3；每次另计：%4；加人工调整；总分在 %5 至 %6 之间。未评质量的按 %7 分计。</translation>
    </message>
    <message>
        <source>Score = of each part its weight × the share finished in time, and changes by hand: %1.</source>
        <translation>得分 = 各部分权重 × 按期办结的比例，加人工调整：%1。</translation>
    </message>
    <message>
        <source>Rank</source>
        <translation>名次</translation>
    </message>
    <message>
        <source>Department</source>
        <translation>司局</translation>
    </message>
    <message>
        <source>Items</source>
        <translation>件数</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>得分</translation>
    </message>
    <message>
        <source>Scores</source>
        <translation>考核</translation>
    </message>
    <message>
        <source>Score sheet</source>
        <translation>考核表</translation>
    </message>
    <message>
        <source>The year&apos;s score</source>
        <translation>年度督办考核</translation>
    </message>
    <message>
        <source>Basis: %1</source>
        <translation>依据：%1</translation>
    </message>
    <message>
        <source>Export the scores</source>
        <translation>导出考核结果</translation>
    </message>
    <message>
        <source>Written: %1</source>
        <translation>已写入：%1</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>落实情况汇总</translation>
    </message>
    <message>
        <source>Give it as a report</source>
        <translation>作为反馈报送</translation>
    </message>
    <message>
        <source>Composed of the latest report of each part. It can be drafted as a paper, or given as a report on the whole.</source>
        <translation>由各项任务的最新反馈汇总而成，可以拟成文稿，也可以作为整项工作的反馈报送。</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>时间轴</translation>
    </message>
    <message>
        <source>Calendar</source>
        <translation>日历</translation>
    </message>
    <message>
        <source>Letters</source>
        <translation>督查单</translation>
    </message>
    <message>
        <source>Ledger</source>
        <translation>台账</translation>
    </message>
    <message>
        <source>The circular is among your drafts now.</source>
        <translation>通报已拟成发文稿。</translation>
    </message>
    <message>
        <source>The summary was given as a report.</source>
        <translation>汇总已作为反馈报送。</translation>
    </message>
    <message>
        <source>The summary is among your drafts now.</source>
        <translation>汇总已拟成签报稿。</translation>
    </message>
    <message>
        <source>acknowledged by %1</source>
        <translation>%1签收</translation>
    </message>
    <message>
        <source>Letter</source>
        <translation>督查单</translation>
    </message>
    <message>
        <source>criticised in a circular</source>
        <translation>通报批评</translation>
    </message>
    <message>
        <source>named in a circular</source>
        <translation>通报</translation>
    </message>
    <message>
        <source>Open the circular</source>
        <translation>打开通报</translation>
    </message>
    <message>
        <source>To be reported to the State Council</source>
        <translation>须报国务院</translation>
    </message>
    <message>
        <source>On the day below</source>
        <translation>按下列限办日</translation>
    </message>
    <message>
        <source>By the limit of “%1”</source>
        <translation>按“%1”时限</translation>
    </message>
    <message>
        <source>No deadline</source>
        <translation>长期（无时限）</translation>
    </message>
    <message>
        <source>Time limit</source>
        <translation>时限</translation>
    </message>
    <message>
        <source>Every Friday</source>
        <translation>每周五</translation>
    </message>
    <message>
        <source>Every Monday</source>
        <translation>每周一</translation>
    </message>
    <message>
        <source>Every ten days of a month</source>
        <translation>每旬</translation>
    </message>
    <message>
        <source>Each month on the 25th</source>
        <translation>每月25日</translation>
    </message>
    <message>
        <source>Each month on its last day</source>
        <translation>每月末</translation>
    </message>
    <message>
        <source>With whom</source>
        <translation>联系对象</translation>
    </message>
    <message>
        <source>About what</source>
        <translation>联系内容</translation>
    </message>
    <message>
        <source>How often</source>
        <translation>联系周期</translation>
    </message>
    <message>
        <source>Next on</source>
        <translation>下次联系日</translation>
    </message>
    <message>
        <source>What came of it</source>
        <translation>联系情况</translation>
    </message>
    <message>
        <source>Took place on</source>
        <translation>联系日期</translation>
    </message>
    <message>
        <source>None, or as before</source>
        <translation>不要求（或不变）</translation>
    </message>
    <message>
        <source>What has to be co-ordinated</source>
        <translation>需协调事项</translation>
    </message>
    <message>
        <source>%1 asks for %2 instead of %3</source>
        <translation>%1申请延至%2（原限办日%3）</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>审批意见</translation>
    </message>
    <message>
        <source>Grant it</source>
        <translation>同意延期</translation>
    </message>
    <message>
        <source>Refuse it</source>
        <translation>不同意</translation>
    </message>
    <message>
        <source>Opinion</source>
        <translation>意见</translation>
    </message>
    <message>
        <source>Unit of measure</source>
        <translation>计量单位</translation>
    </message>
    <message>
        <source>Target of the year</source>
        <translation>年度目标</translation>
    </message>
    <message>
        <source>First to third quarter, with blanks between; empty: in even steps</source>
        <translation>第一至第三季度进度目标，以空格分隔；不填按季均分</translation>
    </message>
    <message>
        <source>To whom</source>
        <translation>转交给</translation>
    </message>
    <message>
        <source>Milestone</source>
        <translation>阶段节点</translation>
    </message>
    <message>
        <source>To be reached on</source>
        <translation>完成节点日期</translation>
    </message>
    <message>
        <source>Reached on</source>
        <translation>完成日期</translation>
    </message>
    <message>
        <source>How it was settled</source>
        <translation>解决情况</translation>
    </message>
    <message>
        <source>Add files…</source>
        <translation>添加文件…</translation>
    </message>
    <message>
        <source>No files yet; they can be dropped here</source>
        <translation>未附文件，可拖入此处</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between names of files</comment>
        <translation>、</translation>
    </message>
    <message>
        <source>every week</source>
        <translation>每周</translation>
    </message>
    <message>
        <source>every ten days of a month</source>
        <translation>每旬</translation>
    </message>
    <message>
        <source>every month</source>
        <translation>每月</translation>
    </message>
    <message numerus="yes">
        <source>every %n day(s)</source>
        <translation>
            <numerusform>每 %n 天</numerusform>
        </translation>
    </message>
    <message>
        <source>last on %1</source>
        <translation>上次%1</translation>
    </message>
    <message>
        <source>not yet</source>
        <comment>a contact</comment>
        <translation>尚未联系</translation>
    </message>
    <message>
        <source>ended</source>
        <comment>a contact</comment>
        <translation>已终止</translation>
    </message>
    <message numerus="yes">
        <source>%n time(s)</source>
        <translation>
            <numerusform>%n 次</numerusform>
        </translation>
    </message>
    <message>
        <source>next on %1</source>
        <translation>下次联系日%1</translation>
    </message>
    <message>
        <source>ended: %1</source>
        <translation>已终止：%1</translation>
    </message>
    <message>
        <source>Contacts so far</source>
        <translation>联系记录</translation>
    </message>
    <message>
        <source>None so far.</source>
        <translation>尚无联系记录。</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) late</source>
        <translation>
            <numerusform>晚 %n 天</numerusform>
        </translation>
    </message>
    <message>
        <source>Regular contacts</source>
        <translation>定期联系</translation>
    </message>
    <message>
        <source>No regular contact is kept yet.</source>
        <translation>尚无定期联系。</translation>
    </message>
    <message>
        <source>Divide into tasks</source>
        <translation>任务分解</translation>
    </message>
    <message numerus="yes">
        <source>%n not taken</source>
        <translation>
            <numerusform>%n 项不取</numerusform>
        </translation>
    </message>
    <message>
        <source>No tasks were found in this text.</source>
        <translation>正文中未找到任务事项。</translation>
    </message>
    <message numerus="yes">
        <source>Open %n item(s)</source>
        <translation>
            <numerusform>立项 %n 项</numerusform>
        </translation>
    </message>
    <message>
        <source>To be reported to the State Council by %1</source>
        <translation>须于%1前报国务院</translation>
    </message>
    <message>
        <source>Draft the report to the State Council</source>
        <translation>起草报国务院报告</translation>
    </message>
    <message>
        <source>Draft the report on the instruction</source>
        <translation>起草批示办理情况报告</translation>
    </message>
    <message>
        <source>Draft the report to the leaders</source>
        <translation>起草呈报</translation>
    </message>
    <message>
        <source>Milestones</source>
        <translation>阶段节点</translation>
    </message>
    <message>
        <source>✓ reached on %1</source>
        <translation>✓ %1完成</translation>
    </message>
    <message>
        <source>✗ not reached</source>
        <translation>✗ 未按期完成</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>存在问题</translation>
    </message>
    <message>
        <source>✓ settled</source>
        <translation>✓ 已解决</translation>
    </message>
    <message>
        <source>More time</source>
        <translation>延期</translation>
    </message>
    <message>
        <source>%1 → %2</source>
        <translation>%1→%2</translation>
    </message>
    <message>
        <source>waits for a decision</source>
        <translation>待审批</translation>
    </message>
    <message>
        <source>✓ granted until %1</source>
        <translation>✓ 同意延至%1</translation>
    </message>
    <message>
        <source>✗ refused</source>
        <translation>✗ 不同意</translation>
    </message>
    <message>
        <source>Pauses</source>
        <translation>暂停</translation>
    </message>
    <message>
        <source>still paused</source>
        <translation>暂停中</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>材料</translation>
    </message>
    <message>
        <source>proof</source>
        <comment>of what was done</comment>
        <translation>办结材料</translation>
    </message>
    <message>
        <source>Save the file as…</source>
        <translation>文件另存为…</translation>
    </message>
    <message>
        <source>“%1” is being fetched; try again in a moment.</source>
        <translation>“%1”正在取回，请稍后再试。</translation>
    </message>
    <message>
        <source>“%1” was saved.</source>
        <translation>“%1”已保存。</translation>
    </message>
    <message>
        <source>“%1” could not be written there. Choose another folder.</source>
        <translation>“%1”不能写入该位置，请换一个文件夹。</translation>
    </message>
    <message>
        <source>To be urged</source>
        <translation>应催办</translation>
    </message>
    <message>
        <source>behind</source>
        <comment>a measure&apos;s path</comment>
        <translation>落后进度</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>承办人</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>月份</translation>
    </message>
    <message>
        <source>Who is scored</source>
        <translation>考核对象</translation>
    </message>
    <message>
        <source>The whole year</source>
        <translation>全年</translation>
    </message>
    <message>
        <source>By departments</source>
        <translation>按司局</translation>
    </message>
    <message>
        <source>By persons</source>
        <translation>按承办人</translation>
    </message>
    <message>
        <source>Contacts</source>
        <translation>联系</translation>
    </message>
    <message>
        <source>The report is among your drafts now.</source>
        <translation>报告已拟成文稿。</translation>
    </message>
    <message>
        <source>Set the measure</source>
        <translation>设定指标</translation>
    </message>
    <message>
        <source>New regular contact</source>
        <translation>新建定期联系</translation>
    </message>
    <message>
        <source>Enter a contact</source>
        <translation>登记联系情况</translation>
    </message>
    <message>
        <source>End the contact</source>
        <translation>终止联系</translation>
    </message>
    <message>
        <source>Split off a part</source>
        <translation>分解任务</translation>
    </message>
    <message>
        <source>Hand to a colleague</source>
        <translation>转交本单位承办人</translation>
    </message>
    <message>
        <source>Assign to another</source>
        <translation>改派</translation>
    </message>
    <message>
        <source>Add a milestone</source>
        <translation>增加阶段节点</translation>
    </message>
    <message>
        <source>Milestone reached</source>
        <translation>节点完成</translation>
    </message>
    <message>
        <source>Problem settled</source>
        <translation>问题解决</translation>
    </message>
    <message>
        <source>Decide on more time</source>
        <translation>审批延期</translation>
    </message>
    <message>
        <source>This contact has been ended. Plan a new one to go on with it.</source>
        <translation>该定期联系已终止。如需继续，请新建。</translation>
    </message>
    <message>
        <source>{day} is yet to come. Enter the day on which it took place.</source>
        <translation>{day}尚未到来。请填写实际联系日期。</translation>
    </message>
    <message>
        <source>It is not said how often contact is kept. Choose how often.</source>
        <translation>未指明联系周期，请选择。</translation>
    </message>
    <message>
        <source>This contact is not here, or not for you to see.</source>
        <translation>没有这项定期联系，或无权查看。</translation>
    </message>
    <message>
        <source>This view is not shared any more. What is shown can be shared anew.</source>
        <translation>该视图已不再共享。当前显示的内容可重新共享。</translation>
    </message>
    <message>
        <source>part overdue</source>
        <translation>分项超期</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between the parts of a formula</comment>
        <translation>、</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>最后一日</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>领域</translation>
    </message>
    <message>
        <source>Words by which its matters are known, with 、 between</source>
        <translation>据以识别的词，用“、”隔开</translation>
    </message>
    <message>
        <source>Whoever is in charge of the department</source>
        <translation>该单位的分管领导</translation>
    </message>
    <message>
        <source>Leader</source>
        <translation>分管领导</translation>
    </message>
    <message>
        <source>Basis</source>
        <translation>依据</translation>
    </message>
    <message>
        <source>From</source>
        <translation>起始日期</translation>
    </message>
    <message>
        <source>By the duty table: %1 (%2)</source>
        <translation>按职责分工：%1（%2）</translation>
    </message>
    <message>
        <source>None: it stands by itself</source>
        <translation>独立事项，不隶属其他事项</translation>
    </message>
    <message>
        <source>Under which item</source>
        <translation>隶属于哪一事项</translation>
    </message>
    <message>
        <source>Its lead, its number and its history stay as they are. Work that moves to another department is assigned to it instead.</source>
        <translation>牵头单位、编号和记录不变。工作移交其他单位的，请用“改派”。</translation>
    </message>
    <message>
        <source>Who is responsible</source>
        <translation>职责分工</translation>
    </message>
    <message>
        <source>The duty table is empty. The system administrator keeps it.</source>
        <translation>职责分工表尚无内容，由系统管理员维护。</translation>
    </message>
    <message>
        <source>known by its name alone</source>
        <translation>仅以名称识别</translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s)</source>
        <translation>
            <numerusform>%n小时</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n天</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n working day(s)</source>
        <translation>
            <numerusform>%n个工作日</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n month(s)</source>
        <translation>
            <numerusform>%n个月</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) before the limit: %1</source>
        <translation>
            <numerusform>到期前%n天：%1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) after the limit: %1</source>
        <translation>
            <numerusform>逾期%n天：%1</numerusform>
        </translation>
    </message>
    <message>
        <source>on the day of the limit: %1</source>
        <translation>到期当日：%1</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1至%2</translation>
    </message>
    <message>
        <source>since %1</source>
        <translation>%1起</translation>
    </message>
    <message>
        <source>with the help of %1</source>
        <translation>会同%1</translation>
    </message>
    <message>
        <source>under %1</source>
        <translation>分管领导：%1</translation>
    </message>
    <message>
        <source>Give it to another</source>
        <translation>改由其他单位负责</translation>
    </message>
    <message>
        <source>Automatic urging</source>
        <translation>自动催办</translation>
    </message>
    <message>
        <source>The server urges by itself, in office hours</source>
        <translation>办公时间由服务器自动催办</translation>
    </message>
    <message>
        <source>switched on by %1, %2</source>
        <translation>%1打开，%2</translation>
    </message>
    <message>
        <source>switched off by %1, %2</source>
        <translation>%1关闭，%2</translation>
    </message>
    <message>
        <source>once for each step, never where somebody has urged since</source>
        <translation>每步只发一次，此后已有人催办的不再发</translation>
    </message>
    <message>
        <source>The server urges by itself again.</source>
        <translation>已恢复自动催办。</translation>
    </message>
    <message>
        <source>The server urges nobody by itself any more.</source>
        <translation>已停止自动催办。</translation>
    </message>
    <message>
        <source>Time limits where no day is named</source>
        <translation>未写明时限的限办时限</translation>
    </message>
    <message>
        <source>Taking away %1</source>
        <translation>正在撤掉 %1</translation>
    </message>
    <message>
        <source>What was laid down is being taken away again…</source>
        <translation>正在撤掉已存放的各行…</translation>
    </message>
    <message>
        <source>Duties</source>
        <translation>分工</translation>
    </message>
    <message>
        <source>by %1</source>
        <comment>a letter</comment>
        <translation>%1发</translation>
    </message>
    <message>
        <source>Put under another item</source>
        <translation>调整隶属</translation>
    </message>
    <message>
        <source>New field</source>
        <translation>新增分工</translation>
    </message>
    <message>
        <source>End the field</source>
        <translation>结束分工</translation>
    </message>
    <message>
        <source>Only the server itself gives this command. Nothing was changed.</source>
        <translation>只有服务器自身可以发出这一命令，未作任何更改。</translation>
    </message>
    <message>
        <source>Assign all chosen to another</source>
        <translation>所选事项一并改派</translation>
    </message>
    <message>
        <source>Every so many days, as below</source>
        <translation>自定天数（在下方填写）</translation>
    </message>
    <message>
        <source>Days from one to the next</source>
        <translation>间隔天数</translation>
    </message>
    <message>
        <source>First on</source>
        <translation>首期开始日</translation>
    </message>
    <message>
        <source>Days for each turn</source>
        <translation>每期办理天数</translation>
    </message>
    <message>
        <source>Once</source>
        <translation>一次</translation>
    </message>
    <message>
        <source>The recurring task…</source>
        <translation>所属周期任务…</translation>
    </message>
    <message>
        <source>This recurring task has been ended. Plan a new one to go on with it.</source>
        <translation>该周期任务已终止。如需继续，请新建周期任务。</translation>
    </message>
    <message>
        <source>This recurring task is not here, or not for you to see.</source>
        <translation>本机没有该周期任务，或无权查看。</translation>
    </message>
    <message>
        <source>Item</source>
        <comment>of a recurring task</comment>
        <translation>督办事项</translation>
    </message>
    <message>
        <source>ended</source>
        <comment>a recurring task</comment>
        <translation>已终止</translation>
    </message>
    <message>
        <source>has not begun</source>
        <comment>a turn</comment>
        <translation>应开始未开始</translation>
    </message>
    <message>
        <source>not yet</source>
        <comment>a recurring task</comment>
        <translation>尚未开始</translation>
    </message>
    <message>
        <source>every quarter</source>
        <translation>每季度</translation>
    </message>
    <message>
        <source>every half-year</source>
        <translation>每半年</translation>
    </message>
    <message>
        <source>every year</source>
        <translation>每年</translation>
    </message>
    <message>
        <source>every three years</source>
        <translation>每三年</translation>
    </message>
    <message>
        <source>Recurring tasks</source>
        <translation>周期任务</translation>
    </message>
    <message>
        <source>Nothing recurs yet. A check is made to recur in its form.</source>
        <translation>尚无周期任务。周期检查在新建检查时设定。</translation>
    </message>
    <message>
        <source>Choose a recurring task from the list.</source>
        <translation>请从列表中选择一项周期任务。</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) for each turn</source>
        <translation>
            <numerusform>每期 %n 天</numerusform>
        </translation>
    </message>
    <message>
        <source>planned by %1</source>
        <translation>%1设定</translation>
    </message>
    <message numerus="yes">
        <source>%n object(s)</source>
        <translation>
            <numerusform>检查对象 %n 个</numerusform>
        </translation>
    </message>
    <message>
        <source>A turn should have begun on %1 and has not. Begin it here; what keeps it from beginning is told then.</source>
        <translation>应于 %1 开始的一期未能自动开始。请在此手动开始，系统将说明未能开始的原因。</translation>
    </message>
    <message>
        <source>The next turn begins by itself on %1, or on the next working day.</source>
        <translation>下一期于 %1 自动开始，遇非工作日顺延至下一工作日。</translation>
    </message>
    <message numerus="yes">
        <source>%n turn(s) passed while none could begin; they are not made up for.</source>
        <translation>
            <numerusform>有 %n 期届时未能开始，已过期，不再补办。</numerusform>
        </translation>
    </message>
    <message>
        <source>Ended by %1: %2</source>
        <translation>%1终止：%2</translation>
    </message>
    <message>
        <source>Turns so far</source>
        <translation>历次开展情况</translation>
    </message>
    <message>
        <source>done</source>
        <comment>a turn</comment>
        <translation>已办结</translation>
    </message>
    <message>
        <source>Recurring</source>
        <translation>周期任务</translation>
    </message>
    <message>
        <source>New recurring task</source>
        <translation>新建周期任务</translation>
    </message>
    <message>
        <source>Begin the turn</source>
        <translation>开始本期</translation>
    </message>
    <message>
        <source>End the recurring task</source>
        <translation>终止周期任务</translation>
    </message>
    <message>
        <source>Nobody is named; by the duty table it is for whoever has “{field}” ({words}).</source>
        <translation>文中未写明牵头单位，按职责分工“{field}”（{words}）提出。</translation>
    </message>
    <message>
        <source>Comes round</source>
        <translation>周期</translation>
    </message>
    <message>
        <source>next turn %1</source>
        <translation>下期 %1</translation>
    </message>
    <message>
        <source>Leaders who read it and instruct on it</source>
        <translation>送部领导阅批</translation>
    </message>
</context>
</TS>
