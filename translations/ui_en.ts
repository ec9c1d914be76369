<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>chancery::ui</name>
    <message numerus="yes">
        <source>%n to look at</source>
        <translation>
            <numerusform>%n to look at</numerusform>
            <numerusform>%n to look at</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) usable offline</source>
        <translation>
            <numerusform>%n day usable offline</numerusform>
            <numerusform>%n days usable offline</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n act(s) that were not sent yet were saved and are sent now.</source>
        <translation>
            <numerusform>%n act that was not sent yet was saved and is sent now.</numerusform>
            <numerusform>%n acts that were not sent yet were saved and are sent now.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n refused act(s) stand in the list as before.</source>
        <translation>
            <numerusform>%n refused act stands in the list as before.</numerusform>
            <numerusform>%n refused acts stand in the list as before.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n draft(s) were saved.</source>
        <translation>
            <numerusform>%n draft was saved.</numerusform>
            <numerusform>%n drafts were saved.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cell(s) pasted</source>
        <translation>
            <numerusform>%n cell pasted</numerusform>
            <numerusform>%n cells pasted</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n condition(s)</source>
        <translation>
            <numerusform>%n condition</numerusform>
            <numerusform>%n conditions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source> and %n more</source>
        <translation>
            <numerusform> and %n more</numerusform>
            <numerusform> and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cell(s) change</source>
        <translation>
            <numerusform>%n cell changes</numerusform>
            <numerusform>%n cells change</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n row(s)</source>
        <translation>
            <numerusform>in %n row</numerusform>
            <numerusform>in %n rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cell(s) of columns that cannot be edited stay as they are</source>
        <translation>
            <numerusform>%n cell of a column that cannot be edited stays as it is</numerusform>
            <numerusform>%n cells of columns that cannot be edited stay as they are</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cell(s) lie beyond the table and are left out</source>
        <translation>
            <numerusform>%n cell lies beyond the table and is left out</numerusform>
            <numerusform>%n cells lie beyond the table and are left out</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n more</numerusform>
            <numerusform>%n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: fewer than %n day(s) left</source>
        <translation>
            <numerusform>%1: fewer than %n day left</numerusform>
            <numerusform>%1: fewer than %n days left</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %n day(s) ago or never</source>
        <translation>
            <numerusform>%1: %n day ago or never</numerusform>
            <numerusform>%1: %n days ago or never</numerusform>
        </translation>
    </message>
</context>
</TS>
