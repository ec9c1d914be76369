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
        <source>The log file “{path}” cannot be written ({reason}). Free the disk or correct the folder&apos;s rights and start again.</source>
        <translation>日志文件“{path}”无法写入（{reason}）。请清理磁盘或更正文件夹权限后重新启动。</translation>
    </message>
</context>
<context>
    <name>chancery::crypto</name>
    <message>
        <source>The deployment’s certificate authority has expired. Nothing was issued; create a new authority and hand it to all desks.</source>
        <translation>本单位证书颁发机构的证书已过期，未签发证书。请新建颁发机构并分发到各终端。</translation>
    </message>
    <message>
        <source>The field “{field}” of the certificate request is not filled in correctly. Nothing was issued; correct it and try again.</source>
        <translation>证书申请的“{field}”一项填写有误，未签发证书。请改正后重试。</translation>
    </message>
    <message>
        <source>“{text}” does not name a file’s content. Nothing was changed.</source>
        <translation>“{text}”不是有效的文件内容标识，未作任何改动。</translation>
    </message>
    <message>
        <source>The file does not hold a readable {what}. Nothing was changed; restore the file from the backup.</source>
        <translation>文件中没有可读取的 {what}，未作任何改动。请从备份恢复该文件。</translation>
    </message>
    <message>
        <source>A certificate is valid for {least} to {most} days. Nothing was issued; choose another period.</source>
        <translation>证书有效期应为 {least} 至 {most} 天，未签发证书。请另行指定有效期。</translation>
    </message>
    <message>
        <source>The certificate could not be made ({step}: {reason}). Nothing was changed; tell the administrator.</source>
        <translation>证书生成失败（{step}：{reason}）。未作任何改动，请告知系统管理员。</translation>
    </message>
    <message>
        <source>The certificate was not issued by the deployment’s authority or does not fit it ({reason}). It is not used; install the right one.</source>
        <translation>该证书不是本单位颁发机构签发，或与其不符（{reason}），不予使用。请安装正确的证书。</translation>
    </message>
    <message>
        <source>Others on this machine can read the key file “{path}”, so it is not used. Take away their rights, and make a new key if somebody may have copied it.</source>
        <translation>本机其他用户可读取密钥文件“{path}”，不予使用。请收回他人权限；如可能已被复制，请更换密钥。</translation>
    </message>
    <message>
        <source>“{path}” cannot be read ({reason}). Nothing was changed; check that the file is there and may be read.</source>
        <translation>无法读取“{path}”（{reason}）。未作任何改动，请检查文件是否存在、是否有读取权限。</translation>
    </message>
    <message>
        <source>“{path}” cannot be written ({reason}). The earlier file is kept; free the disk or correct the folder’s rights.</source>
        <translation>无法写入“{path}”（{reason}）。原文件已保留，请清理磁盘或更正文件夹权限。</translation>
    </message>
    <message>
        <source>The password could not be processed ({reason}). The earlier password stays valid; try again.</source>
        <translation>密码处理失败（{reason}）。原密码仍然有效，请重试。</translation>
    </message>
    <message>
        <source>Key and certificate do not belong together. Nothing was changed; restore both from the same backup.</source>
        <translation>密钥与证书不匹配，未作任何改动。请从同一份备份中恢复两者。</translation>
    </message>
    <message>
        <source>The deployment’s authority may not vouch for this name ({reason}). Nothing was issued; choose a name within the deployment.</source>
        <translation>本单位颁发机构无权为该名称签发证书（{reason}），未签发证书。请改用本单位范围内的名称。</translation>
    </message>
    <message>
        <source>This certificate is not that of an authority. Nothing was issued; name the deployment’s own ca.pem.</source>
        <translation>该证书不是颁发机构证书，未签发证书。请指定本单位的 ca.pem。</translation>
    </message>
    <message>
        <source>The password holds the login. The earlier password stays valid; choose one without it.</source>
        <translation>密码中含有登录名。原密码仍然有效，请改用不含登录名的密码。</translation>
    </message>
    <message>
        <source>The password is longer than {most} bytes. The earlier password stays valid; choose a shorter one.</source>
        <translation>密码超过 {most} 字节。原密码仍然有效，请改用较短的密码。</translation>
    </message>
    <message>
        <source>The password needs at least {least} characters. The earlier password stays valid; choose a longer one.</source>
        <translation>密码至少需要 {least} 个字符。原密码仍然有效，请改用较长的密码。</translation>
    </message>
    <message>
        <source>The password is easy to guess. The earlier password stays valid; mix words that do not belong together.</source>
        <translation>密码过于简单。原密码仍然有效，请改用不易猜到的词语组合。</translation>
    </message>
    <message>
        <source>The secure connection could not be set up ({step}). Nothing was sent; check certificate and key of the server.</source>
        <translation>无法建立安全连接（{step}），未发送任何内容。请检查服务器的证书和密钥。</translation>
    </message>
    <message>
        <source>The signature does not fit what it stands under.</source>
        <translation>签名与内容不符。</translation>
    </message>
