// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "documents/pages/archive_page.h"

#include "base/clock.h"
#include "documents/pages/manuscript_paper.h"
#include "documents/pages/printed_of.h"
#include "documents/pages/tr.h"
#include "documents/pages/wording.h"
#include "ui/button.h"
#include "ui/empty_state.h"
#include "ui/fields.h"
#include "ui/label.h"
#include "ui/paper/paper_pdf.h"
#include "ui/row_list.h"

#include <QFileDialog>
#include <QHBoxLayout>
#include <QItemSelectionModel>
#include <QLineEdit>

using namespace Qt::StringLiterals;

namespace chancery::documents {

namespace {

/// Findings that fit on the page; the whole list is what `chanceryctl archive check` prints.
constexpr qsizetype mostTold = 12;

PaperOf paperMaker(sync::DeskPort& desk)
{
    return [&desk](const DocumentView& view, const Manuscript& text) {
        return paper::writePaperPdf(paperOf(text, printedOf(view), officeDate(desk.now())));
    };
}

QString propertyName(RecordProperty property)
{
    switch (property) {
    case RecordProperty::Authentic:
        return Tr::tr("Authentic");
    case RecordProperty::Complete:
        return Tr::tr("Complete");
    case RecordProperty::Usable:
        return Tr::tr("Usable");
    case RecordProperty::Safe:
        return Tr::tr("Safe");
    }
    return {};
}

} // namespace

ArchivePage::ArchivePage(const PageContext& context, QWidget* parent)
    : QWidget(parent), m_context(context),
      m_model(context.desk, context.kit.language, paperMaker(context.desk))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(ui::space::l, ui::space::m, ui::space::l, ui::space::m);
    column->setSpacing(ui::space::s);
    column->addWidget(makeHead());
    m_gaps = new ui::Label(context.kit, ui::Type::Secondary, ui::Token::Amber, this);
    m_gaps->setWordWrap(true);
    column->addWidget(m_gaps);
    m_list = new ui::RowList(context.kit, ui::Density::Comfortable, this);
    m_empty = new ui::EmptyState(context.kit);
    m_list->setEmptyState(m_empty);
    m_list->setModel(&m_model);
    column->addWidget(m_list, 1);
    m_result = new ui::Label(context.kit, ui::Type::Body, ui::Token::Text, this);
    m_result->setWordWrap(true);
    m_result->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_result->hide();
    column->addWidget(m_result);
    column->addWidget(makeFoot());
    connect(m_list, &ui::RowList::opened, this, [this](const QModelIndex& index) {
        Q_EMIT openRequested(m_model.pieces().at(index.row()).documentId);
    });
    connect(&m_model, &ArchiveModel::changed, this, &ArchivePage::refresh);
    connect(&m_model, &ArchiveModel::progressed, this, [this](int done, int all) {
        m_told->setText(Tr::tr("Packing: %1 of %2").arg(done).arg(all));
    });
    connect(&m_model, &ArchiveModel::packFailed, this, [this](const Error& error) {
        refresh();
        tell(error);
    });
    connect(&m_model, &ArchiveModel::packed, this, [this](const WrittenPackage& package) {
        refresh();
        check(package.folder);
    });
    connect(&context.kit.language, &ui::Language::changed, this, &ArchivePage::retranslate);
    retranslate();
}

QWidget* ArchivePage::makeHead()
{
    auto& kit = m_context.kit;
    auto* head = new QWidget(this);
    auto* row = new QHBoxLayout(head);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(ui::space::s);
    m_heading = new ui::Label(kit, ui::Type::ListTitle, ui::Token::Text, head, QFont::Medium);
    m_lists = new ui::ChoiceBox(kit, head);
    m_lists->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_told = new ui::Label(kit, ui::Type::Secondary, ui::Token::Text2, head);
    m_pack = new ui::Button(kit, ui::ButtonKind::Secondary, head);
    m_check = new ui::Button(kit, ui::ButtonKind::Secondary, head);
    for (QWidget* each : {static_cast<QWidget*>(m_heading), static_cast<QWidget*>(m_lists),
                          static_cast<QWidget*>(m_told)})
        row->addWidget(each);
    row->addStretch(1);
    row->addWidget(m_pack);
    row->addWidget(m_check);
    connect(m_lists, &QComboBox::activated, this, [this] {
        m_result->hide();
        m_model.show(m_lists->currentData().toString());
    });
    connect(m_pack, &QPushButton::clicked, this, [this] {
        if (m_model.isPacking())
            return m_model.cancelPacking();
        chooseFolder(Tr::tr("Where the package is to be written"), &ArchivePage::packInto);
    });
    connect(m_check, &QPushButton::clicked, this,
            [this] { chooseFolder(Tr::tr("The package's folder"), &ArchivePage::check); });
    return head;
}

QWidget* ArchivePage::makeFoot()
{
    auto& kit = m_context.kit;
    m_foot = new QWidget(this);
    auto* row = new QHBoxLayout(m_foot);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(ui::space::s);
    m_receiver = new QLineEdit(m_foot);
    m_receiver->setObjectName(u"archive.receiver"_s);
    m_remark = new QLineEdit(m_foot);
    m_handOver = new ui::Button(kit, ui::ButtonKind::Primary, m_foot);
    m_handOver->setObjectName(u"archive.handOver"_s);
    row->addWidget(m_receiver, 1);
    row->addWidget(m_remark, 1);
    row->addWidget(m_handOver);
    connect(m_handOver, &QPushButton::clicked, this, &ArchivePage::handOver);
    connect(m_receiver, &QLineEdit::textChanged, this, &ArchivePage::refresh);
    connect(m_list->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            &ArchivePage::refresh);
    return m_foot;
}

