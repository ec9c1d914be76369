// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "server/http/metrics.h"

#include <algorithm>
#include <cstring>

namespace chancery::server {

struct Metrics::Series {
    std::unique_ptr<Counter> counter;
    std::unique_ptr<Gauge> gauge;
    std::unique_ptr<Histogram> histogram;
    std::function<double()> read;
};

struct Metrics::Family {
    QByteArray help;
    const char* kind = "";
    std::map<QByteArray, Series> series; ///< By the labels as they are written.
};

namespace {

QByteArray escaped(QByteArray text, bool quotes)
{
    text.replace('\\', "\\\\").replace('\n', "\\n");
    return quotes ? text.replace('"', "\\\"") : text;
}

QByteArray written(const Labels& labels)
{
    QByteArray out;
    for (const auto& [name, value] : labels)
        out += (out.isEmpty() ? QByteArray() : QByteArray(",")) + name + "=\"" +
               escaped(value, true) + '"';
    return out;
}

QByteArray number(double value)
{
    return QByteArray::number(value, 'g', 15);
}

QByteArray braced(const QByteArray& labels, const QByteArray& more = {})
{
    if (labels.isEmpty() && more.isEmpty())
        return {};
    return '{' + labels + (labels.isEmpty() || more.isEmpty() ? "" : ",") + more + '}';
}

} // namespace

Histogram::Histogram(std::vector<double> bounds)
    : m_bounds(std::move(bounds)), m_counts(m_bounds.size() + 1)
{
}

void Histogram::observe(double value)
{
    const auto at = std::lower_bound(m_bounds.begin(), m_bounds.end(), value) - m_bounds.begin();
    m_counts[size_t(at)].fetch_add(1, std::memory_order_relaxed);
    m_sum.fetch_add(value, std::memory_order_relaxed);
}

Metrics::Metrics() = default;
Metrics::~Metrics() = default;

Metrics::Series& Metrics::series(const QByteArray& name, const QByteArray& help, const char* kind,
                                 const Labels& labels)
{
    Family& family = m_families[name];
    if (family.help.isEmpty()) {
        family.help = help;
        family.kind = kind;
    }
    Q_ASSERT(std::strcmp(family.kind, kind) == 0);
    return family.series[written(labels)];
}

Counter& Metrics::counter(const QByteArray& name, const QByteArray& help, const Labels& labels)
{
    const std::lock_guard lock(m_mutex);
    auto& slot = series(name, help, "counter", labels).counter;
    if (!slot)
        slot = std::make_unique<Counter>();
    return *slot;
}

Gauge& Metrics::gauge(const QByteArray& name, const QByteArray& help, const Labels& labels)
{
    const std::lock_guard lock(m_mutex);
    auto& slot = series(name, help, "gauge", labels).gauge;
    if (!slot)
        slot = std::make_unique<Gauge>();
    return *slot;
}

Histogram& Metrics::histogram(const QByteArray& name, const QByteArray& help,
                              const std::vector<double>& bounds, const Labels& labels)
{
    const std::lock_guard lock(m_mutex);
    auto& slot = series(name, help, "histogram", labels).histogram;
    if (!slot)
        slot = std::make_unique<Histogram>(bounds);
    return *slot;
}

void Metrics::gaugeFrom(const QByteArray& name, const QByteArray& help,
                        std::function<double()> read)
{
    const std::lock_guard lock(m_mutex);
    series(name, help, "gauge", {}).read = std::move(read);
}

QByteArray Metrics::text() const
{
    const std::lock_guard lock(m_mutex);
    QByteArray out;
    for (const auto& [name, family] : m_families) {
        out += "# HELP " + name + ' ' + escaped(family.help, false) + "\n# TYPE " + name + ' ' +
               family.kind + '\n';
        for (const auto& [labels, each] : family.series) {
            if (each.read)
                out += name + braced(labels) + ' ' + number(each.read()) + '\n';
            if (each.counter)
                out +=
                    name + braced(labels) + ' ' + QByteArray::number(each.counter->value()) + '\n';
            if (each.gauge)
                out += name + braced(labels) + ' ' + QByteArray::number(each.gauge->value()) + '\n';
            if (!each.histogram)
                continue;
            const Histogram& histogram = *each.histogram;
            quint64 total = 0;
            for (size_t i = 0; i < histogram.m_counts.size(); ++i) {
                const bool last = i == histogram.m_bounds.size();
                total += histogram.m_counts[i].load(std::memory_order_relaxed);
                const QByteArray bound = last ? QByteArray("+Inf") : number(histogram.m_bounds[i]);
                out += name + "_bucket" + braced(labels, "le=\"" + bound + '"') + ' ' +
                       QByteArray::number(total) + '\n';
            }
            out += name + "_sum" + braced(labels) + ' ' + number(histogram.m_sum.load()) + '\n' +
                   name + "_count" + braced(labels) + ' ' + QByteArray::number(total) + '\n';
        }
    }
    return out;
}

std::vector<double> latencyBounds()
{
    return {0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10};
}

} // namespace chancery::server
