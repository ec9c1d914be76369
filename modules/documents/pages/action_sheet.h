// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include "documents/data/document_view.h"
#include "documents/pages/action_form.h"
#include "documents/pages/page_context.h"
#include "documents/rules/checks.h"

#include <QWidget>

#include <functional>

namespace chancery::ui {
class FormFrame;
} // namespace chancery::ui

namespace chancery::documents {

class ParticipantField;

/// The sheet beside the document in which an act is filled in: only the fields that the act asks
/// for. Not a window: the document stays readable, and Escape goes back to the opinions.
class ActionSheet : public QWidget {
    Q_OBJECT

public:
    explicit ActionSheet(const PageContext& context, QWidget* parent = nullptr);

    void start(const ActionForm& form, const DocumentView& view);
    ActionForm form() const;
    void tell(const Error& error);

Q_SIGNALS:
    void given(const chancery::documents::ActionForm& form);
    void changed();
    void cancelled();
    /// Another act is begun from this one: the draft goes back instead of on.
    void otherChosen(const QString& verb, const QString& reason);
    /// What was found in the text is to be looked at, or mended in the editor.
    void placeChosen(const chancery::documents::Place& place);
    void fixChosen(const chancery::documents::Fix& fix);

private:
    using Reader = std::function<void(ActionForm&)>;

    QWidget* addLabel(const QString& text);
    void addText(const QString& label, const QString& value, int lines, QString ActionForm::*to);
    ParticipantField* addPeople(const QString& label, Participants::Among among, bool many,
                                const QStringList& value,
                                std::function<void(ActionForm&, QStringList)> put);
    void addChoice(const QString& label, const QList<std::pair<QString, QString>>& choices,
                   const QString& value, std::function<void(ActionForm&, QString)> put);
    void addCheck(const QString& text, bool value, bool ActionForm::*to);
    void addDue(const QDateTime& due);
    void addFields(const ActionSpec& spec, const DocumentView& view);
    void addUnits(const ActionSpec& spec, const DocumentView& view);
    void addReaders();
    void addWhither(const ActionSpec& spec, const DocumentView& view);
    void addUrging();
    void addPlan(const DocumentView& view);
    void offerSigner(const DocumentView& view, ParticipantField* signers);
    void addCodes(const DocumentView& view);
    void addPoints(const DocumentView& view);
    void addIssuing(const ActionSpec& spec, const DocumentView& view);
    void clear();

    PageContext m_context;
    ActionForm m_start;
    QList<Reader> m_readers;
    ui::FormFrame* m_frame;
    QWidget* m_first = nullptr;
};

} // namespace chancery::documents
