// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include <QByteArray>
#include <QHash>
#include <QList>

#include <atomic>
#include <functional>
#include <map>
#include <memory>
#include <mutex>
#include <utility>
#include <vector>

namespace chancery::server {

using Labels = QList<std::pair<QByteArray, QByteArray>>;

/// Only ever grows.
class Counter {
public:
    void add(quint64 amount = 1) { m_value.fetch_add(amount, std::memory_order_relaxed); }
    quint64 value() const { return m_value.load(std::memory_order_relaxed); }

private:
    std::atomic<quint64> m_value{0};
};

class Gauge {
public:
    void add(qint64 amount) { m_value.fetch_add(amount, std::memory_order_relaxed); }
    void set(qint64 value) { m_value.store(value, std::memory_order_relaxed); }
    qint64 value() const { return m_value.load(std::memory_order_relaxed); }

private:
    std::atomic<qint64> m_value{0};
};

/// Counts observations by upper bound. A reader may see a count that lags an instant behind.
class Histogram {
public:
    explicit Histogram(std::vector<double> bounds);

    void observe(double value);

private:
    friend class Metrics;

    std::vector<double> m_bounds;
    std::vector<std::atomic<quint64>> m_counts; ///< One more than bounds: the last is +Inf.
    std::atomic<double> m_sum{0};
};

/// The figures of one process, in Prometheus text exposition format 0.0.4. Asking for the same name
/// and labels again gives the same instrument; the same name with another kind is a bug. References
/// stay valid as long as the registry. Label values must come from small closed sets (a route's
/// pattern, never its path). Callable from any thread.
class Metrics {
public:
    Metrics();
    ~Metrics();
    Metrics(const Metrics&) = delete;
    Metrics& operator=(const Metrics&) = delete;

    Counter& counter(const QByteArray& name, const QByteArray& help, const Labels& labels = {});
    Gauge& gauge(const QByteArray& name, const QByteArray& help, const Labels& labels = {});
    Histogram& histogram(const QByteArray& name, const QByteArray& help,
                         const std::vector<double>& bounds, const Labels& labels = {});
    /// A gauge that is asked when somebody reads; `read` must not block and must outlive the
    /// registry.
    void gaugeFrom(const QByteArray& name, const QByteArray& help, std::function<double()> read);

    /// Families by name, series by labels.
    QByteArray text() const;

private:
    struct Series;
    struct Family;

    Series& series(const QByteArray& name, const QByteArray& help, const char* kind,
                   const Labels& labels);

    mutable std::mutex m_mutex;
    std::map<QByteArray, Family> m_families;
};

/// 1 ms to 10 s, for requests.
std::vector<double> latencyBounds();

} // namespace chancery::server
