// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include "documents/data/document_view.h"
#include "documents/data/office_books.h"
#include "documents/pages/participants.h"
#include "ui/paper/form_values.h"

#include <QDate>

namespace chancery::documents {

/// What printed forms (表单) are filled with, from the document alone and in Chinese, whatever the
/// interface speaks: a form goes into the file. docs/admin/forms.md lists the names.
paper::FormValues formValues(const DocumentView& view, const Participants& people,
                             const QDate& today);

/// For a list of documents (交接清单), one row each, in their order; `what` says which they are.
paper::FormValues listValues(const QList<DocumentView>& views, const QString& what,
                             const Participants& people, const QDate& today);
/// For one exchange of confidential mail (机要文件交接清单): items by their numbers and nothing
/// else.
paper::FormValues exchangeValues(const Exchange& exchange, const Participants& people,
                                 const QDate& today);

} // namespace chancery::documents
