// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "documents/rules/mark_pairs.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace chancery::documents {

namespace {

constexpr QStringView openingMarks = u"（(〔《〈“‘【「『[";
constexpr QStringView closingMarks = u"）)〕》〉”’】」』]";
constexpr qsizetype deepest = 50;

/// One kind of bracket whatever its width.
QChar partnerOf(QChar close)
{
    return close == u')' ? u'（' : openingMarks.at(closingMarks.indexOf(close));
}

/// "1）" and "a）" number an item and need no partner.
bool isNumbering(const QString& text, qsizetype at)
{
    qsizetype from = at;
    while (from > 0 && at - from < 3 &&
           (text.at(from - 1).isDigit() || text.at(from - 1).isLower() ||
            QStringView(u"一二三四五六七八九十①②③④⑤").contains(text.at(from - 1))))
        --from;
    return from < at && (from == 0 || QStringView(u"。；，、：; ").contains(text.at(from - 1)));
}

} // namespace

void MarkPairs::report(QChar mark, qsizetype at, const Place& place)
{
    m_out.add("unpaired-mark", within(place, at, 1), {{u"text"_s, QString(mark)}});
}

void MarkPairs::close(const QString& text, qsizetype at, const Place& place)
{
    const QChar mark = text.at(at);
    const QChar partner = partnerOf(mark);
    const auto found = std::find_if(m_open.rbegin(), m_open.rend(),
                                    [&](const Open& open) { return open.mark == partner; });
    if (found != m_open.rend()) {
        while (m_open.last().mark != partner) {
            report(m_open.last().mark, m_open.last().at, place);
            m_open.removeLast();
        }
        m_open.removeLast();
        return;
    }
    const bool isHalf = mark == u')' || mark == u']';
    if (isHalf && !m_open.isEmpty() &&
        (m_open.last().mark == u'[' || m_open.last().mark == u'（')) {
        m_open.removeLast(); // An interval: (0,1]
        return;
    }
    if (mark == u'’' || mark == u']')
        return; // An apostrophe.
    if (mark == u'”' && m_quotation) {
        m_quotation.reset();
        return;
    }
    const bool isBracket = mark == u'）' || mark == u')';
    if (!(isBracket && isNumbering(text, at)))
        report(mark, at, place);
}

void MarkPairs::read(const QString& text, const Place& place)
{
    if (m_quotation && text.startsWith(u'“'))
        m_quotation.reset();
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text.at(i);
        if (c.isLetterOrNumber())
            continue;
        if (openingMarks.contains(c)) {
            if (m_open.size() < deepest)
                m_open.append({c == u'(' ? QChar(u'（') : c, i});
        } else if (closingMarks.contains(c)) {
            close(text, i, place);
        }
    }
    endText(place);
}

void MarkPairs::endText(const Place& place)
{
    for (const auto& open : std::as_const(m_open)) {
        if (open.mark == u'“') {
            finish();
            m_quotation = within(place, open.at, 1);
        } else if (open.mark != u'[' && open.mark != u'‘') {
            report(open.mark, open.at, place);
        }
    }
    m_open.clear();
}

void MarkPairs::finish()
{
    if (m_quotation)
        m_out.add("unpaired-mark", *m_quotation, {{u"text"_s, u"“"_s}});
    m_quotation.reset();
}

} // namespace chancery::documents
