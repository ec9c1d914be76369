// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include "ui/kit.h"
#include "ui/paper/calibration.h"

#include <QWidget>

#include <array>

class QDoubleSpinBox;

namespace chancery::ui {

class Button;
class Label;

/// Calibrating one printer (校准): what was measured on its sheet goes in, the offset and the
/// stretch come out and can be changed by hand too.
class CalibrationForm : public QWidget {
    Q_OBJECT

public:
    explicit CalibrationForm(Kit& kit, QWidget* parent = nullptr);

    void setCalibration(const paper::Calibration& calibration);
    const paper::Calibration& calibration() const { return m_calibration; }
    QList<QWidget*> fields() const;

Q_SIGNALS:
    void changed(const chancery::paper::Calibration& calibration);
    void sheetRequested();

private:
    QDoubleSpinBox* addFigure(const char* name, int row, int column, double least, double most,
                              int digits);
    void retranslate();
    void takeMeasures();
    void takeFigures();
    void show(const paper::Calibration& calibration);

    Kit& m_kit;
    Label* m_hint;
    Button* m_sheet;
    Button* m_take;
    Button* m_reset;
    std::array<Label*, 8> m_labels{};
    std::array<QDoubleSpinBox*, 4> m_measured{};
    std::array<QDoubleSpinBox*, 4> m_figures{};
    paper::Calibration m_calibration;
};

} // namespace chancery::ui
