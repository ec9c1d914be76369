// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "files/ofd_sketch.h"

#include "files/ofd_parts.h"
#include "files/sketch_page.h"
#include "files/xml_text.h"

using namespace Qt::StringLiterals;

namespace chancery::files {

namespace {

constexpr double leastSideMm = 10;
constexpr double mostSideMm = 2'000;
constexpr QSizeF a4(210, 297);

/// What the document says for all of its pages.
struct CommonData {
    QSizeF size;
    QStringList resources;
    QHash<QString, QString> templates; ///< Parts by number.
};

QSizeF saneSize(const QRectF& box, const QSizeF& otherwise)
{
    const auto isSane = [](double side) { return side >= leastSideMm && side <= mostSideMm; };
    return isSane(box.width()) && isSane(box.height()) ? box.size() : otherwise;
}

Result<CommonData> commonData(const Package& package, const QString& root, const Limits& limits)
{
    CommonData data{.size = a4, .resources = {}, .templates = {}};
    QString element;
    TRY(walkXml(package.content(root), limits.depth, [&](const QXmlStreamReader& in) {
        if (in.isStartElement()) {
            element = in.name().toString();
            if (element == "TemplatePage"_L1)
                data.templates.insert(
                    in.attributes().value("ID"_L1).toString(),
                    ofdPart(package, root, in.attributes().value("BaseLoc"_L1).toString()));
        } else if (in.isEndElement()) {
            element.clear();
        } else if (in.isCharacters()) {
            if (element == "PhysicalBox"_L1)
                data.size = saneSize(ofdBox(in.text()), a4);
            else if (element == "PublicRes"_L1 || element == "DocumentRes"_L1)
                data.resources.append(ofdPart(package, root, in.text().trimmed().toString()));
        }
        return data.resources.size() < limits.depth;
    }));
    return data;
}

/// The images of one list of resources; those that nobody can read are left out.
void addPictures(const Package& package, const QString& part, const Limits& limits,
                 QHash<QString, QByteArray>& pictures)
{
    QString folder;
    QString id;
    bool isFile = false;
    const auto walked =
        walkXml(package.content(part), limits.depth, [&](const QXmlStreamReader& in) {
            if (in.isStartElement() && in.name() == "Res"_L1)
                folder = in.attributes().value("BaseLoc"_L1).toString();
            else if (in.isStartElement() && in.name() == "MultiMedia"_L1)
                id = in.attributes().value("ID"_L1).toString();
            isFile =
                in.isStartElement() ? in.name() == "MediaFile"_L1 : isFile && !in.isEndElement();
            if (in.isCharacters() && isFile) {
                const QString file = in.text().trimmed().toString();
                const QString there =
                    Package::resolved(part, folder.isEmpty() ? file : folder + u'/' + file);
                if (package.has(there))
                    pictures.insert(id, package.content(there));
            }
            return pictures.size() < limits.entries;
        });
    Q_UNUSED(walked) // a picture more or less
}

/// What the head of a page says: its size and the template pages below it.
Result<void> readHead(const Package& package, const OfdPage& page, const Limits& limits,
                      QSizeF& size, QStringList& templates)
{
    bool isBox = false;
    return walkXml(package.content(page.part), limits.depth, [&](const QXmlStreamReader& in) {
        if (in.isStartElement() && in.name() == "Template"_L1)
            templates.append(in.attributes().value("TemplateID"_L1).toString());
        if (in.isCharacters() && isBox)
            size = saneSize(ofdBox(in.text()), size);
        isBox = in.isStartElement() && in.name() == "PhysicalBox"_L1;
        return !(in.isStartElement() && in.name() == "Content"_L1);
    });
}

/// 签章外观 (GB/T 33190, 18.2.3): where a seal lies on the page.
void addSeals(const Package& package, const OfdBody& body, const QString& pageId,
              const Limits& limits, Sketch& sketch)
{
    const QString list = Package::resolved(ofdRootPart, body.signatures);
    QStringList parts;
    const auto listed =
        walkXml(package.content(list), limits.depth, [&](const QXmlStreamReader& in) {
            if (in.isStartElement() && in.name() == "Signature"_L1)
                parts.append(
                    ofdPart(package, list, in.attributes().value("BaseLoc"_L1).toString()));
            return parts.size() < limits.depth;
        });
    Q_UNUSED(listed) // it may have none
    for (const auto& part : std::as_const(parts)) {
        const auto walked =
            walkXml(package.content(part), limits.depth, [&](const QXmlStreamReader& in) {
                if (in.isStartElement() && in.name() == "StampAnnot"_L1 &&
                    in.attributes().value("PageRef"_L1) == pageId)
                    sketch.pieces.append({.what = Sketch::Piece::What::Seal,
                                          .box = ofdBox(in.attributes().value("Boundary"_L1)),
                                          .colour = 0xffd03020u});
                return true;
            });
        Q_UNUSED(walked)
    }
}

} // namespace

Result<Sketch> sketchOfd(const Package& package, const Limits& limits)
{
    TRY_ASSIGN(const auto bodies, ofdBodies(package, limits));
    if (bodies.isEmpty())
        return fail("files.damaged");
    const QString root = Package::resolved(ofdRootPart, bodies.first().root);
    TRY_ASSIGN(const auto pages, ofdPages(package, root, limits));
    if (pages.isEmpty())
        return fail("files.no-reader");
    const OfdPage& page = pages.first();
    TRY_ASSIGN(const auto common, commonData(package, root, limits));
    Sketch sketch{.size = common.size, .pieces = {}};
    QStringList templates;
    TRY(readHead(package, page, limits, sketch.size, templates));
    QHash<QString, QByteArray> pictures;
    for (const auto& part : common.resources)
        addPictures(package, part, limits, pictures);
    QStringList parts;
    for (const auto& id : std::as_const(templates))
        parts.append(common.templates.value(id));
    parts.append(page.part);
    for (const auto& part : std::as_const(parts)) {
        SketchPage drawn(sketch, pictures);
        TRY(walkXml(package.content(part), limits.depth,
                    [&drawn](const QXmlStreamReader& in) { return drawn.visit(in); }));
    }
    addSeals(package, bodies.first(), page.id, limits, sketch);
    return sketch;
}

} // namespace chancery::files
