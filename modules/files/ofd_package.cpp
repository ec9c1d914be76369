// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "files/lines.h"
#include "files/ofd_parts.h"
#include "files/office_package.h"
#include "files/xml_text.h"

#include <cmath>

using namespace Qt::StringLiterals;

namespace chancery::files {

namespace {

constexpr double sameLineMm = 1.0;
constexpr double leastStepMm = 3.0;
constexpr double newParagraph = 1.3;

/// Text of one page in the order in which it is drawn: pieces at one height are one line.
class PageWalk {
public:
    explicit PageWalk(Lines& lines) : m_lines(lines) {}

    bool visit(const QXmlStreamReader& in)
    {
        if (in.isStartElement() && in.name() == "TextObject"_L1) {
            const auto box = in.attributes().value("Boundary"_L1);
            const auto sides = box.split(u' ', Qt::SkipEmptyParts);
            m_top = sides.size() > 1 ? sides[1].toDouble() : 0;
        } else if (in.isStartElement() && in.name() == "TextCode"_L1) {
            m_isText = true;
            const double base = m_top + in.attributes().value("Y"_L1).toDouble();
            if (std::abs(base - m_base) > sameLineMm)
                beginLine(base - m_base);
            m_base = base;
        } else if (in.isEndElement() && in.name() == "TextCode"_L1) {
            m_isText = false;
        } else if (in.isCharacters() && m_isText) {
            m_lines.add(in.text());
        }
        return !m_lines.isFull();
    }

private:
    /// Farther below than the lines before it: a paragraph of its own.
    void beginLine(double step)
    {
        if (m_step > 0 && step > m_step * newParagraph)
            m_lines.endLine();
        else
            m_lines.wrapLine();
        if (step >= leastStepMm && m_isBegun)
            m_step = step;
        m_isBegun = true;
    }

    Lines& m_lines;
    double m_step = 0;
    bool m_isBegun = false;
    double m_top = 0;
    double m_base = 0;
    bool m_isText = false;
};

Result<bool> isSigned(const Package& package, const QString& list, const Limits& limits)
{
    bool some = false;
    TRY(walkXml(package.content(list), limits.depth, [&](const QXmlStreamReader& in) {
        some = some || (in.isStartElement() && in.name() == "Signature"_L1);
        return true;
    }));
    return some;
}

} // namespace

bool isOfdPart(const QString& name)
{
    return name.endsWith(".xml"_L1) && !name.contains("/res/"_L1);
}

Result<void> readOfd(const Package& package, const Limits& limits, FileReport& report)
{
    TRY_ASSIGN(const auto bodies, ofdBodies(package, limits));
    report.signature = Signature::None;
    if (bodies.isEmpty())
        return fail("files.damaged");
    Lines lines(limits.text);
    int count = 0;
    for (const auto& body : bodies) {
        if (!body.signatures.isEmpty()) {
            const auto some =
                isSigned(package, Package::resolved(ofdRootPart, body.signatures), limits);
            // A list of signatures that cannot be read is no proof that there are none.
            if (!some.ok() || *some)
                report.signature = some.ok() ? Signature::Present : Signature::Unknown;
        }
        const QString root = Package::resolved(ofdRootPart, body.root);
        if (!package.has(root))
            return fail("files.damaged");
        TRY_ASSIGN(const auto pages, ofdPages(package, root, limits));
        count += int(pages.size());
        report.pages = count;
        for (const auto& page : pages) {
            PageWalk walk(lines);
            const auto walked =
                walkXml(package.content(page.part), limits.depth,
                        [&walk](const QXmlStreamReader& in) { return walk.visit(in); });
            lines.endLine();
            report.text = lines.text();
            report.isCut = lines.isFull();
            TRY(walked);
        }
    }
    return {};
}

} // namespace chancery::files
