// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "supervision/pages/scores_page.h"

#include "base/clock.h"
#include "sheets/xlsx_writer.h"
#include "supervision/pages/house.h"
#include "supervision/pages/score_panel.h"
#include "supervision/pages/tr.h"
#include "ui/button.h"
#include "ui/card.h"
#include "ui/fields.h"
#include "ui/label.h"
#include "ui/pane_splitter.h"
#include "ui/paper/form_layout.h"
#include "ui/table_delegate.h"

#include <QFileDialog>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLocale>
#include <QSignalBlocker>
#include <QTableView>

using namespace Qt::StringLiterals;

namespace chancery::supervision {

namespace {

constexpr int yearsOfScores = 6;
constexpr int scoreRowHeight = 32;

} // namespace

ScoresPage::ScoresPage(const PageContext& context, QWidget* parent)
    : QWidget(parent), m_context(context), m_table(context.kit),
      m_formula(new ui::Label(context.kit, ui::Type::Secondary, ui::Token::Text2, this)),
      m_view(new QTableView), m_panel(new ScorePanel(context))
{
    auto* rows = new QVBoxLayout(this);
    rows->setContentsMargins(ui::space::xl, ui::space::l, ui::space::xl, ui::space::m);
    rows->setSpacing(ui::space::s);
    rows->addLayout(makeHead());
    m_formula->setWordWrap(true);
    rows->addWidget(m_formula);
    auto* split =
        new ui::PaneSplitter(context.kit, context.settings, u"supervision.scores"_s, this);
    auto* card = new ui::Card(context.kit);
    card->body()->setContentsMargins(1, 1, 1, 1);
    card->body()->addWidget(m_view);
    split->addPane(card, 0, 480);
    split->addPane(m_panel, 340, 260);
    rows->addWidget(split, 1);
    m_view->setItemDelegate(new ui::TableDelegate(context.kit, m_view));
    m_view->setModel(&m_table);
    m_view->setSelectionMode(QAbstractItemView::SingleSelection);
    m_view->setShowGrid(false);
    m_view->verticalHeader()->hide();
    m_view->verticalHeader()->setDefaultSectionSize(context.kit.px(scoreRowHeight));
    m_view->horizontalHeader()->setHighlightSections(false);
    m_view->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_view->setFrameShape(QFrame::NoFrame);
    context.actions.attach(m_view);
    connect(m_view->selectionModel(), &QItemSelectionModel::currentChanged, this,
            &ScoresPage::showCurrent);
    connect(m_panel, &ScorePanel::itemRequested, this, &ScoresPage::itemRequested);
    connect(m_panel, &ScorePanel::changed, this, &ScoresPage::refresh);
    connect(&context.desk, &sync::DeskPort::rowsChanged, this, [this](const QSet<QString>& tables) {
        m_stale = m_stale || tables.contains(u"sup_item"_s) || tables.contains(u"sup_adjustment"_s);
        if (m_stale && isVisible() && !m_panel->isWriting())
            refresh();
    });
    connect(&context.kit.language, &ui::Language::changed, this, &ScoresPage::retranslate);
    setFocusProxy(m_view);
    retranslate();
}

QLayout* ScoresPage::makeHead()
{
    auto& kit = m_context.kit;
    auto* head = new QHBoxLayout;
    head->setSpacing(ui::space::m);
    m_title = new ui::Label(kit, ui::Type::PageTitle, ui::Token::Text, this, QFont::Medium);
    m_sheet = new ui::ChoiceBox(kit, this);
    m_sheet->setObjectName(u"scores.sheet"_s);
    m_year = new ui::ChoiceBox(kit, this);
    m_month = new ui::ChoiceBox(kit, this);
    m_who = new ui::ChoiceBox(kit, this);
    m_export = new ui::Button(kit, ui::ButtonKind::Secondary, this);
    m_print = new ui::Button(kit, ui::ButtonKind::Secondary, this);
    const int now = officeDate(m_context.desk.now()).year();
    for (int back = 0; back < yearsOfScores; ++back)
        m_year->addItem(QString::number(now - back), now - back);
    head->addWidget(m_title);
    head->addWidget(m_sheet);
    head->addWidget(m_year);
    for (auto* box : {m_sheet, m_month, m_who})
        box->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    head->addWidget(m_month);
    head->addWidget(m_who);
    head->addStretch(1);
    head->addWidget(m_export);
    head->addWidget(m_print);
    connect(m_sheet, &QComboBox::currentIndexChanged, this, &ScoresPage::refresh);
    connect(m_year, &QComboBox::currentIndexChanged, this, &ScoresPage::refresh);
    connect(m_month, &QComboBox::currentIndexChanged, this, &ScoresPage::refresh);
    connect(m_who, &QComboBox::currentIndexChanged, this, &ScoresPage::refresh);
    connect(m_export, &QPushButton::clicked, this, &ScoresPage::chooseExport);
    connect(m_print, &QPushButton::clicked, this, [this] { Q_EMIT printRequested(matter()); });
    return head;
}

void ScoresPage::retranslate()
{
    m_title->setText(Tr::tr("Scores"));
    m_sheet->setAccessibleName(Tr::tr("Score sheet"));
    m_year->setAccessibleName(Tr::tr("Year"));
    m_month->setAccessibleName(Tr::tr("Month"));
    m_who->setAccessibleName(Tr::tr("Who is scored"));
    m_export->setFace(Tr::tr("Export"), u"arrow_download"_s);
    m_print->setFace(Tr::tr("Print"), u"print"_s);
    refill();
    refresh();
}

void ScoresPage::refill()
{
    const QSignalBlocker quiet(m_sheet);
    const QString before = sheet();
    m_sheet->clear();
    m_sheet->addItem(Tr::tr("The year's score"), QString());
    for (const auto& each : m_context.installation.standards.sheets(QDate(year(), 12, 31)))
        m_sheet->addItem(each.name, each.sheet);
    m_sheet->setCurrentIndex(std::max(0, m_sheet->findData(before)));
    const QSignalBlocker quietMonth(m_month);
    const QSignalBlocker quietWho(m_who);
    const int month = std::max(0, m_month->currentIndex());
    m_month->clear();
    m_month->addItem(Tr::tr("The whole year"), 0);
    const QLocale words(m_context.kit.format().lang == ui::Lang::Zh ? QLocale::Chinese
                                                                    : QLocale::English);
    for (int each = 1; each <= 12; ++each)
        m_month->addItem(words.standaloneMonthName(each, QLocale::ShortFormat), each);
    m_month->setCurrentIndex(month);
    const int who = std::max(0, m_who->currentIndex());
    m_who->clear();
    m_who->addItem(Tr::tr("By departments"), false);
    m_who->addItem(Tr::tr("By persons"), true);
    m_who->setCurrentIndex(who);
}

ScoreScope ScoresPage::scope() const
{
    return {year(), m_month->currentData().toInt(), m_who->currentData().toBool(), sheet()};
}

void ScoresPage::showScope(int month, bool byPerson)
{
    {
        const QSignalBlocker quietMonth(m_month);
        const QSignalBlocker quietWho(m_who);
        m_month->setCurrentIndex(month);
        m_who->setCurrentIndex(byPerson ? 1 : 0);
    }
    refresh();
}

int ScoresPage::year() const
{
    return m_year->currentData().toInt();
}

QString ScoresPage::sheet() const
{
    return m_sheet->currentData().toString();
}

void ScoresPage::showSheet(const QString& sheet, int year)
{
    {
        const QSignalBlocker quietYear(m_year);
        const QSignalBlocker quietSheet(m_sheet);
        m_year->setCurrentIndex(std::max(0, m_year->findData(year)));
        refill();
        m_sheet->setCurrentIndex(std::max(0, m_sheet->findData(sheet)));
    }
    refresh();
}

void ScoresPage::refresh()
{
    m_stale = false;
    const auto* chosen = m_table.scoreAt(m_view->currentIndex().row());
    const QString unit = chosen ? chosen->unit : QString();
    const int column = std::max(int(ScoreTable::Total), m_view->currentIndex().column());
    const auto read =
        scoresOf(m_context.desk.db(), m_context.installation, scope(), m_context.desk.now());
    if (!read.ok())
        m_context.toast(m_context.kit.words.sentence(read.error()));
    m_table.setScores(read.ok() ? *read : QList<UnitScore>(),
                      m_context.installation.standards.sheet(sheet(), QDate(year(), 12, 31)));
    m_formula->setText(formula());
    m_view->resizeColumnsToContents();
    m_view->setCurrentIndex(m_table.index(std::max(0, m_table.rowOf(unit)), column));
    showCurrent();
}

QString ScoresPage::formula() const
{
    const auto& sheet = m_table.sheet();
    const auto rule = m_context.installation.standards.scores(QDate(year(), 12, 31));
    return (sheet ? formulaText(*sheet) : formulaText(rule)) + u' ' +
           Tr::tr("Basis: %1").arg(sheet ? sheet->basis : rule.basis);
}

void ScoresPage::showCurrent()
{
    const auto index = m_view->currentIndex();
    m_panel->show(m_table.scoreAt(index.row()), m_table.lineAt(index), year(), m_table.sheet());
}

void ScoresPage::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    if (m_stale)
        refresh();
}

