// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include <QByteArray>
#include <QString>

class QSplitter;
class QWidget;

namespace chancery::ui {

/// Where the interface keeps what it remembers (geometry, splitters, theme). The program decides on
/// the place; nothing here knows a file.
class Settings {
public:
    virtual ~Settings() = default;
    /// Empty when nothing was kept under the key.
    virtual QByteArray read(const QString& key) const = 0;
    virtual void write(const QString& key, const QByteArray& value) = 0;
};

/// Restores the splitter's sizes now and keeps them whenever they are moved. `settings` outlives
/// it.
void rememberSplitter(Settings& settings, const QString& key, QSplitter* splitter);

/// A pane is a stop of F6/Shift+F6; its first focusable child, or itself, gets the focus.
void markPane(QWidget* widget);

} // namespace chancery::ui
