// What is too much of an input: for --max-bytes, for the memory there is.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>

#include "stream.h"

namespace vbparse::cli {

/// What stands in place of a document over the limit. Such a document is never held.
Failure too_large(size_t limit);
Failure no_memory();

/// All of a stream, replacing `bytes`. Throws Failure, also for more than `limit` bytes and where
/// memory does not suffice: there may be room for the next document. `expected`: how many there
/// are, as far as that is known.
void read_all(Stream&, size_t limit, std::string& bytes, uint64_t expected = 0);

}  // namespace vbparse::cli
