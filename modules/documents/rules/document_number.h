// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include "base/error.h"

#include <QDate>
#include <QList>
#include <QString>

#include <optional>

namespace chancery::documents {

/// The number that the issuing organ gave a document (发文字号). By 《党政机关公文处理工作条例》
/// (中办发〔2012〕14号) art. 9(五) it is the organ's code (机关代字), the year and a serial; orders
/// and announcements are counted otherwise. Registers hold every spelling there is, and some that
/// are no numbers at all, so nothing is refused here: what is not understood stays as it was
/// written and carries a warning.
class DocumentNumber {
public:
    enum class Form {
        None,    ///< Empty, or 无, —, / and the like.
        Coded,   ///< 国办发〔2026〕5号, 国办发明电〔2026〕5号
        Counted, ///< 国务院令第748号, 民政部公告第476号, 公告2020年第9号, 第10号
        Unusual  ///< Kept as written.
    };

    DocumentNumber() = default;
    static DocumentNumber parse(QStringView text);

    Form form() const { return m_form; }
    bool isEmpty() const { return m_form == Form::None; }

    /// As it was typed or found, without white space at the ends.
    const QString& written() const { return m_written; }
    /// The one spelling to show and to sort: 代字〔年〕序号号 without leading zeros, or 令第748号;
    /// as written for an unusual one.
    const QString& canonical() const { return m_canonical; }
    /// The same for two spellings of one number, whoever writes the organ's name before it:
    /// "国务院令第748号" and "中华人民共和国国务院令(第748号)". Empty for an empty number. Numbers
    /// that are counted are unique only together with their organ.
    const QString& key() const { return m_key; }

    /// 国办发; for counted numbers 令, 公告 … or empty.
    const QString& code() const { return m_code; }
    /// The organ named in a counted number, "国务院" for 国务院令第748号 and 国令第748号; else
    /// empty.
    const QString& organ() const { return m_organ; }
    std::optional<int> year() const { return m_year; }
    std::optional<int> serial() const { return m_serial; }
    /// The end of a range (5—7号).
    std::optional<int> lastSerial() const { return m_lastSerial; }
    /// Further numbers written in the same place (joint documents), as written.
    const QStringList& others() const { return m_others; }
    /// A telegram (电报), by its code: 明电, 发电, 密电, 电.
    bool isTelegram() const;

    /// documents.number-unusual, -short-year, -impossible-year, -several. For a person to look at;
    /// nothing is wrong with registering the document.
    const QList<Error>& warnings() const { return m_warnings; }
    /// The above, and documents.number-year-mismatch {number, year} when the number's year is not
    /// the year of the document's date.
    QList<Error> warningsFor(QDate date) const;

    bool operator==(const DocumentNumber& other) const { return m_written == other.m_written; }

private:
    bool parseCoded(const QString& text);
    bool parseCounted(const QString& text);
    void setYear(const QString& digits);

    Form m_form = Form::None;
    QString m_written;
    QString m_canonical;
    QString m_key;
    QString m_code;
    QString m_organ;
    QString m_suffix; ///< 之一, -1
    std::optional<int> m_year;
    std::optional<int> m_serial;
    std::optional<int> m_lastSerial;
    QStringList m_others;
    QList<Error> m_warnings;
};

} // namespace chancery::documents
