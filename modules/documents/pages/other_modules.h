// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include "ui/month_view.h"
#include "ui/thread_strip.h"

#include <QDateTime>

#include <functional>

namespace chancery::documents {

/// Something of another module that waits for the person here.
struct OtherTask {
    QString id;
    QString title;
    QString subtitle;
    QString kind; ///< What is to be done, in a word or two.
    QString due;  ///< What is left of its time, in words.
    QDateTime dueAt;
    ui::Lamp lamp = ui::Lamp::None;
    bool isPressing = false; ///< Somebody was urged: before everything else.
};

/// A day on which something of another module is to be done.
struct OtherDate {
    QString id; ///< For openDate().
    QString title;
    QString kind;
    QDate on;
    ui::Lamp lamp = ui::Lamp::None;
};

/// The lines by which other modules answer documents; each may be unset.
struct OtherModules {
    std::function<QList<OtherTask>()> waiting = {};
    std::function<void(const QString& id)> openTask = {};
    /// What came of a document and whence it is (办理脉络).
    std::function<QList<ui::ThreadNode>(const QString& documentId)> threadOf = {};
    std::function<void(const ui::ThreadNode& node)> walkTo = {};
    /// From one day to another, both included.
    std::function<QList<OtherDate>(const QDate& from, const QDate& to)> dates = {};
    std::function<void(const QString& id)> openDate = {};
    /// What kind of day it is (休, 班), by the house's calendar.
    std::function<ui::DayMark(const QDate& day)> markOf = {};
};

} // namespace chancery::documents
