// Any bytes as JSON Lines: each line gives a failure, or a text and an object with the result.
#include <algorithm>
#include <nlohmann/json.hpp>

#include "../../cli/json_lines.h"
#include "require.h"

using namespace vbparse;
using test::choice;
using test::require;
using Json = nlohmann::json;

namespace {

/// Bytes that come a few at a time, as from a pipe.
class Pieces : public cli::Stream {
 public:
  Pieces(std::string_view bytes, size_t most) : rest_(bytes), most_(most) {}
  size_t read(char* to, size_t size) override {
    const size_t n = rest_.copy(to, std::min(size, most_));
    rest_.remove_prefix(n);
    return n;
  }

 private:
  std::string_view rest_;
  size_t most_;
};

void check(const std::string& line) {
  const std::string result = cli::as_value("{\"n\":1}\n{\"n\":2}\n", true);
  std::string text, out;
  try {
    text = cli::text_field(line, "text");
  } catch (const cli::Failure& e) {
    require(!e.code.empty() && !e.message.empty(), "a failure without a reason", line);
    return;
  }
  cli::append_with(line, result, out);
  require(std::count(out.begin(), out.end(), '\n') == 1 && out.ends_with('\n'), "no line", out);
  Json before = Json::parse(line);
  const Json after = Json::parse(out);
  require(before.at("text") == text, "another text", line);
  before["vbparse"] = Json::parse(result);
  require(before == after, "another object", out);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  Pieces stream(bytes, 1 + choice(bytes, 0, 64));
  const size_t limit = 1 << choice(bytes, 1, 16);
  cli::Lines lines(stream, limit);
  std::string line;
  std::optional<cli::Failure> failure;
  uint64_t number = 0;
  while (lines.next(line, failure)) {
    require(lines.number() > number, "a line that is counted twice", line);
    number = lines.number();
    require(line.size() <= limit, "a line over the limit", line);
    if (!failure)
      check(line);
  }
  require(lines.position() == size, "bytes that were not read", bytes);
  return 0;
}
