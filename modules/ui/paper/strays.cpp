// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "ui/paper/strays.h"

#include <QFontMetricsF>
#include <QRawFont>
#include <QSet>

#include <array>

namespace chancery::paper {

QList<StrayCharacter> strayCharacters(const QList<Page>& pages, const Faces& faces)
{
    constexpr int anySize = 100;
    std::array<QRawFont, 5> own;
    for (std::size_t i = 0; i < own.size(); ++i)
        own[i] = QRawFont::fromFont(faces.font(Face(i), anySize));
    QSet<QPair<int, uint>> seen;
    QList<StrayCharacter> strays;
    for (const Page& page : pages) {
        for (const Glyphs& glyphs : page.glyphs) {
            for (const uint character : glyphs.text.toUcs4()) {
                const QPair<int, uint> key(int(glyphs.face), character);
                if (seen.contains(key))
                    continue;
                seen.insert(key);
                if (own[std::size_t(glyphs.face)].supportsCharacter(character))
                    continue;
                const QFontMetricsF all(faces.font(glyphs.face, anySize));
                strays.append({QString::fromUcs4(reinterpret_cast<const char32_t*>(&character), 1),
                               glyphs.face, all.inFontUcs4(character)});
            }
        }
    }
    return strays;
}

} // namespace chancery::paper
