// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "ui/ledger/ledger_pane.h"

#include "ui/button.h"
#include "ui/card.h"
#include "ui/empty_state.h"
#include "ui/filter_field.h"
#include "ui/label.h"
#include "ui/ledger/ledger_head.h"
#include "ui/ledger/ledger_statistics.h"
#include "ui/ledger/ledger_words.h"
#include "ui/pill_bar.h"
#include "ui/tr.h"

#include <QHBoxLayout>
#include <QMouseEvent>
#include <QPainter>
#include <QStackedWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace chancery::ui {

namespace {

constexpr qsizetype longestFilter = 14; ///< Characters.

} // namespace

LedgerPane::LedgerPane(Kit& kit, Settings& settings, ActionRegistry& actions, LedgerSource& source,
                       QWidget* parent)
    : QWidget(parent), m_kit(kit), m_settings(settings), m_actions(actions), m_source(source),
      m_model(new LedgerModel(source, this)), m_views(new LedgerViews(source, settings, this)),
      m_heading(new Label(kit, Type::PageTitle, Token::Text, this, QFont::Medium)),
      m_pillPlace(new QHBoxLayout), m_save(new Button(kit, ButtonKind::Ghost, this)),
      m_acts(new QHBoxLayout), m_group(new Button(kit, ButtonKind::Ghost, this)),
      m_sort(new Button(kit, ButtonKind::Ghost, this)),
      m_filter(new Button(kit, ButtonKind::Ghost, this)),
      m_columns(new Button(kit, ButtonKind::Ghost, this)),
      m_count(new Button(kit, ButtonKind::Ghost, this)), m_field(new FilterField(kit, this)),
      m_tallies(new LedgerTallies(kit, this)), m_stack(new QStackedWidget(this)),
      m_grid(new LedgerGrid(kit)), m_statistics(new LedgerStatistics(kit, *m_model)),
      m_empty(new EmptyState(kit)), m_left(new Label(kit, Type::Secondary, Token::Text2, this)),
      m_right(new Label(kit, Type::Secondary, Token::Text3, this))
{
    build();
    m_grid->setLedger(m_model);
    m_grid->setEmptyState(m_empty);
    const bool compact =
        settings.read(u"ledger/%1/density"_s.arg(source.id())) == QByteArray("compact");
    m_grid->setDensity(compact ? LedgerDensity::Compact : LedgerDensity::Comfortable);
    actions.attach(m_grid);
    connectParts();
    rebuildViews();
    retranslate();
    showView();
}

LedgerPane::~LedgerPane() = default;

void LedgerPane::build()
{
    auto* rows = new QVBoxLayout(this);
    rows->setContentsMargins(space::xl, space::l, space::xl, space::m);
    rows->setSpacing(space::s);
    auto* first = new QHBoxLayout;
    first->setSpacing(space::m);
    first->addWidget(m_heading);
    first->addSpacing(space::s);
    m_pillPlace->setSpacing(space::s);
    first->addLayout(m_pillPlace);
    first->addWidget(m_save);
    first->addStretch(1);
    m_acts->setSpacing(space::s);
    first->addLayout(m_acts);
    rows->addLayout(first);
    auto* second = new QHBoxLayout;
    second->setSpacing(space::xs);
    for (auto* button : {m_group, m_sort, m_filter, m_columns, m_count}) {
        button->setDense(true);
        second->addWidget(button);
    }
    m_faceButtons = new QHBoxLayout;
    m_faceButtons->setSpacing(space::xs);
    second->addLayout(m_faceButtons);
    second->addSpacing(space::s);
    m_field->setMinimumWidth(m_kit.px(140)); // its words and some of what is typed
    m_field->setMaximumWidth(m_kit.px(300));
    second->addWidget(m_field, 1);
    second->addSpacing(space::s);
    second->addStretch(1);
    second->addWidget(m_tallies);
    rows->addLayout(second);
    auto* frame = new Card(m_kit, this);
    frame->body()->setContentsMargins(1, 1, 1, 1);
    frame->body()->addWidget(m_stack);
    m_stack->addWidget(m_grid);
    m_stack->addWidget(m_statistics);
    rows->addWidget(frame, 1);
    auto* last = new QHBoxLayout;
    last->addWidget(m_left);
    m_right->setElided(true);
    m_right->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    last->addWidget(m_right, 1);
    rows->addLayout(last);
    m_field->setList(m_grid);
    setFocusProxy(m_grid);
}

