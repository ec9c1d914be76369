<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>chancery::desktop</name>
    <message numerus="yes">
        <source>Connected; %n change(s) to be sent</source>
        <translation>
            <numerusform>Connected; %n change to be sent</numerusform>
            <numerusform>Connected; %n changes to be sent</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) were refused; the bell tells why</source>
        <translation>
            <numerusform>%n change was refused; the bell tells why</numerusform>
            <numerusform>%n changes were refused; the bell tells why</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n item(s) not struck off yet</source>
        <translation>
            <numerusform>%n item not struck off yet</numerusform>
            <numerusform>%n items not struck off yet</numerusform>
        </translation>
    </message>
</context>
</TS>
