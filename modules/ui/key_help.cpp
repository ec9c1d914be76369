// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "ui/key_help.h"

#include "ui/label.h"
#include "ui/tr.h"

#include <QGridLayout>
#include <QScrollArea>
#include <QVBoxLayout>

namespace chancery::ui {

QList<KeyHelpLine> keyHelpLines(const ActionRegistry& registry)
{
    QStringList sections;
    QHash<QString, QList<KeyHelpLine>> bySection;
    for (const Action* action : registry.all()) {
        if (action->key.isEmpty())
            continue;
        const QString section = action->section ? action->section() : QString();
        if (!bySection.contains(section))
            sections += section;
        bySection[section].append(
            {section, action->title(), action->key.toString(QKeySequence::NativeText)});
    }
    QList<KeyHelpLine> out;
    for (const QString& section : sections)
        out += bySection.value(section);
    return out;
}

KeyHelp::KeyHelp(Kit& kit, const ActionRegistry& registry, QWidget* parent) : QDialog(parent)
{
    setWindowTitle(Tr::tr("Keys"));
    auto* outer = new QVBoxLayout(this);
    auto* scroll = new QScrollArea(this);
    scroll->setWidgetResizable(true);
    auto* sheet = new QWidget(scroll);
    auto* grid = new QGridLayout(sheet);
    grid->setHorizontalSpacing(space::xl);
    grid->setVerticalSpacing(space::s);
    grid->setContentsMargins(space::l, space::s, space::l, space::l);
    QString section(QChar(1));
    int row = 0;
    for (const KeyHelpLine& line : keyHelpLines(registry)) {
        if (line.section != section) {
            section = line.section;
            auto* heading = new Label(kit, Type::CardTitle, Token::Text, sheet, QFont::Medium);
            heading->setText(section.isEmpty() ? Tr::tr("Everywhere") : section);
            grid->addWidget(heading, row++, 0, 1, 2);
        }
        auto* key = new Label(kit, Type::Body, Token::Blue, sheet, QFont::Medium);
        key->setText(line.key);
        auto* title = new Label(kit, Type::Body, Token::Text, sheet);
        title->setText(line.title);
        grid->addWidget(key, row, 0);
        grid->addWidget(title, row++, 1);
    }
    grid->setColumnStretch(1, 1);
    grid->setRowStretch(row, 1);
    scroll->setWidget(sheet);
    outer->addWidget(scroll);
    resize(kit.px(420), kit.px(560));
}

} // namespace chancery::ui
