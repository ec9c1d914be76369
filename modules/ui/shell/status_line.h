// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include "ui/kit.h"

#include <QFrame>
#include <QPointer>

#include <functional>

class QHBoxLayout;
class QProgressBar;

namespace chancery::ui {

class Button;
class Label;
class StatusLine;

/// A long piece of work shown in the status bar. Deleting it takes it away; finish() leaves a link
/// to the result until the next job.
class Job : public QObject {
    Q_OBJECT

public:
    /// 0…100; negative: length unknown.
    void setProgress(int percent);
    void finish(const QString& sentence, const QString& link = {}, std::function<void()> open = {});

    const QString& title() const { return m_title; }
    int percent() const { return m_percent; }

Q_SIGNALS:
    void changed();
    /// The person pressed 取消; the worker stops and calls finish() or deletes the job.
    void cancelled();

private:
    friend class StatusLine;
    Job(QString title, QObject* parent);

    QString m_title;
    int m_percent = -1;
    bool m_finished = false;
    QString m_sentence;
    QString m_link;
    std::function<void()> m_open;
};

/// The status bar: server · latency · offline days at the left; the running job and the zoom at the
/// right.
class StatusLine : public QFrame {
    Q_OBJECT

public:
    explicit StatusLine(Kit& kit, QWidget* parent = nullptr);
    ~StatusLine() override;

    /// "服务器 10.1.20.8 · 延迟 12 ms · 离线可用 3 天"; empty parts are left out. `latency` < 0 and
    /// `offlineDays` < 0 mean unknown.
    void setServer(const QString& server, int latency, int offlineDays);
    /// A sentence that stands before the rest until it is empty: "本机时钟慢 3 天".
    void setNote(const QString& note);
    /// The newest job is shown; "+2" tells of more.
    Job* startJob(const QString& title);

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void retranslate();
    void showJob();

    Kit& m_kit;
    QString m_note;
    QString m_server;
    int m_latency = -1;
    int m_offlineDays = -1;
    Label* m_left;
    Label* m_job;
    QProgressBar* m_bar;
    Label* m_percent;
    Button* m_act;
    Label* m_zoom;
    QList<QPointer<Job>> m_jobs;
};

} // namespace chancery::ui
