// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "supervision/pages/check_form.h"

#include "base/clock.h"
#include "base/id.h"
#include "supervision/pages/house.h"
#include "supervision/pages/series_list.h"
#include "supervision/pages/tr.h"
#include "supervision/pages/wording.h"
#include "supervision/rules/series.h"
#include "ui/fields.h"
#include "ui/form_frame.h"
#include "ui/label.h"

#include <QJsonArray>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QRegularExpression>
#include <QSpinBox>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace chancery::supervision {

namespace {

constexpr int checkLineHeight = 22;
constexpr int usualCheckDays = 30;
constexpr int usualLeastShare = 35; ///< 抽查比例不低于35%
constexpr int usualCycle = 3;

} // namespace

CheckForm::CheckForm(const PageContext& context, const QString& act,
                     const std::optional<CheckView>& view, const QString& object, QWidget* parent)
    : QWidget(parent), m_context(context), m_act(act), m_view(view),
      m_id(act == "open"_L1 || !view ? newUuidText() : view->row.id),
      m_frame(new ui::FormFrame(context.kit, ui::Type::CardTitle, ui::space::m, this))
{
    auto* outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(m_frame);
    m_frame->setTitle(checkActName(act));
    m_frame->setWords(checkActName(act), {}, Tr::tr("Cancel"));
    if (act == "open"_L1)
        addNew(view);
    else if (act == "draw"_L1)
        addDraw();
    else if (act == "return"_L1 || act == "result"_L1)
        addAnswer(object);
    else if (act == "finding"_L1)
        addFinding(object);
    else
        m_text = addText(Tr::tr("Conclusion"), 4);
    m_frame->column().addStretch(1);
    m_frame->watch(m_watched);
    connect(m_frame, &ui::FormFrame::given, this, &CheckForm::give);
    connect(m_frame, &ui::FormFrame::left, this, &CheckForm::left);
    if (!m_watched.isEmpty())
        setFocusProxy(m_watched.first());
}

QWidget* CheckForm::addField(const QString& label, QWidget* field)
{
    auto* words =
        new ui::Label(m_context.kit, ui::Type::Secondary, ui::Token::Text2, m_frame->sheet());
    words->setText(label);
    field->setAccessibleName(label);
    m_frame->column().addWidget(words);
    m_frame->column().addWidget(field);
    m_watched.append(field);
    return words;
}

/// A share belongs to a draw, and years to a cycle, which has no single day.
void CheckForm::showFieldsOf(const QString& form)
{
    for (const auto& [forms, widgets] : std::as_const(m_formFields)) {
        for (QWidget* widget : widgets)
            widget->setVisible(forms.contains(form));
    }
}

QPlainTextEdit* CheckForm::addText(const QString& label, int lines)
{
    auto* edit = new QPlainTextEdit(m_frame->sheet());
    edit->setTabChangesFocus(true);
    edit->setFixedHeight(m_context.kit.px(lines * checkLineHeight + 14));
    addField(label, edit);
    return edit;
}

void CheckForm::addNew(const std::optional<CheckView>& view)
{
    auto& kit = m_context.kit;
    QWidget* sheet = m_frame->sheet();
    m_title = new QLineEdit(sheet);
    addField(Tr::tr("Title"), m_title);
    m_kind = new ui::ChoiceBox(kit, sheet);
    for (const auto& kind : checkKinds())
        m_kind->addItem(checkKindName(kind), kind);
    addField(Tr::tr("Kind"), m_kind);
    m_formBox = new ui::ChoiceBox(kit, sheet);
    for (const auto& form : checkForms())
        m_formBox->addItem(checkFormName(form), form);
    addField(Tr::tr("How it is made"), m_formBox);
    const auto addFieldOf = [this](const QStringList& forms, const QString& label, QWidget* field) {
        QWidget* words = addField(label, field);
        m_formFields.append({forms, {words, field}});
    };
    const QStringList dated{u"draw"_s, u"self"_s, u"whole"_s};
    m_period = new ui::ChoiceBox(kit, sheet);
    m_period->addItem(Tr::tr("Once"), QString());
    for (const auto& period : seriesPeriods())
        m_period->addItem(seriesPeriodName(period), period);
    addFieldOf(dated, Tr::tr("Comes round"), m_period);
    m_text = addText(Tr::tr("What is looked at"), 3);
    m_due = new ui::DayField(kit, sheet);
    m_due->setDate(officeDate(m_context.desk.now()).addDays(usualCheckDays));
    addFieldOf(dated, Tr::tr("Due on"), m_due);
    m_percent = new QSpinBox(sheet);
    m_percent->setButtonSymbols(QAbstractSpinBox::NoButtons);
    m_percent->setRange(1, 100);
    m_percent->setSuffix(u"%"_s);
    m_percent->setValue(usualLeastShare);
    addFieldOf({u"draw"_s}, Tr::tr("Least share of a draw"), m_percent);
    m_years = new QSpinBox(sheet);
    m_years->setButtonSymbols(QAbstractSpinBox::NoButtons);
    m_years->setRange(1, 10);
    m_years->setValue(usualCycle);
    addFieldOf({u"cycle"_s}, Tr::tr("Years of a cycle"), m_years);
    m_objects = addText(Tr::tr("Objects, one a line: a department, or a name, a space and its "
                               "department"),
                        8);
    QStringList lines;
    if (view) {
        m_title->setText(view->row.title);
        m_text->setPlainText(view->requirement);
        m_kind->setCurrentIndex(m_kind->findData(view->row.kind));
        m_formBox->setCurrentIndex(m_formBox->findData(view->row.form));
        m_percent->setValue(std::max(1, view->leastPercent));
        m_years->setValue(std::max(1, view->cycleYears));
        for (const auto& object : view->objects)
            lines.append(joined({object.name, object.unitName}));
    } else {
        for (const auto& [unit, name] : departments(m_context.desk))
            lines.append(name);
    }
    m_objects->setPlainText(lines.join(u'\n'));
    const auto fit = [this] { showFieldsOf(m_formBox->currentData().toString()); };
    connect(m_formBox, &QComboBox::currentIndexChanged, this, fit);
    fit();
}

