// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "documents/rules/kinds.h"

#include <array>

namespace chancery::documents {

namespace {

struct KindFacts {
    Kind kind;
    const char* id;
    QStringView name;
    unsigned directions;
};

constexpr unsigned up = unsigned(Direction::Up);
constexpr unsigned down = unsigned(Direction::Down);
constexpr unsigned level = unsigned(Direction::Level);

// The regulation defines each kind's use (art. 8); the directions are how these uses are commonly
// read, so checks built on them warn and do not forbid.
constexpr std::array kindFacts{
    KindFacts{Kind::Resolution, "resolution", u"决议", down},
    KindFacts{Kind::Decision, "decision", u"决定", down},
    KindFacts{Kind::Order, "order", u"命令(令)", down},
    KindFacts{Kind::Communique, "communique", u"公报", down},
    KindFacts{Kind::Proclamation, "proclamation", u"公告", down},
    KindFacts{Kind::PublicNotice, "public-notice", u"通告", down},
    KindFacts{Kind::Opinion, "opinion", u"意见", up | down | level},
    KindFacts{Kind::Notice, "notice", u"通知", down},
    KindFacts{Kind::Circular, "circular", u"通报", down},
    KindFacts{Kind::Report, "report", u"报告", up},
    KindFacts{Kind::Request, "request", u"请示", up},
    KindFacts{Kind::Reply, "reply", u"批复", down},
    KindFacts{Kind::Motion, "motion", u"议案", level},
    KindFacts{Kind::Letter, "letter", u"函", level},
    KindFacts{Kind::Minutes, "minutes", u"纪要", down | level},
};

} // namespace

QList<Kind> allKinds()
{
    QList<Kind> kinds;
    for (const auto& fact : kindFacts)
        kinds.append(fact.kind);
    return kinds;
}

QString kindId(Kind kind)
{
    return QString::fromLatin1(kindFacts[std::size_t(kind)].id);
}

std::optional<Kind> kindFromId(QStringView id)
{
    for (const auto& fact : kindFacts) {
        if (id == QLatin1String(fact.id))
            return fact.kind;
    }
    return std::nullopt;
}

QString kindName(Kind kind)
{
    return kindFacts[std::size_t(kind)].name.toString();
}

bool mayGo(Kind kind, Direction direction)
{
    return (kindFacts[std::size_t(kind)].directions & unsigned(direction)) != 0;
}

std::optional<Kind> kindOfTitle(QStringView title)
{
    QStringView text = title.trimmed();
    // Remarks, and the end of a quotation: 印发《关于…的通知》, …的意见（试行）
    for (;;) {
        const auto open = std::max(text.lastIndexOf(u'（'), text.lastIndexOf(u'('));
        if (!text.isEmpty() && (text.back() == u'）' || text.back() == u')') && open > 0)
            text = text.left(open).trimmed();
        else if (text.endsWith(u'》'))
            text.chop(1);
        else
            break;
    }
    for (const auto& fact : kindFacts) {
        const QStringView name = fact.kind == Kind::Order ? QStringView(u"令") : fact.name;
        if (text.endsWith(name))
            return fact.kind;
    }
    return std::nullopt;
}

} // namespace chancery::documents
