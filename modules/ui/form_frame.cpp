// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "ui/form_frame.h"

#include "ui/button.h"
#include "ui/label.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QResizeEvent>
#include <QScrollArea>

namespace chancery::ui {

namespace {

/// As high as what stands in it wants to be at its width, where there is room; Qt's own wants no
/// more than some lines, and would scroll beside an empty panel.
class FormArea final : public QScrollArea {
public:
    using QScrollArea::QScrollArea;

    QSize sizeHint() const override
    {
        const QWidget* sheet = widget();
        if (!sheet)
            return QScrollArea::sizeHint();
        const int width = viewport()->width();
        const int height = sheet->hasHeightForWidth() && width > 0 ? sheet->heightForWidth(width)
                                                                   : sheet->sizeHint().height();
        return {sheet->sizeHint().width(), height + 2 * frameWidth()};
    }

protected:
    bool eventFilter(QObject* watched, QEvent* event) override
    {
        if (watched == widget() && event->type() == QEvent::LayoutRequest)
            updateGeometry();
        return QScrollArea::eventFilter(watched, event);
    }
    void resizeEvent(QResizeEvent* event) override
    {
        QScrollArea::resizeEvent(event);
        if (event->size().width() != event->oldSize().width())
            updateGeometry();
    }
};

} // namespace

FormFrame::FormFrame(Kit& kit, Type titleType, int margin, QWidget* parent)
    : QWidget(parent), m_title(new Label(kit, titleType, Token::Text, this, QFont::Medium)),
      m_error(new Label(kit, Type::Body, Token::Accent, this)),
      m_give(new Button(kit, ButtonKind::Primary, this)),
      m_leave(new Button(kit, ButtonKind::Secondary, this)), m_sheet(new QWidget),
      m_column(new QVBoxLayout(m_sheet)), m_heading(new QHBoxLayout), m_buttons(new QHBoxLayout)
{
    auto* outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->setSpacing(space::s);
    m_heading->setContentsMargins(margin, 0, margin, 0);
    m_title->setElided(true);
    m_heading->addWidget(m_title, 1);
    outer->addLayout(m_heading);

    auto* area = new FormArea(this);
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_column->setContentsMargins(margin, 0, margin > 0 ? margin : space::xs, 0);
    area->setWidget(m_sheet);
    m_sheet->setAutoFillBackground(false); // setWidget() turns it on
    area->viewport()->setAutoFillBackground(false);
    outer->addWidget(area, 1);

    m_error->setWordWrap(true);
    m_error->setContentsMargins(margin, 0, margin, 0);
    m_error->hide();
    outer->addWidget(m_error);
    m_buttons->setContentsMargins(margin, 0, margin, 0);
    m_buttons->addStretch(1);
    m_buttons->addWidget(m_leave);
    m_buttons->addWidget(m_give);
    outer->addLayout(m_buttons);
    connect(m_give, &QPushButton::clicked, this, &FormFrame::given);
    connect(m_leave, &QPushButton::clicked, this, &FormFrame::left);
}

void FormFrame::setTitle(const QString& title)
{
    m_title->setText(title);
}

void FormFrame::setWords(const QString& give, const QString& giveIcon, const QString& leave)
{
    m_giveText = give;
    m_giveIcon = giveIcon;
    m_leaveText = leave;
    faceButtons();
}

void FormFrame::setGivable(bool givable)
{
    m_give->setEnabled(givable);
}

void FormFrame::tell(const QString& sentence)
{
    m_error->setText(sentence);
    m_error->show();
}

void FormFrame::clearError()
{
    m_error->hide();
}

void FormFrame::watch(const QList<QWidget*>& fields)
{
    for (QWidget* field : fields)
        field->installEventFilter(this);
}

void FormFrame::addSideButton(QWidget* button)
{
    m_buttons->insertWidget(0, button);
}

void FormFrame::faceButtons()
{
    const QString giveKey = QStringLiteral("Ctrl+Enter");
    const QString leaveKey = QStringLiteral("Esc");
    const auto fits = [this] {
        m_buttons->invalidate();
        return m_buttons->sizeHint().width() <= width();
    };
    m_give->setFace(m_giveText, m_giveIcon, giveKey);
    m_leave->setFace(m_leaveText, {}, leaveKey);
    if (!fits())
        m_leave->setFace(m_leaveText);
    if (!fits())
        m_give->setFace(m_giveText, m_giveIcon);
    m_give->setToolTip(giveKey);
    m_leave->setToolTip(leaveKey);
}

void FormFrame::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    faceButtons();
}

bool FormFrame::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    const auto* key = static_cast<const QKeyEvent*>(event);
    const bool enter = key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter;
    if (enter && key->modifiers() == Qt::ControlModifier) {
        if (m_give->isEnabled())
            Q_EMIT given();
        return true;
    }
    if (key->key() == Qt::Key_Escape && key->modifiers() == Qt::NoModifier) {
        Q_EMIT left();
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace chancery::ui
