<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>chancery::duty</name>
    <message numerus="yes">
        <source>%n line(s), each as it was written.</source>
        <translation>
            <numerusform>%n line, as it was written.</numerusform>
            <numerusform>%n lines, each as it was written.</numerusform>
        </translation>
    </message>
</context>
</TS>
