// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
//
// fuzz_seeds DIR: writes messages as desk and server write them, one folder a decoder, for the
// fuzzers to begin with.
#include "base/clock.h"
#include "server/core/cursor.h"
#include "ui/pdf/protocol.h"
#include "wire/messages.h"
#include "wire/page_builder.h"
#include "wire/zstd_body.h"

#include <QDir>
#include <QJsonDocument>
#include <QSaveFile>

using namespace chancery;

namespace {

QString k(const char* text)
{
    return QString::fromUtf8(text);
}

const QDateTime someTime = momentFromText(u"2026-07-14T02:05:00.123Z");

class Seeds {
public:
    explicit Seeds(const QString& folder) : m_folder(folder) {}

    void write(const char* decoder, const char* name, const QByteArray& bytes)
    {
        const QString folder = m_folder.filePath(k(decoder));
        QSaveFile file(folder + u'/' + k(name));
        if (!QDir().mkpath(folder) || !file.open(QIODevice::WriteOnly) ||
            file.write(bytes) != bytes.size() || !file.commit())
            qFatal("cannot write %s", name);
    }
    void write(const char* decoder, const char* name, const QJsonObject& object)
    {
        write(decoder, name, QJsonDocument(object).toJson(QJsonDocument::Compact));
    }

private:
    QDir m_folder;
};

void writePushes(Seeds& seeds)
{
    const Command registration{*CommandId::parse(k("0190b0a0-0000-7000-8000-000000000001")),
                               k("documents.register"),
                               1,
                               {{k("title"), k("关于印发《档案管理办法》的通知")},
                                {k("number"), k("国办发〔2026〕5号")},
                                {k("copies"), 3},
                                {k("files"), QJsonArray{QJsonObject{{k("name"), k("正文.pdf")}}}}},
                               someTime};
    Command undated = registration;
    undated.madeAt = {};
    seeds.write("push_request", "real-two",
                wire::PushRequest{{{41, registration}, {42, undated}}}.toJson());
    seeds.write("push_request", "real-none", wire::PushRequest{}.toJson());
    const Error refusal = fail("documents.number-taken", {{k("number"), k("国办发〔2026〕5号")}});
    seeds.write(
        "push_answer", "real-three",
        wire::PushAnswer{{{41, wire::Outcome::Applied, 7, {{k("id"), k("a")}}, std::nullopt},
                          {42, wire::Outcome::Refused, 0, {}, refusal},
                          {43, wire::Outcome::Deferred, 0, {}, fail("server.no-blob")}},
                         42,
                         k("epoch"),
                         someTime}
            .toJson());
}

void writePages(Seeds& seeds)
{
    wire::PageBuilder builder;
    const int table = builder.table(k("document"), [] {
        return QStringList{k("title"), k("copies"), k("is_urgent"), k("facts"), k("closed_at")};
    });
    const int set = builder.set({builder.scope(k("role:registry")), builder.scope(k("unit:1"))});
    builder.row(table, set,
                {"0190b0a0",
                 99,
                 "{\"later\":2}",
                 {Cell::ofText("关于\"印发\"\n的通知"), Cell::ofInteger(-5), Cell::ofFlag(true),
                  Cell::ofJson("[1,{\"a\":null}]"), Cell()}});
    builder.departure(table, set, "0190b0a1");
    wire::ChangesPage page = std::move(builder).take();
    page.cursor = k("c");
    page.epoch = k("e");
    page.time = someTime;
    page.share = 0.5;
    page.more = true;
    page.ackedN = 3;
    page.drop = QStringList{k("unit:2")};
    seeds.write("changes_page", "real", page.encoded());
    seeds.write("zstd", "real-page", wire::zstdCompress(page.encoded()));
    seeds.write("zstd", "bomb", wire::zstdCompress(QByteArray(10 << 20, 'a')));
    seeds.write("zstd", "at-the-limit", wire::zstdCompress(QByteArray(64 * 1024, 'a')));
}

void writeCursors(Seeds& seeds)
{
    const QByteArray key(32, 'k');
    server::Cursor cursor{k("epoch"), 12, {1, 2, 9}, std::nullopt};
    const auto content = [](const QString& text) {
        return QByteArray::fromBase64(text.section(u'.', 0, 0).toLatin1(),
                                      QByteArray::Base64UrlEncoding);
    };
    seeds.write("cursor", "real", cursor.text(key).toLatin1());
    seeds.write("cursor", "real-content", content(cursor.text(key)));
    cursor.walk = server::Walk{{9}, 11, server::Walk::Stage::First, 9, k("person"), k("x"), 0};
    seeds.write("cursor", "real-walk-first", content(cursor.text(key)));
    cursor.walk = server::Walk{{9}, 11, server::Walk::Stage::Others, 0, {}, {}, 5};
    seeds.write("cursor", "real-walk-others", content(cursor.text(key)));
}

void writeFrames(Seeds& seeds)
{
    namespace pdf = ui::pdf;
    const auto frame = [](pdf::Kind kind, const QByteArray& body) {
        return pdf::encodeFrame({kind, 7, body, -1});
    };
    const QByteArray text = pdf::encodeText({k("公文"), {{1, 2, 3, 4}, {5, 6, 7, 8}}});
    const QByteArray all = frame(pdf::Kind::Ready, {}) +
                           frame(pdf::Kind::Opened, pdf::encodeSizes({{595, 842}, {842, 595}})) +
                           frame(pdf::Kind::Pixels, pdf::encodeImageSize({800, 600})) +
                           frame(pdf::Kind::PageText, text) +
                           frame(pdf::Kind::Failed, pdf::encodeTrouble(pdf::Trouble::Damaged)) +
                           frame(pdf::Kind::Render, pdf::encodeRender({3, {80, 60}})) +
                           frame(pdf::Kind::Text, pdf::encodePage(3));
    seeds.write("pdf_protocol", "real-all", '\xff' + all);
    seeds.write("pdf_protocol", "real-pieces", '\x02' + all);
    seeds.write("pdf_protocol", "real-text", '\x02' + text);
}

} // namespace

int main(int argc, char** argv)
{
    if (argc != 2)
        qFatal("fuzz_seeds DIR");
    Seeds seeds(QString::fromLocal8Bit(argv[1]));
    writePushes(seeds);
    writePages(seeds);
    writeCursors(seeds);
    writeFrames(seeds);
    return 0;
}
