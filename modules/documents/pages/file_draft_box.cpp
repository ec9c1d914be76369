// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "documents/pages/file_draft_box.h"

#include "base/clock.h"
#include "documents/pages/tr.h"
#include "documents/pages/wording.h"
#include "ui/button.h"
#include "ui/label.h"

#include <QHBoxLayout>

using namespace Qt::StringLiterals;

namespace chancery::documents {

namespace {

QString momentOf(const ui::Format& format, const QDateTime& at, const QDateTime& now)
{
    return format.moment(at.toTimeZone(officeZone()), officeDate(now));
}

} // namespace

FileDraftBox::FileDraftBox(ui::Kit& kit, QWidget* parent)
    : QWidget(parent), m_kit(kit), m_write(new ui::Button(kit, ui::ButtonKind::Secondary, this)),
      m_finish(new ui::Button(kit, ui::ButtonKind::Secondary, this)),
      m_break(new ui::Button(kit, ui::ButtonKind::Secondary, this)),
      m_state(new ui::Label(kit, ui::Type::Body, ui::Token::Text2, this)),
      m_heading(new ui::Label(kit, ui::Type::Secondary, ui::Token::Text2, this)),
      m_list(new QWidget(this)), m_rows(new QVBoxLayout(m_list))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(ui::space::s);
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(ui::space::s);
    for (auto* button : {m_write, m_finish, m_break})
        buttons->addWidget(button);
    buttons->addStretch(1);
    m_state->setWordWrap(true);
    m_rows->setContentsMargins(0, 0, 0, 0);
    m_rows->setSpacing(0);
    column->addWidget(m_state);
    column->addLayout(buttons);
    column->addWidget(m_heading);
    column->addWidget(m_list);
    m_write->setObjectName(u"writeFile"_s);
    m_finish->setObjectName(u"finishFile"_s);
    m_break->setObjectName(u"breakLock"_s);
    connect(m_write, &QPushButton::clicked, this, &FileDraftBox::writeRequested);
    connect(m_finish, &QPushButton::clicked, this, &FileDraftBox::finishRequested);
    connect(m_break, &QPushButton::clicked, this, &FileDraftBox::breakRequested);
}

void FileDraftBox::setFace(const Face& face)
{
    const bool isOthers = face.lock && !face.isMine;
    m_write->setFace(face.isOpenHere ? Tr::tr("Show it in the office program")
                                     : Tr::tr("Write in the office program"),
                     u"edit"_s);
    m_write->setVisible(face.mayWrite && !isOthers);
    m_finish->setFace(Tr::tr("Finish writing"), u"checkmark"_s);
    m_finish->setVisible(face.isOpenHere || (face.lock && face.isMine));
    m_break->setFace(verbName(u"break-lock"_s), u"dismiss"_s);
    m_break->setVisible(isOthers && face.mayBreak);
    QString state;
    if (isOthers)
        state =
            Tr::tr("%1 has it open for writing since %2; the lock runs out at %3.")
                .arg(face.lock->holderName, momentOf(m_kit.format(), face.lock->since, face.now),
                     momentOf(m_kit.format(), face.lock->until, face.now));
    else if (face.isOpenHere)
        state = Tr::tr("You have it open. Every change that you save there becomes a version here; "
                       "others wait until you finish.");
    else if (face.lock)
        state = Tr::tr("You have it open on another computer, or it was not finished there.");
    m_state->setToken(isOthers ? ui::Token::Amber : ui::Token::Blue);
    m_state->setText(state);
    m_state->setVisible(!state.isEmpty());
    fillVersions(face);
}

void FileDraftBox::fillVersions(const Face& face)
{
    while (QLayoutItem* item = m_rows->takeAt(0)) {
        if (QWidget* row = item->widget()) {
            row->hide();
            row->deleteLater(); // one of its buttons may be what was just pressed
        }
        delete item;
    }
    m_heading->setText(Tr::tr("Versions of the file"));
    m_heading->setVisible(!face.versions.isEmpty());
    m_list->setVisible(!face.versions.isEmpty());
    for (auto it = face.versions.rbegin(); it != face.versions.rend(); ++it)
        addVersion(face, *it);
}

void FileDraftBox::addVersion(const Face& face, const FileVersionView& version)
{
    auto* row = new QWidget(m_list);
    auto* line = new QHBoxLayout(row);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(ui::space::s);
    const bool isCurrent = version.sha256 == face.current;
    QStringList facts{Tr::tr("Version %1").arg(version.position + 1), version.authorName,
                      momentOf(m_kit.format(), version.at, face.now)};
    if (!version.step.isEmpty())
        facts.append(stepName(version.step));
    auto* what = new ui::Label(m_kit, ui::Type::Body, ui::Token::Text, row,
                               isCurrent ? QFont::Medium : QFont::Normal);
    what->setElided(true);
    what->setText(joined(facts));
    what->setToolTip(
        joined({m_kit.format().bytes(version.size), version.authorUnit, version.note}));
    line->addWidget(what, 1);
    QStringList states;
    if (version.isAside)
        states.append(Tr::tr("Kept beside"));
    if (isCurrent)
        states.append(Tr::tr("As it stands"));
    if (!face.signedDigest.isEmpty() && version.sha256 == face.signedDigest)
        states.append(Tr::tr("Signed"));
    if (!states.isEmpty()) {
        auto* state = new ui::Label(m_kit, ui::Type::Secondary,
                                    version.isAside ? ui::Token::Amber : ui::Token::Green, row);
        state->setText(joined(states));
        line->addWidget(state);
    }
    auto* open = new ui::Button(m_kit, ui::ButtonKind::Ghost, row);
    open->setDense(true);
    open->setFace(Tr::tr("Look at it"));
    line->addWidget(open);
    connect(open, &QPushButton::clicked, this,
            [this, id = version.id] { Q_EMIT versionOpened(id); });
    const bool isTaken = face.isOpenHere || (face.lock && !face.isMine);
    if (face.mayWrite && !isCurrent && !isTaken) {
        auto* take = new ui::Button(m_kit, ui::ButtonKind::Ghost, row);
        take->setDense(true);
        take->setFace(Tr::tr("Make it the file"));
        take->setObjectName(u"take-%1"_s.arg(version.position + 1));
        line->addWidget(take);
        connect(take, &QPushButton::clicked, this,
                [this, id = version.id] { Q_EMIT versionTaken(id); });
    }
    m_rows->addWidget(row);
}

} // namespace chancery::documents
