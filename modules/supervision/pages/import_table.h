// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include "supervision/data/import_reading.h"
#include "ui/kit.h"
#include "ui/words.h"

#include <QAbstractTableModel>

namespace chancery::supervision {

/// The rows of an import as they are going to be, each with what is said of it, for a look before
/// anything is done: the rows with errors can be shown alone.
class ImportTable : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { Row, State, Title, Lead, Due, Says, Columns };

    ImportTable(ui::Kit& kit, QObject* parent = nullptr);

    void setRows(const QList<ImportRow>* rows, std::function<QString(const QString&)> unitName);
    void setOnlyTroubled(bool only);
    /// How a cell is written and a row is left out; unset: they are not.
    struct Hands {
        std::function<bool(int row, const QString& field, const QString& text)> write;
        std::function<void(int row, bool taken)> take;
        std::function<bool(int row)> isTaken;
    };
    void setHands(Hands hands) { m_hands = std::move(hands); }
    const ImportRow* rowAt(const QModelIndex& index) const;
    bool onlyTroubled() const { return m_onlyTroubled; }
    /// What is said of the rows from one to before another has changed.
    void refresh(int from, int to);

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;
    bool setData(const QModelIndex& index, const QVariant& value, int role) override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    /// All that is said of a row, in sentences.
    QString says(const ImportRow& row) const;
    static QString stateOf(const ImportRow& row);

private:
    static bool isTroubled(const ImportRow& row);
    void choose();
    void showTroubled(int from, int to);

    ui::Kit& m_kit;
    const QList<ImportRow>* m_rows = nullptr;
    std::function<QString(const QString&)> m_unitName;
    Hands m_hands;
    bool m_onlyTroubled = false;
    QList<int> m_shown; ///< Only where not all are.
};

} // namespace chancery::supervision
