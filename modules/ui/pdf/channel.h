// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include "ui/pdf/protocol.h"

#include <QImage>

namespace chancery::ui::pdf {

/// Sends a frame, waiting when the socket is full (`block`) or failing at once. The descriptor
/// stays the caller's. False when the other end is gone.
bool sendFrame(int socket, const Frame& frame, bool block);

enum class Received { Some, Nothing, Gone };

/// Reads what has arrived, at most 64 KiB. `Nothing` only on a socket that does not block.
Received receive(int socket, FrameReader& reader);

/// A memory file with `image`'s pixels (RGB32), sealed against any change; -1 when there is no
/// memory. Sealing is what lets the other side map it without fear of SIGBUS or of a change under
/// its eyes.
int sealedPixels(const QImage& image);

/// Maps what sealedPixels() made; a null image if it is not sealed or too small. Takes the
/// descriptor over in any case.
QImage mapPixels(int descriptor, const QSize& size);

/// A memory file with these bytes, to hand a document over that is on no disk; -1 on failure.
int memoryFile(const QByteArray& bytes);

} // namespace chancery::ui::pdf
