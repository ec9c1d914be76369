// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include "documents/pages/page_context.h"

#include <QWidget>

class QKeyEvent;
class QPlainTextEdit;

namespace chancery::ui {
class Button;
class IconButton;
class Label;
} // namespace chancery::ui

namespace chancery::documents {

class VerdictBar;

/// Where an opinion is written: Alt+1…4 for a verdict, Ctrl+J for phrases, Ctrl+Enter signs. What
/// is typed is reported at once; keeping it is the model's.
class OpinionEditor : public QWidget {
    Q_OBJECT

public:
    explicit OpinionEditor(const PageContext& context, QWidget* parent = nullptr);

    /// The act that signing does; an empty verb hides the editor.
    void setVerb(const QString& verb);
    void setText(const QString& text);
    QString text() const;
    /// Of an act that has one (批示); empty for none.
    void setVerdict(const QString& verdict);
    void setSaved(bool saved);
    void tell(const Error& error);
    void openPhrases();

Q_SIGNALS:
    void edited(const QString& text);
    void verdictChosen(const QString& verdict);
    void signedOff();
    void leftField();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    QStringList ownPhrases() const;
    void keepPhrase();
    bool typedKey(const QKeyEvent& key);

    PageContext m_context;
    QString m_verb;
    VerdictBar* m_verdict;
    QPlainTextEdit* m_edit;
    ui::IconButton* m_phrases;
    ui::Label* m_saved;
    ui::Label* m_error;
    ui::Button* m_sign;
};

/// Common phrases (常用语) for an act, in the present language.
QStringList stockPhrases(const QString& verb);

} // namespace chancery::documents
