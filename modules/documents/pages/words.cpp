// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "documents/pages/words.h"

#include "documents/pages/layer_words.h"

#include <QtGlobal>

namespace chancery::documents {
namespace {

constexpr ui::Word table[] = {
    {"documents.above-clearance",
     QT_TRANSLATE_NOOP("chancery::documents",
                       "This document is above the clearance of a person it would go to. Nothing "
                       "was sent; choose somebody who is cleared.")},
    {"documents.already-imported",
     QT_TRANSLATE_NOOP("chancery::documents",
                       "This row was imported before. It was left as it is.")},
    {"documents.already-read",
     QT_TRANSLATE_NOOP("chancery::documents", "This was read already; nothing had to be done.")},
    {"documents.already-reader",
     QT_TRANSLATE_NOOP(
         "chancery::documents",
         "Somebody who was chosen is reading this document already. Choose somebody else.")},
    {"documents.bad-blob-name",
     QT_TRANSLATE_NOOP("chancery::documents",
                       "The mark of a file is not right. Remove the file and add it again.")},
    {"documents.bad-block",
     QT_TRANSLATE_NOOP(
         "chancery::documents",
         "Part {block} of the text is not whole. Nothing was saved; write it again.")},
    {"documents.bad-participant",
     QT_TRANSLATE_NOOP("chancery::documents",
                       "“{text}” is no person, post or unit. Choose again from the list.")},
    {"documents.bad-registry-number",
     QT_TRANSLATE_NOOP("chancery::documents", "“{text}” is no register number.")},
    {"documents.bad-secrecy",
     QT_TRANSLATE_NOOP("chancery::documents",
                       "“{text}” is no grade of secrecy. Write it as 机密★20年.")},
    {"documents.bad-type",
     QT_TRANSLATE_NOOP(
         "chancery::documents",
         "“{text}” is none of the fifteen kinds of official document. Choose one from the list.")},
    {"documents.bad-urgency",
     QT_TRANSLATE_NOOP(
         "chancery::documents",
         "“{text}” is no degree of urgency for this medium. Choose one from the list.")},
    {"documents.co-units-open",
     QT_TRANSLATE_NOOP(
         "chancery::documents",
         "Joint units are still at work on this document. Wait for them, or close with a reason.")},
    {"documents.date-after-receipt",
     QT_TRANSLATE_NOOP("chancery::documents",
                       "The document is dated after the day of its receipt. Check both dates.")},
    {"documents.draft-too-large",
     QT_TRANSLATE_NOOP("chancery::documents",
                       "The draft is too large to be kept. Shorten the text or remove files.")},
    {"documents.duplicate",
     QT_TRANSLATE_NOOP("chancery::documents", "This document is registered already. Say why it is "
                                              "registered once more, or open the earlier one.")},
    {"documents.exists",
     QT_TRANSLATE_NOOP(
         "chancery::documents",
         "This document was registered with this mark before. Nothing was registered twice.")},
    {"documents.field-twice",
     QT_TRANSLATE_NOOP("chancery::documents",
                       "The field “{field}” was given twice. Nothing was changed.")},
    {"documents.file-empty",
     QT_TRANSLATE_NOOP(
         "chancery::documents",
         "“{name}” is empty. It was not added; what was typed is kept. Ask for the file again.")},
    {"documents.file-not-pdf",
     QT_TRANSLATE_NOOP(
         "chancery::documents",
         "“{name}” is named PDF and is none. It was not added; what was typed is kept.")},
    {"documents.file-too-large",
     QT_TRANSLATE_NOOP("chancery::documents", "“{name}” has {size} MB; at most {most} MB can be "
                                              "taken. It was not added; what was typed is kept.")},
    {"documents.file-twice",
     QT_TRANSLATE_NOOP("chancery::documents",
                       "“{name}” is there already. It was not added twice.")},
    {"documents.file-unreadable",
     QT_TRANSLATE_NOOP("chancery::documents",
                       "“{name}” cannot be read. It was not added; what was typed is kept. Check "
                       "that it is still there and try again.")},
    {"documents.files-busy",
     QT_TRANSLATE_NOOP("chancery::documents",
                       "Files are still being copied. Wait a moment and register again.")},
    {"documents.form-missing",
     QT_TRANSLATE_NOOP("chancery::documents", "Something is still to be filled in: {field}.")},
    {"documents.lead-is-co",
     QT_TRANSLATE_NOOP("chancery::documents",
                       "A unit leads and helps at once. Take it out of the joint units.")},
    {"documents.lead-needed",
     QT_TRANSLATE_NOOP("chancery::documents", "A leading unit is needed. Choose one.")},
    {"documents.leaders-needed",
     QT_TRANSLATE_NOOP("chancery::documents",
                       "Somebody has to give instructions. Choose a leader.")},
    {"documents.manuscript-too-long",
     QT_TRANSLATE_NOOP("chancery::documents", "The text has {length} characters; {most} are the "
                                              "most. Nothing was saved; move a part into a file.")},
    {"documents.no-attachment",
     QT_TRANSLATE_NOOP("chancery::documents",
                       "This file is not with the document any more. Nothing was changed.")},
    {"documents.no-date", QT_TRANSLATE_NOOP("chancery::documents", "The document bears no date.")},
    {"documents.no-issuer",
     QT_TRANSLATE_NOOP("chancery::documents", "The issuing organ is missing.")},
    {"documents.no-number",
     QT_TRANSLATE_NOOP("chancery::documents", "The document bears no number.")},
    {"documents.not-registry",
     QT_TRANSLATE_NOOP("chancery::documents",
                       "Only the registry may do this. Ask the registry to do it.")},
    {"documents.not-under-way",
     QT_TRANSLATE_NOOP("chancery::documents",
                       "This document is not under way any more. Nothing was changed.")},
    {"documents.not-your-turn",
     QT_TRANSLATE_NOOP("chancery::documents",
                       "It is not your turn with this document: somebody else acted first or it "
                       "went on. What you wrote is kept.")},
    {"documents.nothing-new",
     QT_TRANSLATE_NOOP("chancery::documents", "Nothing would change by this.")},
    {"documents.nothing-to-do",
     QT_TRANSLATE_NOOP("chancery::documents",
                       "There is nothing to be changed. Fill in a field first.")},
    {"documents.number-impossible-year",
     QT_TRANSLATE_NOOP("chancery::documents",
                       "The year in “{number}” cannot be. Compare it with the paper.")},
    {"documents.number-several",
     QT_TRANSLATE_NOOP("chancery::documents",
                       "“{number}” holds several numbers. The first one counts.")},
    {"documents.number-short-year",
     QT_TRANSLATE_NOOP("chancery::documents",
                       "“{number}” has a shortened year. Compare it with the paper.")},
    {"documents.number-unusual",
     QT_TRANSLATE_NOOP("chancery::documents", "“{number}” is not written as numbers of documents "
                                              "usually are. It is kept as it stands.")},
    {"documents.number-year-mismatch",
     QT_TRANSLATE_NOOP("chancery::documents",
                       "The year in “{number}” is not that of the document's date ({year}).")},
    {"documents.opinion-needed",
     QT_TRANSLATE_NOOP("chancery::documents", "An opinion is needed. Write it and sign again.")},
    {"documents.participant-twice",
     QT_TRANSLATE_NOOP("chancery::documents", "Somebody was chosen twice. Take one out.")},
    {"documents.participants-needed",
     QT_TRANSLATE_NOOP("chancery::documents", "Somebody has to be chosen.")},
    {"documents.readers-needed",
     QT_TRANSLATE_NOOP("chancery::documents", "Readers are needed. Choose at least one.")},
    {"documents.reason-needed",
     QT_TRANSLATE_NOOP("chancery::documents", "A reason is needed. Write it and try again.")},
    {"documents.received-ahead",
     QT_TRANSLATE_NOOP("chancery::documents", "The day of receipt lies ahead. Check it.")},
    {"documents.row-bad-date",
     QT_TRANSLATE_NOOP("chancery::documents",
                       "“{text}” cannot be read as a date; it is kept as it stands.")},
    {"documents.row-date-after-publication",
     QT_TRANSLATE_NOOP("chancery::documents", "The date lies after the day of publication.")},
    {"documents.row-duplicate",
     QT_TRANSLATE_NOOP("chancery::documents", "The same document is in the register already.")},
    {"documents.row-issuer-inferred",
     QT_TRANSLATE_NOOP("chancery::documents", "The issuer {issuer} was inferred from the number.")},
    {"documents.row-long-body",
     QT_TRANSLATE_NOOP("chancery::documents", "The text is unusually long ({length} characters).")},
    {"documents.row-no-date", QT_TRANSLATE_NOOP("chancery::documents", "The row has no date.")},
    {"documents.row-no-issuer",
     QT_TRANSLATE_NOOP("chancery::documents", "The row names no issuer.")},
    {"documents.row-no-number", QT_TRANSLATE_NOOP("chancery::documents", "The row has no number.")},
    {"documents.row-no-title",
     QT_TRANSLATE_NOOP("chancery::documents",
                       "Line {line} has no title and cannot be registered.")},
    {"documents.row-not-json",
     QT_TRANSLATE_NOOP("chancery::documents", "Line {line} cannot be read and was passed over.")},
    {"documents.secrecy-term-too-long",
     QT_TRANSLATE_NOOP("chancery::documents",
                       "The term of secrecy is longer than the law allows ({most} years).")},
    {"documents.secret-file",
     QT_TRANSLATE_NOOP(
         "chancery::documents",
         "This network is not graded for secrets: no file of a secret document may enter it (Law "
         "on Guarding State Secrets, article 31). Register number, issuer, date and holder only.")},
    {"documents.secret-text",
     QT_TRANSLATE_NOOP("chancery::documents",
                       "This network is not graded for secrets: no text of a secret document may "
                       "enter it (Law on Guarding State Secrets, article 31).")},
    {"documents.secret-title",
     QT_TRANSLATE_NOOP("chancery::documents",
                       "This network is not graded for secrets: the title of a secret document may "
                       "not enter it (Law on Guarding State Secrets, article 31).")},
    {"documents.stale-field",
     QT_TRANSLATE_NOOP("chancery::documents",
                       "Somebody else changed “{field}” meanwhile to “{now}”. Your value “{to}” is "
                       "kept; look at both and send again.")},
    {"documents.step-or-task-needed",
     QT_TRANSLATE_NOOP("chancery::documents", "It is not said whom this is about. Choose a step.")},
    {"documents.title-missing",
     QT_TRANSLATE_NOOP("chancery::documents",
                       "The title is missing. Write it as it stands on the paper.")},
    {"documents.title-too-long",
     QT_TRANSLATE_NOOP(
         "chancery::documents",
         "The title has {length} characters; at most {most} can be kept. Shorten it.")},
    {"documents.unknown",
     QT_TRANSLATE_NOOP("chancery::documents",
                       "This document is not here any more. Nothing was changed.")},
    {"documents.unknown-draft",
     QT_TRANSLATE_NOOP("chancery::documents",
                       "This draft is not here any more: it was registered or thrown away.")},
    {"documents.unknown-field",
     QT_TRANSLATE_NOOP("chancery::documents", "The field “{field}” cannot be corrected here.")},
    {"documents.unknown-participant",
     QT_TRANSLATE_NOOP(
         "chancery::documents",
         "A person or unit that was chosen is not in the directory any more. Choose again.")},
    {"documents.unknown-route",
     QT_TRANSLATE_NOOP(
         "chancery::documents",
         "The route of this document is not known to this program. Bring it up to date.")},
    {"documents.unknown-task",
     QT_TRANSLATE_NOOP("chancery::documents",
                       "This task is not there any more. What was written is kept.")},
    {"documents.wrong-stage",
     QT_TRANSLATE_NOOP(
         "chancery::documents",
         "The document has gone on and this cannot be done now. What was written is kept.")},
    {"documents.wrong-step",
     QT_TRANSLATE_NOOP("chancery::documents",
                       "This is not done at the present step. What was written is kept.")},
};

} // namespace

void addDocumentWords(ui::Words& words)
{
    words.add("chancery::documents", table);
    words.add("chancery::documents", layerWords());
}

} // namespace chancery::documents
