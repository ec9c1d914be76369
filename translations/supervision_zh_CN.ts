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
        <translation>平件</translation>
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
        <translation>蓝色督办单</translation>
    </message>
    <message>
        <source>Orange letter</source>
        <translation>橙色督办单</translation>
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
</context>
</TS>
