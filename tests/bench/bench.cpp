// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "bench.h"

#include "base/allocator.h"
#include "crypto/init.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QDir>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSaveFile>
#include <QTextStream>

#include <algorithm>
#include <chrono>
#include <cmath>

using namespace Qt::StringLiterals;

namespace chancery::bench {

double median(QList<double> values)
{
    if (values.isEmpty())
        return 0;
    std::sort(values.begin(), values.end());
    const auto half = values.size() / 2;
    return values.size() % 2 ? values[half] : (values[half - 1] + values[half]) / 2;
}

double percentile(QList<double> values, double share)
{
    if (values.isEmpty())
        return 0;
    std::sort(values.begin(), values.end());
    const auto at = qsizetype(std::ceil(share * double(values.size()))) - 1;
    return values[std::clamp<qsizetype>(at, 0, values.size() - 1)];
}

double nowMs()
{
    const auto now = std::chrono::steady_clock::now().time_since_epoch();
    return std::chrono::duration<double, std::milli>(now).count();
}

Figure rate(const QString& name, double value, const QString& unit, double floor,
            const QString& goal)
{
    return {name, value, unit, floor, value > 0 ? floor / value : 0, goal};
}

Bench::Bench(const char* name, int standardSize) : m_name(QString::fromLatin1(name))
{
    QCommandLineParser parser;
    parser.addHelpOption();
    const QCommandLineOption size(u"size"_s, u"How much of it."_s, u"n"_s,
                                  QString::number(standardSize));
    const QCommandLineOption rounds(u"rounds"_s, u"Figures are medians of so many."_s, u"n"_s,
                                    u"3"_s);
    const QCommandLineOption json(u"json"_s, u"Write the figures here."_s, u"file"_s);
    const QCommandLineOption dir(u"dir"_s, u"Where to put the data."_s, u"folder"_s,
                                 QDir::tempPath());
    const QCommandLineOption keep(
        u"keep"_s, u"Put data there that takes long to make, and use what is there."_s,
        u"folder"_s);
    parser.addOptions({size, rounds, json, dir, keep});
    parser.process(*QCoreApplication::instance());
    m_size = std::max(1, parser.value(size).toInt());
    m_rounds = std::max(1, parser.value(rounds).toInt());
    m_json = parser.value(json);
    m_dir = parser.value(dir);
    m_keep = parser.value(keep);
}

std::unique_ptr<QTemporaryDir> Bench::folder() const
{
    return std::make_unique<QTemporaryDir>(m_dir + u"/chancery-bench-XXXXXX"_s);
}

QString Bench::kept() const
{
    return m_keep.isEmpty() ? QString() : m_keep + u"/%1-%2"_s.arg(m_name).arg(m_size);
}

int Bench::run(const std::function<Result<QList<Figure>>(int round)>& round)
{
    QList<QList<Figure>> all;
    for (int i = 0; i < m_rounds; ++i) {
        auto figures = round(i);
        if (!figures.ok()) {
            QTextStream(stderr) << "bench-" << m_name << ": " << figures.error().debugText()
                                << Qt::endl;
            return 1;
        }
        all.append(*figures);
    }
    QList<Figure> medians = all.constFirst();
    for (qsizetype i = 0; i < medians.size(); ++i) {
        QList<double> values, floors, ratios;
        for (const auto& figures : std::as_const(all)) {
            values.append(figures[i].value);
            floors.append(figures[i].floor.value_or(0));
            ratios.append(figures[i].ratio.value_or(0));
        }
        medians[i].value = median(values);
        if (medians[i].floor)
            medians[i].floor = median(floors);
        if (medians[i].ratio)
            medians[i].ratio = median(ratios);
    }
    return report(medians);
}

int Bench::report(const QList<Figure>& figures) const
{
    QTextStream out(stdout);
    QJsonArray list;
    for (const auto& figure : figures) {
        QJsonObject object{
            {u"name"_s, figure.name}, {u"value"_s, figure.value}, {u"unit"_s, figure.unit}};
        out << figure.name.leftJustified(24)
            << QString::number(figure.value, 'f', 2).rightJustified(12) << ' '
            << figure.unit.leftJustified(8);
        if (figure.floor) {
            object.insert(u"floor"_s, *figure.floor);
            out << "  floor " << QString::number(*figure.floor, 'f', 2);
        }
        if (figure.ratio) {
            object.insert(u"ratio"_s, *figure.ratio);
            out << "  ratio " << QString::number(*figure.ratio, 'f', 2);
        }
        if (!figure.goal.isEmpty()) {
            object.insert(u"goal"_s, figure.goal);
            out << "  goal " << figure.goal;
        }
        list.append(object);
        out << '\n';
    }
    out.flush();
    if (m_json.isEmpty())
        return 0;
    QSaveFile file(m_json);
    const QJsonObject all{
        {u"bench"_s, m_name}, {u"size"_s, m_size}, {u"rounds"_s, m_rounds}, {u"figures"_s, list}};
    const bool written = file.open(QIODevice::WriteOnly) &&
                         file.write(QJsonDocument(all).toJson()) > 0 && file.commit();
    if (!written)
        QTextStream(stderr) << "cannot write " << m_json << Qt::endl;
    return written ? 0 : 1;
}

int runProgram(int argc, char** argv, const std::function<int()>& run)
{
    keepLargeBlocks();
    crypto::initCrypto();
    const QCoreApplication application(argc, argv);
    return run();
}

} // namespace chancery::bench
