// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include "supervision/data/item_view.h"
#include "supervision/pages/page_context.h"

#include <QJsonObject>
#include <QWidget>

#include <functional>

class QPlainTextEdit;
class QVBoxLayout;

namespace chancery::ui {
class Button;
class Label;
} // namespace chancery::ui

namespace chancery::supervision {

/// What an act on an item asks for, in the panel: its words, a day, a figure, whatever the command
/// takes. Ctrl+Enter gives it, Escape leaves; what is refused stays as it was typed.
class ActForm : public QWidget {
    Q_OBJECT

public:
    /// `item` is nothing for a new one.
    ActForm(const PageContext& context, const QString& verb, const ItemView* item,
            QWidget* parent = nullptr);

    /// Whether this page has a form for the act.
    static bool knows(const QString& verb);
    void give();
    /// What goes with the command besides what is typed, such as the letter that is acknowledged.
    void setFixed(const QJsonObject& params) { m_fixed = params; }
    /// What was refused, in a sentence; empty for nothing.
    QString trouble() const;

Q_SIGNALS:
    /// `itemId` is the item's, or the new one's.
    void given(const QString& itemId);
    void left();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    using Reader = std::function<void(QJsonObject&)>;

    void addFields(const QString& verb);
    void addNewItem();
    void addText(const QString& label, const char* name, int lines);
    void addDay(const QString& label, const char* name, const QDate& day);
    void addNumber(const QString& label, const char* name, int value);
    void addChoice(const QString& label, const char* name,
                   const QList<std::pair<QString, QString>>& choices);
    QList<std::pair<QString, QString>> units() const;
    void addLabel(const QString& text);
    void watch(QWidget* field);

    PageContext m_context;
    QString m_verb;
    QString m_item;
    QJsonObject m_fixed;
    QList<Reader> m_readers;
    QVBoxLayout* m_column;
    ui::Label* m_error;
    QWidget* m_first = nullptr;
};

} // namespace chancery::supervision