void LedgerPane::connectParts()
{
    connect(m_views, &LedgerViews::changed, this, &LedgerPane::rebuildViews);
    connect(m_views, &LedgerViews::chosen, this, &LedgerPane::showView);
    connect(m_views, &LedgerViews::refused, this, &LedgerPane::refused);
    connect(m_save, &QPushButton::clicked, this, &LedgerPane::openViewMenu);
    connect(m_group, &QPushButton::clicked, this, &LedgerPane::openGroupMenu);
    connect(m_sort, &QPushButton::clicked, this, &LedgerPane::openSortMenu);
    connect(m_filter, &QPushButton::clicked, this, &LedgerPane::openFilterMenu);
    connect(m_columns, &QPushButton::clicked, this, &LedgerPane::openColumns);
    connect(m_count, &QPushButton::clicked, this, [this] { showStatistics(!showsStatistics()); });
    connect(m_field, &FilterField::filterChanged, this, [this](const QString& text) {
        ledger::Query query = m_model->query();
        if (query.text == text)
            return;
        query.text = text;
        ask(query);
    });
    connect(m_tallies, &LedgerTallies::lampChosen, this, [this](int value) {
        for (const auto& column : m_source.columns()) {
            if (column.type != ledger::Type::Lamp)
                continue;
            ledger::Query query = m_model->query();
            const QStringList wanted{QString::number(value)};
            const auto* present = query.conditionOn(column.id);
            if (present && present->values == wanted)
                query.clearCondition(column.id);
            else
                query.setCondition({column.id, ledger::Condition::Test::OneOf, wanted});
            return ask(query);
        }
    });
    auto& head = m_grid->head();
    connect(&head, &LedgerHead::sortRequested, this, [this](const QString& column, bool add) {
        ledger::Query query = m_model->query();
        query.sortBy(column, add);
        ask(query);
    });
    connect(&head, &LedgerHead::menuRequested, this, &LedgerPane::openHeadMenu);
    connect(&head, &LedgerHead::moveRequested, this, &LedgerPane::moveColumn);
    connect(m_grid, &LedgerGrid::widthChanged, this, [this](int shown, int width) {
        auto arrangement = m_views->current().arrangement;
        arrangement.columns[shown].width = width;
        m_views->setArrangement(arrangement);
    });
    connect(m_grid, &LedgerGrid::opened, this, &LedgerPane::opened);
    connect(m_grid, &LedgerGrid::previewed, this, &LedgerPane::previewed);
    connect(m_grid, &LedgerGrid::chosenChanged, this, &LedgerPane::recount);
    connect(m_grid, &LedgerGrid::pasted, this, &LedgerPane::previewPaste);
    connect(m_model, &LedgerModel::loaded, this, &LedgerPane::recount);
    connect(m_model, &LedgerModel::loaded, this, [this] {
        if (showsStatistics())
            m_statistics->count();
        if (!m_grid->currentIndex().isValid())
            m_grid->chooseLine(0, 0);
    });
    connect(m_model, &LedgerModel::totalsChanged, this, &LedgerPane::recount);
    connect(m_model, &LedgerModel::busyChanged, this, &LedgerPane::recount);
    connect(m_model, &LedgerModel::failed, this, &LedgerPane::refused);
    connect(m_model, &LedgerModel::editRefused, this, &LedgerPane::refused);
    connect(m_model, &LedgerModel::edited, this, &LedgerPane::keepEdit);
    connect(m_empty, &EmptyState::acted, this, [this] {
        ledger::Query query = m_model->query();
        query.text.clear();
        query.conditions.clear();
        setQuery(query);
    });
    connect(m_statistics, &LedgerStatistics::rowsRequested, this,
            [this](const QList<ledger::Condition>& conditions) {
                ledger::Query query = m_model->query();
                // Beside what is asked already, also of the same column.
                for (const auto& each : conditions) {
                    if (!query.conditions.contains(each))
                        query.conditions.append(each);
                }
                showStatistics(false);
                ask(query);
                m_grid->setFocus();
            });
    connect(&m_kit.language, &Language::changed, this, &LedgerPane::retranslate);
}

void LedgerPane::setTitle(const QString& title)
{
    m_title = title;
    m_heading->setText(title);
    m_grid->setAccessibleName(title);
}

void LedgerPane::addAct(Button* button)
{
    m_acts->addWidget(button);
}

void LedgerPane::setHints(const QStringList& hints)
{
    m_hints = hints;
    retitle();
}

void LedgerPane::setEmptyWords(const QString& sentence)
{
    m_emptyWords = sentence;
    recount();
}

/// The pills anew: one for each view, the chosen one marked when it was modified.
void LedgerPane::rebuildViews()
{
    const auto views = m_views->all();
    const QString chosen = m_views->current().id;
    delete m_pills;
    m_pills = new PillBar(m_kit, this);
    for (const auto& view : views) {
        const bool modified = view.id == chosen && m_views->isModified();
        m_pills->add(view.id, modified ? Tr::tr("%1 (modified)").arg(view.name) : view.name);
    }
    {
        const QSignalBlocker quiet(m_pills);
        m_pills->setCurrentId(chosen);
    }
    connect(m_pills, &PillBar::currentIdChanged, m_views, &LedgerViews::choose,
            Qt::QueuedConnection); // the pills are made anew by it
    m_pillPlace->addWidget(m_pills);
    fitViews();
}

