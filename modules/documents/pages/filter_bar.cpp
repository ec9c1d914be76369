// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "documents/pages/filter_bar.h"

#include "documents/pages/tr.h"
#include "documents/rules/kinds.h"
#include "ui/button.h"
#include "ui/button_row.h"

#include <QMenu>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace chancery::documents {

namespace {

constexpr int yearsOffered = 8;

QString valueShown(const FilterPart& part)
{
    if (part.field == SearchFilter::Field::Kind) {
        const auto kind = kindFromId(part.value);
        return kind ? kindName(*kind) : part.value;
    }
    if (part.field == SearchFilter::Field::State && part.isUnderstood) {
        const auto typed = TypedSearch::parse(u"state:"_s + part.value);
        return searchStateName(typed.filter.state);
    }
    return part.value;
}

QString quotedWhereNeeded(const QString& value)
{
    return value.contains(u' ') ? u'"' + value + u'"' : value;
}

} // namespace

QString filterTitle(SearchFilter::Field field)
{
    switch (field) {
    case SearchFilter::Field::Year:
        return Tr::tr("Year", "of a document");
    case SearchFilter::Field::Kind:
        return Tr::tr("Kind", "of official document");
    case SearchFilter::Field::Organ:
        return Tr::tr("Organ");
    case SearchFilter::Field::Number:
        return Tr::tr("Document number");
    case SearchFilter::Field::State:
        return Tr::tr("State", "of a document");
    case SearchFilter::Field::Handler:
        return Tr::tr("Handler");
    }
    return {};
}

QString filterWord(SearchFilter::Field field)
{
    switch (field) {
    case SearchFilter::Field::Year:
        return Tr::tr("year", "typed before a colon, understood in both languages");
    case SearchFilter::Field::Kind:
        return Tr::tr("kind", "typed before a colon, understood in both languages");
    case SearchFilter::Field::Organ:
        return Tr::tr("organ", "typed before a colon, understood in both languages");
    case SearchFilter::Field::Number:
        return Tr::tr("number", "typed before a colon, understood in both languages");
    case SearchFilter::Field::State:
        return Tr::tr("state", "typed before a colon, understood in both languages");
    case SearchFilter::Field::Handler:
        return Tr::tr("handler", "typed before a colon, understood in both languages");
    }
    return {};
}

QString searchStateName(const QString& state)
{
    if (state == "under-way"_L1)
        return Tr::tr("Under way");
    if (state == "draft"_L1)
        return Tr::tr("Being drafted");
    if (state == "closed"_L1)
        return Tr::tr("Closed");
    if (state == "issued"_L1)
        return Tr::tr("Issued");
    if (state == "filed"_L1)
        return Tr::tr("Filed");
    if (state == "returned"_L1)
        return Tr::tr("Returned");
    return state == "voided"_L1 ? Tr::tr("Void") : state;
}

FilterBar::FilterBar(ui::Kit& kit, QWidget* parent)
    : QWidget(parent), m_kit(kit), m_column(new QVBoxLayout(this))
{
    m_column->setContentsMargins(0, 0, 0, 0);
    hide();
    connect(&kit.language, &ui::Language::changed, this, &FilterBar::rebuild);
}

void FilterBar::setTyped(const QString& typed)
{
    m_typed = typed;
    rebuild();
}

void FilterBar::rebuild()
{
    const auto parts = TypedSearch::parse(m_typed).parts;
    QString madeOf = QString::number(int(m_kit.language.current()));
    for (const auto& part : parts)
        madeOf += u'\n' + m_typed.mid(part.from, part.length);
    setVisible(!parts.isEmpty());
    if (madeOf == m_madeOf)
        return;
    m_madeOf = madeOf;
    if (m_chips) {
        m_chips->hide();
        m_chips->deleteLater(); // one of its chips may be what was just pressed
    }
    m_chips = new ui::ButtonRow(m_kit, this);
    for (const auto& part : parts) {
        auto* chip = new ui::Button(m_kit, ui::ButtonKind::Secondary, m_chips);
        chip->setDense(true);
        const QString name = filterTitle(part.field);
        chip->setFace(
            part.isUnderstood
                ? Tr::tr("%1: %2", "a condition and its value").arg(name, valueShown(part))
                : Tr::tr("%1: ?", "a condition whose value is not known").arg(name),
            u"dismiss"_s);
        chip->setToolTip(part.isUnderstood
                             ? Tr::tr("Take this condition away")
                             : Tr::tr("“%1” is not understood, so it narrows nothing. Take it away")
                                   .arg(part.value));
        const QString wanted = m_typed.mid(part.from, part.length);
        connect(chip, &QPushButton::clicked, this, [this, wanted] {
            // Where it stands by now: the field may have been typed in meanwhile.
            for (const auto& now : TypedSearch::parse(m_typed).parts) {
                if (m_typed.mid(now.from, now.length) == wanted) {
                    Q_EMIT edited(withoutPart(m_typed, now), false);
                    return;
                }
            }
        });
        m_chips->add(chip);
    }
    m_column->addWidget(m_chips);
}

/// `values`: what is typed, and its name.
void FilterBar::addValues(QMenu& menu, SearchFilter::Field field, const QList<QStringList>& values)
{
    auto* under = menu.addMenu(filterTitle(field));
    for (const auto& value : values)
        under->addAction(value[1], this, [this, field, typed = value[0]] { put(field, typed); });
}

void FilterBar::openMenu(const QPoint& at, int year)
{
    using Field = SearchFilter::Field;
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    QList<QStringList> years;
    for (int back = 0; back < yearsOffered; ++back)
        years.append(QStringList(2, QString::number(year - back)));
    addValues(*menu, Field::Year, years);
    QList<QStringList> kinds;
    for (const Kind kind : allKinds())
        kinds.append({m_kit.language.current() == ui::Lang::Zh ? kindName(kind).section(u'(', 0, 0)
                                                               : kindId(kind),
                      kindName(kind)});
    addValues(*menu, Field::Kind, kinds);
    QList<QStringList> states;
    for (const auto& state : searchStates()) {
        const QString name = searchStateName(state);
        const bool isTypedSo =
            !TypedSearch::parse(filterWord(Field::State) + u':' + name).filter.state.isEmpty();
        states.append({isTypedSo ? name : state, name});
    }
    addValues(*menu, Field::State, states);
    for (const Field field : {Field::Organ, Field::Number, Field::Handler})
        menu->addAction(Tr::tr("%1 …", "a condition to be typed").arg(filterTitle(field)), this,
                        [this, field] { put(field, {}); });
    menu->popup(at);
}

/// One of each condition: a new value takes the place of the old one.
void FilterBar::put(SearchFilter::Field field, const QString& value)
{
    QString typed = m_typed;
    for (bool again = true; again;) {
        again = false;
        for (const auto& part : TypedSearch::parse(typed).parts) {
            if (part.field != field)
                continue;
            typed = withoutPart(typed, part);
            again = true;
            break;
        }
    }
    typed = (typed + u' ' + filterWord(field) + u':' + quotedWhereNeeded(value)).trimmed();
    Q_EMIT edited(value.isEmpty() ? typed : typed + u' ', value.isEmpty());
}

} // namespace chancery::documents
