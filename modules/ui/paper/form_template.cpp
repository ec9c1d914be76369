// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "ui/paper/form_template.h"

#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>

#include <numeric>

using namespace Qt::StringLiterals;

namespace chancery::paper {

namespace {

constexpr qsizetype mostFormRows = 100;
constexpr qsizetype mostFormColumns = 24;

/// Reads one object of a template; remembers the first thing that is not as it should be. A word
/// that is not known is a mistyped one.
class FormReader {
public:
    FormReader(const QJsonObject& object, QString path, QString& trouble)
        : m_object(object), m_path(std::move(path)), m_trouble(trouble)
    {
    }
    ~FormReader()
    {
        for (const QString& key : m_object.keys()) {
            if (!m_known.contains(key))
                complain(key);
        }
    }
    Q_DISABLE_COPY_MOVE(FormReader)

    QString text(const QString& key, bool isNeeded = false)
    {
        const QJsonValue value = take(key);
        if (value.isString() ? isNeeded && value.toString().isEmpty()
                             : isNeeded || !value.isUndefined())
            complain(key);
        return value.toString();
    }
    double number(const QString& key, double usual, double least, double most)
    {
        const QJsonValue value = take(key);
        const double result = value.toDouble(usual);
        const bool isWrong = !value.isUndefined() && !value.isDouble();
        if (isWrong || result < least || result > most)
            complain(key);
        return result;
    }
    bool flag(const QString& key, bool usual)
    {
        const QJsonValue value = take(key);
        if (!value.isUndefined() && !value.isBool())
            complain(key);
        return value.toBool(usual);
    }
    QStringList texts(const QString& key)
    {
        QStringList result;
        for (const auto& element : list(key)) {
            if (!element.isString())
                complain(key);
            result.append(element.toString());
        }
        return result;
    }
    QJsonArray list(const QString& key)
    {
        const QJsonValue value = take(key);
        if (!value.isUndefined() && !value.isArray())
            complain(key);
        return value.toArray();
    }
    bool has(const QString& key) const { return m_object.contains(key); }
    QString at(const QString& key, qsizetype index) const
    {
        return u"%1%2[%3]"_s.arg(m_path, key, QString::number(index));
    }
    void complain(const QString& key)
    {
        if (m_trouble.isEmpty())
            m_trouble = m_path + key;
    }

private:
    QJsonValue take(const QString& key)
    {
        m_known.append(key);
        return m_object.value(key);
    }

    const QJsonObject m_object;
    QString m_path;
    QString& m_trouble;
    QStringList m_known;
};

FormCell readCell(const QJsonObject& json, const QString& path, QString& trouble)
{
    FormReader in(json, path + u'.', trouble);
    FormCell cell;
    cell.text = in.text(u"label"_s);
    cell.span = int(in.number(u"span"_s, 1, 1, double(mostFormColumns)));
    cell.isCentred = in.flag(u"centred"_s, false);
    cell.points = in.number(u"points"_s, 0, 0, 36);
    if (in.has(u"opinions"_s)) {
        cell.kind = FormCell::Kind::Entries;
        cell.takes = in.texts(u"opinions"_s);
        cell.ranks = in.texts(u"ranks"_s);
    } else if (in.has(u"choice"_s)) {
        cell.kind = FormCell::Kind::Choice;
        cell.name = in.text(u"choice"_s, true);
        for (const auto& choice : in.list(u"of"_s)) {
            const QJsonArray pair = choice.toArray();
            if (pair.size() != 2 || !pair[0].isString() || !pair[1].isString())
                in.complain(u"of"_s);
            cell.choices.append({pair.at(0).toString(), pair.at(1).toString()});
        }
    } else if (in.has(u"value"_s)) {
        cell.kind = FormCell::Kind::Value;
        cell.name = in.text(u"value"_s, true);
    }
    return cell;
}

FormRow readRow(const QJsonObject& json, qsizetype columns, const QString& path, QString& trouble)
{
    FormReader in(json, path + u'.', trouble);
    FormRow row;
    row.height = in.number(u"height"_s, row.height, 2, 240);
    row.weight = in.number(u"grow"_s, 0, 0, 100);
    row.isRuled = in.flag(u"ruled"_s, true);
    row.isRepeated = in.flag(u"each"_s, false);
    row.isHead = in.flag(u"head"_s, false);
    const QJsonArray cells = in.list(u"cells"_s);
    int covered = 0;
    for (qsizetype i = 0; i < cells.size(); ++i) {
        row.cells.append(readCell(cells[i].toObject(), in.at(u"cells"_s, i), trouble));
        covered += row.cells.last().span;
    }
    if (covered != columns)
        in.complain(u"cells"_s);
    return row;
}

} // namespace

double FormTemplate::width() const
{
    return std::accumulate(columns.begin(), columns.end(), 0.0);
}

Result<FormTemplate> FormTemplate::parse(const QByteArray& json)
{
    const auto document = QJsonDocument::fromJson(json);
    FormTemplate form;
    QString trouble;
    {
        FormReader in(document.object(), {}, trouble);
        form.id = in.text(u"id"_s, true);
        form.version = int(in.number(u"version"_s, 0, 1, 1e6));
        form.title = in.text(u"title"_s, true);
        in.text(u"comment"_s);
        form.ways = in.texts(u"for"_s);
        form.heading = in.text(u"heading"_s, true);
        form.top = in.number(u"top"_s, form.top, 5, 60);
        form.bottom = in.number(u"bottom"_s, form.bottom, 10, 60);
        form.left = in.number(u"left"_s, form.left, 5, 60);
        form.points = in.number(u"points"_s, form.points, 6, 22);
        form.entryPoints = in.number(u"opinionPoints"_s, form.entryPoints, 6, 22);
        const QString ink = in.text(u"ink"_s);
        static const QHash<QString, Ink> inks{{u"black"_s, Ink::Black},
                                              {u"red"_s, Ink::Red},
                                              {u"blue"_s, Ink::Blue},
                                              {u"orange"_s, Ink::Orange}};
        form.ink = inks.value(ink, Ink::Black);
        if (!ink.isEmpty() && !inks.contains(ink))
            in.complain(u"ink"_s);
        for (const auto& width : in.list(u"columns"_s))
            form.columns.append(width.toDouble());
        const bool isNarrow = std::any_of(form.columns.begin(), form.columns.end(),
                                          [](double width) { return width < 5; });
        if (form.columns.isEmpty() || form.columns.size() > mostFormColumns || isNarrow ||
            form.left + form.width() > grid::pageWidth - 5)
            in.complain(u"columns"_s);
        const QJsonArray rows = in.list(u"rows"_s);
        if (rows.isEmpty() || rows.size() > mostFormRows)
            in.complain(u"rows"_s);
        for (qsizetype i = 0; i < rows.size() && trouble.isEmpty(); ++i)
            form.rows.append(
                readRow(rows[i].toObject(), form.columns.size(), in.at(u"rows"_s, i), trouble));
    }
    if (!trouble.isEmpty())
        return fail("ui.form-bad", {{u"form"_s, form.id}, {u"where"_s, trouble}});
    return form;
}

} // namespace chancery::paper