void LedgerPane::setQuery(const ledger::Query& query)
{
    const QSignalBlocker quiet(m_field);
    m_field->setText(query.text);
    ask(query);
}

void LedgerPane::ask(const ledger::Query& query)
{
    m_model->setQuery(query);
    if (!m_showing)
        m_views->setQuery(query);
    m_grid->head().update();
    retitle();
}

void LedgerPane::showView()
{
    m_showing = true;
    showArrangement();
    setQuery(m_views->current().query);
    m_showing = false;
}

void LedgerPane::showArrangement()
{
    const auto& arrangement = m_views->current().arrangement;
    QList<int> columns;
    QList<int> widths;
    for (const auto& shown : arrangement.columns) {
        const int at = ledger::columnAt(m_source.columns(), shown.column);
        columns.append(at);
        widths.append(shown.width > 0 ? shown.width : m_source.columns()[at].width);
    }
    m_model->setColumns(columns);
    m_model->setMarks(m_views->current().marks);
    m_grid->setWidths(widths, arrangement.frozen);
    retitle();
}

void LedgerPane::retranslate()
{
    m_model->retranslate();
    m_field->setPlaceholderText(Tr::tr("Filter by anything"));
    m_field->setAccessibleName(m_field->placeholderText());
    m_save->setFace(Tr::tr("Views"), u"star"_s);
    m_save->setToolTip(Tr::tr("Save, rename and remove views"));
    rebuildViews();
    retitle();
    recount();
}

void LedgerPane::retitle()
{
    const auto& face = m_model->face();
    const auto& query = m_model->query();
    m_group->setFace(
        Tr::tr("Group: %1").arg(query.group.isEmpty() ? Tr::tr("none") : face.title(query.group)),
        {}, u"G"_s);
    const QString sort = sortText(query.sort, face);
    m_sort->setFace(Tr::tr("Sort: %1").arg(sort.isEmpty() ? Tr::tr("as kept") : sort));
    QString filter = Tr::tr("none");
    if (query.conditions.size() == 1)
        filter = conditionText(query.conditions.first(), face);
    // The whole of it is in the tip: what stands beside it needs its room.
    if (query.conditions.size() > 1 || filter.size() > longestFilter)
        filter = Tr::tr("%n condition(s)", nullptr, int(query.conditions.size()));
    m_filter->setFace(Tr::tr("Filter: %1").arg(filter));
    m_filter->setToolTip(filterText(query, face));
    m_columns->setFace(
        Tr::tr("Columns: %1 / %2").arg(m_model->columns().size()).arg(m_source.columns().size()));
    m_count->setFace(showsStatistics() ? Tr::tr("Rows") : Tr::tr("Statistics"));
    retitleFaces();
    const QStringList keys{Tr::tr("Enter open"), Tr::tr("/ filter"), Tr::tr("G group"),
                           Tr::tr("Ctrl+C copy as table")};
    m_right->setText((keys + m_hints).join(u"　"_s));
    shortenFaces();
}

void LedgerPane::recount()
{
    const auto& face = m_model->face();
    const auto& totals = m_model->totals();
    QStringList parts;
    if (m_model->wholeCount() >= 0)
        parts.append(Tr::tr("%1 in all").arg(face.countText(m_model->wholeCount())));
    if (!m_model->isPart())
        parts.append(Tr::tr("%1 shown").arg(face.countText(totals.count)));
    if (const qint64 chosen = m_grid->chosenCount(); chosen > 0)
        parts.append(Tr::tr("%1 chosen").arg(face.countText(chosen)));
    if (m_model->isBusy())
        parts.append(Tr::tr("reading…"));
    m_left->setText(parts.join(u"　"_s));
    const int width = m_tallies->sizeHint().width();
    m_tallies->setTotals(totals, m_model->sharedFace());
    if (m_tallies->sizeHint().width() != width)
        retitle(); // they stand in one row with the buttons
    const bool asked = !query().conditions.isEmpty() || !query().text.isEmpty();
    if (asked)
        m_empty->setWords(Tr::tr("Nothing matches the filter."), Tr::tr("Clear the filter"),
                          u"filter"_s);
    else
        m_empty->setWords(m_emptyWords.isEmpty() ? Tr::tr("There is nothing here yet.")
                                                 : m_emptyWords,
                          {}, u"table"_s);
    const qint64 chosen = m_grid->chosenCount();
    if (std::exchange(m_chosen, chosen) != chosen)
        Q_EMIT chosenChanged(chosen);
}

void LedgerPane::focusFilter()
{
    m_field->setFocus();
    m_field->selectAll();
}

bool LedgerPane::showsStatistics() const
{
    return m_stack->currentIndex() == 1;
}

