// Any bytes, in any encoding, give a Document that keeps its promises.
#include "../support.h"
#include "require.h"

using namespace vbparse;

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  constexpr std::string_view encodings[]{"",      "",    "",       "utf-8", "utf-16",
                                         "tcvn3", "vni", "viscii", "viqr",  "windows-1258"};
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  Options options;
  options.encoding = encodings[test::choice(bytes, 0, std::size(encodings))];
  const std::string broken = test::broken_promise(parse(bytes, options));
  test::require(broken.empty(), "a broken promise", broken);
  not_text(bytes);
  return 0;
}
