// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "supervision/rules/proof.h"

#include "base/json_reader.h"
#include "base/text/file_name.h"

using namespace Qt::StringLiterals;

namespace chancery::supervision {

Result<QList<ProofFile>> ProofFile::parseAll(const QList<QJsonObject>& list)
{
    QList<ProofFile> files;
    for (const auto& json : list) {
        JsonReader in(json);
        ProofFile file;
        file.sha256 = in.text("sha256", 64, 64);
        file.name = cleanFileName(in.text("name", 1, 300));
        file.size = in.integer("size", 0, qint64(1) << 40);
        file.mediaType = in.optionalText("mediaType", 100);
        TRY(in.finish());
        if (file.name.isEmpty())
            return fail("supervision.file-name");
        if (file.mediaType.isEmpty())
            file.mediaType = u"application/octet-stream"_s;
        files.append(std::move(file));
    }
    return files;
}

} // namespace chancery::supervision
