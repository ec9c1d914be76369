<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>chancery::base</name>
    <message>
        <source>The field “{field}” is not filled in correctly. Correct it and send again.</source>
        <translation>“{field}”一栏填写有误。请改正后重新提交。</translation>
    </message>
    <message>
        <source>The reference “{text}” is not valid. Nothing was changed.</source>
        <translation>引用“{text}”无效，未作任何改动。</translation>
    </message>
    <message>
        <source>This version does not know the field “{fields}”. Update the program and try again.</source>
        <translation>本版本不认识字段“{fields}”。请更新程序后重试。</translation>
    </message>
    <message>
        <source>The holiday table cannot be read ({why}). The table in use is kept; correct the file and load it again.</source>
        <translation>无法读取节假日表（{why}）。现用的表已保留；请改正文件后重新载入。</translation>
    </message>
    <message>
        <source>“{text}” is not a date. Write it as 2026-07-14.</source>
        <translation>“{text}”不是日期，请写成 2026-07-14 的形式。</translation>
    </message>
    <message>
        <source>“{text}” is not an amount. Write yuan with at most two decimals, such as 4950.00.</source>
        <translation>“{text}”不是金额，请以元为单位，最多两位小数，如 4950.00。</translation>
    </message>
    <message>
        <source>The holiday table has no year {year}; working days are counted by weekdays only. Enter the year&apos;s holiday notice.</source>
        <translation>节假日表缺少 {year} 年，工作日暂按星期计算。请录入该年放假通知。</translation>
    </message>
    <message>
        <source>The amount is too large. Check the figures.</source>
        <translation>金额过大，请核对数字。</translation>
    </message>
    <message>
        <source>The log file “{path}” cannot be written ({reason}). Free the disk or correct the folder's rights and start again.</source>
        <translation>日志文件“{path}”无法写入（{reason}）。请清理磁盘或更正文件夹权限后重新启动。</translation>
    </message>
