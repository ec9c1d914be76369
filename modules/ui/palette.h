// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include "ui/actions.h"
#include "ui/kit.h"

#include <QFrame>

class QLineEdit;
class QListView;
class QStandardItemModel;

namespace chancery::ui {

/// How well `query` matches `text`: 0 not at all, more is better. The text module's matcher knows
/// pinyin and its initials; fuzzyMatch() is the plain one.
using Matcher = std::function<int(const QString& query, const QString& text)>;

/// Letters in order, not necessarily together; whole words, beginnings and runs count more.
int fuzzyMatch(const QString& query, const QString& text);

/// One line of the palette.
struct PaletteHit {
    QString title;
    QString note; ///< Kind or place: "公文 · 待批示".
    QString iconName;
    QString key; ///< Shown at the right so that it is learnt.
    int score = 0;
    std::function<void()> run;
};

/// Looks something up for the palette; must answer within a few milliseconds, on the desk.
using SearchSource = std::function<QList<PaletteHit>(const QString& query)>;

/// Enabled actions and the sources' hits, best first, at most `most`. With an empty query: actions
/// in the order they were added.
QList<PaletteHit> rankHits(const QString& query, const ActionRegistry& registry,
                           const QList<SearchSource>& sources, const Matcher& matcher, int most);

/// Ctrl+K: one field for commands and for finding things. Lies over the window; Escape or a click
/// elsewhere closes it and gives the focus back.
class Palette : public QFrame {
    Q_OBJECT

public:
    Palette(Kit& kit, ActionRegistry& registry, QWidget* window);

    void setMatcher(Matcher matcher) { m_matcher = std::move(matcher); }
    void addSource(SearchSource source) { m_sources.append(std::move(source)); }

    void open(const QString& query = {});
    void dismiss();

    bool eventFilter(QObject* watched, QEvent* event) override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void refresh();
    void runRow(int row);
    void place();
    void retranslate();

    Kit& m_kit;
    ActionRegistry& m_registry;
    QLineEdit* m_field;
    QListView* m_view;
    QStandardItemModel* m_items;
    QList<PaletteHit> m_hits;
    QList<SearchSource> m_sources;
    Matcher m_matcher;
    QWidget* m_before = nullptr;
};

} // namespace chancery::ui
