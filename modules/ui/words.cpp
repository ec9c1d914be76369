// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "ui/words.h"

#include "ui/words/tables.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonValue>

namespace chancery::ui {
namespace {

QString valueText(const QJsonValue& value)
{
    if (value.isString())
        return value.toString();
    if (value.isDouble())
        return QString::number(value.toDouble(), 'g', 15);
    if (value.isBool())
        return value.toBool() ? QStringLiteral("true") : QStringLiteral("false");
    QStringList parts;
    const QJsonArray items = value.toArray();
    for (const QJsonValue& item : items)
        parts += valueText(item);
    return parts.join(QCoreApplication::translate("chancery::ui", ", ", "between items of a list"));
}

} // namespace

QString fillArguments(QString text, const QJsonObject& args)
{
    QString out;
    out.reserve(text.size());
    // One pass: an argument that itself looks like "{other}" must not be filled again.
    for (qsizetype i = 0; i < text.size();) {
        const qsizetype open = text.indexOf(u'{', i);
        const qsizetype close = open < 0 ? -1 : text.indexOf(u'}', open);
        if (close < 0)
            return out + text.mid(i);
        const QString name = text.mid(open + 1, close - open - 1);
        out += text.mid(i, open - i);
        out += args.contains(name) ? valueText(args.value(name)) : text.mid(open, close - open + 1);
        i = close + 1;
    }
    return out;
}

Words::Words()
{
    add("chancery::base", words::base());
    add("chancery::store", words::store());
    add("chancery::crypto", words::crypto());
    add("chancery::sync", words::sync());
    add("chancery::server", words::server());
    add("chancery::ui", words::kit());
    add("chancery::ui", words::sheets());
    add("chancery::ui", words::file());
}

void Words::add(const char* context, std::span<const Word> table)
{
    for (const Word& word : table) {
        const QString code = QString::fromLatin1(word.code);
        Q_ASSERT_X(!m_words.contains(code), "Words::add", word.code);
        m_words.insert(code, {context, word.text});
    }
}

QString Words::sentence(const Error& error) const
{
    const auto found = m_words.constFind(error.code);
    if (found == m_words.constEnd()) {
        const QString text = QCoreApplication::translate(
            "chancery::ui", "This could not be done ({code}). Nothing was changed.");
        return fillArguments(text, {{QStringLiteral("code"), error.code}});
    }
    return fillArguments(QCoreApplication::translate(found->context, found->text), error.args);
}

} // namespace chancery::ui
