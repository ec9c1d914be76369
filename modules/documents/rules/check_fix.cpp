// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "documents/rules/checks.h"

#include <algorithm>

namespace chancery::documents {

namespace {

using Part = Place::Part;

bool isIn(qsizetype index, qsizetype size)
{
    return index >= 0 && index < size;
}

QStringList* listAt(const Place& place, Manuscript& text)
{
    switch (place.part) {
    case Part::Issuers:
        return &text.issuers;
    case Part::Addressees:
        return &text.addressees;
    case Part::CopiesTo:
        return &text.copiesTo;
    default:
        return nullptr;
    }
}

QList<Block>* blocksAt(const Place& place, Manuscript& text)
{
    if (place.part == Part::Body)
        return &text.body;
    if (place.part == Part::AnnexBody && isIn(place.item, text.annexes.size()))
        return &text.annexes[place.item].body;
    return nullptr;
}

Block* blockAt(const Place& place, Manuscript& text)
{
    auto* blocks = blocksAt(place, text);
    return blocks && isIn(place.block, blocks->size()) ? &(*blocks)[place.block] : nullptr;
}

QString* textAt(const Place& place, Manuscript& text)
{
    if (place.part == Part::Title)
        return &text.title;
    if (place.part == Part::Note)
        return &text.note;
    if (place.part == Part::AnnexTitle)
        return isIn(place.item, text.annexes.size()) ? &text.annexes[place.item].title : nullptr;
    if (auto* list = listAt(place, text))
        return isIn(place.item, list->size()) ? &(*list)[place.item] : nullptr;
    auto* block = blockAt(place, text);
    if (!block || place.row < 0)
        return block && block->kind != Block::Kind::Table ? &block->text : nullptr;
    if (!isIn(place.row, block->rows.size()))
        return nullptr;
    auto& row = block->rows[place.row];
    return isIn(place.column, row.size()) ? &row[place.column] : nullptr;
}

bool replace(const Fix& fix, Manuscript& text)
{
    QString* found = textAt(fix.place, text);
    if (!found)
        return false;
    const auto length = fix.place.length > 0 ? fix.place.length : found->size();
    if (fix.place.from < 0 || fix.place.from + (fix.place.length > 0 ? length : 0) > found->size())
        return false;
    if (QStringView(*found).mid(fix.place.from, length) != fix.before)
        return false;
    found->replace(fix.place.from, length, fix.text);
    return true;
}

bool remove(const Fix& fix, Manuscript& text)
{
    const QString* found = textAt(fix.place, text);
    if (!found || *found != fix.before)
        return false;
    if (auto* list = listAt(fix.place, text))
        list->removeAt(fix.place.item);
    else if (auto* blocks = blocksAt(fix.place, text))
        blocks->removeAt(fix.place.block);
    else
        return false;
    return true;
}

bool append(const Fix& fix, Manuscript& text)
{
    if (auto* list = listAt(fix.place, text)) {
        *list += fix.texts;
        return true;
    }
    auto* blocks = blocksAt(fix.place, text);
    if (!blocks)
        return false;
    for (const auto& each : fix.texts)
        blocks->append(Block::paragraph(each));
    return true;
}

bool moveToCopies(const Fix& fix, Manuscript& text)
{
    if (!isIn(fix.place.item, text.addressees.size()))
        return false;
    for (const auto& organ : text.addressees.mid(fix.place.item)) {
        if (!text.copiesTo.contains(organ))
            text.copiesTo.append(organ);
    }
    text.addressees.resize(fix.place.item);
    return true;
}

bool shift(const Fix& fix, Manuscript& text)
{
    auto* blocks = blocksAt(fix.place, text);
    if (!blocks || !isIn(fix.place.block, blocks->size()) || !isIn(fix.through, blocks->size()))
        return false;
    const auto fits = [&](const Block& block) {
        return block.kind != Block::Kind::Heading || block.level - fix.value >= 1;
    };
    const auto begin = blocks->begin() + fix.place.block;
    const auto end = blocks->begin() + fix.through + 1;
    if (begin > end || !std::all_of(begin, end, fits))
        return false;
    for (auto at = begin; at != end; ++at) {
        if (at->kind == Block::Kind::Heading)
            at->level -= fix.value;
    }
    return true;
}

bool makeHeading(const Fix& fix, Manuscript& text)
{
    auto* block = blockAt(fix.place, text);
    if (!block || block->kind == Block::Kind::Table || block->text != fix.before || fix.value < 1 ||
        fix.value > Block::levels)
        return false;
    *block = Block::heading(fix.value, fix.text);
    return true;
}

std::optional<Form> formFromId(const QString& id)
{
    for (const auto form : {Form::Document, Form::Letter, Form::Order, Form::Minutes}) {
        if (formId(form) == id)
            return form;
    }
    return std::nullopt;
}

std::optional<Direction> directionFromId(const QString& id)
{
    for (const auto direction : {Direction::Up, Direction::Down, Direction::Level}) {
        if (directionId(direction) == id)
            return direction;
    }
    return std::nullopt;
}

template <typename Value>
bool put(Value& into, const std::optional<Value>& value)
{
    if (value)
        into = *value;
    return value.has_value();
}

bool choose(const Fix& fix, Manuscript& text, Slip& slip)
{
    switch (fix.place.part) {
    case Part::Form:
        return put(text.form, formFromId(fix.text));
    case Part::Kind:
        return put(text.kind, kindFromId(fix.text));
    case Part::Direction:
        return put(text.direction, directionFromId(fix.text));
    case Part::Urgency:
        return put(text.urgency, fix.text.isEmpty() ? Urgency::None : urgencyFromId(fix.text));
    case Part::Secrecy: {
        const auto mark = SecrecyMark::parse(fix.text);
        if (mark.ok())
            text.secrecy = *mark;
        return mark.ok();
    }
    case Part::Slip:
        return fix.place.field == u"publicity" && put(slip.publicity, publicityFromId(fix.text));
    default:
        return false;
    }
}

/// Of two places in the order of a draft, whether the first reaches into the second.
bool touch(const Place& first, const Place& second)
{
    Place start = first;
    Place other = second;
    start.from = other.from = start.length = other.length = 0;
    if (!(start == other))
        return false;
    return first.length == 0 || second.length == 0 || first.from + first.length > second.from;
}

} // namespace

QString textAround(const Place& place, const Manuscript& text)
{
    Manuscript draft = text; // shares what it holds; nothing is written
    const QString* found = textAt(place, draft);
    return found ? *found : QString();
}

bool apply(const Fix& fix, Manuscript& text, Slip& slip)
{
    switch (fix.what) {
    case Fix::What::Replace:
        return replace(fix, text);
    case Fix::What::Remove:
        return remove(fix, text);
    case Fix::What::Append:
        return append(fix, text);
    case Fix::What::MoveToCopies:
        return moveToCopies(fix, text);
    case Fix::What::Shift:
        return shift(fix, text);
    case Fix::What::Heading:
        return makeHeading(fix, text);
    case Fix::What::Choose:
        return choose(fix, text, slip);
    }
    return false;
}

int applyAll(const QList<Finding>& findings, Manuscript& text, Slip& slip)
{
    // From the end, so that what goes or grows leaves the places before it as they were.
    int mended = 0;
    std::optional<Place> last;
    for (auto finding = findings.rbegin(); finding != findings.rend(); ++finding) {
        if (!finding->fix || (last && touch(finding->fix->place, *last)) ||
            !apply(*finding->fix, text, slip))
            continue;
        last = finding->fix->place;
        ++mended;
    }
    return mended;
}

} // namespace chancery::documents
