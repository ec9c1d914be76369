// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "supervision/rules/sources.h"

#include "base/json_reader.h"
#include "base/participant.h"
#include "base/text/normalise.h"

#include <array>

using namespace Qt::StringLiterals;

namespace chancery::supervision {

namespace {

struct SourceFacts {
    const char* kind;
    QStringView name;
    QStringView others; ///< Words of old ledgers, parted by blanks.
};

constexpr std::array sourceFacts{
    SourceFacts{"instruction", u"批示", u"领导批示 批示件 批示事项 部领导批示 上级批示"},
    SourceFacts{"meeting", u"会议",
                u"会议纪要 会议议定 议定事项 会议决定 部务会 党组会 部长办公会"},
    SourceFacts{"document", u"文件", u"公文 来文 上级文件 文电 中央文件"},
    SourceFacts{"plan", u"工作要点", u"重点工作 年度重点 工作计划 政府工作报告 年度计划 要点"},
    SourceFacts{"proposal", u"建议提案", u"人大建议 政协提案 建议 提案 两会建议提案"},
    SourceFacts{"opinion", u"舆情", u"网络舆情 媒体反映 政务舆情"},
    SourceFacts{"petition", u"信访", u"来信 来访 信访件 信访事项"},
    SourceFacts{"rectification", u"整改", u"巡视整改 审计整改 问题整改 整改事项"},
    SourceFacts{"oral", u"口头交办", u"口头 领导交办 电话交办"},
    SourceFacts{"inspection", u"督查检查", u"督查 检查 专项督查 专项检查 抽查"},
    SourceFacts{"mailbox", u"信箱", u"部长信箱 网民留言 留言"},
    SourceFacts{"other", u"其他", u"其它"},
};

} // namespace

const QStringList& sourceKinds()
{
    static const QStringList list = [] {
        QStringList kinds;
        for (const auto& fact : sourceFacts)
            kinds.append(QString::fromLatin1(fact.kind));
        return kinds;
    }();
    return list;
}

QString sourceKindName(const QString& kind)
{
    for (const auto& fact : sourceFacts) {
        if (kind == QLatin1String(fact.kind))
            return fact.name.toString();
    }
    return {};
}

QString sourceKindOfWord(QStringView word)
{
    const QString plain = lettersOnly(word);
    for (const auto& fact : sourceFacts) {
        if (plain == fact.name || plain == QLatin1String(fact.kind) ||
            fact.others.toString().split(u' ').contains(plain))
            return QString::fromLatin1(fact.kind);
    }
    return {};
}

Result<Source> Source::parse(const QJsonObject& json)
{
    JsonReader in(json);
    Source source;
    source.kind = sourceKinds().value(in.choice("kind", sourceKinds()));
    source.table = in.optionalText("table", 40);
    source.record = in.optionalIdText("record");
    source.number = in.optionalText("number", 100);
    source.title = in.optionalText("title", 500);
    source.words = in.optionalText("words", 20'000);
    source.by = in.optionalText("by", 100);
    source.person = in.optionalText("person", 120);
    source.on = in.optionalDate("on");
    TRY(in.finish());
    if (source.table.isEmpty() != source.record.isEmpty())
        return fail("supervision.half-a-link");
    if (!source.person.isEmpty() && !isParticipant(source.person))
        return fail("supervision.bad-participant", {{u"text"_s, source.person}});
    return source;
}

} // namespace chancery::supervision