void LedgerPane::showStatistics(bool shown)
{
    m_stack->setCurrentIndex(shown ? 1 : 0);
    if (shown)
        m_statistics->count();
    retitle();
}

void LedgerPane::toggleDensity()
{
    const bool compact = m_grid->density() == LedgerDensity::Comfortable;
    m_grid->setDensity(compact ? LedgerDensity::Compact : LedgerDensity::Comfortable);
    m_settings.write(u"ledger/%1/density"_s.arg(m_source.id()), compact ? "compact" : "roomy");
}

void LedgerPane::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    fitViews();
    retitle();
}

/// Pills for which there is no room are in the menu of views; never the chosen one.
void LedgerPane::fitViews()
{
    const int room = width() - 2 * space::xl - m_heading->sizeHint().width() -
                     m_save->sizeHint().width() - m_acts->sizeHint().width() - 5 * space::m;
    const auto views = m_views->all();
    m_hidden.clear();
    for (const auto& view : views)
        m_pills->setShown(view.id, true);
    for (auto view = views.rbegin(); view != views.rend(); ++view) {
        if (m_pills->sizeHint().width() <= room)
            break;
        if (view->id == m_views->current().id)
            continue;
        m_pills->setShown(view->id, false);
        m_hidden.prepend(view->id);
    }
}

/// What each is set to is told in its tip where there is no room for it.
void LedgerPane::shortenFaces()
{
    int wanted =
        m_field->minimumWidth() + m_tallies->sizeHint().width() + 2 * space::xl + 2 * space::m;
    QList<Button*> buttons{m_group, m_sort, m_filter, m_columns, m_count};
    for (const auto& face : std::as_const(m_faces))
        buttons.append(face.button);
    for (const auto* button : std::as_const(buttons))
        wanted += button->sizeHint().width() + space::xs;
    if (wanted <= width())
        return;
    const auto shorten = [](Button* button, const QString& text) {
        const QString whole = button->text();
        button->setFace(text);
        button->setToolTip(whole);
    };
    shorten(m_group, Tr::tr("Group"));
    shorten(m_sort, Tr::tr("Sort"));
    const auto conditions = m_model->query().conditions.size();
    shorten(m_filter, conditions > 0 ? Tr::tr("Filter %1").arg(conditions) : Tr::tr("Filter"));
    shorten(m_columns, Tr::tr("Columns"));
}

LedgerTallies::LedgerTallies(Kit& kit, QWidget* parent) : QWidget(parent), m_kit(kit)
{
    setCursor(Qt::PointingHandCursor);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

void LedgerTallies::setTotals(const ledger::Totals& totals, std::shared_ptr<const LedgerFace> face)
{
    m_lamps = totals.lamps;
    m_face = std::move(face);
    QStringList words;
    for (auto it = m_lamps.begin(); it != m_lamps.end(); ++it)
        words.append(textOf(it.key()));
    setAccessibleName(words.join(u", "_s));
    updateGeometry();
    update();
}

QString LedgerTallies::textOf(int value) const
{
    return u"%1 %2"_s.arg(m_face->lampWords(value)).arg(m_lamps.value(value));
}

int LedgerTallies::widthOf(int value) const
{
    const QFontMetrics metrics(m_kit.theme.font(Type::Body));
    return m_kit.px(20) + metrics.horizontalAdvance(textOf(value)) + m_kit.px(12);
}

QSize LedgerTallies::sizeHint() const
{
    int width = 0;
    for (auto it = m_lamps.begin(); it != m_lamps.end(); ++it)
        width += widthOf(it.key());
    return {width, m_kit.px(24)};
}

void LedgerTallies::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setFont(m_kit.theme.font(Type::Body));
    painter.setPen(m_kit.color(Token::Text2));
    int x = 0;
    for (auto it = m_lamps.begin(); it != m_lamps.end(); ++it) {
        if (x + widthOf(it.key()) - m_kit.px(12) > width())
            break; // none rather than half of one
        const int side = m_kit.px(14);
        paintLamp(painter, QRectF(x, (height() - side) / 2.0, side, side), m_face->lamp(it.key()),
                  m_kit.theme);
        painter.drawText(QRect(x + m_kit.px(20), 0, widthOf(it.key()), height()),
                         Qt::AlignVCenter | Qt::AlignLeft, textOf(it.key()));
        x += widthOf(it.key());
    }
}

void LedgerTallies::mouseReleaseEvent(QMouseEvent* event)
{
    int x = 0;
    for (auto it = m_lamps.begin(); it != m_lamps.end(); ++it) {
        const int width = widthOf(it.key());
        if (event->position().x() >= x && event->position().x() < x + width) {
            Q_EMIT lampChosen(it.key());
            return;
        }
        x += width;
    }
}

} // namespace chancery::ui
