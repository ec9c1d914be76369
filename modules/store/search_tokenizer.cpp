// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "store/search_tokenizer.h"

#include <sqlite3.h>

namespace chancery::store {

namespace {

int createTokenizer(void*, const char**, int, Fts5Tokenizer** made)
{
    static char nothing; // it has no state; FTS5 only wants to see that there is one
    *made = reinterpret_cast<Fts5Tokenizer*>(&nothing);
    return SQLITE_OK;
}

void deleteTokenizer(Fts5Tokenizer*) {}

int tokenize(Fts5Tokenizer*, void* context, int flags, const char* text, int size,
             int (*token)(void*, int, const char*, int, int, int))
{
    int code = SQLITE_OK;
    SearchTokens tokens((flags & FTS5_TOKENIZE_QUERY) != 0,
                        [&](const char* bytes, int length, int from, int to) {
                            code = token(context, 0, bytes, length, from, to);
                            return code == SQLITE_OK;
                        });
    if (text != nullptr)
        tokens.read(text, size);
    return code;
}

void initials(sqlite3_context* context, int, sqlite3_value** values)
{
    const auto* bytes = reinterpret_cast<const char*>(sqlite3_value_text(values[0]));
    const QByteArray text =
        initialsAsIdeographs(QByteArrayView(bytes, sqlite3_value_bytes(values[0])));
    sqlite3_result_text(context, text.constData(), int(text.size()), SQLITE_TRANSIENT);
}

fts5_api* fts5Of(sqlite3* connection)
{
    fts5_api* api = nullptr;
    sqlite3_stmt* statement = nullptr;
    if (sqlite3_prepare_v2(connection, "SELECT fts5(?1)", -1, &statement, nullptr) == SQLITE_OK) {
        sqlite3_bind_pointer(statement, 1, &api, "fts5_api_ptr", nullptr);
        sqlite3_step(statement);
    }
    sqlite3_finalize(statement);
    return api;
}

} // namespace

bool addSearchTo(sqlite3* connection)
{
    fts5_api* api = fts5Of(connection);
    if (!api)
        return false;
    fts5_tokenizer tokenizer{createTokenizer, deleteTokenizer, tokenize};
    // The view of an index's texts asks for the function.
    const int flags = SQLITE_UTF8 | SQLITE_DETERMINISTIC | SQLITE_INNOCUOUS;
    return api->xCreateTokenizer(api, "chancery", nullptr, &tokenizer, nullptr) == SQLITE_OK &&
           sqlite3_create_function_v2(connection, "chancery_initials", 1, flags, nullptr, initials,
                                      nullptr, nullptr, nullptr) == SQLITE_OK;
}

} // namespace chancery::store
