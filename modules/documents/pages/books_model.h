// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include "documents/data/arrivals.h"
#include "documents/data/office_books.h"
#include "documents/data/quotas.h"
#include "documents/data/transmissions.h"
#include "sync/desk_port.h"
#include "ui/lamp.h"
#include "ui/language.h"

#include <QAbstractListModel>

namespace chancery::documents {

/// One of the office's books as a list: numbers given, missing receipts, gazettes, exchange. Knows
/// no widget.
class BooksModel : public QAbstractListModel {
    Q_OBJECT

public:
    enum class Book { Numbers, Receipts, Transmissions, Arrivals, Gazettes, Exchange, Quotas };

    BooksModel(sync::DeskPort& desk, const ui::Language& language, QObject* parent = nullptr);

    /// The books are the registry's and the secretaries'; who belongs to a unit that gets packages
    /// has those of its unit.
    static bool isFor(sync::DeskPort& desk);
    static bool keepsAll(sync::DeskPort& desk);
    /// The books that are somebody's here, by name: all for who keeps them; a department has what
    /// it still owes a gazette, a unit outside its packages.
    static QStringList idsFor(sync::DeskPort& desk);

    Book book() const { return m_book; }
    void show(Book book);
    /// Of the numbers.
    int year() const { return m_year; }
    void setYear(int year);
    /// Rows that hold this text, in any of their words.
    void setFilter(const QString& text);
    void refresh();

    /// The document of a row; empty where there is none.
    QString documentAt(int row) const;
    /// What the row is about where it is no document: the item of a gazette, a package, a unit.
    QString itemAt(int row) const;
    /// The book in a sentence: "示发〔2026〕 12 given, 1 void, none missing".
    QString summary() const;
    /// How many rows ask for somebody's attention.
    int open() const;

    Result<void> noteGazette(int row, const QString& state, const QString& issue,
                             const QString& remark);
    struct NewExchange {
        QString direction = QStringLiteral("in");
        QString listNumber;
        QString unit;
        QStringList items;
        QString seal = QStringLiteral("intact");
        QString signedBy;
        QString remark;
    };
    Result<void> noteExchange(const NewExchange& exchange);
    /// What stands in a line of the confidential exchange.
    std::optional<Exchange> exchangeAt(int row) const;

    /// 签收 or 退回 of a package that was sent; `by` where the office notes somebody else's word.
    Result<void> signFor(int row, const QString& state, const QString& by, const QString& remark);
    /// Writes the package of a row for a carried medium; its path.
    Result<QString> savePackage(int row, const QString& folder);
    /// Takes a package that came on a medium.
    Result<void> takePackage(const QString& path);
    /// The new document's id.
    Result<QString> registerArrival(int row);
    Result<void> returnArrival(int row, const QString& reason);
    Result<void> trustSender(const QString& name, const QByteArray& certificate);
    /// Numbers that should have come and did not, a sender a line.
    QString gapsText() const;

    const DepartmentIssued* departmentAt(int row) const;
    /// What is left empty is not limited.
    Result<void> setQuota(int row, const QString& documents, const QString& recipients,
                          const QString& copies);

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;

Q_SIGNALS:
    void changed();

private:
    struct Line {
        QString document;
        QString item;
        QString title;
        QString subtitle;
        QString right;
        QString state;
        ui::Lamp lamp = ui::Lamp::None;
    };

    void readNumbers();
    void readReceipts();
    void readGazettes();
    void readExchange();
    void readTransmissions();
    void readArrivals();
    void readQuotas();
    QString moment(const QDateTime& at) const;

    sync::DeskPort& m_desk;
    const ui::Language& m_language;
    Book m_book = Book::Numbers;
    int m_year = 0;
    QString m_filter;
    QList<Line> m_all;
    QList<int> m_rows; ///< Places in m_all.
    QList<BookReport> m_reports;
    QList<Exchange> m_exchanges; ///< While their book is shown, in the order of m_all.
    QList<ArrivalGap> m_gaps;
    QList<DepartmentIssued> m_departments;
};

} // namespace chancery::documents
