// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0

// read_sheets FILE…: one line for each sheet, or what is wrong with the file.

#include "sheets/xlsx_reader.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QTextStream>

using namespace chancery;

int main(int argc, char** argv)
{
    const QCoreApplication app(argc, argv);
    QTextStream out(stdout);
    for (const auto& path : app.arguments().mid(1)) {
        QElapsedTimer clock;
        clock.start();
        const auto book = sheets::readXlsx(path);
        out << path << ": ";
        if (!book.ok()) {
            out << book.error().debugText() << Qt::endl;
            continue;
        }
        for (const auto& sheet : book->sheets) {
            qint64 cells = 0;
            for (const auto& row : sheet.rows)
                cells += row.size() - row.count(QString());
            out << '[' << sheet.name << (sheet.isHidden ? " hidden" : "") << ' '
                << sheet.rows.size() << " rows " << cells << " cells";
            if (sheet.errors > 0)
                out << ' ' << sheet.errors << " errors";
            if (sheet.trouble)
                out << ' ' << sheet.trouble->debugText();
            out << "] ";
        }
        out << clock.elapsed() << " ms" << Qt::endl;
    }
    return 0;
}
