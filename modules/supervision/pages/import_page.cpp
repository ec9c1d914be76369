// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "supervision/pages/import_page.h"

#include "ledger/table_text.h"
#include "supervision/pages/import_table.h"
#include "supervision/pages/tr.h"
#include "supervision/pages/wording.h"
#include "supervision/rules/draft.h"
#include "ui/button.h"
#include "ui/fields.h"
#include "ui/label.h"
#include "ui/table_delegate.h"

#include <QClipboard>
#include <QFileDialog>
#include <QFileInfo>
#include <QGuiApplication>
#include <QHeaderView>
#include <QKeyEvent>
#include <QScrollArea>
#include <QStandardPaths>
#include <QTableView>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace chancery::supervision {

namespace {

constexpr int columnWidth = 132;
constexpr qsizetype longestWords = 400;
/// Rows of the report that are put into words in one go, some thousandths of a second.
constexpr int reportedAtOnce = 200;

} // namespace

ImportPage::ImportPage(const PageContext& context, QWidget* parent)
    : QWidget(parent), m_context(context), m_model(context),
      m_table(new ImportTable(context.kit, this)), m_view(new QTableView(this)),
      m_title(
          new ui::Label(context.kit, ui::Type::PageTitle, ui::Token::Text, this, QFont::Medium)),
      m_file(new ui::Label(context.kit, ui::Type::Body, ui::Token::Text2, this)),
      m_choose(new ui::Button(context.kit, ui::ButtonKind::Secondary, this)),
      m_leave(new ui::Button(context.kit, ui::ButtonKind::Ghost, this)),
      m_columns(new QWidget(this)),
      m_words(new ui::Label(context.kit, ui::Type::Secondary, ui::Token::Text2, this)),
      m_leftOff(new QVBoxLayout),
      m_summary(new ui::Label(context.kit, ui::Type::Body, ui::Token::Text, this)),
      m_troubled(new ui::CheckBox(context.kit, {}, this)),
      m_leaveOut(new ui::CheckBox(context.kit, {}, this)),
      m_report(new ui::Button(context.kit, ui::ButtonKind::Ghost, this)),
      m_cancel(new ui::Button(context.kit, ui::ButtonKind::Ghost, this)),
      m_import(new ui::Button(context.kit, ui::ButtonKind::Primary, this))
{
    build();
    m_import->setObjectName(u"supervision.import"_s);
    connect(m_choose, &QPushButton::clicked, this, &ImportPage::choose);
    connect(m_leave, &QPushButton::clicked, this, &ImportPage::left);
    connect(m_cancel, &QPushButton::clicked, &m_model, &ImportModel::cancel);
    connect(m_import, &QPushButton::clicked, &m_model, &ImportModel::import);
    connect(m_report, &QPushButton::clicked, this, &ImportPage::copyReport);
    connect(m_sheets, &QComboBox::activated, &m_model, &ImportModel::setSheet);
    connect(m_upTo, &QComboBox::activated, this,
            [this](int at) { m_model.setUpTo(openedUpTo().value(2 - at)); });
    connect(m_unknown, &QComboBox::activated, this, [this](int at) {
        m_model.setUnknown(at == 0 ? UnknownUnits::Refuse : UnknownUnits::KeepAsWords);
    });
    connect(m_troubled, &QCheckBox::toggled, m_table, &ImportTable::setOnlyTroubled);
    connect(m_leaveOut, &QCheckBox::toggled, &m_model, &ImportModel::setLeaveOut);
    connect(&m_model, &ImportModel::changed, this, &ImportPage::showState);
    connect(&m_model, &ImportModel::rowsChanged, this, &ImportPage::showRows);
    connect(&m_model, &ImportModel::judged, m_table, &ImportTable::refresh);
    connect(&m_reporting, &QTimer::timeout, this, &ImportPage::addToReport);
    connect(&m_model, &ImportModel::failed, this,
            [this](const Error& error) { m_context.toast(m_context.kit.words.sentence(error)); });
    connect(&context.kit.language, &ui::Language::changed, this, &ImportPage::retranslate);
    setFocusPolicy(Qt::StrongFocus);
    setFocusProxy(m_choose);
    retranslate();
    showLeftOff();
}

ui::ChoiceBox* ImportPage::addChoice(QHBoxLayout* row, const QStringList& texts)
{
    auto* box = new ui::ChoiceBox(m_context.kit, this);
    box->addItems(texts);
    row->addWidget(box);
    return box;
}

