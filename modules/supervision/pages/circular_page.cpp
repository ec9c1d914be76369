// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "supervision/pages/circular_page.h"

#include "base/clock.h"
#include "supervision/pages/house.h"
#include "supervision/pages/tr.h"
#include "ui/card.h"
#include "ui/fields.h"
#include "ui/form_frame.h"
#include "ui/label.h"

#include <QJsonArray>
#include <QLineEdit>
#include <QListWidget>
#include <QSignalBlocker>

using namespace Qt::StringLiterals;

namespace chancery::supervision {

namespace {

constexpr int readersHeight = 132;
constexpr int answerDays = 5; ///< Until when those at fault report, unless somebody says otherwise.

} // namespace

const QString CircularPage::ofRows = u"rows"_s;
const QString CircularPage::ofFaults = u"at-fault"_s;

CircularPage::CircularPage(const PageContext& context, QWidget* parent)
    : ComposedForm(context, parent)
{
    QWidget* sheet = frame().sheet();
    const auto add = [&](ui::Label*& label, QWidget* field) {
        label = new ui::Label(context.kit, ui::Type::Secondary, ui::Token::Text2, sheet);
        frame().column().addWidget(label);
        frame().column().addWidget(field);
    };
    m_which = new ui::ChoiceBox(context.kit, sheet);
    m_kind = new ui::ChoiceBox(context.kit, sheet);
    m_period = new QLineEdit(sheet);
    m_to = new QLineEdit(u"部机关各司局"_s, sheet);
    m_by = new ui::DayField(context.kit, sheet);
    add(m_kindLabel, m_kind);
    add(m_whichLabel, m_which);
    add(m_periodLabel, m_period);
    add(m_toLabel, m_to);
    add(m_byLabel, m_by);
    m_readers = new QListWidget;
    m_readers->setFrameShape(QFrame::NoFrame);
    m_readers->setFixedHeight(context.kit.px(readersHeight));
    auto* card = new ui::Card(context.kit, sheet);
    card->body()->setContentsMargins(1, 1, 1, 1);
    card->body()->addWidget(m_readers);
    add(m_readersLabel, card);
    m_readers->setObjectName(u"circular.readers"_s);
    m_which->setObjectName(u"circular.which"_s);
    m_kind->setObjectName(u"circular.kind"_s);
    m_facts = new ui::Label(context.kit, ui::Type::Secondary, ui::Token::Text2, sheet);
    m_facts->setWordWrap(true);
    frame().column().addSpacing(ui::space::s);
    frame().column().addWidget(m_facts);
    frame().column().addStretch(1);
    frame().watch({m_which, m_kind, m_period, m_to, m_by, m_readers});
    connect(m_readers, &QListWidget::itemChanged, this, &CircularPage::compose);
    connect(&frame(), &ui::FormFrame::given, this, &CircularPage::give);
    connect(m_which, &QComboBox::currentIndexChanged, this, [this] {
        readRows();
        compose();
    });
    connect(m_kind, &QComboBox::currentIndexChanged, this, &CircularPage::compose);
    connect(m_period, &QLineEdit::textChanged, this, &CircularPage::compose);
    connect(m_to, &QLineEdit::textChanged, this, &CircularPage::compose);
    connect(m_by, &QDateEdit::dateChanged, this, &CircularPage::compose);
    connect(&context.kit.language, &ui::Language::changed, this, &CircularPage::retranslate);
    setFocusProxy(m_kind);
    retranslate();
}

void CircularPage::retranslate()
{
    frame().setTitle(Tr::tr("Circular"));
    frame().setWords(Tr::tr("Draft it"), u"document_add"_s, Tr::tr("Back"));
    m_whichLabel->setText(Tr::tr("Which items"));
    m_kindLabel->setText(Tr::tr("Kind"));
    m_periodLabel->setText(Tr::tr("Period, as the title names it"));
    m_toLabel->setText(Tr::tr("Addressees"));
    m_byLabel->setText(Tr::tr("Those at fault report by"));
    m_readersLabel->setText(Tr::tr("Leaders who read it and instruct on it"));
    const std::pair<QWidget*, ui::Label*> named[] = {
        {m_which, m_whichLabel}, {m_kind, m_kindLabel}, {m_period, m_periodLabel},
        {m_to, m_toLabel},       {m_by, m_byLabel},     {m_readers, m_readersLabel}};
    for (const auto& [field, label] : named)
        field->setAccessibleName(label->text());
    refill();
}

void CircularPage::refill()
{
    const QSignalBlocker quietWhich(m_which);
    const QSignalBlocker quietKind(m_kind);
    const int which = std::max(0, m_which->currentIndex());
    const int kind = std::max(0, m_kind->currentIndex());
    m_which->clear();
    m_which->addItem(m_name.isEmpty()
                         ? Tr::tr("%n chosen item(s)", nullptr, int(m_items.size()))
                         : Tr::tr("View %1: %n item(s)", nullptr, int(m_items.size())).arg(m_name),
                     ofRows);
    m_which->addItem(Tr::tr("All that are late or silent"), ofFaults);
    m_kind->clear();
    m_kind->addItem(Tr::tr("On how the items stand"), false);
    m_kind->addItem(Tr::tr("For criticism"), true);
    m_which->setCurrentIndex(which);
    m_kind->setCurrentIndex(kind);
}

void CircularPage::begin(const QStringList& items, const QString& name)
{
    m_items = items.mid(0, mostRows);
    m_name = name;
    clearTrouble();
    {
        const QSignalBlocker quietDay(m_by);
        const QSignalBlocker quietPeriod(m_period);
        m_by->setDate(officeDate(context().desk.now()).addDays(answerDays));
        m_period->clear();
    }
    fillReaders();
    refill();
    choose(items.isEmpty() ? ofFaults : ofRows, items.isEmpty());
}

/// 通报直接送一把手阅批: nobody is chosen before somebody does.
void CircularPage::fillReaders()
{
    const QSignalBlocker quiet(m_readers);
    m_readers->clear();
    const auto leaders = leadersOfHouse(context().desk);
    for (const auto& [post, name] : leaders) {
        auto* item = new QListWidgetItem(name, m_readers);
        item->setData(Qt::UserRole, post);
        item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
        item->setCheckState(Qt::Unchecked);
    }
}

void CircularPage::chooseReader(const QString& participant)
{
    for (int i = 0; i < m_readers->count(); ++i) {
        if (m_readers->item(i)->data(Qt::UserRole).toString() == participant)
            m_readers->item(i)->setCheckState(Qt::Checked);
    }
}

void CircularPage::choose(const QString& which, bool critical)
{
    {
        const QSignalBlocker quietWhich(m_which);
        const QSignalBlocker quietKind(m_kind);
        m_which->setCurrentIndex(m_which->findData(which));
        m_kind->setCurrentIndex(critical ? 1 : 0);
    }
    readRows();
    compose();
}

void CircularPage::setPeriod(const QString& period)
{
    m_period->setText(period);
}

void CircularPage::readRows()
{
    QStringList items = m_items;
    auto& db = context().desk.db();
    if (m_which->currentData().toString() == ofFaults) {
        auto found = itemsAtFault(db, context().desk.now(), mostRows);
        if (!found.ok())
            return tell(found.error());
        items = std::move(*found);
    }
    auto rows = circularRows(db, items);
    if (!rows.ok())
        return tell(rows.error());
    m_rows = std::move(*rows);
}

CircularChoices CircularPage::choices() const
{
    CircularChoices chosen;
    chosen.isCritical = m_kind->currentData().toBool();
    chosen.period = m_period->text().trimmed();
    for (const auto& one : m_to->text().split(u'，', Qt::SkipEmptyParts))
        chosen.addressees.append(one.trimmed());
    chosen.day = officeDate(context().desk.now());
    chosen.answerBy = m_by->date();
    return chosen;
}

void CircularPage::compose()
{
    const auto chosen = choices();
    const auto faults = std::count_if(m_rows.begin(), m_rows.end(), [&](const CircularRow& row) {
        return isAtFault(row, chosen.day);
    });
    const bool nothing = m_rows.isEmpty() || (chosen.isCritical && faults == 0);
    m_facts->setText(Tr::tr("%n item(s)", nullptr, int(m_rows.size())) + u'　' +
                     Tr::tr("%n of them late or silent", nullptr, int(faults)));
    ComposedText composed = nothing ? ComposedText() : composeCircular(m_rows, chosen);
    for (int i = 0; i < m_readers->count(); ++i) {
        if (m_readers->item(i)->checkState() == Qt::Checked)
            composed.readers.append(m_readers->item(i)->data(Qt::UserRole).toString());
    }
    setText(composed);
}

/// The draft first: a mark without its paper would be a reproach that nobody can read.
void CircularPage::give()
{
    const auto chosen = choices();
    const auto drafted = draftText();
    if (!drafted)
        return;
    QJsonArray items;
    for (const auto& row : std::as_const(m_rows)) {
        if (!chosen.isCritical || isAtFault(row, chosen.day))
            items.append(row.id);
    }
    const auto marked =
        context().desk.submit(u"supervision.circular"_s, {{u"items"_s, items},
                                                          {u"circular"_s, *drafted},
                                                          {u"title"_s, text().title},
                                                          {u"critical"_s, chosen.isCritical},
                                                          {u"document"_s, *drafted}});
    if (!marked.ok())
        return tell(marked.error());
    Q_EMIT given(*drafted);
}

} // namespace chancery::supervision
