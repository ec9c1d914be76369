<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>chancery::supervision</name>
    <message>
        <source>“{text}” is no person, post or unit. Choose again from the list.</source>
        <translation>“{text}”不是人员、岗位或机构，请从列表中重新选择。</translation>
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
        <source>An item cannot be a part of itself, by whatever detour. Choose another parent.</source>
        <translation>事项不能绕回来成为自己的子事项，请另选上级事项。</translation>
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
        <source>A department is named twice. Name it once.</source>
        <translation>有单位重复列入，请只列一次。</translation>
    </message>
    <message>
        <source>A reason is needed. Write why.</source>
        <translation>需要写明理由。</translation>
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
        <source>A day, a term, a matter and “no deadline” exclude each other. Keep one of them.</source>
        <translation>限办日、期限、事项类别时限与“长期”只能选一种，请保留一个。</translation>
    </message>
    <message>
        <source>There is no time limit for “{matter}” on that day. Choose another matter, or name the day.</source>
        <translation>当日没有“{matter}”的时限规定，请另选类别或直接填限办日。</translation>
    </message>
    <message>
        <source>It was urged ({grade}) a short while ago; the next time is from {until} on.</source>
        <translation>不久前已催办（{grade}），{until}之后才可再催。</translation>
    </message>
</context>
</TS>
