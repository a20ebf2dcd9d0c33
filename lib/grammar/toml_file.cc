#include "grammar/toml_file.h"

#include <algorithm>
#include <fstream>
#include <sstream>

namespace vbparse::grammar {

namespace {

bool any_of(std::string_view characters, char c) {
  return characters.find(c) != std::string_view::npos;
}

/// The characters that may follow "[" in the heading of a table: a second bracket, the closing
/// bracket, which toml++ itself refuses, and those that a name may begin with.
constexpr std::string_view before_name =
    "[]\"'_-0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";

/// The characters that end a bare word. The first ends keys only, not values.
constexpr std::string_view word_ends = "= \t\r\n,]}#";

/// Returns where the string ends whose opening quotation mark is at `i`. One that is never closed
/// ends with its line or the text; toml++ reports it.
size_t string_end(std::string_view text, size_t i) {
  const char quote = text[i];
  const std::string three(3, quote);
  const std::string mark = text.substr(i).starts_with(three) ? three : three.substr(0, 1);
  const auto ended = [&] {
    return i >= text.size() || text.substr(i).starts_with(mark) ||
           (mark.size() == 1 && text[i] == '\n');
  };
  for (i += mark.size(); !ended();)
    i += quote == '"' && text[i] == '\\' ? 2 : 1;
  const size_t end = std::min(i, text.size());
  return end + (text.substr(end).starts_with(quote) ? mark.size() : 0);
}

/// Keeps track of whether a key or a value comes next.
class Expecting {
 public:
  bool value() const { return value_; }
  size_t depth() const { return open_.size(); }
  /// Whether `c` is a brace that closes what a bracket has opened.
  bool is_wrong_end(char c) const { return open_.ends_with('[') > (c != '}'); }
  /// Passes a character that is not part of a word, string or comment.
  void pass(char c) {
    if (any_of("[{", c))
      open_ += c;
    if (any_of("]}", c) && !open_.empty())
      open_.pop_back();
    if (c == '=')
      value_ = true;
    else if (c == ',')
      value_ = open_.ends_with('[');
    else if (any_of("{]}", c) || (c == '\n' && open_.empty()))
      value_ = false;
  }

 private:
  std::string open_;  // the brackets that are open
  bool value_ = false;
};

}  // namespace

TomlFile::TomlFile(std::string path) : path_(std::move(path)) {
  std::ifstream in(path_, std::ios::binary);
  std::ostringstream all;
  all << in.rdbuf();
  if (!in)
    throw GrammarError(path_, 1, 1, "cannot be read", "");
  text_ = all.str();
}

toml::table TomlFile::parse() const {
  refuse_bare_letters();
  try {
    return toml::parse(std::string_view(text_), path_);
  } catch (const toml::parse_error& e) {
    throw error(e.source().begin.line, e.source().begin.column, std::string(e.description()));
  }
}

GrammarError TomlFile::error(size_t line, size_t column, const std::string& message) const {
  std::string_view rest = text_;
  for (size_t i = 1; i < line; ++i)
    rest.remove_prefix(std::min(rest.size(), rest.find('\n') + 1));
  rest = rest.substr(0, rest.find('\n'));
  // toml++ counts columns in characters, GrammarError in bytes
  size_t byte = 0;
  for (size_t c = 1; c < column && byte < rest.size(); ++c)
    do
      ++byte;
    while (byte < rest.size() && (rest[byte] & 0xC0) == 0x80);
  return {path_, line, byte + 1, message, rest};
}

GrammarError TomlFile::error(const toml::source_region& at, const std::string& message) const {
  return error(at.begin.line, at.begin.column, message);
}

GrammarError TomlFile::error(const toml::source_region& phrase, std::string_view say,
                             const PhraseError& e) const {
  // approximate if there are escapes before the place: each counts as the character it stands for
  const std::string_view before = say.substr(0, e.at);
  const auto characters =
      std::count_if(before.begin(), before.end(), [](char c) { return (c & 0xC0) != 0x80; });
  return error(phrase.begin.line, phrase.begin.column + 1 + size_t(characters), e.what());
}

GrammarError TomlFile::error_at(size_t byte, const char* message) const {
  const std::string_view t = text_;
  const size_t from = t.substr(0, byte).rfind('\n') + 1;
  const auto line = size_t(std::count(t.begin(), t.begin() + long(byte), '\n')) + 1;
  return {path_, line, byte - from + 1, message, t.substr(from, t.find('\n', byte) - from)};
}

/// Refuses characters that are not ASCII outside of strings and comments, and quotation marks and
/// opening brackets within bare words. TOML 1.0 allows neither, but toml++ 3.3 has undefined
/// behaviour when it looks for the end of such a word, and where a brace stands for a value.
void TomlFile::refuse_bare_letters() const {
  const std::string_view t = text_;
  Expecting expecting;
  for (size_t i = 3 * t.starts_with("\xEF\xBB\xBF"); i < t.size();) {
    if (any_of("\"'", t[i])) {
      i = string_end(t, i);
    } else if (!any_of(" \t\r\n#,=[]{}", t[i])) {
      i = refuse_bare_word(i, word_ends.substr(expecting.value()));
    } else if (t[i] == '#') {
      i = std::min(t.find('\n', i), t.size());
    } else {
      const char sign = t[i++];
      if (expecting.is_wrong_end(sign))
        throw error_at(i - 1, "a brace that closes nothing");
      expecting.pass(sign);
      if (sign == '[' && !expecting.value())
        refuse_nameless(i, before_name.substr(expecting.depth() > 1));
    }
  }
}

/// Refuses the heading of a table unless one of these characters comes next; toml++ 3.3 assumes
/// that one does.
void TomlFile::refuse_nameless(size_t at, std::string_view expected) const {
  const size_t next = std::min(text_.find_first_not_of(" \t", at), text_.size());
  if (text_.substr(next, 1).find_first_not_of(expected) != text_.npos)
    throw error_at(next, "a name of ASCII letters, or one in quotation marks, must stand here");
}

/// Returns where the bare word at `at` ends; throws if it contains what refuse_bare_letters()
/// refuses.
size_t TomlFile::refuse_bare_word(size_t at, std::string_view ends) const {
  for (; at < text_.size() && !any_of(ends, text_[at]); ++at) {
    if (text_[at] & 0x80)
      throw error_at(at, "a letter outside quotation marks");
    if (any_of("\"'[{", text_[at]))
      throw error_at(at, "a quotation mark or bracket within a word");
  }
  return at;
}

}  // namespace vbparse::grammar
