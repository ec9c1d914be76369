// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include <QFont>
#include <QList>
#include <QRectF>
#include <QString>

#include <array>

namespace chancery::paper {

/// The five kinds of type that GB/T 9704 names; it names kinds, not products.
enum class Face { FangSong, XiaoBiaoSong, Hei, Kai, Song };

/// What the standard calls it: 仿宋, 小标宋, 黑体, 楷体, 宋体.
QString nameOf(Face face);

/// Stands for a kind of type that this machine does not have.
struct Substitution {
    Face face;      ///< What is wanted.
    QString family; ///< The installed family that is used in its place; empty if there is none.
};

/// The families that are used for each kind on this machine: the first that is installed of a
/// declared list. What is not the kind itself is listed in substitutions(), because a page must
/// not look right in silence when it is not.
class Faces {
public:
    /// Looks at the installed families; needs a QGuiApplication.
    static Faces installed();

    /// The font at a size of `pixels` in the units of the painter, not hinted.
    QFont font(Face face, int pixels) const;

    /// The box around the outlines of the text, in mm from where its baseline begins.
    QRectF ink(const QString& text, Face face, double points) const;

    /// What is not here, and what stands in for it.
    const QList<Substitution>& substitutions() const { return m_substitutions; }

private:
    struct Choice {
        QString family;
        int weight = QFont::Normal;
    };
    std::array<Choice, 5> m_choices;
    QList<Substitution> m_substitutions;
};

} // namespace chancery::paper
