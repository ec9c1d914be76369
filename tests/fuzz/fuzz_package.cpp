// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
//
// A package (传输包) that came on somebody's medium.
#include "documents/data/package_file.h"
#include "fuzz/fuzz.h"

using namespace chancery;
using namespace chancery::fuzz;

namespace {

Result<QString> refuseAll(const QByteArray&, const QByteArray&, const QByteArray&)
{
    return fail("crypto.bad-signature");
}

} // namespace

FUZZ_TARGET(package, data, size)
{
    const auto package = documents::PackageFile::read(bytesOf(data, size));
    if (!taken(package))
        return 0;
    promise(package->files.size() <= documents::PackageFile::mostEntries, "few entries");
    promise(!package->faults(refuseAll).isEmpty(), "a bad signature is a fault");
    (void)taken(package->head.read());
    // What was read can be written, and says the same when it is read again.
    const auto written = package->write();
    promise(written.ok(), "what was read can be written");
    const auto again = documents::PackageFile::read(*written);
    promise(again.ok() && again->files == package->files &&
                again->head.manifest == package->head.manifest,
            "the same after writing and reading again");
    return 0;
}
