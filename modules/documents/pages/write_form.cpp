// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "documents/pages/write_form.h"

#include "documents/pages/element_words.h"
#include "documents/pages/manuscript_edit.h"
#include "documents/pages/tr.h"
#include "documents/pages/wording.h"
#include "ui/button.h"
#include "ui/fields.h"
#include "ui/label.h"
#include "ui/pill_bar.h"

#include <QGridLayout>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QRegularExpression>
#include <QShortcut>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace chancery::documents {

namespace {

constexpr int tableRowsAtFirst = 3;
constexpr int tableColumnsAtFirst = 3;
constexpr int besideEntry = 44; ///< Frame, padding and arrow of a choice.

/// Texts that a person is typing are left alone when they say the same already.
void showText(QLineEdit& edit, const QStringList& organs)
{
    if (organsOf(edit.text()) != organs)
        edit.setText(organs.join(u'、'));
}

QString partId(int annex)
{
    return annex < 0 ? u"body"_s : u"annex.%1"_s.arg(annex);
}

} // namespace

QStringList organsOf(const QString& typed)
{
    static const QRegularExpression separators(u"[、，,；;\\n]+"_s);
    QStringList organs;
    for (const auto& organ : typed.split(separators, Qt::SkipEmptyParts)) {
        if (!organ.trimmed().isEmpty())
            organs.append(organ.simplified());
    }
    return organs;
}

WriteForm::WriteForm(const PageContext& context, WritingModel& model, QWidget* parent)
    : QWidget(parent), m_context(context), m_model(model), m_kind(new ui::ChoiceBox(context.kit)),
      m_direction(new ui::ChoiceBox(context.kit)), m_form(new ui::ChoiceBox(context.kit)),
      m_urgency(new ui::ChoiceBox(context.kit)), m_title(new QPlainTextEdit),
      m_addressees(new QLineEdit), m_copies(new QLineEdit), m_issuers(new QLineEdit),
      m_note(new QLineEdit), m_annexTitle(new QLineEdit), m_parts(new ui::PillBar(context.kit)),
      m_addAnnex(new ui::IconButton(context.kit, u"add"_s)),
      m_removeAnnex(new ui::IconButton(context.kit, u"delete"_s)),
      m_levels(new ui::PillBar(context.kit)), m_table(new ui::IconButton(context.kit, u"table"_s)),
      m_edit(new ManuscriptEdit(context.kit)), m_kinds(new QGridLayout)
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(ui::space::s);
    m_kinds->setHorizontalSpacing(ui::space::m);
    m_kinds->setVerticalSpacing(ui::space::s);
    makeKinds();
    column->addLayout(m_kinds);
    makeOrgans(*this);
    column->addWidget(makeTools());
    column->addWidget(m_annexTitle);
    column->addWidget(m_edit, 1);
    auto* end = new QHBoxLayout;
    end->setSpacing(ui::space::m);
    ui::Label* label = nullptr;
    end->addWidget(labelled(label, m_copies), 3);
    end->addWidget(labelled(label, m_note), 2);
    column->addLayout(end);
    connect(m_edit, &ManuscriptEdit::edited, this, &WriteForm::edited);
    connect(m_edit, &ManuscriptEdit::levelChanged, this,
            [this](int level) { m_levels->setCurrentId(QString::number(level)); });
    for (QLineEdit* edit : {m_addressees, m_copies, m_issuers, m_note, m_annexTitle})
        connect(edit, &QLineEdit::textEdited, this, &WriteForm::edited);
    connect(m_title, &QPlainTextEdit::textChanged, this, &WriteForm::edited);
    connect(&context.kit.language, &ui::Language::changed, this, &WriteForm::retranslate);
    connect(&context.kit.theme, &ui::Theme::changed, this, &WriteForm::arrangeKinds,
            Qt::QueuedConnection); // when the boxes have their new type
    retranslate();
}

QWidget* WriteForm::labelled(ui::Label*& label, QWidget* editor)
{
    auto* place = new QWidget(this);
    auto* column = new QVBoxLayout(place);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(2);
    label = new ui::Label(m_context.kit, ui::Type::Secondary, ui::Token::Text2, place);
    column->addWidget(label);
    column->addWidget(editor);
    m_labels.append(label);
    return place;
}

