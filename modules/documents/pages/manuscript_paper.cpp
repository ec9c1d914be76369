// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "documents/pages/manuscript_paper.h"

#include "base/text/chinese_date.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace chancery::documents {

namespace {

/// A heading that runs on into text ends at its first full stop; one that is too long is text.
paper::Block headingOf(const Block& block, const QString& number)
{
    const auto end = block.standsOut();
    if (end == 0)
        return paper::Block::paragraph(number + block.text);
    return paper::Block::heading(block.level, number + block.text.left(end), block.text.mid(end));
}

QList<paper::Block> bodyOf(const QList<Block>& blocks)
{
    const QStringList numbers = headingNumbers(blocks);
    QList<paper::Block> body;
    for (qsizetype i = 0; i < blocks.size(); ++i) {
        const auto& block = blocks.at(i);
        switch (block.kind) {
        case Block::Kind::Paragraph:
            body.append(paper::Block::paragraph(block.text));
            break;
        case Block::Kind::Heading:
            body.append(headingOf(block, numbers.at(i)));
            break;
        case Block::Kind::Table:
            body.append(paper::Block::table(block.rows));
            break;
        }
    }
    return body;
}

paper::Form formOf(Form form)
{
    switch (form) {
    case Form::Letter:
        return paper::Form::Letter;
    case Form::Order:
        return paper::Form::Order;
    case Form::Minutes:
        return paper::Form::Minutes;
    case Form::Document:
        break;
    }
    return paper::Form::Document;
}

/// 印发机关 is the issuer's general office (GB/T 9704-2012 7.4.3).
QString printerOf(const Manuscript& text)
{
    const QString lead = text.issuers.value(0);
    const bool isOffice = lead.endsWith(u"办公厅"_s) || lead.endsWith(u"办公室"_s);
    return lead.isEmpty() || isOffice ? lead : lead + u"办公厅"_s;
}

/// The series is the mark and the issue stands under it: 送阅件 over 2026年第12期.
void putBriefingHead(const Manuscript& text, const Printed& printed, const QDate& today,
                     paper::PaperDocument& document)
{
    document.form = paper::Form::Minutes;
    document.issuerMark = text.mark.isEmpty() ? u"送阅件"_s : text.mark;
    document.number = printed.number.isEmpty() ? u"%1年第　期"_s.arg(today.year()) : printed.number;
    const auto year = printed.number.indexOf(QRegularExpression(u"\\d{4}年第"_s));
    if (year > 0) {
        document.issuerMark = printed.number.left(year);
        document.number = printed.number.mid(year);
    }
}

void putHead(const Manuscript& text, const Printed& printed, const QDate& today,
             paper::PaperDocument& document)
{
    document.form = formOf(text.form);
    document.secrecy = text.secrecy.text();
    document.urgency = urgencyName(text.urgency);
    if (printed.isBriefing)
        return putBriefingHead(text, printed, today, document);
    if (printed.isMemo)
        return;
    document.issuerMark =
        text.mark.isEmpty() ? paper::issuerMarkOf(text.issuers, document.form) : text.mark;
    document.number = printed.number.isEmpty() ? u"〔%1〕　号"_s.arg(today.year()) : printed.number;
    if (text.form == Form::Minutes && printed.number.isEmpty())
        document.number.clear();
    if (text.direction == Direction::Up)
        document.signers = printed.signers;
}

bool staysInHouse(const Printed& printed)
{
    return printed.isMemo || printed.isBriefing;
}

void putEnd(const Manuscript& text, const Printed& printed, const QDate& today,
            paper::PaperDocument& document)
{
    document.signatures = document.form == paper::Form::Minutes ? QStringList() : text.issuers;
    document.sealing =
        printed.isSealed && !printed.isBriefing ? paper::Sealing::Sealed : paper::Sealing::Unsealed;
    if (text.form == Form::Order) {
        document.sealing = paper::Sealing::PersonalSeal;
        for (const auto& signer : printed.signers)
            document.personalSignatures.append({QString(), signer});
    }
    document.date = printed.signedOn.isValid() ? formatDate(printed.signedOn)
                                               : u"%1年　月　日"_s.arg(today.year());
    document.note = staysInHouse(printed) ? text.note : printedNote(text.note, printed.publicity);
    if (printed.isMemo)
        return;
    document.copiesTo = text.copiesTo.join(u'，');
    document.printedBy = printerOf(text);
    document.printedOn = printed.issuedOn.isValid() ? formatDate(printed.issuedOn)
                                                    : u"%1年　月　日"_s.arg(today.year());
}

} // namespace

paper::PaperDocument paperOf(const Manuscript& text, const Printed& printed, const QDate& today)
{
    paper::PaperDocument document;
    putHead(text, printed, today, document);
    document.title = text.title;
    document.addressees = text.addressees.join(u'、');
    document.body = bodyOf(text.body);
    for (const auto& annex : text.annexes) {
        document.attachments.append(annex.title);
        if (!annex.body.isEmpty())
            document.annexes.append({annex.title, bodyOf(annex.body), true});
    }
    putEnd(text, printed, today, document);
    return document;
}

} // namespace chancery::documents
