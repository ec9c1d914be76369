// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include "ui/kit.h"

#include <QWidget>

class QAbstractButton;

namespace chancery::documents {

/// The leader's verdict in one touch: 同意 阅 不同意 另有意见, or none of them. Another touch takes
/// it back. As many lines as the words need.
class VerdictBar : public QWidget {
    Q_OBJECT

public:
    explicit VerdictBar(ui::Kit& kit, QWidget* parent = nullptr);

    /// In their order: the first is Alt+1.
    static const QStringList& verdicts();

    QString verdict() const { return m_verdict; }
    void setVerdict(const QString& verdict);
    /// As a touch does: chosen again it is taken back.
    void toggle(const QString& verdict);

    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void chosen(const QString& verdict);

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    class Pill;

    void retranslate();
    /// Lays out for a width; returns the height. Moves the pills only if asked to.
    int arrange(int width, bool move) const;

    ui::Kit& m_kit;
    QList<Pill*> m_pills;
    QString m_verdict;
};

} // namespace chancery::documents
