// What a fuzz target demands: where it does not hold, the program ends as fuzzers expect.
#pragma once

#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <string>
#include <string_view>

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size);

namespace vbparse::test {

inline void require(bool holds, std::string_view what, std::string_view shown = {}) {
  if (holds)
    return;
  std::fprintf(stderr, "%.*s: %.*s\n", int(what.size()), what.data(), int(shown.size()),
               shown.data());
  std::abort();
}

/// A number below `many` that the last bytes of an input choose, so that the input stays the
/// document that it is; `which` tells several choices apart.
inline size_t choice(std::string_view bytes, size_t which, size_t many) {
  const size_t from = bytes.size() > which ? bytes.size() - 1 - which : 0;
  return bytes.empty() ? 0 : static_cast<unsigned char>(bytes[from]) % many;
}

}  // namespace vbparse::test