void CheckForm::addDraw()
{
    m_percent = new QSpinBox(m_frame->sheet());
    m_percent->setButtonSymbols(QAbstractSpinBox::NoButtons);
    m_percent->setRange(1, 100);
    m_percent->setSuffix(u"%"_s);
    m_percent->setValue(std::max(1, m_view ? m_view->leastPercent : usualLeastShare));
    addField(Tr::tr("Share"), m_percent);
    m_inspectors = addText(Tr::tr("Inspectors, one a line; nobody checks the own department"), 5);
}

ui::ChoiceBox* CheckForm::addObjectChoice(const QString& object)
{
    auto* box = new ui::ChoiceBox(m_context.kit, m_frame->sheet());
    for (const auto& row : m_view ? m_view->objects : QList<CheckObjectRow>()) {
        const bool fits = m_act == "return"_L1   ? row.mayReturn
                          : m_act == "result"_L1 ? row.mayCheck
                                                 : row.state != ObjectState::NotDrawn;
        if (fits)
            box->addItem(joined({row.name, row.unitName}), row.id);
    }
    addField(Tr::tr("Object"), box);
    if (const int at = box->findData(object); at >= 0)
        box->setCurrentIndex(at);
    return box;
}

void CheckForm::addAnswer(const QString& object)
{
    m_object = addObjectChoice(object);
    m_good = new ui::CheckBox(m_context.kit, Tr::tr("Nothing is wrong"), m_frame->sheet());
    m_frame->column().addWidget(m_good);
    m_watched.append(m_good);
    m_text = addText(
        m_act == "return"_L1 ? Tr::tr("What the self-check found") : Tr::tr("What was found"), 5);
}

void CheckForm::addFinding(const QString& object)
{
    m_object = addObjectChoice(object);
    m_title = new QLineEdit(m_frame->sheet());
    addField(Tr::tr("What is to be put right"), m_title);
    m_text = addText(Tr::tr("Finding"), 4);
    m_due = new ui::DayField(m_context.kit, m_frame->sheet());
    m_due->setDate(officeDate(m_context.desk.now()).addDays(usualCheckDays));
    addField(Tr::tr("Due on"), m_due);
}

void CheckForm::setText(const QString& text)
{
    if (m_text)
        m_text->setPlainText(text);
}

void CheckForm::setTitle(const QString& title)
{
    if (m_title)
        m_title->setText(title);
}

void CheckForm::setObjects(const QString& lines)
{
    if (m_objects)
        m_objects->setPlainText(lines);
}

void CheckForm::setForm(const QString& form)
{
    if (m_formBox)
        m_formBox->setCurrentIndex(m_formBox->findData(form));
}

void CheckForm::setPeriod(const QString& period)
{
    if (m_period)
        m_period->setCurrentIndex(m_period->findData(period));
}