void WriteForm::makeKinds()
{
    for (ui::ChoiceBox* box : {m_kind, m_direction, m_form, m_urgency}) {
        ui::Label* label = nullptr;
        m_kindPlaces.append(labelled(label, box));
        connect(box, &QComboBox::currentIndexChanged, this, &WriteForm::edited);
    }
    m_kind->setObjectName(u"write.kind"_s);
}

/// Beside each other as long as every entry is shown whole; at large type two by two.
void WriteForm::arrangeKinds()
{
    QList<int> widths;
    int together = -ui::space::m;
    for (const ui::ChoiceBox* box : {m_kind, m_direction, m_form, m_urgency}) {
        int widest = 0;
        for (int i = 0; i < box->count(); ++i)
            widest = std::max(widest, box->fontMetrics().horizontalAdvance(box->itemText(i)));
        widths.append(widest + m_context.kit.px(besideEntry));
        together += widths.last() + ui::space::m;
    }
    const int count = int(m_kindPlaces.size());
    const int columns = together <= width() ? count : 2;
    for (int i = 0; i < count; ++i)
        m_kinds->setColumnStretch(i, columns == count ? widths.at(i) : i < columns ? 1 : 0);
    if (columns == m_kindColumns)
        return;
    m_kindColumns = columns;
    for (int i = 0; i < count; ++i) {
        m_kinds->removeWidget(m_kindPlaces.at(i));
        m_kinds->addWidget(m_kindPlaces.at(i), i / columns, i % columns);
    }
}

void WriteForm::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    arrangeKinds();
}

void WriteForm::makeOrgans(QWidget& place)
{
    m_title->setObjectName(u"write.title"_s);
    m_addressees->setObjectName(u"write.addressees"_s);
    m_copies->setObjectName(u"write.copies"_s);
    m_title->setTabChangesFocus(true);
    ui::Label* label = nullptr;
    auto* column = qobject_cast<QVBoxLayout*>(place.layout());
    column->addWidget(labelled(label, m_title));
    auto* organs = new QHBoxLayout;
    organs->setSpacing(ui::space::m);
    organs->addWidget(labelled(label, m_addressees), 3);
    organs->addWidget(labelled(label, m_issuers), 2);
    column->addLayout(organs);
}

QWidget* WriteForm::makeTools()
{
    auto* tools = new QWidget(this);
    auto* row = new QHBoxLayout(tools);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(ui::space::s);
    row->addWidget(m_parts);
    row->addWidget(m_addAnnex);
    row->addWidget(m_removeAnnex);
    row->addStretch(1);
    for (int level = 0; level <= Block::levels; ++level) {
        static const QStringList faces{QString(), u"一、"_s, u"（一）"_s, u"1."_s, u"（1）"_s};
        m_levels->add(QString::number(level), faces.at(level));
        auto* key = new QShortcut(QKeySequence(u"Alt+%1"_s.arg(level)), m_edit);
        key->setContext(Qt::WidgetWithChildrenShortcut);
        connect(key, &QShortcut::activated, this, [this, level] { m_edit->setLevel(level); });
    }
    row->addWidget(m_levels);
    row->addWidget(m_table);
    connect(m_levels, &ui::PillBar::currentIdChanged, this, [this](const QString& id) {
        if (id.toInt() != m_edit->level())
            m_edit->setLevel(id.toInt());
        m_edit->setFocus();
    });
    connect(m_table, &QPushButton::clicked, this, [this] {
        m_edit->insertTable(tableRowsAtFirst, tableColumnsAtFirst);
        m_edit->setFocus();
    });
    connect(m_parts, &ui::PillBar::currentIdChanged, this, [this](const QString& id) {
        m_part = id == "body"_L1 ? -1 : id.section(u'.', 1).toInt();
        showPart();
        m_edit->setFocus();
    });
    connect(m_addAnnex, &QPushButton::clicked, this, &WriteForm::addAnnex);
    connect(m_removeAnnex, &QPushButton::clicked, this, &WriteForm::removeAnnex);
    m_parts->add(u"body"_s, {});
    return tools;
}