</context>
<context>
    <name>chancery::server</name>
    <message>
        <source>The store of the server is not given as postgresql://…. Nothing was changed; correct it and start again.</source>
        <translation>服务器存储位置应写成 postgresql://… 的形式。未作任何改动，请更正后重新启动。</translation>
    </message>
    <message>
        <source>The copy of “{table}” differs from the original and was taken back. The original is unchanged; tell the administrator.</source>
        <translation>“{table}”的副本与原件不一致，已撤销复制。原数据未改动，请告知系统管理员。</translation>
    </message>
    <message>
        <source>The database to move to is not empty. Nothing was changed; give the move an empty one.</source>
        <translation>目标数据库不是空库。未作任何改动，请换用空库后再迁移。</translation>
    </message>
    <message>
        <source>Another server works on this deployment already. Nothing was changed; stop it first.</source>
        <translation>已有另一服务器进程在使用该部署。未作任何改动，请先停止该进程。</translation>
    </message>
    <message>
        <source>What was sent arrived damaged and was not taken. It is kept on this computer and sent again.</source>
        <translation>提交的内容在传输中损坏，未予接收。内容已保存在本机，将自动重新提交。</translation>
    </message>
    <message>
        <source>This computer’s position in the data is not known to the server. What was done is kept; the data is fetched anew.</source>
        <translation>服务器无法识别本机的同步位置。所办内容已保留，数据将重新获取。</translation>
    </message>
    <message>
        <source>What was sent is larger than the server takes ({most} bytes). It is kept on this computer; divide it and send it again.</source>
        <translation>提交的内容超过服务器上限（{most} 字节）。内容已保存在本机，请拆分后重新提交。</translation>
    </message>
    <message>
        <source>The server cannot listen on {address} port {port} ({reason}). The data was not touched; choose another port or stop the program that uses it.</source>
        <translation>服务器无法在 {address} 端口 {port} 上监听（{reason}）。数据未被改动，请更换端口或停止占用该端口的程序。</translation>
    </message>
    <message>
        <source>“{path}” cannot be written. Nothing was set up; correct the folder’s rights or choose another folder.</source>
        <translation>无法写入“{path}”，未建立任何内容。请更正文件夹权限或另选文件夹。</translation>
    </message>
    <message>
        <source>There is a deployment in “{path}” already. It was left as it is; choose another folder.</source>
        <translation>“{path}”中已有部署，原有内容未动。请另选文件夹。</translation>
    </message>
    <message>
        <source>A file cannot be read on the server ({reason}). The entry is kept; tell the administrator.</source>
        <translation>服务器无法读取文件（{reason}）。本条内容已保留，请告知系统管理员。</translation>
    </message>
    <message>
        <source>This computer’s data belongs to another person. Nothing was taken; sign in as that person or use a folder of your own.</source>
        <translation>本机数据属于他人，未予接收。请以该人员登录，或使用本人的文件夹。</translation>
    </message>
    <message>
        <source>Something that was done on this computer before is missing on the server. What was done is kept and sent again in its order.</source>
        <translation>服务器缺少本机此前的操作。所办内容已保留，将按顺序重新提交。</translation>
    </message>
    <message>
        <source>The request was too long for the server. What was done is kept; update the program.</source>
        <translation>请求过长，服务器未予受理。所办内容已保留，请更新程序。</translation>
    </message>
    <message>
        <source>The server took too long to answer. What was done is kept and sent again by itself.</source>
        <translation>服务器应答超时。所办内容已保留，将自动重新提交。</translation>
    </message>
    <message>
        <source>Too many wrong passwords: signing in under this name is locked until {until}. Nothing was changed; wait, or ask the administrator for a new password.</source>
        <translation>密码错误次数过多，该登录名已锁定至 {until}。未作任何改动，请等待，或请系统管理员重置密码。</translation>
    </message>
    <message>
        <source>The login {login} belongs to another account. Nothing was changed; choose another one.</source>
        <translation>登录名 {login} 已被其他账户使用。未作任何改动，请另选登录名。</translation>
    </message>
    <message>
        <source>The server cannot read this request. What was entered is kept on this computer; update the program and send it again.</source>
        <translation>服务器无法识别该请求。所填内容已保存在本机，请更新程序后重新提交。</translation>
    </message>
    <message>
        <source>The server could not finish this. What was done is kept and sent again by itself; tell the administrator if it goes on.</source>
        <translation>服务器未能完成处理。所办内容已保留，将自动重新提交；如持续出现，请告知系统管理员。</translation>
    </message>
    <message>
        <source>This file is not on the server, or is not for you to see. Nothing was changed.</source>
        <translation>服务器上没有该文件，或无权查看。未作任何改动。</translation>
    </message>
    <message>
        <source>There is no deployment in “{path}”. Nothing was changed; name another folder or set one up with chanceryctl init.</source>
        <translation>“{path}”中没有部署，未作任何改动。请指定其他文件夹，或用 chanceryctl init 建立。</translation>
    </message>
    <message>
        <source>The server does not know this request. What was done is kept; see that program and server have the same version.</source>
        <translation>服务器不支持该请求。所办内容已保留，请核对程序与服务器版本是否一致。</translation>
    </message>
    <message>
        <source>The sign-in is no longer valid. What was done is kept; sign in again.</source>
        <translation>登录已失效。所办内容已保留，请重新登录。</translation>
    </message>
    <message>
        <source>The server was restored from a backup. What was done on this computer is kept; the data is fetched anew and what is missing there is sent again.</source>
        <translation>服务器已从备份恢复。本机所办内容已保留，数据将重新获取，缺少的内容将重新提交。</translation>
    </message>
    <message>
        <source>The server knows another operation under this number ({n}). What was done is kept; tell the administrator.</source>
        <translation>服务器上该序号（{n}）已对应其他操作。所办内容已保留，请告知系统管理员。</translation>
    </message>
    <message>
        <source>The server knows another operation under this identity ({id}). What was done is kept; tell the administrator.</source>
        <translation>服务器上该标识（{id}）已对应其他操作。所办内容已保留，请告知系统管理员。</translation>
    </message>
    <message>
        <source>The sign-in has run out. What was done is kept on this computer; sign in again.</source>
        <translation>登录已到期。所办内容已保存在本机，请重新登录。</translation>
    </message>
    <message>
        <source>Login or password is wrong. Nothing was changed; try again. After several wrong tries the name is locked for a while.</source>
        <translation>登录名或密码错误。未作任何改动，请重试；多次输错后该登录名将暂时锁定。</translation>
    </message>
    <message>
        <source>The server is being stopped. What was done is kept and sent when it is back.</source>
        <translation>服务器正在停止。所办内容已保留，待服务器恢复后自动提交。</translation>
    </message>
    <message>
        <source>Your password was given by the administrator. Nothing was lost; sign in with it and choose one of your own.</source>
        <translation>当前密码由管理员设置。内容均已保留；请用该密码登录并设置自己的密码。</translation>
    </message>
    <message>
        <source>The server has too much to do at the moment. What was done is kept and sent again by itself.</source>
        <translation>服务器繁忙。所办内容已保留，将自动重新提交。</translation>
    </message>
    <message>
        <source>What was sent is larger than the server takes. It is kept on this computer; divide it and send it again.</source>
        <translation>提交的内容超过服务器上限。内容已保存在本机，请拆分后重新提交。</translation>
    </message>
    <message>
        <source>This computer has asked the server too often. What was done is kept and sent again in a moment.</source>
        <translation>本机请求过于频繁。所办内容已保留，稍后自动重新提交。</translation>
    </message>
    <message>
        <source>The line was too slow and the server gave up waiting. What was done is kept and sent again by itself.</source>
        <translation>网络过慢，服务器已停止等待。所办内容已保留，将自动重新提交。</translation>
    </message>
    <message>
        <source>You are not in the directory today. What was done is kept on this computer; ask the administrator.</source>
        <translation>当日人员目录中没有本账户对应的人员。所办内容已保存在本机，请与系统管理员联系。</translation>
    </message>
    <message>
        <source>The server does not know a part of the data ({table}). Nothing was changed; have the server updated.</source>
        <translation>服务器不认识部分数据（{table}）。未作任何改动，请更新服务器。</translation>
    </message>
    <message>
        <source>The server does not take this kind of content. What was done is kept; update the program.</source>
        <translation>服务器不接受此类内容。所办内容已保留，请更新程序。</translation>
    </message>
    <message>
        <source>The server needs another version of the program. What was done is kept on this computer; update the program, and it is sent.</source>
        <translation>服务器要求使用其他版本的程序。所办内容已保存在本机，更新程序后自动提交。</translation>
    </message>
    <message>
        <source>The server does not take this request. What was done is kept; see that program and server have the same version.</source>
        <translation>服务器不接受该请求。所办内容已保留，请核对程序与服务器版本是否一致。</translation>
    </message>
    <message>
        <source>Another backup is being made into this folder. Nothing was changed; wait for it to end.</source>
        <translation>正在向该文件夹制作另一份备份，未作任何改动。请等它结束。</translation>
    </message>
    <message>
        <source>The copy was read through and is not sound ({what}). It was not taken, and older backups are as they were; tell the administrator.</source>
        <translation>已通读该备份，内容有误（{what}），未予采用。原有备份未改动，请告知系统管理员。</translation>
    </message>
    <message>
        <source>“{path}” is not empty. Nothing was changed; choose an empty folder, or add --replace to move what is there aside.</source>
        <translation>“{path}”不是空文件夹，未作任何改动。请另选空文件夹，或加上 --replace 把原有内容移到一旁。</translation>
    </message>
    <message>
        <source>There is no whole backup in “{path}”. Nothing was changed; name one of the folders that “chanceryctl backup” made.</source>
        <translation>“{path}”中没有完整的备份，未作任何改动。请指明“chanceryctl backup”制作的某个文件夹。</translation>
    </message>
    <message>
        <source>The private keys are neither in the backup nor in “{path}”. Nothing was changed; without them no desk would trust the server: name their folder with --keys.</source>
        <translation>备份和“{path}”中都没有私钥，未作任何改动。没有私钥，各终端不会信任服务器，请用 --keys 指明私钥所在文件夹。</translation>
    </message>
    <message>
        <source>The house has no key to sign with, and the authority that would issue one is not in “{path}”. Nothing was changed; put ca.key there and start once.</source>
        <translation>单位没有签名密钥，“{path}”中也没有签发密钥的证书机构，没有任何改动。请放入 ca.key 后启动一次。</translation>
    </message>
    <message>
        <source>The server does not answer this. It may be older than this program.</source>
        <translation>服务器不回答这一查询，可能版本比本程序旧。</translation>
    </message>
