// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
//
// Dependencies point one way. Every #include under modules/ and app/ is held to the table of the
// layers, and inside a business module to the table of its rooms.
#include "house/source_tree.h"

#include <QHash>
#include <QRegularExpression>
#include <QSet>
#include <QTest>

using namespace chancery::house;

namespace {

const QStringList businessModules{QStringLiteral("documents"), QStringLiteral("supervision"),
                                  QStringLiteral("meetings"), QStringLiteral("duty")};

/// What each layer may include besides itself. What is not named here may be included by nobody.
const QHash<QString, QStringList>& layerTable()
{
    static const auto words = [](const char* list) {
        return QString::fromLatin1(list).split(u' ');
    };
    static const QHash<QString, QStringList> table{
        {QStringLiteral("base"), {}},
        {QStringLiteral("files"), words("base")},
        {QStringLiteral("ledger"), words("base")},
        {QStringLiteral("sheets"), words("base")},
        {QStringLiteral("store"), words("base ledger")},
        {QStringLiteral("crypto"), words("base")},
        {QStringLiteral("wire"), words("base")},
        {QStringLiteral("ui"), words("base files ledger sheets")},
        {QStringLiteral("workflow"), words("base store wire crypto ui")},
        {QStringLiteral("people"), words("base store wire crypto ui workflow")},
        {QStringLiteral("sync"), words("base files store wire crypto workflow people")},
        {QStringLiteral("server"), words("base store wire crypto workflow people")},
        {QStringLiteral("office"), words("base store wire crypto ui workflow people sync documents "
                                         "supervision meetings duty")},
    };
    return table;
}

/// What each room may include of the shared layers, and which rooms of its own module.
struct Room {
    QStringList layers;
    QStringList rooms;
};

const QHash<QString, Room>& roomTable()
{
    static const auto words = [](const char* list) {
        return QString::fromLatin1(list).split(u' ');
    };
    static const QHash<QString, Room> table{
        {QStringLiteral("rules"), {words("base workflow people"), words("rules")}},
        {QStringLiteral("data"),
         {words("base ledger sheets store workflow people"), words("rules data")}},
        {QStringLiteral("pages"),
         {words("base files ledger sheets store sync ui workflow people"),
          words("rules data pages")}},
    };
    return table;
}

/// Why the file (modules/… or app/…) may not include the header (as written, from modules/);
/// empty if it may. Headers that are not of this tree are not judged here.
QString objection(const QString& path, const QString& header)
{
    if (header.contains(QLatin1String("..")))
        return QStringLiteral("climbs out of its folder");
    const QStringList to = header.split(u'/');
    const bool known = layerTable().contains(to.first()) || businessModules.contains(to.first());
    if (to.size() < 2 || !known || path.startsWith(QLatin1String("app/")))
        return {};
    const QStringList from = path.split(u'/').mid(1);
    const QString& layer = from.first();
    const QString room = from.size() > 2 ? from[1] : QString();
    const bool roomed = roomTable().contains(room);

    if (layer == to.first()) {
        if (roomed && to.size() > 2 && !roomTable()[room].rooms.contains(to[1]))
            return QStringLiteral("%1/ does not know %2/").arg(room, to[1]);
        return {};
    }
    if (businessModules.contains(to.first()) && layer != QLatin1String("office"))
        return QStringLiteral("%1 does not know the business module %2").arg(layer, to.first());
    if (roomed) {
        if (!roomTable()[room].layers.contains(to.first()))
            return QStringLiteral("%1/ does not know %2").arg(room, to.first());
        const bool upward = roomTable().contains(to[1]) && to.size() > 2 &&
                            !roomTable()[room].rooms.contains(to[1]);
        return upward ? QStringLiteral("%1/ does not know %2/%3").arg(room, to[0], to[1])
                      : QString();
    }
    if (businessModules.contains(layer))
        return QStringLiteral("a file of a business module stands in rules/, data/ or pages/");
    if (!layerTable().value(layer).contains(to.first()))
        return QStringLiteral("%1 does not know %2").arg(layer, to.first());
    return {};
}

/// Why a room may not include this header of a library; empty if it may.
QString libraryObjection(const QString& path, const QString& header)
{
    static const QRegularExpression impure(QStringLiteral(
        "^(QObject|QtWidgets|QtNetwork|QWidget|QApplication|QFile|QSaveFile|QDir|QTimer|QThread|"
        "QProcess|QNetwork\\w+|QTcp\\w+|QSsl\\w+|QPainter|sqlite3\\.h|boost/|thread|fstream)"));
    static const QRegularExpression widgets(QStringLiteral(
        "^(QtWidgets|QWidget|QApplication|QDialog|QMessageBox|Q\\w*Layout|QLabel|QPushButton)$"));
    if (path.contains(QLatin1String("/rules/")) && impure.match(header).hasMatch())
        return QStringLiteral("rules/ are pure");
    if (!path.contains(QLatin1String("/pages/")) &&
        !path.startsWith(QLatin1String("modules/ui/")) &&
        path.startsWith(QLatin1String("modules/")) && widgets.match(header).hasMatch())
        return QStringLiteral("widgets live in ui and pages/");
    return {};
}

} // namespace

class LayersTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theTableForbidsWhatItShould_data();
    void theTableForbidsWhatItShould();
    void rulesMayNotTouchTheWorld();
    void everyIncludeKeepsTheLayers();
};

void LayersTest::theTableForbidsWhatItShould_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("header");
    QTest::addColumn<bool>("allowed");
    const auto row = [](const char* path, const char* header, bool allowed) {
        QTest::addRow("%s -> %s", path, header)
            << QString::fromLatin1(path) << QString::fromLatin1(header) << allowed;
    };
    row("modules/base/id.cpp", "base/id.h", true);
    row("modules/base/id.cpp", "store/database.h", false);
    row("modules/store/database.cpp", "base/error.h", true);
    row("modules/ui/theme.cpp", "store/database.h", false);
    row("modules/ui/paper/pdf.cpp", "base/result.h", true);
    row("modules/ui/ledger/model.cpp", "ledger/reader.h", true);
    row("modules/ledger/query.cpp", "store/database.h", false);
    row("modules/store/ledger_reader.cpp", "ledger/reader.h", true);
    row("modules/sync/replica.cpp", "store/database.h", true);
    row("modules/sync/replica.cpp", "server/bus.h", false);
    row("modules/server/bus.cpp", "sync/replica.h", false);
    row("modules/server/bus.cpp", "documents/data/handlers.h", false);
    row("modules/server/bus.cpp", "ui/theme.h", false);
    row("modules/documents/rules/decide.cpp", "people/rules/person.h", true);
    row("modules/documents/rules/decide.cpp", "people/data/person.h", false);
    row("modules/documents/rules/decide.cpp", "store/database.h", false);
    row("modules/documents/data/rows.cpp", "store/database.h", true);
    row("modules/documents/data/rows.cpp", "documents/pages/list.h", false);
    row("modules/documents/data/rows.cpp", "ui/theme.h", false);
    row("modules/documents/pages/list.cpp", "ui/theme.h", true);
    row("modules/documents/pages/list.cpp", "sync/replica.h", true);
    row("modules/documents/pages/list.cpp", "wire/message.h", false);
    row("modules/documents/pages/list.cpp", "meetings/data/rows.h", false);
    row("modules/documents/stray.cpp", "base/id.h", false);
    row("modules/people/rules/person.cpp", "base/id.h", true);
    row("modules/people/data/person.cpp", "documents/rules/document.h", false);
    row("modules/office/catalog.cpp", "documents/data/handlers.h", true);
    row("modules/office/catalog.cpp", "server/bus.h", false);
    row("modules/base/id.cpp", "../store/database.h", false);
    row("app/server/main.cpp", "server/bus.h", true);
}

void LayersTest::theTableForbidsWhatItShould()
{
    QFETCH(const QString, path);
    QFETCH(const QString, header);
    QFETCH(const bool, allowed);
    QCOMPARE(objection(path, header).isEmpty(), allowed);
}

void LayersTest::rulesMayNotTouchTheWorld()
{
    const QString rules = QStringLiteral("modules/documents/rules/decide.cpp");
    QVERIFY(!libraryObjection(rules, QStringLiteral("QFile")).isEmpty());
    QVERIFY(!libraryObjection(rules, QStringLiteral("sqlite3.h")).isEmpty());
    QVERIFY(libraryObjection(rules, QStringLiteral("QString")).isEmpty());
    const QString data = QStringLiteral("modules/documents/data/rows.cpp");
    QVERIFY(!libraryObjection(data, QStringLiteral("QWidget")).isEmpty());
    const QString pages = QStringLiteral("modules/documents/pages/list.cpp");
    QVERIFY(libraryObjection(pages, QStringLiteral("QWidget")).isEmpty());
}

void LayersTest::everyIncludeKeepsTheLayers()
{
    const auto files = readTree({QStringLiteral("modules"), QStringLiteral("app")},
                                {QStringLiteral("*.h"), QStringLiteral("*.cpp")});
    QVERIFY2(!files.isEmpty(), "no sources found");
    static const QRegularExpression include(
        QStringLiteral("^\\s*#\\s*include\\s*([\"<])([^\">]+)[\">]"),
        QRegularExpression::MultilineOption);
    QStringList wrong;
    for (const SourceFile& file : files) {
        auto all = include.globalMatch(withoutComments(file.text));
        while (all.hasNext()) {
            const auto match = all.next();
            const QString header = match.captured(2);
            const QString why = match.captured(1) == u'"' ? objection(file.path, header)
                                                          : libraryObjection(file.path, header);
            if (!why.isEmpty())
                wrong.append(QStringLiteral("%1 includes %2: %3").arg(file.path, header, why));
        }
    }
    QVERIFY2(wrong.isEmpty(), qPrintable(u'\n' + wrong.join(u'\n')));
}

QTEST_APPLESS_MAIN(LayersTest)
#include "tst_layers.moc"
