// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "documents/pages/print_page.h"

#include "base/clock.h"
#include "documents/data/day_query.h"
#include "documents/pages/form_values.h"
#include "documents/pages/tr.h"
#include "documents/pages/view_paper.h"
#include "ui/fields.h"
#include "ui/label.h"
#include "ui/paper/form_layout.h"
#include "ui/paper/page_layout.h"
#include "ui/paper/paper_pdf.h"
#include "ui/print/print_panel.h"

#include <QHBoxLayout>
#include <QJsonDocument>
#include <QSignalBlocker>

using namespace Qt::StringLiterals;

namespace chancery::documents {

namespace {

const QString whatKey = u"print.what"_s;

/// What was printed last of such a document; most people print one form all day.
QString lastChoice(const ui::Settings& settings, const QString& way)
{
    return QJsonDocument::fromJson(settings.read(whatKey)).object().value(way).toString();
}

void keepChoice(ui::Settings& settings, const QString& way, const QString& what)
{
    QJsonObject kept = QJsonDocument::fromJson(settings.read(whatKey)).object();
    kept.insert(way, what);
    settings.write(whatKey, QJsonDocument(kept).toJson(QJsonDocument::Compact));
}

} // namespace

PrintPage::PrintPage(const PageContext& context, QWidget* parent)
    : QWidget(parent), m_context(context),
      m_panel(new ui::PrintPanel(
          context.kit, context.settings, context.pdf,
          [tell = context.toast](const QString& sentence) { tell(sentence, {}); }, this))
{
    auto* outer = new QHBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(m_panel);
    QWidget* sheet = m_panel->sheet();
    m_whatLabel = new ui::Label(context.kit, ui::Type::Secondary, ui::Token::Text2, sheet);
    m_what = new ui::ChoiceBox(context.kit, sheet);
    m_what->setObjectName(u"print.what"_s);
    m_dayLabel = new ui::Label(context.kit, ui::Type::Secondary, ui::Token::Text2, sheet);
    m_day = new ui::DayField(context.kit, sheet);
    m_day->setObjectName(u"print.day"_s);
    auto& own = m_panel->ownChoices();
    const auto addField = [&own](QWidget* label, QWidget* field) {
        auto* part = new QVBoxLayout;
        part->setSpacing(2);
        part->addWidget(label);
        part->addWidget(field);
        own.addLayout(part);
    };
    addField(m_whatLabel, m_what);
    addField(m_dayLabel, m_day);
    m_panel->watch({m_what, m_day});
    connect(m_what, &QComboBox::currentIndexChanged, this, &PrintPage::refresh);
    connect(m_day, &QDateEdit::dateChanged, this, &PrintPage::refresh);
    connect(m_panel, &ui::PrintPanel::left, this, &PrintPage::left);
    connect(m_panel, &ui::PrintPanel::printed, this, [this] {
        if (m_subject.view)
            keepChoice(m_context.settings, m_subject.view->text("way"), chosen());
    });
    connect(&context.kit.language, &ui::Language::changed, this, &PrintPage::retranslate);
    retranslate();
}

void PrintPage::retranslate()
{
    m_whatLabel->setText(Tr::tr("What is printed"));
    m_what->setAccessibleName(m_whatLabel->text());
    m_dayLabel->setText(Tr::tr("Received on"));
    m_day->setAccessibleName(m_dayLabel->text());
    const QString before = chosen();
    fillChoices();
    choose(before);
}

void PrintPage::begin(const PrintSubject& subject)
{
    m_subject = subject;
    {
        const QSignalBlocker quietDay(m_day);
        m_day->setDate(officeDate(m_context.desk.now()));
    }
    m_panel->setMatter({});
    m_panel->begin();
    fillChoices();
    if (subject.selected.size() > 1)
        choose(u"selected:"_s + m_library.formsFor(u"list"_s).value(0).id);
    else if (!subject.view || !choose(lastChoice(m_context.settings, subject.view->text("way"))))
        m_what->setCurrentIndex(0);
    for (const Error& trouble : m_library.troubles())
        m_context.toast(m_context.kit.words.sentence(trouble), {});
    refresh();
}

void PrintPage::fillChoices()
{
    const QSignalBlocker quiet(m_what);
    m_what->clear();
    if (m_subject.draft)
        return m_what->addItem(Tr::tr("The draft as it stands"), u"draft"_s);
    if (m_subject.exchange) {
        for (const auto& form : m_library.formsFor(u"exchange"_s))
            m_what->addItem(form.title, u"exchange:"_s + form.id);
        return;
    }
    if (m_subject.view) {
        const QString way = m_subject.view->text("way");
        if (m_subject.showsText)
            m_what->addItem(Tr::tr("Text of the document"), u"text"_s);
        else if (!m_subject.pdf.isEmpty())
            m_what->addItem(Tr::tr("The file that is shown"), u"file"_s);
        for (const auto& form : m_library.formsFor(way))
            m_what->addItem(form.title, u"form:"_s + form.id);
    }
    for (const auto& form : m_library.formsFor(u"list"_s)) {
        const int count = int(m_subject.selected.size());
        if (count > 0)
            m_what->addItem(Tr::tr("%1: %n chosen document(s)", nullptr, count).arg(form.title),
                            u"selected:"_s + form.id);
        m_what->addItem(Tr::tr("%1: what came in on a day").arg(form.title), u"day:"_s + form.id);
    }
}

bool PrintPage::choose(const QString& what)
{
    const int at = what.isEmpty() ? -1 : m_what->findData(what);
    if (at >= 0)
        m_what->setCurrentIndex(at);
    return at >= 0;
}

QString PrintPage::chosen() const
{
    return m_what->currentData().toString();
}

QStringList PrintPage::offered() const
{
    QStringList list;
    for (int i = 0; i < m_what->count(); ++i)
        list.append(m_what->itemData(i).toString());
    return list;
}

void PrintPage::setDay(const QDate& day)
{
    m_day->setDate(day);
}

void PrintPage::refresh()
{
    const QString what = chosen();
    const QString kind = what.section(u':', 0, 0);
    const QString id = what.section(u':', 1);
    m_dayLabel->setVisible(kind == "day"_L1);
    m_day->setVisible(kind == "day"_L1);
    ui::PrintMatter matter;
    if (kind == "draft"_L1) {
        matter.title = m_subject.draft->title;
        matter.title.remove(u'\n');
        matter.author = paper::authorOf(*m_subject.draft);
        matter.pages = paper::layoutPages(*m_subject.draft, paper::Faces::installed());
    } else if (kind == "text"_L1) {
        const auto document = paperOfView(m_context.desk, *m_subject.view);
        matter.title = m_subject.view->text("title");
        matter.author = paper::authorOf(document);
        matter.pages = paper::layoutPages(document, paper::Faces::installed());
        matter.marks = m_subject.marks;
    } else if (kind == "file"_L1) {
        matter.title = m_subject.view->text("title");
        matter.file = m_subject.pdf;
        matter.marks = m_subject.marks;
    } else if (kind == "form"_L1) {
        matter = formMatter(id);
    } else if (kind == "exchange"_L1) {
        matter = exchangeMatter(id);
    } else if (!kind.isEmpty()) {
        matter = listMatter(id, kind == "day"_L1);
    }
    m_panel->setMatter(matter, kind == "day"_L1 ? Tr::tr("Nothing came in on this day.")
                                                : Tr::tr("There is nothing to print here."));
}

ui::PrintMatter PrintPage::formMatter(const QString& id) const
{
    const auto* form = m_library.find(id);
    if (!form)
        return {};
    const auto values =
        formValues(*m_subject.view, m_context.participants, officeDate(m_context.desk.now()));
    ui::PrintMatter matter;
    matter.title = form->title + u'　' + m_subject.view->text("title");
    matter.author = m_context.participants.ministryName();
    matter.pages = paper::layoutForm(*form, values, paper::Faces::installed());
    return matter;
}

ui::PrintMatter PrintPage::exchangeMatter(const QString& id) const
{
    const auto* form = m_library.find(id);
    if (!form)
        return {};
    ui::PrintMatter matter;
    matter.title = form->title + u'　' + m_subject.exchange->listNumber;
    matter.author = m_context.participants.ministryName();
    matter.pages = paper::layoutForm(*form,
                                     exchangeValues(*m_subject.exchange, m_context.participants,
                                                    officeDate(m_context.desk.now())),
                                     paper::Faces::installed());
    return matter;
}

ui::PrintMatter PrintPage::listMatter(const QString& id, bool isOfDay) const
{
    const auto* form = m_library.find(id);
    const auto actor = m_context.desk.actor();
    if (!form || !actor.ok() || !*actor)
        return {};
    auto& db = m_context.desk.db();
    const QDateTime now = m_context.desk.now();
    QStringList ids = m_subject.selected;
    QString what;
    if (isOfDay) {
        const auto found = receivedOn(db, m_day->date(), mostListed);
        ids = found.ok() ? *found : QStringList();
        // Forms are in Chinese, whatever the interface speaks.
        what = ui::Format{ui::Lang::Zh}.fullDate(m_day->date()) + u"收文"_s;
    }
    QList<DocumentView> views;
    for (const QString& each : ids.mid(0, mostListed)) {
        auto view = documentView(db, **actor, each, now);
        if (view.ok() && *view)
            views.append(std::move(**view));
    }
    if (views.isEmpty())
        return {};
    ui::PrintMatter matter;
    matter.title = what.isEmpty() ? form->title : form->title + u'　' + what;
    matter.author = m_context.participants.ministryName();
    matter.pages =
        paper::layoutForm(*form, listValues(views, what, m_context.participants, officeDate(now)),
                          paper::Faces::installed());
    return matter;
}

} // namespace chancery::documents
