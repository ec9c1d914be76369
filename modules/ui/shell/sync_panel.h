// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include "ui/kit.h"

#include <QWidget>

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

    /// This computer's data is damaged: a button to make it anew stands beside the other.
    void offerRepair(bool offered);

Q_SIGNALS:
    void retryRequested();
    void repairRequested();

protected:
    void changeEvent(QEvent* event) override;

private:
    void rebuild();

    Kit& m_kit;
    Label* m_state;
    QVBoxLayout* m_column;
    Button* m_repair;
    Button* m_retry;
    QList<WaitingItem> m_items;
};

} // namespace chancery::ui
