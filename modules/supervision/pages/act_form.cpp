// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "supervision/pages/act_form.h"

#include "base/clock.h"
#include "base/id.h"
#include "supervision/pages/tr.h"
#include "supervision/pages/wording.h"
#include "supervision/rules/feedback.h"
#include "supervision/rules/sources.h"
#include "supervision/rules/urging.h"
#include "ui/button.h"
#include "ui/fields.h"
#include "ui/label.h"

#include <QHBoxLayout>
#include <QJsonArray>
#include <QKeyEvent>
#include <QPlainTextEdit>
#include <QSpinBox>
#include <QTimer>

using namespace Qt::StringLiterals;

namespace chancery::supervision {

namespace {

const QStringList& knownVerbs()
{
    static const QStringList verbs{
        u"open"_s,        u"resubmit"_s,      u"establish"_s, u"decline"_s, u"send-back"_s,
        u"assign"_s,      u"accept"_s,        u"release"_s,   u"refuse"_s,  u"feedback"_s,
        u"extend"_s,      u"ask-extension"_s, u"pause"_s,     u"resume"_s,  u"finish"_s,
        u"finish-part"_s, u"pass"_s,          u"redo"_s,      u"strike"_s,  u"void"_s,
        u"reopen"_s,      u"urge"_s,          u"receipt"_s};
    return verbs;
}

constexpr int lineHeight = 22;
constexpr int daysMore = 10; ///< What a new day begins with: two weeks from now.

} // namespace

bool ActForm::knows(const QString& verb)
{
    return knownVerbs().contains(verb);
}

ActForm::ActForm(const PageContext& context, const QString& verb, const ItemView* item,
                 QWidget* parent)
    : QWidget(parent), m_context(context), m_verb(verb), m_item(item ? item->id : QString()),
      m_column(new QVBoxLayout(this))
{
    auto& kit = context.kit;
    m_column->setContentsMargins(0, 0, 0, ui::space::s);
    m_column->setSpacing(ui::space::xs);
    auto* title = new ui::Label(kit, ui::Type::CardTitle, ui::Token::Text, this, QFont::Medium);
    title->setText(verbName(verb));
    m_column->addWidget(title);
    if (verb == "open"_L1)
        addNewItem();
    else
        addFields(verb);
    m_error = new ui::Label(kit, ui::Type::Body, ui::Token::Accent, this);
    m_error->setWordWrap(true);
    m_error->hide();
    m_column->addWidget(m_error);
    auto* buttons = new QHBoxLayout;
    auto* leave = new ui::Button(kit, ui::ButtonKind::Ghost, this);
    leave->setFace(Tr::tr("Cancel"), {}, u"Esc"_s);
    auto* done = new ui::Button(kit, ui::ButtonKind::Primary, this);
    done->setFace(verbName(verb), {}, u"Ctrl+Enter"_s);
    done->setObjectName(u"supervision.give"_s);
    buttons->addWidget(leave);
    buttons->addStretch(1);
    buttons->addWidget(done);
    m_column->addLayout(buttons);
    connect(leave, &QPushButton::clicked, this, &ActForm::left);
    connect(done, &QPushButton::clicked, this, &ActForm::give);
    if (m_first)
        QTimer::singleShot(0, m_first, qOverload<>(&QWidget::setFocus));
}

void ActForm::addLabel(const QString& text)
{
    auto* label = new ui::Label(m_context.kit, ui::Type::Secondary, ui::Token::Text2, this);
    label->setText(text);
    m_column->addWidget(label);
}

void ActForm::watch(QWidget* field)
{
    field->installEventFilter(this);
    m_column->addWidget(field);
    if (!m_first)
        m_first = field;
}

void ActForm::addText(const QString& label, const char* name, int lines)
{
    addLabel(label);
    auto* edit = new QPlainTextEdit(this);
    edit->setTabChangesFocus(true);
    edit->setAccessibleName(label);
    edit->setObjectName(u"supervision."_s + QLatin1String(name));
    edit->setFixedHeight(m_context.kit.px(lines * lineHeight + 14));
    watch(edit);
    m_readers.append([edit, name](QJsonObject& params) {
        const QString text = edit->toPlainText().trimmed();
        if (!text.isEmpty())
            params.insert(QLatin1String(name), text);
    });
}

void ActForm::addDay(const QString& label, const char* name, const QDate& day)
{
    addLabel(label);
    auto* field = new ui::DayField(m_context.kit, this);
    field->setAccessibleName(label);
    field->setDate(day);
    watch(field);
    m_readers.append([field, name](QJsonObject& params) {
        params.insert(QLatin1String(name), field->date().toString(Qt::ISODate));
    });
}

void ActForm::addNumber(const QString& label, const char* name, int value)
{
    addLabel(label);
    auto* field = new QSpinBox(this);
    field->setRange(0, 100);
    field->setValue(value);
    field->setAccessibleName(label);
    watch(field);
    m_readers.append(
        [field, name](QJsonObject& params) { params.insert(QLatin1String(name), field->value()); });
}

void ActForm::addChoice(const QString& label, const char* name,
                        const QList<std::pair<QString, QString>>& choices)
{
    addLabel(label);
    auto* box = new ui::ChoiceBox(m_context.kit, this);
    box->setAccessibleName(label);
    for (const auto& [key, text] : choices)
        box->addItem(text, key);
    watch(box);
    m_readers.append([box, name](QJsonObject& params) {
        const QString key = box->currentData().toString();
        if (!key.isEmpty())
            params.insert(QLatin1String(name), key);
    });
}

/// Departments to which an item may be given, as the directory on this desk has them.
QList<std::pair<QString, QString>> ActForm::units() const
{
    QList<std::pair<QString, QString>> list{{QString(), Tr::tr("None yet")}};
    auto q = m_context.desk.db().query("SELECT id, name FROM people_unit ORDER BY position, name");
    while (q.next())
        list.append({u"unit:"_s + q.text(0), q.text(1)});
    (void)q.done();
    return list;
}

/// 口头交办: a line and a day are enough; the rest can be filled in when it is assigned.
void ActForm::addNewItem()
{
    addText(Tr::tr("Matter"), "title", 2);
    QList<std::pair<QString, QString>> kinds;
    for (const QString& kind : sourceKinds())
        kinds.append({kind, sourceName(kind)});
    addChoice(Tr::tr("Source"), "kind", kinds);
    addText(Tr::tr("Source number"), "number", 1);
    addChoice(Tr::tr("Lead"), "lead", units());
    addDay(Tr::tr("Due on"), "due", officeDate(m_context.desk.now()).addDays(daysMore + 4));
    addText(Tr::tr("What is asked for"), "requirement", 3);
    m_readers.append([](QJsonObject& params) {
        // What belongs to the source stands in an object of its own.
        QJsonObject source{{u"kind"_s, params.take(u"kind"_s)}};
        if (params.contains(u"number"_s))
            source.insert(u"number"_s, params.take(u"number"_s));
        params.insert(u"source"_s, source);
        params.insert(u"id"_s, newUuidText());
        params.insert(u"upTo"_s, params.contains(u"lead"_s) ? u"assign"_s : u"establish"_s);
    });
}

void ActForm::addFields(const QString& verb)
{
    const QDate soon = officeDate(m_context.desk.now()).addDays(daysMore);
    static const QStringList reasons{u"decline"_s, u"send-back"_s, u"refuse"_s,
                                     u"redo"_s,    u"void"_s,      u"reopen"_s,
                                     u"pause"_s,   u"extend"_s,    u"ask-extension"_s};
    if (verb == "feedback"_L1) {
        QList<std::pair<QString, QString>> ways;
        for (const QString& way : feedbackWays())
            ways.append({way, feedbackWayName(way)});
        addText(Tr::tr("Progress"), "text", 4);
        addChoice(Tr::tr("Way"), "way", ways);
        addNumber(Tr::tr("Done, in percent"), "progress", 0);
        addText(Tr::tr("Problem"), "problem", 2);
    } else if (verb == "urge"_L1) {
        QList<std::pair<QString, QString>> grades{{QString(), Tr::tr("The next grade")}};
        for (const QString& grade : urgeGrades())
            grades.append({grade, gradeName(grade)});
        addChoice(Tr::tr("Grade"), "grade", grades);
        addText(Tr::tr("Words"), "text", 3);
        addDay(Tr::tr("Answer by"), "replyBy", soon);
    } else if (verb == "receipt"_L1) {
        addText(Tr::tr("Words"), "text", 2);
    } else if (verb == "assign"_L1 || verb == "establish"_L1) {
        addChoice(Tr::tr("Lead"), "lead", units());
        addDay(Tr::tr("Due on"), "due", soon);
    } else if (verb == "finish"_L1 || verb == "finish-part"_L1) {
        addText(Tr::tr("Result"), "result", 4);
    } else if (verb == "pass"_L1 || verb == "strike"_L1) {
        if (verb == "pass"_L1)
            addNumber(Tr::tr("Quality, 0 to 100"), "quality", 90);
        addText(Tr::tr("Words"), "text", 2);
    }
    if (verb == "extend"_L1 || verb == "ask-extension"_L1)
        addDay(Tr::tr("New day"), "to", soon);
    if (verb == "extend"_L1)
        addText(Tr::tr("Allowed by"), "approver", 1);
    if (reasons.contains(verb))
        addText(Tr::tr("Reason"), "reason", 3);
}

void ActForm::give()
{
    QJsonObject params = m_fixed;
    for (const Reader& read : std::as_const(m_readers))
        read(params);
    QString item = m_item;
    if (m_verb == "open"_L1)
        item = params.value("id"_L1).toString();
    else if (m_verb == "urge"_L1)
        params.insert(u"items"_s, QJsonArray{m_item});
    else
        params.insert(u"item"_s, m_item);
    const auto done = m_context.desk.submit(u"supervision."_s + m_verb, params);
    if (done.ok())
        return Q_EMIT given(item);
    m_error->setText(m_context.kit.words.sentence(done.error()));
    m_error->show();
}

QString ActForm::trouble() const
{
    return m_error->isHidden() ? QString() : m_error->text();
}

bool ActForm::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::KeyPress) {
        const auto* key = static_cast<QKeyEvent*>(event);
        const bool isEnter = key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter;
        if (isEnter && key->modifiers().testFlag(Qt::ControlModifier)) {
            give();
            return true;
        }
        if (key->key() == Qt::Key_Escape) {
            Q_EMIT left();
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace chancery::supervision
