// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "ui/paper/pdf_finish.h"

#include "ui/paper/painted_characters.h"
#include "ui/paper/searchable_text.h"

#include <qpdf/Buffer.hh>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFWriter.hh>

#include <QXmlStreamWriter>

#include <exception>
#include <memory>

namespace chancery::paper {

namespace {

const QString rdfSpace = QStringLiteral("http://www.w3.org/1999/02/22-rdf-syntax-ns#");
const QString dcSpace = QStringLiteral("http://purl.org/dc/elements/1.1/");
const QString xmpSpace = QStringLiteral("http://ns.adobe.com/xap/1.0/");
const QString pdfSpace = QStringLiteral("http://ns.adobe.com/pdf/1.3/");
const QString pdfaSpace = QStringLiteral("http://www.aiim.org/pdfa/ns/id/");

QPDFObjectHandle textObject(const QString& text)
{
    return QPDFObjectHandle::newUnicodeString(text.toStdString());
}

/// D:20261126010203+00'00' as 2026-11-26T01:02:03+00:00.
QString isoTime(const QString& pdfTime)
{
    const QString digits = pdfTime.mid(2);
    if (digits.size() < 14)
        return {};
    const QString zone = digits.mid(14).remove(u'\'');
    const QString offset =
        zone.size() == 5 ? zone.left(3) + u':' + zone.mid(3) : QStringLiteral("Z");
    return QStringLiteral("%1-%2-%3T%4:%5:%6%7")
        .arg(digits.left(4), digits.mid(4, 2), digits.mid(6, 2), digits.mid(8, 2),
             digits.mid(10, 2), digits.mid(12, 2), offset);
}

/// A list of one, as XMP wants titles (one for each language) and authors (in their order).
void writeListOfOne(QXmlStreamWriter& xml, const QString& element, const QString& list,
                    const QString& text, bool hasLanguage)
{
    if (text.isEmpty())
        return;
    xml.writeStartElement(dcSpace, element);
    xml.writeStartElement(rdfSpace, list);
    xml.writeStartElement(rdfSpace, QStringLiteral("li"));
    if (hasLanguage)
        xml.writeAttribute(QStringLiteral("xml:lang"), QStringLiteral("x-default"));
    xml.writeCharacters(text);
    xml.writeEndElement();
    xml.writeEndElement();
    xml.writeEndElement();
}

QByteArray xmpOf(const PdfFacts& facts, const QString& producer, const QString& time)
{
    QByteArray packet;
    QXmlStreamWriter xml(&packet);
    xml.writeNamespace(QStringLiteral("adobe:ns:meta/"), QStringLiteral("x"));
    xml.writeStartElement(QStringLiteral("adobe:ns:meta/"), QStringLiteral("xmpmeta"));
    xml.writeNamespace(rdfSpace, QStringLiteral("rdf"));
    xml.writeStartElement(rdfSpace, QStringLiteral("RDF"));
    xml.writeNamespace(dcSpace, QStringLiteral("dc"));
    xml.writeNamespace(xmpSpace, QStringLiteral("xmp"));
    xml.writeNamespace(pdfSpace, QStringLiteral("pdf"));
    xml.writeNamespace(pdfaSpace, QStringLiteral("pdfaid"));
    xml.writeStartElement(rdfSpace, QStringLiteral("Description"));
    xml.writeAttribute(rdfSpace, QStringLiteral("about"), QString());
    writeListOfOne(xml, QStringLiteral("title"), QStringLiteral("Alt"), facts.title, true);
    writeListOfOne(xml, QStringLiteral("creator"), QStringLiteral("Seq"), facts.author, false);
    xml.writeTextElement(xmpSpace, QStringLiteral("CreatorTool"), facts.creator);
    xml.writeTextElement(xmpSpace, QStringLiteral("CreateDate"), isoTime(time));
    xml.writeTextElement(pdfSpace, QStringLiteral("Producer"), producer);
    xml.writeTextElement(pdfaSpace, QStringLiteral("part"), QStringLiteral("2"));
    xml.writeTextElement(pdfaSpace, QStringLiteral("conformance"), QStringLiteral("B"));
    xml.writeEndElement();
    xml.writeEndElement();
    xml.writeEndElement();
    return "<?xpacket begin=\"\xEF\xBB\xBF\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n" + packet +
           "\n<?xpacket end=\"w\"?>";
}

void describe(QPDF& pdf, const PdfFacts& facts)
{
    QPDFObjectHandle trailer = pdf.getTrailer();
    QPDFObjectHandle old = trailer.getKey("/Info");
    const auto told = [&](const char* key) {
        return old.isDictionary() && old.getKey(key).isString()
                   ? QString::fromStdString(old.getKey(key).getUTF8Value())
                   : QString();
    };
    const QString producer = told("/Producer");
    const QString time = told("/CreationDate");
    QPDFObjectHandle info = QPDFObjectHandle::newDictionary();
    const auto tell = [&](const char* key, const QString& text) {
        if (!text.isEmpty())
            info.replaceKey(key, textObject(text));
    };
    tell("/Title", facts.title);
    tell("/Author", facts.author);
    tell("/Creator", facts.creator);
    tell("/Producer", producer);
    tell("/CreationDate", time);
    trailer.replaceKey("/Info", pdf.makeIndirectObject(info));

    const QByteArray xmp = xmpOf(facts, producer, time);
    QPDFObjectHandle metadata = QPDFObjectHandle::newStream(&pdf, xmp.toStdString());
    metadata.getDict().replaceKey("/Type", QPDFObjectHandle::newName("/Metadata"));
    metadata.getDict().replaceKey("/Subtype", QPDFObjectHandle::newName("/XML"));
    QPDFObjectHandle root = pdf.getRoot();
    root.replaceKey("/Metadata", metadata);
    root.replaceKey("/Lang", QPDFObjectHandle::newString("zh-CN"));
    QPDFObjectHandle preferences = QPDFObjectHandle::newDictionary();
    preferences.replaceKey("/DisplayDocTitle", QPDFObjectHandle::newBool(true));
    root.replaceKey("/ViewerPreferences", preferences);
}

} // namespace

Result<QByteArray> finishedPdf(const QByteArray& pdf, const PdfFacts& facts)
{
    // libqpdf speaks by exceptions; they end here.
    try {
        QPDF document;
        document.setSuppressWarnings(true);
        document.processMemoryFile("paper", pdf.constData(), std::size_t(pdf.size()));
        if (!tellPaintedCharacters(document, facts.painted))
            mendCharacterMaps(document);
        describe(document, facts);
        QPDFWriter writer(document);
        writer.setOutputMemory();
        writer.setMinimumPDFVersion("1.7");
        writer.setDeterministicID(true);
        writer.write();
        const std::shared_ptr<Buffer> out = writer.getBufferSharedPointer();
        return QByteArray(reinterpret_cast<const char*>(out->getBuffer()),
                          qsizetype(out->getSize()));
    } catch (const std::exception&) {
        return fail("ui.paper-not-written");
    }
}

} // namespace chancery::paper
