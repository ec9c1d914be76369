// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "words.h"

#include "documents/pages/words.h"
#include "duty/pages/words.h"
#include "office/words.h"
#include "people/pages/words.h"
#include "supervision/pages/words.h"
#include "ui/language.h"
#include "ui/words.h"

#include <QLocale>

namespace chancery::ctl {

namespace {

constexpr ui::Word table[] = {
    {"ctl.bad-rows",
     QT_TRANSLATE_NOOP("chancery::ctl",
                       "Some rows are not possible. Nothing was imported; mend them, or add "
                       "--leave-out-bad-rows.")},
    {"ctl.cannot-read",
     QT_TRANSLATE_NOOP("chancery::ctl", "“{file}” cannot be read. Nothing was changed; see that "
                                        "the file is there and may be read.")},
    {"ctl.cannot-write",
     QT_TRANSLATE_NOOP("chancery::ctl", "“{file}” cannot be written. The data is as it was; choose "
                                        "another place or make room.")},
    {"ctl.demo-refused",
     QT_TRANSLATE_NOOP("chancery::ctl",
                       "The demo ministry could not be founded: {command} of {login} was refused "
                       "({why}). Remove the folder and try again.")},
    {"ctl.empty-file",
     QT_TRANSLATE_NOOP("chancery::ctl", "“{file}” is empty. Nothing was changed.")},
    {"ctl.needs-dir",
     QT_TRANSLATE_NOOP("chancery::ctl",
                       "Which deployment is not said. Nothing was changed; add --dir FOLDER.")},
    {"ctl.needs-source",
     QT_TRANSLATE_NOOP("chancery::ctl",
                       "Which backup is not said. Nothing was changed; add --from FOLDER.")},
    {"ctl.needs-store",
     QT_TRANSLATE_NOOP("chancery::ctl", "Where to is not said. Nothing was changed; add --to "
                                        "postgresql://… with an empty database.")},
    {"ctl.needs-login",
     QT_TRANSLATE_NOOP("chancery::ctl",
                       "Who signs in is not said. Nothing was changed; add --as LOGIN.")},
    {"ctl.needs-server",
     QT_TRANSLATE_NOOP("chancery::ctl", "Which server is not said. Nothing was changed; add "
                                        "--server https://HOST:PORT and --ca FILE.")},
    {"ctl.needs-target",
     QT_TRANSLATE_NOOP("chancery::ctl",
                       "Where to is not said. Nothing was changed; add --to FOLDER.")},
    {"ctl.no-answer",
     QT_TRANSLATE_NOOP("chancery::ctl", "The server gave no answer to this command. It may have "
                                        "been done; giving it once more does no harm.")},
    {"ctl.no-such-login",
     QT_TRANSLATE_NOOP("chancery::ctl",
                       "Nobody in the directory signs in as {login}. Nothing was changed.")},
    {"ctl.nobody-may",
     QT_TRANSLATE_NOOP("chancery::ctl", "Nobody in the directory has one of the roles {roles}. "
                                        "Nothing was changed; grant it first.")},
    {"ctl.not-json",
     QT_TRANSLATE_NOOP("chancery::ctl",
                       "“{file}” is not JSON ({detail}). Nothing was changed; correct the file.")},
    {"ctl.not-lines",
     QT_TRANSLATE_NOOP("chancery::ctl", "“{file}” is not a file of one JSON object a line. Nothing "
                                        "was changed; convert it first.")},
    {"ctl.not-utf8",
     QT_TRANSLATE_NOOP("chancery::ctl",
                       "“{file}” is not in UTF-8. Nothing was changed; convert it first.")},
    {"ctl.row-too-large",
     QT_TRANSLATE_NOOP("chancery::ctl",
                       "Line {line} is longer than {most} bytes. It was left out; all other lines "
                       "were taken or are listed with their reasons.")},
};

/// English is what stands in the tables; nothing is loaded for it.
class Vocabulary {
public:
    Vocabulary()
    {
        words.add("chancery::ctl", table);
        office::addOfficeWords(words);
        people::addPeopleWords(words);
        documents::addDocumentWords(words);
        supervision::addSupervisionWords(words);
        duty::addDutyWords(words);
        if (QLocale::system().language() == QLocale::Chinese)
            language.set(ui::Lang::Zh);
        else
            language.set(ui::Lang::En);
    }

    ui::Words words;
    ui::Language language;
};

} // namespace

QString sentenceOf(const Error& error)
{
    const Vocabulary vocabulary;
    return QStringLiteral("%1 [%2]").arg(vocabulary.words.sentence(error), error.debugText());
}

} // namespace chancery::ctl
