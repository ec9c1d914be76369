// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include "supervision/data/circulars.h"
#include "supervision/pages/composed_form.h"

class QLineEdit;
class QListWidget;

namespace chancery::ui {
class ChoiceBox;
class DayField;
class Label;
} // namespace chancery::ui

namespace chancery::supervision {

/// A circular (通报, 通报批评) of rows of the ledger: what it will look like while it is chosen,
/// and in one step a draft among the outgoing documents and a mark on every item that it names.
class CircularPage : public ComposedForm {
    Q_OBJECT

public:
    explicit CircularPage(const PageContext& context, QWidget* parent = nullptr);

    /// Most rows that one circular names.
    static constexpr int mostRows = 500;
    /// "rows": those that were given, "at-fault": all that are late or silent.
    static const QString ofRows;
    static const QString ofFaults;

    /// `items` are the chosen rows or those of a view, which `name` tells.
    void begin(const QStringList& items, const QString& name);
    /// Which rows, and whether it criticises.
    void choose(const QString& which, bool critical);
    const QList<CircularRow>& rows() const { return m_rows; }
    void setPeriod(const QString& period);
    /// A leader, as a participant, to whom the draft goes at once (送领导阅批).
    void chooseReader(const QString& participant);
    /// Makes draft and marks.
    void give();

Q_SIGNALS:
    void given(const QString& documentId);

private:
    void retranslate();
    void refill();
    void readRows();
    void fillReaders();
    void compose();
    CircularChoices choices() const;

    QStringList m_items;
    QString m_name;
    QList<CircularRow> m_rows;
    ui::Label* m_whichLabel;
    ui::ChoiceBox* m_which;
    ui::Label* m_kindLabel;
    ui::ChoiceBox* m_kind;
    ui::Label* m_periodLabel;
    QLineEdit* m_period;
    ui::Label* m_toLabel;
    QLineEdit* m_to;
    ui::Label* m_byLabel;
    ui::DayField* m_by;
    ui::Label* m_readersLabel;
    QListWidget* m_readers;
    ui::Label* m_facts;
};

} // namespace chancery::supervision
