// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0

// BooksPage's feet below what is sent to other houses, what comes from them, and the quotas.
#include "base/clock.h"
#include "documents/pages/book_foot.h"
#include "documents/pages/books_page.h"
#include "documents/pages/issue_curve.h"
#include "documents/pages/tr.h"
#include "ui/label.h"
#include "ui/pill_bar.h"
#include "ui/row_list.h"

#include <QFile>
#include <QFileDialog>
#include <QVBoxLayout>

#include <functional>

using namespace Qt::StringLiterals;

namespace chancery::documents {

using ShownBook = BooksModel::Book;

namespace {

/// Asks for a file or a folder without holding the window up.
void askPath(QWidget* parent, const QString& title, QFileDialog::FileMode mode,
             const QString& filter, const std::function<void(const QString&)>& then)
{
    auto* dialog = new QFileDialog(parent, title);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(mode);
    dialog->setOption(QFileDialog::ShowDirsOnly, mode == QFileDialog::Directory);
    if (!filter.isEmpty())
        dialog->setNameFilter(filter);
    QObject::connect(dialog, &QFileDialog::fileSelected, parent, then);
    dialog->open();
}

} // namespace

void BooksPage::makeExchangeFeet(QVBoxLayout* column)
{
    auto& kit = m_context.kit;
    m_sentFoot = new BookFoot(kit, this);
    m_sentFoot->addField(u"by"_s);
    m_sentFoot->addField(u"remark"_s);
    m_sentFoot->addAct(u"save"_s);
    m_sentFoot->addAct(u"returned"_s);
    m_sentFoot->addAct(u"received"_s, true);
    m_arrivedFoot = new BookFoot(kit, this);
    m_arrivedFoot->addField(u"name"_s);
    m_arrivedFoot->addField(u"reason"_s);
    m_arrivedFoot->addAct(u"trust"_s);
    m_arrivedFoot->addAct(u"take"_s);
    m_arrivedFoot->addAct(u"return"_s);
    m_arrivedFoot->addAct(u"register"_s, true);
    m_quotaFoot = new BookFoot(kit, this);
    for (const auto& field : {u"documents"_s, u"recipients"_s, u"copies"_s})
        m_quotaFoot->addField(field);
    for (const auto& span : {u"this-year"_s, u"last-year"_s, u"last-whole"_s})
        m_quotaFoot->addAct(span);
    m_quotaFoot->addAct(u"set"_s, true);
    column->addWidget(makeCurve());
    for (BookFoot* foot : {m_sentFoot, m_arrivedFoot, m_quotaFoot})
        column->addWidget(foot);
    connect(m_sentFoot, &BookFoot::acted, this, &BooksPage::actOnTransmission);
    connect(m_arrivedFoot, &BookFoot::acted, this, &BooksPage::actOnArrival);
    connect(m_quotaFoot, &BookFoot::acted, this,
            [this](const QString& act) { act == "set"_L1 ? setQuota() : openIssued(act); });
}

/// The year as a curve, of the chosen department or of the whole house.
QWidget* BooksPage::makeCurve()
{
    m_curvePart = new QWidget(this);
    auto* part = new QVBoxLayout(m_curvePart);
    part->setContentsMargins(0, 0, 0, 0);
    part->setSpacing(ui::space::xs);
    m_curveNumber = new ui::PillBar(m_context.kit, m_curvePart);
    for (const auto& number : {u"documents"_s, u"recipients"_s, u"copies"_s})
        m_curveNumber->add(number, {});
    m_curveNumber->setCurrentId(u"documents"_s);
    m_curve = new IssueCurve(m_context.kit, m_curvePart);
    m_curve->setObjectName(u"books.curve"_s);
    m_curve->setFixedHeight(m_context.kit.px(170));
    connect(&m_context.kit.theme, &ui::Theme::changed, m_curve,
            [this] { m_curve->setFixedHeight(m_context.kit.px(170)); });
    part->addWidget(m_curveNumber);
    part->addWidget(m_curve);
    connect(m_curveNumber, &ui::PillBar::currentIdChanged, this, &BooksPage::refreshCurve);
    connect(m_curve, &IssueCurve::monthChosen, this, [this](int month) {
        const auto* department = m_model.departmentAt(m_list->currentIndex().row());
        const QDate first(m_model.year(), month, 1);
        Q_EMIT issuedRequested(department ? department->department : QString(), first,
                               first.addMonths(1).addDays(-1));
    });
    return m_curvePart;
}

void BooksPage::refreshCurve()
{
    using Number = IssueCurve::Number;
    const auto* department = m_model.departmentAt(m_list->currentIndex().row());
    const QDate today = officeDate(m_context.desk.now());
    const int year = m_model.year();
    const auto curve =
        issuedCurve(m_context.desk.db(), department ? department->department : QString(),
                    year == today.year() ? today : QDate(year, 12, 31));
    if (!curve.ok())
        return tell(curve.error());
    m_curve->setCurve(department ? department->department : Tr::tr("The whole house"), year,
                      *curve);
    const QString number = m_curveNumber->currentId();
    const auto quotaOf = [&](std::optional<int> DepartmentIssued::*which) {
        return department ? department->*which : std::optional<int>();
    };
    if (number == "recipients"_L1)
        m_curve->setNumber(Number::Recipients, quotaOf(&DepartmentIssued::recipientQuota));
    else if (number == "copies"_L1)
        m_curve->setNumber(Number::Copies, quotaOf(&DepartmentIssued::copyQuota));
    else
        m_curve->setNumber(Number::Documents, quotaOf(&DepartmentIssued::documentQuota));
}

void BooksPage::retranslateFeet()
{
    m_curveNumber->setText(u"documents"_s, Tr::tr("Documents", "how many"));
    m_curveNumber->setText(u"recipients"_s, Tr::tr("Recipients"));
    m_curveNumber->setText(u"copies"_s, Tr::tr("Copies"));
    m_sentFoot->setFieldWords(u"by"_s, Tr::tr("Signed for by"));
    m_sentFoot->setFieldWords(u"remark"_s, Tr::tr("Remark, or why it goes back"));
    m_sentFoot->setActWords(u"save"_s, Tr::tr("Save the package…"), u"arrow_export"_s);
    m_sentFoot->setActWords(u"returned"_s, Tr::tr("Send back"), u"arrow_undo"_s);
    m_sentFoot->setActWords(u"received"_s, Tr::tr("Sign for"), u"checkmark"_s);
    m_arrivedFoot->setFieldWords(u"name"_s, Tr::tr("Name of a new sender"));
    m_arrivedFoot->setFieldWords(u"reason"_s, Tr::tr("Why it goes back"));
    m_arrivedFoot->setActWords(u"trust"_s, Tr::tr("Enter a sender's key…"), u"certificate"_s);
    m_arrivedFoot->setActWords(u"take"_s, Tr::tr("Take a package…"), u"folder_open"_s);
    m_arrivedFoot->setActWords(u"return"_s, Tr::tr("Send back"), u"arrow_undo"_s);
    m_arrivedFoot->setActWords(u"register"_s, Tr::tr("Register it"), u"document_add"_s);
    m_quotaFoot->setFieldWords(u"documents"_s, Tr::tr("Documents a year"));
    m_quotaFoot->setFieldWords(u"recipients"_s, Tr::tr("Recipients a year"));
    m_quotaFoot->setFieldWords(u"copies"_s, Tr::tr("Copies a year"));
    m_quotaFoot->setActWords(u"this-year"_s, Tr::tr("This year's"));
    m_quotaFoot->setActWords(u"last-year"_s, Tr::tr("Last year's to date"));
    m_quotaFoot->setActWords(u"last-whole"_s, Tr::tr("All of last year's"));
    m_quotaFoot->setActWords(u"set"_s, Tr::tr("Set the quota"), u"checkmark"_s);
}

void BooksPage::refreshFeet()
{
    const ShownBook book = m_model.book();
    const bool chosen = !m_model.itemAt(m_list->currentIndex().row()).isEmpty();
    m_sentFoot->setVisible(book == ShownBook::Transmissions);
    m_arrivedFoot->setVisible(book == ShownBook::Arrivals);
    m_quotaFoot->setVisible(book == ShownBook::Quotas);
    m_curvePart->setVisible(book == ShownBook::Quotas && m_model.rowCount() > 0);
    if (book == ShownBook::Quotas)
        refreshCurve();
    for (const auto& act : {u"save"_s, u"returned"_s, u"received"_s})
        m_sentFoot->setActEnabled(act, chosen);
    for (const auto& act : {u"return"_s, u"register"_s})
        m_arrivedFoot->setActEnabled(act, chosen);
    for (const auto& act : {u"set"_s, u"this-year"_s, u"last-year"_s, u"last-whole"_s})
        m_quotaFoot->setActEnabled(act, chosen);
    if (book != ShownBook::Quotas)
        return;
    const auto text = [](const std::optional<int>& number) {
        return number ? QString::number(*number) : QString();
    };
    const auto* department = m_model.departmentAt(m_list->currentIndex().row());
    // What is being typed stays while rows arrive.
    const QString name = department ? department->department : QString();
    if (m_quotaFoot->property("department").toString() == name)
        return;
    m_quotaFoot->setProperty("department", name);
    m_quotaFoot->setText(u"documents"_s, department ? text(department->documentQuota) : QString());
    m_quotaFoot->setText(u"recipients"_s,
                         department ? text(department->recipientQuota) : QString());
    m_quotaFoot->setText(u"copies"_s, department ? text(department->copyQuota) : QString());
}

void BooksPage::actOnTransmission(const QString& act)
{
    m_error->hide();
    const int row = m_list->currentIndex().row();
    if (act != "save"_L1) {
        const auto done =
            m_model.signFor(row, act, m_sentFoot->text(u"by"_s), m_sentFoot->text(u"remark"_s));
        if (!told(done))
            m_sentFoot->clear();
        return;
    }
    askPath(this, Tr::tr("Save the package…"), QFileDialog::Directory, {},
            [this, row](const QString& folder) {
                const auto saved = m_model.savePackage(row, folder);
                if (!told(saved))
                    m_context.toast(Tr::tr("Saved: %1").arg(*saved), {});
            });
}

void BooksPage::takePackage()
{
    askPath(this, Tr::tr("Take a package…"), QFileDialog::ExistingFile, u"*.zip"_s,
            [this](const QString& path) {
                if (!told(m_model.takePackage(path)))
                    m_context.toast(Tr::tr("The package was taken."), {});
            });
}

void BooksPage::trustSender()
{
    askPath(this, Tr::tr("Enter a sender's key…"), QFileDialog::ExistingFile, u"*.pem"_s,
            [this](const QString& path) {
                QFile file(path);
                const QByteArray certificate =
                    file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
                if (!told(m_model.trustSender(m_arrivedFoot->text(u"name"_s), certificate)))
                    m_arrivedFoot->clear();
            });
}

void BooksPage::actOnArrival(const QString& act)
{
    m_error->hide();
    const int row = m_list->currentIndex().row();
    if (act == "take"_L1)
        return takePackage();
    if (act == "trust"_L1)
        return trustSender();
    if (act == "return"_L1) {
        if (!told(m_model.returnArrival(row, m_arrivedFoot->text(u"reason"_s))))
            m_arrivedFoot->clear();
        return;
    }
    const auto registered = m_model.registerArrival(row);
    if (!told(registered))
        Q_EMIT openRequested(*registered);
}

/// The documents behind a number of the line: those that count against the quota, or those of the
/// year before, by the same days as they were counted.
void BooksPage::openIssued(const QString& span)
{
    const auto* department = m_model.departmentAt(m_list->currentIndex().row());
    if (!department)
        return;
    const QDate today = officeDate(m_context.desk.now());
    const int year = m_model.year();
    const QDate last = year == today.year() ? today : QDate(year, 12, 31);
    const int back = span == "this-year"_L1 ? 0 : 1;
    const QDate to = span == "last-whole"_L1 ? QDate(year - 1, 12, 31) : last.addYears(-back);
    Q_EMIT issuedRequested(department->department, QDate(year - back, 1, 1), to);
}

void BooksPage::setQuota()
{
    m_error->hide();
    (void)told(m_model.setQuota(m_list->currentIndex().row(), m_quotaFoot->text(u"documents"_s),
                                m_quotaFoot->text(u"recipients"_s),
                                m_quotaFoot->text(u"copies"_s)));
}

} // namespace chancery::documents
