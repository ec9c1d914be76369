<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>chancery::supervision</name>
    <message numerus="yes">
        <source>the report due on %1 is missing for %n day(s)</source>
        <translation>
            <numerusform>the report due on %1 is missing for %n day</numerusform>
            <numerusform>the report due on %1 is missing for %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n milestone(s) passed unreached</source>
        <translation>
            <numerusform>%n milestone passed unreached</numerusform>
            <numerusform>%n milestones passed unreached</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>extended %n time(s) already</source>
        <translation>
            <numerusform>extended %n time already</numerusform>
            <numerusform>extended %n times already</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n problem(s) open</source>
        <translation>
            <numerusform>%n problem open</numerusform>
            <numerusform>%n problems open</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n item(s)</source>
        <translation>
            <numerusform>%n item</numerusform>
            <numerusform>%n items</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) over</source>
        <translation>
            <numerusform>%n day over</numerusform>
            <numerusform>%n days over</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) left</source>
        <translation>
            <numerusform>%n day left</numerusform>
            <numerusform>%n days left</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Urged: %n item(s)</source>
        <translation>
            <numerusform>Urged: %n item</numerusform>
            <numerusform>Urged: %n items</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n item(s) imported</source>
        <translation>
            <numerusform>%n item imported</numerusform>
            <numerusform>%n items imported</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) can be imported</source>
        <translation>
            <numerusform>%n row can be imported</numerusform>
            <numerusform>%n rows can be imported</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to look at</source>
        <translation>
            <numerusform>%n to look at</numerusform>
            <numerusform>%n to look at</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not possible</source>
        <translation>
            <numerusform>%n not possible</numerusform>
            <numerusform>%n not possible</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n there already</source>
        <translation>
            <numerusform>%n there already</numerusform>
            <numerusform>%n there already</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Import %n item(s)</source>
        <translation>
            <numerusform>Import %n item</numerusform>
            <numerusform>Import %n items</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>“%1” of %2 was left off before its end (%n row(s)).</source>
        <translation>
            <numerusform>“%1” of %2 was left off before its end (%n row).</numerusform>
            <numerusform>“%1” of %2 was left off before its end (%n rows).</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The report was copied: %n line(s)</source>
        <translation>
            <numerusform>The report was copied: %n line</numerusform>
            <numerusform>The report was copied: %n lines</numerusform>
        </translation>
    </message>
</context>
</TS>
