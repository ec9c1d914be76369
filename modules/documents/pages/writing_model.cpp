// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "documents/pages/writing_model.h"

#include "base/id.h"
#include "documents/data/document_edit.h"
#include "documents/data/manuscripts.h"
#include "store/rows.h"

#include <QJsonDocument>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace chancery::documents {

WritingModel::WritingModel(sync::DeskPort& desk, QObject* parent) : QObject(parent), m_desk(desk)
{
    connect(&desk, &sync::DeskPort::rowsChanged, this, [this](const QSet<QString>& tables) {
        if (isOpen() && tables.contains(u"doc_document"_s))
            Q_EMIT changed();
    });
}

QString WritingModel::key() const
{
    return isNew() ? u"page.write.new."_s + m_way : u"page.write."_s + m_id;
}

bool WritingModel::readKept(const QString& key)
{
    const auto kept = m_desk.kept(key);
    if (!kept.ok() || kept->isEmpty())
        return false;
    const QJsonObject json = QJsonDocument::fromJson(kept->toUtf8()).object();
    auto text = Manuscript::parse(json.value("text"_L1).toObject());
    auto slip = Slip::parse(json.value("slip"_L1).toObject());
    if (!text.ok() || !slip.ok())
        return false;
    m_id = json.value("id"_L1).toString();
    m_base = json.value("base"_L1).toString();
    if (json.contains("begunSlip"_L1))
        m_begunSlip = json.value("begunSlip"_L1).toObject();
    m_text = std::move(*text);
    m_slip = std::move(*slip);
    return isUuidText(m_id);
}

void WritingModel::begin(const QString& way, const QString& issuer)
{
    m_way = way;
    m_base.clear();
    m_text = {};
    m_slip = {};
    if (staysInHouse()) {
        m_text.kind = Kind::Request;
        m_text.direction = Direction::Up;
        m_slip.isSealed = false;
    }
    if (!issuer.isEmpty())
        m_text.issuers = {issuer};
    m_baseText = m_text.toJson();
    m_baseSlip = m_slip.toJson();
    m_id.clear();
    if (!readKept(key()))
        m_id = newUuidText();
    m_base.clear();
    Q_EMIT changed();
}

namespace {

struct Asked {
    QString id;
    QString title;
    QString number;
    QString issuer;
};

/// What a request asks for: its title between 关于 and 的请示.
QString askedFor(const QString& title)
{
    QString matter = title;
    if (const auto about = matter.indexOf(u"关于"_s); about >= 0)
        matter.remove(0, about + 2);
    for (const auto& end : {u"的请示"_s, u"请示"_s}) {
        if (matter.endsWith(end))
            matter.chop(end.size());
    }
    return matter.trimmed();
}

QList<Block> replyTo(const QList<Asked>& asked)
{
    if (asked.size() == 1)
        return {Block::paragraph(u"《%1》%2收悉。经研究，现批复如下："_s.arg(
            asked.first().title,
            asked.first().number.isEmpty() ? QString() : u"（%1）"_s.arg(asked.first().number)))};
    Block table{Block::Kind::Table, 0, {}, {}};
    table.rows.append({u"序号"_s, u"来文单位"_s, u"来文文号"_s, u"请示事项"_s, u"批复意见"_s});
    for (qsizetype i = 0; i < asked.size(); ++i)
        table.rows.append({QString::number(i + 1), asked.at(i).issuer, asked.at(i).number,
                           askedFor(asked.at(i).title), QString()});
    return {
        Block::paragraph(u"你们报来的%1件请示收悉。经研究，现一并批复如下："_s.arg(asked.size())),
        table};
}

} // namespace

