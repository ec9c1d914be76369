// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "documents/pages/reading_model.h"

#include "base/clock.h"
#include "documents/pages/row_face.h"
#include "documents/pages/tr.h"
#include "documents/pages/wording.h"
#include "store/rows.h"

#include <QJsonDocument>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace chancery::documents {

ReadingModel::ReadingModel(sync::DeskPort& desk, const ui::Language& language, QObject* parent)
    : QObject(parent), m_desk(desk), m_language(language)
{
    connect(&desk, &sync::DeskPort::rowsChanged, this, [this](const QSet<QString>& tables) {
        const bool ours = std::any_of(tables.begin(), tables.end(), [](const QString& table) {
            return table.startsWith("doc_"_L1);
        });
        if (ours && !m_id.isEmpty())
            refresh();
    });
    connect(&language, &ui::Language::changed, this, &ReadingModel::changed);
}

void ReadingModel::open(const QString& documentId)
{
    if (documentId == m_id)
        return refresh();
    saveDraft();
    m_id = documentId;
    m_draft = {};
    m_savedDraft = {};
    m_view.reset();
    if (!m_id.isEmpty()) {
        refresh();
        loadDraft();
    }
    Q_EMIT changed();
}

void ReadingModel::refresh()
{
    m_view.reset();
    const auto actor = m_desk.actor();
    if (!m_id.isEmpty() && actor.ok() && *actor) {
        auto found = documentView(m_desk.db(), **actor, m_id, m_desk.now());
        if (found.ok())
            m_view = std::move(*found);
    }
    const auto pending = m_desk.pendingIds(u"doc_document"_s);
    m_pending = pending.ok() && pending->contains(m_id);
    auto opinions = m_desk.pendingIds(u"doc_opinion"_s);
    m_pendingOpinions = opinions.ok() ? std::move(*opinions) : QSet<QString>();
    Q_EMIT changed();
}

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
    parts.append(m_view->text("secrecy_text"));
    parts.removeAll(QString());
    return parts;
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
            step.lamp = lampFor(m_view->moment("due_at"), {}, m_desk.now());
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
    // What usually still lies ahead, so that the line shows how far the document has come.
    static const QStringList usual{u"register"_s, u"review"_s, u"propose"_s, u"instruct"_s,
                                   u"handle"_s,   u"close"_s,  u"file"_s};
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
        if (one.body.trimmed().isEmpty() && one.verdict.isEmpty())
            continue;
        ui::Comment comment;
        comment.leader = one.kind == "instruct"_L1;
        const QString name = who(one.authorName, one.onBehalfOfName);
        comment.author =
            comment.leader || one.authorUnit.isEmpty() ? name : one.authorUnit + u' ' + name;
        comment.act = stepName(one.kind);
        comment.tone = comment.leader ? ui::Tone::RedSoft : ui::Tone::Blue;
        comment.when = format.moment(one.at.toTimeZone(officeZone()), today);
        comment.text = one.body.trimmed().isEmpty() ? verdictName(one.verdict) : one.body;
        comment.pending = m_pendingOpinions.contains(one.id);
        list.append(comment);
    }
    return list;
}

const AttachmentView* ReadingModel::mainFile() const
{
    if (!m_view || m_view->attachments.isEmpty())
        return nullptr;
    for (const AttachmentView& file : m_view->attachments) {
        if (file.role == "main"_L1)
            return &file;
    }
    return &m_view->attachments.first();
}

QStringList ReadingModel::actions() const
{
    if (!m_view)
        return {};
    QStringList may = m_view->may;
    // Accepting (签收) is for work that several may do; one's own need not be claimed first.
    const bool shared =
        std::any_of(m_view->tasks.begin(), m_view->tasks.end(), [](const TaskView& task) {
            return task.mine && (task.participant.startsWith("unit:"_L1) ||
                                 task.participant.startsWith("role:"_L1));
        });
    if (!shared)
        may.removeAll(u"accept"_s);
    return offeredVerbs(may);
}

