// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
//
// How well tasks are read out of papers, on a file of papers and one of the tasks that people cut
// from them: measure_tasks PAPERS TASKS, both one JSON object a line; with a third word each task
// is told, to be read by a person.
#include "supervision/rules/task_text.h"

#include <QElapsedTimer>
#include <QFile>
#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTextStream>

using namespace chancery::supervision;
using namespace Qt::StringLiterals;

namespace {

QList<QJsonObject> objectsOf(const QString& path)
{
    QFile file(path);
    QList<QJsonObject> list;
    if (!file.open(QIODevice::ReadOnly))
        return list;
    while (!file.atEnd())
        list.append(QJsonDocument::fromJson(file.readLine()).object());
    return list;
}

QString plain(QString text)
{
    return text.remove(u' ').remove(u'\n').remove(QChar(0x3000));
}

} // namespace

int main(int argc, char** argv)
{
    if (argc != 3 && argc != 4)
        return 2;
    QTextStream out(stdout);
    QHash<QString, QList<QJsonObject>> wanted;
    for (const auto& task : objectsOf(QString::fromLocal8Bit(argv[2])))
        wanted[task[u"number"_s].toString()].append(task);
    int all = 0, cut = 0, lead = 0, unitsRight = 0, read = 0, papers = 0, times = 0, others = 0;
    qint64 characters = 0, nanoseconds = 0;
    for (const auto& paper : objectsOf(QString::fromLocal8Bit(argv[1]))) {
        const QString body = paper[u"body"_s].toString();
        const QDate day = QDate::fromString(paper[u"date"_s].toString(), Qt::ISODate);
        QElapsedTimer timer;
        timer.start();
        const auto tasks = readTasks(body, day.isValid() ? day : QDate(2019, 1, 1));
        nanoseconds += timer.nsecsElapsed();
        characters += body.size();
        ++papers;
        for (const auto& task : tasks) {
            if (argc == 4 && task.certain)
                out << paper[u"number"_s].toString() << " | " << task.units.lead << " | "
                    << task.units.co.join(u' ') << (task.units.open ? " + | " : " | ")
                    << (task.time ? task.time->text : QString()) << " | "
                    << plain(task.text).right(60) << " | " << task.units.text << "\n";
        }
        const auto list = wanted.value(paper[u"number"_s].toString());
        if (list.isEmpty()) {
            for (const auto& task : tasks)
                others += task.certain ? 1 : 0;
            continue;
        }
        read += int(tasks.size());
        for (const auto& one : list) {
            ++all;
            const QString text = plain(one[u"task"_s].toString());
            const TaskCandidate* found = nullptr;
            for (const auto& task : tasks) {
                if (plain(task.text) == text)
                    found = &task;
            }
            if (!found) {
                out << "not cut: " << text.left(60) << "\n";
                continue;
            }
            ++cut;
            times += found->time ? 1 : 0;
            QStringList names;
            for (const auto& name : one[u"units"_s].toArray())
                names.append(name.toString());
            lead += found->units.lead == names.value(0) ? 1 : 0;
            QStringList ours{found->units.lead};
            ours += found->units.co;
            if (ours == names)
                ++unitsRight;
            else
                out << "units: " << names.join(u' ') << "\n  read: " << ours.join(u' ')
                    << (found->units.open ? " +" : "") << "\n";
        }
    }
    out << "tasks " << all << ", cut as people did " << cut << ", read in these papers " << read
        << ", lead right " << lead << ", all units as listed " << unitsRight << ", with a time "
        << times << "\nall papers " << papers << ", certain tasks in the others " << others << ", "
        << characters << " characters in " << nanoseconds / 1'000'000 << " ms\n";
    return 0;
}
