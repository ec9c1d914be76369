// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "ui/pdf/channel.h"

#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <poll.h>
#include <sys/mman.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <unistd.h>

namespace chancery::ui::pdf {
namespace {

constexpr int seals = F_SEAL_SHRINK | F_SEAL_GROW | F_SEAL_WRITE;

/// Room for the control message of one descriptor, aligned as the kernel wants it.
union Control {
    cmsghdr align;
    char bytes[CMSG_SPACE(sizeof(int))];
};

bool writeAll(int descriptor, const char* data, size_t size)
{
    while (size > 0) {
        const ssize_t done = ::write(descriptor, data, size);
        if (done < 0 && errno == EINTR)
            continue;
        if (done <= 0)
            return false;
        data += done;
        size -= static_cast<size_t>(done);
    }
    return true;
}

struct Mapping {
    void* address;
    size_t size;
};

void unmap(void* info)
{
    const auto* mapping = static_cast<Mapping*>(info);
    ::munmap(mapping->address, mapping->size);
    delete mapping;
}

} // namespace

bool sendFrame(int socket, const Frame& frame, bool block)
{
    const QByteArray bytes = encodeFrame(frame);
    size_t sent = 0;
    while (sent < static_cast<size_t>(bytes.size())) {
        iovec part{const_cast<char*>(bytes.constData()) + sent,
                   static_cast<size_t>(bytes.size()) - sent};
        msghdr message{};
        message.msg_iov = &part;
        message.msg_iovlen = 1;
        Control control{};
        if (sent == 0 && frame.descriptor >= 0) {
            message.msg_control = control.bytes;
            message.msg_controllen = sizeof(control.bytes);
            cmsghdr* head = CMSG_FIRSTHDR(&message);
            head->cmsg_level = SOL_SOCKET;
            head->cmsg_type = SCM_RIGHTS;
            head->cmsg_len = CMSG_LEN(sizeof(int));
            std::memcpy(CMSG_DATA(head), &frame.descriptor, sizeof(int));
        }
        const ssize_t done = ::sendmsg(socket, &message, MSG_NOSIGNAL);
        if (done > 0) {
            sent += static_cast<size_t>(done);
        } else if (errno == EAGAIN && block) {
            pollfd wait{socket, POLLOUT, 0};
            ::poll(&wait, 1, -1);
        } else if (errno != EINTR) {
            return false;
        }
    }
    return true;
}

Received receive(int socket, FrameReader& reader)
{
    char buffer[65536];
    iovec part{buffer, sizeof(buffer)};
    msghdr message{};
    message.msg_iov = &part;
    message.msg_iovlen = 1;
    Control control{};
    message.msg_control = control.bytes;
    message.msg_controllen = sizeof(control.bytes);
    const ssize_t got = ::recvmsg(socket, &message, MSG_CMSG_CLOEXEC);
    if (got < 0)
        return errno == EAGAIN || errno == EINTR ? Received::Nothing : Received::Gone;
    for (cmsghdr* head = CMSG_FIRSTHDR(&message); head; head = CMSG_NXTHDR(&message, head)) {
        if (head->cmsg_level == SOL_SOCKET && head->cmsg_type == SCM_RIGHTS) {
            int descriptor = -1;
            std::memcpy(&descriptor, CMSG_DATA(head), sizeof(int));
            reader.feedDescriptor(descriptor);
        }
    }
    if (got == 0)
        return Received::Gone;
    reader.feed(buffer, got);
    return Received::Some;
}

int sealedPixels(const QImage& image)
{
    const int file = ::memfd_create("page", MFD_ALLOW_SEALING | MFD_CLOEXEC);
    if (file < 0)
        return -1;
    const bool whole = writeAll(file, reinterpret_cast<const char*>(image.constBits()),
                                static_cast<size_t>(image.sizeInBytes()));
    if (!whole || ::fcntl(file, F_ADD_SEALS, seals) != 0) {
        ::close(file);
        return -1;
    }
    return file;
}

QImage mapPixels(int descriptor, const QSize& size)
{
    const int stride = size.width() * 4;
    const size_t bytes = static_cast<size_t>(stride) * static_cast<size_t>(size.height());
    struct stat facts {};
    const bool sealed = (::fcntl(descriptor, F_GET_SEALS) & seals) == seals;
    if (!sealed || ::fstat(descriptor, &facts) != 0 || facts.st_size < static_cast<off_t>(bytes)) {
        ::close(descriptor);
        return {};
    }
    void* address = ::mmap(nullptr, bytes, PROT_READ, MAP_PRIVATE, descriptor, 0);
    ::close(descriptor);
    if (address == MAP_FAILED)
        return {};
    return QImage(static_cast<const uchar*>(address), size.width(), size.height(), stride,
                  QImage::Format_RGB32, unmap, new Mapping{address, bytes});
}

int memoryFile(const QByteArray& bytes)
{
    const int file = ::memfd_create("document", MFD_CLOEXEC);
    if (file >= 0 && !writeAll(file, bytes.constData(), static_cast<size_t>(bytes.size()))) {
        ::close(file);
        return -1;
    }
    return file;
}

} // namespace chancery::ui::pdf
