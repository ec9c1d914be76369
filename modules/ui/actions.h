// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include <QHash>
#include <QKeySequence>
#include <QList>
#include <QObject>
#include <QString>

#include <functional>
#include <memory>
#include <vector>

class QKeyEvent;
class QShortcut;
class QWidget;

namespace chancery::ui {

/// One thing a person can do. Titles are asked for when shown, so that they follow the language.
struct Action {
    QString id;                       ///< "documents.comment"; unique.
    std::function<QString()> title;   ///< "批示"
    std::function<QString()> section; ///< A heading for the key help: "公文"; may be empty.
    QString iconName;
    QKeySequence key; ///< "B" acts only in lists; anything with Ctrl, or F2, everywhere.
    std::function<bool()> enabled; ///< Empty: always.
    std::function<void()> run;
    bool listed = true; ///< Also offered by the palette.
};

/// All actions of the program: the palette lists them, the key help explains them, and their keys
/// work. Single letters act only when an attached list has the focus and no input method is
/// composing; other keys act in the whole window.
class ActionRegistry : public QObject {
    Q_OBJECT

public:
    explicit ActionRegistry(QObject* parent = nullptr);
    ~ActionRegistry() override;

    /// The id must be new (asserted). Two actions may have the same key when their enabled()
    /// exclude each other; the first enabled one runs, so a key of an action that always is can be
    /// nobody else's afterwards (asserted).
    void add(Action action);
    void remove(const QString& id);

    const Action* find(const QString& id) const;
    /// Which action has this key whatever happens; null where there is none.
    const Action* alwaysAt(const QKeySequence& key) const;
    std::vector<const Action*> all() const;

    /// Runs it if it is enabled; false otherwise.
    bool run(const QString& id);
    static bool isEnabled(const Action& action) { return !action.enabled || action.enabled(); }
    static bool isSingleKey(const QKeySequence& key);

    /// Where the keys with modifiers work.
    void setWindow(QWidget* window);
    /// A list in which single letters act.
    void attach(QWidget* list);

    /// Runs the first enabled action with this single key.
    bool runKey(const QKeySequence& key);

    bool eventFilter(QObject* watched, QEvent* event) override;

Q_SIGNALS:
    void changed();

private:
    void makeShortcut(const QKeySequence& key);
    bool listKey(QKeyEvent* event);

    std::vector<std::unique_ptr<Action>> m_actions;
    QHash<QKeySequence, QShortcut*> m_shortcuts;
    QWidget* m_window = nullptr;
    bool m_composing = false;
};

} // namespace chancery::ui
