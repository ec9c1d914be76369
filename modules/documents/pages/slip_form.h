// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include "documents/pages/page_context.h"
#include "documents/rules/slip.h"

#include <QWidget>

#include <functional>

class QVBoxLayout;

namespace chancery::documents {

class DistributionBox;

/// The slip of an outgoing document (发文稿纸): how open it is, what it is beside a text, whom it
/// concerns, how many copies. Fields that another one calls for are shown when it does.
class SlipForm : public QWidget {
    Q_OBJECT

public:
    explicit SlipForm(const PageContext& context, QWidget* parent = nullptr);

    /// The slip beside 主送 and 抄送 as the text has them. Says nothing; changed() is for what a
    /// person does. True when the number of copies has followed the recipients: then slip() is
    /// another.
    bool setSlip(const Slip& slip, const QStringList& recipients);
    Slip slip() const;

Q_SIGNALS:
    void changed();

private:
    /// One field: its row, how it is filled and read, and when it is asked.
    struct Field {
        QWidget* row = nullptr;
        std::function<void(const Slip&)> show;
        std::function<void(Slip&)> read;
        std::function<bool(const Slip&)> asked;
    };
    using Asked = std::function<bool(const Slip&)>;

    void build();
    QWidget* addRow(const QString& label, QWidget* editor);
    void addText(const QString& label, QString Slip::*member, Asked asked = {}, int lines = 1);
    void addCheck(const QString& label, bool Slip::*member);
    void addPublicity();
    void addConcerned();
    void addOutside();
    void addDistribution();
    void edited();
    void refreshRows();

    PageContext m_context;
    QVBoxLayout* m_column;
    QList<Field> m_fields;
    DistributionBox* m_distribution = nullptr;
    QStringList m_recipients;
    Slip m_slip;            ///< With what the form does not show.
    bool m_isShown = false; ///< The fields have been filled.
    bool m_filling = false;
};

} // namespace chancery::documents
