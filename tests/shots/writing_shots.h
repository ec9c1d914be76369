// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include <QString>

#include <functional>

class QWidget;

namespace chancery::desktop {
class Desktop;
}

namespace chancery::test {

class OfficeDesk;

/// The editor of a draft that is open for writing, with everything that stands beside the text.
void shootWriting(desktop::Desktop& desktop, OfficeDesk& desk,
                  const std::function<void(const QString& name, QWidget* what)>& shoot);

/// What has a day and what waits, by lines of work.
void shootDays(desktop::Desktop& desktop,
               const std::function<void(const QString& name, QWidget* what)>& shoot);

/// The examination (核稿) of the open document with something wrong in it.
void shootExamination(desktop::Desktop& desktop, OfficeDesk& desk,
                      const std::function<void(const QString& name, QWidget* what)>& shoot);

} // namespace chancery::test
