// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "documents/pages/open_outside.h"

#include "store/working_copies.h"

#include <QDesktopServices>
#include <QUrl>

namespace chancery::documents {

bool openPath(const PageContext& context, const QString& path)
{
    return context.openFile ? context.openFile(path)
                            : QDesktopServices::openUrl(QUrl::fromLocalFile(path));
}

Result<void> openOutside(const PageContext& context, const QString& sha256, const QString& name)
{
    TRY_ASSIGN(const QString path,
               store::WorkingCopies(context.desk.blobs()).layToRead(sha256, name));
    if (!openPath(context, path))
        return fail("documents.cannot-show", {{QStringLiteral("name"), name}});
    return {};
}

} // namespace chancery::documents
