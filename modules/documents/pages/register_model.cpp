// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "documents/pages/register_model.h"

#include "base/clock.h"
#include "base/text/file_name.h"
#include "documents/data/drafts.h"
#include "documents/rules/registration.h"

#include <QFileInfo>
#include <QJsonArray>
#include <QPointer>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace chancery::documents {
namespace {

/// A draft may hold a time limit that was not typed to its end.
QString typedDue(const QString& param)
{
    const QDateTime due = momentFromText(param);
    return due.isValid() ? dueToText(due) : param;
}

} // namespace

RegisterModel::RegisterModel(sync::DeskPort& desk, Settings settings, TextReader reader,
                             QObject* parent)
    : RegistrationFields(settings.network, parent), m_desk(desk), m_reader(std::move(reader)),
      m_intake(std::make_unique<FileIntake>(desk.blobs(), settings.mostBytes))
{
    connect(m_intake.get(), &FileIntake::taken, this, &RegisterModel::onTaken);
    connect(m_intake.get(), &FileIntake::refused, this, &RegisterModel::onRefused);
    begin();
}

RegisterModel::~RegisterModel() = default;

void RegisterModel::reset(const QString& id)
{
    m_id = id;
    m_values.clear();
    m_found.clear();
    m_files.clear();
    m_text.clear();
    m_duplicates.clear();
    m_values.insert(u"receivedOn"_s, officeDate(m_desk.now()).toString(Qt::ISODate));
    m_values.insert(u"kind"_s, u"act"_s);
    m_values.insert(u"medium"_s, u"document"_s);
}

void RegisterModel::begin()
{
    reset(newUuidText());
    m_saved = params();
    judge();
}

void RegisterModel::fill(const QJsonObject& params)
{
    reset(params.value("id"_L1).toString(newUuidText()));
    for (auto it = params.begin(); it != params.end(); ++it) {
        if (it.key() == "due"_L1)
            m_values.insert(it.key(), typedDue(it->toString()));
        else if (it->isString() && it.key() != "id"_L1 && it.key() != "text"_L1)
            m_values.insert(it.key(), it->toString());
        else if (it->isDouble())
            m_values.insert(it.key(), QString::number(it->toInt()));
    }
    m_text = params.value("text"_L1).toString();
    for (const auto& one : params.value("attachments"_L1).toArray()) {
        const QJsonObject json = one.toObject();
        File known;
        known.ticket = ++m_lastTicket;
        known.name = json.value("name"_L1).toString();
        known.state = FileState::Ready;
        known.taken = {json.value("sha256"_L1).toString(), known.name,
                       qint64(json.value("size"_L1).toDouble()),
                       json.value("mediaType"_L1).toString()};
        known.main = json.value("role"_L1).toString() == "main"_L1;
        m_files.append(known);
    }
    m_saved = this->params();
    judge();
}

Result<void> RegisterModel::loadDraft(const QString& id)
{
    TRY_ASSIGN(const auto draft, documents::loadDraft(m_desk.db(), id));
    if (!draft)
        return fail("documents.unknown-draft");
    QJsonObject params = draft->params;
    params.insert(u"id"_s, id);
    fill(params);
    return {};
}

void RegisterModel::edit(const QJsonObject& params)
{
    fill(params);
    m_saved = {}; // not yet safe as a draft
}

RegisterModel::File* RegisterModel::file(int ticket)
{
    const auto at = std::find_if(m_files.begin(), m_files.end(),
                                 [ticket](const File& one) { return one.ticket == ticket; });
    return at == m_files.end() ? nullptr : &*at;
}

void RegisterModel::addFiles(const QStringList& paths)
{
    if (const auto why = blocked(u"attachments"_s)) {
        Q_EMIT fileRefused(*why);
        return;
    }
    for (const QString& path : paths) {
        File coming;
        coming.ticket = ++m_lastTicket;
        coming.name = cleanFileName(QFileInfo(path).fileName());
        coming.main = m_files.isEmpty();
        m_files.append(coming);
        m_intake->take(path, coming.ticket);
    }
    Q_EMIT changed();
}

void RegisterModel::onTaken(int ticket, const TakenFile& taken)
{
    File* known = file(ticket);
    if (!known)
        return; // removed meanwhile
    const bool twice = std::any_of(m_files.begin(), m_files.end(), [&](const File& one) {
        return one.ticket != ticket && one.taken.sha256 == taken.sha256;
    });
    if (twice) {
        onRefused(ticket, fail("documents.file-twice", {{u"name"_s, taken.name}}));
        return;
    }
    known->state = FileState::Ready;
    known->taken = taken;
    if (known->main)
        readText(ticket);
    judge();
}

void RegisterModel::onRefused(int ticket, const Error& error)
{
    const File* known = file(ticket);
    if (!known)
        return;
    const bool wasMain = known->main;
    m_files.removeIf([ticket](const File& one) { return one.ticket == ticket; });
    if (wasMain && !m_files.isEmpty())
        setMainFile(m_files.first().ticket);
    judge();
    Q_EMIT fileRefused(error);
}

void RegisterModel::removeFile(int ticket)
{
    const File* known = file(ticket);
    if (!known)
        return;
    const bool wasMain = known->main;
    m_files.removeIf([ticket](const File& one) { return one.ticket == ticket; });
    if (wasMain)
        m_text.clear();
    if (wasMain && !m_files.isEmpty())
        setMainFile(m_files.first().ticket);
    judge();
}

