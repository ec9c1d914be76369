// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "supervision/pages/act_form.h"

#include "supervision/pages/tr.h"
#include "supervision/pages/wording.h"
#include "ui/card.h"
#include "ui/fields.h"
#include "ui/form_frame.h"
#include "ui/label.h"

#include <QJsonArray>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QSpinBox>
#include <QTimer>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace chancery::supervision {

namespace {

const QStringList& knownVerbs()
{
    static const QStringList verbs{u"open"_s,           u"resubmit"_s,       u"establish"_s,
                                   u"decline"_s,        u"send-back"_s,      u"assign"_s,
                                   u"accept"_s,         u"release"_s,        u"refuse"_s,
                                   u"feedback"_s,       u"extend"_s,         u"ask-extension"_s,
                                   u"pause"_s,          u"resume"_s,         u"finish"_s,
                                   u"finish-part"_s,    u"pass"_s,           u"redo"_s,
                                   u"strike"_s,         u"void"_s,           u"reopen"_s,
                                   u"urge"_s,           u"receipt"_s,        u"split"_s,
                                   u"hand-over"_s,      u"reassign"_s,       u"reach"_s,
                                   u"add-milestones"_s, u"settle-problem"_s, u"decide-extension"_s,
                                   u"contact-plan"_s,   u"contact-log"_s,    u"contact-end"_s,
                                   u"set-indicator"_s,  u"move"_s,           u"duty-set"_s,
                                   u"reassign-list"_s,  u"duty-end"_s,       u"series-plan"_s,
                                   u"series-end"_s};
    return verbs;
}

constexpr int lineHeight = 22;
constexpr int severalHeight = 112;

} // namespace

bool ActForm::knows(const QString& verb)
{
    return knownVerbs().contains(verb);
}

ActForm::ActForm(const PageContext& context, const QString& verb, const ItemView* item,
                 QWidget* parent)
    : QWidget(parent), m_context(context), m_verb(verb), m_item(item ? item->id : QString()),
      m_frame(new ui::FormFrame(context.kit, ui::Type::CardTitle, 0, this))
{
    auto* rows = new QVBoxLayout(this);
    rows->setContentsMargins(0, 0, 0, ui::space::s);
    rows->addWidget(m_frame);
    m_frame->setTitle(verbName(verb));
    m_frame->setWords(verbName(verb), {}, Tr::tr("Cancel"));
    m_frame->column().setSpacing(ui::space::xs);
    if (verb == "open"_L1)
        addNewItem();
    else
        addFields(verb, item ? *item : ItemView());
    m_frame->column().addStretch(1);
    connect(m_frame, &ui::FormFrame::left, this, &ActForm::left);
    connect(m_frame, &ui::FormFrame::given, this, &ActForm::give);
    if (m_first)
        QTimer::singleShot(0, m_first, qOverload<>(&QWidget::setFocus));
}

QWidget* ActForm::sheet() const
{
    return m_frame->sheet();
}

void ActForm::addLabel(const QString& text)
{
    auto* label = new ui::Label(m_context.kit, ui::Type::Secondary, ui::Token::Text2, sheet());
    label->setWordWrap(true);
    label->setText(text);
    m_frame->column().addWidget(label);
}

void ActForm::watch(QWidget* field)
{
    m_frame->watch({field});
    m_frame->column().addWidget(field);
    if (!m_first)
        m_first = field;
}

