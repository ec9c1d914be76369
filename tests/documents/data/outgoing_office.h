// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include "office.h"
#include "support/examined.h"

#include "documents/rules/manuscript.h"
#include "documents/rules/slip.h"

/// The office with one draft of the finance department in it.
namespace chancery::test {

using namespace Qt::StringLiterals;
using documents::Block;
using documents::Manuscript;
using documents::Publicity;
using documents::Slip;

inline Manuscript notice()
{
    Manuscript text;
    text.issuers = {u"示例部"_s};
    text.title = u"示例部关于做好汛期值班工作的通知"_s;
    text.addressees = {u"各司局"_s, u"各直属单位"_s};
    text.copiesTo = {u"应急管理部"_s};
    text.body = {Block::paragraph(u"汛期将至，现就有关事项通知如下："_s),
                 Block::heading(1, u"加强值班"_s), Block::paragraph(u"实行领导带班。"_s)};
    return text;
}

inline Slip closedSlip()
{
    Slip slip;
    slip.publicity = Publicity::Closed;
    slip.publicityReason = u"内部管理事项"_s;
    slip.copies = 60;
    return slip;
}

class Outgoing : public Office {
public:
    explicit Outgoing(const Slip& slip = closedSlip(), const QString& way = u"outgoing"_s,
                      const documents::DocumentSettings& settings = {})
        : Office(settings)
    {
        must(who.finance, "draft",
             {{u"id"_s, id},
              {u"way"_s, way},
              {u"unit"_s, financeUnit},
              {u"text"_s, notice().toJson()},
              {u"slip"_s, slip.toJson()}});
    }

    QString column(const char* name) { return document(id).value(QLatin1String(name)).toString(); }
    QString hash() { return column("text_hash"); }
    QJsonObject plan()
    {
        return {{u"document"_s, id},
                {u"seen"_s, hash()},
                {u"examiners"_s, QJsonArray{u"person:"_s + who.finance2}},
                {u"cosigners"_s, QJsonArray{planningUnit}},
                {u"signers"_s, QJsonArray{vicePost, ministerPost}}};
    }
    void act(const QString& person, const char* verb, QJsonObject params = {})
    {
        params[u"document"_s] = id;
        must(person, verb, params);
    }
    /// The text as it stands, with every point ticked.
    QJsonObject examined() { return {{u"seen"_s, hash()}, {u"ticked"_s, everyPoint()}}; }
    void agree(const QString& person, const char* verb)
    {
        act(person, verb, {{u"seen"_s, hash()}, {u"verdict"_s, u"agree"_s}});
    }
    /// Up to the step of signing.
    void comeToSigning()
    {
        must(who.finance, "submit-draft", plan());
        agree(who.finance2, "examine");
        agree(who.planning, "cosign");
        act(who.secretary, "check-draft", examined());
    }
    void comeToRecheck()
    {
        comeToSigning();
        agree(who.vice, "sign");
        agree(who.minister, "sign");
    }
    /// Numbered 示办发〔2026〕1号 and sent out.
    void comeToIssued()
    {
        comeToRecheck();
        act(who.clerk, "recheck", {{u"seen"_s, hash()}});
        act(who.clerk, "give-number", {{u"code"_s, u"示办发"_s}});
        act(who.clerk, "print", {{u"copies"_s, 80}});
        act(who.clerk, "affix-seal");
        act(who.clerk, "issue");
    }
    Result<ChangeSet> write(const QString& person, const Manuscript& text, const QString& base)
    {
        return run(person, u"documents.write"_s,
                   {{u"document"_s, id},
                    {u"base"_s, base},
                    {u"text"_s, text.toJson()},
                    {u"slip"_s, document(id).value("slip"_L1).toObject()}});
    }

    const QString id = newUuidText();
};

} // namespace chancery::test
