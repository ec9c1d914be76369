<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>chancery::documents</name>
    <message numerus="yes">
        <source>%n file(s) added.</source>
        <translation>
            <numerusform>%n file added.</numerusform>
            <numerusform>%n files added.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) being copied</source>
        <translation>
            <numerusform>%n file being copied</numerusform>
            <numerusform>%n files being copied</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n document(s)</source>
        <translation>
            <numerusform>%n document</numerusform>
            <numerusform>%n documents</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n opinion(s)</source>
        <translation>
            <numerusform>%n opinion</numerusform>
            <numerusform>%n opinions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n most urgent</source>
        <translation>
            <numerusform>%n most urgent</numerusform>
            <numerusform>%n most urgent</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n urgent</source>
        <translation>
            <numerusform>%n urgent</numerusform>
            <numerusform>%n urgent</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n act(s) that it had lost were given again from this computer.</source>
        <translation>
            <numerusform>%n act that it had lost was given again from this computer.</numerusform>
            <numerusform>%n acts that it had lost were given again from this computer.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them wait for its answer.</source>
        <translation>
            <numerusform>%n of them waits for its answer.</numerusform>
            <numerusform>%n of them wait for its answer.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them were not accepted now and stand in this list with what was entered.</source>
        <translation>
            <numerusform>%n of them was not accepted now and stands in this list with what was entered.</numerusform>
            <numerusform>%n of them were not accepted now and stand in this list with what was entered.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) seen here before are not there any more:</source>
        <translation>
            <numerusform>%n record seen here before is not there any more:</numerusform>
            <numerusform>%n records seen here before are not there any more:</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n place(s) mended</source>
        <translation>
            <numerusform>%n place mended</numerusform>
            <numerusform>%n places mended</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>… %n paragraph(s) unchanged …</source>
        <translation>
            <numerusform>… %n paragraph unchanged …</numerusform>
            <numerusform>… %n paragraphs unchanged …</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n document(s) of the last twelve months are alike. Can one of them serve, or can this be joined to another?</source>
        <translation>
            <numerusform>%n document of the last twelve months is alike. Can it serve, or can this be joined to it?</numerusform>
            <numerusform>%n documents of the last twelve months are alike. Can one of them serve, or can this be joined to another?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n precedent(s)</source>
        <translation>
            <numerusform>%n precedent</numerusform>
            <numerusform>%n precedents</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n place(s)</source>
        <translation>
            <numerusform>%n place</numerusform>
            <numerusform>%n places</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n character(s) added</source>
        <translation>
            <numerusform>%n character added</numerusform>
            <numerusform>%n characters added</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n removed</source>
        <translation>
            <numerusform>%n removed</numerusform>
            <numerusform>%n removed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n paragraph(s) moved</source>
        <translation>
            <numerusform>%n paragraph moved</numerusform>
            <numerusform>%n paragraphs moved</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n element(s) changed</source>
        <translation>
            <numerusform>%n element changed</numerusform>
            <numerusform>%n elements changed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n piece(s)</source>
        <translation>
            <numerusform>%n piece</numerusform>
            <numerusform>%n pieces</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n chosen</source>
        <translation>
            <numerusform>%n chosen</numerusform>
            <numerusform>%n chosen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n piece(s) handed over.</source>
        <translation>
            <numerusform>%n piece handed over.</numerusform>
            <numerusform>%n pieces handed over.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s)</source>
        <translation>
            <numerusform>%n file</numerusform>
            <numerusform>%n files</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>… and %n more</source>
        <translation>
            <numerusform>… and %n more</numerusform>
            <numerusform>… and %n more</numerusform>
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
        <source>%n item(s)</source>
        <translation>
            <numerusform>%n item</numerusform>
            <numerusform>%n items</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s)</source>
        <translation>
            <numerusform>%n line</numerusform>
            <numerusform>%n lines</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>answers %n document(s)</source>
        <translation>
            <numerusform>answers %n document</numerusform>
            <numerusform>answers %n documents</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %n chosen document(s)</source>
        <translation>
            <numerusform>%1: %n chosen document</numerusform>
            <numerusform>%1: %n chosen documents</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n page(s)</source>
        <translation>
            <numerusform>%n page</numerusform>
            <numerusform>%n pages</numerusform>
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
        <source>%n day(s) over</source>
        <translation>
            <numerusform>%n day over</numerusform>
            <numerusform>%n days over</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %n document(s)</source>
        <translation>
            <numerusform>%1: %n document</numerusform>
            <numerusform>%1: %n documents</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not done: %1</source>
        <translation>
            <numerusform>%n not done: %1</numerusform>
            <numerusform>%n not done: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n document(s) are handled with this one.</source>
        <translation>
            <numerusform>%n document is handled with this one.</numerusform>
            <numerusform>%n documents are handled with this one.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>handled with %n other(s)</source>
        <translation>
            <numerusform>handled with %n other</numerusform>
            <numerusform>handled with %n others</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n instruction(s)</source>
        <translation>
            <numerusform>%n instruction</numerusform>
            <numerusform>%n instructions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>urged for %n item(s)</source>
        <translation>
            <numerusform>urged for %n item</numerusform>
            <numerusform>urged for %n items</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n package(s) to be signed for</source>
        <translation>
            <numerusform>%n package to be signed for</numerusform>
            <numerusform>%n packages to be signed for</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more; the editor shows them all with their places.</source>
        <translation>
            <numerusform>%n more; the editor shows it with its place.</numerusform>
            <numerusform>%n more; the editor shows them all with their places.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n point(s) of the examination ticked</source>
        <translation>
            <numerusform>%n point of the examination ticked</numerusform>
            <numerusform>%n points of the examination ticked</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more in the house are alike and not open to you. Ask there (%1).</source>
        <translation>
            <numerusform>%n more in the house is alike and not open to you. Ask there (%1).</numerusform>
            <numerusform>%n more in the house are alike and not open to you. Ask there (%1).</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Looked through %n title(s) of the whole house.</source>
        <translation>
            <numerusform>Looked through %n title of the whole house.</numerusform>
            <numerusform>Looked through %n titles of the whole house.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 saved a version meanwhile. %n place(s) were changed by both: choose what stands there. The rest is taken from whoever changed it.</source>
        <translation>
            <numerusform>%1 saved a version meanwhile. %n place was changed by both: choose what stands there. The rest is taken from whoever changed it.</numerusform>
            <numerusform>%1 saved a version meanwhile. %n places were changed by both: choose what stands there. The rest is taken from whoever changed it.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n use(s) of a seal</source>
        <translation>
            <numerusform>%n use of a seal</numerusform>
            <numerusform>%n uses of a seal</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n finding(s); none keeps it from being signed</source>
        <translation>
            <numerusform>%n finding; it does not keep the draft from being signed</numerusform>
            <numerusform>%n findings; none keeps the draft from being signed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n chosen</source>
        <comment>documents in a list</comment>
        <translation>
            <numerusform>%n chosen</numerusform>
            <numerusform>%n chosen</numerusform>
        </translation>
    </message>
</context>
</TS>
