// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include <QEvent>
#include <QKeyEvent>

namespace chancery::ui {

/// What a key means in every form, whichever of its fields would take it for itself.
enum class SheetKey {
    None,
    Give, ///< Ctrl+Enter
    Leave ///< Escape
};

inline SheetKey sheetKey(const QEvent* event)
{
    if (event->type() != QEvent::KeyPress)
        return SheetKey::None;
    const auto* key = static_cast<const QKeyEvent*>(event);
    const bool enter = key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter;
    if (enter && key->modifiers() == Qt::ControlModifier)
        return SheetKey::Give;
    const bool escape = key->key() == Qt::Key_Escape && key->modifiers() == Qt::NoModifier;
    return escape ? SheetKey::Leave : SheetKey::None;
}

} // namespace chancery::ui