</context>
<context>
    <name>chancery::ui</name>
    <message>
        <source>Way of the document</source>
        <translation>办理流程</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>快捷键</translation>
    </message>
    <message>
        <source>Everywhere</source>
        <translation>通用</translation>
    </message>
    <message>
        <source>Red lamp</source>
        <translation>红灯</translation>
    </message>
    <message>
        <source>Yellow lamp</source>
        <translation>黄灯</translation>
    </message>
    <message>
        <source>Green lamp</source>
        <translation>绿灯</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>办结</translation>
    </message>
    <message>
        <source>Not started</source>
        <translation>未启动</translation>
    </message>
    <message>
        <source>Search documents, meetings, people, or type a command</source>
        <translation>搜索公文、督办、会议、人员，或输入命令</translation>
    </message>
    <message>
        <source>Search or command</source>
        <translation>搜索或命令</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>unread</source>
        <translation>未读</translation>
    </message>
    <message>
        <source>pinned</source>
        <translation>已置顶</translation>
    </message>
    <message>
        <source>not yet synchronised</source>
        <translation>待同步</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between items of a list</comment>
        <translation>、</translation>
    </message>
    <message>
        <source>Next pane</source>
        <translation>下一窗格</translation>
    </message>
    <message>
        <source>Previous pane</source>
        <translation>上一窗格</translation>
    </message>
    <message>
        <source>Larger type</source>
        <translation>放大字号</translation>
    </message>
    <message>
        <source>Smaller type</source>
        <translation>缩小字号</translation>
    </message>
    <message>
        <source>Light or dark colours</source>
        <translation>切换浅色、深色</translation>
    </message>
    <message>
        <source>Notices</source>
        <translation>通知</translation>
    </message>
    <message>
        <source>中文 / English</source>
        <translation>中文 / English</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Go to %1</source>
        <translation>转到%1</translation>
    </message>
    <message>
        <source>Chancery</source>
        <translation>文枢</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Server %1</source>
        <translation>服务器 %1</translation>
    </message>
    <message>
        <source>latency %1 ms</source>
        <translation>延迟 %1 ms</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) usable offline</source>
        <translation>
            <numerusform>离线可用 %n 天</numerusform>
        </translation>
    </message>
    <message>
        <source>Type %1%</source>
        <translation>字号 %1%</translation>
    </message>
    <message>
        <source>Synced</source>
        <translation>已同步</translation>
    </message>
    <message>
        <source>Syncing</source>
        <translation>同步中</translation>
    </message>
    <message>
        <source>%1 to send</source>
        <translation>待同步 %1</translation>
    </message>
    <message>
        <source>Offline, %1 to send</source>
        <translation>离线，待同步 %1</translation>
    </message>
    <message>
        <source>Offline</source>
        <translation>离线</translation>
    </message>
    <message>
        <source>%1 to settle</source>
        <translation>需处理 %1</translation>
    </message>
    <message>
        <source>Synchronisation: %1</source>
        <translation>同步状态：%1</translation>
    </message>
    <message>
        <source>What waits to be sent, and why</source>
        <translation>查看等待发送的内容及原因</translation>
    </message>
    <message>
        <source>Type size %1%</source>
        <translation>字号 %1%</translation>
    </message>
    <message>
        <source>Light colours</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>Dark colours</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>This file is empty, there is nothing to show. Ask the sender for it again.</source>
        <translation>这个文件是空的，没有内容可显示。请向来文单位重新索取。</translation>
    </message>
    <message>
        <source>This file is not a PDF. It is kept as it is and can be opened with another program.</source>
        <translation>这个文件不是 PDF。原件已保留，可用其他程序打开。</translation>
    </message>
    <message>
        <source>This PDF is damaged or incomplete and cannot be shown. The file is kept; ask the sender for it again.</source>
        <translation>无法显示这个 PDF：文件损坏或不完整。原件已保留，请向来文单位重新索取。</translation>
    </message>
    <message>
        <source>This PDF is protected by a password and cannot be shown. The file is kept; ask the sender for one without a password.</source>
        <translation>无法显示这个 PDF：文件设有密码。原件已保留，请向来文单位索取无密码的文件。</translation>
    </message>
    <message>
        <source>The file cannot be read from the disk. Check that it is still there and try again.</source>
        <translation>无法从磁盘读取文件。请确认文件仍在原处后重试。</translation>
    </message>
    <message>
        <source>This PDF cannot be shown: reading it stopped the viewer. The file is kept and can be opened with another program.</source>
        <translation>无法显示这个 PDF：读取时阅读进程中止。原件已保留，可用其他程序打开。</translation>
    </message>
    <message>
        <source>This PDF cannot be shown: reading it takes too long. The file is kept and can be opened with another program.</source>
        <translation>无法显示这个 PDF：读取时间过长。原件已保留，可用其他程序打开。</translation>
    </message>
    <message>
        <source>The PDF viewer could not be started. Repair the installation; the file is kept.</source>
        <translation>无法启动 PDF 阅读进程。请修复安装；原件已保留。</translation>
    </message>
    <message>
        <source>This PDF has no page {page}.</source>
        <translation>这个 PDF 没有第 {page} 页。</translation>
    </message>
    <message>
        <source>Page {page} of this PDF cannot be drawn. The file is kept and can be opened with another program.</source>
        <translation>无法显示这个 PDF 的第 {page} 页。原件已保留，可用其他程序打开。</translation>
    </message>
    <message>
        <source>There is nothing to print yet. Enter a title or a text first.</source>
        <translation>还没有可排版的内容，请先录入标题或正文。</translation>
    </message>
    <message>
        <source>The PDF of this document could not be made. The text is kept; try again.</source>
        <translation>未能生成这份公文的 PDF。正文已保留，请重试。</translation>
    </message>
    <message>
        <source>This could not be done ({code}). Nothing was changed.</source>
        <translation>操作未能完成（{code}），未作任何改动。</translation>
    </message>
    <message>
        <source>to be sent</source>
        <translation>待同步</translation>
    </message>
    <message>
        <source>Searching…</source>
        <translation>正在查找……</translation>
    </message>
    <message>
        <source>Not found</source>
        <translation>没有找到</translation>
    </message>
    <message>
        <source>Thumbnails</source>
        <translation>缩略图</translation>
    </message>
    <message>
        <source>Zoom out</source>
        <translation>缩小</translation>
    </message>
    <message>
        <source>Zoom in</source>
        <translation>放大</translation>
    </message>
    <message>
        <source>Fit the width</source>
        <translation>适合宽度</translation>
    </message>
    <message>
        <source>Fit the page</source>
        <translation>适合整页</translation>
    </message>
    <message>
        <source>Search in the document</source>
        <translation>在文件中查找</translation>
    </message>
    <message>
        <source>Previous hit</source>
        <translation>上一处</translation>
    </message>
    <message>
        <source>Next hit</source>
        <translation>下一处</translation>
    </message>
    <message>
        <source>Open with another program</source>
        <translation>用其他程序打开</translation>
    </message>
    <message>
        <source>Page %1</source>
        <translation>第 %1 页</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>页面</translation>
    </message>
    <message>
        <source>Opening the document</source>
        <translation>正在打开文件</translation>
    </message>
    <message>
        <source>No document</source>
        <translation>没有打开的文件</translation>
    </message>
    <message>
        <source>Page %1 of %2</source>
        <translation>第 %1 页，共 %2 页</translation>
    </message>
    <message>
        <source>Opening the document…</source>
        <translation>正在打开文件……</translation>
    </message>
    <message>
        <source>More actions</source>
        <translation>更多操作</translation>
    </message>
    <message>
        <source>Nothing needs attention</source>
        <translation>没有需要处理的事项</translation>
    </message>
    <message numerus="yes">
        <source>%n to look at</source>
        <translation>
            <numerusform>%n 项需要处理</numerusform>
        </translation>
    </message>
    <message>
        <source>Edit again</source>
        <translation>重新编辑</translation>
    </message>
    <message>
        <source>Understood</source>
        <translation>知道了</translation>
    </message>
    <message>
        <source>Sign in to Chancery</source>
        <translation>登录文枢</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>用户名</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>密码</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>服务器</translation>
    </message>
    <message>
        <source>Signing in…</source>
        <translation>正在登录……</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>登录</translation>
    </message>
    <message>
        <source>waits for its turn</source>
        <translation>等待发送</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>另有 %n 项</numerusform>
        </translation>
    </message>
    <message>
        <source>Synchronise now</source>
        <translation>立即同步</translation>
    </message>
</context>
</TS>
