#include "too_much.h"

#include <new>

namespace vbparse::cli {

Failure too_large(size_t limit) {
  return {"too-large",
          "is larger than " + std::to_string(limit) + " bytes; --max-bytes sets the limit"};
}

Failure no_memory() { return {"no-memory", "needs more memory than there is"}; }

void read_all(Stream& stream, size_t limit, std::string& bytes, uint64_t expected) {
  if (expected > limit)
    throw too_large(limit);
  bytes.clear();
  char block[1 << 16];
  try {
    bytes.reserve(expected);
    for (size_t n; (n = stream.read(block, sizeof block)) > 0;) {
      if (n > limit - bytes.size())
        throw too_large(limit);
      bytes.append(block, n);
    }
  } catch (const std::bad_alloc&) {
    std::string().swap(bytes);
    throw no_memory();
  }
}

}  // namespace vbparse::cli
