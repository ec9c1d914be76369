// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include "documents/data/office_books.h"
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
    enum class Book { Numbers, Receipts, Gazettes, Exchange };

    BooksModel(sync::DeskPort& desk, const ui::Language& language, QObject* parent = nullptr);

    /// The books are the registry's and the secretaries'.
    static bool isFor(sync::DeskPort& desk);

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
    /// Of the gazettes, the item at a row; empty in other books.
    QString gazetteAt(int row) const;
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

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;

Q_SIGNALS:
    void changed();

private:
    struct Line {
        QString document;
        QString gazette;
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
    QString moment(const QDateTime& at) const;

    sync::DeskPort& m_desk;
    const ui::Language& m_language;
    Book m_book = Book::Numbers;
    int m_year = 0;
    QString m_filter;
    QList<Line> m_all;
    QList<int> m_rows; ///< Places in m_all.
    QList<BookReport> m_reports;
};

} // namespace chancery::documents
