// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "files/preview.h"

#include "files/ofd_parts.h"
#include "files/ofd_sketch.h"
#include "files/package.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace chancery::files {

namespace {

bool isPicture(const QString& name)
{
    static constexpr std::array endings{".png"_L1, ".jpg"_L1, ".jpeg"_L1, ".bmp"_L1,
                                        ".gif"_L1, ".tif"_L1, ".tiff"_L1};
    return std::any_of(endings.begin(), endings.end(),
                       [&](QLatin1String ending) { return name.endsWith(ending); });
}

} // namespace

Result<Preview> previewOf(QByteArrayView bytes, const Limits& limits)
{
    const QDeadlineTimer deadline(limits.milliseconds);
    Preview preview;
    TRY_ASSIGN(const auto package, Package::read(bytes, limits, deadline, [](const QString& name) {
                   return name.endsWith(".xml"_L1) || isPicture(name);
               }));
    for (const auto& name : package.names()) {
        if (name.startsWith("docprops/thumbnail."_L1) && isPicture(name))
            preview.picture = package.content(name);
    }
    if (!package.has(ofdRootPart))
        return preview.picture.isEmpty() ? Result<Preview>(fail("files.no-reader")) : preview;
    TRY_ASSIGN(const auto bodies, ofdBodies(package, limits));
    if (!bodies.isEmpty() && !bodies.first().cover.isEmpty())
        preview.picture = package.content(Package::resolved(ofdRootPart, bodies.first().cover));
    if (!preview.picture.isEmpty())
        return preview;
    TRY_ASSIGN(preview.sketch, sketchOfd(package, limits));
    return preview;
}

} // namespace chancery::files
