// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include <QDateTime>
#include <QString>

namespace chancery::documents {

/// Who has a file of a draft open in an office program (编辑锁), so that no second person writes on
/// it meanwhile. A lock is a promise and no chain: it runs out by itself, and may be broken with a
/// reason; what its holder saves afterwards is kept beside.
struct FileLock {
    QString holder; ///< A person's id, and the name at the time.
    QString holderName;
    QDateTime since;
    QDateTime until;

    /// Renewed by everything that is saved, and by the desk while the other program has it open.
    static constexpr int hours = 4;

    bool isLive(const QDateTime& now) const { return until.isValid() && now < until; }
    bool keepsOut(const QString& person, const QDateTime& now) const
    {
        return isLive(now) && holder != person;
    }
};

/// Where a saved file goes.
enum class Landing {
    Nothing, ///< It is what stands there.
    Next,    ///< The next version, from now on the file.
    Aside    ///< Kept beside (另存): somebody else's version came first, or it went on meanwhile.
};

/// `base` is the digest of the file on which was written, `current` of the one that stands there
/// now, `saved` of the new one. Nobody writes over what they have not seen.
Landing landingOf(const QString& base, const QString& current, const QString& saved,
                  bool isKeptOut);

/// By its name: what office programs write (DOCX, WPS, XLSX, ODT and their like).
bool isOfficeFile(const QString& name);

} // namespace chancery::documents
