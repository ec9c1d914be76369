// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "documents/pages/reading_model.h"

#include "documents/pages/action_targets.h"
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
    m_dwell.setSingleShot(true);
    m_dwell.setInterval(dwellMs);
    connect(&m_dwell, &QTimer::timeout, this, &ReadingModel::tellOpened);
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
    m_dwell.stop();
    if (!m_id.isEmpty()) {
        refresh();
        loadDraft();
    }
    Q_EMIT changed();
}

bool ReadingModel::isUnread() const
{
    return m_view && m_view->may.contains("open"_L1) &&
           std::any_of(m_view->tasks.begin(), m_view->tasks.end(), [](const TaskView& task) {
               return task.mine && task.open && !task.readAt.isValid();
           });
}

/// The dwell begins when document and eyes are there, and begins again whenever they have been
/// away.
void ReadingModel::waitForReader()
{
    if (!m_attended || !isUnread())
        m_dwell.stop();
    else if (!m_dwell.isActive())
        m_dwell.start();
}

void ReadingModel::setAttended(bool attended)
{
    m_attended = attended;
    waitForReader();
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
    waitForReader();
    Q_EMIT changed();
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
    if (!m_view->versions.isEmpty())
        may.append(u"versions"_s); // looking is for everybody
    return offeredVerbs(may);
}

QString ReadingModel::primary() const
{
    return m_view ? primaryVerb(m_view->may) : QString();
}

QStringList ReadingModel::moreActions() const
{
    if (!m_view)
        return {};
    QStringList list = offeredMore(m_view->may);
    list.removeIf([this](const QString& verb) {
        return actionSpec(verb)->target && targetsOf(verb, *m_view).isEmpty();
    });
    return list;
}

bool ReadingModel::offers(const QString& verb) const
{
    return actions().contains(verb) || moreActions().contains(verb);
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
    if (m_draft.verb.isEmpty()) {
        m_draft.opinion = object.value("opinion"_L1).toString();
        m_draft.verdict = object.value("verdict"_L1).toString();
    }
    m_savedDraft = m_draft;
}

void ReadingModel::setOpinion(const QString& text)
{
    m_draft.opinion = text;
    tellOpened();
}

void ReadingModel::setVerdict(const QString& verdict)
{
    m_draft.verdict = verdict;
    tellOpened();
}

void ReadingModel::setDraft(const ActionForm& form)
{
    m_draft = form;
    tellOpened();
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
                                {u"verdict"_s, whole.verdict},
                                {u"params"_s, whole.params()}});
    }
    if (m_desk.keep(draftKey(), text).ok()) {
        m_savedDraft = m_draft;
        Q_EMIT draftSaved();
    }
}

namespace {

/// Whom the slip names is asked, and who was asked before is asked again.
void fillPlan(const DocumentView& view, ActionForm& form)
{
    const auto slip = Slip::parse(view.fields.value("slip"_L1).toObject());
    if (slip.ok())
        form.cosigners = slip->concerned;
    for (const TaskView& task : view.tasks) {
        QStringList* list = task.step == "examine"_L1      ? &form.examiners
                            : task.step == "cosign"_L1     ? &form.cosigners
                            : task.step == "legality"_L1   ? &form.lawyers
                            : task.step == "disclosure"_L1 ? &form.disclosers
                            : task.step == "sign"_L1       ? &form.planned
                                                           : nullptr;
        if (list && task.link.isEmpty() && !list->contains(task.participant))
            list->append(task.participant);
    }
}

} // namespace

ActionForm ReadingModel::formFor(const QString& verb) const
{
    ActionForm form = m_draft.verb == verb ? m_draft : ActionForm();
    if (form.opinion.isEmpty())
        form.opinion = m_draft.opinion;
    if (form.verdict.isEmpty() && actionSpec(verb) && actionSpec(verb)->verdict)
        form.verdict = m_draft.verdict;
    form.verb = verb;
    form.document = m_id;
    if (m_view) {
        form.seen = m_view->text("text_hash");
        form.seenFiles = m_view->text("files_hash");
    }
    if (!m_view || m_draft.verb == verb)
        return form;
    if (verb == "submit-draft"_L1)
        fillPlan(*m_view, form);
    if (verb == "print"_L1)
        form.copies = m_view->fields.value("copies"_L1).toInt();
    form.target = targetsOf(verb, *m_view).value(0).first;
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
    m_dwell.stop();
    // A refusal here means only that there was nothing to tell.
    if (isUnread())
        (void)m_desk.submit(u"documents.open"_s, {{u"document"_s, m_id}});
}

Result<void> ReadingModel::setStarred(bool on)
{
    TRY(m_desk.submit(u"documents.mark"_s, {{u"document"_s, m_id}, {u"starred"_s, on}}));
    refresh();
    return {};
}

} // namespace chancery::documents
