// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include "documents/pages/registration_fields.h"
#include "documents/rules/urgency.h"
#include "ui/kit.h"

#include <QHash>
#include <QWidget>

#include <functional>

namespace chancery::documents {

class FormField;

/// The fields of a registration in their rows, for registering and for correcting.
class RegistrationForm : public QWidget {
    Q_OBJECT

public:
    RegistrationForm(ui::Kit& kit, RegistrationFields& fields, QWidget* parent = nullptr);

    FormField* field(const QString& name) const { return m_byName.value(name); }
    QList<QWidget*> editors() const;
    /// The first field, where typing begins.
    void begin();
    void refresh();

private:
    using Choices = std::function<QList<std::pair<QString, QString>>()>;

    FormField* add(const QString& field, Choices choices = {});
    Medium medium() const;
    QWidget* row(const QList<FormField*>& fields);
    void retranslate();

    ui::Kit& m_kit;
    RegistrationFields& m_fields;
    QHash<QString, FormField*> m_byName;
    // What the choices were last made for.
    QString m_grade;
    Medium m_medium = Medium::Document;
    std::optional<ui::Lang> m_worded;
};

} // namespace chancery::documents
