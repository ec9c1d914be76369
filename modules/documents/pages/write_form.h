// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include "documents/pages/page_context.h"
#include "documents/pages/writing_model.h"

#include <QWidget>

class QGridLayout;
class QLineEdit;
class QPlainTextEdit;

namespace chancery::ui {
class Button;
class ChoiceBox;
class IconButton;
class Label;
class PillBar;
} // namespace chancery::ui

namespace chancery::documents {

class ManuscriptEdit;

/// What the drafter writes: what kind of document it is, its title, to whom it goes, its body and
/// its annexes.
class WriteForm : public QWidget {
    Q_OBJECT

public:
    WriteForm(const PageContext& context, WritingModel& model, QWidget* parent = nullptr);

    /// What the model has, where the form shows something else.
    void refresh();
    /// To where one begins to type.
    void begin();
    /// Shows a place of the body (annex -1) or of an annex, and marks it.
    void showPlace(int annex, qsizetype block, qsizetype from, qsizetype length);
    /// Puts the focus into a field: title, addressees, copies.
    void showField(const QString& field);

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void makeKinds();
    void arrangeKinds();
    void makeOrgans(QWidget& place);
    QWidget* makeTools();
    QWidget* labelled(ui::Label*& label, QWidget* editor);
    void retranslate();
    void fillChoices();
    void edited();
    void showPart();
    void addAnnex();
    void removeAnnex();
    void refreshParts();
    QList<Block> partBlocks() const;

    PageContext m_context;
    WritingModel& m_model;
    ui::ChoiceBox* m_kind;
    ui::ChoiceBox* m_direction;
    ui::ChoiceBox* m_form;
    ui::ChoiceBox* m_urgency;
    QPlainTextEdit* m_title;
    QLineEdit* m_addressees;
    QLineEdit* m_copies;
    QLineEdit* m_issuers;
    QLineEdit* m_note;
    QLineEdit* m_annexTitle;
    ui::PillBar* m_parts;
    ui::IconButton* m_addAnnex;
    ui::IconButton* m_removeAnnex;
    ui::PillBar* m_levels;
    ui::IconButton* m_table;
    ManuscriptEdit* m_edit;
    QGridLayout* m_kinds; ///< Kind, direction, form and urgency.
    QList<QWidget*> m_kindPlaces;
    int m_kindColumns = 0;
    QList<ui::Label*> m_labels;
    int m_part = -1; ///< The annex in the editor; -1: the body.
    int m_shownAnnexes = -1;
    int m_annexPills = 0; ///< Made so far; those not needed are hidden.
    bool m_filling = false;
};

/// The organs of a list as it is typed: separated by 、 ， ； or their half-width forms.
QStringList organsOf(const QString& typed);

} // namespace chancery::documents
