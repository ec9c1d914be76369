// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "ui/pane_splitter.h"

#include <algorithm>

namespace chancery::ui {

PaneSplitter::PaneSplitter(Kit& kit, Settings& settings, QString key, QWidget* parent)
    : QSplitter(Qt::Horizontal, parent), m_kit(kit), m_settings(settings),
      m_key(QStringLiteral("splitter/") + std::move(key))
{
    setHandleWidth(1);
    setChildrenCollapsible(false);
    connect(this, &QSplitter::splitterMoved, this, &PaneSplitter::keep);
    connect(&kit.theme, &Theme::changed, this, &PaneSplitter::apply);
}

void PaneSplitter::addPane(QWidget* pane, int width, int least)
{
    const int index = static_cast<int>(m_panes.size());
    const QList<QByteArray> kept = m_settings.read(m_key).split(',');
    bool good = false;
    const int own = kept.value(index).toInt(&good);
    if (good && width > 0 && own >= least && own <= 2000)
        width = own;
    m_panes.append({width, least});
    addWidget(pane);
    setStretchFactor(index, width == 0 ? 1 : 0);
    markPane(pane);
    apply();
}

void PaneSplitter::apply()
{
    // The reading pane keeps two fifths of the width, and with large type its own least width in
    // that size: the others give way first, as far as their least widths.
    int wanted = 0;
    int least = 0;
    int rest = 0;
    for (const Pane& pane : std::as_const(m_panes)) {
        wanted += m_kit.px(pane.width);
        (pane.width == 0 ? rest : least) += m_kit.px(pane.least);
    }
    const int room =
        std::max(least, rest > 0 ? std::min(width() * 3 / 5, width() - rest) : width());
    const double give = wanted > room ? double(room - least) / std::max(1, wanted - least) : 1.0;
    QList<int> sizes;
    int used = 0;
    for (const Pane& pane : std::as_const(m_panes)) {
        const int floor = m_kit.px(pane.least);
        sizes.append(pane.width == 0 ? 0 : floor + qRound((m_kit.px(pane.width) - floor) * give));
        used += sizes.last();
    }
    for (int i = 0; i < m_panes.size(); ++i) {
        const Pane& pane = m_panes.at(i);
        // Never so wide that the window could not be shown at 1280 px with the largest type.
        widget(i)->setMinimumWidth(pane.width == 0 ? pane.least : m_kit.px(pane.least));
        if (pane.width == 0)
            sizes[i] = std::max(width() - used, pane.least);
    }
    setSizes(sizes);
}

void PaneSplitter::keep()
{
    QList<QByteArray> kept;
    const QList<int> now = sizes();
    for (int i = 0; i < m_panes.size(); ++i) {
        Pane& pane = m_panes[i];
        if (pane.width > 0)
            pane.width = std::max(pane.least, now.at(i) * 100 / m_kit.theme.percent());
        kept.append(QByteArray::number(pane.width));
    }
    m_settings.write(m_key, kept.join(','));
}

void PaneSplitter::resizeEvent(QResizeEvent* event)
{
    QSplitter::resizeEvent(event);
    apply();
}

} // namespace chancery::ui
