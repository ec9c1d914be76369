// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "documents/rules/draft_facts.h"

#include "documents/rules/whole.h"

using namespace Qt::StringLiterals;

namespace chancery::documents {

OrganFacts::Sort sortOfOrgan(QStringView name)
{
    using Sort = OrganFacts::Sort;
    static const QRegularExpression person(whole(
        u"\\p{Han}{2,8}(?:同志|先生|女士)|(?!各)\\p{Han}{1,4}(?:副?总理|国务委员|副?部长|"
        "副?主任|副?书记|副?省长|副?市长|副?局长|副?司长|副?厅长|副?委员长|副?主席|副?秘书长)|"
        "国务院(?:副?总理|秘书长|领导)|(?:部|委|局|省|市|厅)领导"_s));
    static const QRegularExpression government(
        u"(?:人民政府|国务院|[省市县区州]政府)(?:$|[，、；（])"_s);
    static const QRegularExpression party(
        u"(?:党委|党中央|中共中央|中共.{1,20}委员会|"
        "(?:省|自治区|[^辖]市|县|自治州|旗)委)(?:$|[，、；（])"_s);
    static const QRegularExpression office(u"(?:国务院|人民政府|中央|军委|党委|省委|市委)办公"_s);
    static const QRegularExpression department(u"(?:部|委|局|署|厅|委员会|总局)(?:办公[厅室])?$"_s);
    const QString text = name.trimmed().toString();
    if (person.match(text).hasMatch())
        return Sort::Person;
    if (government.match(text).hasMatch())
        return Sort::Government;
    if (party.match(text).hasMatch())
        return Sort::Party;
    const bool isDepartment = !office.match(text).hasMatch() && department.match(text).hasMatch();
    return isDepartment ? Sort::Department : Sort::Unknown;
}

OrganFacts DraftFacts::about(const QString& organ) const
{
    OrganFacts facts = organs.value(organ);
    if (facts.sort == OrganFacts::Sort::Unknown)
        facts.sort = sortOfOrgan(organ);
    return facts;
}

} // namespace chancery::documents
