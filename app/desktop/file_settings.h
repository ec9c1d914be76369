// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include "ui/settings.h"

#include <QSettings>

namespace chancery::desktop {

/// What the interface remembers, in one file of the profile. Holds nothing of the business.
class FileSettings final : public ui::Settings {
public:
    explicit FileSettings(const QString& file) : m_store(file, QSettings::IniFormat) {}

    QByteArray read(const QString& key) const override { return m_store.value(key).toByteArray(); }
    void write(const QString& key, const QByteArray& value) override
    {
        m_store.setValue(key, value);
    }

private:
    QSettings m_store;
};

} // namespace chancery::desktop
