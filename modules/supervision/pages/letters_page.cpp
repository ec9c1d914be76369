// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "supervision/pages/letters_page.h"

#include "base/clock.h"
#include "supervision/pages/house.h"
#include "supervision/pages/letter_values.h"
#include "supervision/pages/tr.h"
#include "supervision/rules/letter_words.h"
#include "ui/fields.h"
#include "ui/label.h"
#include "ui/paper/form_layout.h"
#include "ui/print/print_panel.h"

#include <QHBoxLayout>
#include <QSignalBlocker>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace chancery::supervision {

LettersPage::LettersPage(const PageContext& context, QWidget* parent)
    : QWidget(parent), m_context(context),
      m_panel(new ui::PrintPanel(context.kit, context.settings, context.pdf, context.toast, this))
{
    auto* outer = new QHBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(m_panel);
    QWidget* sheet = m_panel->sheet();
    m_whatLabel = new ui::Label(context.kit, ui::Type::Secondary, ui::Token::Text2, sheet);
    m_what = new ui::ChoiceBox(context.kit, sheet);
    m_what->setObjectName(u"letters.what"_s);
    m_facts = new ui::Label(context.kit, ui::Type::Secondary, ui::Token::Text2, sheet);
    m_facts->setWordWrap(true);
    auto& own = m_panel->ownChoices();
    own.addWidget(m_whatLabel);
    own.addWidget(m_what);
    own.addWidget(m_facts);
    m_panel->watch({m_what});
    connect(m_what, &QComboBox::currentIndexChanged, this, &LettersPage::refresh);
    connect(m_panel, &ui::PrintPanel::left, this, &LettersPage::left);
    connect(&context.kit.language, &ui::Language::changed, this, &LettersPage::retranslate);
    setFocusProxy(m_panel);
    retranslate();
}

void LettersPage::retranslate()
{
    m_whatLabel->setText(Tr::tr("What is printed"));
    m_what->setAccessibleName(m_whatLabel->text());
    const QString before = m_what->currentData().toString();
    {
        const QSignalBlocker quiet(m_what);
        m_what->clear();
        for (const auto& form : m_library.formsFor(u"letter"_s))
            m_what->addItem(Tr::tr("%1: one for each item").arg(form.title), form.id);
        for (const auto& form : m_library.formsFor(u"letter-list"_s))
            m_what->addItem(Tr::tr("%1: one for each department").arg(form.title), form.id);
    }
    choose(before);
    refresh();
}

bool LettersPage::choose(const QString& form)
{
    const int at = form.isEmpty() ? -1 : m_what->findData(form);
    if (at >= 0)
        m_what->setCurrentIndex(at);
    return at >= 0;
}

void LettersPage::begin(const QStringList& urges)
{
    auto read = lettersOf(m_context.desk.db(), urges.mid(0, mostLetters));
    m_letters = read.ok() ? std::move(*read) : QList<Letter>();
    if (!read.ok())
        m_context.toast(m_context.kit.words.sentence(read.error()));
    const auto open = std::count_if(m_letters.begin(), m_letters.end(), [](const Letter& letter) {
        return !letter.receiptAt.isValid();
    });
    m_facts->setText(Tr::tr("%n letter(s)", nullptr, int(m_letters.size())) + u'　' +
                     Tr::tr("%n not acknowledged", nullptr, int(open)));
    for (const Error& trouble : m_library.troubles())
        m_context.toast(m_context.kit.words.sentence(trouble));
    m_panel->setMatter({});
    m_panel->begin();
    refresh();
}

void LettersPage::refresh()
{
    const auto* form = m_library.find(m_what->currentData().toString());
    m_panel->setMatter(form && !m_letters.isEmpty() ? matterOf(*form) : ui::PrintMatter(),
                       Tr::tr("These items were not urged yet."));
}

ui::PrintMatter LettersPage::matterOf(const paper::FormTemplate& form) const
{
    const QString ministry = ministryName(m_context.desk);
    const auto faces = paper::Faces::installed();
    ui::PrintMatter matter;
    matter.author = ministry;
    if (!form.ways.contains(u"letter-list"_s)) {
        for (const auto& letter : m_letters) {
            paper::FormTemplate coloured = form;
            coloured.ink = letterInk(letter.grade);
            matter.pages += paper::layoutForm(coloured, letterValues(letter, ministry), faces);
        }
        const auto& first = m_letters.first();
        matter.title = m_letters.size() == 1
                           ? letterName(first.grade) + u'　' + first.fact("title")
                           : u"%1（%2）"_s.arg(form.title, QString::number(int(m_letters.size())));
        return matter;
    }
    QStringList units;
    for (const auto& letter : m_letters) {
        if (!units.contains(letter.participant))
            units.append(letter.participant);
    }
    const QDate today = officeDate(m_context.desk.now());
    for (const auto& unit : std::as_const(units)) {
        QList<Letter> own;
        std::copy_if(m_letters.begin(), m_letters.end(), std::back_inserter(own),
                     [&](const Letter& letter) { return letter.participant == unit; });
        matter.pages += paper::layoutForm(form, letterListValues(own, ministry, today), faces);
    }
    matter.title = form.title;
    return matter;
}

} // namespace chancery::supervision
