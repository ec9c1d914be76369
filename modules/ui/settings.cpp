// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "ui/settings.h"

#include <QSplitter>

namespace chancery::ui {

void rememberSplitter(Settings& settings, const QString& key, QSplitter* splitter)
{
    const QByteArray kept = settings.read(key);
    if (!kept.isEmpty())
        splitter->restoreState(kept);
    splitter->setChildrenCollapsible(false);
    QObject::connect(splitter, &QSplitter::splitterMoved, splitter,
                     [&settings, key, splitter] { settings.write(key, splitter->saveState()); });
}

void markPane(QWidget* widget)
{
    widget->setProperty("chancery.pane", true);
}

} // namespace chancery::ui
