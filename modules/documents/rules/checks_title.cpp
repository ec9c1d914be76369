// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0

// The title (标题): issuer, matter and kind, and how it is written.

#include "documents/rules/check_collector.h"
#include "documents/rules/issuer.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace chancery::documents {

namespace {

using Part = Place::Part;

/// Three lines of twenty characters of 2号, with which the first page still shows text.
constexpr qsizetype longTitle = 60;

/// Kinds whose mark or form names the organ, and which may go without a matter.
bool namesItselfElsewhere(const Manuscript& text)
{
    switch (text.kind) {
    case Kind::Order:
    case Kind::Proclamation:
    case Kind::PublicNotice:
    case Kind::Communique:
    case Kind::Resolution:
    case Kind::Minutes:
        return true;
    default:
        return text.form == Form::Order || text.form == Form::Minutes;
    }
}

bool isTitleStop(QChar c)
{
    return QStringView(u"，。；：！？,.;:!?").contains(c);
}

QString kindWord(Kind kind)
{
    return kind == Kind::Order ? u"令"_s : kindName(kind);
}

Fix titleFix(const QString& title, const QString& better)
{
    Fix fix;
    fix.place = at(Part::Title);
    fix.before = title;
    fix.text = better;
    return fix;
}

void checkKindOfTitle(const Manuscript& text, Findings& out)
{
    QString title = text.title.trimmed();
    while (!title.isEmpty() && isTitleStop(title.back()))
        title.chop(1);
    const auto kind = kindOfTitle(title);
    const QJsonObject args{{u"kind"_s, kindName(text.kind)}};
    if (!kind) {
        // What is sent to nobody may be a plan or a measure under its own name; answers to
        // proposals of deputies are letters that call themselves 答复.
        const bool isAnswer = text.kind == Kind::Letter && title.endsWith(u"答复");
        if (isAnswer || (text.addressees.isEmpty() && text.direction != Direction::Up))
            return;
        const QString link = title.endsWith(u'的') ? QString() : u"的"_s;
        out.add("title-kind", at(Part::Title), args,
                titleFix(text.title, title + link + kindWord(text.kind)));
    } else if (*kind != text.kind) {
        Fix fix;
        fix.what = Fix::What::Choose;
        fix.place = at(Part::Kind);
        fix.text = kindId(*kind);
        out.add("title-kind-other", at(Part::Title),
                {{u"kind"_s, kindName(text.kind)}, {u"title"_s, kindName(*kind)}}, fix);
    }
}

void checkParts(const Manuscript& text, Findings& out)
{
    if (namesItselfElsewhere(text))
        return;
    static const QRegularExpression others(u"对|印发|批转|转发|[^\\s]{2,20}同意"_s);
    const QString title = text.title.trimmed();
    auto matter = title.indexOf(u"关于"_s);
    if (matter < 0)
        matter = title.indexOf(others);
    const bool beginsWithIssuer =
        std::any_of(text.issuers.begin(), text.issuers.end(),
                    [&](const QString& issuer) { return title.startsWith(issuer); });
    if (matter < 0) {
        out.add("title-matter", at(Part::Title));
        return;
    }
    if (text.issuers.isEmpty() || beginsWithIssuer)
        return;
    const QStringList organs = splitOrgans(QStringView(title).left(matter));
    const QString issuers = text.issuers.join(u' ');
    if (organs.isEmpty()) {
        out.add("title-issuer", at(Part::Title), {{u"issuer"_s, issuers}},
                titleFix(text.title, issuers + title));
        return;
    }
    const bool names = std::any_of(organs.begin(), organs.end(), [&](const QString& organ) {
        return std::any_of(text.issuers.begin(), text.issuers.end(),
                           [&](const QString& issuer) { return sameOrgan(organ, issuer); });
    });
    if (!names)
        out.add("title-issuer-other", at(Part::Title),
                {{u"issuer"_s, issuers}, {u"title"_s, organs.join(u'、')}});
}

/// Marks in a title but 《》, “”, 、 and brackets; what it quotes is not its own.
void checkMarks(const QString& title, Findings& out)
{
    int quoted = 0;
    for (qsizetype i = 0; i < title.size(); ++i) {
        const QChar c = title.at(i);
        quoted += c == u'《' || c == u'“' ? 1 : c == u'》' || c == u'”' ? -1 : 0;
        if (quoted > 0 || !isTitleStop(c))
            continue;
        if (c == u'.' && i > 0 && title.at(i - 1).isDigit())
            continue; // 5.1
        const Place place = within(at(Part::Title), i, 1);
        if (i == title.size() - 1)
            out.addReplacement("title-marks", place, title, {});
        else
            out.add("title-marks", place, {{u"text"_s, QString(c)}});
    }
}

void checkDoubled(const QString& title, Findings& out)
{
    static const QRegularExpression doubled(u"(关于|通知|请示|报告)\\1"_s);
    for (auto all = doubled.globalMatch(title); all.hasNext();) {
        const auto match = all.next();
        out.addReplacement("title-doubled",
                           within(at(Part::Title), match.capturedStart(), match.capturedLength()),
                           title, match.captured(1));
    }
}

} // namespace

void checkTitle(const Draft& draft, Findings& out)
{
    const Manuscript& text = draft.text;
    if (text.title.trimmed().isEmpty()) {
        out.add("title-missing", at(Part::Title));
        return;
    }
    checkKindOfTitle(text, out);
    checkParts(text, out);
    checkMarks(text.title, out);
    checkDoubled(text.title, out);
    static const QRegularExpression quotation(u"《[^《》]*》"_s);
    const auto own = QString(text.title).remove(quotation).size();
    if (own > longTitle)
        out.add("title-long", at(Part::Title), {{u"length"_s, own}, {u"most"_s, longTitle}});
}

void checkKind(const Draft& draft, Findings& out)
{
    const Manuscript& text = draft.text;
    const auto choice = [](Part part, const QString& id) {
        Fix fix;
        fix.what = Fix::What::Choose;
        fix.place = at(part);
        fix.text = id;
        return fix;
    };
    const QJsonObject kind{{u"kind"_s, kindName(text.kind)}};
    if (!mayGo(text.kind, text.direction)) {
        std::optional<Fix> fix;
        QList<Direction> ways;
        for (const auto way : {Direction::Up, Direction::Down, Direction::Level}) {
            if (mayGo(text.kind, way))
                ways.append(way);
        }
        if (ways.size() == 1)
            fix = choice(Part::Direction, directionId(ways.first()));
        out.add("kind-direction", at(Part::Direction), kind, fix);
    }
    const auto formOf = [](Kind each) {
        return each == Kind::Letter    ? Form::Letter
               : each == Kind::Order   ? Form::Order
               : each == Kind::Minutes ? Form::Minutes
                                       : Form::Document;
    };
    const Form form = formOf(text.kind);
    if (form != text.form && form != Form::Document)
        out.add("kind-form", at(Part::Form), kind, choice(Part::Form, formId(form)));
    else if (form != text.form && text.form != Form::Letter)
        out.add("form-kind", at(Part::Form), kind, choice(Part::Form, formId(Form::Document)));
    if (text.urgency != Urgency::None && !isUsedFor(text.urgency, Medium::Document)) {
        const auto id = text.urgency > Urgency::Critical ? urgencyId(Urgency::Critical) : QString();
        out.add("urgency-word", at(Part::Urgency), {{u"text"_s, urgencyName(text.urgency)}},
                choice(Part::Urgency, id));
    }
}

} // namespace chancery::documents
