// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0

// Annexes and their list below the text (附件说明).

#include "documents/rules/check_collector.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace chancery::documents {

namespace {

using Part = Place::Part;

void checkAnnexTitle(const QString& title, const Place& place, Findings& out)
{
    static const QRegularExpression numbered(
        u"^(?:附件?\\s*[0-9０-９一二三四五六七八九十]{0,3}\\s*[：:.．、]|[0-9０-９]{1,2}[.．、])\\s*"_s);
    const QString trimmed = title.trimmed();
    if (trimmed.isEmpty()) {
        out.add("annex-untitled", place);
        return;
    }
    if (const auto match = numbered.match(title);
        match.hasMatch() && match.capturedLength() < title.size()) {
        out.addReplacement("annex-numbered", within(place, 0, match.capturedLength()), title, {});
        return;
    }
    if (trimmed.startsWith(u'《') && trimmed.indexOf(u'》') == trimmed.size() - 1) {
        out.addReplacement("annex-quotes", within(place, 0, title.size()), title,
                           trimmed.mid(1, trimmed.size() - 2));
        return;
    }
    qsizetype end = title.size();
    while (end > 0 && QStringView(u"。；，、：.;,: ").contains(title.at(end - 1)))
        --end;
    if (end > 0 && end < title.size() && !QStringView(title).mid(end).trimmed().isEmpty())
        out.addReplacement("annex-mark", within(place, end, title.size() - end), title, {});
}

/// The annexes of this document that its body points to, and whether it points to any at all.
void checkMentions(const Manuscript& text, Findings& out)
{
    // 《…》附件2 is another document's.
    static const QRegularExpression pointed(
        u"(?:[见按照据](?:本通知)?|填写|填报|参照|^|[（(。，；、])附件\\s*([0-9０-"
        u"９一二三四五六七八九十]{0,2})"
        "(?=[）)。，；：、]|$|[\\p{Han}])"_s);
    bool mentioned = false;
    for (qsizetype i = 0; i < text.body.size(); ++i) {
        const QString& words = text.body.at(i).text;
        mentioned = mentioned || words.contains(u'附');
        if (!words.contains(u"附件"_s))
            continue;
        for (auto all = pointed.globalMatch(words); all.hasNext();) {
            const auto match = all.next();
            const int number = std::max(1, match.captured(1).toInt());
            if (number <= text.annexes.size())
                continue;
            Place place = at(Part::Body);
            place.block = int(i);
            out.add("annex-absent", within(place, match.capturedStart(), match.capturedLength()),
                    {{u"number"_s, number}});
        }
    }
    // What is issued by a notice is no annex of it and need not be mentioned as one.
    const bool issues = text.title.contains(u"印发") || text.title.contains(u"转发");
    if (!text.annexes.isEmpty() && !mentioned && !issues)
        out.add("annex-unmentioned", at(Part::AnnexTitle, 0));
}

} // namespace

void checkAnnexes(const Draft& draft, Findings& out)
{
    const Manuscript& text = draft.text;
    for (qsizetype i = 0; i < text.annexes.size(); ++i)
        checkAnnexTitle(text.annexes.at(i).title, at(Part::AnnexTitle, int(i)), out);
    checkMentions(text, out);
}

} // namespace chancery::documents