</context>
<context>
    <name>chancery::store</name>
    <message>
        <source>The file arrived damaged and was not taken over. It is sent again by itself; if this is told again, attach the file anew.</source>
        <translation>文件传输中损坏，未予接收。系统会自动重传；如再次出现本提示，请重新添加该文件。</translation>
    </message>
    <message>
        <source>The server has lost its database for a moment. What was entered is kept and is sent again by itself.</source>
        <translation>服务器与数据库的连接暂时中断。已录入的内容已保留，系统会自动重新提交。</translation>
    </message>
    <message>
        <source>A file that belongs to this has not reached the server yet. The entry is kept and goes out after the file.</source>
        <translation>所附文件尚未传到服务器。本条内容已保留，待文件传完后自动提交。</translation>
    </message>
    <message>
        <source>The transfer of a file was interrupted. It goes on where it stopped; nothing has to be done.</source>
        <translation>文件传输中断，将从中断处继续，无需操作。</translation>
    </message>
    <message>
        <source>The data is in use by another program. Nothing was changed; try again in a moment.</source>
        <translation>数据正被其他程序占用。未作任何改动，请稍后重试。</translation>
    </message>
    <message>
        <source>The data cannot be opened. Nothing was changed; check that the folder is there and may be written to.</source>
        <translation>无法打开数据。未作任何改动，请检查文件夹是否存在、是否可写。</translation>
    </message>
    <message>
        <source>“{file}” cannot be read. Nothing was attached; check that the file is still there and not open in another program.</source>
        <translation>无法读取“{file}”，未予添加。请检查文件是否仍在、是否被其他程序占用。</translation>
    </message>
    <message>
        <source>This version of the program and the server do not fit together ({command}, {version} instead of {known}). What was entered is kept; update the program and send it again.</source>
        <translation>本程序与服务器版本不一致（{command}，版本 {version}，对方为 {known}）。所填内容已保留，请更新程序后重新提交。</translation>
    </message>
    <message>
        <source>The data does not fit what is stored already. Nothing was changed; tell the administrator.</source>
        <translation>数据与已存内容冲突。未作任何改动，请告知系统管理员。</translation>
    </message>
    <message>
        <source>The disk is full. Nothing was changed and nothing stored is lost; free some space and try again.</source>
        <translation>磁盘已满。未作任何改动，已存数据完好，请清理磁盘后重试。</translation>
    </message>
    <message>
        <source>“{file}” is empty and was not attached. Choose another file or ask the sender for it again.</source>
        <translation>“{file}”是空文件，未予添加。请另选文件，或请来文单位重新发送。</translation>
    </message>
    <message>
        <source>The data could not be written. Nothing was changed; try again and tell the administrator if it fails again.</source>
        <translation>数据写入失败。未作任何改动，请重试；如仍失败，请告知系统管理员。</translation>
    </message>
    <message>
        <source>The disk reports an error. Nothing was changed; try again and have the disk checked.</source>
        <translation>磁盘读写出错。未作任何改动，请重试并检查磁盘。</translation>
    </message>
    <message>
        <source>The data was set up by another build of the program ({module} {number}). Nothing was touched; install the official version again.</source>
        <translation>数据由另一构建版本建立（{module} {number}）。数据未被改动，请重新安装正式版本。</translation>
    </message>
    <message>
        <source>The data here was written by a newer version of the program ({module}: {found}, this version knows {known}). Nothing was touched; update the program and start it again.</source>
        <translation>此处数据由更高版本的程序写入（{module}：{found}，本版本只认识到 {known}）。数据未被改动，请更新程序后重新启动。</translation>
    </message>
    <message>
        <source>The data file is damaged and cannot be read. It was left as it is and is never deleted; tell the administrator if it happens again.</source>
        <translation>数据文件已损坏，无法读取。文件原样保留，不会删除；如再次出现，请告知系统管理员。</translation>
    </message>
    <message>
        <source>The data may not be written to. Nothing was changed; have the rights of the folder corrected.</source>
        <translation>数据只读，无法写入。未作任何改动，请更正文件夹权限。</translation>
    </message>
    <message>
        <source>The file has {bytes} bytes, more than the {most} that can be attached. Nothing was attached; divide the file or scan it at a lower resolution.</source>
        <translation>文件大小为 {bytes} 字节，超过可添加的上限 {most} 字节，未予添加。请拆分文件，或降低分辨率重新扫描。</translation>
    </message>
    <message>
        <source>The server does not know this operation ({command}). What was entered is kept; have the server updated and send it again.</source>
        <translation>服务器不支持此项操作（{command}）。所填内容已保留，请更新服务器后重新提交。</translation>
    </message>
    <message>
        <source>Units outside the house cannot do this here. Nothing was changed; ask the office that sent you the document.</source>
        <translation>外单位账号不能做此操作。没有改动任何内容；请与发来文件的单位联系。</translation>
    </message>
