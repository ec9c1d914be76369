// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "documents/pages/package_saving.h"

#include "documents/data/transmissions.h"

#include <QSaveFile>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace chancery::documents {

namespace {

constexpr int mostSavable = 5'000;

} // namespace

Result<QString> savePackage(sync::DeskPort& desk, const QString& id, const QString& folder)
{
    const auto list = transmissions(desk.db(), mostSavable);
    if (!list.ok())
        return list.error();
    const auto found =
        std::find_if(list->begin(), list->end(), [&](const auto& each) { return each.id == id; });
    if (found == list->end())
        return fail("documents.no-transmission", {{u"transmission"_s, id}});
    const auto blob = [&desk, found](const QString& sha256) -> Result<QByteArray> {
        if (!desk.blobs().has(sha256)) {
            desk.fetchBlob(sha256); // Here when it is tried again.
            return fail("documents.file-not-here", {{u"name"_s, found->title},
                                                    {u"document"_s, found->documentId},
                                                    {u"sha256"_s, sha256}});
        }
        return desk.blobs().read(sha256, 0, desk.blobs().size(sha256));
    };
    TRY_ASSIGN(const auto package, packageOf(desk.db(), id, blob));
    TRY_ASSIGN(const QByteArray bytes, package.write());
    const QString path = folder + u'/' + packageFileName(*found);
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit())
        return fail("documents.package-not-written", {{u"folder"_s, folder}});
    return path;
}

} // namespace chancery::documents
