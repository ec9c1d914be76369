// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include "documents/data/registry_books.h"
#include "ui/format.h"
#include "ui/ledger/ledger_face.h"

#include <mutex>

namespace chancery::documents {

/// The words of a book's columns and cells, in the language of its making.
class RegistryFace final : public ui::LedgerFace {
public:
    RegistryFace(RegistryBook book, const QList<ledger::Column>& columns, const ui::Format& format);

    QString title(const QString& column) const override;
    ui::LedgerCell cell(const ledger::Row& row, int column, const QDateTime& now) const override;
    QString valueText(const QString& column, const QString& value) const override;
    QString lampWords(int value) const override;
    QString sumText(const QString& column, double sum) const override;
    QString countText(qint64 count) const override;

private:
    /// What a column's cells look like.
    enum class Look { Plain, Loud, Number, Title, Urgency, Lamp };

    ui::LedgerCell lampCell(const ledger::Row& row, const QDateTime& now) const;
    QString wordFor(const QString& column, const QString& value) const;
    QString known(int column, const QString& value) const;
    QDate todayAt(const QDateTime& now) const;
    QString daysText(qint64 days) const;

    RegistryBook m_book;
    QList<ledger::Column> m_columns;
    ui::Format m_format;
    QList<Look> m_looks;
    int m_due;
    int m_lamp;
    /// Words of a column's values, once they were looked up: an export asks for a hundred thousand.
    mutable std::mutex m_mutex;
    struct Known {
        QString value; ///< The last that was asked for: neighbours are often alike.
        QString word;
        QHash<QString, QString> words;
    };
    mutable QList<Known> m_known;
    mutable QHash<qint64, QString> m_daysTexts;  ///< By days left.
    mutable std::pair<QDateTime, QDate> m_today; ///< The office day of the moment asked last.
};

/// 收文登记簿 …
QString registryBookName(RegistryBook book);

} // namespace chancery::documents
