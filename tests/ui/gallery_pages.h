// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include "ui/actions.h"
#include "ui/kit.h"

class QAbstractItemModel;
class QWidget;

namespace chancery::ui {
class PdfService;
class Settings;
} // namespace chancery::ui

namespace chancery::ui::gallery {

QAbstractItemModel* sampleRows(QObject* parent);
QWidget* workbench(Kit& kit, QWidget* parent);
QWidget* documents(Kit& kit, ActionRegistry& registry, PdfService& service, Settings& settings,
                   QWidget* parent);
QWidget* pieces(Kit& kit, QWidget* parent);

} // namespace chancery::ui::gallery