/// What recurs is planned as such; its first turn is this check, and every turn is given as many
/// days as this one.
QJsonObject CheckForm::seriesOf(QJsonObject check) const
{
    const QDate today = officeDate(m_context.desk.now());
    const qint64 days = std::max<qint64>(1, today.daysTo(m_due->date()));
    QJsonArray objects;
    const auto typed = check.value("objects"_L1).toArray();
    for (const auto& each : typed) {
        QJsonObject object = each.toObject();
        object.remove(u"id"_s);
        objects.append(object);
    }
    check.insert(u"objects"_s, objects);
    for (const char* own : {"id", "title", "due"})
        check.remove(QLatin1String(own));
    return {{u"id"_s, newUuidText()},
            {u"kind"_s, u"check"_s},
            {u"title"_s, m_title->text().trimmed()},
            {u"period"_s, m_period->currentData().toString()},
            {u"first"_s, today.toString(Qt::ISODate)},
            {u"days"_s, days},
            {u"work"_s, check}};
}

/// The department is the last word of a line, or all of it.
Result<QJsonArray> CheckForm::objectsTyped() const
{
    const auto units = departments(m_context.desk);
    QJsonArray objects;
    static const QRegularExpression blanks(u"[\\s　]+"_s);
    for (const auto& line : m_objects->toPlainText().split(u'\n')) {
        const QString text = line.trimmed();
        if (text.isEmpty())
            continue;
        const auto found = std::find_if(units.begin(), units.end(), [&](const auto& unit) {
            return text == unit.second ||
                   (text.endsWith(unit.second) &&
                    blanks.match(text.chopped(unit.second.size()).right(1)).hasMatch());
        });
        if (found == units.end())
            return fail("supervision.unknown-unit", {{u"name"_s, text}});
        QJsonObject object{{u"id"_s, newUuidText()}, {u"unit"_s, found->first}};
        const QString name = text.chopped(found->second.size()).trimmed();
        if (!name.isEmpty())
            object.insert(u"name"_s, name);
        objects.append(object);
    }
    return objects;
}

QJsonArray CheckForm::inspectorsChosen() const
{
    QJsonArray chosen;
    for (const auto& line : m_inspectors->toPlainText().split(u'\n')) {
        const auto person = personNamed(m_context.desk, line.trimmed());
        if (person.first.isEmpty())
            continue;
        QJsonObject one{{u"person"_s, person.first}};
        if (!person.second.isEmpty())
            one.insert(u"unit"_s, person.second);
        chosen.append(one);
    }
    return chosen;
}

Result<QJsonObject> CheckForm::params() const
{
    if (m_act == "open"_L1) {
        TRY_ASSIGN(const auto objects, objectsTyped());
        QJsonObject made{{u"id"_s, m_id},
                         {u"kind"_s, m_kind->currentData().toString()},
                         {u"form"_s, m_formBox->currentData().toString()},
                         {u"title"_s, m_title->text().trimmed()},
                         {u"requirement"_s, m_text->toPlainText().trimmed()},
                         {u"due"_s, m_due->date().toString(Qt::ISODate)},
                         {u"objects"_s, objects}};
        const QString form = m_formBox->currentData().toString();
        if (form == "draw"_L1)
            made.insert(u"leastPercent"_s, m_percent->value());
        if (form == "cycle"_L1) {
            made.insert(u"cycleYears"_s, m_years->value());
            made.remove(u"due"_s);
        }
        return made;
    }
    QJsonObject made{{u"check"_s, m_id}};
    if (m_act == "draw"_L1) {
        made.insert(u"percent"_s, m_percent->value());
        made.insert(u"inspectors"_s, inspectorsChosen());
    }
    if (m_object)
        made.insert(u"object"_s, m_object->currentData().toString());
    if (m_good)
        made.insert(u"good"_s, m_good->isChecked());
    if (m_text)
        made.insert(m_act == "close"_L1 ? u"conclusion"_s : u"text"_s,
                    m_text->toPlainText().trimmed());
    if (m_act == "finding"_L1) {
        made.insert(u"title"_s, m_title->text().trimmed());
        made.insert(u"finding"_s, newUuidText());
        made.insert(u"itemId"_s, newUuidText());
        made.insert(u"due"_s, m_due->date().toString(Qt::ISODate));
    }
    return made;
}

void CheckForm::give()
{
    m_trouble.clear();
    const auto built = params();
    Result<void> done;
    if (built.ok()) {
        const bool recurs = m_period && !m_period->currentData().toString().isEmpty() &&
                            m_formBox->currentData().toString() != "cycle"_L1;
        const auto sent =
            recurs ? m_context.desk.submit(u"supervision.series-plan"_s, seriesOf(*built))
                   : m_context.desk.submit(u"supervision.check-"_s + m_act, *built);
        if (!sent.ok())
            done = sent.error();
    } else {
        done = built.error();
    }
    if (done.ok())
        return Q_EMIT given(m_id);
    m_trouble = m_context.kit.words.sentence(done.error());
    m_frame->tell(m_trouble);
}

} // namespace chancery::supervision
