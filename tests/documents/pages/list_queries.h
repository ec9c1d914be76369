// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include "documents/pages/document_list_model.h"

namespace chancery::test {

/// What a folder asks for before anybody has typed or filtered.
inline documents::ListQuery queryOf(documents::Folder folder, documents::Whose whose)
{
    documents::ListQuery query;
    query.folder = folder;
    query.whose = whose;
    return query;
}

} // namespace chancery::test