void ImportPage::build()
{
    auto& kit = m_context.kit;
    auto* rows = new QVBoxLayout(this);
    rows->setContentsMargins(ui::space::xl, ui::space::l, ui::space::xl, ui::space::m);
    rows->setSpacing(ui::space::s);
    auto* first = new QHBoxLayout;
    first->setSpacing(ui::space::m);
    first->addWidget(m_title);
    first->addWidget(m_file, 1);
    first->addWidget(m_choose);
    first->addWidget(m_leave);
    rows->addLayout(first);
    rows->addLayout(m_leftOff);
    auto* second = new QHBoxLayout;
    second->setSpacing(ui::space::s);
    m_sheets = addChoice(second, {});
    m_upTo = addChoice(second, {});
    m_unknown = addChoice(second, {});
    second->addStretch(1);
    second->addWidget(m_troubled);
    rows->addLayout(second);
    auto* scroll = new QScrollArea(this);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setWidget(m_columns);
    scroll->setFixedHeight(kit.px(76));
    scroll->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_columnPlace = scroll;
    rows->addWidget(scroll);
    m_view->setItemDelegate(new ui::TableDelegate(kit, m_view));
    m_view->setModel(m_table);
    m_table->setHands({[this](int row, const QString& field, const QString& text) {
                           return m_model.setCell(row, field, text);
                       },
                       [this](int row, bool taken) { m_model.setTaken(row, taken); },
                       [this](int row) { return m_model.isTaken(row); }});
    connect(m_view->selectionModel(), &QItemSelectionModel::currentChanged, this,
            &ImportPage::showWords);
    m_view->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_view->setEditTriggers(QAbstractItemView::EditKeyPressed | QAbstractItemView::DoubleClicked);
    m_view->setWordWrap(false);
    m_view->setShowGrid(false);
    m_view->setTabKeyNavigation(false);
    m_view->verticalHeader()->hide();
    m_view->verticalHeader()->setDefaultSectionSize(kit.px(30));
    m_view->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_view->horizontalHeader()->setStretchLastSection(true);
    const int widths[] = {72, 108, 304, 130, 116};
    for (int i = 0; i < int(std::size(widths)); ++i)
        m_view->setColumnWidth(i, kit.px(widths[i]));
    rows->addWidget(m_view, 1);
    m_words->setWordWrap(true);
    m_words->setMaximumHeight(kit.px(72));
    rows->addWidget(m_words);
    auto* last = new QHBoxLayout;
    last->setSpacing(ui::space::m);
    last->addWidget(m_summary, 1);
    last->addWidget(m_leaveOut);
    last->addWidget(m_report);
    last->addWidget(m_cancel);
    last->addWidget(m_import);
    rows->addLayout(last);
}

void ImportPage::retranslate()
{
    m_choose->setFace(Tr::tr("Choose a file…"), u"folder_open"_s);
    m_leave->setFace(Tr::tr("Back to the ledger"), {}, u"Esc"_s);
    m_troubled->setText(Tr::tr("Only rows of which something is to be said"));
    m_leaveOut->setText(Tr::tr("Leave out the rows that are not possible"));
    m_report->setFace(Tr::tr("Copy the report as a table"), u"copy"_s);
    m_cancel->setFace(Tr::tr("Cancel"));
    const int upTo = std::max(0, m_upTo->currentIndex());
    m_upTo->clear();
    m_upTo->addItems({Tr::tr("Assign them at once"), Tr::tr("Establish them, assign later"),
                      Tr::tr("Propose them only")});
    m_upTo->setCurrentIndex(upTo);
    m_upTo->setAccessibleName(Tr::tr("How far the items go"));
    const int unknown = std::max(0, m_unknown->currentIndex());
    m_unknown->clear();
    m_unknown->addItems({Tr::tr("Unknown departments: the row is not possible"),
                         Tr::tr("Unknown departments: keep their names as words")});
    m_unknown->setCurrentIndex(unknown);
    m_unknown->setAccessibleName(Tr::tr("Unknown departments"));
    m_sheets->setAccessibleName(Tr::tr("Sheet"));
    showRows();
    showState();
}

