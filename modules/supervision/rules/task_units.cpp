// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "supervision/rules/task_units.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace chancery::supervision {

namespace {

QString trimmedUnit(QString name)
{
    static const QRegularExpression head(u"^(?:由|请|各地区和|以及|及|和|与|会同)+"_s);
    static const QRegularExpression tail(
        u"(?:按照?(?:各自)?职责分工|按照?(?:各自)?职责|分工|共同|分别|具体|牵头|组织|配合|参加|参与|协助|指导|等)+$"_s);
    name = name.trimmed();
    name.remove(head);
    name.remove(tail);
    return name.trimmed();
}

/// Takes the word that tells of an open list out of a list; true where there was one.
bool takeOpen(QString& list)
{
    static const QRegularExpression open(
        u"等(?:有关|相关)?(?:部门|单位|方面)?(?=$|[、，；和及])|(?:^|[、，和及]|会同)(?:有关|相关)(?:部门|单位|方面)"_s);
    const QString before = list;
    list.replace(open, u"、"_s);
    return list != before;
}

void fill(TaskUnits& units, const QString& leads, const QString& others)
{
    QString lead = leads;
    QString co = others;
    units.open = takeOpen(lead) || units.open;
    units.open = takeOpen(co) || units.open;
    QStringList first = splitUnits(lead);
    units.lead = first.isEmpty() ? QString() : first.takeFirst();
    for (const auto& name : first + splitUnits(co)) {
        if (name != units.lead && !units.co.contains(name))
            units.co.append(name);
    }
}

/// 牵头单位：…, 责任单位：… and such.
QString labelled(const QString& text, const QString& labels)
{
    const QRegularExpression pattern(
        u"(?:%1)(?:单位|部门|司局|处室)?[：:]\\s*([^；;。：:]+)"_s.arg(labels));
    return pattern.match(text).captured(1);
}

} // namespace

bool endsLikeAnOrgan(const QString& name)
{
    if (name.size() < 2)
        return false;
    static const QRegularExpression end(
        u"(部|委|局|办|会|院|署|厅|司|处|社|行|政府|室|中心|单位|部门|公司|集团|地区|总队|学校|大学|党委|海关)$"_s);
    return end.match(name).hasMatch();
}

QStringList splitUnits(const QString& list)
{
    QStringList units;
    // Not the commas within 各省（区、市）人民政府.
    static const QRegularExpression comma(u"[、，,；;\\s]+(?![^（(]*[）)])"_s);
    for (const auto& part : list.split(comma, Qt::SkipEmptyParts)) {
        QString rest = part;
        // 和 and 及 stand in names as well: they part names only where both sides end like one.
        for (qsizetype at = 0; at < rest.size(); ++at) {
            if (rest.at(at) != u'和' && rest.at(at) != u'及' && rest.at(at) != u'与')
                continue;
            const QString left = rest.left(at);
            if (endsLikeAnOrgan(trimmedUnit(left)) && endsLikeAnOrgan(rest.mid(at + 1))) {
                units.append(trimmedUnit(left));
                rest = rest.mid(at + 1);
                at = -1;
            }
        }
        rest = trimmedUnit(rest);
        if (!rest.isEmpty())
            units.append(rest);
    }
    return units;
}

bool namesUnits(const QString& inside)
{
    static const QRegularExpression says(
        u"(?:负责|牵头|配合|组织实施|落实)$|^(?:牵头|责任|负责|配合|主办|承办|协办)(?:单位|部门|司局|处室)?[：:]|牵头[，,、；]|会同"_s);
    static const QRegularExpression person(u"负责(?:人|同志)|联络员"_s);
    return inside.size() >= 3 && says.match(inside.trimmed()).hasMatch() &&
           !person.match(inside).hasMatch();
}

TaskUnits taskUnits(const QString& text)
{
    TaskUnits units;
    static const QRegularExpression aside(u"[，；,;]?\\s*适用范围[：:].*$"_s);
    static const QRegularExpression end(
        u"(?:按照?(?:各自)?职责(?:分工)?)?(?:分别|共同|具体)?(?:负责|组织实施|落实)[。；]?$"_s);
    units.text = text.trimmed();
    QString body = units.text;
    body.remove(aside);
    const QString lead = labelled(body, u"牵头|主办"_s);
    const QString helping = labelled(body, u"配合|协办|参加|参与"_s);
    const QString charged = labelled(body, u"责任|负责|承办|落实"_s);
    if (!lead.isEmpty() || !charged.isEmpty()) {
        units.leadNamed = !lead.isEmpty();
        fill(units, lead.isEmpty() ? charged : lead,
             helping + (lead.isEmpty() ? QString() : u'、' + charged));
        return units;
    }
    units.text = QString(units.text).remove(QRegularExpression(u"负责[。；]?$"_s));
    static const QRegularExpression leads(u"^(.+?)(?:牵头(?:负责)?|为牵头单位)[，,；;、]?(.*)$"_s);
    static const QRegularExpression with(u"^(.+?)会同(.+)$"_s);
    if (const auto match = leads.match(body); match.hasMatch()) {
        units.leadNamed = true;
        QString others = match.captured(2);
        others.remove(end);
        fill(units, match.captured(1), others);
        return units;
    }
    body.remove(end);
    if (const auto match = with.match(body); match.hasMatch()) {
        units.leadNamed = true;
        fill(units, match.captured(1), match.captured(2));
        return units;
    }
    fill(units, body, {});
    return units;
}

} // namespace chancery::supervision
