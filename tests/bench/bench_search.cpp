// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0

// Looking for something on a desk with 100 000 documents: from a keystroke in the field above the
// real list until what it found is painted; whether all that is there is found; what the index
// takes.

#include "bare_rows.h"
#include "bench.h"
#include "crypto/init.h"
#include "desktop.h"
#include "documents/data/found.h"
#include "documents/pages/documents_page.h"
#include "documents/pages/list_pane.h"
#include "documents/pages/memory_settings.h"
#include "filled_desk.h"
#include "ui/filter_field.h"
#include "ui/row_list.h"
#include "words.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QKeyEvent>
#include <QRandomGenerator>

#include <ctime>

using namespace chancery;
using namespace chancery::bench;
using namespace Qt::StringLiterals;

namespace {

constexpr int bodyCharacters = 400; // about 1 KB
constexpr int questions = 60;       // typed character by character
constexpr int longestQuestion = 6;
constexpr int patienceMs = 20'000;
/// A plain search reads every text for a question: that many texts in all.
constexpr int textsRead = 6'000'000;

bool isWordCharacter(QChar c)
{
    return c.isDigit() || (c.unicode() < 0x80 && c.isLetter());
}

/// Pieces of the desk's own texts and titles, as long as people type them. One that would begin
/// within a number or a word of letters begins with it: 17 is not meant to find 117.
class Questions {
public:
    Questions(store::Database& db, quint32 seed) : m_db(db), m_random(seed) {}

    Result<QString> next()
    {
        const int length = 1 + m_random.bounded(longestQuestion);
        for (;;) {
            TRY_ASSIGN(const QString text, someText());
            if (text.size() <= length)
                continue;
            qsizetype from = m_random.bounded(int(text.size()) - length);
            while (from > 0 && isWordCharacter(text[from]) && isWordCharacter(text[from - 1]))
                --from;
            const QString piece = text.mid(from, length);
            const bool hasSpace =
                std::any_of(piece.begin(), piece.end(), [](QChar c) { return c.isSpace(); });
            if (!hasSpace && !SearchWords(piece).isEmpty())
                return piece;
        }
    }

private:
    Result<QString> someText()
    {
        // One in six is a piece of a title.
        auto q = m_db.query(m_random.bounded(6) == 0
                                ? "SELECT title FROM doc_document WHERE rowid >= ? LIMIT 1"
                                : "SELECT body FROM doc_text WHERE rowid >= ? LIMIT 1");
        if (m_rows == 0) {
            auto count = m_db.query("SELECT MAX(rowid) FROM doc_text");
            m_rows = count.next() ? count.integer(0) : 1;
            TRY(count.done());
        }
        q.bind(qint64(m_random.bounded(quint32(m_rows))) + 1);
        const QString text = q.next() ? q.text(0) : QString();
        TRY(q.done());
        return text;
    }

    store::Database& m_db;
    QRandomGenerator m_random;
    qint64 m_rows = 0;
};

/// The moment at which the list is painted with the answer to what was typed.
class PaintWatch : public QObject {
public:
    PaintWatch(documents::ListPane& pane) : m_pane(pane)
    {
        pane.list().viewport()->installEventFilter(this);
    }

    /// Types one more character; milliseconds until the answer is painted, less than 0 when none
    /// comes.
    double type(ui::FilterField& field, QChar c)
    {
        m_painted = 0;
        m_wanted = field.text() + c;
        const double start = nowMs();
        QKeyEvent press(QEvent::KeyPress, c.unicode() < 0x80 ? int(c.toUpper().unicode()) : 0,
                        Qt::NoModifier, QString(c));
        QCoreApplication::sendEvent(&field, &press);
        while (m_painted == 0 && nowMs() - start < patienceMs)
            QCoreApplication::processEvents(QEventLoop::AllEvents | QEventLoop::WaitForMoreEvents);
        return m_painted - start;
    }