void ImportPage::choose()
{
    auto* dialog = new QFileDialog(this, Tr::tr("Import a ledger"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setNameFilters({Tr::tr("Workbooks and tables (*.xlsx *.xlsm *.csv *.tsv *.txt)"),
                            Tr::tr("All files (*)")});
    dialog->setDirectory(QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation));
    connect(dialog, &QFileDialog::fileSelected, this, &ImportPage::open);
    dialog->open();
}

/// For each column its heading, and what it is taken for.
void ImportPage::showColumns()
{
    delete m_columns->layout();
    // Later: it may be one of them that asked.
    for (auto* old : m_columns->findChildren<QWidget*>(QString(), Qt::FindDirectChildrenOnly)) {
        old->hide();
        old->setObjectName({});
        for (auto* inner : old->findChildren<QWidget*>())
            inner->setObjectName({});
        old->deleteLater();
    }
    auto* row = new QHBoxLayout(m_columns);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(ui::space::s);
    const auto& sheet = m_model.sheet();
    for (int i = 0; i < sheet.headings.size(); ++i) {
        auto* one = new QWidget(m_columns);
        auto* column = new QVBoxLayout(one);
        column->setContentsMargins(0, 0, 0, 0);
        column->setSpacing(2);
        auto* heading = new ui::Label(m_context.kit, ui::Type::Secondary, ui::Token::Text2, one);
        heading->setElided(true);
        heading->setText(sheet.headings.at(i));
        auto* box = new ui::ChoiceBox(m_context.kit, one);
        box->setAccessibleName(sheet.headings.at(i));
        box->addItem(Tr::tr("not imported", "a column"), QString());
        for (const auto& field : ledgerFields())
            box->addItem(importFieldName(field), field);
        box->setCurrentIndex(std::max(0, box->findData(sheet.fields.value(i))));
        box->setObjectName(u"supervision.column%1"_s.arg(i));
        connect(box, &QComboBox::activated, &m_model,
                [this, i, box] { m_model.setField(i, box->currentData().toString()); });
        column->addWidget(heading);
        column->addWidget(box);
        one->setFixedWidth(m_context.kit.px(columnWidth));
        row->addWidget(one);
    }
    row->addStretch(1);
}

void ImportPage::showWords()
{
    const auto* row = m_table->rowAt(m_view->currentIndex());
    const QString words =
        row ? row->item.value("requirement"_L1).toString().simplified() : QString();
    m_words->setText(words.left(longestWords));
    m_words->setVisible(!words.isEmpty());
}

void ImportPage::showRows()
{
    m_reporting.stop(); // it was of other rows
    const bool isPaper = m_model.isPaper();
    m_title->setText(isPaper ? Tr::tr("Divide into tasks") : Tr::tr("Import a ledger"));
    m_choose->setVisible(!isPaper);
    m_columnPlace->setVisible(!isPaper);
    m_upTo->setCurrentIndex(2 - int(openedUpTo().indexOf(m_model.choice().upTo)));
    m_unknown->setCurrentIndex(m_model.choice().unknown == UnknownUnits::Refuse ? 0 : 1);
    m_table->setRows(&m_model.sheet().rows,
                     [this](const QString& unit) { return m_model.unitName(unit); });
    const QStringList names = m_model.sheetNames();
    m_sheets->clear();
    m_sheets->addItems(names);
    m_sheets->setCurrentIndex(m_model.sheet().sheet);
    m_sheets->setVisible(names.size() > 1);
    m_leaveOut->setChecked(m_model.leavesOut());
    showColumns();
    showWords();
}

void ImportPage::showState()
{
    using State = ImportModel::State;
    const auto state = m_model.state();
    const auto counts = m_model.counts();
    m_file->setText(m_model.isPaper() ? m_model.ledgerName()
                                      : QFileInfo(m_model.path()).fileName());
    QStringList parts;
    if (state == State::Reading)
        parts.append(Tr::tr("Reading the file…"));
    if (state == State::Judging)
        parts.append(Tr::tr("Looking at each row… %1 %").arg(m_model.percent()));
    if (m_model.isDropping())
        parts.append(Tr::tr("What was laid down is being taken away again…"));
    else if (state == State::Giving)
        parts.append(m_model.mayCancel()
                         ? Tr::tr("Laying down the rows… %1 %").arg(m_model.percent())
                         : Tr::tr("All rows are laid down; they are being taken in… %1 %")
                               .arg(m_model.percent()));
    if (state == State::Done)
        parts.append(Tr::tr("%n item(s) imported", nullptr, m_model.imported()));
    if (state == State::Judging || state == State::Ready || state == State::Done) {
        if (state != State::Done)
            parts.append(Tr::tr("%n row(s) can be imported", nullptr, counts.good));
        if (counts.odd > 0)
            parts.append(Tr::tr("%n to look at", nullptr, counts.odd));
        if (counts.bad > 0)
            parts.append(Tr::tr("%n not possible", nullptr, counts.bad));
        if (counts.present > 0)
            parts.append(Tr::tr("%n there already", nullptr, counts.present));
        if (counts.untaken > 0)
            parts.append(Tr::tr("%n not taken", nullptr, counts.untaken));
    }
    if (state == State::Ready && m_model.sheet().rows.isEmpty())
        parts = {m_model.isPaper()
                     ? Tr::tr("No tasks were found in this text.")
                     : Tr::tr("No headings are known here: say above what the columns are.")};
    m_summary->setText(parts.join(u"　"_s));
    m_import->setFace(m_model.isPaper() ? Tr::tr("Open %n item(s)", nullptr, counts.good)
                                        : Tr::tr("Import %n item(s)", nullptr, counts.good),
                      m_model.isPaper() ? u"task_list_square_ltr"_s : u"arrow_upload"_s,
                      u"Ctrl+Enter"_s);
    m_import->setEnabled(m_model.mayImport());
    m_import->setVisible(state != State::Done);
    m_cancel->setVisible(m_model.mayCancel());
    m_leaveOut->setVisible(counts.bad > 0 && state != State::Done);
    m_report->setVisible(state == State::Ready || state == State::Done);
    m_report->setEnabled(!m_reporting.isActive());
    const bool still = state != State::Giving;
    for (QWidget* each : std::initializer_list<QWidget*>{m_choose, m_sheets, m_upTo, m_unknown,
                                                         m_columns, m_leaveOut})
        each->setEnabled(still);
    if (state == State::Done || state == State::Empty)
        showLeftOff();
}

void ImportPage::showLeftOff()
{
    while (QLayoutItem* item = m_leftOff->takeAt(0)) {
        item->widget()->hide();
        item->widget()->deleteLater(); // it may be its own button that asked
        delete item;
    }
    const auto imports = openImports(m_context.desk.db());
    if (!imports.ok() || m_model.state() == ImportModel::State::Giving)
        return;
    for (const auto& each : *imports) {
        auto* line = new QWidget(this);
        auto* row = new QHBoxLayout(line);
        row->setContentsMargins(0, 0, 0, 0);
        auto* words = new ui::Label(m_context.kit, ui::Type::Body, ui::Token::Text, line);
        words->setText(
            Tr::tr("“%1” of %2 was left off before its end (%n row(s)).", nullptr, each.items)
                .arg(each.name, each.byName));
        row->addWidget(words, 1);
        if (each.state == "taking"_L1 || each.arrived == each.parts) {
            auto* on = new ui::Button(m_context.kit, ui::ButtonKind::Secondary, line);
            on->setFace(Tr::tr("Go on with it"));
            on->setObjectName(u"supervision.goOn"_s);
            connect(on, &QPushButton::clicked, this, [this, each] { m_model.goOn(each); });
            row->addWidget(on);
        }
        if (each.state == "coming"_L1) {
            auto* away = new ui::Button(m_context.kit, ui::ButtonKind::Ghost, line);
            away->setFace(Tr::tr("Take it away"));
            away->setObjectName(u"supervision.takeAway"_s);
            connect(away, &QPushButton::clicked, this, [this, each] { m_model.drop(each); });
            row->addWidget(away);
        }
        m_leftOff->addWidget(line);
    }
}

void ImportPage::copyReport()
{
    m_reportText.clear();
    m_reportedRows = 0;
    m_reporting.start(0);
    showState();
}

/// A hundred thousand rows are put into words bit by bit, and the window goes on meanwhile.
void ImportPage::addToReport()
{
    const int to = m_reportedRows + reportedAtOnce;
    m_reportText +=
        ledger::toTsv(m_model.report([this](const ImportRow& row) { return m_table->says(row); },
                                     std::exchange(m_reportedRows, to), to));
    const int rows = int(m_model.sheet().rows.size());
    if (m_reportedRows < rows)
        return;
    m_reporting.stop();
    QGuiApplication::clipboard()->setText(std::exchange(m_reportText, {}));
    m_context.toast(Tr::tr("The report was copied: %n line(s)", nullptr, rows));
    showState();
}

void ImportPage::keyPressEvent(QKeyEvent* event)
{
    const bool isEnter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (isEnter && event->modifiers().testFlag(Qt::ControlModifier))
        return m_model.import();
    if (event->key() == Qt::Key_Escape)
        return Q_EMIT left();
    QWidget::keyPressEvent(event);
}

} // namespace chancery::supervision
