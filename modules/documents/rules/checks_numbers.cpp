// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0

// Dates, numbers of documents (发文字号) that are cited, and numerals.

#include "base/text/chinese_date.h"
#include "base/text/chinese_number.h"
#include "documents/rules/check_collector.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace chancery::documents {

namespace {

struct Words {
    const QString& text;
    const Place& place;
    Findings& out;

    void replace(const char* rule, const QRegularExpressionMatch& match, const QString& better,
                 int group = 0) const
    {
        out.addReplacement(rule,
                           within(place, match.capturedStart(group), match.capturedLength(group)),
                           text, better);
    }
    void note(const char* rule, const QRegularExpressionMatch& match, int group = 0) const
    {
        out.add(rule, within(place, match.capturedStart(group), match.capturedLength(group)),
                {{u"text"_s, match.captured(group).left(80)}});
    }
};

template <typename Visit>
void forEachMatch(const QRegularExpression& pattern, const QString& text, Visit visit)
{
    for (auto all = pattern.globalMatch(text); all.hasNext();)
        visit(all.next());
}

/// The century of a year of two digits, as document_number.cpp reads them.
QString fullYear(const QString& digits)
{
    return (digits.toInt() >= 49 ? u"19"_s : u"20"_s) + digits;
}

void checkChineseYears(const Words& words)
{
    static const QRegularExpression year(
        u"(?<![〇○◯零一二三四五六七八九十])[一二][〇○◯零0０OＯo一二三四五六七八九]{3}(?=年)"_s);
    forEachMatch(year, words.text, [&](const QRegularExpressionMatch& match) {
        QString digits = match.captured();
        bool mixed = false;
        for (QChar& c : digits) {
            if (QStringView(u"○◯零0０OＯo").contains(c)) {
                mixed = true;
                c = u'〇';
            }
        }
        const auto number = parseChineseDigits(digits);
        if (number && *number >= 1900 && *number < 2100)
            words.replace(mixed ? "date-zero" : "date-chinese", match, QString::number(*number));
    });
}

void checkImpossibleDates(const Words& words)
{
    static const QRegularExpression date(
        u"(?:(?<!\\d)(\\d{4})年)?(?<![\\d.])(\\d{1,2})月(?:(\\d{1,2})日)?"_s);
    forEachMatch(date, words.text, [&](const QRegularExpressionMatch& match) {
        const int year = match.capturedLength(1) > 0 ? match.captured(1).toInt() : 2000;
        const int month = match.captured(2).toInt();
        const bool hasDay = match.capturedLength(3) > 0;
        if (!QDate::isValid(year, month, hasDay ? match.captured(3).toInt() : 1))
            words.note("date-impossible", match);
    });
}

void checkDates(const Words& words)
{
    static const QRegularExpression shortYear(
        u"(?<![\\d〇○零一二三四五六七八九.\\-—－–~～至到第近过])[’'‘]?(\\d{2})年(?=(?:1[0-2]|0?[1-9])月)"_s);
    static const QRegularExpression zero(u"(?<=年)0(?=[1-9]月)|(?<=月)0(?=[1-9]日)"_s);
    if (words.text.contains(u'年')) {
        forEachMatch(shortYear, words.text, [&](const QRegularExpressionMatch& match) {
            words.replace("date-short-year", match, fullYear(match.captured(1)) + u'年');
        });
        checkChineseYears(words);
    }
    if (words.text.contains(u'月')) {
        forEachMatch(zero, words.text, [&](const QRegularExpressionMatch& match) {
            words.replace("date-leading-zero", match, {});
        });
        checkImpossibleDates(words);
    }
    static const QRegularExpression dots(
        u"(?<![\\w./\\-〔])((?:19|20)\\d{2})([.．/／-])(\\d{1,2})\\2(\\d{1,2})(?![\\w./\\-])"_s,
        QRegularExpression::NoPatternOption);
    if (words.text.contains(u"19"_s) || words.text.contains(u"20"_s)) {
        forEachMatch(dots, words.text, [&](const QRegularExpressionMatch& match) {
            const QDate date(match.captured(1).toInt(), match.captured(3).toInt(),
                             match.captured(4).toInt());
            if (date.isValid())
                words.replace("date-dots", match, formatDate(date));
        });
    }
}

/// "根据国办发" → "国办发": what stands before a code in a sentence is none of it. Empty where no
/// code is left.
QString codeIn(const QString& run)
{
    static const QRegularExpression before(
        u"^.*(?:根据|按照|依据|依照|落实|贯彻|执行|印发|转发|遵照|参照|下发|发布|[的和与及按见将对以至同])"_s);
    const QString code = QString(run).remove(before);
    return code.size() >= 2 && code.size() <= 10 ? code : QString();
}

void checkOrder(const Words& words)
{
    static const QRegularExpression numberFirst(
        u"(\\p{Han}{2,20})(〔\\d{4}〕\\d{1,5}号)(文件?)?(《[^《》]{2,120}》)(?!（[^）]*〔)"_s);
    forEachMatch(numberFirst, words.text, [&](const QRegularExpressionMatch& match) {
        const QString code = codeIn(match.captured(1));
        if (code.isEmpty()) {
            words.note("number-before-title", match);
            return;
        }
        const auto from = match.capturedEnd(1) - code.size();
        words.out.addReplacement("number-before-title",
                                 within(words.place, from, match.capturedEnd() - from), words.text,
                                 u"%1（%2%3）"_s.arg(match.captured(4), code, match.captured(2)));
    });
}

void checkCitations(const Words& words)
{
    if (!words.text.contains(u'号'))
        return;
    static const QRegularExpression citation(
        u"(?<=[\\p{Han}])(?<![告令报第])([〔\\[［(（【﹝{])(\\d{4}|\\d{2})([〕\\]］)）】﹞}])(第?)(0*)(\\d{1,5})号"_s);
    forEachMatch(citation, words.text, [&](const QRegularExpressionMatch& match) {
        const QString year = match.captured(2);
        const bool isShort = year.size() == 2;
        const int full = (isShort ? fullYear(year) : year).toInt();
        if (full < 1949 || full > 2099)
            return;
        const QString better = u"〔%1〕%2号"_s.arg(full).arg(match.captured(6));
        if (match.captured(1) != u"〔" || match.captured(3) != u"〕")
            words.replace("number-brackets", match, better);
        else if (isShort)
            words.replace("number-short-year", match, better);
        else if (match.capturedLength(4) + match.capturedLength(5) > 0)
            words.replace("number-serial", match, better);
    });
    if (words.text.contains(u"号《"_s) || words.text.contains(u"号文"_s))
        checkOrder(words);
}

void checkNumerals(const Words& words)
{
    static const QRegularExpression weekday(u"(?<=星期)[1-6](?!\\d)"_s);
    static const QRegularExpression hundreds(
        u"(?<![\\d.．])([1-9]\\d?)([百千])(?=[万亿元名个人多余家户项件公亩吨台套])"_s);
    static const QRegularExpression about(u"(?<![\\d.])([1-9]0)几(?!何)"_s);
    if (words.text.contains(u"星期"_s)) {
        forEachMatch(weekday, words.text, [&](const QRegularExpressionMatch& match) {
            words.replace("numeral-weekday", match, chineseNumber(match.captured().toInt()));
        });
    }
    if (words.text.contains(u'百') || words.text.contains(u'千')) {
        forEachMatch(hundreds, words.text, [&](const QRegularExpressionMatch& match) {
            const int unit = match.captured(2) == u"百" ? 100 : 1000;
            words.replace("numeral-hundreds", match,
                          QString::number(match.captured(1).toInt() * unit));
        });
    }
    if (words.text.contains(u'几')) {
        forEachMatch(about, words.text, [&](const QRegularExpressionMatch& match) {
            words.replace("numeral-about", match, chineseNumber(match.captured(1).toInt()) + u'几');
        });
    }
}

} // namespace

void checkDatesAndNumbers(const Draft& draft, Findings& out)
{
    forEachText(draft.text, [&out](const QString& text, const Place& place) {
        const Words words{text, place, out};
        checkDates(words);
        checkCitations(words);
        checkNumerals(words);
    });
}

} // namespace chancery::documents