void ArchivePage::retranslate()
{
    m_heading->setText(Tr::tr("Hand-over to the archives"));
    m_lists->setAccessibleName(Tr::tr("Lists"));
    m_list->setAccessibleName(Tr::tr("Filed documents"));
    m_check->setFace(Tr::tr("Check a package…"), u"shield_task"_s);
    m_receiver->setPlaceholderText(Tr::tr("Receiving archive (接收单位)"));
    m_receiver->setAccessibleName(Tr::tr("Receiving archive (接收单位)"));
    m_remark->setPlaceholderText(Tr::tr("Remark"));
    m_remark->setAccessibleName(Tr::tr("Remark"));
    refresh();
}

void ArchivePage::open()
{
    m_result->hide();
    m_model.show({});
    m_list->setFocus();
}

void ArchivePage::refresh()
{
    if (m_filling)
        return;
    m_filling = true;
    const Transfer* shown = m_model.transfer();
    m_lists->clear();
    m_lists->addItem(Tr::tr("Not handed over yet"), QString());
    for (const Transfer& each : m_model.transfers())
        m_lists->addItem(joined({each.name, each.receiver}), each.id);
    m_lists->setCurrentIndex(std::max(0, m_lists->findData(shown ? shown->id : QString())));
    const auto chosen = m_list->selectionModel()->selectedRows().size();
    m_told->setText(
        joined({Tr::tr("%n piece(s)", nullptr, int(m_model.pieces().size())),
                !shown && chosen > 0 ? Tr::tr("%n chosen", nullptr, int(chosen)) : QString(),
                shown && !shown->packageSha256.isEmpty()
                    ? Tr::tr("package recorded %1").arg(shown->packageSha256.left(8))
                    : QString()}));
    m_pack->setFace(m_model.isPacking() ? Tr::tr("Cancel") : Tr::tr("Write the package…"),
                    m_model.isPacking() ? u"dismiss"_s : u"save"_s);
    m_pack->setVisible(shown != nullptr);
    m_foot->setVisible(!shown);
    m_handOver->setFace(chosen > 0 ? Tr::tr("Hand over what is chosen") : Tr::tr("Hand all over"),
                        u"arrow_export"_s);
    m_handOver->setEnabled(!m_model.pieces().isEmpty() && !m_receiver->text().trimmed().isEmpty());
    m_empty->setWords(Tr::tr("Nothing waits to be handed over."), {}, u"archive"_s);
    QStringList gaps;
    for (const MissingItem& each : m_model.missing())
        gaps.append(u"%1-%2"_s.arg(each.series).arg(each.item, 4, 10, QLatin1Char('0')));
    m_gaps->setText(Tr::tr("Withdrawn from the file: %1").arg(gaps.join(u"、"_s)));
    m_gaps->setVisible(!gaps.isEmpty() && !shown);
    m_filling = false;
}

void ArchivePage::handOver()
{
    QList<int> rows;
    for (const QModelIndex& index : m_list->selectionModel()->selectedRows())
        rows.append(index.row());
    if (rows.isEmpty()) {
        for (int row = 0; row < m_model.rowCount(); ++row)
            rows.append(row);
    }
    const auto done = m_model.handOver(rows, m_receiver->text(), m_remark->text());
    if (!done.ok())
        return tell(done.error());
    m_remark->clear();
    m_context.toast(Tr::tr("%n piece(s) handed over.", nullptr, int(rows.size())), {});
    if (!m_model.transfers().isEmpty())
        m_model.show(m_model.transfers().first().id);
}

void ArchivePage::chooseFolder(const QString& title, void (ArchivePage::*then)(const QString&))
{
    auto* dialog = new QFileDialog(this, title);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::Directory);
    dialog->setOption(QFileDialog::ShowDirsOnly);
    connect(dialog, &QFileDialog::fileSelected, this, then);
    dialog->open();
}

void ArchivePage::packInto(const QString& folder)
{
    m_result->hide();
    if (const auto begun = m_model.pack(folder); !begun.ok())
        return tell(begun.error());
    refresh();
}

QString ArchivePage::resultOf(const ArchiveCheck& check) const
{
    QStringList lines{joined({check.name, Tr::tr("%n piece(s)", nullptr, check.pieces),
                              Tr::tr("%n file(s)", nullptr, check.files),
                              check.isSound() ? Tr::tr("Authentic, complete, usable and safe.")
                                              : Tr::tr("The package is not as it should be.")})};
    for (const ArchiveFinding& each :
         check.findings.first(std::min(check.findings.size(), mostTold)))
        lines.append(
            u"%1　%2"_s.arg(each.isWarning ? Tr::tr("Remark") : propertyName(each.property),
                            m_context.kit.words.sentence(each.error)));
    if (check.findings.size() > mostTold)
        lines.append(Tr::tr("… and %n more", nullptr, int(check.findings.size() - mostTold)));
    return lines.join(u'\n');
}

void ArchivePage::check(const QString& folder)
{
    const Transfer* shown = m_model.transfer();
    const bool isShown = shown && folder.endsWith(shown->name);
    const auto checked = checkArchivePackage(folder, isShown ? shown->packageSha256 : QString(),
                                             m_context.intake.network);
    if (!checked.ok())
        return tell(checked.error());
    m_result->setToken(checked->isSound() ? ui::Token::Green : ui::Token::Accent);
    m_result->setText(resultOf(*checked));
    m_result->show();
}

void ArchivePage::tell(const Error& error)
{
    m_result->setToken(ui::Token::Accent);
    m_result->setText(m_context.kit.words.sentence(withFieldNames(error)));
    m_result->show();
}

} // namespace chancery::documents
