// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "documents/pages/registration_form.h"

#include "documents/pages/form_field.h"
#include "documents/pages/tr.h"
#include "documents/pages/wording.h"
#include "documents/rules/kinds.h"
#include "documents/rules/urgency.h"

#include <QHBoxLayout>

#include <utility>

using namespace Qt::StringLiterals;

namespace chancery::documents {
namespace {

using Pairs = QList<std::pair<QString, QString>>;

Pairs treatments()
{
    return {{u"act"_s, treatmentName(u"act"_s)}, {u"read"_s, treatmentName(u"read"_s)}};
}

Pairs docTypes()
{
    Pairs list{{QString(), QString()}};
    for (const Kind kind : allKinds())
        list.append({kindId(kind), kindName(kind)});
    return list;
}

Pairs media()
{
    return {{u"document"_s, mediumName(u"document"_s)}, {u"telegram"_s, mediumName(u"telegram"_s)}};
}

/// Telegrams have two degrees that documents have not.
Pairs urgencies(Medium medium)
{
    Pairs list{{QString(), urgencyWord(QString())}};
    for (const Urgency urgency :
         {Urgency::Routine, Urgency::Urgent, Urgency::Critical, Urgency::Extreme}) {
        if (isUsedFor(urgency, medium))
            list.append({urgencyId(urgency), urgencyWord(urgencyId(urgency))});
    }
    return list;
}

Pairs grades()
{
    Pairs list{{QString(), Tr::tr("Not secret")}};
    for (const Secrecy grade : {Secrecy::Secret, Secrecy::Confidential, Secrecy::TopSecret})
        list.append({secrecyName(grade), secrecyWord(grade)});
    return list;
}

/// The terms as they stand on documents; the longest that the grade allows comes first.
Pairs terms(const QString& grade)
{
    Pairs list;
    const auto mark = SecrecyMark::parse(grade);
    const int most = mark.ok() ? mostYears(mark->grade) : 0;
    for (const int years : {30, 20, 10, 5, 3, 1}) {
        if (years <= most)
            list.append({u"%1年"_s.arg(years), u"%1年"_s.arg(years)});
    }
    if (most > 0)
        list.append({u"6个月"_s, u"6个月"_s});
    return list;
}

} // namespace

RegistrationForm::RegistrationForm(ui::Kit& kit, RegistrationFields& fields, QWidget* parent)
    : QWidget(parent), m_kit(kit), m_fields(fields)
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(ui::space::s);
    FormField* title = add(u"title"_s);
    title->setLines(2);
    column->addWidget(title);
    column->addWidget(row({add(u"issuer"_s), add(u"number"_s)}));
    column->addWidget(row({add(u"signedOn"_s), add(u"receivedOn"_s)}));
    column->addWidget(
        row({add(u"kind"_s, treatments), add(u"medium"_s, media), add(u"docType"_s, docTypes)}));
    FormField* urgency = add(u"urgency"_s, [this] { return urgencies(medium()); });
    column->addWidget(row({urgency, add(u"due"_s)}));
    FormField* term =
        add(u"secrecyTerm"_s, [this] { return terms(m_fields.value(u"secrecyGrade"_s)); });
    term->setEditable();
    column->addWidget(row({add(u"secrecyGrade"_s, grades), term}));
    column->addWidget(row({add(u"copies"_s), add(u"copyNumber"_s), add(u"pages"_s)}));
    FormField* notes = add(u"notes"_s);
    notes->setLines(2);
    column->addWidget(notes);
    connect(&kit.language, &ui::Language::changed, this, &RegistrationForm::retranslate);
    connect(&fields, &RegistrationFields::changed, this, &RegistrationForm::refresh);
    retranslate();
}

FormField* RegistrationForm::add(const QString& field, Choices choices)
{
    auto* made = choices ? new FormField(m_kit, m_fields, field, std::move(choices), this)
                         : new FormField(m_kit, m_fields, field, this);
    m_byName.insert(field, made);
    return made;
}

QWidget* RegistrationForm::row(const QList<FormField*>& fields)
{
    auto* line = new QWidget(this);
    auto* across = new QHBoxLayout(line);
    across->setContentsMargins(0, 0, 0, 0);
    across->setSpacing(ui::space::m);
    for (FormField* field : fields)
        across->addWidget(field, 1, Qt::AlignTop);
    return line;
}

QList<QWidget*> RegistrationForm::editors() const
{
    QList<QWidget*> list;
    for (const FormField* field : std::as_const(m_byName))
        list.append(field->editor());
    return list;
}

void RegistrationForm::begin()
{
    field(u"title"_s)->setFocus();
}

void RegistrationForm::retranslate()
{
    const auto words = [this](const char* name, const QString& label, const QString& hint = {}) {
        field(QString::fromLatin1(name))->setWords(label, hint);
    };
    words("title", fieldName(u"title"_s));
    words("issuer", fieldName(u"issuer"_s), Tr::tr("Issuing organ"));
    words("number", fieldName(u"doc_number"_s), u"国办发〔2026〕1号"_s);
    words("signedOn", fieldName(u"signed_on"_s), u"2026-07-14"_s);
    words("receivedOn", fieldName(u"received_on"_s), u"2026-07-14"_s);
    words("kind", fieldName(u"kind"_s));
    words("medium", fieldName(u"medium"_s));
    words("docType", fieldName(u"doc_type"_s));
    words("due", fieldName(u"due_at"_s), Tr::tr("by the house's limits"));
    words("secrecyGrade", fieldName(u"secrecy"_s));
    words("copies", fieldName(u"copies"_s));
    words("copyNumber", fieldName(u"copy_number"_s));
    words("pages", fieldName(u"pages"_s));
    words("notes", fieldName(u"notes"_s));
    refresh();
}

void RegistrationForm::refresh()
{
    for (FormField* field : std::as_const(m_byName))
        field->refresh();
    // What may be chosen follows what was chosen above.
    const auto changes = [](auto& shown, const auto& now) {
        return std::exchange(shown, now) != now;
    };
    const bool reworded = changes(m_worded, std::optional(m_kit.language.current()));
    if (changes(m_medium, medium()) || reworded)
        field(u"urgency"_s)->setWords(fieldName(u"urgency"_s), {});
    FormField* term = field(u"secrecyTerm"_s);
    const QString grade = m_fields.value(u"secrecyGrade"_s);
    if (changes(m_grade, grade) || reworded) {
        const auto mark = SecrecyMark::parse(grade);
        const int most = mark.ok() ? mostYears(mark->grade) : 0;
        term->setWords(Tr::tr("Term of secrecy"),
                       most > 0 ? Tr::tr("when none is marked: %1 years").arg(most) : QString());
    }
    term->editor()->setEnabled(!grade.isEmpty());
}

Medium RegistrationForm::medium() const
{
    return m_fields.value(u"medium"_s) == "telegram"_L1 ? Medium::Telegram : Medium::Document;
}

} // namespace chancery::documents
