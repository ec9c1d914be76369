// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "ui/ledger/ledger_marks.h"

#include "ui/button.h"
#include "ui/fields.h"
#include "ui/label.h"
#include "ui/ledger/ledger_words.h"
#include "ui/tr.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListWidget>
#include <QStackedWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace chancery::ui {

namespace {

using MarkTest = ledger::Mark::Test;
using Tone = ledger::Mark::Tone;

constexpr qsizetype mostMarks = 20;
constexpr int usualDaysLeft = 3;
constexpr int usualDaysSince = 30;

QString testWords(MarkTest test)
{
    switch (test) {
    case MarkTest::Is:
        return Tr::tr("is", "a test of a column");
    case MarkTest::Contains:
        return Tr::tr("contains");
    case MarkTest::Under:
        return Tr::tr("is below");
    case MarkTest::Over:
        return Tr::tr("is above");
    case MarkTest::DaysLeft:
        return Tr::tr("fewer days left than");
    case MarkTest::DaysSince:
        return Tr::tr("days passed since, or never");
    case MarkTest::Empty:
        return Tr::tr("is empty");
    case MarkTest::NotEmpty:
        break;
    }
    return Tr::tr("is filled in");
}

QString toneWords(Tone tone)
{
    switch (tone) {
    case Tone::Red:
        return Tr::tr("red");
    case Tone::Green:
        return Tr::tr("green");
    case Tone::Blue:
        return Tr::tr("blue");
    case Tone::Amber:
        break;
    }
    return Tr::tr("amber");
}

} // namespace

LedgerMarks::LedgerMarks(Kit& kit, const QList<ledger::Column>& columns,
                         std::shared_ptr<const LedgerFace> face, const QList<ledger::Mark>& marks,
                         const QString& column, QWidget* parent)
    : QWidget(parent), m_kit(kit), m_columns(columns), m_face(std::move(face)), m_marks(marks),
      m_list(new QListWidget(this)), m_column(new ChoiceBox(kit, this)),
      m_test(new ChoiceBox(kit, this)), m_valueStack(new QStackedWidget(this)),
      m_value(new QLineEdit(this)), m_values(new ChoiceBox(kit, this)),
      m_tone(new ChoiceBox(kit, this)), m_reach(new ChoiceBox(kit, this))
{
    build(column);
    showMarks();
    showTests();
    setFocusProxy(m_column);
}

void LedgerMarks::build(const QString& chosen)
{
    auto* rows = new QVBoxLayout(this);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(space::s);
    auto* title = new Label(m_kit, Type::RowTitle, Token::Text, this, QFont::Medium);
    title->setText(Tr::tr("Marks of this view"));
    auto* hint = new Label(m_kit, Type::Secondary, Token::Text2, this);
    hint->setText(Tr::tr("The first that holds colours the row or the cell; Delete removes"));
    rows->addWidget(title);
    rows->addWidget(hint);
    m_list->setAccessibleName(title->text());
    m_list->setMinimumSize(m_kit.px(420), m_kit.px(96));
    rows->addWidget(m_list, 1);
    for (const auto& each : m_columns)
        m_column->addItem(m_face->title(each.id), each.id);
    m_column->setCurrentIndex(std::max(0, m_column->findData(chosen)));
    m_column->setAccessibleName(Tr::tr("Column"));
    m_test->setAccessibleName(Tr::tr("Test"));
    m_value->setAccessibleName(Tr::tr("Value"));
    m_values->setAccessibleName(Tr::tr("Value"));
    m_valueStack->addWidget(m_value);
    m_valueStack->addWidget(m_values);
    m_valueStack->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    auto* what = new QHBoxLayout;
    what->setSpacing(space::xs);
    what->addWidget(m_column);
    what->addWidget(m_test);
    what->addWidget(m_valueStack, 1);
    rows->addLayout(what);
    for (const Tone tone : {Tone::Amber, Tone::Red, Tone::Green, Tone::Blue})
        m_tone->addItem(toneWords(tone), int(tone));
    m_tone->setAccessibleName(Tr::tr("Colour"));
    m_reach->addItem(Tr::tr("the whole row"), true);
    m_reach->addItem(Tr::tr("the cell"), false);
    m_reach->setAccessibleName(Tr::tr("What is coloured"));
    auto* add = new Button(m_kit, ButtonKind::Primary, this);
    add->setFace(Tr::tr("Add the mark"), u"add"_s);
    auto* remove = new Button(m_kit, ButtonKind::Ghost, this);
    remove->setFace(Tr::tr("Remove the mark"), u"delete"_s);
    auto* how = new QHBoxLayout;
    how->setSpacing(space::xs);
    how->addWidget(m_tone);
    how->addWidget(m_reach);
    how->addStretch(1);
    how->addWidget(remove);
    how->addWidget(add);
    rows->addLayout(how);
    auto* removal = new QAction(this);
    removal->setShortcut(Qt::Key_Delete);
    removal->setShortcutContext(Qt::WidgetShortcut);
    m_list->addAction(removal);
    const auto removeCurrent = [this] { removeAt(m_list->currentRow()); };
    connect(removal, &QAction::triggered, this, removeCurrent);
    connect(remove, &QPushButton::clicked, this, removeCurrent);
    connect(add, &QPushButton::clicked, this, &LedgerMarks::add);
    connect(m_value, &QLineEdit::returnPressed, this, &LedgerMarks::add);
    connect(m_column, &QComboBox::currentIndexChanged, this, &LedgerMarks::showTests);
    connect(m_test, &QComboBox::currentIndexChanged, this, &LedgerMarks::showValue);
}

