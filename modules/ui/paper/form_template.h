// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include "base/result.h"
#include "ui/paper/page.h"

#include <QByteArray>
#include <QList>
#include <QString>
#include <QStringList>

namespace chancery::paper {

/// A cell of a form.
struct FormCell {
    enum class Kind {
        Label,   ///< Fixed words, in the middle.
        Value,   ///< What FormValues has under `name`.
        Choice,  ///< All choices in a row, the one that holds marked ■, the others □.
        Entries, ///< Opinions, one under another; the box grows.
    };
    Kind kind = Kind::Label;
    QString text;      ///< Of a label, or words before a value.
    QString name;      ///< Of a value or a choice.
    QStringList takes; ///< Of entries: keys that belong here; "*" is what belongs nowhere else.
    QStringList ranks; ///< Only entries of these ranks; empty: of all.
    QList<std::pair<QString, QString>> choices; ///< What the value may be, and its words.
    int span = 1;                               ///< How many columns it covers.
    bool isCentred = false;
    double points = 0; ///< 0: as the form says.
};

struct FormRow {
    double height = 10; ///< At least, in mm.
    double weight = 0;  ///< Its share of what the page has to spare; such a row may be divided.
    bool isRuled = true;
    bool isRepeated = false; ///< Once for each item of a list,
    bool isHead = false;     ///< below a row that stands again at the head of every further page.
    QList<FormCell> cells;
};

/// A printed form (表单) as data: what a house may change without a programmer. See
/// docs/admin/forms.md for the format.
struct FormTemplate {
    QString id; ///< "incoming-slip"
    int version = 1;
    QString title;    ///< In the list of forms.
    QStringList ways; ///< incoming, outgoing, internal; what documents it is for. Or list.
    QString heading;  ///< On the paper; {name} stands for a value.
    double top = 25;
    double bottom = 22;
    double left = 27;
    double points = 12;
    double entryPoints = 14;
    Ink ink = Ink::Black;  ///< Of lines and fixed words.
    QList<double> columns; ///< Widths in mm.
    QList<FormRow> rows;

    double width() const;
    /// Errors: ui.form-bad {form, where}, where is a path into the file, rows[3].cells[0].
    static Result<FormTemplate> parse(const QByteArray& json);
};

} // namespace chancery::paper