void RegisterModel::setMainFile(int ticket)
{
    for (File& one : m_files)
        one.main = one.ticket == ticket;
    const File* known = file(ticket);
    if (known && known->state == FileState::Ready)
        readText(ticket);
    judge();
}

bool RegisterModel::isBusy() const
{
    return std::any_of(m_files.begin(), m_files.end(), [](const File& one) {
        return one.state == FileState::Copying || one.reading;
    });
}

void RegisterModel::readText(int ticket)
{
    File* known = file(ticket);
    if (!known || !m_reader || known->taken.mediaType != "application/pdf"_L1)
        return;
    known->reading = true;
    const QPointer<RegisterModel> self(this);
    m_reader(m_desk.blobs().path(known->taken.sha256), [self, ticket](Result<QString> text) {
        File* read = self ? self->file(ticket) : nullptr;
        if (!read)
            return;
        read->reading = false;
        if (!text.ok())
            read->error = text.error();
        else if (read->main) {
            self->m_text = text->left(Registration::mostText);
            self->offer(reveal(self->m_text));
        }
        self->judge();
    });
}

/// What a person typed is never replaced.
void RegisterModel::offerField(const QString& field, const QString& text, int confidence,
                               const QString& from)
{
    const bool offered = m_found.contains(field);
    if (text.isEmpty() || (!offered && !m_values.value(field).isEmpty()))
        return;
    m_values.insert(field, text);
    m_found.insert(field, {confidence, from});
}

void RegisterModel::offer(const Revealed& revealed)
{
    const auto put = [this](const char* field, const auto& found, auto textOf) {
        if (found)
            offerField(QString::fromLatin1(field), textOf(found->value), found->confidence,
                       found->takenFrom);
    };
    const auto same = [](const QString& text) { return text; };
    put("title", revealed.title, same);
    put("number", revealed.number, same);
    put("issuer", revealed.issuers, [](const QStringList& list) { return list.join(u'、'); });
    put("signedOn", revealed.date, [](const QDate& day) { return day.toString(Qt::ISODate); });
    put("secrecy", revealed.secrecy, [](const SecrecyMark& mark) { return mark.text(); });
    put("urgency", revealed.urgency, [](Urgency urgency) { return urgencyId(urgency); });
    put("docType", revealed.kind, [](Kind kind) { return kindId(kind); });
    put("copyNumber", revealed.copyNumber, same);
}

bool RegisterModel::hasCertainDuplicate() const
{
    return std::any_of(m_duplicates.begin(), m_duplicates.end(),
                       [](const Candidate& one) { return one.certain; });
}

void RegisterModel::judge()
{
    const QJsonObject given = params();
    if (checkFields(given).ok())
        m_warnings = Registration::parse(given)->warnings(officeDate(m_desk.now()));
    else
        m_warnings = DocumentNumber::parse(value(u"number"_s)).warnings();
    QStringList hashes;
    for (const File& one : m_files) {
        if (one.main && one.state == FileState::Ready)
            hashes.append(one.taken.sha256);
    }
    auto alike = documents::duplicates(
        m_desk.db(), value(u"number"_s), value(u"issuer"_s), value(u"title"_s),
        QDate::fromString(given.value("signedOn"_L1).toString(), Qt::ISODate), hashes, m_id);
    m_duplicates = alike.ok() ? std::move(*alike) : QList<Candidate>();
    Q_EMIT changed();
}

QJsonObject RegisterModel::params() const
{
    QJsonObject out = fieldParams();
    out.insert(u"id"_s, m_id);
    if (!m_text.isEmpty() && !blocked(u"text"_s))
        out.insert(u"text"_s, m_text);
    QJsonArray files;
    for (const File& one : m_files) {
        if (one.state != FileState::Ready || blocked(u"attachments"_s))
            continue;
        files.append(QJsonObject{{u"sha256"_s, one.taken.sha256},
                                 {u"name"_s, one.taken.name},
                                 {u"size"_s, one.taken.size},
                                 {u"mediaType"_s, one.taken.mediaType},
                                 {u"role"_s, one.main ? u"main"_s : u"attachment"_s}});
    }
    if (!files.isEmpty())
        out.insert(u"attachments"_s, files);
    return out;
}

bool RegisterModel::isEmpty() const
{
    static const QStringList given{u"receivedOn"_s, u"kind"_s, u"medium"_s};
    const bool typed = std::any_of(m_values.keyBegin(), m_values.keyEnd(), [&](const QString& key) {
        return !given.contains(key) && !m_values.value(key).trimmed().isEmpty();
    });
    return !typed && m_files.isEmpty();
}

Result<void> RegisterModel::saveDraft()
{
    if (isEmpty() || isSaved())
        return {};
    const QJsonObject now = params();
    TRY(documents::saveDraft(m_desk.db(), m_id, now, m_desk.now()));
    m_saved = now;
    Q_EMIT draftSaved();
    return {};
}

Result<void> RegisterModel::discard()
{
    TRY(deleteDraft(m_desk.db(), m_id));
    begin();
    Q_EMIT draftSaved();
    return {};
}

Result<void> RegisterModel::submit()
{
    const bool copying = std::any_of(m_files.begin(), m_files.end(), [](const File& one) {
        return one.state == FileState::Copying;
    });
    if (copying)
        return fail("documents.files-busy");
    const QString id = m_id;
    TRY(m_desk.submit(u"documents.register"_s, params()));
    TRY(deleteDraft(m_desk.db(), id));
    begin();
    Q_EMIT draftSaved();
    Q_EMIT submitted(id);
    return {};
}

} // namespace chancery::documents
