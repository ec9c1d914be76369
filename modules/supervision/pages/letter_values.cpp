// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "supervision/pages/letter_values.h"

#include "base/clock.h"
#include "supervision/rules/letter_words.h"
#include "supervision/rules/sources.h"
#include "ui/format.h"

using namespace Qt::StringLiterals;

namespace chancery::supervision {

namespace {

const ui::Format formFormat{ui::Lang::Zh};

QString formDay(const QDate& day)
{
    return formFormat.fullDate(day);
}

QString formMoment(const QDateTime& moment)
{
    const QDateTime local = moment.toTimeZone(officeZone());
    return moment.isValid() ? formDay(local.date()) + u' ' + formFormat.time(local.time())
                            : QString();
}

QDate factDay(const Letter& letter, const char* name)
{
    return QDate::fromString(letter.fact(name), Qt::ISODate);
}

QString sourceText(const Letter& letter)
{
    QStringList parts;
    for (const QString& part :
         {sourceKindName(letter.fact("source_kind")), letter.fact("source_by"),
          letter.fact("source_number"), letter.fact("source_title")}) {
        if (!part.isEmpty())
            parts.append(part);
    }
    const QString words = letter.fact("source_words");
    return parts.join(u'　') + (words.isEmpty() ? QString() : u"：“%1”"_s.arg(words));
}

QString feedbackText(const Letter& letter)
{
    const QString text = letter.fact("last_feedback");
    if (text.isEmpty())
        return u"尚无反馈"_s;
    const QDateTime at = momentFromText(letter.fact("last_feedback_at"));
    return at.isValid() ? u"%1（%2）"_s.arg(text, formDay(officeDate(at))) : text;
}

/// The values that letter and list have in common.
paper::FormTexts textsOf(const Letter& letter)
{
    const QDate written = officeDate(letter.at);
    const QDate due = factDay(letter, "due_on");
    const QDate first = factDay(letter, "first_due_on");
    paper::FormTexts texts;
    texts[u"letter"_s] = letterName(letter.grade);
    texts[u"letter_number"_s] = letter.number;
    texts[u"numbered"_s] = letter.number.isEmpty()
                               ? letterName(letter.grade)
                               : letterName(letter.grade) + u'\n' + letter.number;
    texts[u"sent_on"_s] = formDay(written);
    texts[u"unit"_s] = letter.unitName;
    texts[u"matter"_s] = letter.fact("title");
    texts[u"requirement"_s] = letter.fact("requirement");
    texts[u"source"_s] = sourceText(letter);
    texts[u"words_of_source"_s] = letter.fact("source_words");
    texts[u"item_number"_s] = letter.fact("number_text");
    texts[u"lead"_s] = letter.fact("lead_name");
    texts[u"co"_s] = letter.fact("co_names");
    texts[u"handler"_s] = letter.fact("handler_name");
    texts[u"phone"_s] = letter.fact("phone");
    texts[u"assigned_on"_s] = formDay(officeDate(momentFromText(letter.fact("assigned_at"))));
    texts[u"due"_s] = formDay(due);
    if (first.isValid() && first != due)
        texts[u"extended"_s] = u"原限办日期%1"_s.arg(formDay(first));
    texts[u"standing"_s] = standingOn(due, written);
    texts[u"feedback"_s] = feedbackText(letter);
    texts[u"times"_s] = u"第%1次"_s.arg(letter.facts.value("urges"_L1).toInt() + 1);
    texts[u"words"_s] = letter.text.isEmpty()
                            ? usualLetterWords(letter.grade, due, written, letter.replyBy)
                            : letter.text;
    texts[u"reply_by"_s] = formDay(letter.replyBy);
    texts[u"by"_s] = letter.byName;
    texts[u"receipt_by"_s] = letter.receiptName;
    texts[u"receipt_on"_s] = formMoment(letter.receiptAt);
    texts[u"receipt_words"_s] = letter.receiptText;
    return texts;
}

} // namespace

paper::FormValues letterValues(const Letter& letter, const QString& ministry)
{
    paper::FormValues values;
    values.texts = textsOf(letter);
    values.texts[u"ministry"_s] = ministry;
    return values;
}

paper::FormValues letterListValues(const QList<Letter>& letters, const QString& ministry,
                                   const QDate& today)
{
    paper::FormValues values;
    values.texts[u"ministry"_s] = ministry;
    values.texts[u"unit"_s] = letters.isEmpty() ? QString() : letters.first().unitName;
    values.texts[u"printed_on"_s] = formDay(today);
    values.texts[u"total"_s] = u"%1件"_s.arg(letters.size());
    int number = 0;
    for (const auto& letter : letters) {
        auto texts = textsOf(letter);
        texts[u"item"_s] = QString::number(++number);
        values.items.append(texts);
    }
    return values;
}

paper::Ink letterInk(const QString& grade)
{
    if (grade == "red"_L1)
        return paper::Ink::Red;
    if (grade == "orange"_L1)
        return paper::Ink::Orange;
    return grade == "blue"_L1 ? paper::Ink::Blue : paper::Ink::Black;
}

} // namespace chancery::supervision
