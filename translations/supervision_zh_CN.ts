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
</context>
</TS>
