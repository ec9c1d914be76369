<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>chancery::office</name>
    <message>
        <source>The demo ministry’s own files are damaged ({file}). Nothing was changed; install the program again.</source>
        <translation>演示部自带的文件已损坏（{file}），未作任何改动。请重新安装程序。</translation>
    </message>
    <message>
        <source>“{grade}” is no grade of a network. Nothing was changed; use none, secret, confidential or top-secret.</source>
        <translation>“{grade}”不是网络密级，未作任何改动。请用 none、secret、confidential 或 top-secret。</translation>
    </message>
    <message>
        <source>The program’s calendar of holidays is missing. Nothing was changed; install the program again.</source>
        <translation>程序缺少节假日历，未作任何改动。请重新安装程序。</translation>
    </message>
    <message>
        <source>“{fonds}” is no number of a fonds. Nothing was changed; use one to eight capital letters and digits, as the archives gave it.</source>
        <translation>「{fonds}」不是全宗号，没有作任何改动。请填档案馆给定的一至八位大写字母和数字。</translation>
    </message>
</context>
</TS>
