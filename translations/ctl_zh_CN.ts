<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>chancery::ctl</name>
    <message>
        <source>Where to is not said. Nothing was changed; add --to postgresql://… with an empty database.</source>
        <translation>没有说明迁移到哪里。未作任何改动；请用 --to postgresql://… 指明一个空数据库。</translation>
    </message>
    <message>
        <source>“{file}” cannot be read. Nothing was changed; see that the file is there and may be read.</source>
        <translation>无法读取“{file}”，未作任何改动。请确认文件存在且有权读取。</translation>
    </message>
    <message>
        <source>“{file}” cannot be written. The data is as it was; choose another place or make room.</source>
        <translation>无法写入“{file}”，数据未变。请换一个位置或腾出空间。</translation>
    </message>
    <message>
        <source>The demo ministry could not be founded: {command} of {login} was refused ({why}). Remove the folder and try again.</source>
        <translation>演示部未能建成：{login} 的 {command} 被拒绝（{why}）。请删除该文件夹后重试。</translation>
    </message>
    <message>
        <source>“{file}” is empty. Nothing was changed.</source>
        <translation>“{file}”是空文件，未作任何改动。</translation>
    </message>
    <message>
        <source>Which deployment is not said. Nothing was changed; add --dir FOLDER.</source>
        <translation>没有指明是哪一套部署，未作任何改动。请加 --dir 文件夹。</translation>
    </message>
    <message>
        <source>Who signs in is not said. Nothing was changed; add --as LOGIN.</source>
        <translation>没有指明以谁登录，未作任何改动。请加 --as 登录名。</translation>
    </message>
    <message>
        <source>Which server is not said. Nothing was changed; add --server https://HOST:PORT and --ca FILE.</source>
        <translation>没有指明服务器，未作任何改动。请加 --server https://主机:端口 和 --ca 文件。</translation>
    </message>
    <message>
        <source>The server gave no answer to this command. It may have been done; giving it once more does no harm.</source>
        <translation>服务器没有答复这条命令，可能已经办理；再提交一次不会重复办理。</translation>
    </message>
    <message>
        <source>Nobody in the directory signs in as {login}. Nothing was changed.</source>
        <translation>通讯录中没有登录名为 {login} 的人，未作任何改动。</translation>
    </message>
    <message>
        <source>Nobody in the directory has one of the roles {roles}. Nothing was changed; grant it first.</source>
        <translation>通讯录中无人具有 {roles} 之一的角色，未作任何改动。请先授予角色。</translation>
    </message>
    <message>
        <source>“{file}” is not JSON ({detail}). Nothing was changed; correct the file.</source>
        <translation>“{file}”不是 JSON（{detail}），未作任何改动。请改正文件。</translation>
    </message>
    <message>
        <source>“{file}” is not a file of one JSON object a line. Nothing was changed; convert it first.</source>
        <translation>“{file}”不是每行一个 JSON 对象的文件，未作任何改动。请先转换。</translation>
    </message>
    <message>
        <source>“{file}” is not in UTF-8. Nothing was changed; convert it first.</source>
        <translation>“{file}”不是 UTF-8 编码，未作任何改动。请先转换。</translation>
    </message>
    <message>
        <source>Line {line} is longer than {most} bytes. It was left out; all other lines were taken or are listed with their reasons.</source>
        <translation>第 {line} 行超过 {most} 字节，未收入；其他各行已收入或已列明原因。</translation>
    </message>
    <message>
        <source>Which backup is not said. Nothing was changed; add --from FOLDER.</source>
        <translation>没有说明使用哪一份备份。未作任何改动；请加上 --from 文件夹。</translation>
    </message>
    <message>
        <source>Where to is not said. Nothing was changed; add --to FOLDER.</source>
        <translation>没有说明放到哪里。未作任何改动；请加上 --to 文件夹。</translation>
    </message>
    <message>
        <source>Some rows are not possible. Nothing was imported; mend them, or add --leave-out-bad-rows.</source>
        <translation>有的行不能导入，没有导入任何一行。请改正，或加上 --leave-out-bad-rows。</translation>
    </message>
</context>
</TS>
