// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include "ui/kit.h"

#include <QWidget>

class QProgressBar;
class QVBoxLayout;

namespace chancery::ui {

class Button;
class Label;

/// One thing that waits to be sent.
struct WaitingItem {
    QString title;  ///< "批示 示办发〔2026〕17号"
    QString reason; ///< Why it waits: "附件上传 40%", "离线"; empty: its turn has not come.
};

/// Under the cloud sign: how the desk stands to the server, what waits, and why.
class SyncPanel : public QWidget {
    Q_OBJECT

public:
    explicit SyncPanel(Kit& kit, QWidget* parent = nullptr);

    /// `state` is a sentence ("已同步，最后一次 10:05"). At most eight items are listed, the rest
    /// are counted.
    void setWaiting(const QString& state, const QList<WaitingItem>& items);

    /// A first synchronisation under way: a slim bar, 0 … 1, with these words; 1: none.
    void setProgress(double share, const QString& words);
    /// Further sentences below the first: the next attempt, a clock that is wrong.
    void setNotes(const QStringList& notes);
    /// Space that files take on this computer, as a sentence; empty: nothing is said.
    void setSpace(const QString& sentence, bool canBeFreed);

    /// This computer's data is damaged: a button to make it anew stands beside the other.
    void offerRepair(bool offered);

Q_SIGNALS:
    void retryRequested();
    void repairRequested();
    void freeRequested();

protected:
    void changeEvent(QEvent* event) override;

private:
    void layOut();
    void rebuild();

    Kit& m_kit;
    Label* m_state;
    Label* m_share;
    QProgressBar* m_bar;
    Label* m_notes;
    QVBoxLayout* m_column;
    Label* m_space;
    Button* m_free;
    Button* m_repair;
    Button* m_retry;
    QList<WaitingItem> m_items;
};

} // namespace chancery::ui
