// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "workflow/route_words.h"

#include "workflow/route.h"

using namespace Qt::StringLiterals;

namespace chancery::workflow {

namespace words {

const QStringList& modes()
{
    static const QStringList list{u"auto"_s, u"single"_s, u"serial"_s, u"all"_s,
                                  u"any"_s,  u"vote"_s,   u"read"_s,   u"interleaved"_s};
    return list;
}

const QStringList& splits()
{
    static const QStringList list{u"one"_s, u"all"_s, u"some"_s, u"deferred"_s};
    return list;
}

const QStringList& joins()
{
    static const QStringList list{u"each"_s, u"all"_s, u"sync"_s, u"count"_s, u"threads"_s};
    return list;
}

const QStringList& dueUnits()
{
    static const QStringList list{u"workdays"_s, u"workhours"_s, u"days"_s, u"hours"_s};
    return list;
}

const QStringList& variableTypes()
{
    static const QStringList list{u"text"_s, u"number"_s, u"flag"_s, u"list"_s};
    return list;
}

} // namespace words

const QStringList& operations()
{
    static const QStringList list{u"return"_s,    u"withdraw"_s, u"add"_s,  u"drop"_s,
                                  u"hand-over"_s, u"delegate"_s, u"skip"_s, u"circulate"_s};
    return list;
}

} // namespace chancery::workflow
