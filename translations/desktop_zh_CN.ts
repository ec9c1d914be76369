<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>chancery::desktop</name>
    <message>
        <source>Desk</source>
        <translation>工作台</translation>
    </message>
    <message>
        <source>Papers</source>
        <translation>公文</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>公文</translation>
    </message>
    <message>
        <source>Register a document</source>
        <translation>登记收文</translation>
    </message>
    <message>
        <source>Filter the list</source>
        <translation>筛选列表</translation>
    </message>
    <message>
        <source>Go to %1</source>
        <translation>转到 %1</translation>
    </message>
    <message>
        <source>Synchronise now</source>
        <translation>立即同步</translation>
    </message>
    <message numerus="yes">
        <source>Connected; %n change(s) to be sent</source>
        <translation>
            <numerusform>已连接，%n 项待同步</numerusform>
        </translation>
    </message>
    <message>
        <source>Offline since %1; work goes on and is sent later</source>
        <translation>自 %1 起离线，可继续办理，联网后自动发送</translation>
    </message>
    <message>
        <source>Offline; work goes on and is sent later</source>
        <translation>离线，可继续办理，联网后自动发送</translation>
    </message>
    <message>
        <source>Change the password…</source>
        <translation>修改密码…</translation>
    </message>
    <message>
        <source>The password was changed.</source>
        <translation>密码已修改。</translation>
    </message>
    <message>
        <source>Sign out</source>
        <translation>退出登录</translation>
    </message>
    <message>
        <source>This desk is open in another window already. Nothing was changed; go on there, or close it first.</source>
        <translation>这个工作台已在另一个窗口打开，未作任何改动。请到那个窗口继续办理，或先关闭它。</translation>
    </message>
    <message>
        <source>The server was restored from a backup; the bell tells what that means for you.</source>
        <translation>服务器已从备份恢复，对本机的影响请点右上角铃铛查看。</translation>
    </message>
    <message>
        <source>This computer’s clock is slow by %1; the server’s time counts</source>
        <translation>本机时钟慢 %1；以服务器时间为准</translation>
    </message>
    <message>
        <source>This computer’s clock is fast by %1; the server’s time counts</source>
        <translation>本机时钟快 %1；以服务器时间为准</translation>
    </message>
    <message>
        <source>its file is being sent, %1%</source>
        <translation>附件正在上传，%1%</translation>
    </message>
    <message>
        <source>First synchronisation, %1%</source>
        <translation>正在首次同步 %1%</translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) were refused; the bell tells why</source>
        <translation>
            <numerusform>%n 项被退回，点铃铛看原因</numerusform>
        </translation>
    </message>
    <message>
        <source>Next attempt at %1</source>
        <translation>下次重试 %1</translation>
    </message>
    <message>
        <source>Files on this computer: %1 of at most %2</source>
        <translation>本机附件占用 %1，上限 %2</translation>
    </message>
    <message>
        <source>waits for the line</source>
        <translation>等待联网</translation>
    </message>
    <message>
        <source>waits for the one before it</source>
        <translation>排在前一项之后</translation>
    </message>
    <message>
        <source>%1 d</source>
        <translation>%1 天</translation>
    </message>
    <message>
        <source>%1 h</source>
        <translation>%1 小时</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 分钟</translation>
    </message>
    <message>
        <source>Draft an outgoing document</source>
        <translation>拟写发文</translation>
    </message>
    <message>
        <source>Write a memo</source>
        <translation>拟写签报</translation>
    </message>
    <message>
        <source>Reply to the chosen requests</source>
        <translation>批复所选请示</translation>
    </message>
    <message>
        <source>Office books</source>
        <translation>台账</translation>
    </message>
    <message>
        <source>Print or export</source>
        <translation>打印或导出</translation>
    </message>
    <message>
        <source>Books</source>
        <translation>登记</translation>
    </message>
    <message>
        <source>Group by the column</source>
        <translation>按当前列分组</translation>
    </message>
    <message>
        <source>Statistics of the rows</source>
        <translation>统计</translation>
    </message>
    <message>
        <source>Save the view</source>
        <translation>保存视图</translation>
    </message>
    <message>
        <source>Registers</source>
        <translation>登记簿</translation>
    </message>
    <message>
        <source>Export the rows</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>Print the rows</source>
        <translation>打印</translation>
    </message>
    <message>
        <source>Tasks</source>
        <translation>督办</translation>
    </message>
    <message>
        <source>Supervision</source>
        <translation>督查督办</translation>
    </message>
    <message>
        <source>Supervise a new item</source>
        <translation>新立督办事项</translation>
    </message>
    <message>
        <source>Write a briefing</source>
        <translation>写送阅件</translation>
    </message>
    <message numerus="yes">
        <source>%n item(s) not struck off yet</source>
        <translation>
            <numerusform>%n 件尚未销号</numerusform>
        </translation>
    </message>
    <message>
        <source>Give a spoken order</source>
        <translation>口头交办</translation>
    </message>
    <message>
        <source>Import a ledger</source>
        <translation>导入台账</translation>
    </message>
    <message>
        <source>more time is asked for</source>
        <translation>申请延期</translation>
    </message>
    <message>
        <source>report by %1</source>
        <translation>%1前反馈</translation>
    </message>
    <message>
        <source>foreseen to be late</source>
        <translation>预计超期</translation>
    </message>
    <message>
        <source>The text of this document is not known yet: its file has not been read, or is a picture.</source>
        <translation>尚未取得该文件的正文：文件未读取，或为图片。</translation>
    </message>
    <message>
        <source>Exchange</source>
        <translation>交换</translation>
    </message>
    <message>
        <source>Supervised item is due</source>
        <translation>督办限办</translation>
    </message>
    <message>
        <source>Report on a supervised item</source>
        <translation>督办反馈</translation>
    </message>
    <message>
        <source>Node of a supervised item</source>
        <translation>督办阶段节点</translation>
    </message>
    <message>
        <source>End of a check</source>
        <translation>检查到期</translation>
    </message>
    <message>
        <source>Regular contact</source>
        <translation>定期联系</translation>
    </message>
    <message>
        <source>off</source>
        <comment>a day in the calendar</comment>
        <translation>休</translation>
    </message>
    <message>
        <source>work</source>
        <comment>a day in the calendar</comment>
        <translation>班</translation>
    </message>
    <message>
        <source>Dates</source>
        <translation>日历</translation>
    </message>
    <message>
        <source>Duty</source>
        <translation>值班</translation>
    </message>
    <message>
        <source>Write into the duty log</source>
        <translation>写值班日志</translation>
    </message>
    <message>
        <source>Duty log</source>
        <translation>值班日志</translation>
    </message>
</context>
</TS>
