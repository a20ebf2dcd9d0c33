// Inputs that are too large: for --max-bytes, or for the available memory.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>

#include "stream.h"

namespace vbparse::cli {

/// Returns the failure of a document that exceeds the limit, in bytes. Such a document is never
/// kept in memory as a whole.
Failure too_large(size_t limit);
/// Returns the failure of a document for which there is not enough memory.
Failure no_memory();

/// Replaces `bytes` by the rest of a stream. Throws Failure if it cannot be read, has more than
/// `limit` bytes, or does not fit into memory; in the last case `bytes` is freed, so that there may
/// be room for the next document. `expected` is the number of bytes, or 0 if it is not known; it
/// saves reallocations.
void read_all(Stream&, size_t limit, std::string& bytes, uint64_t expected = 0);

}  // namespace vbparse::cli
