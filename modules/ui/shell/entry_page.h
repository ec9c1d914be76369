// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include "ui/kit.h"

#include <QWidget>

class QLineEdit;

namespace chancery::ui {

class Button;
class Card;
class Label;

/// What stands before the desk: one card with the program's mark, a few fields, one clear place for
/// what went wrong, and one button. Enter in any field gives the page.
class EntryPage : public QWidget {
    Q_OBJECT

public:
    explicit EntryPage(Kit& kit, QWidget* parent = nullptr);

    /// An empty sentence takes the error away. Else the secrets are cleared and the first of them
    /// has the focus again.
    void setError(const QString& sentence);
    /// While the server is asked: fields and button rest.
    void setBusy(bool busy);

protected:
    enum class Echo { Plain, Secret };
    struct Field {
        Label* label = nullptr;
        QLineEdit* edit = nullptr;

        void setName(const QString& name) const;
        void setVisible(bool visible) const;
    };

    enum class Need { Required, Optional };
    Field addField(Echo echo, Need need = Need::Required);
    /// A small note under the fields.
    Label* addNote();
    void setTitle(const QString& title);
    void setButton(const QString& text);
    bool isBusy() const { return m_busy; }

    /// Sets every text anew; called when the language or the state changes.
    virtual void retranslate() = 0;
    /// Enter or the button, while the page is not busy.
    virtual void give() = 0;

    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

    Kit& m_kit;

private:
    void tryGive();

    Card* m_card;
    Label* m_title;
    Label* m_error;
    Button* m_enter;
    QList<QLineEdit*> m_edits;
    QList<QLineEdit*> m_required;
    int m_fieldsEnd = 0; ///< Where the next field goes in the card's column.
    bool m_busy = false;
};

} // namespace chancery::ui
