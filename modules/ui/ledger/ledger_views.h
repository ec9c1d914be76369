// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include "ui/ledger/ledger_source.h"
#include "ui/settings.h"

#include <QObject>

namespace chancery::ui {

/// The views of a ledger: those that are there for everybody, then the person's own, which this
/// desk remembers; and what is shown at present, which may be a view that was changed since it was
/// chosen ("modified"). What is shown comes back at the next start.
class LedgerViews : public QObject {
    Q_OBJECT

public:
    LedgerViews(const LedgerSource& source, Settings& settings, QObject* parent = nullptr);

    QList<ledger::View> all() const;
    /// What is shown now, under the id and name of the view that was chosen.
    const ledger::View& current() const { return m_current; }
    bool isModified() const;
    /// Of the person's own, which can be renamed, saved over and removed.
    bool isOwn(const QString& id) const;

    void choose(const QString& id);
    void setQuery(const ledger::Query& query);
    void setArrangement(const ledger::Arrangement& arrangement);

    /// Keeps what is shown as a view of the person's own and chooses it; its id.
    QString saveAs(const QString& name);
    /// Keeps what is shown in the chosen view; false when that is not the person's own.
    bool save();
    /// Back to the chosen view as it was kept.
    void revert();
    bool rename(const QString& id, const QString& name);
    /// The first view is chosen where it was the chosen one.
    bool remove(const QString& id);

Q_SIGNALS:
    /// Views came, went or have other names, or the chosen one was modified.
    void changed();
    /// Another view was chosen, or the chosen one as it was kept: all of it is to be shown anew.
    void chosen();

private:
    const ledger::View* stored(const QString& id) const;
    void keep();

    const LedgerSource& m_source;
    Settings& m_settings;
    QList<ledger::View> m_own;
    mutable QList<ledger::View> m_presets;
    ledger::View m_current;
};

} // namespace chancery::ui
