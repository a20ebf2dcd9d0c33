// Any bytes as an archive: each of its documents is bounded and has a place below the output's
// folder, or a reason why there is none.
#include <unistd.h>

#include <filesystem>
#include <fstream>
#include <set>

#include "../../cli/feed.h"
#include "require.h"

using namespace vbparse;
using test::choice;
using test::require;

namespace {

constexpr size_t most = 1 << 16;

/// Below its folder, whatever the archive calls it.
void check_place(const std::string& place) {
  for (const std::filesystem::path& part : std::filesystem::path(place))
    require(part != ".." && part != "/", "a place elsewhere", place);
}

void check(const cli::Source& source, const std::string& archive) {
  require(source.name.starts_with(archive), "a document of another input", source.name);
  require(source.bytes.size() <= most, "a document over the limit", source.name);
  if (source.failure)
    require(!source.failure->message.empty(), "a failure without a reason", source.name);
  check_place(source.place);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  static const std::filesystem::path folder = [] {
    auto path =
        std::filesystem::temp_directory_path() / ("vbparse-fuzz-" + std::to_string(getpid()));
    std::filesystem::create_directories(path);
    return path;
  }();
  const std::string archive = (folder / "a.tar").string();
  std::ofstream(archive, std::ios::binary)
      .write(reinterpret_cast<const char*>(data), std::streamsize(size));
  cli::FeedOptions options;
  options.inputs.arguments = {archive};
  options.max_bytes = most;
  if (choice({reinterpret_cast<const char*>(data), size}, 0, 2))
    options.json_field = "text";
  cli::Walk walk(options.inputs);
  std::set<std::string> claimed;
  cli::Feed feed(
      options, walk, [](const auto&, const std::string&) { return false; },
      [&](const std::string& place) { return claimed.insert(place).second; },
      [&](const std::string& name, const std::string& message) {
        require(name == archive && !message.empty(), "a warning without a reason", name);
      });
  // a member takes some bytes of the archive, or repeats what another packs: it ends
  constexpr size_t many = 1 << 20;
  size_t count = 0;
  for (cli::Source source; feed.next(source);) {
    require(++count < many, "documents without an end", source.name);
    check(source, archive);
  }
  return 0;
}
