// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "house/source_tree.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QRegularExpression>

#include <algorithm>

namespace chancery::house {

QStringList SourceFile::lines() const
{
    QStringList result = text.split(u'\n');
    if (result.last().isEmpty())
        result.removeLast();
    return result;
}

QList<SourceFile> readTree(const QStringList& folders, const QStringList& namePatterns)
{
    const QDir root(QStringLiteral(CHANCERY_SOURCE_DIR));
    QList<SourceFile> files;
    for (const QString& folder : folders) {
        QDirIterator walk(root.filePath(folder), namePatterns, QDir::Files | QDir::Hidden,
                          QDirIterator::Subdirectories);
        while (walk.hasNext()) {
            const QString path = root.relativeFilePath(walk.next());
            if (path.contains(QLatin1String("node_modules/")) ||
                path.startsWith(QLatin1String("build/")))
                continue;
            QFile file(root.filePath(path));
            if (file.open(QIODevice::ReadOnly))
                files.append({path, QString::fromUtf8(file.readAll())});
        }
    }
    std::sort(files.begin(), files.end(),
              [](const SourceFile& a, const SourceFile& b) { return a.path < b.path; });
    return files;
}

namespace {

/// The place after the comment that begins at i; line breaks inside it go to `out`.
qsizetype skipComment(const QString& cpp, qsizetype i, QString& out)
{
    if (cpp[i + 1] == u'/') {
        while (i < cpp.size() && cpp[i] != u'\n')
            ++i;
        return i;
    }
    const qsizetype end = cpp.indexOf(QLatin1String("*/"), i + 2);
    const qsizetype after = end < 0 ? cpp.size() : end + 2;
    out += QString(cpp.mid(i, after - i).count(u'\n'), u'\n');
    return after;
}

/// The place after the string literal that begins at i (a raw one if a R stands before it).
qsizetype skipString(const QString& cpp, qsizetype i)
{
    if (i > 0 && cpp[i - 1] == u'R') {
        const qsizetype open = cpp.indexOf(u'(', i);
        const QString close = u')' + cpp.mid(i + 1, open - i - 1) + u'"';
        const qsizetype end = cpp.indexOf(close, open);
        return end < 0 ? cpp.size() : end + close.size();
    }
    for (++i; i < cpp.size() && cpp[i] != u'"'; ++i) {
        if (cpp[i] == u'\\')
            ++i;
    }
    return std::min(i + 1, cpp.size());
}

} // namespace

QString withoutComments(const QString& cpp)
{
    QString out;
    out.reserve(cpp.size());
    for (qsizetype i = 0; i < cpp.size();) {
        const QChar next = i + 1 < cpp.size() ? cpp[i + 1] : QChar();
        if (cpp[i] == u'/' && (next == u'/' || next == u'*')) {
            i = skipComment(cpp, i, out);
        } else if (cpp[i] == u'"' && !(i > 0 && cpp[i - 1] == u'\'')) {
            const qsizetype end = skipString(cpp, i);
            out += cpp.mid(i, end - i);
            i = end;
        } else {
            out += cpp[i++];
        }
    }
    return out;
}

QStringList hits(const SourceFile& file, const QString& text, const QString& pattern,
                 const QString& what)
{
    QStringList found;
    const QRegularExpression expression(pattern);
    auto all = expression.globalMatch(text);
    while (all.hasNext()) {
        const auto match = all.next();
        const auto line = text.left(match.capturedStart()).count(u'\n') + 1;
        found.append(QStringLiteral("%1:%2: %3").arg(file.path).arg(line).arg(what));
    }
    return found;
}

} // namespace chancery::house
