// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "ui/ledger/ledger_filter.h"

#include "base/text/pinyin.h"
#include "ui/button.h"
#include "ui/fields.h"
#include "ui/label.h"
#include "ui/tr.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QListWidget>
#include <QRegularExpression>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace chancery::ui {

namespace {

using Test = ledger::Condition::Test;
constexpr int valueRole = Qt::UserRole + 1;
/// More than anybody looks through; typing narrows them.
constexpr qsizetype mostValues = 2'000;

QLineEdit* bound(const QString& placeholder, QWidget* parent)
{
    auto* edit = new QLineEdit(parent);
    edit->setPlaceholderText(placeholder);
    edit->setAccessibleName(placeholder);
    return edit;
}

} // namespace

LedgerFilter::LedgerFilter(Kit& kit, const ledger::Column& column,
                           std::shared_ptr<const LedgerFace> face, const ledger::Condition* present,
                           QWidget* parent)
    : QWidget(parent), m_kit(kit), m_column(column), m_face(std::move(face)),
      m_empty(new CheckBox(kit, Tr::tr("Only where it is empty"), this)),
      m_filled(new CheckBox(kit, Tr::tr("Only where it is filled in"), this))
{
    if (present) {
        m_present = *present;
        m_any = true;
    }
    auto* rows = new QVBoxLayout(this);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(space::s);
    auto* title = new Label(kit, Type::RowTitle, Token::Text, this, QFont::Medium);
    title->setText(Tr::tr("Filter by %1").arg(m_face->title(column.id)));
    rows->addWidget(title);
    if (asksForRange()) {
        const bool days = column.type == ledger::Type::Day;
        m_from = bound(days ? Tr::tr("from, such as 2026-03") : Tr::tr("from"), this);
        m_to = bound(days ? Tr::tr("to, such as 2026-07-14") : Tr::tr("to"), this);
        rows->addWidget(m_from);
        rows->addWidget(m_to);
        const QStringList values = m_present.values;
        if (m_any && (m_present.test == Test::From || m_present.test == Test::Between))
            m_from->setText(values.value(0));
        if (m_any && m_present.test == Test::To)
            m_to->setText(values.value(0));
        if (m_any && m_present.test == Test::Between)
            m_to->setText(values.value(1));
        connect(m_from, &QLineEdit::returnPressed, this, &LedgerFilter::apply);
        connect(m_to, &QLineEdit::returnPressed, this, &LedgerFilter::apply);
    } else {
        m_text = bound(asksForText() ? Tr::tr("contains") : Tr::tr("Narrow the values"), this);
        rows->addWidget(m_text);
        if (asksForText()) {
            if (m_any && m_present.test == Test::Contains)
                m_text->setText(m_present.values.value(0));
            connect(m_text, &QLineEdit::returnPressed, this, &LedgerFilter::apply);
        } else {
            m_values = new QListWidget(this);
            m_values->setAccessibleName(Tr::tr("Values"));
            m_values->setMinimumSize(kit.px(260), kit.px(240));
            rows->addWidget(m_values, 1);
            connect(m_text, &QLineEdit::textChanged, this, &LedgerFilter::narrow);
        }
    }
    m_empty->setChecked(m_any && m_present.test == Test::Empty);
    m_filled->setChecked(m_any && m_present.test == Test::NotEmpty);
    connect(m_empty, &QCheckBox::toggled, this, [this](bool on) {
        if (on)
            m_filled->setChecked(false);
    });
    connect(m_filled, &QCheckBox::toggled, this, [this](bool on) {
        if (on)
            m_empty->setChecked(false);
    });
    rows->addWidget(m_empty);
    rows->addWidget(m_filled);
    auto* acts = new QHBoxLayout;
    acts->addStretch(1);
    auto* clear = new Button(kit, ButtonKind::Ghost, this);
    clear->setFace(Tr::tr("Clear the filter"));
    auto* apply = new Button(kit, ButtonKind::Primary, this);
    apply->setFace(Tr::tr("Filter"));
    acts->addWidget(clear);
    acts->addWidget(apply);
    rows->addLayout(acts);
    connect(clear, &QPushButton::clicked, this, &LedgerFilter::cleared);
    connect(apply, &QPushButton::clicked, this, &LedgerFilter::apply);
    setFocusProxy(m_text ? m_text : m_from);
}

