// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include "documents/pages/participants.h"
#include "ui/kit.h"

#include <QWidget>

class QCompleter;
class QLineEdit;
class QStringListModel;
class QVBoxLayout;

namespace chancery::documents {

/// Chooses persons or units by characters, pinyin or its initials; same-named persons stand with
/// their units. One or many.
class ParticipantField : public QWidget {
    Q_OBJECT

public:
    ParticipantField(ui::Kit& kit, const Participants& participants, Participants::Among among,
                     bool many, QWidget* parent = nullptr);

    QStringList chosen() const { return m_chosen; }
    void setChosen(const QStringList& participants);
    /// Leaders in charge of this unit are offered first.
    void setLeadUnit(const QString& unit);
    void setName(const QString& name);
    QLineEdit* field() const { return m_field; }

Q_SIGNALS:
    void changed();

private:
    void offer(const QString& text);
    void choose(int row);
    void rebuild();

    ui::Kit& m_kit;
    const Participants& m_participants;
    Participants::Among m_among;
    bool m_many;
    QString m_leadUnit;
    QStringList m_chosen;
    QList<Participants::Choice> m_offered;
    QVBoxLayout* m_chips;
    QLineEdit* m_field;
    QStringListModel* m_lines;
    QCompleter* m_completer;
};

} // namespace chancery::documents
