// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "ui/paper/form_library.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QStandardPaths>

// Outside every namespace: the macro declares the function that rcc generates.
static void nameFormResources()
{
    Q_INIT_RESOURCE(forms);
}

using namespace Qt::StringLiterals;

namespace chancery::paper {

namespace {

constexpr qint64 mostFormBytes = 256 * 1024;

} // namespace

QStringList FormLibrary::houseFolders()
{
    return QStandardPaths::locateAll(QStandardPaths::GenericConfigLocation, u"chancery/forms"_s,
                                     QStandardPaths::LocateDirectory);
}

FormLibrary::FormLibrary(const QStringList& folders)
{
    nameFormResources();
    for (const auto& name :
         {u"incoming-slip"_s, u"approval-slip"_s, u"outgoing-slip"_s, u"memo-slip"_s,
          u"hand-over-list"_s, u"exchange-list"_s, u"urging-letter"_s, u"urging-list"_s})
        read(u":/forms/"_s + name + u".json"_s);
    for (auto folder = folders.rbegin(); folder != folders.rend(); ++folder) {
        for (const auto& entry :
             QDir(*folder).entryInfoList({u"*.json"_s}, QDir::Files, QDir::Name))
            read(entry.filePath());
    }
}

void FormLibrary::read(const QString& file)
{
    QFile in(file);
    const bool isReadable = in.open(QIODevice::ReadOnly) && in.size() <= mostFormBytes;
    auto form = FormTemplate::parse(isReadable ? in.readAll() : QByteArray());
    if (!form.ok()) {
        Error trouble = form.error();
        if (trouble.args.value("form"_L1).toString().isEmpty())
            trouble.args.insert(u"form"_s, QFileInfo(file).fileName());
        m_troubles.append(trouble);
        return;
    }
    for (auto& known : m_forms) {
        if (known.id != form->id)
            continue;
        if (form->version >= known.version)
            known = std::move(*form);
        return;
    }
    m_forms.append(std::move(*form));
}

QList<FormTemplate> FormLibrary::formsFor(const QString& way) const
{
    QList<FormTemplate> forms;
    for (const auto& form : m_forms) {
        if (form.ways.contains(way))
            forms.append(form);
    }
    return forms;
}

const FormTemplate* FormLibrary::find(const QString& id) const
{
    for (const auto& form : m_forms) {
        if (form.id == id)
            return &form;
    }
    return nullptr;
}

} // namespace chancery::paper
