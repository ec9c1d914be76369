// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "documents/rules/reveal.h"

#include "documents/rules/document_number.h"
#include "documents/rules/issuer.h"
#include "documents/rules/organ_codes.h"
#include "documents/rules/reveal_lines.h"
#include "documents/rules/reveal_signature.h"
#include "documents/rules/title.h"
#include "documents/rules/whole.h"

#include <QRegularExpression>

namespace chancery::documents {

namespace {

constexpr qsizetype mostHeadLines = 40;
constexpr qsizetype mostTitleLines = 12;

// 份号, 密级 and 紧急程度 stand alone or beside each other above everything else.
bool takeMarks(const QString& line, Revealed& out)
{
    static const QRegularExpression copy =
        whole(QStringLiteral("(?:No[.:]?|№|份号[：:])? ?(\\d{6})"));
    if (const auto match = copy.match(line); match.hasMatch()) {
        out.copyNumber = {match.captured(1), 90, line};
        return true;
    }
    bool took = false;
    static const QRegularExpression gap(QStringLiteral("[ 　]+"));
    static const QRegularExpression label(QStringLiteral("^(?:密级|等级|缓急|紧急程度)[：:]"));
    for (QString word : line.split(gap, Qt::SkipEmptyParts)) {
        word.remove(label);
        const auto secrecy = SecrecyMark::parse(word);
        const auto urgency = parseUrgency(word);
        if (secrecy.ok() && secrecy->grade != Secrecy::None)
            out.secrecy = {*secrecy, 95, line};
        else if (urgency && *urgency != Urgency::None)
            out.urgency = {*urgency, 95, line};
        else
            return took;
        took = true;
    }
    return took;
}

struct Head {
    QStringList before; ///< Lines above the number that may be title or mark,
    QStringList after;  ///< and below it.
    QString mark;
    QString markLine;
    QString number;
    QString numberLine;
    QString recipients;
    qsizetype end = 0; ///< The first line behind the head.
};

bool endsTitle(const QStringList& title, const QString& next)
{
    static const QRegularExpression goesOn(QStringLiteral("^(?:的|之|与|和|、|通知|意见|函|批复)"));
    return kindOfTitle(joinTitleLines(title)).has_value() && !goesOn.match(next).hasMatch();
}

Head readHead(const QStringList& lines, Revealed& out)
{
    Head head;
    bool titleIsOver = false;
    for (; head.end < std::min<qsizetype>(lines.size(), mostHeadLines); ++head.end) {
        const QString& line = lines[head.end];
        if (head.before.isEmpty() && head.number.isEmpty() && takeMarks(line, out))
            continue;
        if (head.number.isEmpty()) {
            if (const QString number = lines::numberIn(line); !number.isEmpty()) {
                head.number = number;
                head.numberLine = line;
                titleIsOver = false;
                continue;
            }
        }
        if (lines::isRecipients(line)) {
            head.recipients += line;
            ++head.end;
            break;
        }
        if (lines::isBody(line))
            break;
        if (lines::isRemark(line)) {
            titleIsOver = true;
            continue;
        }
        if (head.mark.isEmpty() && head.before.isEmpty() && head.number.isEmpty() &&
            lines::isMark(line)) {
            head.mark = line;
            head.markLine = line;
            continue;
        }
        QStringList& part = head.number.isEmpty() ? head.before : head.after;
        titleIsOver = titleIsOver || part.size() >= mostTitleLines || endsTitle(part, line);
        if (titleIsOver)
            head.recipients += line; // recipients that go over several lines
        else
            part.append(line);
    }
    if (!head.recipients.endsWith(u'：') && !head.recipients.endsWith(u':'))
        head.recipients.clear();
    return head;
}

// 中华人民共和国国务院令 / 第450号: the mark is part of the number, and the title is the name of
// what the order puts in force.
void readOrder(const QStringList& lines, const Head& head, Revealed& out)
{
    static const QRegularExpression name(QStringLiteral("《([^《》]+)》[^，。]{0,20}(?:已|业)"));
    const QString mark = QString(head.mark).remove(QStringLiteral("（"));
    out.number = {mark + head.number, 95, head.markLine + u'\n' + head.numberLine};
    QString organ = head.mark;
    organ.chop(head.mark.endsWith(u"命令") ? 2 : 1);
    out.issuers = {splitOrgans(organ), 90, head.markLine};
    // The sentence that puts it in force may be wrapped, and taken for a title so far.
    const QString sentence = head.after.join(QString()) + lines.mid(head.end, 4).join(QString());
    if (const auto match = name.match(sentence); match.hasMatch()) {
        out.title = {match.captured(1), 85, match.captured()};
        return;
    }
    const QString title = joinTitleLines(head.after);
    if (!title.isEmpty())
        out.title = {title, 60, head.after.join(u'\n')};
}

void readTitle(const Head& head, Revealed& out)
{
    const QString above = joinTitleLines(head.before);
    const QString below = joinTitleLines(head.after);
    const auto speaks = [](const QString& title) {
        return title.contains(u"关于") || kindOfTitle(title).has_value();
    };
    const bool useAbove = head.number.isEmpty() || below.isEmpty() ||
                          (speaks(above) && !speaks(below)) ||
                          (speaks(above) && above.contains(u"关于"));
    const QString& title = useAbove ? above : below;
    if (title.isEmpty())
        return;
    const int confidence = !speaks(title)                                       ? 60
                           : head.number.isEmpty() && head.recipients.isEmpty() ? 85
                                                                                : 97;
    out.title = {title, confidence, (useAbove ? head.before : head.after).join(u'\n')};
}

void readForwarded(Revealed& out)
{
    static const QRegularExpression form(
        QStringLiteral("(?:转发|批转)(?:《)?(.{2,80}?)(?:关于|《|的通知|意见)"));
    const auto match = form.match(out.title->value);
    if (!match.hasMatch())
        return;
    QString names = match.captured(1);
    names.replace(QStringLiteral("等部门"), QString());
    const QStringList organs = lines::organsIn(names);
    if (!organs.isEmpty())
        out.forwardedFrom = {organs, 85, out.title->value};
}

void readNumberElsewhere(const QStringList& lines, Revealed& out)
{
    // "海关总署公告2020年第24号（关于…）"
    static const QRegularExpression inTitle(
        QStringLiteral("^[\\p{Han} ]{2,40}(?:公告|通告|令) ?[（(]?(?:\\d{4}年)?第\\d{1,5}号"));
    if (out.title) {
        if (const auto match = inTitle.match(out.title->value); match.hasMatch()) {
            out.number = {match.captured(), 75, out.title->value};
            return;
        }
    }
    // A site's announcement before the document itself.
    for (qsizetype i = 0; i < std::min<qsizetype>(lines.size(), 60); ++i) {
        const QString number = lines::numberIn(lines[i]);
        if (!number.isEmpty() &&
            DocumentNumber::parse(number).form() == DocumentNumber::Form::Coded) {
            out.number = {number, 60, lines[i]};
            return;
        }
    }
}

void readIssuers(const Head& head, const std::optional<Signature>& signature, Revealed& out)
{
    const QStringList titled = out.title ? organsOfTitle(out.title->value) : QStringList();
    if (!titled.isEmpty()) {
        const bool agree = signature && signature->organs.size() == titled.size() &&
                           sameOrgan(signature->organs.first(), titled.first());
        out.issuers = {titled, agree ? 98 : 92, out.title->takenFrom};
    } else if (signature && !signature->organs.isEmpty()) {
        out.issuers = {signature->organs, 88, signature->organsFrom};
    } else if (!head.mark.isEmpty()) {
        static const QRegularExpression word(
            QStringLiteral("(?:文件|命令|令|函|明传电报|电报|发电)$"));
        out.issuers = {splitOrgans(QString(head.mark).remove(word)), 85, head.markLine};
    } else if (out.number) {
        const QString organ = organOfCode(DocumentNumber::parse(out.number->value).code());
        if (!organ.isEmpty())
            out.issuers = {{organ}, 60, out.number->takenFrom};
    }
}

} // namespace

// "国务院办公厅转发民政部关于…": the organs before the first word that cannot be part of a name.
QStringList organsOfTitle(const QString& title)
{
    static const QRegularExpression verb(
        QStringLiteral("关于|联合印发|印发|转发|批转|公布|发布|对|给|公告|通告|令"));
    for (auto matches = verb.globalMatch(title); matches.hasNext();) {
        const auto match = matches.next();
        const auto organs = lines::organsIn(title.left(match.capturedStart()));
        if (!organs.isEmpty())
            return organs;
        if (match.captured() == u"关于")
            break;
    }
    return {};
}

Revealed reveal(const QString& text)
{
    Revealed out;
    const QStringList lines = lines::ofDocument(text);
    const Head head = readHead(lines, out);

    const bool isOrder = head.mark.endsWith(u'令') && head.number.startsWith(u'第');
    if (isOrder) {
        readOrder(lines, head, out);
    } else {
        readTitle(head, out);
        if (!head.number.isEmpty())
            out.number = {head.number, 98, head.numberLine};
        else
            readNumberElsewhere(lines, out);
    }
    const QStringList titled = out.title ? organsOfTitle(out.title->value) : QStringList();
    const auto signature = findSignature(lines, head.end, titled);
    if (signature)
        out.date = {signature->date, signature->dateConfidence, signature->dateFrom};
    if (!out.issuers)
        readIssuers(head, signature, out);
    if (!head.recipients.isEmpty()) {
        QString recipients = head.recipients;
        recipients.chop(1);
        out.recipients = {recipients, 90, head.recipients};
    }
    if (out.title) {
        if (const auto kind = kindOfTitle(out.title->value))
            out.kind = {*kind, 97, out.title->takenFrom};
        readForwarded(out);
    }
    return out;
}

} // namespace chancery::documents
