// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "documents/rules/reveal_lines.h"

#include "base/text/chinese_date.h"
#include "base/text/normalise.h"
#include "documents/rules/document_number.h"
#include "documents/rules/issuer.h"
#include "documents/rules/title.h"
#include "documents/rules/whole.h"

#include <QHash>
#include <QRegularExpression>

#include <algorithm>

namespace chancery::documents::lines {

namespace {

bool isPageNumber(const QString& line)
{
    static const QRegularExpression form =
        whole(QStringLiteral("[-—–－·. ]*\\d{1,4}[-—–－·. ]*|第 ?\\d{1,4} ?页(?: ?[,，/]? ?共 "
                             "?\\d{1,4} ?页)?|\\d{1,4} ?/ "
                             "?\\d{1,4}"));
    return form.match(line).hasMatch();
}

const QRegularExpression numbersAndGaps(QStringLiteral("[\\d\\s]+"));

// A line directly before or behind a page break that comes back on other pages, digits aside.
QStringList pageHeaders(const QString& text)
{
    QHash<QString, int> seen;
    const QStringList pages = text.split(u'\f');
    if (pages.size() < 3)
        return {};
    for (const auto& page : pages) {
        const QStringList lines = page.split(u'\n', Qt::SkipEmptyParts);
        QStringList edges = lines.mid(0, 1);
        if (lines.size() > 1)
            edges.append(lines.last());
        for (const auto& edge : edges)
            ++seen[cleanText(edge).remove(numbersAndGaps)];
    }
    QStringList headers;
    for (auto it = seen.begin(); it != seen.end(); ++it) {
        if (it.value() >= 3 && !it.key().isEmpty())
            headers.append(it.key());
    }
    return headers;
}

} // namespace

QStringList ofDocument(const QString& text)
{
    static const QRegularExpression entity(QStringLiteral("&(?:nbsp|sp|ensp|emsp);"));
    static const QRegularExpression breaks(QStringLiteral("[\\n\\r\\f\\x{2028}\\x{2029}]"));
    static const QRegularExpression headingMarks(QStringLiteral("^\\s*#{1,6}\\s+")); // Markdown
    const QStringList headers = pageHeaders(text);
    QStringList lines;
    for (const auto& raw : text.split(breaks, Qt::SkipEmptyParts)) {
        QString line = cleanText(raw);
        line.replace(entity, QStringLiteral(" "));
        line = closeLetterSpacing(line.remove(headingMarks));
        if (line.isEmpty() || isPageNumber(line) ||
            (!headers.isEmpty() && headers.contains(QString(line).remove(numbersAndGaps))))
            continue;
        lines.append(line);
    }
    return lines;
}

namespace {

// "现就有关事项公告如下：" opens the text; "各省、自治区人民政府：" does not.
bool opensText(const QString& line)
{
    static const QRegularExpression form(QStringLiteral(
        "^(?:附|抄送|联系|签发|电话)|(?:如下|下列\\S{0,6}|内容|事项|通知|要求)[：:]$"));
    return (line.endsWith(u'：') || line.endsWith(u':')) && form.match(line).hasMatch();
}

} // namespace

bool isBody(const QString& line)
{
    static const QRegularExpression heading(
        QStringLiteral("^(?:[一二三四五六七八九十]+、|（[一二三四五六七八九十]+）|第["
                       "一二三四五六七八九十百]+[编章条节]|总 ?则$|序 ?言$|前 ?言$|"
                       "\\d+[.．、](?!\\d)|附件[：:]|附件\\d*$|目 ?录$)"));
    // How texts begin; a title's second line may begin with 为 too, but not so.
    static const QRegularExpression opening(QStringLiteral(
        "^(?:为(?:了|深入)?(?:贯彻|落实|进一步|做好|保障|加强|规范|切实)|根据《|现将《|"
        "按照(?:党|国务院)|经国务院|近日，)"));
    if (line.size() > 20 && opening.match(line).hasMatch())
        return true;
    return line.contains(u'。') || line.endsWith(u'；') || line.endsWith(u';') || opensText(line) ||
           heading.match(line).hasMatch() || line.size() > 150;
}

bool isRecipients(const QString& line)
{
    return (line.endsWith(u'：') || line.endsWith(u':')) && !line.contains(u'。') &&
           !opensText(line);
}

QString numberIn(const QString& line)
{
    static const QRegularExpression signer(QStringLiteral("\\s*签 ?发 ?人[：:].*$"));
    static const QRegularExpression unbracket = whole(QStringLiteral("[（(](第[^（）()]+号)[）)]"));
    QString candidate = QString(line).remove(signer).trimmed();
    // "关于…期限事项的公告（第350号）" is a title.
    if (candidate.size() > 60 || !candidate.contains(u'号') || candidate.contains(u"关于"))
        return {};
    if (const auto match = unbracket.match(candidate); match.hasMatch())
        candidate = match.captured(1);
    const auto number = DocumentNumber::parse(candidate);
    if (number.form() == DocumentNumber::Form::Coded)
        return candidate;
    // The wrapped end of a title, "项的公告（第350号）", names no organ.
    const bool named =
        number.organ().isEmpty() || number.organ() == u"主席" || looksLikeOrgan(number.organ());
    return number.form() == DocumentNumber::Form::Counted && named ? candidate : QString();
}

bool isRemark(const QString& line)
{
    static const QRegularExpression form = whole(QStringLiteral("[（(].*[）)]"));
    static const QRegularExpression words(
        QStringLiteral("\\d{4}|年|通过|公布|发布|修订|修正|施行|印发|公开|删减"));
    return (form.match(line).hasMatch() && words.match(line).hasMatch()) ||
           line.endsWith(u"通过）"); // the second line of one
}

bool isMark(const QString& line)
{
    static const QRegularExpression form =
        whole(QStringLiteral("(.{2,60})(?:文件|命令|令)|(.{2,60})(?:函|电报|发电|明传电报)"));
    const auto match = form.match(line);
    if (!match.hasMatch())
        return false;
    return !organsIn(match.captured(1) + match.captured(2)).isEmpty();
}

std::optional<QDate> dayIn(const QString& line)
{
    const auto date = parseDate(line);
    return date.ok() && date->isDay() ? std::optional(date->date()) : std::nullopt;
}

QStringList organsIn(const QString& line)
{
    const QStringList organs = splitOrgans(line);
    const bool all = std::all_of(organs.begin(), organs.end(),
                                 [](const auto& organ) { return looksLikeOrgan(organ); });
    return all ? organs : QStringList();
}

} // namespace chancery::documents::lines
