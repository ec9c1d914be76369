// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "ui/pdf/pdf_text.h"

namespace chancery::ui {
namespace {

class TextReader : public QObject {
public:
    TextReader(PdfService& service, int pages, QObject* context,
               std::function<void(Result<QStringList>)> done)
        : QObject(context), m_session(service), m_pages(pages), m_done(std::move(done))
    {
        connect(&m_session, &PdfSession::opened, this, [this] {
            m_pages = qMin(m_pages, m_session.pageCount());
            if (m_pages <= 0)
                return finish(m_texts);
            for (int page = 0; page < m_pages; ++page)
                m_session.requestText(page);
        });
        connect(&m_session, &PdfSession::textReady, this,
                [this](int, const pdf::PdfPageText& text) { add(text.text); });
        // A page without readable text does not spoil the others.
        connect(&m_session, &PdfSession::pageFailed, this, [this] { add({}); });
        connect(&m_session, &PdfSession::failed, this,
                [this](const Error& error) { finish(error); });
    }

    void open(const QString& path) { m_session.openFile(path); }

private:
    void add(const QString& text)
    {
        m_texts += text.normalized(QString::NormalizationForm_KC);
        if (m_texts.size() == m_pages)
            finish(m_texts);
    }

    void finish(Result<QStringList> result)
    {
        deleteLater();
        disconnect(&m_session, nullptr, this, nullptr);
        m_done(std::move(result));
    }

    PdfSession m_session;
    int m_pages;
    std::function<void(Result<QStringList>)> m_done;
    QStringList m_texts;
};

} // namespace

void readPdfText(PdfService& service, const QString& path, int pages, QObject* context,
                 std::function<void(Result<QStringList>)> done)
{
    (new TextReader(service, pages, context, std::move(done)))->open(path);
}

} // namespace chancery::ui
