<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>chancery::duty</name>
    <message>
        <source>to be acknowledged</source>
        <translation>待确认</translation>
    </message>
    <message>
        <source>acknowledged by %1</source>
        <translation>%1已确认</translation>
    </message>
    <message>
        <source>corrected</source>
        <translation>已更正</translation>
    </message>
    <message>
        <source>Choose a line of the log.</source>
        <translation>请选择一条值班记录。</translation>
    </message>
    <message>
        <source>What it is about is not on this desk.</source>
        <translation>所涉事项不在本机。</translation>
    </message>
    <message>
        <source>Acknowledge</source>
        <translation>确认</translation>
    </message>
    <message>
        <source>Correct it</source>
        <translation>更正</translation>
    </message>
    <message>
        <source>waits for the server</source>
        <translation>待同步</translation>
    </message>
    <message>
        <source>line %1, %2…</source>
        <translation>第 %1 条，%2…</translation>
    </message>
    <message>
        <source>As it was written at first</source>
        <translation>原记录</translation>
    </message>
    <message>
        <source>Corrected by %1 on %2</source>
        <translation>%1于 %2 更正</translation>
    </message>
    <message>
        <source>In the chain</source>
        <translation>存证</translation>
    </message>
    <message>
        <source>Written</source>
        <translation>记录</translation>
    </message>
    <message>
        <source>Correction</source>
        <translation>更正</translation>
    </message>
    <message>
        <source>Acknowledged by %1 on %2</source>
        <translation>%1于 %2 确认</translation>
    </message>
    <message>
        <source>What should stand there</source>
        <translation>更正为</translation>
    </message>
    <message>
        <source>Write it behind</source>
        <translation>写入更正</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Duty log</source>
        <translation>值班日志</translation>
    </message>
    <message>
        <source>Of a day</source>
        <translation>当日</translation>
    </message>
    <message>
        <source>To be acknowledged</source>
        <translation>待确认</translation>
    </message>
    <message>
        <source>The day before</source>
        <translation>前一日</translation>
    </message>
    <message>
        <source>The day after</source>
        <translation>后一日</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>今天</translation>
    </message>
    <message>
        <source>Day of the log</source>
        <translation>日志日期</translation>
    </message>
    <message>
        <source>Nothing waits to be acknowledged.</source>
        <translation>没有待确认的记录。</translation>
    </message>
    <message>
        <source>Nothing was written on this day.</source>
        <translation>当日没有值班记录。</translation>
    </message>
    <message numerus="yes">
        <source>%n line(s), each as it was written.</source>
        <translation>
            <numerusform>共 %n 条，逐条核验，与写入时一致。</numerusform>
        </translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>From whom, telephone</source>
        <translation>来源单位、人、电话</translation>
    </message>
    <message>
        <source>Quick note (Ctrl+L): the time is filled in</source>
        <translation>快速记录（Ctrl+L）：时间自动填写</translation>
    </message>
    <message>
        <source>Words of the note</source>
        <translation>记录内容</translation>
    </message>
    <message>
        <source>Write it down</source>
        <translation>记录</translation>
    </message>
    <message>
        <source>Call</source>
        <translation>来电</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>来文</translation>
    </message>
    <message>
        <source>Visit</source>
        <translation>来访</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>事件</translation>
    </message>
    <message>
        <source>Patrol</source>
        <translation>巡查</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>检查</translation>
    </message>
    <message>
        <source>Major matter</source>
        <translation>重大情况</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>其他</translation>
    </message>
    <message>
        <source>Before line %1 a line is missing.</source>
        <translation>第 %1 条之前缺少一条记录。</translation>
    </message>
    <message>
        <source>Line %1 does not follow the line before it. One of them was put there afterwards.</source>
        <translation>第 %1 条与前一条不相衔接，其中一条系事后写入。</translation>
    </message>
    <message>
        <source>Line %1 is not what it was when it was written.</source>
        <translation>第 %1 条与写入时不一致。</translation>
    </message>
    <message>
        <source>This line is in the log already. Nothing was added.</source>
        <translation>该条记录已在日志中，未重复写入。</translation>
    </message>
    <message>
        <source>This line does not ask to be acknowledged.</source>
        <translation>该条记录无需确认。</translation>
    </message>
    <message>
        <source>The log is kept by the duty officers. Tell them what is to be written; nothing was added.</source>
        <translation>值班日志由值班人员记录。需要记载的，请告知值班室；未写入。</translation>
    </message>
    <message>
        <source>{name} has acknowledged this line already.</source>
        <translation>{name}已确认该条记录。</translation>
    </message>
    <message>
        <source>A line of the log needs words. Nothing was added.</source>
        <translation>请填写记录内容。未写入日志。</translation>
    </message>
    <message>
        <source>That time is yet to come. A line tells what has happened; nothing was added.</source>
        <translation>所填时间尚未到来。日志只记已发生的情况，未写入。</translation>
    </message>
    <message>
        <source>This line is not here, or not for you to see.</source>
        <translation>本机没有该条记录，或无权查看。</translation>
    </message>
</context>
</TS>
