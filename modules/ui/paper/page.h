// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include "ui/paper/faces.h"

#include <QList>
#include <QString>

namespace chancery::paper {

enum class Ink { Black, Red };

/// Text that stands in the middle of a slot; millimetres from the upper left corner of the page.
struct Glyphs {
    QString text;
    double x = 0;
    double width = 0;
    double baseline = 0;
    Face face = Face::FangSong;
    double points = 0;
    Ink ink = Ink::Black;
};

/// A filled bar.
struct Rule {
    double x = 0;
    double y = 0;
    double width = 0;
    double height = 0;
    Ink ink = Ink::Black;
};

struct Page {
    QList<Glyphs> glyphs;
    QList<Rule> rules;
};

} // namespace chancery::paper
