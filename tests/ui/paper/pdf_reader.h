// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include <QByteArray>
#include <QHash>
#include <QImage>
#include <QList>
#include <QRectF>
#include <QStringList>
#include <QTemporaryDir>

namespace chancery::test {

/// A word that poppler found, in mm on its page (1 the first).
struct PdfWord {
    QString text;
    int page = 0;
    QRectF box;
};

/// A PDF as poppler's tools see it: they know nothing of what wrote it.
class PdfReader {
public:
    explicit PdfReader(const QByteArray& pdf);

    QString file() const;
    /// What the program says; an empty text if it fails.
    QString run(const QString& program, const QStringList& arguments) const;

    const QList<PdfWord>& words() const { return m_words; }
    /// The first word that begins so; an empty box if there is none.
    PdfWord word(const QString& beginning, int page = 0) const;
    /// All text without white space.
    QString text() const;
    int pageCount() const;

    static constexpr int pixelsPerMm = 12;
    QImage page(int number) const;

private:
    QList<PdfWord> readWords() const;

    QTemporaryDir m_folder;
    QList<PdfWord> m_words;
    mutable QHash<int, QImage> m_pages;
};

/// Without white space of any width.
QString withoutSpace(const QString& text);

bool isRedInk(QRgb colour);
bool isBlackInk(QRgb colour);

/// The smallest box in mm that holds all such ink within an area of the page.
QRectF inkBox(const QImage& page, const QRectF& area, bool (*isInk)(QRgb));

} // namespace chancery::test
