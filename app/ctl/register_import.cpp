// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "register_import.h"

#include "documents/rules/import_row.h"

#include <QCryptographicHash>
#include <QDate>
#include <QJsonArray>

#include <algorithm>

namespace chancery::ctl {

namespace {

/// An id that the same row of the same register always gets. Its time part is the document's own
/// date, so that the rows of a chronological register lie side by side in the indexes.
QString documentId(const QByteArray& digest, const QJsonObject& row)
{
    const QDate date =
        QDate::fromString(row.value(QStringLiteral("date")).toString().left(10), Qt::ISODate);
    const qint64 ms = date.isValid() ? date.startOfDay(Qt::UTC).toMSecsSinceEpoch() : 0;
    const QString time =
        QString::number(std::clamp<qint64>(ms, 0, 0xFFFF'FFFF'FFFF), 16).rightJustified(12, u'0');
    const QString hex = QString::fromLatin1(digest.toHex());
    return QStringLiteral("%1-%2-7%3-a%4-%5")
        .arg(time.left(8), time.mid(8), hex.mid(0, 3), hex.mid(3, 3), hex.mid(6, 12));
}

/// The key by which the register itself knows the row, as ImportRow sees it.
QString ownId(const QJsonObject& row)
{
    for (const auto* name : documents::ImportRow::keyFields) {
        const QJsonValue value = row.value(QLatin1String(name));
        const QString text = value.isString() ? value.toString() : value.toVariant().toString();
        if (!text.isEmpty() && (value.isString() || value.isDouble()))
            return text;
    }
    return {};
}

} // namespace

QJsonObject ImportReport::toJson() const
{
    QJsonObject sums;
    for (auto it = warnings.begin(); it != warnings.end(); ++it)
        sums.insert(it.key(), it.value());
    QJsonArray list;
    for (const auto& error : refused)
        list.append(QJsonObject{{QStringLiteral("line"), error.args.value(QStringLiteral("line"))},
                                {QStringLiteral("code"), error.code},
                                {QStringLiteral("args"), error.args}});
    return {{QStringLiteral("rows"), rows},     {QStringLiteral("landed"), landed},
            {QStringLiteral("warned"), warned}, {QStringLiteral("already_there"), alreadyThere},
            {QStringLiteral("warnings"), sums}, {QStringLiteral("refused"), list}};
}

RegisterImport::RegisterImport(ImportOptions options, Send send, Progress progress)
    : m_options(std::move(options)), m_send(std::move(send)), m_progress(std::move(progress))
{
}

RegisterImport::~RegisterImport()
{
    if (m_answers.valid())
        m_answers.wait();
}

Result<ImportReport> RegisterImport::run(RegisterFile& file)
{
    while (true) {
        TRY_ASSIGN(const auto row, file.next());
        if (!row)
            break;
        ++m_report.rows;
        if (row->error) {
            refuse(*row->error, row->line);
            continue;
        }
        const bool full = m_next.commands.size() >= m_options.batchCommands ||
                          m_next.bytes + row->text.size() > m_options.batchBytes;
        if (full && !m_next.commands.isEmpty())
            TRY(sendBatch());
        add(*row);
    }
    if (!m_next.commands.isEmpty())
        TRY(sendBatch());
    TRY(takeAnswers());
    // Rows that are no rows were refused at once, the others when their batch was answered.
    std::stable_sort(m_report.refused.begin(), m_report.refused.end(),
                     [](const Error& a, const Error& b) {
                         return a.args.value(QStringLiteral("line")).toInteger() <
                                b.args.value(QStringLiteral("line")).toInteger();
                     });
    return m_report;
}

QJsonObject RegisterImport::paramsOf(const RegisterRow& row)
{
    const QByteArray digest = QCryptographicHash::hash(m_options.source.toUtf8() + '\n' + row.text,
                                                       QCryptographicHash::Sha256);
    // A register may use one key for two different rows; the second is a document too.
    QString source = m_options.source;
    if (const QString own = ownId(row.row); !own.isEmpty()) {
        auto& digests = m_seen[own];
        if (!digests.contains(digest))
            digests.append(digest);
        if (const auto at = digests.indexOf(digest); at > 0)
            source += u'#' + QString::number(at + 1);
    }
    QJsonObject params{{QStringLiteral("id"), documentId(digest, row.row)},
                       {QStringLiteral("source"), source},
                       {QStringLiteral("line"), row.line},
                       {QStringLiteral("row"), row.row}};
    if (m_options.takeNumbers)
        params.insert(QStringLiteral("takeNumber"), true);
    if (m_options.openToAll)
        params.insert(QStringLiteral("openToAll"), true);
    return params;
}

void RegisterImport::add(const RegisterRow& row)
{
    m_next.commands.append({CommandId::create(), QStringLiteral("documents.import"), 1,
                            paramsOf(row), QDateTime::currentDateTimeUtc()});
    m_next.lines.append(row.line);
    m_next.bytes += row.text.size();
}

Result<void> RegisterImport::sendBatch()
{
    TRY(takeAnswers());
    m_sent = std::exchange(m_next, {});
    m_answers = std::async(m_options.overlap ? std::launch::async : std::launch::deferred,
                           [this, commands = m_sent.commands] { return m_send(commands); });
    return {};
}

Result<void> RegisterImport::takeAnswers()
{
    if (!m_answers.valid())
        return {};
    TRY_ASSIGN(const auto answers, m_answers.get());
    for (qsizetype i = 0; i < m_sent.lines.size(); ++i) {
        if (i < answers.size())
            takeAnswer(answers[i], m_sent.lines[i]);
        else
            refuse(fail("ctl.no-answer"), m_sent.lines[i]);
    }
    if (m_progress)
        m_progress(m_report);
    return {};
}

void RegisterImport::takeAnswer(const wire::CommandAnswer& answer, int line)
{
    if (answer.outcome == wire::Outcome::Applied) {
        ++m_report.landed;
        const QJsonArray warnings = answer.result.value(QStringLiteral("warnings")).toArray();
        m_report.warned += warnings.isEmpty() ? 0 : 1;
        for (const auto& warning : warnings)
            ++m_report.warnings[warning.toObject().value(QStringLiteral("code")).toString()];
    } else if (answer.error && answer.error->code == QLatin1String("documents.exists")) {
        ++m_report.alreadyThere;
    } else {
        refuse(answer.error.value_or(fail("ctl.no-answer")), line);
    }
}

void RegisterImport::refuse(Error error, int line)
{
    error.args.insert(QStringLiteral("line"), line);
    m_report.refused.append(std::move(error));
}

} // namespace chancery::ctl
