// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "ui/actions.h"

#include <QInputMethodEvent>
#include <QKeyEvent>
#include <QShortcut>
#include <QWidget>

#include <algorithm>

namespace chancery::ui {

ActionRegistry::ActionRegistry(QObject* parent) : QObject(parent) {}
ActionRegistry::~ActionRegistry() = default;

bool ActionRegistry::isSingleKey(const QKeySequence& key)
{
    if (key.count() != 1)
        return false;
    const QKeyCombination first = key[0];
    const int code = first.key();
    const bool plain = first.keyboardModifiers() == Qt::NoModifier;
    return plain && code >= Qt::Key_Exclam && code <= Qt::Key_AsciiTilde;
}

void ActionRegistry::add(Action action)
{
    Q_ASSERT_X(!find(action.id), "ActionRegistry::add", qPrintable(action.id));
    Q_ASSERT_X(!alwaysAt(action.key), "ActionRegistry::add",
               qPrintable(action.id + QStringLiteral(": ") + action.key.toString()));
    m_actions.push_back(std::make_unique<Action>(std::move(action)));
    makeShortcut(m_actions.back()->key);
    Q_EMIT changed();
}

void ActionRegistry::remove(const QString& id)
{
    std::erase_if(m_actions, [&](const auto& action) { return action->id == id; });
    Q_EMIT changed();
}

const Action* ActionRegistry::find(const QString& id) const
{
    const auto found =
        std::ranges::find_if(m_actions, [&](const auto& action) { return action->id == id; });
    return found == m_actions.end() ? nullptr : found->get();
}

const Action* ActionRegistry::alwaysAt(const QKeySequence& key) const
{
    const auto found = std::ranges::find_if(m_actions, [&](const auto& action) {
        return !key.isEmpty() && action->key == key && !action->enabled;
    });
    return found == m_actions.end() ? nullptr : found->get();
}

std::vector<const Action*> ActionRegistry::all() const
{
    std::vector<const Action*> out;
    out.reserve(m_actions.size());
    for (const auto& action : m_actions)
        out.push_back(action.get());
    return out;
}

bool ActionRegistry::run(const QString& id)
{
    const Action* action = find(id);
    if (!action || !isEnabled(*action))
        return false;
    // A copy: the action may remove itself while it runs.
    const auto body = action->run;
    body();
    return true;
}

bool ActionRegistry::runKey(const QKeySequence& key)
{
    for (const auto& action : m_actions) {
        if (action->key == key && isEnabled(*action)) {
            const auto body = action->run;
            body();
            return true;
        }
    }
    return false;
}

void ActionRegistry::setWindow(QWidget* window)
{
    m_window = window;
    for (const auto& action : m_actions)
        makeShortcut(action->key);
}

void ActionRegistry::makeShortcut(const QKeySequence& key)
{
    // Single letters never become shortcuts: a shortcut would take them from text fields.
    if (!m_window || key.isEmpty() || isSingleKey(key) || m_shortcuts.contains(key))
        return;
    auto* shortcut = new QShortcut(key, m_window);
    connect(shortcut, &QShortcut::activated, this, [this, key] { runKey(key); });
    m_shortcuts.insert(key, shortcut);
}

void ActionRegistry::attach(QWidget* list)
{
    list->installEventFilter(this);
}

bool ActionRegistry::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::InputMethod) {
        m_composing = !static_cast<QInputMethodEvent*>(event)->preeditString().isEmpty();
    } else if (event->type() == QEvent::FocusOut) {
        m_composing = false;
    } else if (event->type() == QEvent::KeyPress) {
        if (listKey(static_cast<QKeyEvent*>(event)))
            return true;
    }
    return QObject::eventFilter(watched, event);
}

bool ActionRegistry::listKey(QKeyEvent* event)
{
    const Qt::KeyboardModifiers strong = Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier;
    const QString typed = event->text();
    if (m_composing || (event->modifiers() & strong) || typed.size() != 1)
        return false;
    // By character, so that "?" and "/" are found on every keyboard layout; letters in either case.
    const QChar sign = typed.front().toUpper();
    if (!sign.isPrint() || sign.isSpace())
        return false;
    return runKey(QKeySequence(QString(sign)));
}

} // namespace chancery::ui
