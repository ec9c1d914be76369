// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include "documents/data/document_view.h"
#include "documents/pages/action_form.h"
#include "sync/desk_port.h"
#include "ui/comment_list.h"
#include "ui/flow_strip.h"
#include "ui/language.h"

#include <QObject>
#include <QSet>
#include <QTimer>

#include <optional>

namespace chancery::documents {

/// The one document that is open: what the reading pane shows, what may be done, and the opinion
/// that is being written. Knows no widget.
class ReadingModel : public QObject {
    Q_OBJECT

public:
    /// How long a document must lie open before eyes until it counts as opened (已读): whoever
    /// walks through the list past it has not read it, and the sender may still take it back.
    static constexpr int dwellMs = 1500;

    ReadingModel(sync::DeskPort& desk, const ui::Language& language, QObject* parent = nullptr);

    /// An empty id closes. Keeps what was being written on the one before.
    void open(const QString& documentId);
    /// Reads the open document again.
    void refresh();

    bool isOpen() const { return m_view.has_value(); }
    const QString& documentId() const { return m_id; }
    const DocumentView& view() const { return *m_view; }

    QString title() const;
    /// Issuer, number, urgency, register number, registration, time limit: the parts that there
    /// are.
    QStringList metaParts() const;
    QList<ui::FlowStep> steps() const;
    QList<ui::Comment> comments() const;
    const ui::Language& language() const { return m_language; }
    QDateTime now() const { return m_desk.now(); }
    /// The first main file, else the first file; null without files.
    const AttachmentView* mainFile() const;
    /// Buttons in their order; the first may be the primary one.
    QStringList actions() const;
    QString primary() const;
    /// Entries of the "⋯" menu in their order.
    QStringList moreActions() const;
    /// Whether the act is offered by a button or by the menu.
    bool offers(const QString& verb) const;
    bool isPending() const { return m_pending; }

    /// The opinion being written; kept on the desk every time save() is called.
    const ActionForm& draft() const { return m_draft; }
    void setOpinion(const QString& text);
    void setVerdict(const QString& verdict);
    void setDraft(const ActionForm& form);
    void saveDraft();
    bool isDraftSaved() const { return m_savedDraft == m_draft; }

    /// A form for an act, filled with what was begun and what the document already says.
    ActionForm formFor(const QString& verb) const;
    /// Gives the command. On success the draft is forgotten and done() says what happened; a
    /// refusal changes nothing and comes back.
    Result<void> give(const ActionForm& form);
    /// Takes back what was given last (撤回), while nobody has read it.
    Result<void> withdraw(const QString& documentId);
    /// Whether somebody has the document before their eyes: it is shown, in the active window.
    void setAttended(bool attended);
    /// For tests.
    void setDwell(int milliseconds) { m_dwell.setInterval(milliseconds); }
    /// Tells the others that it was opened; an earlier step can then no longer take it back. After
    /// the dwell by itself; at once when the person begins to act.
    void tellOpened();
    Result<void> setStarred(bool on);

Q_SIGNALS:
    void changed();
    void draftSaved();
    /// `documentId` was acted on; `mayWithdraw` while undo can be offered.
    void done(const QString& documentId, const QString& verb, bool mayWithdraw);

private:
    QString draftKey() const;
    void loadDraft();
    bool isUnread() const;
    void waitForReader();
    QStringList writtenParts() const;
    QString archivePart() const;
    QStringList answeredParts() const;
    QString ownLimit(const QDate& today) const;
    QString who(const QString& name, const QString& onBehalfOf) const;

    sync::DeskPort& m_desk;
    const ui::Language& m_language;
    QString m_id;
    std::optional<DocumentView> m_view;
    ActionForm m_draft;
    ActionForm m_savedDraft;
    QTimer m_dwell;
    bool m_attended = false;
    bool m_pending = false;
    QSet<QString> m_pendingOpinions;
};

} // namespace chancery::documents
