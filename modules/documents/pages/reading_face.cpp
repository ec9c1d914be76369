// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0

// What ReadingModel says about its document, in words.
#include "base/clock.h"
#include "documents/pages/reading_model.h"
#include "documents/pages/row_face.h"
#include "documents/pages/tr.h"
#include "documents/pages/wording.h"

#include <QJsonArray>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace chancery::documents {

namespace {

/// What usually still lies ahead, so that the line shows how far a document has come.
QStringList usualSteps(const QString& way, const QString& form)
{
    if (form == "briefing"_L1)
        return {u"draft"_s,  u"examine"_s,    u"check"_s, u"sign"_s,
                u"number"_s, u"distribute"_s, u"close"_s, u"file"_s};
    if (way == "outgoing"_L1)
        return {u"draft"_s,   u"examine"_s, u"cosign"_s, u"check"_s, u"sign"_s,
                u"recheck"_s, u"number"_s,  u"print"_s,  u"issue"_s, u"file"_s};
    if (way == "internal"_L1)
        return {u"draft"_s, u"examine"_s, u"check"_s, u"sign"_s, u"close"_s, u"file"_s};
    return {u"register"_s, u"review"_s, u"propose"_s, u"instruct"_s,
            u"handle"_s,   u"close"_s,  u"file"_s};
}

} // namespace

QString ReadingModel::title() const
{
    const QString title = m_view->text("title");
    return title.isEmpty() ? Tr::tr("A secret without a title here") : title;
}

QStringList ReadingModel::metaParts() const
{
    const ui::Format format = m_language.format();
    const QDate today = officeDate(m_desk.now());
    QStringList parts{joined({m_view->text("issuer"), m_view->text("doc_number_canonical")}),
                      urgencyTag(m_view->fields.value("urgency"_L1).toInt())};
    if (!m_view->cameIn()) {
        parts += writtenParts();
        parts.removeAll(QString());
        return parts;
    }
    const QString number = m_view->text("number_text");
    parts.append(number.isEmpty() ? Tr::tr("Not numbered yet") : number);
    const QDateTime registered = m_view->moment("registered_at");
    if (registered.isValid())
        parts.append(Tr::tr("registered %1 (%2)")
                         .arg(format.shortDate(registered.toTimeZone(officeZone()).date()),
                              m_view->text("created_name")));
    const QDateTime due = m_view->moment("due_at");
    if (due.isValid())
        parts.append(Tr::tr("due %1").arg(format.moment(due.toTimeZone(officeZone()), today)));
    parts.append(ownLimit(today));
    parts.append(m_view->text("secrecy_text"));
    if (!m_view->merged.isEmpty())
        parts.append(Tr::tr("handled with %n other(s)", nullptr, int(m_view->merged.size())));
    if (!m_view->text("merged_into").isEmpty())
        parts.append(Tr::tr("handled together with another document"));
    parts += answeredParts();
    parts.append(archivePart());
    parts.removeAll(QString());
    return parts;
}

QStringList ReadingModel::answeredParts() const
{
    QStringList parts;
    for (const ReplyView& reply : m_view->replies)
        parts.append(
            Tr::tr("answered by %1").arg(reply.number.isEmpty() ? reply.title : reply.number));
    return parts;
}

QString ReadingModel::archivePart() const
{
    const QString code = m_view->text("archive_code");
    return code.isEmpty() ? QString() : Tr::tr("archive code %1").arg(code);
}

/// Of what the house writes itself.
QStringList ReadingModel::writtenParts() const
{
    const ui::Format format = m_language.format();
    QStringList parts;
    const bool isBriefing = m_view->text("form") == "briefing"_L1;
    const bool numbered = m_view->text("way") == "outgoing"_L1 || isBriefing;
    if (isBriefing)
        parts.append(formName(m_view->text("form")));
    if (numbered && m_view->text("doc_number").isEmpty())
        parts.append(Tr::tr("Not numbered yet"));
    if (const QString to = m_view->text("addressees"); !to.isEmpty())
        parts.append(Tr::tr("To %1", "the addressees of an outgoing document").arg(to));
    const QDateTime begun = m_view->moment("created_at");
    parts.append(
        Tr::tr("drafted %1 (%2)")
            .arg(format.shortDate(begun.toTimeZone(officeZone()).date()),
                 joined({m_view->text("drafting_unit_name"), m_view->text("created_name")})));
    const int versions = int(m_view->versions.size());
    if (versions > 1)
        parts.append(Tr::tr("version %1").arg(versions));
    parts.append(publicityName(m_view->text("publicity")));
    const auto answers =
        m_view->fields.value("slip"_L1).toObject().value("answers"_L1).toArray().size();
    if (answers > 0)
        parts.append(Tr::tr("answers %n document(s)", nullptr, int(answers)));
    if (const QString signers = m_view->text("signers"); !signers.isEmpty())
        parts.append(Tr::tr("signed by %1").arg(signers));
    const auto sent = m_view->recipients.size();
    const auto open = std::count_if(m_view->recipients.begin(), m_view->recipients.end(),
                                    [](const auto& each) { return each.state == "sent"_L1; });
    if (sent > 0)
        parts.append(Tr::tr("%1 of %2 receipts").arg(sent - open).arg(sent));
    parts.append(m_view->text("secrecy_text"));
    parts.append(archivePart());
    return parts;
}

