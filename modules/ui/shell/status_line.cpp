// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "ui/shell/status_line.h"

#include "ui/button.h"
#include "ui/label.h"
#include "ui/tr.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QPainter>
#include <QProgressBar>

namespace chancery::ui {

Job::Job(QString title, QObject* parent) : QObject(parent), m_title(std::move(title)) {}

void Job::setProgress(int percent)
{
    m_percent = qMin(percent, 100);
    Q_EMIT changed();
}

void Job::finish(const QString& sentence, const QString& link, std::function<void()> open)
{
    m_finished = true;
    m_sentence = sentence;
    m_link = link;
    m_open = std::move(open);
    Q_EMIT changed();
}

StatusLine::StatusLine(Kit& kit, QWidget* parent)
    : QFrame(parent), m_kit(kit), m_left(new Label(kit, Type::Secondary, Token::Text2, this)),
      m_job(new Label(kit, Type::Secondary, Token::Text2, this)), m_bar(new QProgressBar(this)),
      m_percent(new Label(kit, Type::Secondary, Token::Text2, this)),
      m_act(new Button(kit, ButtonKind::Ghost, this)),
      m_zoom(new Label(kit, Type::Secondary, Token::Text2, this))
{
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(space::m, 1, space::m, 0);
    row->setSpacing(space::s);
    m_left->setElided(true);
    row->addWidget(m_left, 1);
    row->addWidget(m_job);
    row->addWidget(m_bar);
    row->addWidget(m_percent);
    row->addWidget(m_act);
    row->addWidget(m_zoom);
    m_bar->setTextVisible(false);
    m_act->setDense(true);
    connect(m_act, &QPushButton::clicked, this, [this] {
        if (m_jobs.isEmpty() || !m_jobs.last())
            return;
        Job* job = m_jobs.last();
        if (!job->m_finished) {
            Q_EMIT job->cancelled();
            return;
        }
        const auto open = job->m_open;
        job->deleteLater();
        if (open)
            open();
    });
    const auto restyle = [this] {
        setFixedHeight(m_kit.px(32));
        m_bar->setFixedSize(m_kit.px(140), m_kit.px(6));
        m_bar->setStyleSheet(
            QStringLiteral("QProgressBar{background:%1;border:0;border-radius:%3px;}"
                           "QProgressBar::chunk{background:%2;border-radius:%3px;}")
                .arg(m_kit.color(Token::Border).name(), m_kit.color(Token::Primary).name())
                .arg(m_kit.px(6) / 2));
        retranslate();
        update();
    };
    restyle();
    connect(&kit.theme, &Theme::changed, this, restyle);
}

StatusLine::~StatusLine()
{
    // Here, not in ~QObject: a dying job must not call back into half a status line.
    const auto jobs = m_jobs;
    for (const QPointer<Job>& job : jobs) {
        if (job)
            job->disconnect(this);
    }
}

void StatusLine::setServer(const QString& server, int latency, int offlineDays)
{
    m_server = server;
    m_latency = latency;
    m_offlineDays = offlineDays;
    retranslate();
}

void StatusLine::setNote(const QString& note)
{
    if (std::exchange(m_note, note) != note)
        retranslate();
}

Job* StatusLine::startJob(const QString& title)
{
    m_jobs.removeIf([](const QPointer<Job>& job) {
        if (job && job->m_finished)
            job->deleteLater();
        return !job || job->m_finished;
    });
    auto* job = new Job(title, this);
    m_jobs.append(job);
    connect(job, &Job::changed, this, &StatusLine::showJob);
    connect(job, &QObject::destroyed, this, &StatusLine::showJob);
    showJob();
    return job;
}

void StatusLine::showJob()
{
    m_jobs.removeAll(QPointer<Job>());
    const bool any = !m_jobs.isEmpty();
    const Job* job = any ? m_jobs.last().data() : nullptr;
    const bool running = job && !job->m_finished;
    m_job->setVisible(any);
    m_bar->setVisible(running);
    m_percent->setVisible(running);
    m_act->setVisible(any);
    if (!job)
        return;
    QString text = running ? job->m_title : job->m_sentence;
    if (m_jobs.size() > 1)
        text += QStringLiteral(" +%1").arg(m_jobs.size() - 1);
    m_job->setText(text);
    m_bar->setRange(0, job->m_percent < 0 ? 0 : 100);
    m_bar->setValue(qMax(0, job->m_percent));
    m_bar->setAccessibleName(text);
    m_percent->setText(job->m_percent < 0 ? QString() : QStringLiteral("%1%").arg(job->m_percent));
    m_act->setFace(running ? Tr::tr("Cancel")
                           : (job->m_link.isEmpty() ? Tr::tr("Close") : job->m_link));
}

void StatusLine::retranslate()
{
    QStringList parts;
    if (!m_note.isEmpty())
        parts += m_note;
    if (!m_server.isEmpty())
        parts += Tr::tr("Server %1").arg(m_server);
    if (m_latency >= 0)
        parts += Tr::tr("latency %1 ms").arg(m_latency);
    if (m_offlineDays >= 0)
        parts += Tr::tr("%n day(s) usable offline", nullptr, m_offlineDays);
    m_left->setText(parts.join(QStringLiteral(" · ")));
    m_zoom->setText(Tr::tr("Type %1%").arg(m_kit.theme.percent()));
    showJob();
}

void StatusLine::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QFrame::changeEvent(event);
}

void StatusLine::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_kit.color(Token::Page));
    painter.fillRect(QRect(0, 0, width(), 1), m_kit.color(Token::Border));
}

} // namespace chancery::ui
