// Any command line, its words parted by line ends, is refused with a reason or gives settings
// that the programs can work with.
#include <CLI/CLI.hpp>
#include <algorithm>

#include "../../cli/options.h"
#include "require.h"

using namespace vbparse;
using test::choice;
using test::require;

namespace {

/// The words, the last first, as CLI11 takes them.
std::vector<std::string> words_of(std::string_view bytes) {
  std::vector<std::string> words;
  while (!bytes.empty()) {
    const size_t end = std::min(bytes.find('\n'), bytes.size());
    words.emplace_back(bytes.substr(0, end));
    bytes.remove_prefix(std::min(end + 1, bytes.size()));
  }
  std::reverse(words.begin(), words.end());
  return words;
}

bool is_day(const std::string& value) { return value.empty() || Day::parse(value); }

void check(const cli::Settings& s, const std::vector<Format>& formats) {
  const bool known = std::any_of(formats.begin(), formats.end(),
                                 [&](const Format& f) { return f.name == s.format; });
  require(s.format.empty() || known, "no such format", s.format);
  require(s.workers <= 1024, "too many workers", std::to_string(s.workers));
  require(s.feed.shard.index < s.feed.shard.count, "no such shard", s.shard);
  require(s.feed.most_in_file() > 0 && s.feed.most_packed() > 0, "no byte may be read", "");
  require(is_day(s.date) && is_day(s.received), "no such day", s.date + ' ' + s.received);
  s.feed.inputs.chosen("2024/cong-van số 5.txt");
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  const std::vector<Format>* tables[]{&formats(), &citation_formats(), &deadline_formats()};
  const cli::Program program{.name = "vbparse",
                             .description = "",
                             .formats = *tables[choice(bytes, 0, std::size(tables))],
                             .explain = write_explain,
                             .explained = ""};
  cli::Settings settings;
  cli::Messages messages{"vbparse"};
  CLI::App app;
  cli::describe(app, program, settings, messages);
  try {
    app.parse(words_of(bytes));
  } catch (const CLI::ParseError& e) {
    require(e.get_exit_code() == 0 || *e.what(), "a command line refused without a reason", bytes);
    return 0;
  }
  check(settings, program.formats);
  return 0;
}
