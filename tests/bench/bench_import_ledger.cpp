// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0

// Somebody's ledger in a workbook, read, its columns taken for something, each row as it would be
// opened; against the reading libraries alone, libarchive and Qt's XML reader, over the same file.
// And the same ledger through the window, to a server that is a process of its own: for how long
// the window stands still at most.

#include "bench.h"
#include "desks.h"
#include "serving.h"
#include "stalls.h"

#include "crypto/init.h"
#include "documents/pages/memory_settings.h"
#include "office/settings.h"
#include "sheets/csv_reader.h"
#include "sheets/xlsx_writer.h"
#include "supervision/data/import_reading.h"
#include "supervision/pages/import_page.h"

#include <QApplication>
#include <QEventLoop>
#include <QFileInfo>
#include <QThread>
#include <QXmlStreamReader>
#include <archive.h>
#include <archive_entry.h>
#include <ctime>

using namespace chancery;
using namespace chancery::bench;
using namespace Qt::StringLiterals;

namespace {

constexpr int importedUnits = 30;
const QString windowOption = u"--window"_s;
const QString onlyUnit = u"办公厅"_s; ///< Of the office that is served.
constexpr int windowPatienceMs = 30 * 60'000;

/// `lead` of all rows, where they are to be opened; else any of thirty departments.
Result<void> writeBook(const QString& path, int rows, const QString& lead = {})
{
    sheets::XlsxWriter::Facts facts;
    facts.sheet = u"台账"_s;
    for (const auto& title :
         {u"序号"_s, u"来源类别"_s, u"来源文号"_s, u"督办事项"_s, u"工作要求"_s, u"责任单位"_s,
          u"配合单位"_s, u"交办日期"_s, u"完成时限"_s, u"反馈周期"_s, u"联系电话"_s, u"备注"_s})
        facts.columns.append({title, 16, false});
    TRY_ASSIGN(const auto writer, sheets::XlsxWriter::create(path, facts));
    static const QStringList sources{u"领导批示"_s, u"会议纪要"_s, u"工作要点"_s, u"信访"_s};
    static const QStringList times{u"2026年底前"_s, u"长期"_s, u"3月底前"_s, u"20个工作日内"_s,
                                   u"2024—2026年"_s};
    using sheets::Cell;
    for (int n = 0; n < rows; ++n) {
        const auto mixed = int((quint32(n) * 2654435761U) >> 9);
        TRY(writer->addRow(
            {Cell::ofNumber(n + 1), Cell::ofText(sources.at(mixed % 4)),
             Cell::ofText(u"国办发〔2026〕%1号"_s.arg(mixed % 120)),
             Cell::ofText(u"关于落实第%1项重点工作任务的督办事项"_s.arg(n)),
             Cell::ofText(u"摸清底数，提出分类处置意见，按月报送进展，年底前完成全部任务"_s),
             Cell::ofText(lead.isEmpty() ? u"第%1司"_s.arg(mixed % importedUnits) : lead),
             Cell::ofText(lead.isEmpty() ? u"第%1司、第%2司"_s.arg(mixed % 7).arg(7 + mixed % 9)
                                         : QString()),
             Cell::ofDay(QDate(2026, 1, 4).addDays(mixed % 100)), Cell::ofText(times.at(mixed % 5)),
             Cell::ofText(u"每月"_s),
             Cell::ofText(u"010-6800%1"_s.arg(mixed % 10'000, 4, 10, QLatin1Char('0'))),
             Cell::ofText(mixed % 3 == 0 ? u"涉密事项另行登记"_s : QString())}));
    }
    return writer->finish();
}

Result<supervision::UnitNames> units(const QString& path)
{
    TRY_ASSIGN(const auto db, store::Database::open(path, {}));
    TRY(db->script(
        "CREATE TABLE people_unit (id TEXT, name TEXT, short_name TEXT, last_day TEXT)"));
    for (int n = 0; n < importedUnits; ++n)
        TRY(db->run("INSERT INTO people_unit (id, name) VALUES (?, ?)",
                    u"01900000-0000-7000-8000-%1"_s.arg(n, 12, 10, QLatin1Char('0')),
                    u"第%1司"_s.arg(n)));
    return supervision::UnitNames::read(*db, QDate(2026, 7, 14));
}

/// Of this process, which is one thread: what a busy machine does not change.
double cpuMs()
{
    return double(std::clock()) * 1'000 / CLOCKS_PER_SEC;
}

/// Unpacks everything and walks through the XML of the sheets, and does nothing with it.
Result<double> bareReading(const QString& path)
{
    const double start = nowMs();
    auto* archive = archive_read_new();
    archive_read_support_format_zip(archive);
    if (archive_read_open_filename(archive, QFile::encodeName(path).constData(), 65'536) !=
        ARCHIVE_OK)
        return fail("bench.rows-lost");
    archive_entry* entry = nullptr;
    QByteArray block(65'536, Qt::Uninitialized);
    qint64 texts = 0;
    while (archive_read_next_header(archive, &entry) == ARCHIVE_OK) {
        const bool sheet = QByteArray(archive_entry_pathname(entry)).contains("worksheets/");
        QXmlStreamReader xml;
        for (auto size = archive_read_data(archive, block.data(), std::size_t(block.size()));
             size > 0; size = archive_read_data(archive, block.data(), std::size_t(block.size()))) {
            if (!sheet)
                continue;
            xml.addData(block.first(size));
            while (xml.readNext() != QXmlStreamReader::Invalid && !xml.atEnd())
                texts += xml.isCharacters() ? xml.text().size() : 0;
        }
    }
    archive_read_free(archive);
    return texts > 0 ? Result<double>(nowMs() - start) : Result<double>(fail("bench.rows-lost"));
}

Result<QList<Figure>> measureImport(const QString& path, const supervision::UnitNames& names,
                                    int rows)
{
    const double floorStart = cpuMs();
    TRY_ASSIGN(const double floor, bareReading(path));
    const double cpuStart = cpuMs();
    const double start = nowMs();
    TRY_ASSIGN(const auto book, sheets::readTable(path));
    const double read = nowMs() - start;
    TRY_ASSIGN(const auto sheet,
               supervision::readImport(book, {}, names, u"台账"_s, QDate(2026, 7, 14)));
    const double all = nowMs() - start;
    const double cpu = cpuMs() - cpuStart;
    const double floorCpu = cpuStart - floorStart;
    if (sheet.rows.size() != rows || !sheet.rows.last().errors.isEmpty())
        return fail("bench.rows-lost");
    return QList<Figure>{{u"import"_s, all, u"ms"_s, floor, all / floor, u"ratio <= 1.3"_s},
                         {u"import_cpu"_s, cpu, u"ms"_s, floorCpu, cpu / floorCpu},
                         {u"read"_s, read, u"ms"_s, floor, read / floor},
                         {u"rows_per_second"_s, rows * 1'000 / all, u"1/s"_s}};
}

/// Processor time of the calling thread: what a busy machine does not change.
double threadMs()
{
    timespec now;
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
    return double(now.tv_sec) * 1'000 + double(now.tv_nsec) / 1'000'000;
}

/// Knows which event cost the window's thread most, to be looked into.
class TimedApplication final : public QApplication {
public:
    using QApplication::QApplication;

    bool notify(QObject* receiver, QEvent* event) override
    {
        // Events of other threads come here too: those of the line to the server take in pages,
        // and whoever gives a command meanwhile waits for that.
        thread_local int depth = 0;
        if (depth > 0)
            return QApplication::notify(receiver, event);
        ++depth;
        const char* name = receiver->metaObject()->className();
        const double start = threadMs();
        const bool done = QApplication::notify(receiver, event);
        --depth;
        const double took = threadMs() - start;
        if (QThread::currentThread() != thread()) {
            const std::scoped_lock lock(m_mutex);
            m_elsewhere = std::max(m_elsewhere, took);
        } else if (took > m_most) {
            m_most = took;
            m_told = QLatin1String(name);
        }
        return done;
    }
    double elsewhereMs()
    {
        const std::scoped_lock lock(m_mutex);
        return m_elsewhere;
    }
    double mostMs() const { return m_most; }
    const QString& told() const { return m_told; }
    void forget()
    {
        const std::scoped_lock lock(m_mutex);
        m_most = m_elsewhere = 0;
    }

private:
    std::mutex m_mutex;
    double m_elsewhere = 0;
    double m_most = 0;
    QString m_told;
};

/// Turns of the event loop until the import has come to a state.
bool reaches(supervision::ImportModel& model, supervision::ImportModel::State state)
{
    QEventLoop loop;
    QTimer::singleShot(windowPatienceMs, &loop, [&loop] { loop.exit(1); });
    QObject::connect(&model, &supervision::ImportModel::changed, &loop, [&] {
        if (model.state() == state)
            loop.quit();
    });
    QObject::connect(&model, &supervision::ImportModel::failed, &loop, [&](const Error& error) {
        qWarning("%s", qPrintable(error.debugText()));
        loop.exit(1);
    });
    return model.state() == state || loop.exec() == 0;
}

/// The window's half: the ledger is opened on the real page over a real desk, and imported.
Result<QJsonObject> importThroughWindow(const QString& folder, quint16 port)
{
    TRY_ASSIGN(const QByteArray authority, authorityIn(folder));
    const Desks desks(port, authority, folder);
    TRY_ASSIGN(const auto desk, desks.open(0));
    TRY_ASSIGN(const auto installation, office::installationSettings(u"none"_s));
    ui::Kit kit;
    kit.language.set(ui::Lang::Zh);
    kit.theme.applyTo(*qApp);
    ui::ActionRegistry actions;
    test::MemorySettings settings;
    ui::PdfService pdf;
    supervision::ImportPage page({kit, actions, settings, pdf, *desk,
                                  office::supervisionSettings(installation),
                                  [](const QString&) {}});
    page.resize(1'280, 800);
    page.show();
    using State = supervision::ImportModel::State;
    auto& model = page.model();
    auto& application = *static_cast<TimedApplication*>(qApp);
    application.forget();
    const double start = nowMs();
    Stalls reading(1);
    page.open(folder + u"/台账.xlsx"_s);
    if (!reaches(model, State::Ready))
        return fail("bench.rows-lost");
    const double readMs = nowMs() - start;
    const double readStall = reading.longest;
    Stalls giving(1);
    model.import();
    if (!reaches(model, State::Done))
        return fail("bench.rows-lost");
    QList<double> frames = reading.frames + giving.frames;
    return QJsonObject{{u"rows"_s, model.imported()},
                       {u"read_seconds"_s, readMs / 1'000},
                       {u"seconds"_s, (nowMs() - start) / 1'000},
                       {u"read_stall"_s, readStall},
                       {u"give_stall"_s, giving.longest},
                       {u"turn_cpu"_s, application.mostMs()},
                       {u"page_cpu"_s, application.elsewhereMs()},
                       {u"turn"_s, application.told()},
                       {u"long_turns"_s, frames.size()},
                       {u"long_turn_p99"_s, percentile(frames, 0.99)}};
}

int showWindow(int argc, char** argv)
{
    if (qEnvironmentVariableIsEmpty("DISPLAY") && qEnvironmentVariableIsEmpty("WAYLAND_DISPLAY"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    crypto::initCrypto();
    const TimedApplication app(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    const auto done = importThroughWindow(arguments.value(2), quint16(arguments.value(3).toInt()));
    say(done.ok() ? *done : QJsonObject{{u"error"_s, done.error().debugText()}});
    return done.ok() ? 0 : 1;
}

Result<QList<Figure>> measureWindow(const QString& folder, int rows)
{
    ServedOffice server(folder);
    TRY(server.listen());
    Party window({windowOption, folder, QString::number(server.port())});
    TRY_ASSIGN(const auto line, window.answer());
    if (line.value("rows"_L1).toInt() != rows)
        return fail("bench.rows-lost");
    qInfo("the dearest turn: %s", qPrintable(line.value("turn"_L1).toString()));
    const auto figure = [&line](const char* name) {
        return line.value(QLatin1String(name)).toDouble();
    };
    return QList<Figure>{{u"window_stall"_s,
                          std::max(figure("read_stall"), figure("give_stall")),
                          u"ms"_s,
                          {},
                          {},
                          u"<= 50"_s},
                         {u"window_read_stall"_s, figure("read_stall"), u"ms"_s},
                         {u"window_give_stall"_s, figure("give_stall"), u"ms"_s},
                         {u"window_turn_cpu"_s, figure("turn_cpu"), u"ms"_s},
                         {u"window_page_cpu"_s, figure("page_cpu"), u"ms"_s},
                         {u"window_long_turns"_s, figure("long_turns"), {}},
                         {u"window_seconds"_s, figure("seconds"), u"s"_s}};
}

/// An office of one supervisor, whose ledger it is.
Result<void> foundWindowOffice(const QString& folder, int rows)
{
    QDir().mkpath(folder);
    TRY(OfficeServer::found(folder, 1, {}, "supervisor"));
    return writeBook(folder + u"/台账.xlsx"_s, rows, onlyUnit);
}

} // namespace

int main(int argc, char** argv)
{
    if (argc > 1 && QString::fromLatin1(argv[1]) == windowOption)
        return showWindow(argc, argv);
    return runServing(argc, argv, [] {
        Bench bench("import-ledger", 100'000);
        const auto folder = bench.folder();
        const QString path = folder->filePath(u"台账.xlsx"_s);
        const auto written = writeBook(path, bench.size());
        const auto names = units(folder->filePath(u"units.db"_s));
        // Once: it takes minutes, and it is the worst of all turns that counts.
        const QString own = folder->filePath(u"office"_s);
        const auto founded = foundWindowOffice(own, bench.size());
        const auto window = founded.ok() ? measureWindow(own, bench.size())
                                         : Result<QList<Figure>>(founded.error());
        return bench.run([&](int) -> Result<QList<Figure>> {
            TRY(written);
            if (!names.ok())
                return names.error();
            if (!window.ok())
                return window.error();
            TRY_ASSIGN(const auto figures, measureImport(path, *names, bench.size()));
            return figures + *window;
        });
    });
}
