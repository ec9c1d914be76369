// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "documents/pages/participant_field.h"

#include "documents/pages/tr.h"
#include "documents/pages/wording.h"
#include "ui/button.h"
#include "ui/label.h"

#include <QAbstractItemView>
#include <QCompleter>
#include <QEvent>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QStringListModel>

using namespace Qt::StringLiterals;

namespace chancery::documents {
namespace {

constexpr int mostOffered = 12;

/// Opens the list of all when the empty field is entered, so that short lists need no typing.
class OpenOnFocus : public QObject {
public:
    OpenOnFocus(std::function<void()> open, QObject* parent)
        : QObject(parent), m_open(std::move(open))
    {
    }
    bool eventFilter(QObject* watched, QEvent* event) override
    {
        if (event->type() == QEvent::MouseButtonPress)
            m_open();
        return QObject::eventFilter(watched, event);
    }

private:
    std::function<void()> m_open;
};

} // namespace

ParticipantField::ParticipantField(ui::Kit& kit, const Participants& participants,
                                   Participants::Among among, bool many, QWidget* parent)
    : QWidget(parent), m_kit(kit), m_participants(participants), m_among(among), m_many(many),
      m_chips(new QVBoxLayout), m_field(new QLineEdit(this)), m_lines(new QStringListModel(this)),
      m_completer(new QCompleter(m_lines, this))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(ui::space::xs);
    m_chips->setSpacing(ui::space::xs);
    column->addLayout(m_chips);
    column->addWidget(m_field);
    m_completer->setCompletionMode(QCompleter::UnfilteredPopupCompletion);
    m_completer->setMaxVisibleItems(mostOffered);
    m_completer->setWidget(m_field);
    m_field->setPlaceholderText(Tr::tr("Name or pinyin initials"));
    connect(m_field, &QLineEdit::textEdited, this, &ParticipantField::offer);
    connect(m_field, &QLineEdit::returnPressed, this, [this] { choose(0); });
    connect(m_completer, qOverload<const QModelIndex&>(&QCompleter::activated), this,
            [this](const QModelIndex& index) { choose(index.row()); });
    m_field->installEventFilter(new OpenOnFocus([this] { offer(m_field->text()); }, this));
    setFocusProxy(m_field);
}

void ParticipantField::setName(const QString& name)
{
    m_field->setAccessibleName(name);
}

void ParticipantField::setLeadUnit(const QString& unit)
{
    m_leadUnit = unit;
}

void ParticipantField::offer(const QString& text)
{
    m_offered = m_participants.find(m_among, text, mostOffered, m_leadUnit);
    m_offered.removeIf([this](const auto& one) { return m_chosen.contains(one.participant); });
    QStringList lines;
    for (const auto& one : m_offered)
        lines.append(joined({one.name, one.note}));
    m_lines->setStringList(lines);
    if (lines.isEmpty()) {
        m_completer->popup()->hide();
        return;
    }
    m_completer->complete();
}

void ParticipantField::choose(int row)
{
    if (m_offered.isEmpty() && !m_field->text().isEmpty())
        m_offered = m_participants.find(m_among, m_field->text(), 1, m_leadUnit);
    if (row < 0 || row >= m_offered.size() ||
        (row == 0 && m_field->text().isEmpty() && !m_completer->popup()->isVisible()))
        return;
    const QString participant = m_offered[row].participant;
    m_offered.clear();
    // The completer writes its line into the field after this; the choice stands above instead.
    QMetaObject::invokeMethod(m_field, &QLineEdit::clear, Qt::QueuedConnection);
    m_field->clear();
    m_completer->popup()->hide();
    if (m_many)
        setChosen(m_chosen + QStringList{participant});
    else
        setChosen({participant});
    Q_EMIT changed();
}

void ParticipantField::setChosen(const QStringList& participants)
{
    m_chosen = participants;
    m_chosen.removeAll(QString());
    m_chosen.removeDuplicates();
    rebuild();
}

void ParticipantField::rebuild()
{
    while (QLayoutItem* item = m_chips->takeAt(0)) {
        item->widget()->hide(); // its own button may be what called us
        item->widget()->deleteLater();
        delete item;
    }
    for (const QString& participant : std::as_const(m_chosen)) {
        auto* chip = new QWidget(this);
        auto* row = new QHBoxLayout(chip);
        row->setContentsMargins(0, 0, 0, 0);
        row->setSpacing(ui::space::xs);
        auto* name = new ui::Label(m_kit, ui::Type::Body, ui::Token::Text, chip, QFont::Medium);
        name->setText(m_participants.nameOf(participant));
        name->setElided(true);
        auto* remove = new ui::IconButton(m_kit, u"dismiss"_s, chip);
        remove->setName(Tr::tr("Remove %1").arg(name->text()));
        connect(remove, &QPushButton::clicked, this, [this, participant] {
            m_chosen.removeAll(participant);
            rebuild();
            Q_EMIT changed();
        });
        row->addWidget(name, 1);
        row->addWidget(remove);
        m_chips->addWidget(chip);
    }
}

} // namespace chancery::documents