void WriteForm::fillChoices()
{
    m_filling = true;
    const auto refill = [](ui::ChoiceBox* box, const QList<std::pair<QString, QString>>& list) {
        const QVariant chosen = box->currentData();
        box->clear();
        for (const auto& [key, text] : list)
            box->addItem(text, key);
        box->setCurrentIndex(std::max(0, box->findData(chosen)));
    };
    QList<std::pair<QString, QString>> kinds;
    for (const Kind kind : allKinds())
        kinds.append({kindId(kind), kindName(kind)});
    refill(m_kind, kinds);
    QList<std::pair<QString, QString>> directions;
    for (const auto& id : {u"down"_s, u"up"_s, u"level"_s})
        directions.append({id, directionWord(id)});
    refill(m_direction, directions);
    QList<std::pair<QString, QString>> forms;
    for (const auto& id : {u"document"_s, u"letter"_s, u"order"_s, u"minutes"_s})
        forms.append({id, formWord(id)});
    refill(m_form, forms);
    QList<std::pair<QString, QString>> urgencies{{QString(), urgencyWord(QString())}};
    for (const Urgency urgency : {Urgency::Urgent, Urgency::Critical})
        urgencies.append({urgencyId(urgency), urgencyWord(urgencyId(urgency))});
    refill(m_urgency, urgencies);
    m_filling = false;
}

void WriteForm::retranslate()
{
    fillChoices();
    using Part = Place::Part;
    QStringList words;
    for (const Part part : {Part::Kind, Part::Direction, Part::Form, Part::Urgency, Part::Title,
                            Part::Addressees, Part::Issuers, Part::CopiesTo, Part::Note})
        words.append(partName(part));
    const QList<QWidget*> editors{m_kind,       m_direction, m_form,   m_urgency, m_title,
                                  m_addressees, m_issuers,   m_copies, m_note};
    for (qsizetype i = 0; i < words.size(); ++i) {
        m_labels.at(i)->setText(words.at(i));
        editors.at(i)->setAccessibleName(words.at(i));
    }
    m_levels->setText(u"0"_s, Tr::tr("Text", "a paragraph, not a heading"));
    m_levels->setToolTip(Tr::tr("Alt+0 text, Alt+1 to Alt+4 headings"));
    m_parts->setText(u"body"_s, Tr::tr("Body"));
    m_addAnnex->setName(Tr::tr("Add an annex"));
    m_removeAnnex->setName(Tr::tr("Remove this annex"));
    m_table->setName(Tr::tr("Insert a table"));
    m_annexTitle->setPlaceholderText(Tr::tr("Title of the annex"));
    m_annexTitle->setAccessibleName(Tr::tr("Title of the annex"));
    m_edit->setAccessibleName(Tr::tr("Body"));
    m_addressees->setPlaceholderText(Tr::tr("Separated by 、"));
    m_copies->setPlaceholderText(Tr::tr("Separated by 、"));
    m_title->setFixedHeight(m_context.kit.px(52));
    m_shownAnnexes = -1;
    refresh();
    arrangeKinds();
}

void WriteForm::begin()
{
    m_part = -1;
    showPart();
    m_title->setFocus();
}

QList<Block> WriteForm::partBlocks() const
{
    const Manuscript& text = m_model.text();
    return m_part < 0 ? text.body : text.annexes.value(m_part).body;
}

void WriteForm::showPart()
{
    const Manuscript& text = m_model.text();
    m_part = m_part < text.annexes.size() ? m_part : -1;
    m_filling = true;
    m_annexTitle->setVisible(m_part >= 0);
    m_removeAnnex->setVisible(m_part >= 0);
    if (m_part >= 0)
        m_annexTitle->setText(text.annexes.at(m_part).title);
    m_parts->setCurrentId(partId(m_part));
    if (m_edit->blocks() != partBlocks())
        m_edit->setBlocks(partBlocks());
    m_filling = false;
}

