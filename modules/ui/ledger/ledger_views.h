// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include "ui/ledger/ledger_source.h"
#include "ui/settings.h"

#include <QObject>

namespace chancery::ui {

/// The views of a ledger: those that are there for everybody, those that somebody shared, then the
/// person's own, which this desk remembers; and what is shown at present, which may be a view that
/// was changed since it was chosen ("modified"). What is shown comes back at the next start.
class LedgerViews : public QObject {
    Q_OBJECT

public:
    LedgerViews(LedgerSource& source, Settings& settings, QObject* parent = nullptr);

    QList<ledger::View> all() const;
    /// What is shown now, under the id and name of the view that was chosen.
    const ledger::View& current() const { return m_current; }
    bool isModified() const;
    /// Of the person's own, which can be renamed, saved over and removed.
    bool isOwn(const QString& id) const;
    /// Of those that somebody shared: whoever may share changes them as his own.
    bool isShared(const QString& id) const;
    bool mayShare() const { return m_source.mayShare(); }

    void choose(const QString& id);
    void setQuery(const ledger::Query& query);
    void setArrangement(const ledger::Arrangement& arrangement);
    void setMarks(const QList<ledger::Mark>& marks);

    /// Keeps what is shown as a view of the person's own and chooses it; its id.
    QString saveAs(const QString& name);
    /// Keeps what is shown in the chosen view; false when that is not the person's to change.
    bool save();
    /// Shares what is shown with all who see the ledger; a view of the person's own moves over.
    bool share(const QString& name);
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
    /// A shared view could not be changed.
    void refused(const chancery::Error& error);

private:
    void takeShared();
    bool put(const ledger::View& view);
    const ledger::View* stored(const QString& id) const;
    void keep();

    LedgerSource& m_source;
    Settings& m_settings;
    QList<ledger::View> m_own;
    QList<ledger::View> m_shared;
    mutable QList<ledger::View> m_presets;
    ledger::View m_current;
};

} // namespace chancery::ui
