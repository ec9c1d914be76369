// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include "base/json_reader.h"
#include "store/handler.h"
#include "store/migrations.h"
#include "store/question.h"
#include "store/rows.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

/// The smallest business that has all the spine must carry: roots with an audience, rows that hang
/// on them, official numbers, a cap, blobs, rights that change. Tests of the machinery use it so
/// that they do not know the real modules.
namespace chancery::test {

extern const char* const notesSql;
store::Catalog notesCatalog();

inline constexpr qint64 notesCap = 100;

/// note.add {id, title, scopes[], sha256?} · note.rename {id, title} · note.share {id, scopes[]} ·
/// note.remark {id, body} · note.spend {id, amount} (cap 100 a note) · note.remove {id} ·
/// member.set {id, scopes[]}
store::CommandRegistry notesCommands();

/// note.titles {ids[]}: {titles[], hidden}: of these notes the titles of those that may be seen,
/// and how many may not.
store::QuestionRegistry notesQuestions();

/// A member's row names the participants they may act as.
store::ActorResolver notesResolver();

/// Migrations are read from a folder; this one lives as long as the test.
class NotesMigrations {
public:
    NotesMigrations()
    {
        QFile file(m_folder.filePath(QStringLiteral("0001_notes.sql")));
        if (file.open(QIODevice::WriteOnly))
            file.write(notesSql);
    }
    store::MigrationSet set() const { return {QStringLiteral("notes"), m_folder.path()}; }

private:
    QTemporaryDir m_folder;
};

} // namespace chancery::test
