#include "grammar/weights_file.h"

#include <charconv>
#include <fstream>
#include <optional>
#include <sstream>

#include "vbparse/grammar.h"

namespace vbparse::grammar {

namespace {

std::string read_all(const std::string& path) {
  std::ifstream in(path, std::ios::binary);
  in.peek();  // a folder opens, but has no first byte
  if (!in.is_open() || in.bad())
    throw GrammarError(path, 1, 1, "cannot be read", "");
  std::ostringstream text;
  text << in.rdbuf();
  return std::move(text).str();
}

/// Returns the content of a line without carriage returns at its end; empty if it is a comment.
std::string_view content(std::string_view line) {
  if (line.starts_with('#'))
    return {};
  return line.substr(0, line.find_last_not_of('\r') + 1);
}

/// Parses a line; returns nullopt if it does not have three valid fields.
std::optional<Weight> read_weight(std::string_view line) {
  const size_t first = line.find('\t');
  const size_t second = line.find('\t', first + 1);  // npos if there is no first tab
  if (second == line.npos || first == 0 || second == first + 1)
    return {};
  Weight weight{line.substr(0, first), line.substr(first + 1, second - first - 1), 0};
  const char* end = line.data() + line.size();
  const auto read = std::from_chars(line.data() + second + 1, end, weight.value);
  if (read.ec != std::errc() || read.ptr != end || weight.value == 0)
    return {};
  return weight;
}

}  // namespace

WeightsFile::WeightsFile(std::string path) : path_(std::move(path)), text_(read_all(path_)) {
  const std::string_view text = text_;
  size_t number = 1;
  for (size_t at = 0; at < text.size(); ++number) {
    const size_t end = std::min(text.find('\n', at), text.size());
    const std::string_view line = content(text.substr(at, end - at));
    at = end + 1;
    if (line.empty())
      continue;
    const std::optional<Weight> weight = read_weight(line);
    if (!weight)
      refuse_line(number,
                  "a weight is a feature, a class and an integer from -32768 to 32767 that "
                  "is not 0, parted by one tab each");
    weights_.push_back(*weight);
    lines_.push_back(number);
  }
}

void WeightsFile::refuse(size_t i, const std::string& message) const {
  refuse_line(lines_[i], message);
}

void WeightsFile::refuse_line(size_t line, const std::string& message) const {
  size_t at = 0;
  for (size_t i = 1; i < line; ++i)
    at = text_.find('\n', at) + 1;
  const size_t end = std::min(text_.find('\n', at), text_.size());
  throw GrammarError(path_, line, 1, message, std::string_view(text_).substr(at, end - at));
}

}  // namespace vbparse::grammar