</context>
<context>
    <name>chancery::sync</name>
    <message>
        <source>The server’s answer cannot be understood. What was entered is kept on this computer and sent again; check that program and server have the same version.</source>
        <translation>无法识别服务器的应答。所填内容已保存在本机，将自动重新提交；请核对程序与服务器版本是否一致。</translation>
    </message>
    <message>
        <source>A file that was attached is no longer on this computer and cannot be sent. The entry is kept; attach the file again.</source>
        <translation>所附文件已不在本机，无法上传。本条内容已保留，请重新添加该文件。</translation>
    </message>
    <message>
        <source>This version of the program is too old for the server. What was done is kept on this computer; update the program, and it is sent.</source>
        <translation>本程序版本过低，服务器不再支持。所办内容已保存在本机，更新程序后自动提交。</translation>
    </message>
    <message>
        <source>This version of the program is too new for the server. What was done is kept on this computer and sent once the server was updated; tell the administrator.</source>
        <translation>本程序版本高于服务器。所办内容已保存在本机，待服务器更新后自动提交，请告知系统管理员。</translation>
    </message>
    <message>
        <source>The certificate of the deployment’s authority is missing or cannot be read. Nothing is sent; get the file ca.pem from the administrator.</source>
        <translation>缺少本单位颁发机构的证书或证书无法读取，未发送任何内容。请向系统管理员索取 ca.pem 文件。</translation>
    </message>
    <message>
        <source>This computer has not fetched its data yet. Nothing was changed; wait for the first synchronisation and try again.</source>
        <translation>本机尚未完成首次同步。未作任何改动，请待首次同步完成后重试。</translation>
    </message>
    <message>
        <source>The server cannot be reached. Work can go on: what is done is kept on this computer and sent when the line is back.</source>
        <translation>无法连接服务器。可继续办理：所办内容保存在本机，网络恢复后自动提交。</translation>
    </message>
    <message>
        <source>The certificate of the authority is not the one this computer has trusted so far. Nothing is sent; ask the administrator whether it was replaced.</source>
        <translation>颁发机构证书与本机此前信任的不同，未发送任何内容。请向系统管理员核实是否已更换证书。</translation>
    </message>
    <message>
        <source>This folder holds the data of another person. Nothing was changed; sign in under your own account of this computer.</source>
        <translation>此文件夹中是他人的数据，未作任何改动。请使用本人的计算机账户登录。</translation>
    </message>
    <message>
        <source>The server did not accept this and gave no reason. What was entered is kept here; try it again and tell the administrator if it fails again.</source>
        <translation>服务器未予受理且未说明原因。所填内容保留在此，请重试；如仍失败，请告知系统管理员。</translation>
    </message>
    <message>
        <source>Sign in to synchronise. What was done is kept on this computer and sent afterwards.</source>
        <translation>请登录后同步。所办内容已保存在本机，登录后自动提交。</translation>
    </message>
    <message>
        <source>The server’s certificate has expired or is not valid yet. Nothing is sent and what was done is kept; check this computer’s date, then tell the administrator.</source>
        <translation>服务器证书已过期或尚未生效。未发送任何内容，所办内容已保留；请先检查本机日期，再告知系统管理员。</translation>
    </message>
    <message>
        <source>The machine that answers is not this deployment’s server. Nothing is sent and what was done is kept; tell the administrator.</source>
        <translation>应答的不是本单位服务器。未发送任何内容，所办内容已保留，请告知系统管理员。</translation>
    </message>
    <message>
        <source>The server’s encryption is too old to be trusted. Nothing is sent and what was done is kept; tell the administrator.</source>
        <translation>服务器的加密方式过旧，不可信任。未发送任何内容，所办内容已保留，请告知系统管理员。</translation>
    </message>
    <message>
        <source>The server’s certificate is for another name. Nothing is sent and what was done is kept; check the server’s address or tell the administrator.</source>
        <translation>服务器证书的名称与地址不符。未发送任何内容，所办内容已保留；请核对服务器地址或告知系统管理员。</translation>
    </message>
    <message>
        <source>This is too long to be sent ({bytes} of at most {most} bytes). What was entered is kept; shorten it or attach the long part as a file.</source>
        <translation>内容过长，无法提交（{bytes} 字节，上限 {most} 字节）。所填内容已保留，请精简，或将较长部分作为附件添加。</translation>
    </message>
    <message>
        <source>This version does not know a part of the data ({table}). Nothing was changed; update the program.</source>
        <translation>本版本不认识部分数据（{table}）。未作任何改动，请更新程序。</translation>
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
        <source>Syncing %1%</source>
        <translation>同步中 %1%</translation>
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
        <source>Choose your own password</source>
        <translation>设置自己的密码</translation>
    </message>
    <message>
        <source>Change the password</source>
        <translation>修改密码</translation>
    </message>
    <message>
        <source>Present password</source>
        <translation>当前密码</translation>
    </message>
    <message>
        <source>New password</source>
        <translation>新密码</translation>
    </message>
    <message>
        <source>New password, once more</source>
        <translation>再次输入新密码</translation>
    </message>
    <message>
        <source>The present one was given by the administrator. A sentence of several words is easy to keep and hard to guess.</source>
        <translation>当前密码由管理员设置，须先改为自己的密码。可用几个词组成的一句话，好记且不易猜到。</translation>
    </message>
    <message>
        <source>You will be signed out on every other computer.</source>
        <translation>修改后，其他计算机上的登录将全部退出。</translation>
    </message>
    <message>
        <source>Changing…</source>
        <translation>正在修改…</translation>
    </message>
    <message>
        <source>The two new passwords differ. Nothing was changed; type them again.</source>
        <translation>两次输入的新密码不一致，密码未修改，请重新输入。</translation>
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
    <message>
        <source>The data was made anew</source>
        <translation>本机数据已重建</translation>
    </message>
    <message numerus="yes">
        <source>%n act(s) that were not sent yet were saved and are sent now.</source>
        <translation>
            <numerusform>尚未提交的 %n 项办理内容已救出，现在提交。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n refused act(s) stand in the list as before.</source>
        <translation>
            <numerusform>未被接受的 %n 项仍在待处理清单中。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n draft(s) were saved.</source>
        <translation>
            <numerusform>草稿 %n 份已救出。</numerusform>
        </translation>
    </message>
    <message>
        <source>A part of the old file could not be read: acts that were not sent may be missing. Compare with what you did last.</source>
        <translation>旧文件有一部分无法读出，尚未提交的内容可能不全，请与最近办理的事项核对。</translation>
    </message>
    <message>
        <source>The damaged file was kept as “%1”. Everything else comes from the server now.</source>
        <translation>损坏的文件已保留为“%1”。其余内容现在从服务器重新获取。</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>The data cannot be opened</source>
        <translation>本机数据无法打开</translation>
    </message>
    <message>
        <source>Everything that was sent is safe on the server. Rebuilding takes what was not sent yet, and drafts, out of the damaged file as far as they can be read, and fetches the rest anew. The file is kept.</source>
        <translation>已提交的内容都在服务器上，没有丢失。重建时先从损坏的文件中尽量救出尚未提交的内容和草稿，其余从服务器重新获取。损坏的文件会保留。</translation>
    </message>
    <message>
        <source>Nothing was changed: what was done and not sent yet is in the file still. Put the cause right and try again.</source>
        <translation>未作任何改动：已办而尚未提交的内容仍在文件中。请排除原因后重试。</translation>
    </message>
    <message>
        <source>Rebuilding…</source>
        <translation>正在重建…</translation>
    </message>
    <message>
        <source>Rebuild from the server</source>
        <translation>从服务器重建</translation>
    </message>
    <message>
        <source>Free space</source>
        <translation>释放空间</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>Annex title on the third line</source>
        <translation>附件标题在第三行</translation>
    </message>
    <message>
        <source>Between seals</source>
        <translation>印章之间</translation>
    </message>
    <message>
        <source>Binding margin</source>
        <translation>订口</translation>
    </message>
    <message>
        <source>Character to character</source>
        <translation>字距</translation>
    </message>
    <message>
        <source>Date begins after the name</source>
        <translation>日期首字右移二字</translation>
    </message>
    <message>
        <source>Date from the right</source>
        <translation>成文日期右空</translation>
    </message>
    <message>
        <source>Distribution from the left</source>
        <translation>版记左空一字</translation>
    </message>
    <message>
        <source>Double line to the edge</source>
        <translation>红色双线至下页边</translation>
    </message>
    <message>
        <source>Double line to the first element</source>
        <translation>红色双线至首个要素</translation>
    </message>
    <message>
        <source>Last line on the lower edge</source>
        <translation>末条分隔线至版心下边缘</translation>
    </message>
    <message>
        <source>Line to line</source>
        <translation>行距</translation>
    </message>
    <message>
        <source>Mark to double line</source>
        <translation>标志至红色双线</translation>
    </message>
    <message>
        <source>Note from the left</source>
        <translation>附注左空二字</translation>
    </message>
    <message>
        <source>Number from the left</source>
        <translation>发文字号左空一字</translation>
    </message>
    <message>
        <source>Number to red line</source>
        <translation>发文字号至红色分隔线</translation>
    </message>
    <message>
        <source>One line above the attachments</source>
        <translation>附件说明上空一行</translation>
    </message>
    <message>
        <source>One line above the attendance</source>
        <translation>出席名单上空一行</translation>
    </message>
    <message>
        <source>One line above the signature</source>
        <translation>署名上空一行</translation>
    </message>
    <message>
        <source>One line below the title</source>
        <translation>标题下空一行</translation>
    </message>
    <message>
        <source>Page number below the type area</source>
        <translation>页码至版心下边缘</translation>
    </message>
    <message>
        <source>Page number from the edge</source>
        <translation>页码空一字</translation>
    </message>
    <message>
        <source>Post to seal</source>
        <translation>职务至签名章</translation>
    </message>
    <message>
        <source>Seals within the type area</source>
        <translation>印章不出版心</translation>
    </message>
    <message>
        <source>Signature from the right</source>
        <translation>署名右空</translation>
    </message>
    <message>
        <source>Signer from the right</source>
        <translation>签发人右空一字</translation>
    </message>
    <message>
        <source>Text to seal</source>
        <translation>正文至印章顶端</translation>
    </message>
    <message>
        <source>Text to the second double line</source>
        <translation>末行至第二条红色双线</translation>
    </message>
    <message>
        <source>Thickness of the inner line</source>
        <translation>中间分隔线粗</translation>
    </message>
    <message>
        <source>Thickness of the outer lines</source>
        <translation>首末条分隔线粗</translation>
    </message>
    <message>
        <source>Top margin</source>
        <translation>天头</translation>
    </message>
    <message>
        <source>Two lines above the number</source>
        <translation>发文字号上空二行</translation>
    </message>
    <message>
        <source>Two lines above the title</source>
        <translation>标题上空二行</translation>
    </message>
    <message>
        <source>Two lines below the number</source>
        <translation>令号下空二行</translation>
    </message>
    <message>
        <source>Upper edge of the mark</source>
        <translation>发文机关标志上边缘</translation>
    </message>
    <message>
        <source>Width of the double line</source>
        <translation>红色双线长</translation>
    </message>
    <message>
        <source>Width of the red line</source>
        <translation>红色分隔线宽</translation>
    </message>
    <message>
        <source>Official paper</source>
        <translation>公文版面</translation>
    </message>
    <message>
        <source>%1 is not installed; %2 is shown instead</source>
        <translation>本机没有%1，以%2代替</translation>
    </message>
    <message>
        <source>%1 is not installed</source>
        <translation>本机没有%1</translation>
    </message>
    <message>
        <source>In another type: %1</source>
        <translation>以其他字体显示：%1</translation>
    </message>
    <message>
        <source>No installed type has: %1</source>
        <translation>本机字体均无：%1</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>列</translation>
    </message>
    <message>
        <source>Space shows or hides, Ctrl+↑ and Ctrl+↓ move</source>
        <translation>空格显示或隐藏，Ctrl+↑、Ctrl+↓ 移动</translation>
    </message>
    <message>
        <source>Columns that stay in sight</source>
        <translation>固定列数</translation>
    </message>
    <message>
        <source>As at first</source>
        <translation>恢复默认</translation>
    </message>
    <message>
        <source>Filter: %1</source>
        <translation>筛选：%1</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Sort: %1</source>
        <translation>排序：%1</translation>
    </message>
    <message>
        <source>as kept</source>
        <translation>默认</translation>
    </message>
    <message>
        <source>Group: %1</source>
        <translation>分组：%1</translation>
    </message>
    <message>
        <source>%1, exported %2</source>
        <translation>共 %1，%2导出</translation>
    </message>
    <message>
        <source> by %1</source>
        <comment>exported by a person</comment>
        <translation>，导出人：%1</translation>
    </message>
    <message>
        <source>(empty)</source>
        <translation>（空）</translation>
    </message>
    <message>
        <source>Workbook (.xlsx)…</source>
        <translation>工作簿（.xlsx）…</translation>
    </message>
    <message>
        <source>PDF on A3…</source>
        <translation>PDF，A3 横向…</translation>
    </message>
    <message>
        <source>PDF on A4…</source>
        <translation>PDF，A4 横向…</translation>
    </message>
    <message>
        <source>Plain table (.csv)…</source>
        <translation>纯文本表（.csv）…</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>打印…</translation>
    </message>
    <message>
        <source>Only the %1 chosen</source>
        <translation>只导出选中的 %1</translation>
    </message>
    <message>
        <source>Stop the export that is under way</source>
        <translation>停止正在进行的导出</translation>
    </message>
    <message>
        <source>Export “%1”</source>
        <translation>导出「%1」</translation>
    </message>
    <message>
        <source>Exporting %1</source>
        <translation>正在导出 %1</translation>
    </message>
    <message>
        <source>%1 sent to the printer</source>
        <translation>%1已送打印机</translation>
    </message>
    <message>
        <source>%1 exported</source>
        <translation>已导出 %1</translation>
    </message>
    <message>
        <source>Only where it is empty</source>
        <translation>只看空着的</translation>
    </message>
    <message>
        <source>Only where it is filled in</source>
        <translation>只看填了的</translation>
    </message>
    <message>
        <source>Filter by %1</source>
        <translation>按%1筛选</translation>
    </message>
    <message>
        <source>from, such as 2026-03</source>
        <translation>从，如 2026-03</translation>
    </message>
    <message>
        <source>from</source>
        <translation>从</translation>
    </message>
    <message>
        <source>to, such as 2026-07-14</source>
        <translation>到，如 2026-07-14</translation>
    </message>
    <message>
        <source>to</source>
        <translation>到</translation>
    </message>
    <message>
        <source>contains</source>
        <translation>含有</translation>
    </message>
    <message>
        <source>Narrow the values</source>
        <translation>缩小范围</translation>
    </message>
    <message>
        <source>Values</source>
        <translation>取值</translation>
    </message>
    <message>
        <source>Clear the filter</source>
        <translation>清除筛选</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>筛选</translation>
    </message>
    <message>
        <source>“%1” is no day; write 2026, 2026-03 or 2026-03-09.</source>
        <translation>「%1」不是日期；请写 2026、2026-03 或 2026-03-09。</translation>
    </message>
    <message>
        <source>“%1” is no number.</source>
        <translation>「%1」不是数字。</translation>
    </message>
    <message>
        <source>Column heads</source>
        <translation>列头</translation>
    </message>
    <message>
        <source>mean %1</source>
        <translation>平均 %1</translation>
    </message>
    <message>
        <source>sum %1</source>
        <translation>合计 %1</translation>
    </message>
    <message numerus="yes">
        <source>%n cell(s) pasted</source>
        <translation>
            <numerusform>已粘贴 %n 格</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 (modified)</source>
        <translation>%1（已改）</translation>
    </message>
    <message>
        <source>Filter by anything</source>
        <translation>输入任何内容筛选</translation>
    </message>
    <message>
        <source>Views</source>
        <translation>视图</translation>
    </message>
    <message>
        <source>Save, rename and remove views</source>
        <translation>保存、改名、删除视图</translation>
    </message>
    <message numerus="yes">
        <source>%n condition(s)</source>
        <translation>
            <numerusform>%n 个条件</numerusform>
        </translation>
    </message>
    <message>
        <source>Columns: %1 / %2</source>
        <translation>列：%1 / %2</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>明细</translation>
    </message>
    <message>
        <source>Statistics</source>
        <translation>统计</translation>
    </message>
    <message>
        <source>Enter open</source>
        <translation>Enter 打开</translation>
    </message>
    <message>
        <source>/ filter</source>
        <translation>/ 筛选</translation>
    </message>
    <message>
        <source>G group</source>
        <translation>G 分组</translation>
    </message>
    <message>
        <source>Ctrl+C copy as table</source>
        <translation>Ctrl+C 复制为表格</translation>
    </message>
    <message>
        <source>%1 in all</source>
        <translation>共 %1</translation>
    </message>
    <message>
        <source>%1 shown</source>
        <translation>显示 %1</translation>
    </message>
    <message>
        <source>%1 chosen</source>
        <translation>已选 %1</translation>
    </message>
    <message>
        <source>reading…</source>
        <translation>正在读取…</translation>
    </message>
    <message>
        <source>Nothing matches the filter.</source>
        <translation>没有符合筛选条件的。</translation>
    </message>
    <message>
        <source>There is nothing here yet.</source>
        <translation>这里还没有内容。</translation>
    </message>
    <message>
        <source>Not grouped</source>
        <translation>不分组</translation>
    </message>
    <message>
        <source>Collapse all groups</source>
        <translation>全部收起</translation>
    </message>
    <message>
        <source>Expand all groups</source>
        <translation>全部展开</translation>
    </message>
    <message>
        <source>Groups from last to first</source>
        <translation>组倒序</translation>
    </message>
    <message>
        <source>As kept</source>
        <translation>默认顺序</translation>
    </message>
    <message>
        <source>Without “%1”</source>
        <translation>去掉「%1」</translation>
    </message>
    <message>
        <source>Without any</source>
        <translation>全部去掉</translation>
    </message>
    <message>
        <source>%1…</source>
        <translation>%1…</translation>
    </message>
    <message>
        <source>Sort upwards</source>
        <translation>升序</translation>
    </message>
    <message>
        <source>Sort downwards</source>
        <translation>降序</translation>
    </message>
    <message>
        <source>Sort by this too</source>
        <translation>再按此列排序</translation>
    </message>
    <message>
        <source>Filter…</source>
        <translation>筛选…</translation>
    </message>
    <message>
        <source>Group by this</source>
        <translation>按此列分组</translation>
    </message>
    <message>
        <source>Keep the columns up to here in sight</source>
        <translation>固定到此列</translation>
    </message>
    <message>
        <source>Keep none in sight</source>
        <translation>取消固定</translation>
    </message>
    <message>
        <source>Hide this column</source>
        <translation>隐藏此列</translation>
    </message>
    <message>
        <source>Name of the view</source>
        <translation>视图名称</translation>
    </message>
    <message>
        <source>Save the view</source>
        <translation>保存视图</translation>
    </message>
    <message>
        <source>Save into “%1”</source>
        <translation>存回「%1」</translation>
    </message>
    <message>
        <source>Save as a new view…</source>
        <translation>另存为新视图…</translation>
    </message>
    <message>
        <source>Back to “%1” as it was kept</source>
        <translation>复原「%1」</translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation>改名…</translation>
    </message>
    <message>
        <source>Remove “%1”</source>
        <translation>删除「%1」</translation>
    </message>
    <message>
        <source>Narrow rows</source>
        <translation>窄行</translation>
    </message>
    <message>
        <source>page %1</source>
        <translation>第 %1 页</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>合计</translation>
    </message>
    <message>
        <source>Count by</source>
        <translation>按</translation>
    </message>
    <message>
        <source>and by</source>
        <translation>再按</translation>
    </message>
    <message>
        <source>nothing else</source>
        <translation>不再分</translation>
    </message>
    <message numerus="yes">
        <source> and %n more</source>
        <translation>
            <numerusform>等另外 %n 个</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 contains “%2”</source>
        <translation>%1含「%2」</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>%1 is not %2</source>
        <translation>%1不是%2</translation>
    </message>
    <message>
        <source>%1 from %2</source>
        <translation>%1从 %2 起</translation>
    </message>
    <message>
        <source>%1 up to %2</source>
        <translation>%1到 %2 止</translation>
    </message>
    <message>
        <source>%1 from %2 to %3</source>
        <translation>%1从 %2 到 %3</translation>
    </message>
    <message>
        <source>%1 is empty</source>
        <translation>%1为空</translation>
    </message>
    <message>
        <source>%1 is filled in</source>
        <translation>%1已填</translation>
    </message>
    <message>
        <source>found by “%1”</source>
        <translation>含「%1」</translation>
    </message>
    <message>
        <source>%1, quarter %2</source>
        <comment>a quarter of a year</comment>
        <translation>%1年第%2季度</translation>
    </message>
    <message>
        <source>year %1</source>
        <translation>%1年</translation>
    </message>
    <message>
        <source>%1 by year</source>
        <translation>%1（按年）</translation>
    </message>
    <message>
        <source>%1 by quarter</source>
        <translation>%1（按季）</translation>
    </message>
    <message>
        <source>%1 by month</source>
        <translation>%1（按月）</translation>
    </message>
    <message>
        <source>An export of this ledger is still under way. Wait for it, or stop it in the status bar.</source>
        <translation>这本台账还有一个导出正在进行。请等它完成，或在状态栏里取消。</translation>
    </message>
    <message>
        <source>“{column}” cannot be changed here.</source>
        <translation>「{column}」不能在这里修改。</translation>
    </message>
    <message>
        <source>Stopped before it was done.</source>
        <translation>没有做完就停下了。</translation>
    </message>
    <message>
        <source>“{file}” cannot be read from the disk. Check that it is still there and not open elsewhere, and try again.</source>
        <translation>无法从磁盘读取「{file}」。请确认文件还在、没有被别的程序占用，再试一次。</translation>
    </message>
    <message>
        <source>“{file}” is empty.</source>
        <translation>「{file}」是空文件。</translation>
    </message>
    <message>
        <source>“{file}” is a workbook of the old format (.xls). Open it with a spreadsheet program, save it as .xlsx and choose that file.</source>
        <translation>「{file}」是旧格式（.xls）的工作簿。请用电子表格软件打开，另存为 .xlsx，再选那个文件。</translation>
    </message>
    <message>
        <source>“{file}” is protected by a password. Save it without one and choose that file.</source>
        <translation>「{file}」设了口令。请另存为没有口令的文件，再选那个文件。</translation>
    </message>
    <message>
        <source>“{file}” is no workbook (.xlsx) with a table in it. Nothing was read.</source>
        <translation>「{file}」不是含有表格的工作簿（.xlsx）。没有读入任何内容。</translation>
    </message>
    <message>
        <source>“{file}” is damaged or incomplete. Open it with a spreadsheet program and save it anew.</source>
        <translation>「{file}」已损坏或不完整。请用电子表格软件打开后重新保存。</translation>
    </message>
    <message>
        <source>“{file}” holds more than can be read at one time. Divide it and read the parts one after the other.</source>
        <translation>「{file}」内容太多，一次读不完。请拆成几份，分别读入。</translation>
    </message>
    <message>
        <source>A sheet holds {most} rows at most. Filter the rows and export them in parts, or export them as CSV.</source>
        <translation>一张表最多 {most} 行。请筛选后分次导出，或导出为 CSV。</translation>
    </message>
    <message>
        <source>There is no room on the disk for “{file}”. Nothing was left behind; make room or choose another place.</source>
        <translation>磁盘空间不够，「{file}」没有写成，也没有留下半个文件。请腾出空间或另选位置。</translation>
    </message>
    <message>
        <source>“{file}” could not be written ({detail}). Nothing was left behind; choose another place or close the file.</source>
        <translation>「{file}」无法写入（{detail}），没有留下半个文件。请另选位置，或先关闭正打开的同名文件。</translation>
    </message>
    <message>
        <source>Note; Enter keeps it</source>
        <translation>批注文字，回车保存</translation>
    </message>
    <message>
        <source>Note at this place</source>
        <translation>此处的批注</translation>
    </message>
    <message>
        <source>Mark the pages</source>
        <translation>批注</translation>
    </message>
    <message>
        <source>Print the sheet, measure the four distances on it and enter them. Print it again until they are right.</source>
        <translation>打印校准页，量出纸上的四个距离填入；再打一张，量到相符为止。</translation>
    </message>
    <message>
        <source>Print the calibration sheet</source>
        <translation>打印校准页</translation>
    </message>
    <message>
        <source>Take over what was measured</source>
        <translation>采用量得的数</translation>
    </message>
    <message>
        <source>Forget the calibration</source>
        <translation>清除校准</translation>
    </message>
    <message>
        <source>Left edge to A, mm</source>
        <translation>纸左边到 A（毫米）</translation>
    </message>
    <message>
        <source>Upper edge to A, mm</source>
        <translation>纸上边到 A（毫米）</translation>
    </message>
    <message>
        <source>A to B, mm</source>
        <translation>A 到 B（毫米）</translation>
    </message>
    <message>
        <source>A to C, mm</source>
        <translation>A 到 C（毫米）</translation>
    </message>
    <message>
        <source>Moved to the right, mm</source>
        <translation>横移（毫米）</translation>
    </message>
    <message>
        <source>Moved down, mm</source>
        <translation>纵移（毫米）</translation>
    </message>
    <message>
        <source>Width, %</source>
        <translation>横向（%）</translation>
    </message>
    <message>
        <source>Height, %</source>
        <translation>纵向（%）</translation>
    </message>
    <message>
        <source>These figures cannot be right: a printer is never so far askew. Measure again, or look whether it shrinks the page to fit.</source>
        <translation>这些数不可能对：打印机不会偏这么多。请重新量，或看看打印时是否选了「适合页面」。</translation>
    </message>
    <message>
        <source>No printer on this computer</source>
        <translation>本机没有打印机</translation>
    </message>
    <message>
        <source>Calibration sheet</source>
        <translation>打印校准页</translation>
    </message>
    <message>
        <source>Printing, page %1 of %2</source>
        <translation>正在打印，第 %1 页，共 %2 页</translation>
    </message>
    <message>
        <source>Sent to the printer: %1</source>
        <translation>已送打印机：%1</translation>
    </message>
    <message>
        <source>Written: %1</source>
        <translation>已导出：%1</translation>
    </message>
    <message>
        <source>Export as PDF</source>
        <translation>导出 PDF</translation>
    </message>
    <message>
        <source>Hide the calibration</source>
        <translation>收起校准</translation>
    </message>
    <message>
        <source>Calibrate the printer</source>
        <translation>校准打印机</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>打印</translation>
    </message>
    <message>
        <source>Printer</source>
        <translation>打印机</translation>
    </message>
    <message>
        <source>Pages (such as 1-3, 5; empty: all)</source>
        <translation>页码范围（如 1-3，5；空着为全部）</translation>
    </message>
    <message>
        <source>Copies</source>
        <translation>份数</translation>
    </message>
    <message>
        <source>Copy by copy</source>
        <translation>逐份打印</translation>
    </message>
    <message>
        <source>Sides</source>
        <translation>单双面</translation>
    </message>
    <message>
        <source>Both sides, bound at the left</source>
        <translation>双面，左侧装订</translation>
    </message>
    <message>
        <source>Both sides, bound at the top</source>
        <translation>双面，上边装订</translation>
    </message>
    <message>
        <source>One side</source>
        <translation>单面</translation>
    </message>
    <message>
        <source>On pre-printed paper: only what it does not bear</source>
        <translation>套打：只印纸上没有的部分</translation>
    </message>
    <message>
        <source>With the marks on the pages</source>
        <translation>连同批注打印</translation>
    </message>
    <message>
        <source>Export as PDF…</source>
        <translation>导出 PDF…</translation>
    </message>
    <message>
        <source>The printer&apos;s own settings…</source>
        <translation>打印机自身的设置…</translation>
    </message>
    <message>
        <source>The form “{form}” is not used: what stands at {where} is not as forms are written. The form that came with the program is used.</source>
        <translation>表单“{form}”未采用：{where} 处不符合表单的写法。仍用程序自带的表单。</translation>
    </message>
    <message>
        <source>“{text}” is no choice of pages here: there are pages 1 to {pages}. Write it like 1-3, 5.</source>
        <translation>页码范围“{text}”不对：共 {pages} 页。请写成 1-3，5 的样子。</translation>
    </message>
    <message>
        <source>There is no printer on this computer. Set one up in the system, or export the document as PDF.</source>
        <translation>本机没有打印机。请在系统中添加打印机，或导出 PDF。</translation>
    </message>
    <message>
        <source>The printer “{printer}” did not take the pages. See whether it is on and has paper, and print again.</source>
        <translation>打印机“{printer}”没有接收。请检查是否开机、有纸，再打印一次。</translation>
    </message>
    <message>
        <source>“{file}” could not be written there. Choose another folder; the document is kept.</source>
        <translation>“{file}”无法写到该处。请换一个文件夹；文件未受影响。</translation>
    </message>
    <message>
        <source>The file is damaged or incomplete, so not all of it can be read. It is kept as it is and can be opened with another program.</source>
        <translation>文件损坏或不完整，不能全部读取。文件原样保存，可以用其他程序打开。</translation>
    </message>
    <message>
        <source>What is in files of this kind cannot be read here. The file is kept as it is and can be opened with another program.</source>
        <translation>这里读不了这种文件的内容。文件原样保存，可以用其他程序打开。</translation>
    </message>
    <message>
        <source>There is no text in this file: it is scanned, drawn or empty.</source>
        <translation>这个文件里没有文字：是扫描件、图形，或是空的。</translation>
    </message>
    <message>
        <source>The file is protected by a password and cannot be read here. Ask the sender for one without a password.</source>
        <translation>文件有密码保护，这里读不了。请发送方另发一份没有密码的。</translation>
    </message>
    <message>
        <source>The file holds more than is read here. It is kept as it is and can be opened with another program.</source>
        <translation>文件内容超过这里读取的上限。文件原样保存，可以用其他程序打开。</translation>
    </message>
    <message>
        <source>Reading the file took too long and was stopped. It is kept as it is and can be opened with another program.</source>
        <translation>读取文件用时太长，已停止。文件原样保存，可以用其他程序打开。</translation>
    </message>
    <message numerus="yes">
        <source>%n cell(s) change</source>
        <translation>
            <numerusform>改动 %n 格</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n row(s)</source>
        <translation>
            <numerusform>涉及 %n 行</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cell(s) of columns that cannot be edited stay as they are</source>
        <translation>
            <numerusform>%n 格所在的列不能编辑，保持原样</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cell(s) lie beyond the table and are left out</source>
        <translation>
            <numerusform>%n 格超出表格范围，不粘贴</numerusform>
        </translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>粘贴</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between the entries of a list</comment>
        <translation>、</translation>
    </message>
    <message>
        <source>; </source>
        <comment>between the parts of a filter</comment>
        <translation>；</translation>
    </message>
    <message>
        <source>Thread: %1</source>
        <translation>办理脉络：%1</translation>
    </message>
    <message>
        <source>More than {most} rows would be changed at one time. Nothing was pasted; paste them in parts.</source>
        <translation>一次改动超过 {most} 行，没有粘贴。请分批粘贴。</translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>还有 %n 件</numerusform>
        </translation>
    </message>
    <message>
        <source>marked: %1</source>
        <translation>标记：%1</translation>
    </message>
    <message>
        <source>is</source>
        <comment>a test of a column</comment>
        <translation>是</translation>
    </message>
    <message>
        <source>is below</source>
        <translation>低于</translation>
    </message>
    <message>
        <source>is above</source>
        <translation>高于</translation>
    </message>
    <message>
        <source>fewer days left than</source>
        <translation>剩余天数少于</translation>
    </message>
    <message>
        <source>days passed since, or never</source>
        <translation>距今满（天）或从未</translation>
    </message>
    <message>
        <source>is empty</source>
        <translation>为空</translation>
    </message>
    <message>
        <source>is filled in</source>
        <translation>不为空</translation>
    </message>
    <message>
        <source>red</source>
        <translation>红</translation>
    </message>
    <message>
        <source>green</source>
        <translation>绿</translation>
    </message>
    <message>
        <source>blue</source>
        <translation>蓝</translation>
    </message>
    <message>
        <source>amber</source>
        <translation>黄</translation>
    </message>
    <message>
        <source>Marks of this view</source>
        <translation>本视图的条件格式</translation>
    </message>
    <message>
        <source>The first that holds colours the row or the cell; Delete removes</source>
        <translation>按顺序取第一条成立的，给行或单元格着色；Delete 删除</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>列</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>条件</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>值</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>颜色</translation>
    </message>
    <message>
        <source>the whole row</source>
        <translation>整行</translation>
    </message>
    <message>
        <source>the cell</source>
        <translation>单元格</translation>
    </message>
    <message>
        <source>What is coloured</source>
        <translation>着色范围</translation>
    </message>
    <message>
        <source>Add the mark</source>
        <translation>添加条件格式</translation>
    </message>
    <message>
        <source>Remove the mark</source>
        <translation>删除条件格式</translation>
    </message>
    <message>
        <source>%1 — %2, %3</source>
        <translation>%1——%2，%3</translation>
    </message>
    <message>
        <source>Mark by this…</source>
        <translation>按此列设条件格式…</translation>
    </message>
    <message>
        <source>“%1” is shared with everybody</source>
        <translation>“%1”为共享视图</translation>
    </message>
    <message>
        <source>Share as a view for everybody…</source>
        <translation>共享为公共视图…</translation>
    </message>
    <message>
        <source>Remove “%1” for everybody</source>
        <translation>取消共享“%1”</translation>
    </message>
    <message>
        <source>Mark rows and cells…</source>
        <translation>条件格式…</translation>
    </message>
    <message>
        <source>%1 below %2</source>
        <translation>%1低于 %2</translation>
    </message>
    <message>
        <source>%1 above %2</source>
        <translation>%1高于 %2</translation>
    </message>
    <message numerus="yes">
        <source>%1: fewer than %n day(s) left</source>
        <translation>
            <numerusform>%1：剩余不足 %n 天</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %n day(s) ago or never</source>
        <translation>
            <numerusform>%1：已满 %n 天或从未</numerusform>
        </translation>
    </message>
    <message>
        <source>Views of this ledger are shared by those who look after it. What is shown here can be kept as a view of one&apos;s own.</source>
        <translation>本台账的视图由台账管理人员共享。当前显示的内容可另存为本人视图。</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>分组</translation>
    </message>
    <message>
        <source>Sort</source>
        <translation>排序</translation>
    </message>
    <message>
        <source>Filter %1</source>
        <translation>筛选 %1</translation>
    </message>
    <message>
        <source>Mon</source>
        <translation>一</translation>
    </message>
    <message>
        <source>Tue</source>
        <translation>二</translation>
    </message>
    <message>
        <source>Wed</source>
        <translation>三</translation>
    </message>
    <message>
        <source>Thu</source>
        <translation>四</translation>
    </message>
    <message>
        <source>Fri</source>
        <translation>五</translation>
    </message>
    <message>
        <source>Sat</source>
        <translation>六</translation>
    </message>
    <message>
        <source>Sun</source>
        <translation>日</translation>
    </message>
</context>
</TS>