const ledger::Column* LedgerMarks::column() const
{
    const int at = ledger::columnAt(m_columns, m_column->currentData().toString());
    return at < 0 ? nullptr : &m_columns[at];
}

void LedgerMarks::showMarks()
{
    m_list->clear();
    for (const auto& mark : std::as_const(m_marks))
        m_list->addItem(Tr::tr("%1 — %2, %3")
                            .arg(markText(mark, *m_face), toneWords(mark.tone),
                                 mark.wholeRow ? Tr::tr("the whole row") : Tr::tr("the cell")));
}

void LedgerMarks::showTests()
{
    const QSignalBlocker quiet(m_test);
    m_test->clear();
    if (const auto* chosen = column()) {
        for (const auto test : ledger::Mark::testsOf(*chosen))
            m_test->addItem(testWords(test), int(test));
    }
    showValue();
}

void LedgerMarks::showValue()
{
    const auto test = MarkTest(m_test->currentData().toInt());
    const bool listed = test == MarkTest::Is;
    m_valueStack->setCurrentIndex(listed ? 1 : 0);
    m_valueStack->setVisible(test != MarkTest::Empty && test != MarkTest::NotEmpty);
    m_value->clear();
    m_values->clear();
    if (test == MarkTest::DaysLeft)
        m_value->setText(QString::number(usualDaysLeft));
    if (test == MarkTest::DaysSince)
        m_value->setText(QString::number(usualDaysSince));
    if (const auto* chosen = column(); listed && chosen)
        Q_EMIT valuesWanted(chosen->id);
}

void LedgerMarks::setValues(const QList<ledger::Tally>& values)
{
    m_values->clear();
    const auto* chosen = column();
    for (const auto& each : values) {
        if (chosen && !each.value.isEmpty())
            m_values->addItem(m_face->valueText(chosen->id, each.value), each.value);
    }
}

ledger::Mark LedgerMarks::next() const
{
    ledger::Mark mark;
    mark.column = m_column->currentData().toString();
    mark.test = MarkTest(m_test->currentData().toInt());
    mark.tone = Tone(m_tone->currentData().toInt());
    mark.wholeRow = m_reach->currentData().toBool();
    if (mark.test == MarkTest::Is)
        mark.value = m_values->currentData().toString();
    else if (mark.needsValue())
        mark.value = m_value->text().trimmed();
    return mark;
}

void LedgerMarks::setNext(const ledger::Mark& mark)
{
    m_column->setCurrentIndex(m_column->findData(mark.column));
    m_test->setCurrentIndex(m_test->findData(int(mark.test)));
    m_tone->setCurrentIndex(m_tone->findData(int(mark.tone)));
    m_reach->setCurrentIndex(m_reach->findData(mark.wholeRow));
    m_value->setText(mark.value);
}

/// A number is a number; what is not stays as it was typed, for its owner to correct.
void LedgerMarks::add()
{
    const ledger::Mark mark = next();
    bool isNumber = true;
    if (mark.isOfTime())
        mark.value.toInt(&isNumber);
    else if (mark.test == MarkTest::Under || mark.test == MarkTest::Over)
        mark.value.toDouble(&isNumber);
    if (!isNumber || (mark.needsValue() && mark.value.isEmpty()) || m_marks.contains(mark) ||
        m_marks.size() >= mostMarks) {
        m_value->setFocus();
        return m_value->selectAll();
    }
    m_marks.append(mark);
    showMarks();
    Q_EMIT changed(m_marks);
}

void LedgerMarks::removeAt(int place)
{
    if (place < 0 || place >= m_marks.size())
        return;
    m_marks.removeAt(place);
    showMarks();
    m_list->setCurrentRow(std::min<int>(place, int(m_marks.size()) - 1));
    Q_EMIT changed(m_marks);
}

} // namespace chancery::ui
