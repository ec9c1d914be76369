// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include "ui/format.h"

#include <QObject>

#include <memory>
#include <vector>

class QTranslator;

namespace chancery::ui {

/// The language of the interface, switched at run time: every widget gets QEvent::LanguageChange
/// and sets its texts again. The sources are English; Chinese is in :/i18n/*_zh_CN.qm, and
/// English plurals are in *_en.qm.
class Language : public QObject {
    Q_OBJECT

public:
    explicit Language(QObject* parent = nullptr);
    ~Language() override;

    Lang current() const { return m_current.value_or(Lang::En); }
    void set(Lang lang);
    Format format() const { return {current()}; }

Q_SIGNALS:
    void changed();

private:
    std::optional<Lang> m_current; ///< None before the first set().
    std::vector<std::unique_ptr<QTranslator>> m_translators;
};

} // namespace chancery::ui