/// The limit of what lies with the person here, where it is another than the document's, by which
/// lists and lamps go everywhere (docs/decisions/0007).
QString ReadingModel::ownLimit(const QDate& today) const
{
    QDateTime first;
    for (const TaskView& task : m_view->tasks) {
        if (task.mine && task.dueAt.isValid() && (!first.isValid() || task.dueAt < first))
            first = task.dueAt;
    }
    if (!first.isValid() || first == m_view->moment("due_at"))
        return {};
    return Tr::tr("my step by %1")
        .arg(m_language.format().moment(first.toTimeZone(officeZone()), today));
}

QList<ui::FlowStep> ReadingModel::steps() const
{
    const ui::Format format = m_language.format();
    const QDate today = officeDate(m_desk.now());
    QList<ui::FlowStep> line;
    QStringList seen;
    for (const StepView& one : m_view->steps) {
        ui::FlowStep step;
        step.name = stepName(one.step);
        const QString names = roleNames(one.names.join(u'、'));
        if (one.state == "done"_L1) {
            step.lamp = ui::Lamp::Green;
            step.note = joined({names, format.moment(one.until.toTimeZone(officeZone()), today)});
        } else if (one.state == "active"_L1) {
            // The limit was for closing: what is closed and waits for the archive has met it or
            // not.
            const QString stage = m_view->text("stage");
            const bool closed = stage == "closed"_L1 || stage == "issued"_L1;
            step.lamp =
                closed ? ui::Lamp::Yellow : lampFor(m_view->moment("due_at"), {}, m_desk.now());
            if (step.lamp == ui::Lamp::Green)
                step.lamp = ui::Lamp::Yellow; // the present step stands out from those done
            step.current = true;
            step.note = names + u" · "_s + format.dwell(one.dwellMs / 1000);
        } else {
            step.note = names;
        }
        seen.append(one.step);
        if (one.state != "cancelled"_L1)
            line.append(step);
    }
    const QStringList usual = usualSteps(m_view->text("way"), m_view->text("form"));
    qsizetype reached = -1;
    for (const QString& step : seen)
        reached = std::max(reached, usual.indexOf(step.section(u'-', 0, 0)));
    const bool ended = m_view->text("stage") == "filed"_L1 || m_view->text("stage") == "voided"_L1;
    for (qsizetype i = reached + 1; i < usual.size() && !ended; ++i) {
        if (!seen.contains(usual[i]))
            line.append({stepName(usual[i]), {}, ui::Lamp::NotStarted, false});
    }
    return line;
}

QString ReadingModel::who(const QString& name, const QString& onBehalfOf) const
{
    return onBehalfOf.isEmpty() ? name : Tr::tr("%1 (for %2)").arg(name, onBehalfOf);
}

QList<ui::Comment> ReadingModel::comments() const
{
    const ui::Format format = m_language.format();
    const QDate today = officeDate(m_desk.now());
    QList<ui::Comment> list;
    for (const OpinionView& one : m_view->opinions) {
        if (one.body.trimmed().isEmpty() && one.verdict.isEmpty() && one.points.isEmpty())
            continue;
        ui::Comment comment;
        comment.leader = one.kind == "instruct"_L1 || one.kind == "sign"_L1;
        const QString name = who(one.authorName, one.onBehalfOfName);
        comment.author =
            comment.leader || one.authorUnit.isEmpty() ? name : one.authorUnit + u' ' + name;
        const bool alone = one.body.trimmed().isEmpty();
        comment.act = one.verdict.isEmpty() || alone
                          ? stepName(one.kind)
                          : stepName(one.kind) + u" · "_s + verdictName(one.verdict);
        comment.tone = comment.leader ? ui::Tone::RedSoft : ui::Tone::Blue;
        comment.when = format.moment(one.at.toTimeZone(officeZone()), today);
        comment.text = alone ? verdictName(one.verdict) : one.body;
        if (!one.points.isEmpty()) {
            const QString held =
                Tr::tr("%n point(s) of the examination ticked", nullptr, int(one.points.size()));
            comment.text += comment.text.isEmpty() ? held : u'\n' + held;
        }
        comment.pending = m_pendingOpinions.contains(one.id);
        list.append(comment);
    }
    return list;
}

} // namespace chancery::documents
