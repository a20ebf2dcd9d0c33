#include "tool.h"

#include <cstdio>

#include "batch.h"

namespace vbparse::cli {

void Messages::tell(std::string_view message) const {
  std::fprintf(stderr, "%s: %.*s\n", program_.c_str(), int(message.size()), message.data());
}

void Messages::warn(std::string_view file, std::string_view message) const {
  if (!quiet) tell(std::string(file) + ": warning: " + std::string(message));
}

void Messages::fail(std::string_view file, std::string_view message) const { tell(std::string(file) + ": " + std::string(message)); }

std::string Position::at(size_t byte) {
  if (byte < byte_) *this = Position(text_);
  for (; byte_ < byte && byte_ < text_.size(); ++byte_) {
    if (text_[byte_] == '\n') ++line_, column_ = 1;
    else if ((text_[byte_] & 0xC0) != 0x80) ++column_;
  }
  return std::to_string(line_) + ':' + std::to_string(column_);
}

std::string no_day(const std::string& value) { return value.empty() || Day::parse(value) ? "" : "no such day: " + value + " (YYYY-MM-DD)"; }

int check_grammar(const std::string& dir, const Messages& messages) {
  if (dir.empty()) {
    print("the built-in rules passed their examples when the program was built; --check-grammar DIR runs those of DIR\n");
    return good;
  }
  size_t count = 0;
  const auto failures = Grammar::check(dir, &count);
  for (const ExampleFailure& f : failures) messages.tell(f.file + ':' + std::to_string(f.line) + ": " + f.message);
  print(std::to_string(count) + " examples run, " + std::to_string(failures.size()) + " failed\n");
  return failures.empty() ? good : wrong_use;
}

}  // namespace vbparse::cli
