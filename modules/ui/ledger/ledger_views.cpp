// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "ui/ledger/ledger_views.h"

#include <QJsonDocument>
#include <QUuid>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace chancery::ui {

namespace {

QString viewsKey(const LedgerSource& source)
{
    return u"ledger/%1/views"_s.arg(source.id());
}

QString currentKey(const LedgerSource& source)
{
    return u"ledger/%1/current"_s.arg(source.id());
}

} // namespace

LedgerViews::LedgerViews(const LedgerSource& source, Settings& settings, QObject* parent)
    : QObject(parent), m_source(source), m_settings(settings),
      m_own(ledger::viewsFromText(settings.read(viewsKey(source)))), m_presets(source.presets())
{
    const auto kept = ledger::viewsFromText(settings.read(currentKey(source)));
    m_current = kept.value(0, m_presets.value(0));
    const ledger::View* chosen = stored(m_current.id);
    if (!chosen)
        m_current = m_presets.value(0);
    // What was typed was of its moment, unless it belongs to the view.
    m_current.query.text = chosen ? chosen->query.text : QString();
    m_current.arrangement = m_current.arrangement.fitted(source.columns());
}

QList<ledger::View> LedgerViews::all() const
{
    m_presets = m_source.presets(); // in the present language
    return m_presets + m_own;
}

const ledger::View* LedgerViews::stored(const QString& id) const
{
    for (const QList<ledger::View>* views : {&std::as_const(m_presets), &std::as_const(m_own)}) {
        for (const auto& view : *views) {
            if (view.id == id)
                return &view;
        }
    }
    return nullptr;
}

bool LedgerViews::isOwn(const QString& id) const
{
    return std::any_of(m_own.begin(), m_own.end(), [&](const auto& view) { return view.id == id; });
}

bool LedgerViews::isModified() const
{
    const ledger::View* chosen = stored(m_current.id);
    if (!chosen)
        return false;
    ledger::View kept = *chosen;
    kept.arrangement = kept.arrangement.fitted(m_source.columns());
    return !kept.showsTheSame(m_current);
}

void LedgerViews::keep()
{
    m_settings.write(viewsKey(m_source), ledger::viewsToText(m_own));
    m_settings.write(currentKey(m_source), ledger::viewsToText({m_current}));
}

void LedgerViews::choose(const QString& id)
{
    const ledger::View* view = stored(id);
    if (!view)
        return;
    m_current = *view;
    m_current.arrangement = m_current.arrangement.fitted(m_source.columns());
    keep();
    Q_EMIT changed();
    Q_EMIT chosen();
}

void LedgerViews::setQuery(const ledger::Query& query)
{
    if (m_current.query == query)
        return;
    m_current.query = query;
    keep();
    Q_EMIT changed();
}

void LedgerViews::setArrangement(const ledger::Arrangement& arrangement)
{
    const auto fitted = arrangement.fitted(m_source.columns());
    if (m_current.arrangement == fitted)
        return;
    m_current.arrangement = fitted;
    keep();
    Q_EMIT changed();
}

QString LedgerViews::saveAs(const QString& name)
{
    m_current.id = u"own-"_s + QUuid::createUuid().toString(QUuid::WithoutBraces);
    m_current.name = name.simplified();
    m_own.append(m_current);
    keep();
    Q_EMIT changed();
    return m_current.id;
}

bool LedgerViews::save()
{
    for (auto& view : m_own) {
        if (view.id != m_current.id)
            continue;
        view = m_current;
        keep();
        Q_EMIT changed();
        return true;
    }
    return false;
}

void LedgerViews::revert()
{
    choose(m_current.id);
}

bool LedgerViews::rename(const QString& id, const QString& name)
{
    const QString clean = name.simplified();
    if (clean.isEmpty())
        return false;
    for (auto& view : m_own) {
        if (view.id != id)
            continue;
        view.name = clean;
        if (m_current.id == id)
            m_current.name = clean;
        keep();
        Q_EMIT changed();
        return true;
    }
    return false;
}

bool LedgerViews::remove(const QString& id)
{
    const auto gone = m_own.removeIf([&](const auto& view) { return view.id == id; });
    if (gone == 0)
        return false;
    if (m_current.id == id)
        choose(m_presets.value(0).id);
    keep();
    Q_EMIT changed();
    return true;
}

} // namespace chancery::ui
