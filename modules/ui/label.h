// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include "ui/kit.h"

#include <QLabel>

namespace chancery::ui {

/// A plain-text label in the type scale and a token's colour; follows theme changes. Text from
/// records is never read as HTML.
class Label : public QLabel {
    Q_OBJECT

public:
    Label(Kit& kit, Type type, Token token = Token::Text, QWidget* parent = nullptr,
          QFont::Weight weight = QFont::Normal);

    void setToken(Token token);

    /// Shortens the text with … instead of demanding its whole width; the full text is the tool
    /// tip.
    void setElided(bool on);
    QSize minimumSizeHint() const override;

protected:
    bool event(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    void restyle();

    Kit& m_kit;
    Type m_type;
    Token m_token;
    QFont::Weight m_weight;
    bool m_elided = false;
};

} // namespace chancery::ui
