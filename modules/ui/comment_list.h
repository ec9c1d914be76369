// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include "ui/kit.h"
#include "ui/tag.h"

#include <QList>
#include <QScrollArea>

class QVBoxLayout;

namespace chancery::ui {

/// One opinion (处理意见) on a document. All of it is plain text, whatever it looks like.
struct Comment {
    QString author; ///< "财务司 周倩": the unit stands beside the name, same names are told apart.
    QString act; ///< "批示"
    Tone tone = Tone::Blue;
    QString when; ///< "7月13日 15:40"
    QString text;
    bool leader = false;  ///< 17 px WenKai in red.
    bool pending = false; ///< Not yet confirmed by the server (待同步).
};

/// The comments one under another, oldest first.
class CommentList : public QScrollArea {
    Q_OBJECT

public:
    explicit CommentList(Kit& kit, QWidget* parent = nullptr);

    void setComments(const QList<Comment>& comments);

private:
    QWidget* makeItem(const Comment& comment);

    Kit& m_kit;
    QWidget* m_sheet;
    QVBoxLayout* m_column;
};

} // namespace chancery::ui
