// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "ui/paper/round_trip.h"

#include <QHash>
#include <QPdfDocument>
#include <QPdfSelection>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace chancery::test {

QString textByPdfium(const QString& file)
{
    QPdfDocument document;
    if (document.load(file) != QPdfDocument::Error::None)
        return {};
    QString text;
    for (int page = 0; page < document.pageCount(); ++page)
        text += document.getAllText(page).text();
    return withoutSpace(text);
}

double shareThatCameBack(const QString& printed, const QString& read)
{
    QHash<uint, int> counts;
    for (const uint character : read.toUcs4())
        ++counts[character];
    qsizetype found = 0;
    const auto wanted = printed.toUcs4();
    for (const uint character : wanted) {
        int& left = counts[character];
        found += left > 0 ? 1 : 0;
        left = std::max(0, left - 1);
    }
    return wanted.isEmpty() ? 0 : double(found) / double(wanted.size());
}

} // namespace chancery::test
