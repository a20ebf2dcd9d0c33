// A rule file is loaded, or refused with file, line and column; its examples run.
#include <unistd.h>

#include <filesystem>
#include <fstream>

#include "require.h"
#include "vbparse/vbparse.h"

using namespace vbparse;

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  static const std::filesystem::path folder = [] {
    auto path =
        std::filesystem::temp_directory_path() / ("vbparse-fuzz-" + std::to_string(getpid()));
    std::filesystem::create_directories(path);
    return path;
  }();
  std::ofstream(folder / "own.toml", std::ios::binary)
      .write(reinterpret_cast<const char*>(data), std::streamsize(size));
  try {
    const Grammar g = Grammar::load(folder.string());
    parse("QUYẾT ĐỊNH\nVề việc thử\n\nCăn cứ Luật;\n\nĐiều 1. Giao Sở Nội vụ.\n", {}, g);
    Grammar::check(folder.string());
  } catch (const GrammarError& e) {
    test::require(e.line >= 1 && e.column >= 1, "an error without a place", e.what());
    test::require(std::string_view(e.what()).find(e.file) != std::string_view::npos,
                  "an error without a file", e.what());
  }
  return 0;
}
