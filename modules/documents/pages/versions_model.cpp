// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "documents/pages/versions_model.h"

#include "base/clock.h"
#include "documents/pages/tr.h"
#include "documents/pages/wording.h"
#include "ui/lamp.h"
#include "ui/row_delegate.h"
#include "ui/row_roles.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace chancery::documents {

namespace {

using Part = Place::Part;

const Annex* annexCalled(const Manuscript& text, const QString& title)
{
    const auto found = std::find_if(text.annexes.begin(), text.annexes.end(),
                                    [&](const Annex& annex) { return annex.title == title; });
    return found == text.annexes.end() ? nullptr : &*found;
}

QList<Block> asBlocks(const QString& text)
{
    return text.isEmpty() ? QList<Block>() : QList<Block>{Block::paragraph(text)};
}

/// The blocks of one part of a version.
QList<Block> partOf(const Manuscript& text, Part part, const QString& annexTitle)
{
    switch (part) {
    case Part::Title:
        return asBlocks(text.title);
    case Part::Addressees:
        return asBlocks(text.addressees.join(u'、'));
    case Part::AnnexBody:
        if (const Annex* annex = annexCalled(text, annexTitle))
            return annex->body;
        return {};
    case Part::CopiesTo:
        return asBlocks(text.copiesTo.join(u'、'));
    case Part::Note:
        return asBlocks(text.note);
    default:
        return text.body;
    }
}

} // namespace

VersionsModel::VersionsModel(sync::DeskPort& desk, const ui::Language& language, QObject* parent)
    : QAbstractListModel(parent), m_desk(desk), m_language(language)
{
}

Result<void> VersionsModel::open(const QString& documentId)
{
    const auto missing = fail("documents.unknown", {{u"document"_s, documentId}});
    TRY_ASSIGN(const auto actor, m_desk.actor());
    if (!actor)
        return missing;
    TRY_ASSIGN(const auto view, documentView(m_desk.db(), *actor, documentId, m_desk.now()));
    if (!view || view->versions.isEmpty())
        return missing;
    QList<Manuscript> texts;
    for (const VersionView& version : view->versions) {
        TRY_ASSIGN(const auto text, manuscriptAt(m_desk.db(), documentId, version.position));
        texts.append(text);
    }
    QList<Comparison> bodies;
    for (qsizetype i = 0; i < texts.size(); ++i)
        bodies.append(compareBlocks(i == 0 ? QList<Block>() : texts.at(i - 1).body,
                                    i == 0 ? QList<Block>() : texts.at(i).body));
    beginResetModel();
    m_view = *view;
    m_texts = std::move(texts);
    m_bodies = std::move(bodies);
    endResetModel();
    choose(versionCount());
    return {};
}

void VersionsModel::choose(int version)
{
    m_after = std::clamp(version, 1, versionCount());
    m_before = m_after - 1;
    compare();
}

void VersionsModel::compareWith(int version)
{
    if (version < 1 || version > versionCount() || version == m_after)
        return;
    m_before = std::min(version, m_after);
    m_after = std::max(version, m_after);
    compare();
}

void VersionsModel::compare()
{
    m_comparison = m_before > 0 ? compareManuscripts(text(m_before), text(m_after))
                                : compareManuscripts(text(m_after), text(m_after));
    Q_EMIT changed();
}

QList<RedlineSection> VersionsModel::redline() const
{
    QList<RedlineSection> sections{
        {Part::Title, {}, {}}, {Part::Addressees, {}, {}}, {Part::Body, {}, {}}};
    for (const Annex& annex : text(m_after).annexes) {
        if (!annex.body.isEmpty())
            sections.append({Part::AnnexBody, annex.title, {}});
    }
    sections.append({Part::CopiesTo, {}, {}});
    sections.append({Part::Note, {}, {}});
    for (RedlineSection& section : sections) {
        QList<Version> versions;
        for (int i = 1; i <= m_after; ++i)
            versions.append(
                {version(i).authorName, partOf(text(i), section.part, section.annexTitle)});
        section.blocks = documents::redline(versions);
    }
    sections.removeIf([](const RedlineSection& section) { return section.blocks.isEmpty(); });
    return sections;
}

QStringList VersionsModel::authors() const
{
    QStringList names;
    for (const VersionView& each : m_view.versions)
        names.append(each.authorName);
    names.removeDuplicates();
    return names;
}

QList<int> VersionsModel::authorOfVersion() const
{
    const QStringList names = authors();
    QList<int> places;
    for (const VersionView& each : m_view.versions)
        places.append(int(names.indexOf(each.authorName)));
    return places;
}

QString VersionsModel::versionName(int version) const
{
    return Tr::tr("Version %1").arg(version);
}

QString VersionsModel::subtitle(int number) const
{
    const VersionView& each = version(number);
    QStringList parts{
        m_language.format().moment(each.at.toTimeZone(officeZone()), officeDate(m_desk.now())),
        stepName(each.step)};
    const Comparison& body = m_bodies.at(number - 1);
    if (number > 1 && (body.charactersAdded > 0 || body.charactersRemoved > 0))
        parts.append(u"+%1 −%2"_s.arg(body.charactersAdded).arg(body.charactersRemoved));
    return joined(parts);
}

int VersionsModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : versionCount();
}

QVariant VersionsModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid() || index.row() >= versionCount())
        return {};
    const int number = versionAt(index.row());
    const VersionView& each = version(number);
    switch (role) {
    case Qt::DisplayRole:
    case ui::RowTitleRole:
        return joined({versionName(number), each.authorName});
    case ui::RowSubtitleRole:
        return subtitle(number);
    case ui::RowLampRole:
        return int(each.hash == m_view.text("signed_hash") ? ui::Lamp::Done : ui::Lamp::None);
    case ui::RowStateRole:
        return each.hash == m_view.text("signed_hash") ? Tr::tr("Signed") : QString();
    case Qt::ToolTipRole:
        return each.note;
    case Qt::AccessibleTextRole:
        return ui::rowAccessibleText(index);
    default:
        return {};
    }
}

} // namespace chancery::documents
