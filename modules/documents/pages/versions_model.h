// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include "documents/data/document_view.h"
#include "documents/rules/compare_manuscripts.h"
#include "documents/rules/redline.h"
#include "sync/desk_port.h"
#include "ui/language.h"

#include <QAbstractListModel>

namespace chancery::documents {

/// A part of a text with all its versions in one: the title, the body, an annex …
struct RedlineSection {
    Place::Part part = Place::Part::Body;
    QString annexTitle; ///< Of Place::Part::AnnexBody.
    QList<RedlineBlock> blocks;
};

/// The versions (稿) of one text, the latest first, two of which are compared.
class VersionsModel : public QAbstractListModel {
    Q_OBJECT

public:
    VersionsModel(sync::DeskPort& desk, const ui::Language& language, QObject* parent = nullptr);

    /// Compares the latest version with the one before. `documents.unknown` for what is
    /// not here or has no versions.
    Result<void> open(const QString& documentId);
    const QString& documentId() const { return m_view.id; }
    const DocumentView& view() const { return m_view; }

    int versionCount() const { return int(m_texts.size()); }
    /// Versions count from 1, the oldest. Choosing one compares it with the one before it.
    void choose(int version);
    /// With which it is compared; never itself, and the older of the two is always `before`.
    void compareWith(int version);
    int before() const { return m_before; } ///< 0 when there is but one version.
    int after() const { return m_after; }

    const Manuscript& text(int version) const { return m_texts.at(version - 1); }
    const VersionView& version(int version) const { return m_view.versions.at(version - 1); }
    const ManuscriptComparison& comparison() const { return m_comparison; }
    /// All versions up to after() in one text (花脸稿).
    QList<RedlineSection> redline() const;
    /// Whoever wrote them, each once, in the order of their first version.
    QStringList authors() const;
    /// Of each version, its place in authors().
    QList<int> authorOfVersion() const;

    QString versionName(int version) const; ///< 第3稿

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    int versionAt(int row) const { return versionCount() - row; }

Q_SIGNALS:
    void changed();

private:
    void compare();
    QString subtitle(int version) const;

    sync::DeskPort& m_desk;
    const ui::Language& m_language;
    DocumentView m_view;
    QList<Manuscript> m_texts;
    QList<Comparison> m_bodies; ///< Of each version with the one before; the first is empty.
    int m_before = 0;
    int m_after = 0;
    ManuscriptComparison m_comparison;
};

} // namespace chancery::documents
