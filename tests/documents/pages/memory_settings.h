// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include "ui/settings.h"

#include <QHash>

namespace chancery::test {

/// Settings that end with the program.
class MemorySettings final : public ui::Settings {
public:
    QByteArray read(const QString& key) const override { return m_values.value(key); }
    void write(const QString& key, const QByteArray& value) override { m_values[key] = value; }

private:
    QHash<QString, QByteArray> m_values;
};

} // namespace chancery::test
