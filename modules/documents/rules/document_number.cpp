// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "documents/rules/document_number.h"

#include "base/text/chinese_number.h"
#include "base/text/normalise.h"
#include "documents/rules/whole.h"

#include <QRegularExpression>

namespace chancery::documents {

namespace {

const QString openBrackets = QStringLiteral("〔[【﹝(（〖「『<＜〈《［｛{");
const QString closeBrackets = QStringLiteral("〕]】﹞)）〗」』>＞〉》］｝}");

// Without white space, digits half-width, every bracket as 〔 〕, every dash as -.
QString compact(QStringView text)
{
    QString out;
    for (const QChar c : cleanText(text)) {
        if (c.isSpace())
            continue;
        if (openBrackets.contains(c))
            out += u'〔';
        else if (closeBrackets.contains(c))
            out += u'〕';
        else if (QStringView(u"-－—–‐‑―~～至").contains(c))
            out += u'-';
        else
            out += c;
    }
    return out;
}

QJsonObject naming(const QString& number)
{
    return {{QStringLiteral("number"), number.left(200)}};
}

// The number proper: 第0012-15号之一
const QString serialPattern =
    QStringLiteral("第?0*(\\d{1,6})(?:-0*(\\d{1,6}))?号?((?:之[一二三四五六七八九十\\d]{1,3})?)");

} // namespace

DocumentNumber DocumentNumber::parse(QStringView text)
{
    DocumentNumber number;
    number.m_written = text.trimmed().toString();
    // What clerks write where there is none.
    static const QRegularExpression absent =
        whole(QStringLiteral("无|无号|无文号|没有|暂无|[-—–/／×xX*?？0]+"));
    if (number.m_written.isEmpty() || absent.match(number.m_written).hasMatch())
        return number;

    // "国发〔2020〕5号、国办发〔2020〕6号": the first counts, the lead organ's by art. 9(五).
    static const QRegularExpression between(
        QStringLiteral("(?<=号)\\s*[、，,;；/ 　]\\s*(?=\\S*[〔\\[【﹝(（［])"));
    QStringList parts = cleanText(number.m_written).split(between, Qt::SkipEmptyParts);
    const QString first = parts.isEmpty() ? QString() : compact(parts.takeFirst());

    if (!number.parseCoded(first) && !number.parseCounted(first)) {
        number.m_form = Form::Unusual;
        number.m_canonical = number.m_written;
        number.m_key = lettersOnly(number.m_written);
        if (number.m_key.isEmpty())
            number.m_key = number.m_written;
        number.m_warnings.append(fail("documents.number-unusual", naming(number.m_written)));
        return number;
    }
    number.m_others = parts;
    if (!parts.isEmpty())
        number.m_warnings.append(fail("documents.number-several", naming(number.m_written)));
    return number;
}

void DocumentNumber::setYear(const QString& digits)
{
    int year = digits.toInt();
    if (digits.size() == 2) {
        // Written so until the eighties; a later slip is read as of this century.
        year += year >= 49 ? 1900 : 2000;
        m_warnings.append(fail("documents.number-short-year", naming(m_written)));
    } else if (year < 1949 || year > 2099) {
        m_warnings.append(fail("documents.number-impossible-year", naming(m_written)));
    }
    m_year = year;
}

bool DocumentNumber::parseCoded(const QString& text)
{
    const QString code = QStringLiteral("([^〔〕\\d第号]{1,30}(?:\\d{1,3}[^〔〕\\d第号]{1,10})?)");
    static const QRegularExpression usual =
        whole(code + QStringLiteral("〔(\\d{4}|\\d{2})年?(?:〕|(?=第))") + serialPattern +
              QStringLiteral("〕?"));
    // "国办发2020年5号", "国办发2020-5号": the brackets were lost on the way.
    static const QRegularExpression bare =
        whole(code + QStringLiteral("(\\d{4})[-年.]第?") + serialPattern);
    // "〔85〕国发字12号": the order of former times.
    static const QRegularExpression yearFirst =
        whole(QStringLiteral("〔(\\d{4}|\\d{2})年?〕") + code + serialPattern);

    auto match = usual.match(text);
    int codeAt = 1;
    int yearAt = 2;
    if (!match.hasMatch())
        match = bare.match(text);
    if (!match.hasMatch()) {
        match = yearFirst.match(text);
        std::swap(codeAt, yearAt);
    }
    static const QRegularExpression counted(QStringLiteral("(?:令|公告|通告|通报|公报)$"));
    if (!match.hasMatch())
        return false;
    if (match.captured(codeAt).contains(counted))
        return false; // 财政部公告2020年第9号, 财政部公告〔2020〕9号

    m_form = Form::Coded;
    m_code = match.captured(codeAt);
    setYear(match.captured(yearAt));
    m_serial = match.captured(3).toInt();
    if (match.capturedLength(4) > 0)
        m_lastSerial = match.captured(4).toInt();
    m_suffix = match.captured(5);
    const QString serials = QString::number(*m_serial) +
                            (m_lastSerial ? QStringLiteral("-%1").arg(*m_lastSerial) : QString());
    m_canonical = QStringLiteral("%1〔%2〕%3号%4").arg(m_code).arg(*m_year).arg(serials, m_suffix);
    m_key =
        QStringLiteral("%1|%2|%3%4").arg(lettersOnly(m_code)).arg(*m_year).arg(serials, m_suffix);
    return true;
}

bool DocumentNumber::parseCounted(const QString& text)
{
    const QString numeral = QStringLiteral("([\\d〇○零一二三四五六七八九十百千]{1,9})");
    // 中华人民共和国国务院令第748号, …令〔第748号〕, 财政部公告2020年第9号, 第10号, 第10号令
    static const QRegularExpression form =
        whole(QStringLiteral("([^\\d〔〕第]{0,60}?)〔?(?:〔?(\\d{4})年?〕?)?〔?第?") + numeral +
              QStringLiteral("号〕?(令|公告|通告)?"));
    const auto match = form.match(text);
    if (!match.hasMatch())
        return false;
    const auto serial = parseChineseNumber(match.captured(3));
    if (!serial ||
        (match.capturedLength(1) == 0 && match.capturedLength(2) == 0 && !text.contains(u'第')))
        return false; // a bare "5号" says too little

    m_form = Form::Counted;
    m_serial = *serial;
    if (match.capturedLength(2) > 0)
        setYear(match.captured(2));
    QString prefix = match.captured(1) + match.captured(4);
    static const QRegularExpression word(QStringLiteral("(命令|令|公告|通告|通报|公报|通知)$"));
    if (const auto found = word.match(prefix); found.hasMatch()) {
        m_code = found.captured(1) == u"命令" ? QStringLiteral("令") : found.captured(1);
        prefix.truncate(found.capturedStart());
    }
    if (prefix.startsWith(u"中华人民共和国") && prefix.size() > 7)
        prefix.remove(0, 7);
    m_organ = prefix == u"国" ? QStringLiteral("国务院") : prefix;
    const QString year = m_year ? QStringLiteral("%1年").arg(*m_year) : QString();
    m_canonical = m_organ.isEmpty() && m_code == u"令"
                      ? QStringLiteral("第%1号令").arg(*m_serial)
                      : QStringLiteral("%1%2%3第%4号").arg(m_organ, m_code, year).arg(*m_serial);
    m_key = QStringLiteral("%1|%2|%3").arg(m_code, year).arg(*m_serial);
    return true;
}

bool DocumentNumber::isTelegram() const
{
    return m_form == Form::Coded && m_code.endsWith(u'电');
}

QList<Error> DocumentNumber::warningsFor(QDate date) const
{
    QList<Error> all = m_warnings;
    if (m_year && date.isValid() && date.year() != *m_year)
        all.append(
            fail("documents.number-year-mismatch", {{QStringLiteral("number"), m_written.left(200)},
                                                    {QStringLiteral("year"), date.year()}}));
    return all;
}

} // namespace chancery::documents