bool LedgerFilter::asksForRange() const
{
    return m_column.type == ledger::Type::Day || m_column.type == ledger::Type::Number ||
           m_column.type == ledger::Type::Share;
}

void LedgerFilter::setValues(const QList<ledger::Tally>& values)
{
    if (!m_values)
        return;
    m_values->clear();
    const bool some = m_any && m_present.test == Test::OneOf;
    const bool others = m_any && m_present.test == Test::NoneOf;
    for (const auto& tally : values.first(std::min(values.size(), mostValues))) {
        const QString words =
            tally.value.isEmpty() ? Tr::tr("(empty)") : m_face->valueText(m_column.id, tally.value);
        auto* item = new QListWidgetItem(u"%1　%2"_s.arg(words).arg(tally.count), m_values);
        item->setData(valueRole, tally.value);
        const bool named = m_present.values.contains(tally.value);
        item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsUserCheckable | Qt::ItemIsSelectable);
        item->setCheckState((some && named) || (others && !named) ? Qt::Checked : Qt::Unchecked);
    }
}

void LedgerFilter::narrow(const QString& text)
{
    for (int i = 0; m_values && i < m_values->count(); ++i) {
        QListWidgetItem* item = m_values->item(i);
        item->setHidden(!text.isEmpty() && matchScore(text, QStringView(item->text())) == 0);
    }
}

QString LedgerFilter::trouble() const
{
    if (!asksForRange())
        return {};
    static const QRegularExpression day(u"^\\d{4}(-\\d{2}(-\\d{2})?)?$"_s);
    for (const auto* edit : {m_from, m_to}) {
        const QString text = edit->text().trimmed();
        if (text.isEmpty())
            continue;
        bool isNumber = false;
        text.toDouble(&isNumber);
        const bool good =
            m_column.type == ledger::Type::Day ? day.match(text).hasMatch() : isNumber;
        if (!good)
            return m_column.type == ledger::Type::Day
                       ? Tr::tr("“%1” is no day; write 2026, 2026-03 or 2026-03-09.").arg(text)
                       : Tr::tr("“%1” is no number.").arg(text);
    }
    return {};
}

ledger::Condition LedgerFilter::condition() const
{
    const QString id = m_column.id;
    if (m_empty->isChecked())
        return {id, Test::Empty, {}};
    if (m_filled->isChecked())
        return {id, Test::NotEmpty, {}};
    if (asksForRange()) {
        const QString from = m_from->text().trimmed();
        const QString to = m_to->text().trimmed();
        if (!from.isEmpty() && !to.isEmpty())
            return {id, Test::Between, {from, to}};
        return from.isEmpty()
                   ? ledger::Condition{id, Test::To, to.isEmpty() ? QStringList() : QStringList{to}}
                   : ledger::Condition{id, Test::From, {from}};
    }
    if (asksForText()) {
        const QString text = m_text->text().trimmed();
        return {id, Test::Contains, text.isEmpty() ? QStringList() : QStringList{text}};
    }
    QStringList chosen;
    for (int i = 0; i < m_values->count(); ++i) {
        if (m_values->item(i)->checkState() == Qt::Checked)
            chosen.append(m_values->item(i)->data(valueRole).toString());
    }
    // Nothing chosen while something was typed: what it narrowed the values to.
    if (chosen.isEmpty() && !m_text->text().trimmed().isEmpty()) {
        for (int i = 0; i < m_values->count(); ++i) {
            if (!m_values->item(i)->isHidden())
                chosen.append(m_values->item(i)->data(valueRole).toString());
        }
    }
    return {id, Test::OneOf, chosen};
}

void LedgerFilter::apply()
{
    const QString why = trouble();
    if (why.isEmpty()) {
        Q_EMIT applied(condition());
        return;
    }
    QLineEdit* wrong = m_from->text().isEmpty() ? m_to : m_from;
    wrong->setFocus();
    wrong->setToolTip(why);
    wrong->setAccessibleDescription(why);
}

} // namespace chancery::ui