void ActForm::addText(const QString& label, const char* name, int lines)
{
    addLabel(label);
    auto* edit = new QPlainTextEdit(sheet());
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

ui::DayField* ActForm::addDay(const QString& label, const char* name, const QDate& day)
{
    addLabel(label);
    auto* field = new ui::DayField(m_context.kit, sheet());
    field->setAccessibleName(label);
    field->setDate(day);
    watch(field);
    m_readers.append([field, name](QJsonObject& params) {
        if (field->isEnabled())
            params.insert(QLatin1String(name), field->date().toString(Qt::ISODate));
    });
    return field;
}

void ActForm::addNumber(const QString& label, const char* name, int value)
{
    addLabel(label);
    auto* field = new QSpinBox(sheet());
    field->setRange(0, 100);
    field->setValue(value);
    field->setAccessibleName(label);
    watch(field);
    m_readers.append(
        [field, name](QJsonObject& params) { params.insert(QLatin1String(name), field->value()); });
}

ui::ChoiceBox* ActForm::addChoice(const QString& label, const char* name, const Choices& choices)
{
    addLabel(label);
    auto* box = new ui::ChoiceBox(m_context.kit, sheet());
    box->setAccessibleName(label);
    box->setObjectName(u"supervision."_s + QLatin1String(name));
    for (const auto& [key, text] : choices)
        box->addItem(text, key);
    watch(box);
    m_readers.append([box, name](QJsonObject& params) {
        const QString key = box->currentData().toString();
        if (!key.isEmpty())
            params.insert(QLatin1String(name), key);
    });
    return box;
}

void ActForm::addSeveral(const QString& label, const char* name, const Choices& choices)
{
    addLabel(label);
    auto* list = new QListWidget(sheet());
    list->setAccessibleName(label);
    list->setObjectName(u"supervision."_s + QLatin1String(name));
    list->setFixedHeight(m_context.kit.px(severalHeight));
    for (const auto& [key, text] : choices) {
        auto* item = new QListWidgetItem(text, list);
        item->setData(Qt::UserRole, key);
        item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
        item->setCheckState(Qt::Unchecked);
    }
    auto* card = new ui::Card(m_context.kit, sheet());
    card->body()->setContentsMargins(1, 1, 1, 1);
    card->body()->addWidget(list);
    list->setFrameShape(QFrame::NoFrame);
    m_frame->watch({list});
    m_frame->column().addWidget(card);
    m_readers.append([list, name](QJsonObject& params) {
        QJsonArray chosen;
        for (int i = 0; i < list->count(); ++i) {
            if (list->item(i)->checkState() == Qt::Checked)
                chosen.append(list->item(i)->data(Qt::UserRole).toString());
        }
        if (!chosen.isEmpty())
            params.insert(QLatin1String(name), chosen);
    });
}

/// A part is opened like anything else, under the item that it is a part of; the duty table is the
/// directory's.
QString ActForm::command() const
{
    if (m_verb.startsWith("duty-"_L1))
        return m_verb == "duty-set"_L1 ? u"people.set-duty"_s : u"people.end-duty"_s;
    return u"supervision."_s + (m_verb == "split"_L1 ? u"open"_s : m_verb);
}

void ActForm::give()
{
    QJsonObject params = m_fixed;
    m_trouble.clear();
    m_frame->clearError();
    for (const Reader& read : std::as_const(m_readers))
        read(params);
    QString item = m_item;
    if (command() == "supervision.open"_L1)
        item = params.value("id"_L1).toString();
    else if (m_verb == "contact-plan"_L1 || m_verb == "series-plan"_L1)
        item = params.value("id"_L1).toString();
    else if (m_verb == "urge"_L1)
        params.insert(u"items"_s, QJsonArray{m_item});
    else if (m_verb == "reassign-list"_L1)
        item = m_item; // one of those that are named
    else if (m_verb.startsWith("duty-"_L1))
        item = params.value("id"_L1).toString();
    else if (m_verb.startsWith("contact-"_L1))
        item = m_fixed.value("contact"_L1).toString();
    else if (m_verb == "series-end"_L1)
        item = m_fixed.value("series"_L1).toString();
    else
        params.insert(u"item"_s, m_item);
    const auto done = m_context.desk.submit(command(), params);
    if (done.ok())
        return Q_EMIT given(m_verb == "split"_L1 ? m_item : item); // one splits off several
    m_trouble = m_context.kit.words.sentence(done.error());
    m_frame->tell(m_trouble);
}

} // namespace chancery::supervision
