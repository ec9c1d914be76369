// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include "ui/actions.h"
#include "ui/kit.h"

#include <QDialog>

namespace chancery::ui {

struct KeyHelpLine {
    QString section;
    QString title;
    QString key;
};

/// Every action that has a key, grouped by section in order of first appearance.
QList<KeyHelpLine> keyHelpLines(const ActionRegistry& registry);

/// "?": all keys on one sheet, made from the registry.
class KeyHelp : public QDialog {
    Q_OBJECT

public:
    KeyHelp(Kit& kit, const ActionRegistry& registry, QWidget* parent);
};

} // namespace chancery::ui