QString ReadingModel::primary() const
{
    return m_view ? primaryVerb(m_view->may) : QString();
}

QString ReadingModel::draftKey() const
{
    return u"page.act."_s + m_id;
}

void ReadingModel::loadDraft()
{
    const auto text = m_desk.kept(draftKey());
    if (!text.ok() || text->isEmpty())
        return;
    const QJsonObject object = QJsonDocument::fromJson(text->toUtf8()).object();
    m_draft = ActionForm::fromParams(object.value("verb"_L1).toString(),
                                     object.value("params"_L1).toObject());
    if (m_draft.verb.isEmpty())
        m_draft.opinion = object.value("opinion"_L1).toString();
    m_savedDraft = m_draft;
}

void ReadingModel::setOpinion(const QString& text)
{
    m_draft.opinion = text;
}

void ReadingModel::setDraft(const ActionForm& form)
{
    m_draft = form;
}

void ReadingModel::saveDraft()
{
    if (m_id.isEmpty() || m_draft == m_savedDraft)
        return;
    QString text;
    if (m_draft != ActionForm()) {
        ActionForm whole = m_draft;
        whole.document = m_id;
        text = store::jsonText({{u"verb"_s, whole.verb},
                                {u"opinion"_s, whole.opinion},
                                {u"params"_s, whole.params()}});
    }
    if (m_desk.keep(draftKey(), text).ok()) {
        m_savedDraft = m_draft;
        Q_EMIT draftSaved();
    }
}

ActionForm ReadingModel::formFor(const QString& verb) const
{
    ActionForm form = m_draft.verb == verb ? m_draft : ActionForm();
    if (form.opinion.isEmpty())
        form.opinion = m_draft.opinion;
    form.verb = verb;
    form.document = m_id;
    if (!m_view || m_draft.verb == verb)
        return form;
    if (verb == "propose"_L1 || verb == "assign"_L1) {
        form.lead = m_view->text("lead");
        form.co = m_view->co;
    }
    if (verb == "return"_L1)
        form.step = m_view->returnTargets.value(0);
    if (verb == "remind"_L1) {
        const auto lying = std::find_if(m_view->tasks.begin(), m_view->tasks.end(),
                                        [](const TaskView& task) { return task.open; });
        form.step = lying == m_view->tasks.end() ? QString() : lying->step;
    }
    return form;
}

Result<void> ReadingModel::give(const ActionForm& form)
{
    TRY(form.check());
    const QString id = form.document;
    TRY(m_desk.submit(u"documents."_s + form.verb, form.params()));
    if (id == m_id) {
        m_draft = {};
        saveDraft();
        refresh();
    }
    bool mayWithdraw = false;
    const auto actor = m_desk.actor();
    if (actor.ok() && *actor) {
        const auto after = documentView(m_desk.db(), **actor, id, m_desk.now());
        mayWithdraw = after.ok() && *after && (*after)->may.contains("withdraw"_L1);
    }
    Q_EMIT done(id, form.verb, mayWithdraw);
    return {};
}

Result<void> ReadingModel::withdraw(const QString& documentId)
{
    TRY(m_desk.submit(u"documents.withdraw"_s, {{u"document"_s, documentId}}));
    if (documentId == m_id)
        refresh();
    return {};
}

void ReadingModel::tellOpened()
{
    if (!m_view)
        return;
    const bool unread =
        std::any_of(m_view->tasks.begin(), m_view->tasks.end(), [](const TaskView& task) {
            return task.mine && task.open && !task.readAt.isValid();
        });
    // A refusal here means only that there was nothing to tell.
    if (unread && m_view->may.contains("open"_L1))
        (void)m_desk.submit(u"documents.open"_s, {{u"document"_s, m_id}});
}

Result<void> ReadingModel::setStarred(bool on)
{
    TRY(m_desk.submit(u"documents.mark"_s, {{u"document"_s, m_id}, {u"starred"_s, on}}));
    refresh();
    return {};
}

} // namespace chancery::documents
