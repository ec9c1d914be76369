// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "server/http/metrics.h"

#include <QTest>

#include <thread>

using namespace chancery::server;

class TestMetrics : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theTextIsWhatPrometheusReads()
    {
        Metrics metrics;
        metrics.counter("b_total", "Counts\nthings \\ more.", {{"k", "a\"b\\c\nd"}}).add(2);
        metrics.gauge("a_now", "Now.").set(-3);
        Histogram& histogram = metrics.histogram("c_seconds", "Time.", {0.1, 1}, {{"r", "x"}});
        histogram.observe(0.1);
        histogram.observe(0.5);
        histogram.observe(7);
        metrics.gaugeFrom("d_queue", "Queue.", [] { return 2.5; });
        QCOMPARE(metrics.text(), QByteArray("# HELP a_now Now.\n"
                                            "# TYPE a_now gauge\n"
                                            "a_now -3\n"
                                            "# HELP b_total Counts\\nthings \\\\ more.\n"
                                            "# TYPE b_total counter\n"
                                            "b_total{k=\"a\\\"b\\\\c\\nd\"} 2\n"
                                            "# HELP c_seconds Time.\n"
                                            "# TYPE c_seconds histogram\n"
                                            "c_seconds_bucket{r=\"x\",le=\"0.1\"} 1\n"
                                            "c_seconds_bucket{r=\"x\",le=\"1\"} 2\n"
                                            "c_seconds_bucket{r=\"x\",le=\"+Inf\"} 3\n"
                                            "c_seconds_sum{r=\"x\"} 7.6\n"
                                            "c_seconds_count{r=\"x\"} 3\n"
                                            "# HELP d_queue Queue.\n"
                                            "# TYPE d_queue gauge\n"
                                            "d_queue 2.5\n"));
    }

    void theSameNameAndLabelsAreTheSameInstrument()
    {
        Metrics metrics;
        metrics.counter("a_total", "A.", {{"x", "1"}}).add();
        metrics.counter("a_total", "A.", {{"x", "2"}}).add();
        metrics.counter("a_total", "A.", {{"x", "1"}}).add();
        QCOMPARE(metrics.counter("a_total", "A.", {{"x", "1"}}).value(), quint64(2));
        QCOMPARE(metrics.text().count("# TYPE"), 1);
    }

    void threadsDoNotLoseCounts()
    {
        Metrics metrics;
        std::vector<std::thread> threads;
        for (int t = 0; t < 4; ++t)
            threads.emplace_back([&metrics, t] {
                for (int i = 0; i < 5000; ++i) {
                    metrics.counter("a_total", "A.", {{"t", QByteArray::number(t % 2)}}).add();
                    metrics.histogram("b", "B.", {1}).observe(0.5);
                }
            });
        for (std::thread& each : threads)
            each.join();
        QCOMPARE(metrics.counter("a_total", "A.", {{"t", "0"}}).value(), quint64(10'000));
        QVERIFY(metrics.text().contains("b_count 20000\n"));
        QVERIFY(metrics.text().contains("b_sum 10000\n"));
    }
};

QTEST_GUILESS_MAIN(TestMetrics)
#include "tst_metrics.moc"
