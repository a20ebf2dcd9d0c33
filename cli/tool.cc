#include "tool.h"

#include <algorithm>
#include <cstdio>

#include "output.h"

namespace vbparse::cli {

void Messages::tell(std::string_view message) const {
  std::fprintf(stderr, "%s: %s\n", program_.c_str(), printable(message).c_str());
}

void Messages::tell(const GrammarError& e) const {
  const std::string_view what = e.what();
  // the message begins with the file name, which may contain line breaks
  size_t end = std::min(what.find('\n', e.file.size()), what.size());
  tell(what.substr(0, end));
  while (end < what.size()) {
    const size_t begin = end + 1;
    end = std::min(what.find('\n', begin), what.size());
    std::fprintf(stderr, "%s\n", printable(what.substr(begin, end - begin)).c_str());
  }
}

namespace {

std::string paint(bool color, const char* how, std::string_view text) {
  return color ? std::string(how).append(text).append("\033[0m") : std::string(text);
}

}  // namespace

std::string Messages::warning(std::string_view file, std::string_view message) const {
  return quiet ? ""
               : program_ + ": " + printable(file) + ": " + paint(color, "\033[33m", "warning:") +
                     ' ' + printable(message) + '\n';
}

std::string Messages::failure(std::string_view file, std::string_view message) const {
  return program_ + ": " + printable(file) + ": " + paint(color, "\033[31m", printable(message)) +
         '\n';
}

std::string Position::at(size_t byte) {
  if (byte < byte_)
    *this = Position(text_);
  for (; byte_ < byte && byte_ < text_.size(); ++byte_) {
    if (text_[byte_] == '\n')
      ++line_, column_ = 1;
    else if ((text_[byte_] & 0xC0) != 0x80)
      ++column_;
  }
  return std::to_string(line_) + ':' + std::to_string(column_);
}

std::string no_day(const std::string& value) {
  return Day::parse(value) ? "" : "no such day: " + value + " (YYYY-MM-DD)";
}

Grammar load_grammar(const std::vector<std::string>& paths) {
  return paths.empty() ? Grammar::builtin() : Grammar::load(paths);
}

int print_grammar(const Grammar& grammar, const std::string& kind, const Messages& messages) {
  const auto text = grammar.print(kind);
  if (!text) {
    messages.tell("there is no kind of rules called " + kind +
                  "; the kinds are those of records ([[type]], [[organ]] ...) and of cues "
                  "(addressees, base ...)");
    return wrong_use;
  }
  print(*text);
  return good;
}

int check_grammar(const std::vector<std::string>& paths, const Messages& messages) {
  if (paths.empty() || paths.front().empty()) {
    print(
        "the built-in rules passed their examples when the program was built; --check-grammar PATH "
        "runs those of a file or folder\n");
    return good;
  }
  size_t count = 0;
  const auto failures = Grammar::check(paths, &count);
  for (const ExampleFailure& f : failures)
    messages.tell(f.file + ':' + std::to_string(f.line) + ": " + f.message);
  print(std::to_string(count) + " examples run, " + std::to_string(failures.size()) + " failed\n");
  return failures.empty() ? good : wrong_use;
}

}  // namespace vbparse::cli
