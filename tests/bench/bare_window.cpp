// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0

// What any Qt program needs to show a window with Chinese in it: the floor of `bench startup`.

#include <QApplication>
#include <QFile>
#include <QLabel>
#include <QTimer>

#include <chrono>

namespace {

class Window : public QLabel {
public:
    explicit Window(const QString& report)
        : QLabel(QStringLiteral("国务院办公厅关于做好汛期值班值守工作的通知")), m_report(report)
    {
        resize(1280, 800);
    }

protected:
    void paintEvent(QPaintEvent* event) override
    {
        QLabel::paintEvent(event);
        if (m_report.isEmpty())
            return;
        QTimer::singleShot(0, this, [path = std::exchange(m_report, {})] {
            const auto now = std::chrono::steady_clock::now().time_since_epoch();
            const auto ns = std::chrono::duration_cast<std::chrono::nanoseconds>(now).count();
            QFile file(path);
            if (file.open(QIODevice::WriteOnly | QIODevice::Truncate))
                file.write(QByteArray::number(qint64(ns)) + '\n');
        });
    }

private:
    QString m_report;
};

} // namespace

int main(int argc, char** argv)
{
    const QApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    Window window(arguments.value(arguments.indexOf(QStringLiteral("--report-first-paint")) + 1));
    window.show();
    return QApplication::exec();
}
