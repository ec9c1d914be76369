// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include "sync/desk_port.h"
#include "ui/language.h"
#include "ui/shell/attention_panel.h"
#include "ui/words.h"

namespace chancery::documents {

/// What the server refused and a person must see to: nothing is ever refused silently, and what was
/// typed can be edited again.
class AttentionModel : public ui::AttentionSource {
    Q_OBJECT

public:
    struct Item {
        qint64 n = 0;
        QString verb; ///< "register"; of another module: the whole command name.
        QString what; ///< "批示　关于…的通知"
        QDateTime madeAt;
        Error reason;
        QJsonObject params;
        QString documentId; ///< Empty for a registration.
        bool editable = false;
    };

    AttentionModel(sync::DeskPort& desk, const ui::Words& words, const ui::Language& language,
                   QObject* parent = nullptr);

    /// For the panel; an id is the command's number, or that of the notice of a restored server.
    QList<ui::AttentionItem> items() const override;
    const QList<Item>& refused() const { return m_items; }
    const Item* item(qint64 n) const;
    /// Takes it from the list; what was typed is gone with it unless it is edited again.
    Result<void> dismiss(qint64 n);
    /// The same by the id of the panel's item.
    Result<void> dismissItem(const QString& id);
    /// The server came back from a backup and nobody has said yet that they know.
    bool tellsOfRestoration() const { return m_restoration.has_value(); }
    void refresh();

private:
    QString titleOf(const QJsonObject& params) const;

    sync::DeskPort& m_desk;
    const ui::Words& m_words;
    const ui::Language& m_language;
    QList<Item> m_items;
    std::optional<sync::Restoration> m_restoration;
};

} // namespace chancery::documents
