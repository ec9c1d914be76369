// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include "ui/kit.h"

#include <QWidget>

namespace chancery::ui {

class Button;
class Label;

/// One sentence and one action: "没有待批示文件。 查看已办结".
class EmptyState : public QWidget {
    Q_OBJECT

public:
    explicit EmptyState(Kit& kit, QWidget* parent = nullptr);

    /// Without `action` there is no button.
    void setWords(const QString& sentence, const QString& action, const QString& iconName = {});

Q_SIGNALS:
    void acted();

private:
    Kit& m_kit;
    Label* m_icon;
    Label* m_sentence;
    Button* m_action;
    QString m_iconName;
};

} // namespace chancery::ui
