// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "documents/pages/registry_face.h"

#include "base/clock.h"
#include "documents/pages/row_face.h"
#include "documents/pages/tr.h"
#include "documents/pages/wording.h"
#include "documents/rules/kinds.h"
#include "documents/rules/urgency.h"

using namespace Qt::StringLiterals;

namespace chancery::documents {

namespace {

struct HeadWord {
    const char* column;
    const char* title;
};

constexpr HeadWord headWords[] = {
    {"number", QT_TRANSLATE_NOOP("chancery::documents", "Register no.")},
    {"left", QT_TRANSLATE_NOOP("chancery::documents", "Time left")},
    {"received_on", QT_TRANSLATE_NOOP("chancery::documents", "Came in on")},
    {"begun_on", QT_TRANSLATE_NOOP("chancery::documents", "Drafted on")},
    {"issuer", QT_TRANSLATE_NOOP("chancery::documents", "Issued by")},
    {"title", QT_TRANSLATE_NOOP("chancery::documents", "Title")},
    {"doc_type", QT_TRANSLATE_NOOP("chancery::documents", "Kind")},
    {"secrecy", QT_TRANSLATE_NOOP("chancery::documents", "Secrecy")},
    {"urgency", QT_TRANSLATE_NOOP("chancery::documents", "Urgency")},
    {"copies", QT_TRANSLATE_NOOP("chancery::documents", "Copies")},
    {"due", QT_TRANSLATE_NOOP("chancery::documents", "Due")},
    {"lead", QT_TRANSLATE_NOOP("chancery::documents", "Handled by")},
    {"holders", QT_TRANSLATE_NOOP("chancery::documents", "In hand of")},
    {"stage", QT_TRANSLATE_NOOP("chancery::documents", "State")},
    {"closed_on", QT_TRANSLATE_NOOP("chancery::documents", "Closed on")},
    {"kind", QT_TRANSLATE_NOOP("chancery::documents", "Treatment")},
    {"medium", QT_TRANSLATE_NOOP("chancery::documents", "Medium")},
    {"signed_on", QT_TRANSLATE_NOOP("chancery::documents", "Issued on")},
    {"retention", QT_TRANSLATE_NOOP("chancery::documents", "Retention")},
    {"notes", QT_TRANSLATE_NOOP("chancery::documents", "Notes")},
    {"addressees", QT_TRANSLATE_NOOP("chancery::documents", "Addressees")},
    {"copies_to", QT_TRANSLATE_NOOP("chancery::documents", "Copies to")},
    {"signers", QT_TRANSLATE_NOOP("chancery::documents", "Signed by")},
    {"drafting_unit", QT_TRANSLATE_NOOP("chancery::documents", "Drafting unit")},
    {"publicity", QT_TRANSLATE_NOOP("chancery::documents", "Disclosure")},
    {"issued_on", QT_TRANSLATE_NOOP("chancery::documents", "Sent out on")},
    {"form", QT_TRANSLATE_NOOP("chancery::documents", "Form")},
    {"instructed_on", QT_TRANSLATE_NOOP("chancery::documents", "Instructed on")},
    {"leader", QT_TRANSLATE_NOOP("chancery::documents", "Leader")},
    {"words", QT_TRANSLATE_NOOP("chancery::documents", "Words of the instruction")},
    {"instruction_state", QT_TRANSLATE_NOOP("chancery::documents", "State")},
    {"charged", QT_TRANSLATE_NOOP("chancery::documents", "Carried out by")},
    {"outcome", QT_TRANSLATE_NOOP("chancery::documents", "Outcome")},
    {"reported_on", QT_TRANSLATE_NOOP("chancery::documents", "Reported on")},
    {"demand", QT_TRANSLATE_NOOP("chancery::documents", "What is to be done")},
    {"used_on", QT_TRANSLATE_NOOP("chancery::documents", "Sealed on")},
    {"seal_of", QT_TRANSLATE_NOOP("chancery::documents", "Seal of")},
    {"sealed_name", QT_TRANSLATE_NOOP("chancery::documents", "Sealed by")},
    {"seal_note", QT_TRANSLATE_NOOP("chancery::documents", "Note on the seal")},
    {"carried_name", QT_TRANSLATE_NOOP("chancery::documents", "Handed on by")},
};

bool isWarned(ui::Lamp lamp)
{
    return lamp == ui::Lamp::Red || lamp == ui::Lamp::Yellow;
}

} // namespace

QString registryBookName(RegistryBook book)
{
    switch (book) {
    case RegistryBook::Incoming:
        return Tr::tr("Register of incoming documents");
    case RegistryBook::Outgoing:
        return Tr::tr("Register of outgoing documents");
    case RegistryBook::Instructions:
        return Tr::tr("Register of instructions");
    case RegistryBook::Seals:
        return Tr::tr("Register of seals used");
    case RegistryBook::Internal:
        break;
    }
    return Tr::tr("Register of memos");
}

RegistryFace::RegistryFace(RegistryBook book, const QList<ledger::Column>& columns,
                           const ui::Format& format)
    : m_book(book), m_columns(columns), m_format(format),
      m_due(ledger::columnAt(columns, u"due"_s)), m_lamp(ledger::columnAt(columns, registryLamp)),
      m_known(columns.size())
{
    static const QStringList loud{u"issuer"_s, u"lead"_s, u"doc_number"_s};
    for (const auto& column : columns) {
        m_looks.append(column.id == registryLamp   ? Look::Lamp
                       : column.id == "number"_L1  ? Look::Number
                       : column.id == "title"_L1   ? Look::Title
                       : column.id == "words"_L1   ? Look::Title
                       : column.id == "urgency"_L1 ? Look::Urgency
                       : loud.contains(column.id)  ? Look::Loud
                                                   : Look::Plain);
    }
}

/// Of few values each is put into words once.
QString RegistryFace::known(int column, const QString& value) const
{
    if (value.isEmpty() || m_columns[column].values == ledger::Values::Many ||
        m_columns[column].type != ledger::Type::Text)
        return value;
    constexpr qsizetype mostKnown = 20'000;
    const std::scoped_lock lock(m_mutex);
    Known& known = m_known[column];
    if (known.value == value)
        return known.word;
    auto at = known.words.constFind(value);
    if (at == known.words.cend()) {
        if (known.words.size() >= mostKnown)
            known.words.clear();
        at = known.words.insert(value, wordFor(m_columns[column].id, value));
    }
    known.value = value;
    known.word = *at;
    return known.word;
}

/// How much time is left, or over. Putting a number into a sentence takes longer than writing the
/// cell.
QString RegistryFace::daysText(qint64 days) const
{
    const std::scoped_lock lock(m_mutex);
    QString& text = m_daysTexts[days];
    if (text.isEmpty())
        text = days == 0  ? Tr::tr("today", "a document's time limit")
               : days > 0 ? Tr::tr("%n day(s) left", nullptr, int(days))
                          : Tr::tr("%n day(s) over", nullptr, int(-days));
    return text;
}

QDate RegistryFace::todayAt(const QDateTime& now) const
{
    const std::scoped_lock lock(m_mutex);
    if (m_today.first != now)
        m_today = {now, officeDate(now)};
    return m_today.second;
}

QString RegistryFace::valueText(const QString& column, const QString& value) const
{
    return wordFor(column, value);
}

QString RegistryFace::title(const QString& column) const
{
    if (m_book == RegistryBook::Seals && column == "signed_on"_L1)
        return Tr::tr("Approved on");
    if (m_book == RegistryBook::Seals && column == "signers"_L1)
        return Tr::tr("Approved by");
    if (column == "doc_number"_L1)
        return m_book == RegistryBook::Incoming ? Tr::tr("Document no.") : Tr::tr("Issue no.");
    if (column == "created_name"_L1)
        return m_book == RegistryBook::Incoming ? Tr::tr("Registered by") : Tr::tr("Drafted by");
    if (column == "addressees"_L1 && m_book == RegistryBook::Internal)
        return Tr::tr("Submitted to");
    for (const auto& word : headWords) {
        if (column == QLatin1String(word.column))
            return Tr::tr(word.title);
    }
    return column;
}

QString RegistryFace::wordFor(const QString& column, const QString& value) const
{
    if (column == "stage"_L1)
        return stageName(value);
    if (column == "doc_type"_L1) {
        const auto kind = kindFromId(value);
        return kind ? kindName(*kind) : value;
    }
    if (column == "secrecy"_L1)
        return secrecyWord(static_cast<Secrecy>(value.toInt()));
    if (column == "urgency"_L1)
        return urgencyWord(urgencyId(static_cast<Urgency>(value.toInt())));
    if (column == "kind"_L1)
        return treatmentName(value);
    if (column == "medium"_L1)
        return mediumName(value);
    if (column == "retention"_L1)
        return retentionName(value);
    if (column == "publicity"_L1)
        return publicityName(value);
    if (column == "instruction_state"_L1)
        return instructionStateName(value);
    if (column == "form"_L1)
        return formName(value);
    if (column == "holders"_L1)
        return roleNames(value);
    return column == registryLamp ? lampWords(value.toInt()) : value;
}

QString RegistryFace::lampWords(int value) const
{
    switch (static_cast<ui::Lamp>(value)) {
    case ui::Lamp::Red:
        return Tr::tr("overdue");
    case ui::Lamp::Yellow:
        return Tr::tr("due soon");
    case ui::Lamp::Green:
        return Tr::tr("in time");
    case ui::Lamp::Done:
        return Tr::tr("done", "of documents in a register");
    default:
        return {};
    }
}

QString RegistryFace::sumText(const QString&, double sum) const
{
    return QString::number(qRound64(sum));
}

QString RegistryFace::countText(qint64 count) const
{
    if (m_book == RegistryBook::Instructions)
        return Tr::tr("%n instruction(s)", nullptr, int(count));
    if (m_book == RegistryBook::Seals)
        return Tr::tr("%n use(s) of a seal", nullptr, int(count));
    return Tr::tr("%n document(s)", nullptr, int(count));
}

/// The colour is the lamp's; the words are those of every list.
ui::LedgerCell RegistryFace::lampCell(const ledger::Row& row, const QDateTime& now) const
{
    ui::LedgerCell cell;
    const int value = row.cells.value(m_lamp).toInt();
    cell.lamp = static_cast<ui::Lamp>(value);
    cell.strong = isWarned(cell.lamp);
    cell.token = cell.lamp == ui::Lamp::Red      ? ui::Token::Accent
                 : cell.lamp == ui::Lamp::Yellow ? ui::Token::Amber
                                                 : ui::Token::Text2;
    const QDate due = ledger::dayOf(row.cells.value(m_due).toString());
    if (cell.lamp == ui::Lamp::Done || !due.isValid()) {
        cell.text = lampWords(value);
        return cell;
    }
    // In days, as a register counts; the hour stands on the document.
    const QDate today = todayAt(now);
    const qint64 days = today.daysTo(due);
    if (cell.lamp == ui::Lamp::Red && days >= 0)
        cell.text = lampWords(value);
    else
        cell.text = daysText(days);
    return cell;
}

ui::LedgerCell RegistryFace::cell(const ledger::Row& row, int at, const QDateTime& now) const
{
    const Look look = m_looks[at];
    if (look == Look::Lamp)
        return lampCell(row, now);
    ui::LedgerCell cell;
    const QString value = row.cells[at].toString();
    cell.text = known(at, value);
    cell.token = look == Look::Loud ? ui::Token::Text : ui::Token::Text2;
    if (look == Look::Number && value.isEmpty()) {
        cell.text = Tr::tr("to be numbered");
        cell.token = ui::Token::Text3;
    } else if (look == Look::Title) {
        cell.text = value.contains(u'\n') ? value.simplified() : value;
        cell.token = ui::Token::Text;
        cell.strong = true;
    } else if (look == Look::Urgency) {
        cell.strong = value.toInt() >= int(Urgency::Critical);
        cell.token = cell.strong ? ui::Token::Accent : ui::Token::Amber;
    }
    return cell;
}

} // namespace chancery::documents
