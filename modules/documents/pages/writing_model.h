// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include "documents/data/manuscripts.h"
#include "documents/rules/manuscript.h"
#include "documents/rules/merge_manuscripts.h"
#include "documents/rules/slip.h"
#include "sync/desk_port.h"

#include <QObject>

#include <optional>

namespace chancery::documents {

/// One text that is being written (拟稿): a new one, or the next version of a document's. What is
/// not saved as a version yet is kept on this desk, so nothing is lost when the light goes out.
/// Knows no widget.
class WritingModel : public QObject {
    Q_OBJECT

public:
    explicit WritingModel(sync::DeskPort& desk, QObject* parent = nullptr);

    /// A new outgoing document (发文, "outgoing"), memo (签报, "internal") or briefing (送阅件,
    /// "briefing") of this issuer; what was begun before and never saved comes back.
    void begin(const QString& way, const QString& issuer);
    /// One reply (批复) that answers all of these requests (请示), each with a line in its table;
    /// what was begun before stays kept under its own way. documents.no-requests when none of them
    /// is one, documents.draft-begun while another new one is begun and not saved.
    Result<void> beginReply(const QStringList& requests, const QString& issuer);
    /// The document's text as it stands, or as it was left here. documents.unknown.
    Result<void> open(const QString& documentId);

    const QString& documentId() const { return m_id; }
    const QString& way() const { return m_way; }
    bool isBriefing() const { return m_way == QStringLiteral("briefing"); }
    bool staysInHouse() const { return isBriefing() || m_way == QStringLiteral("internal"); }
    bool isOpen() const { return !m_id.isEmpty(); }
    /// Not given to the server yet.
    bool isNew() const { return m_base.isEmpty(); }
    const Manuscript& text() const { return m_text; }
    const Slip& slip() const { return m_slip; }
    void setText(const Manuscript& text);
    void setSlip(const Slip& slip);

    /// The document's main file is its text, drafted in an office program.
    bool isTextInFile() const;
    /// Something is written that no version has.
    bool isChanged() const;
    /// Somebody saved a version after this one was begun; saving would be refused.
    bool isOutdated() const;
    /// What somebody else has saved meanwhile, beside what is written here and the version on which
    /// both were begun. documents.unknown-version.
    Result<MergedManuscript> merge() const;
    /// Who saved the newest version, and when; nothing for a text without versions.
    std::optional<VersionView> newest() const;
    /// Goes on with this text on top of the newest version, which stays a version for ever. Of the
    /// slip what was changed here is kept, and the rest is as the other left it.
    Result<void> takeMerged(const Manuscript& text);

    /// Keeps it on this desk.
    Result<void> keep();
    /// Gives a version: documents.draft or documents.write. Any refusal leaves all as it is.
    Result<void> save(const QString& note = {});
    /// Back to the version as it stands; a new one is forgotten.
    Result<void> forget();

Q_SIGNALS:
    void changed();
    void saved(const QString& documentId);

private:
    QString key() const;
    Result<void> readDocument();
    bool readKept(const QString& key);

    sync::DeskPort& m_desk;
    QString m_id;
    QString m_way;
    QString m_base; ///< The hash of the version on which this is written.
    Manuscript m_text;
    Slip m_slip;
    QJsonObject m_baseText;
    QJsonObject m_baseSlip;
    QJsonObject m_begunSlip; ///< As it was when this was begun, which the base's may not be.
};

} // namespace chancery::documents
