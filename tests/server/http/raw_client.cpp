// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "server/http/raw_client.h"

#include <arpa/inet.h>
#include <netinet/in.h>
#include <openssl/pem.h>
#include <openssl/ssl.h>
#include <sys/socket.h>
#include <unistd.h>

namespace chancery::test {

struct RawClient::Private {
    int fd = -1;
    SSL_CTX* context = nullptr;
    SSL* ssl = nullptr;
    bool connected = false;
    QByteArray input;

    ~Private()
    {
        SSL_free(ssl);
        SSL_CTX_free(context);
        if (fd >= 0)
            ::close(fd);
    }

    bool more()
    {
        char piece[16384];
        const int got = SSL_read(ssl, piece, sizeof piece);
        if (got <= 0)
            return false;
        input.append(piece, got);
        return true;
    }
};

namespace {

X509* certificateOf(const QByteArray& pem)
{
    BIO* bio = BIO_new_mem_buf(pem.constData(), int(pem.size()));
    X509* certificate = PEM_read_bio_X509(bio, nullptr, nullptr, nullptr);
    BIO_free(bio);
    return certificate;
}

void setUp(SSL_CTX* context, const RawClient::Options& options)
{
    SSL_CTX_set_max_proto_version(context, options.mostVersion);
    SSL_CTX_set_verify(context, SSL_VERIFY_PEER, nullptr);
    if (X509* authority = certificateOf(options.authorityPem)) {
        X509_STORE_add_cert(SSL_CTX_get_cert_store(context), authority);
        X509_free(authority);
    }
    if (options.ownKeyPem.isEmpty())
        return;
    X509* own = certificateOf(options.ownCertificatePem);
    SSL_CTX_use_certificate(context, own);
    X509_free(own);
    BIO* bio = BIO_new_mem_buf(options.ownKeyPem.constData(), int(options.ownKeyPem.size()));
    EVP_PKEY* key = PEM_read_bio_PrivateKey(bio, nullptr, nullptr, nullptr);
    SSL_CTX_use_PrivateKey(context, key);
    EVP_PKEY_free(key);
    BIO_free(bio);
}

} // namespace

RawClient::RawClient(quint16 port, const Options& options) : d(new Private)
{
    d->fd = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    const timeval patience{10, 0};
    ::setsockopt(d->fd, SOL_SOCKET, SO_RCVTIMEO, &patience, sizeof patience);
    ::setsockopt(d->fd, SOL_SOCKET, SO_SNDTIMEO, &patience, sizeof patience);
    if (options.receiveBuffer > 0)
        ::setsockopt(d->fd, SOL_SOCKET, SO_RCVBUF, &options.receiveBuffer,
                     sizeof options.receiveBuffer);
    sockaddr_in address = {};
    address.sin_family = AF_INET;
    address.sin_port = htons(port);
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    if (::connect(d->fd, reinterpret_cast<const sockaddr*>(&address), sizeof address) != 0)
        return;
    d->context = SSL_CTX_new(TLS_client_method());
    setUp(d->context, options);
    d->ssl = SSL_new(d->context);
    SSL_set_fd(d->ssl, d->fd);
    SSL_set1_host(d->ssl, "localhost");
    d->connected = SSL_connect(d->ssl) == 1;
}

RawClient::~RawClient() = default;
RawClient::RawClient(RawClient&&) noexcept = default;
RawClient& RawClient::operator=(RawClient&&) noexcept = default;

bool RawClient::isConnected() const
{
    return d->connected;
}

int RawClient::descriptor() const
{
    return d->fd;
}

bool RawClient::send(const QByteArray& bytes)
{
    return d->connected && SSL_write(d->ssl, bytes.constData(), int(bytes.size())) == bytes.size();
}

RawReply RawClient::readReply(bool toHead)
{
    RawReply reply;
    qsizetype end = -1;
    while ((end = d->input.indexOf("\r\n\r\n")) < 0) {
        if (!d->connected || !d->more())
            return reply;
    }
    const QByteArrayList lines = d->input.left(end).split('\n');
    d->input.remove(0, end + 4);
    for (const QByteArray& line : lines.mid(1)) {
        const qsizetype colon = line.indexOf(':');
        reply.headers.insert(line.left(colon).toLower(), line.mid(colon + 1).trimmed());
    }
    const qsizetype length = toHead ? 0 : reply.headers.value("content-length").toLongLong();
    while (d->input.size() < length) {
        if (!d->more())
            return reply;
    }
    reply.body = d->input.left(length);
    d->input.remove(0, length);
    reply.status = lines.first().mid(9, 3).toInt();
    return reply;
}

bool RawClient::readToEnd(QByteArray* bytes)
{
    while (d->connected && d->more()) {
    }
    if (bytes)
        *bytes = d->input;
    const int why = SSL_get_error(d->ssl, 0);
    return why == SSL_ERROR_ZERO_RETURN || (errno != EAGAIN && errno != EWOULDBLOCK);
}

void RawClient::vanish(bool reset)
{
    const linger hard{1, 0};
    if (reset)
        ::setsockopt(d->fd, SOL_SOCKET, SO_LINGER, &hard, sizeof hard);
    ::close(d->fd);
    d->fd = -1;
    d->connected = false;
}

} // namespace chancery::test
