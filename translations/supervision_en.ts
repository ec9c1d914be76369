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
    <message numerus="yes">
        <source>%n object(s), not drawn yet</source>
        <translation>
            <numerusform>%n object, not drawn yet</numerusform>
            <numerusform>%n objects, not drawn yet</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n late</source>
        <translation>
            <numerusform>%n late</numerusform>
            <numerusform>%n late</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n finding(s)</source>
        <translation>
            <numerusform>%n finding</numerusform>
            <numerusform>%n findings</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n open</source>
        <translation>
            <numerusform>%n open</numerusform>
            <numerusform>%n open</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>checked %n time(s)</source>
        <translation>
            <numerusform>checked %n time</numerusform>
            <numerusform>checked %n times</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n chosen item(s)</source>
        <translation>
            <numerusform>%n chosen item</numerusform>
            <numerusform>%n chosen items</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>View %1: %n item(s)</source>
        <translation>
            <numerusform>View %1: %n item</numerusform>
            <numerusform>View %1: %n items</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them late or silent</source>
        <translation>
            <numerusform>%n of them late or silent</numerusform>
            <numerusform>%n of them late or silent</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n measure(s)</source>
        <translation>
            <numerusform>%n measure</numerusform>
            <numerusform>%n measures</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them behind or not told</source>
        <translation>
            <numerusform>%n of them behind or not told</numerusform>
            <numerusform>%n of them behind or not told</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n letter(s)</source>
        <translation>
            <numerusform>%n letter</numerusform>
            <numerusform>%n letters</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not acknowledged</source>
        <translation>
            <numerusform>%n not acknowledged</numerusform>
            <numerusform>%n not acknowledged</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) by hand</source>
        <translation>
            <numerusform>%n change by hand</numerusform>
            <numerusform>%n changes by hand</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>every %n day(s)</source>
        <translation>
            <numerusform>every %n day</numerusform>
            <numerusform>every %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n time(s)</source>
        <translation>
            <numerusform>%n time</numerusform>
            <numerusform>%n times</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) late</source>
        <translation>
            <numerusform>%n day late</numerusform>
            <numerusform>%n days late</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not taken</source>
        <translation>
            <numerusform>%n not taken</numerusform>
            <numerusform>%n not taken</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Open %n item(s)</source>
        <translation>
            <numerusform>Open %n item</numerusform>
            <numerusform>Open %n items</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s)</source>
        <translation>
            <numerusform>%n hour</numerusform>
            <numerusform>%n hours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n working day(s)</source>
        <translation>
            <numerusform>%n working day</numerusform>
            <numerusform>%n working days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n month(s)</source>
        <translation>
            <numerusform>%n month</numerusform>
            <numerusform>%n months</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) before the limit: %1</source>
        <translation>
            <numerusform>%n day before the limit: %1</numerusform>
            <numerusform>%n days before the limit: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) after the limit: %1</source>
        <translation>
            <numerusform>%n day after the limit: %1</numerusform>
            <numerusform>%n days after the limit: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) for each turn</source>
        <translation>
            <numerusform>%n day for each turn</numerusform>
            <numerusform>%n days for each turn</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n object(s)</source>
        <translation>
            <numerusform>%n object</numerusform>
            <numerusform>%n objects</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n turn(s) passed while none could begin; they are not made up for.</source>
        <translation>
            <numerusform>%n turn passed while none could begin; it is not made up for.</numerusform>
            <numerusform>%n turns passed while none could begin; they are not made up for.</numerusform>
        </translation>
    </message>
</context>
</TS>
