// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
//
// A file as it is attached, of any kind: what the sandboxed reader makes of it, and the report as
// the desk takes it from a reader that the file may have taken over.
#include "files/read_file.h"
#include "fuzz/fuzz.h"

using namespace chancery;
using namespace chancery::fuzz;
using namespace chancery::files;

FUZZ_TARGET(files, data, size)
{
    const QByteArray bytes = bytesOf(data, size);
    Limits limits;
    limits.unpackedBytes = 4 << 20;
    limits.text = 10'000;
    limits.entries = 200;
    limits.milliseconds = 2'000;
    const auto report = readFile(bytes, limits);
    promise(report.text.size() <= limits.text, "no more text than asked for");
    promise(report.kind != FileKind::Empty || bytes.isEmpty(), "only nothing is empty");
    const auto again = FileReport::decode(report.encode());
    promise(again && *again == report, "a report reads as it was written");
    if (const auto told = FileReport::decode(bytes))
        promise(FileReport::decode(told->encode()) == told, "so does one that was made up");
    return 0;
}
