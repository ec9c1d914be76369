// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include "supervision/data/item_view.h"
#include "supervision/pages/page_context.h"

#include <QJsonObject>
#include <QWidget>

#include <functional>

class QSpinBox;

namespace chancery::ui {
class Button;
class ChoiceBox;
class DayField;
class FormFrame;
class Label;
} // namespace chancery::ui

namespace chancery::people {
struct Duty;
}

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
    /// Takes a file along as proof (办结材料) or with a report; it is read in another thread.
    void takeFile(const QString& path);
    const QList<QJsonObject>& files() const { return m_files; }
    /// What goes with the command besides what is typed, such as the letter that is acknowledged.
    void setFixed(const QJsonObject& params) { m_fixed = params; }
    /// The line of the duty table that the form is about; null for a new one.
    void fillDuty(const people::Duty* duty);
    /// What was refused, in a sentence; empty for nothing.
    const QString& trouble() const { return m_trouble; }

Q_SIGNALS:
    /// `itemId` is the item's, or the new one's.
    void given(const QString& itemId);
    void left();

protected:
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;

private:
    using Reader = std::function<void(QJsonObject&)>;
    using Choices = QList<std::pair<QString, QString>>; ///< Key and words.

    void addFields(const QString& verb, const ItemView& item);
    void addReport();
    void addUrging();
    void addLetter(const ItemView& item);
    void addDecision(const ItemView& item);
    void addNewItem();
    void addPart(const ItemView& item);
    void addStateCouncil();
    void addPlan(const ItemView& item);
    void addDue(const QDate& day);
    void addPeriod(const QString& label, const char* name, const Choices& first);
    void addContact(const QString& verb);
    void addSeries();
    QSpinBox* addDayCount(const QString& label, const char* name, int days);
    void addDuty(const QString& verb);
    void addMove(const ItemView& item);
    void proposeLead(const QString& matter);
    void addIndicator(const ItemView& item);
    void addRows(const QString& label, const char* name, const QList<store::Row>& rows,
                 const char* title, const char* over);
    void addFiles();
    void showFiles();
    void addText(const QString& label, const char* name, int lines);
    ui::DayField* addDay(const QString& label, const char* name, const QDate& day);
    void addNumber(const QString& label, const char* name, int value);
    ui::ChoiceBox* addChoice(const QString& label, const char* name, const Choices& choices);
    void addSeveral(const QString& label, const char* name, const Choices& choices);
    Choices units(bool none) const;
    Choices colleagues() const;
    QString command() const;
    void addLabel(const QString& text);
    void watch(QWidget* field);
    QWidget* sheet() const;

    PageContext m_context;
    QString m_verb;
    QString m_item;
    QJsonObject m_fixed;
    QList<Reader> m_readers;
    QList<QJsonObject> m_files;
    ui::Label* m_fileNames = nullptr;
    ui::FormFrame* m_frame;
    QString m_trouble;
    QWidget* m_first = nullptr;
};

} // namespace chancery::supervision
