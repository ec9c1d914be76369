// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "documents/pages/view_paper.h"

#include "base/clock.h"
#include "documents/pages/printed_of.h"

using namespace Qt::StringLiterals;

namespace chancery::documents {

paper::PaperDocument paperOfView(sync::DeskPort& desk, const DocumentView& view)
{
    const auto text =
        manuscriptAt(desk.db(), view.id, view.fields.value("text_position"_L1).toInt());
    return paperOf(text.ok() ? *text : Manuscript(), printedOf(view), officeDate(desk.now()));
}

} // namespace chancery::documents