QString ScoresPage::heading() const
{
    QStringList parts{QString::number(year())};
    if (m_month->currentIndex() > 0)
        parts.append(m_month->currentText());
    parts.append(m_sheet->currentText());
    if (scope().byPerson)
        parts.append(m_who->currentText());
    return parts.join(u' ');
}

void ScoresPage::chooseExport()
{
    auto* dialog = new QFileDialog(this, Tr::tr("Export the scores"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(u"xlsx"_s);
    dialog->selectFile(heading() + u".xlsx"_s);
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString& path) {
        const auto done = exportTo(path);
        m_context.toast(done.ok() ? Tr::tr("Written: %1").arg(path)
                                  : m_context.kit.words.sentence(done.error()));
    });
    dialog->open();
}

Result<void> ScoresPage::exportTo(const QString& path) const
{
    const auto texts = m_table.texts();
    sheets::XlsxWriter::Facts facts;
    facts.sheet = m_sheet->currentText();
    facts.title = heading();
    facts.author = ministryName(m_context.desk);
    facts.notes = {heading(), formula()};
    for (qsizetype i = 0; i < texts.first().size(); ++i)
        facts.columns.append(
            {texts.first().at(i), i == ScoreTable::Name ? 22.0 : 12.0, i != ScoreTable::Name});
    facts.frozenColumns = 2;
    TRY_ASSIGN(const auto writer, sheets::XlsxWriter::create(path, facts));
    for (const auto& row : texts.mid(1)) {
        QList<sheets::Cell> cells;
        for (qsizetype i = 0; i < row.size(); ++i)
            cells.append(i == ScoreTable::Name || row.at(i).isEmpty()
                             ? sheets::Cell::ofText(row.at(i))
                             : sheets::Cell::ofNumber(row.at(i).toDouble()));
        TRY(writer->addRow(cells));
    }
    return writer->finish();
}

