// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include "ui/kit.h"

#include <QWidget>

class QVBoxLayout;

namespace chancery::ui {

class Label;

/// One thing that a person should know of: a refused command, a notice.
struct AttentionItem {
    QString id;
    QString title;  ///< What was to be done: "批示 示办发〔2026〕17号".
    QString reason; ///< A whole sentence, from Words.
    QString when;
    bool editable = false; ///< Offers "edit again".
    bool refused = true;   ///< A red lamp; else a plain notice.
};

/// Where the panel gets its items. Told apart from any store, so that it can be tested.
class AttentionSource : public QObject {
    Q_OBJECT

public:
    using QObject::QObject;
    /// Newest first.
    virtual QList<AttentionItem> items() const = 0;

Q_SIGNALS:
    void changed();
};

/// What needs attention (需处理): refused commands with their reason, never silent, and notices.
class AttentionPanel : public QWidget {
    Q_OBJECT

public:
    /// `source` outlives the panel.
    AttentionPanel(Kit& kit, AttentionSource& source, QWidget* parent = nullptr);

Q_SIGNALS:
    void editAgain(const QString& id);
    void dismissed(const QString& id);

protected:
    void changeEvent(QEvent* event) override;

private:
    void rebuild();
    QWidget* makeItem(const AttentionItem& item);

    Kit& m_kit;
    AttentionSource& m_source;
    Label* m_heading;
    QVBoxLayout* m_column;
};

} // namespace chancery::ui
