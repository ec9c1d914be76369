// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include "supervision/data/checks.h"
#include "supervision/pages/page_context.h"

#include <QJsonArray>
#include <QWidget>

#include <functional>

class QPlainTextEdit;

namespace chancery::ui {
class CheckBox;
class ChoiceBox;
class DayField;
class FormFrame;
} // namespace chancery::ui

class QLineEdit;
class QSpinBox;

namespace chancery::supervision {

/// What an act on a check asks for. Ctrl+Enter gives it, Escape leaves.
class CheckForm : public QWidget {
    Q_OBJECT

public:
    /// `act` is open, draw, return, result, finding or close; `object` the one it is about.
    CheckForm(const PageContext& context, const QString& act, const std::optional<CheckView>& view,
              const QString& object, QWidget* parent = nullptr);

    void setText(const QString& text);
    void setTitle(const QString& title);
    /// Of a new check: one object a line, "name　department" or a department alone.
    void setObjects(const QString& lines);
    void setForm(const QString& form);
    /// Of a new check: that it recurs (rules/series.h); empty: once.
    void setPeriod(const QString& period);
    void give();
    QString trouble() const { return m_trouble; }

Q_SIGNALS:
    void given(const QString& checkId);
    void left();

private:
    void addNew(const std::optional<CheckView>& view);
    void addDraw();
    void addAnswer(const QString& object);
    void addFinding(const QString& object);
    void addLabel(const QString& text);
    QWidget* addField(const QString& label, QWidget* field);
    void showFieldsOf(const QString& form);
    ui::ChoiceBox* addObjectChoice(const QString& object);
    QPlainTextEdit* addText(const QString& label, int lines);
    Result<QJsonObject> params() const;
    QJsonObject seriesOf(QJsonObject check) const;
    Result<QJsonArray> objectsTyped() const;
    QJsonArray inspectorsChosen() const;
    QString command() const;

    PageContext m_context;
    QString m_act;
    std::optional<CheckView> m_view;
    QString m_id;
    QString m_trouble;
    ui::FormFrame* m_frame;
    QList<QWidget*> m_watched;
    QList<std::pair<QStringList, QList<QWidget*>>> m_formFields; ///< Which forms have them.
    QLineEdit* m_title = nullptr;
    ui::ChoiceBox* m_kind = nullptr;
    ui::ChoiceBox* m_formBox = nullptr;
    ui::ChoiceBox* m_period = nullptr;
    QSpinBox* m_percent = nullptr;
    QSpinBox* m_years = nullptr;
    ui::DayField* m_due = nullptr;
    ui::ChoiceBox* m_object = nullptr;
    ui::CheckBox* m_good = nullptr;
    QPlainTextEdit* m_text = nullptr;
    QPlainTextEdit* m_objects = nullptr;
    QPlainTextEdit* m_inspectors = nullptr;
};

} // namespace chancery::supervision
