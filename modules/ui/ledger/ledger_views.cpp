// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "ui/ledger/ledger_views.h"

#include "base/id.h"

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

LedgerViews::LedgerViews(LedgerSource& source, Settings& settings, QObject* parent)
    : QObject(parent), m_source(source), m_settings(settings),
      m_own(ledger::viewsFromText(settings.read(viewsKey(source)))), m_shared(source.shared()),
      m_presets(source.presets())
{
    const auto kept = ledger::viewsFromText(settings.read(currentKey(source)));
    m_current = kept.value(0, m_presets.value(0));
    const ledger::View* chosen = stored(m_current.id);
    if (!chosen)
        m_current = m_presets.value(0);
    // What was typed was of its moment, unless it belongs to the view.
    m_current.query.text = chosen ? chosen->query.text : QString();
    m_current.arrangement = m_current.arrangement.fitted(source.columns());
    connect(&source, &LedgerSource::sharedChanged, this, &LedgerViews::takeShared);
}

/// Who looks at a shared view as it is follows it; who has changed something keeps what is shown.
void LedgerViews::takeShared()
{
    const bool followed = isShared(m_current.id);
    const bool modified = isModified();
    m_shared = m_source.shared();
    if (followed && !modified)
        return choose(stored(m_current.id) ? m_current.id : m_presets.value(0).id);
    if (followed && !stored(m_current.id)) {
        m_current.id = m_presets.value(0).id;
        m_current.name = m_presets.value(0).name;
    }
    Q_EMIT changed();
}

QList<ledger::View> LedgerViews::all() const
{
    m_presets = m_source.presets(); // in the present language
    return m_presets + m_shared + m_own;
}

const ledger::View* LedgerViews::stored(const QString& id) const
{
    for (const QList<ledger::View>* views :
         {&std::as_const(m_presets), &std::as_const(m_shared), &std::as_const(m_own)}) {
        for (const auto& view : *views) {
            if (view.id == id)
                return &view;
        }
    }
    return nullptr;
}

bool LedgerViews::isShared(const QString& id) const
{
    return std::any_of(m_shared.begin(), m_shared.end(),
                       [&](const auto& view) { return view.id == id; });
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

void LedgerViews::setMarks(const QList<ledger::Mark>& marks)
{
    if (m_current.marks == marks)
        return;
    m_current.marks = marks;
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

/// A shared view by its command; what the command changed is there when it returns.
bool LedgerViews::put(const ledger::View& view)
{
    const auto done = m_source.share(view);
    if (!done.ok()) {
        Q_EMIT refused(done.error());
        return false;
    }
    m_shared = m_source.shared();
    return true;
}

bool LedgerViews::share(const QString& name)
{
    ledger::View view = m_current;
    view.id = newUuidText();
    view.name = name.simplified();
    if (view.name.isEmpty() || !put(view))
        return false;
    m_own.removeIf([&](const auto& own) { return own.id == m_current.id; });
    m_current = view;
    keep();
    Q_EMIT changed();
    return true;
}

bool LedgerViews::save()
{
    if (isShared(m_current.id)) {
        if (!mayShare() || !put(m_current))
            return false;
        Q_EMIT changed();
        return true;
    }
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
    if (isShared(id)) {
        ledger::View view = *stored(id);
        view.name = clean;
        if (!mayShare() || !put(view))
            return false;
    } else {
        const auto own = std::find_if(m_own.begin(), m_own.end(),
                                      [&](const auto& view) { return view.id == id; });
        if (own == m_own.end())
            return false;
        own->name = clean;
    }
    if (m_current.id == id)
        m_current.name = clean;
    keep();
    Q_EMIT changed();
    return true;
}

bool LedgerViews::remove(const QString& id)
{
    if (isShared(id)) {
        const auto done =
            mayShare() ? m_source.unshare(id) : Result<void>(fail("ledger.not-shared"));
        if (!done.ok()) {
            Q_EMIT refused(done.error());
            return false;
        }
        m_shared = m_source.shared();
    } else if (m_own.removeIf([&](const auto& view) { return view.id == id; }) == 0) {
        return false;
    }
    if (m_current.id == id)
        choose(m_presets.value(0).id);
    keep();
    Q_EMIT changed();
    return true;
}

} // namespace chancery::ui
