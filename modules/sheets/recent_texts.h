// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include <QByteArrayView>
#include <QString>

#include <algorithm>
#include <array>
#include <cstring>
#include <memory>

namespace chancery::sheets {

/// What was read of late, so that what a table says again and again is decoded once and kept once.
/// It forgets: each text has one place, and the next that belongs there takes it.
class RecentTexts {
public:
    /// What `make()` makes of the bytes, or made of them when they came before as this `kind`.
    template <typename Make>
    QString text(QByteArrayView bytes, quint8 kind, Make make)
    {
        if (bytes.size() > longest)
            return make();
        Place& place = (*m_places)[placeOf(bytes, kind)];
        const auto size = quint8(bytes.size());
        if (place.size != size || place.kind != kind ||
            std::memcmp(place.bytes.data(), bytes.data(), size) != 0) {
            place.text = make();
            place.size = size;
            place.kind = kind;
            std::memcpy(place.bytes.data(), bytes.data(), size);
        }
        return place.text;
    }

private:
    static constexpr qsizetype longest = 96; ///< A longer text is hardly written twice.
    static constexpr std::size_t count = 2'048;

    struct Place {
        std::array<char, longest> bytes;
        quint8 size = 0;
        quint8 kind = 0xFF;
        QString text;
    };

    /// By its length, its ends and its middle: what a collision costs is that it is made again.
    static std::size_t placeOf(QByteArrayView bytes, quint8 kind)
    {
        constexpr quint64 odd = 0x9E3779B97F4A7C15;
        constexpr qsizetype word = sizeof(quint64);
        quint64 mixed = quint64(bytes.size()) * 256 + kind;
        for (const qsizetype at : {qsizetype(0), bytes.size() / 2, bytes.size() - word}) {
            quint64 piece = 0;
            const qsizetype from = std::max<qsizetype>(0, std::min(at, bytes.size() - word));
            std::memcpy(&piece, bytes.data() + from,
                        std::size_t(std::min(word, bytes.size() - from)));
            mixed = (mixed ^ piece) * odd;
            mixed ^= mixed >> 29;
        }
        return std::size_t(mixed >> 32) % count;
    }

    std::unique_ptr<std::array<Place, count>> m_places =
        std::make_unique<std::array<Place, count>>();
};

} // namespace chancery::sheets