/// A grid of its own: columns of one width each, so that no department's name is squeezed.
ui::PrintMatter ScoresPage::matter() const
{
    const auto texts = m_table.texts();
    const auto count = texts.first().size();
    paper::FormTemplate form;
    form.id = u"scores"_s;
    form.heading = u"{heading}"_s;
    form.left = 18;
    form.points = 9;
    form.columns = {9, 27, 9, 15};
    const double rest = 174.0 - form.width();
    for (qsizetype i = ScoreTable::FirstLine; i < count; ++i)
        form.columns.append(rest / double(count - ScoreTable::FirstLine));
    paper::FormRow head;
    head.height = 12;
    head.isHead = true;
    paper::FormRow line;
    line.height = 9;
    line.isRepeated = true;
    for (qsizetype i = 0; i < count; ++i) {
        paper::FormCell cell;
        cell.text = texts.first().at(i);
        head.cells.append(cell);
        cell = {};
        cell.kind = paper::FormCell::Kind::Value;
        cell.name = QString::number(i);
        cell.isCentred = i != ScoreTable::Name;
        line.cells.append(cell);
    }
    paper::FormRow note;
    note.isRuled = false;
    paper::FormCell words;
    words.kind = paper::FormCell::Kind::Value;
    words.name = u"formula"_s;
    words.span = int(count);
    note.cells = {words};
    form.rows = {head, line, note};
    paper::FormValues values;
    values.texts = {{u"heading"_s, heading()}, {u"formula"_s, formula()}};
    for (const auto& row : texts.mid(1)) {
        paper::FormTexts cells;
        for (qsizetype i = 0; i < row.size(); ++i)
            cells.insert(QString::number(i), row.at(i));
        values.items.append(cells);
    }
    ui::PrintMatter matter;
    matter.title = heading();
    matter.author = ministryName(m_context.desk);
    matter.pages = paper::layoutForm(form, values, paper::Faces::installed());
    return matter;
}

} // namespace chancery::supervision
