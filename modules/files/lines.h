// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include <QString>

namespace chancery::files {

/// Puts a text together from the pieces in which a file keeps it, up to a limit.
class Lines {
public:
    explicit Lines(qsizetype most) : m_most(most) {}

    void add(QStringView text);
    void endLine();
    /// The end of a line that only the paper has: within a run of Chinese the text goes on, so that
    /// a word at the edge of the paper is found.
    void wrapLine();

    bool isFull() const { return m_isCut; }
    const QString& text() const { return m_text; }

private:
    void settle(QChar next);

    qsizetype m_most;
    QString m_text;
    bool m_isCut = false;
    bool m_wraps = false;
};

/// The text of a page as a reader of paper gives it: cleaned (cleanText()), its lines put together
/// where Chinese goes on from one to the next.
QString withoutWraps(const QString& page);

} // namespace chancery::files
