// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include "ui/paper/form_template.h"

#include <QList>
#include <QStringList>

namespace chancery::paper {

/// The printed forms (表单) of this house: those that come with the program, each replaced by the
/// house's own of the same id and the same or a higher version, and what the house has besides.
class FormLibrary {
public:
    /// Where a house lays its own, the most particular folder first: chancery/forms below the
    /// person's and the machine's configuration (/etc/xdg).
    static QStringList houseFolders();

    explicit FormLibrary(const QStringList& folders = houseFolders());

    /// For a way of documents, incoming, outgoing or internal, for a list of them (list), or for
    /// letters of supervision (letter, letter-list); in their order.
    QList<FormTemplate> formsFor(const QString& way) const;
    const FormTemplate* find(const QString& id) const;
    /// The house's forms that are not used, and why.
    const QList<Error>& troubles() const { return m_troubles; }

private:
    void read(const QString& file);

    QList<FormTemplate> m_forms;
    QList<Error> m_troubles;
};

} // namespace chancery::paper
