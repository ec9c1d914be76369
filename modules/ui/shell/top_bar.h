// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include "ui/kit.h"

#include <QFrame>

namespace chancery::ui {

class Button;
class IconButton;
class Label;

/// How the desk stands to the server.
enum class SyncState {
    Synced,  ///< 已同步
    Syncing, ///< 同步中
    Waiting, ///< Changes wait to be sent (待同步 n).
    Offline, ///< 离线
    Trouble  ///< Something was refused and needs a person (需处理 n).
};

/// 48 px: mark and name, Ctrl+K, sync, notices, type size, dark, person.
class TopBar : public QFrame {
    Q_OBJECT

public:
    explicit TopBar(Kit& kit, QWidget* parent = nullptr);

    /// The installation's own name, "办公厅综合业务系统"; empty shows the program's.
    void setProductName(const QString& name);
    void setPerson(const QString& name, const QString& unit);
    /// `count`: of what waits or was refused; while Syncing, how many percent of a first
    /// synchronisation are here, or 0.
    void setSync(SyncState state, int count);
    void setNotices(int count);

    QWidget* syncButton() const;
    QWidget* noticesButton() const;

Q_SIGNALS:
    void searchRequested();
    void syncRequested();
    void noticesRequested();
    void personRequested();

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    class SearchField;
    class SyncSign;
    class PersonSign;
    void retranslate();

    Kit& m_kit;
    QString m_name;
    Label* m_title;
    SearchField* m_search;
    SyncSign* m_sync;
    IconButton* m_notices;
    IconButton* m_size;
    IconButton* m_dark;
    PersonSign* m_person;
};

} // namespace chancery::ui
