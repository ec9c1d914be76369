// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "ui/print/calibration_form.h"

#include "ui/button.h"
#include "ui/label.h"
#include "ui/tr.h"

#include <QDoubleSpinBox>
#include <QGridLayout>
#include <QSignalBlocker>

namespace chancery::ui {

using paper::Calibration;
using paper::SheetMeasures;

namespace {

constexpr double mostAskew = 15; // mm that a measured figure may be off

} // namespace

CalibrationForm::CalibrationForm(Kit& kit, QWidget* parent)
    : QWidget(parent), m_kit(kit), m_hint(new Label(kit, Type::Secondary, Token::Text2, this)),
      m_sheet(new Button(kit, ButtonKind::Secondary, this)),
      m_take(new Button(kit, ButtonKind::Secondary, this)),
      m_reset(new Button(kit, ButtonKind::Ghost, this))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::s);
    m_hint->setWordWrap(true);
    column->addWidget(m_hint);
    m_sheet->setObjectName(QStringLiteral("calibration.sheet"));
    column->addWidget(m_sheet, 0, Qt::AlignLeft);
    auto* grid = new QGridLayout;
    grid->setHorizontalSpacing(space::s);
    grid->setVerticalSpacing(2);
    column->addLayout(grid);
    const auto nominal = [](double value) {
        return std::pair(value - mostAskew, value + mostAskew);
    };
    const std::array measures{
        nominal(SheetMeasures::nominalLeft), nominal(SheetMeasures::nominalTop),
        nominal(SheetMeasures::nominalWidth), nominal(SheetMeasures::nominalHeight)};
    const std::array names{"left", "top", "width", "height"};
    const std::array results{"x", "y", "scaleX", "scaleY"};
    for (std::size_t i = 0; i < 4; ++i) {
        for (auto* widget : {&m_labels[i], &m_labels[i + 4]})
            *widget = new Label(kit, Type::Secondary, Token::Text2, this);
        const int row = int(i / 2) * 2;
        const int at = int(i % 2);
        grid->addWidget(m_labels[i], row, at);
        m_measured[i] = addFigure(names[i], row + 1, at, measures[i].first, measures[i].second, 1);
        grid->addWidget(m_labels[i + 4], row + 5, at);
        const bool isOffset = i < 2;
        const double most = isOffset ? Calibration::mostOffset : 100 * Calibration::mostStretch;
        const double middle = isOffset ? 0 : 100;
        m_figures[i] =
            addFigure(results[i], row + 6, at, middle - most, middle + most, isOffset ? 2 : 3);
        connect(m_figures[i], &QDoubleSpinBox::valueChanged, this, &CalibrationForm::takeFigures);
    }
    m_take->setObjectName(QStringLiteral("calibration.take"));
    grid->addWidget(m_take, 4, 0, 1, 2, Qt::AlignLeft);
    column->addWidget(m_reset, 0, Qt::AlignLeft);
    connect(m_sheet, &QPushButton::clicked, this, &CalibrationForm::sheetRequested);
    connect(m_take, &QPushButton::clicked, this, &CalibrationForm::takeMeasures);
    connect(m_reset, &QPushButton::clicked, this, [this] {
        setCalibration({});
        Q_EMIT changed(m_calibration);
    });
    connect(&kit.language, &Language::changed, this, &CalibrationForm::retranslate);
    retranslate();
    setCalibration({});
}

QDoubleSpinBox* CalibrationForm::addFigure(const char* name, int row, int column, double least,
                                           double most, int digits)
{
    auto* field = new QDoubleSpinBox(this);
    field->setObjectName(QStringLiteral("calibration.") + QLatin1String(name));
    field->setRange(least, most);
    field->setDecimals(digits);
    field->setSingleStep(0.1);
    field->setLocale(QLocale::c());
    field->setButtonSymbols(QAbstractSpinBox::NoButtons);
    static_cast<QGridLayout*>(layout()->itemAt(2)->layout())->addWidget(field, row, column);
    return field;
}

void CalibrationForm::retranslate()
{
    m_hint->setText(Tr::tr("Print the sheet, measure the four distances on it and enter them. "
                           "Print it again until they are right."));
    m_sheet->setFace(Tr::tr("Print the calibration sheet"), QStringLiteral("print"));
    m_take->setFace(Tr::tr("Take over what was measured"), QStringLiteral("checkmark"));
    m_reset->setFace(Tr::tr("Forget the calibration"), QStringLiteral("arrow_undo"));
    const std::array texts{Tr::tr("Left edge to A, mm"),
                           Tr::tr("Upper edge to A, mm"),
                           Tr::tr("A to B, mm"),
                           Tr::tr("A to C, mm"),
                           Tr::tr("Moved to the right, mm"),
                           Tr::tr("Moved down, mm"),
                           Tr::tr("Width, %"),
                           Tr::tr("Height, %")};
    for (std::size_t i = 0; i < texts.size(); ++i) {
        m_labels[i]->setText(texts[i]);
        (i < 4 ? m_measured[i] : m_figures[i - 4])->setAccessibleName(texts[i]);
    }
}

QList<QWidget*> CalibrationForm::fields() const
{
    QList<QWidget*> list;
    for (auto* field : m_measured)
        list.append(field);
    for (auto* field : m_figures)
        list.append(field);
    return list;
}

void CalibrationForm::setCalibration(const Calibration& calibration)
{
    m_calibration = calibration;
    show(calibration);
    const std::array nominal{SheetMeasures::nominalLeft, SheetMeasures::nominalTop,
                             SheetMeasures::nominalWidth, SheetMeasures::nominalHeight};
    for (std::size_t i = 0; i < nominal.size(); ++i)
        m_measured[i]->setValue(nominal[i]);
}

void CalibrationForm::show(const Calibration& calibration)
{
    const std::array values{calibration.x, calibration.y, calibration.scaleX * 100,
                            calibration.scaleY * 100};
    for (std::size_t i = 0; i < values.size(); ++i) {
        const QSignalBlocker quiet(m_figures[i]); // its digits are fewer than what is kept
        m_figures[i]->setValue(values[i]);
    }
}

void CalibrationForm::takeMeasures()
{
    const auto next =
        paper::corrected(m_calibration, {m_measured[0]->value(), m_measured[1]->value(),
                                         m_measured[2]->value(), m_measured[3]->value()});
    if (!next.isPlausible())
        return m_hint->setText(Tr::tr("These figures cannot be right: a printer is never so far "
                                      "askew. Measure again, or look whether it shrinks the "
                                      "page to fit."));
    setCalibration(next);
    Q_EMIT changed(next);
}

void CalibrationForm::takeFigures()
{
    m_calibration = {m_figures[0]->value(), m_figures[1]->value(), m_figures[2]->value() / 100,
                     m_figures[3]->value() / 100};
    Q_EMIT changed(m_calibration);
}

} // namespace chancery::ui
