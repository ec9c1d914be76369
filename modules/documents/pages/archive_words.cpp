// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "documents/pages/archive_words.h"

#include <QtGlobal>

namespace chancery::documents {

namespace {

constexpr ui::Word archiveTable[] = {
    {"documents.bad-archive-code",
     QT_TRANSLATE_NOOP("chancery::documents",
                       "“{text}” is no archive code; one reads 0001-WS·2026-D30-BGT-0007.")},
    {"documents.file-not-here",
     QT_TRANSLATE_NOOP(
         "chancery::documents",
         "The file “{name}” is not on this computer yet; it is being fetched. Nothing "
         "was written; try again when it is here.")},
    {"documents.handed-over",
     QT_TRANSLATE_NOOP(
         "chancery::documents",
         "{code} was handed over to an archive. It stays as it is; ask the archive.")},
    {"documents.no-package",
     QT_TRANSLATE_NOOP("chancery::documents",
                       "There is no archive package in {folder}. Choose the folder that holds "
                       "manifest.txt and package.json.")},
    {"documents.no-transfer",
     QT_TRANSLATE_NOOP("chancery::documents",
                       "This hand-over list is not here. Synchronise, then try again.")},
    {"documents.not-archivist",
     QT_TRANSLATE_NOOP("chancery::documents", "Only the archives do this. Nothing was changed.")},
    {"documents.not-filed",
     QT_TRANSLATE_NOOP("chancery::documents",
                       "One of the documents is not filed, or is named twice. Nothing was handed "
                       "over; choose filed documents, each once.")},
    {"documents.package-bad-line",
     QT_TRANSLATE_NOOP("chancery::documents",
                       "The manifest has a line that cannot be read: {line}")},
    {"documents.package-code-twice",
     QT_TRANSLATE_NOOP("chancery::documents", "{code} is in the package twice.")},
    {"documents.package-empty",
     QT_TRANSLATE_NOOP("chancery::documents", "There is no piece in the package.")},
    {"documents.package-exists",
     QT_TRANSLATE_NOOP("chancery::documents",
                       "{folder} is there already. Nothing was written; choose another place.")},
    {"documents.package-file-changed",
     QT_TRANSLATE_NOOP("chancery::documents",
                       "{file} is not what was packed: its content was changed.")},
    {"documents.package-file-damaged",
     QT_TRANSLATE_NOOP("chancery::documents", "{file} is no whole PDF.")},
    {"documents.package-file-empty", QT_TRANSLATE_NOOP("chancery::documents", "{file} is empty.")},
    {"documents.package-file-locked",
     QT_TRANSLATE_NOOP(
         "chancery::documents",
         "{file} is encrypted; nobody will be able to open it without its password.")},
    {"documents.package-file-missing",
     QT_TRANSLATE_NOOP("chancery::documents", "{file} is missing.")},
    {"documents.package-format",
     QT_TRANSLATE_NOOP("chancery::documents",
                       "{file} is of a format that may not be readable for long. Keep a PDF or OFD "
                       "of it as well.")},
    {"documents.package-gap",
     QT_TRANSLATE_NOOP("chancery::documents",
                       "Items {from} to {to} of {series} are not in this package: handed over "
                       "before, withdrawn, or forgotten.")},
    {"documents.package-macros",
     QT_TRANSLATE_NOOP("chancery::documents", "{file} contains macros.")},
    {"documents.package-metadata-differs",
     QT_TRANSLATE_NOOP("chancery::documents",
                       "What the package says of {code} does not agree with itself: {field}")},
    {"documents.package-metadata-missing",
     QT_TRANSLATE_NOOP("chancery::documents", "{code} has no {field}.")},
    {"documents.package-no-original",
     QT_TRANSLATE_NOOP("chancery::documents", "{code} has no file of the document itself.")},
    {"documents.package-no-slip",
     QT_TRANSLATE_NOOP("chancery::documents", "{code} has no record of how it was handled.")},
    {"documents.package-not-written",
     QT_TRANSLATE_NOOP("chancery::documents",
                       "The package could not be written into {folder}: no space, or no right to "
                       "write there. Nothing was left behind.")},
    {"documents.package-other",
     QT_TRANSLATE_NOOP(
         "chancery::documents",
         "This is not the package that was recorded: its manifest has another hash.")},
    {"documents.package-program", QT_TRANSLATE_NOOP("chancery::documents", "{file} is a program.")},
    {"documents.package-secret",
     QT_TRANSLATE_NOOP("chancery::documents",
                       "{code} is a secret that this network may not hold.")},
    {"documents.package-stray",
     QT_TRANSLATE_NOOP("chancery::documents", "{file} is in the folder and belongs to no piece.")},
};

} // namespace

std::span<const ui::Word> archiveWords()
{
    return archiveTable;
}

} // namespace chancery::documents
