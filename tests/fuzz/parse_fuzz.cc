// Any bytes give a Document that keeps its promises, and every writer writes it.
#include <cstdio>
#include <cstdlib>

#include "../support.h"

using namespace vbparse;

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size);

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  constexpr std::string_view encodings[]{"",      "",    "",       "utf-8", "utf-16",
                                         "tcvn3", "vni", "viscii", "viqr",  "windows-1258"};
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  Options options;
  if (size)
    options.encoding = encodings[data[size - 1] % std::size(encodings)];
  const Document d = parse(bytes, options);
  const std::string broken = test::broken_promise(d);
  std::string out;
  for (const Format& f : formats())
    f.write(d, "fuzz", {}, out);
  for (const Offsets o : {Offsets::codepoint, Offsets::utf16})
    write_json(d, "fuzz", {false, o, true}, out);
  write_explain(d, out);
  if (!broken.empty()) {
    std::fprintf(stderr, "%s\n", broken.c_str());
    std::abort();
  }
  return 0;
}