    /// Lets the rest of an answer come.
    void rest() const
    {
        bool read = false;
        m_pane.documents().whenRead([&read] { read = true; });
        const double start = nowMs();
        while (!read && nowMs() - start < patienceMs)
            QCoreApplication::processEvents(QEventLoop::AllEvents, 20);
    }

protected:
    bool eventFilter(QObject* watched, QEvent* event) override
    {
        const bool isAnswer =
            event->type() == QEvent::Paint && m_painted == 0 &&
            m_pane.documents().shownQuery().text == QStringView(m_wanted).trimmed();
        if (!isAnswer)
            return QObject::eventFilter(watched, event);
        watched->removeEventFilter(this);
        QCoreApplication::sendEvent(watched, event);
        watched->installEventFilter(this);
        m_painted = nowMs();
        return true;
    }

private:
    documents::ListPane& m_pane;
    QString m_wanted;
    double m_painted = 0;
};

/// Milliseconds of processor time: on a busy machine they say more than the clock does.
struct Cpu {
    double here = 0; ///< of the pages' thread
    double all = 0;

    static Cpu now() { return {of(CLOCK_THREAD_CPUTIME_ID), of(CLOCK_PROCESS_CPUTIME_ID)}; }
    Cpu operator-(const Cpu& before) const { return {here - before.here, all - before.all}; }

private:
    static double of(clockid_t clock)
    {
        timespec time{};
        ::clock_gettime(clock, &time);
        return double(time.tv_sec) * 1e3 + double(time.tv_nsec) / 1e6;
    }
};

struct Keystrokes {
    QList<double> processor; ///< ms
    QList<double> painted;   ///< ms
    QList<double> whole;     ///< until all of the answer was there, ms
};

Result<Keystrokes> typeAll(desktop::Desktop& desktop, sync::Desk& desk, quint32 seed)
{
    auto& page = desktop.documents();
    page.showFolder(u"all"_s);
    auto& pane = page.listPane();
    auto* field = pane.findChild<ui::FilterField*>();
    field->setFocus();
    PaintWatch watch(pane);
    Questions random(desk.db(), seed);
    Keystrokes keystrokes;
    for (int i = 0; i < questions; ++i) {
        TRY_ASSIGN(const QString question, random.next());
        for (const QChar c : question) {
            const double start = nowMs();
            const Cpu before = Cpu::now();
            const double ms = watch.type(*field, c);
            const Cpu used = Cpu::now() - before;
            if (ms < 0)
                return fail("bench.no-paint", {{u"typed"_s, field->text()}});
            keystrokes.painted.append(ms);
            keystrokes.processor.append(used.all);
            if (qEnvironmentVariableIsSet("CHANCERY_BENCH_TELL"))
                qInfo("%8.2f ms, processor %6.2f here, %6.2f in all: %s", ms, used.here, used.all,
                      qPrintable(field->text()));
            watch.rest(); // a person does not type the next within these milliseconds
            keystrokes.whole.append(nowMs() - start);
        }
        field->clear();
        QCoreApplication::processEvents(QEventLoop::AllEvents, 20);
        watch.rest();
    }
    return keystrokes;
}

/// What a plain search finds: the documents whose title or text holds the piece as it is.
Result<QSet<documents::RowKey>> plainly(store::Database& db, const QString& piece)
{
    QSet<documents::RowKey> found;
    const bool fromWord = isWordCharacter(piece[0]);
    for (const char* sql : {"SELECT rowid, title FROM doc_document WHERE instr(title, ?) > 0",
                            "SELECT d.rowid, t.body FROM doc_text AS t CROSS JOIN doc_document AS d"
                            " ON d.id = t.document_id WHERE instr(t.body, ?) > 0"}) {
        auto q = db.query(sql);
        q.bind(piece);
        while (q.next()) {
            const QString text = fromWord ? q.text(1) : QString();
            bool is = !fromWord;
            for (auto at = text.indexOf(piece); at >= 0 && !is; at = text.indexOf(piece, at + 1))
                is = at == 0 || !isWordCharacter(text[at - 1]);
            if (is)
                found.insert(q.integer(0));
        }
        TRY(q.done());
    }
    return found;
}

/// The share of what a plain search finds that the list finds too.
Result<double> recall(sync::Desk& desk, int documents, quint32 seed)
{
    TRY_ASSIGN(const auto actor, desk.actor());
    if (!actor)
        return fail("bench.desk-not-settled");
    Questions random(desk.db(), seed);
    qint64 there = 0;
    qint64 found = 0;
    for (int i = std::max(6, textsRead / std::max(1, documents)); i > 0; --i) {
        TRY_ASSIGN(const QString piece, random.next());
        TRY_ASSIGN(const auto plain, plainly(desk.db(), piece));
        const documents::ListQuery query{documents::Folder::All, documents::Whose::Register,
                                         documents::SortBy::Received, false, piece};
        TRY_ASSIGN(const auto keys, documents::ids(desk.db(), *actor, query));
        const QSet<documents::RowKey> answer(keys.begin(), keys.end());
        for (const auto key : plain)
            found += answer.contains(key) ? 1 : 0;
        there += plain.size();
        if (!answer.contains(plain))
            qInfo("not all is found of: %s", qPrintable(piece));
    }
    return there == 0 ? 0 : double(found) * 100 / double(there);
}

/// A desk to look for something on, and what it took to fill its index where that was done now.
struct Data {
    std::unique_ptr<FilledDesk> world;
    QList<Figure> filling;
};

Result<Data> dataIn(const QString& folder, int documents)
{
    if (FilledDesk::isAt(folder))
        return Data{FilledDesk::found(folder), {}};
    TRY_ASSIGN(auto world, FilledDesk::make(folder, documents, bodyCharacters));
    TRY_ASSIGN(const double ms, world->fillIndex());
    const QString other = folder + u"/bare.db"_s;
    TRY_ASSIGN(const auto bare, bareIndex(world->file(), other, u"search_doc_document"_s, 2'000));
    QFile::remove(other);
    TRY(world->setComplete());
    return Data{std::move(world),
                {rate(u"indexed_per_second"_s, documents * 1000.0 / ms, u"1/s"_s,
                      documents * 1000.0 / bare.ms, u"ratio <= 1.25"_s),
                 {u"index_bytes_per_document"_s, double(bare.bytes) / documents, u"B"_s,
                  double(bare.bareBytes) / documents, double(bare.bytes) / double(bare.bareBytes),
                  u"ratio <= 1.25"_s}}};
}

int measure(Bench& bench, ui::Kit& kit)
{
    const int documents = bench.size();
    const auto passing = bench.folder();
    const QString kept = bench.kept();
    const auto data = dataIn(kept.isEmpty() ? passing->path() : kept, documents);
    return bench.run([&](int round) -> Result<QList<Figure>> {
        if (!data.ok())
            return data.error();
        TRY_ASSIGN(const auto desk, data->world->open());
        test::MemorySettings settings;
        ui::PdfService pdf;
        desktop::Desktop desktop({kit, settings, pdf, *desk, {}, u"bench"_s});
        desktop.frame().resize(1440, 900);
        desktop.frame().show();
        TRY_ASSIGN(const auto typed, typeAll(desktop, *desk, quint32(round)));
        TRY_ASSIGN(const double share, recall(*desk, documents, 100 + quint32(round)));
        const QString goal = documents > 100'000 ? u"<= 30"_s : u"<= 16"_s;
        QList<Figure> figures{
            {u"keystroke_p95"_s, percentile(typed.painted, 0.95), u"ms"_s, {}, {}, goal},
            {u"keystroke_p50"_s, percentile(typed.painted, 0.5), u"ms"_s},
            {u"keystroke_cpu_p95"_s, percentile(typed.processor, 0.95), u"ms"_s},
            {u"keystroke_most"_s, percentile(typed.painted, 1), u"ms"_s},
            {u"whole_answer_p95"_s, percentile(typed.whole, 0.95), u"ms"_s},
            {u"recall"_s, share, u"%"_s, {}, {}, u">= 100"_s}};
        return figures + data->filling;
    });
}

} // namespace

int main(int argc, char** argv)
{
    if (!qEnvironmentVariableIsSet("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    crypto::initCrypto();
    QApplication application(argc, argv);
    Bench bench("search", 100'000);
    ui::Kit kit;
    desktop::addAllWords(kit.words);
    kit.theme.applyTo(application);
    return measure(bench, kit);
}
