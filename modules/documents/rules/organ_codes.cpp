// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "documents/rules/organ_codes.h"

#include <array>

namespace chancery::documents {

namespace {

struct OrganCode {
    QStringView begins;
    QStringView organ;
};

// The longest beginning decides. 国发明电 is left out: several bodies of the State Council use it.
constexpr std::array table{
    OrganCode{u"中发", u"中共中央"},
    OrganCode{u"中办发", u"中共中央办公厅"},
    OrganCode{u"中办", u"中共中央办公厅"},
    OrganCode{u"国发", u"国务院"},
    OrganCode{u"国函", u"国务院"},
    OrganCode{u"国令", u"国务院"},
    OrganCode{u"国办", u"国务院办公厅"},
    OrganCode{u"发改", u"国家发展改革委"},
    OrganCode{u"发改办", u"国家发展改革委办公厅"},
    OrganCode{u"教", u"教育部"},
    OrganCode{u"教办", u"教育部办公厅"},
    OrganCode{u"国科发", u"科学技术部"},
    OrganCode{u"国科办", u"科学技术部办公厅"},
    OrganCode{u"工信", u"工业和信息化部"},
    OrganCode{u"工信厅", u"工业和信息化部办公厅"},
    OrganCode{u"公通字", u"公安部"},
    OrganCode{u"民发", u"民政部"},
    OrganCode{u"民电", u"民政部"},
    OrganCode{u"民函", u"民政部"},
    OrganCode{u"民办", u"民政部办公厅"},
    OrganCode{u"司发", u"司法部"},
    OrganCode{u"财", u"财政部"},
    OrganCode{u"财办", u"财政部办公厅"},
    OrganCode{u"人社部", u"人力资源社会保障部"},
    OrganCode{u"人社厅", u"人力资源社会保障部办公厅"},
    OrganCode{u"自然资发", u"自然资源部"},
    OrganCode{u"自然资办", u"自然资源部办公厅"},
    OrganCode{u"环", u"生态环境部"},
    OrganCode{u"环办", u"生态环境部办公厅"},
    OrganCode{u"建", u"住房城乡建设部"},
    OrganCode{u"建办", u"住房城乡建设部办公厅"},
    OrganCode{u"交", u"交通运输部"},
    OrganCode{u"交办", u"交通运输部办公厅"},
    OrganCode{u"水", u"水利部"},
    OrganCode{u"办水", u"水利部办公厅"},
    OrganCode{u"农", u"农业农村部"},
    OrganCode{u"农办", u"农业农村部办公厅"},
    OrganCode{u"商", u"商务部"},
    OrganCode{u"商办", u"商务部办公厅"},
    OrganCode{u"文旅", u"文化和旅游部"},
    OrganCode{u"国卫", u"国家卫生健康委"},
    OrganCode{u"国卫办", u"国家卫生健康委办公厅"},
    OrganCode{u"退役军人部", u"退役军人事务部"},
    OrganCode{u"应急", u"应急管理部"},
    OrganCode{u"应急厅", u"应急管理部办公厅"},
    OrganCode{u"银发", u"中国人民银行"},
    OrganCode{u"税总", u"国家税务总局"},
    OrganCode{u"国市监", u"国家市场监督管理总局"},
    OrganCode{u"市监", u"国家市场监督管理总局办公厅"},
    OrganCode{u"银保监发", u"中国银保监会"},
    OrganCode{u"银保监办", u"中国银保监会办公厅"},
    OrganCode{u"国粮", u"国家粮食和物资储备局"},
    OrganCode{u"国能", u"国家能源局"},
    OrganCode{u"国能综", u"国家能源局综合司"},
    OrganCode{u"国烟", u"国家烟草专卖局"},
    OrganCode{u"国铁", u"国家铁路局"},
    OrganCode{u"民航", u"中国民用航空局"},
    OrganCode{u"文物", u"国家文物局"},
    OrganCode{u"国中医药", u"国家中医药管理局"},
    OrganCode{u"国中医药办", u"国家中医药管理局办公室"},
    OrganCode{u"国开办", u"国务院扶贫办"},
};

} // namespace

QString organOfCode(QStringView code)
{
    // 商政发 is of the government of Shangqiu, not of the ministry 商务部.
    if (code.size() > 1 && code[1] == u'政')
        return {};
    const OrganCode* best = nullptr;
    for (const auto& entry : table) {
        // A code of one character is sure only where the matter follows it: 财社, 教高厅.
        const bool fits =
            code.startsWith(entry.begins) && (entry.begins.size() > 1 || code.size() > 1);
        if (fits && (best == nullptr || entry.begins.size() > best->begins.size()))
            best = &entry;
    }
    return best != nullptr ? best->organ.toString() : QString();
}

} // namespace chancery::documents
