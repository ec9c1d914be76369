// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include "supervision/data/ledger_book.h"
#include "sync/desk_port.h"
#include "ui/format.h"
#include "ui/language.h"
#include "ui/ledger/ledger_source.h"

#include <QTimer>

namespace chancery::supervision {

/// The column that shows an item's lamp and what is left of its time.
inline const QString itemLamp = QStringLiteral("lamp");

/// Words and colours of the ledger (督办台账) in one language.
class ItemFace final : public ui::LedgerFace {
public:
    ItemFace(const QList<ledger::Column>& columns, const ui::Format& format);

    QString title(const QString& column) const override;
    ui::LedgerCell cell(const ledger::Row& row, int column, const QDateTime& now) const override;
    QString valueText(const QString& column, const QString& value) const override;
    QString lampWords(int value) const override;
    QString sumText(const QString& column, double sum) const override;
    QString countText(qint64 count) const override;
    /// Done, or void: no day is near any more.
    bool isOver(const ledger::Row& row) const override;

private:
    ui::LedgerCell lampCell(const ledger::Row& row, const QDateTime& now) const;

    QList<ledger::Column> m_columns;
    ui::Format m_format;
    int m_lamp;
    int m_due;
    int m_nature;
};

/// The items of this desk as the grid reads them. Lamps turn by themselves: when the next moment
/// comes at which one changes, turned() is sent.
class ItemSource final : public ui::LedgerSource {
    Q_OBJECT

public:
    ItemSource(sync::DeskPort& desk, const ui::Language& language, QObject* parent = nullptr);

    QString id() const override { return QStringLiteral("supervision.items"); }
    const QList<ledger::Column>& columns() const override { return m_columns; }
    int frozen() const override { return 4; }
    std::shared_ptr<const ui::LedgerFace> face() const override;
    std::unique_ptr<ledger::Reader> reader() const override;
    bool mayLeaveTheThread() const override { return !m_desk.databasePath().isEmpty(); }
    QDateTime now() const override { return m_desk.now(); }
    QList<ledger::View> presets() const override;
    QSet<QString> pendingIds() const override;
    QList<ledger::View> shared() const override;
    bool mayShare() const override;
    Result<void> share(const ledger::View& view) override;
    Result<void> unshare(const QString& id) override;
    QStringList warmed() const override;
    QString editText(const ledger::Row& row, int column) const override;
    Result<void> setCells(const QList<ui::LedgerCellEdit>& edits) override;
    Result<void> checkCell(const QString& column, const QString& text) const override;

private:
    void waitForLamps();

    sync::DeskPort& m_desk;
    const ui::Language& m_language;
    QList<ledger::Column> m_columns;
    QTimer m_turn;
    bool m_looks = false; ///< When the next lamp turns is being looked up.
};

} // namespace chancery::supervision
