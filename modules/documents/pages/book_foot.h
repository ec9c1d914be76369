// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include "ui/kit.h"

#include <QHash>
#include <QWidget>

class QHBoxLayout;
class QLineEdit;

namespace chancery::ui {
class Button;
}

namespace chancery::documents {

/// What is done with the chosen line of a book: a few fields and the acts, in one row below it.
class BookFoot : public QWidget {
    Q_OBJECT

public:
    explicit BookFoot(ui::Kit& kit, QWidget* parent = nullptr);

    void addField(const QString& id);
    /// The last one is the red one.
    void addAct(const QString& id, bool primary = false);
    void setFieldWords(const QString& id, const QString& words);
    void setActWords(const QString& id, const QString& words, const QString& icon = {});
    void setActEnabled(const QString& id, bool enabled);
    QString text(const QString& id) const;
    void setText(const QString& id, const QString& text);
    void clear();

Q_SIGNALS:
    void acted(const QString& id);

private:
    ui::Kit& m_kit;
    QHBoxLayout* m_row;
    QHash<QString, QLineEdit*> m_fields;
    QHash<QString, ui::Button*> m_acts;
};

} // namespace chancery::documents
