// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "documents/pages/attention_model.h"

#include "base/clock.h"
#include "documents/pages/action_catalog.h"
#include "documents/pages/restoration_notice.h"
#include "documents/pages/wording.h"

using namespace Qt::StringLiterals;

namespace chancery::documents {

AttentionModel::AttentionModel(sync::DeskPort& desk, const ui::Words& words,
                               const ui::Language& language, QObject* parent)
    : AttentionSource(parent), m_desk(desk), m_words(words), m_language(language)
{
    connect(&language, &ui::Language::changed, this, &AttentionModel::refresh);
    connect(&desk, &sync::DeskPort::stateChanged, this, &AttentionModel::refresh);
    connect(&desk, &sync::DeskPort::rowsChanged, this, &AttentionModel::refresh);
}

QString AttentionModel::titleOf(const QJsonObject& params) const
{
    const QString typed = params.value("title"_L1).toString();
    if (!typed.isEmpty())
        return typed;
    auto q = m_desk.db().query("SELECT title FROM doc_document WHERE id = ?");
    q.bind(params.value("document"_L1).toString());
    return q.next() ? q.text(0) : QString();
}

void AttentionModel::refresh()
{
    const auto entries = m_desk.outbox(sync::OutboxState::Refused, 200);
    if (!entries.ok())
        return;
    m_items.clear();
    for (const auto& entry : *entries) {
        Item item;
        const bool ours = entry.command.name.startsWith("documents."_L1);
        item.n = entry.n;
        item.verb = ours ? entry.command.name.section(u'.', 1) : entry.command.name;
        item.what = joined({commandName(entry.command.name), titleOf(entry.command.params)});
        item.madeAt = entry.command.madeAt;
        item.reason = entry.error.value_or(fail("sync.refused"));
        item.params = entry.command.params;
        item.documentId = entry.command.params.value("document"_L1).toString();
        item.editable = ours && (item.verb == "register"_L1 || item.verb == "save-file"_L1 ||
                                 actionSpec(item.verb));
        m_items.append(item);
    }
    // Before the rows are here again all of them would seem to be gone.
    if (const auto restored = m_desk.restoration(); restored.ok())
        m_restoration = m_desk.state().catchingUp ? std::nullopt : *restored;
    Q_EMIT changed();
}

QList<ui::AttentionItem> AttentionModel::items() const
{
    QList<ui::AttentionItem> list;
    if (m_restoration)
        list.append(restorationNotice(*m_restoration, m_language, m_desk.now()));
    for (const Item& one : m_items)
        list.append({QString::number(one.n), one.what, m_words.sentence(withFieldNames(one.reason)),
                     m_language.format().moment(one.madeAt.toTimeZone(officeZone()),
                                                officeDate(m_desk.now())),
                     one.editable, true});
    return list;
}

const AttentionModel::Item* AttentionModel::item(qint64 n) const
{
    for (const Item& one : m_items) {
        if (one.n == n)
            return &one;
    }
    return nullptr;
}

Result<void> AttentionModel::dismiss(qint64 n)
{
    TRY(m_desk.setSeenTo(n));
    refresh();
    return {};
}

Result<void> AttentionModel::dismissItem(const QString& id)
{
    if (id != restorationNoticeId)
        return dismiss(id.toLongLong());
    TRY(m_desk.forgetRestoration());
    refresh();
    return {};
}

} // namespace chancery::documents