Result<void> WritingModel::beginReply(const QStringList& requests, const QString& issuer)
{
    QList<Asked> asked;
    for (const QString& id : requests) {
        TRY_ASSIGN(const auto row,
                   store::readRow(m_desk.db(), *documentCatalog().find(u"doc_document"_s), id));
        if (row && row->fields.value("doc_type"_L1).toString() == kindId(Kind::Request))
            asked.append({id, row->fields.value("title"_L1).toString(),
                          row->fields.value("doc_number_canonical"_L1).toString(),
                          row->fields.value("issuer"_L1).toString()});
    }
    if (asked.isEmpty())
        return fail("documents.no-requests");
    (void)keep();
    // There is one place for what is begun and not saved; it is not written over.
    TRY_ASSIGN(const QString begun, m_desk.kept(u"page.write.new.outgoing"_s));
    if (!begun.isEmpty())
        return fail("documents.draft-begun");
    m_way = u"outgoing"_s;
    m_id = newUuidText();
    m_base.clear();
    m_text = {};
    m_slip = {};
    m_baseText = m_text.toJson();
    m_baseSlip = m_slip.toJson();
    m_text.kind = Kind::Reply;
    if (!issuer.isEmpty())
        m_text.issuers = {issuer};
    const QString more = asked.size() > 1 ? u"等%1项请示"_s.arg(asked.size()) : QString();
    m_text.title = u"%1关于%2%3的批复"_s.arg(issuer, askedFor(asked.first().title), more);
    for (const Asked& each : std::as_const(asked)) {
        m_slip.answers.append(each.id);
        if (!each.issuer.isEmpty() && !m_text.addressees.contains(each.issuer))
            m_text.addressees.append(each.issuer);
    }
    m_text.body = replyTo(asked);
    Q_EMIT changed();
    return {};
}

Result<void> WritingModel::readDocument()
{
    TRY_ASSIGN(const auto row,
               store::readRow(m_desk.db(), *documentCatalog().find(u"doc_document"_s), m_id));
    if (!row)
        return fail("documents.unknown", {{u"document"_s, m_id}});
    const auto& fields = row->fields;
    const QString form = fields.value("form"_L1).toString();
    m_way = form.isEmpty() ? fields.value("way"_L1).toString() : form;
    TRY_ASSIGN(m_text, manuscriptAt(m_desk.db(), m_id, fields.value("text_position"_L1).toInt()));
    TRY_ASSIGN(m_slip, Slip::parse(fields.value("slip"_L1).toObject()));
    m_base = fields.value("text_hash"_L1).toString();
    m_baseText = m_text.toJson();
    m_baseSlip = m_slip.toJson();
    m_begunSlip = m_baseSlip;
    return {};
}

Result<void> WritingModel::open(const QString& documentId)
{
    const QString before = m_id;
    m_id = documentId;
    if (const auto read = readDocument(); !read.ok()) {
        m_id = before;
        return read;
    }
    readKept(u"page.write."_s + documentId);
    Q_EMIT changed();
    return {};
}

void WritingModel::setText(const Manuscript& text)
{
    m_text = text;
    Q_EMIT changed();
}

void WritingModel::setSlip(const Slip& slip)
{
    m_slip = slip;
    Q_EMIT changed();
}

bool WritingModel::isChanged() const
{
    return m_text.toJson() != m_baseText || m_slip.toJson() != m_baseSlip;
}

bool WritingModel::isTextInFile() const
{
    auto q = m_desk.db().query("SELECT 1 FROM doc_document WHERE id = ? AND main_sha256 <> ''");
    q.bind(m_id);
    return q.next();
}

bool WritingModel::isOutdated() const
{
    if (isNew())
        return false;
    const auto row = store::readFields(m_desk.db(), *documentCatalog().find(u"doc_document"_s),
                                       m_id, {{u"text_hash"_s, {}}});
    return row.ok() && *row && (*row)->fields.value("text_hash"_L1).toString() != m_base;
}

std::optional<VersionView> WritingModel::newest() const
{
    const auto versions = manuscriptVersions(m_desk.db(), m_id);
    return versions.ok() && !versions->isEmpty() ? std::optional(versions->last()) : std::nullopt;
}