void WriteForm::refreshParts()
{
    const int annexes = int(m_model.text().annexes.size());
    if (annexes == m_shownAnnexes)
        return;
    for (int i = 0; i < annexes; ++i) {
        if (i >= m_annexPills)
            m_parts->add(partId(m_annexPills++), {});
        m_parts->setText(partId(i), Tr::tr("Annex %1").arg(i + 1));
        m_parts->setShown(partId(i), true);
    }
    for (int i = annexes; i < m_annexPills; ++i)
        m_parts->setShown(partId(i), false);
    m_shownAnnexes = annexes;
}

void WriteForm::refresh()
{
    const Manuscript& text = m_model.text();
    m_filling = true;
    m_kind->setCurrentIndex(m_kind->findData(kindId(text.kind)));
    m_direction->setCurrentIndex(m_direction->findData(directionId(text.direction)));
    m_form->setCurrentIndex(m_form->findData(formId(text.form)));
    m_urgency->setCurrentIndex(std::max(0, m_urgency->findData(urgencyId(text.urgency))));
    if (m_title->toPlainText().simplified() != text.title)
        m_title->setPlainText(text.title);
    showText(*m_addressees, text.addressees);
    showText(*m_copies, text.copiesTo);
    showText(*m_issuers, text.issuers);
    if (m_note->text().trimmed() != text.note)
        m_note->setText(text.note);
    refreshParts();
    m_filling = false;
    showPart();
}

void WriteForm::edited()
{
    if (m_filling)
        return;
    Manuscript text = m_model.text();
    text.kind = kindFromId(m_kind->currentData().toString()).value_or(Kind::Notice);
    const QString direction = m_direction->currentData().toString();
    text.direction = direction == "up"_L1      ? Direction::Up
                     : direction == "level"_L1 ? Direction::Level
                                               : Direction::Down;
    text.form = Form(std::max(0, m_form->currentIndex()));
    text.urgency = urgencyFromId(m_urgency->currentData().toString()).value_or(Urgency::None);
    text.title = m_title->toPlainText().simplified();
    text.addressees = organsOf(m_addressees->text());
    text.copiesTo = organsOf(m_copies->text());
    text.issuers = organsOf(m_issuers->text());
    text.note = m_note->text().trimmed();
    if (m_part < 0) {
        text.body = m_edit->blocks();
    } else if (m_part < text.annexes.size()) {
        text.annexes[m_part].title = m_annexTitle->text().simplified();
        text.annexes[m_part].body = m_edit->blocks();
    }
    m_filling = true; // the form has it already
    m_model.setText(text);
    m_filling = false;
}

void WriteForm::addAnnex()
{
    Manuscript text = m_model.text();
    if (text.annexes.size() >= Manuscript::mostAnnexes)
        return;
    text.annexes.append(Annex());
    m_part = int(text.annexes.size()) - 1;
    m_model.setText(text);
    refresh();
    m_annexTitle->setFocus();
}

void WriteForm::removeAnnex()
{
    Manuscript text = m_model.text();
    if (m_part < 0 || m_part >= text.annexes.size())
        return;
    const Annex gone = text.annexes.takeAt(m_part);
    const int at = m_part;
    m_part = -1;
    m_model.setText(text);
    refresh();
    m_context.toast(
        Tr::tr("Removed: %1").arg(gone.title.isEmpty() ? Tr::tr("an annex") : gone.title),
        [this, gone, at] {
            Manuscript again = m_model.text();
            again.annexes.insert(std::min<qsizetype>(at, again.annexes.size()), gone);
            m_part = at;
            m_model.setText(again);
            refresh();
        });
}

void WriteForm::showPlace(int annex, qsizetype block, qsizetype from, qsizetype length)
{
    m_part = annex;
    showPart();
    m_edit->showPlace(block, from, length);
    m_edit->setFocus();
}

void WriteForm::showField(const QString& field)
{
    if (field == "title"_L1)
        m_title->setFocus();
    else if (field == "addressees"_L1)
        m_addressees->setFocus();
    else if (field == "copies"_L1)
        m_copies->setFocus();
}

} // namespace chancery::documents
