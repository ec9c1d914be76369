// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "ui/language.h"

#include <QCoreApplication>
#include <QDir>
#include <QLibraryInfo>
#include <QLocale>
#include <QTranslator>

namespace chancery::ui {

Language::Language(QObject* parent) : QObject(parent) {}

Language::~Language()
{
    for (const auto& translator : m_translators)
        QCoreApplication::removeTranslator(translator.get());
}

void Language::set(Lang lang)
{
    if (lang == m_current)
        return;
    m_current = lang;
    for (const auto& translator : m_translators)
        QCoreApplication::removeTranslator(translator.get());
    m_translators.clear();
    QLocale::setDefault(lang == Lang::Zh ? QLocale(QLocale::Chinese, QLocale::China)
                                         : QLocale(QLocale::English, QLocale::UnitedKingdom));
    const QString suffix = lang == Lang::Zh ? QStringLiteral("_zh_CN") : QStringLiteral("_en");
    const auto load = [this](const QString& file, const QString& folder) {
        auto translator = std::make_unique<QTranslator>();
        if (translator->load(file, folder) && QCoreApplication::installTranslator(translator.get()))
            m_translators.push_back(std::move(translator));
    };
    // Qt's own dialogs first: the program's words are asked before them.
    load(QStringLiteral("qtbase") + suffix, QLibraryInfo::path(QLibraryInfo::TranslationsPath));
    const QDir folder(QStringLiteral(":/i18n"));
    const QStringList files =
        folder.entryList({u'*' + suffix + QStringLiteral(".qm")}, QDir::Files, QDir::Name);
    for (const QString& file : files)
        load(file, folder.path());
    Q_EMIT changed();
}

} // namespace chancery::ui
