// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "faults/totals.h"

#include <QFile>
#include <QSaveFile>

#include <numeric>

namespace chancery::test {

namespace {

struct Number {
    const char* name;
    qint64 Totals::*of;
};

constexpr std::array numbers{
    Number{"histories", &Totals::histories},      Number{"saved", &Totals::saved},
    Number{"decided", &Totals::decided},          Number{"refused", &Totals::refused},
    Number{"simulated-ms", &Totals::simulatedMs}, Number{"cpu-ms", &Totals::cpuMs}};

} // namespace

void Totals::add(const HistoryOutcome& outcome)
{
    ++histories;
    saved += outcome.saved;
    decided += outcome.decided;
    refused += outcome.refused;
    simulatedMs += outcome.simulatedMs;
    for (size_t i = 0; i < faults.size(); ++i)
        faults[i] += outcome.faults[i];
}

QByteArray Totals::line() const
{
    QByteArray line =
        QByteArray::number(histories) + " histories from seed " + QByteArray::number(from) +
        ", violations " + QByteArray::number(violations.size()) + ", commands saved " +
        QByteArray::number(saved) + ", decided " + QByteArray::number(decided) + ", refused " +
        QByteArray::number(refused) + ", hours simulated " +
        QByteArray::number(simulatedMs / 3'600'000) + ", CPU " + QByteArray::number(cpuMs / 1'000) +
        " s (" +
        QByteArray::number(double(cpuMs) / double(std::max<qint64>(1, histories)), 'f', 1) +
        " ms each), faults " +
        QByteArray::number(std::accumulate(faults.begin(), faults.end(), qint64(0)));
    const char* before = ": ";
    for (int i = 0; i < faultKinds; ++i) {
        if (faults[size_t(i)] == 0)
            continue;
        line += before + faultName(Fault(i)) + ' ' + QByteArray::number(faults[size_t(i)]);
        before = ", ";
    }
    return line;
}

Result<std::optional<Totals>> Totals::read(const QString& path)
{
    QFile file(path);
    if (!file.exists())
        return std::optional<Totals>();
    const auto noRecord = [&](const QByteArray& line) {
        return fail("simulate.not-a-record", {{QStringLiteral("file"), path},
                                              {QStringLiteral("line"), QString::fromUtf8(line)}});
    };
    if (!file.open(QIODevice::ReadOnly))
        return noRecord({});
    QHash<QByteArray, qint64> told;
    Totals totals;
    while (!file.atEnd()) {
        const QByteArray line = file.readLine().trimmed();
        const qsizetype gap = line.indexOf(' ');
        if (line.startsWith("violation ")) {
            totals.violations.append(line.mid(gap + 1));
            continue;
        }
        bool number = false;
        told.insert(line.left(gap), line.mid(gap + 1).toLongLong(&number));
        if (!number)
            return noRecord(line);
    }
    if (!told.contains("from") || !told.contains("histories"))
        return noRecord({});
    totals.from = quint32(told.value("from"));
    for (const auto& number : numbers)
        totals.*number.of = told.value(number.name);
    for (int i = 0; i < faultKinds; ++i)
        totals.faults[size_t(i)] = told.value(faultName(Fault(i)));
    return std::optional(std::move(totals));
}

void Totals::write(const QString& path) const
{
    QByteArray text = "from " + QByteArray::number(from) + '\n';
    for (const auto& number : numbers)
        text += QByteArray(number.name) + ' ' + QByteArray::number(this->*number.of) + '\n';
    for (int i = 0; i < faultKinds; ++i)
        text += faultName(Fault(i)) + ' ' + QByteArray::number(faults[size_t(i)]) + '\n';
    for (const auto& words : violations)
        text += "violation " + words + '\n';
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size() || !file.commit())
        qFatal("the record %s cannot be written", qPrintable(path));
}

} // namespace chancery::test