Result<MergedManuscript> WritingModel::merge() const
{
    TRY_ASSIGN(const auto versions, manuscriptVersions(m_desk.db(), m_id));
    const auto begun = std::find_if(versions.begin(), versions.end(),
                                    [&](const auto& each) { return each.hash == m_base; });
    if (begun == versions.end())
        return fail("documents.unknown-version", {{u"document"_s, m_id}});
    TRY_ASSIGN(const auto base, manuscriptAt(m_desk.db(), m_id, begun->position));
    TRY_ASSIGN(const auto theirs, manuscriptAt(m_desk.db(), m_id, versions.last().position));
    return MergedManuscript(base, m_text, theirs);
}

namespace {

/// Field by field: what was changed here stays, all else is as the other left it.
QJsonObject mergedSlip(const QJsonObject& begun, const QJsonObject& mine, const QJsonObject& theirs)
{
    QJsonObject merged = theirs;
    QStringList keys = begun.keys() + mine.keys();
    keys.removeDuplicates();
    for (const QString& key : std::as_const(keys)) {
        if (mine.value(key) == begun.value(key))
            continue;
        if (mine.contains(key))
            merged[key] = mine.value(key);
        else
            merged.remove(key);
    }
    return merged;
}

} // namespace

Result<void> WritingModel::takeMerged(const Manuscript& text)
{
    const QJsonObject mine = m_slip.toJson();
    const QJsonObject begun = m_begunSlip;
    TRY(readDocument());
    TRY_ASSIGN(m_slip, Slip::parse(mergedSlip(begun, mine, m_baseSlip)));
    m_text = text;
    Q_EMIT changed();
    return keep();
}

Result<void> WritingModel::keep()
{
    if (!isOpen())
        return {};
    const QJsonObject json{{u"id"_s, m_id},
                           {u"base"_s, m_base},
                           {u"text"_s, m_text.toJson()},
                           {u"slip"_s, m_slip.toJson()},
                           {u"begunSlip"_s, m_begunSlip}};
    return m_desk.keep(key(), isChanged() ? store::jsonText(json) : QString());
}

Result<void> WritingModel::save(const QString& note)
{
    const QString kept = key();
    if (isNew()) {
        QJsonObject params{{u"id"_s, m_id},
                           {u"way"_s, staysInHouse() ? u"internal"_s : m_way},
                           {u"text"_s, m_text.toJson()},
                           {u"slip"_s, m_slip.toJson()}};
        if (isBriefing())
            params[u"form"_s] = u"briefing"_s;
        TRY_ASSIGN(const auto actor, m_desk.actor());
        for (const auto& capacity : actor ? actor->capacities : QList<store::Capacity>()) {
            if (capacity.participant.startsWith("unit:"_L1) && !capacity.onBehalfOf) {
                params[u"unit"_s] = capacity.participant;
                break;
            }
        }
        TRY(m_desk.submit(u"documents.draft"_s, params));
    } else if (isChanged()) {
        QJsonObject params{{u"document"_s, m_id},
                           {u"base"_s, m_base},
                           {u"text"_s, m_text.toJson()},
                           {u"slip"_s, m_slip.toJson()}};
        if (!note.trimmed().isEmpty())
            params[u"note"_s] = note.trimmed();
        TRY(m_desk.submit(u"documents.write"_s, params));
    }
    TRY(m_desk.keep(kept, {}));
    TRY(readDocument());
    Q_EMIT changed();
    Q_EMIT saved(m_id);
    return {};
}

Result<void> WritingModel::forget()
{
    TRY(m_desk.keep(key(), {}));
    if (isNew()) {
        m_id.clear();
        m_text = {};
        m_slip = {};
    } else {
        TRY(readDocument());
    }
    Q_EMIT changed();
    return {};
}

} // namespace chancery::documents
