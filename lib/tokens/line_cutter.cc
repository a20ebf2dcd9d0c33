#include "tokens/line_cutter.h"

#include <algorithm>
#include <array>
#include <utility>

#include "text/bytes.h"
#include "text/text.h"
#include "tokens/spelling.h"

namespace vbparse::tokens {
namespace {

using text::ByteSet;

constexpr uint32_t wide_blanks = 3;  // so many part cells
constexpr std::string_view nbsp = "\xC2\xA0";
constexpr ByteSet gap_bytes(" \t");
constexpr ByteSet apart_bytes(" \t|");
/// What no star of Markdown opens, and what none closes.
constexpr ByteSet not_opened(" \t)"), not_closed(" \t(");
/// What a word begins with; a no-break space, which 0xC2 leads, makes a gap wider.
constexpr ByteSet begins_word =
    ByteSet().add('0', '9').add('A', 'Z').add('a', 'z').add(0x80, 0xC1).add(0xC3, 0xFF);
/// Signs that mean nothing but themselves.
constexpr ByteSet alone_signs("!\"#$%&'(),-./:;<=>?@]^_`{}~+");
/// What may stand before an opening star of Markdown, and after a closing one.
constexpr ByteSet beside_emphasis = ByteSet(" \t").add(text::sign_bytes);

/// Signs beyond ASCII that print as one, and how many of it each stands for.
struct Alike {
  char32_t first, last;
  WordId id;
  uint32_t count = 1;
};
constexpr std::array alike{Alike{0x2010, 0x2015, '-'},    Alike{0x2212, 0x2212, '-'},
                           Alike{0xFE58, 0xFE58, '-'},    Alike{0xFE63, 0xFE63, '-'},
                           Alike{0xFF0D, 0xFF0D, '-'},    Alike{0x2044, 0x2044, '/'},
                           Alike{0x2215, 0x2215, '/'},    Alike{0xFF0F, 0xFF0F, '/'},
                           Alike{0x201C, 0x201F, '"'},    Alike{0xAB, 0xAB, '"'},
                           Alike{0xBB, 0xBB, '"'},        Alike{0x2033, 0x2033, '"'},
                           Alike{0x2018, 0x201B, '\''},   Alike{0x2032, 0x2032, '\''},
                           Alike{0x2026, 0x2026, '.', 3}, Alike{0x2022, 0x2022, bullet_sign}};

/// The sign of ASCII that a sign beyond it stands for, or itself.
Alike plain(char32_t c) {
  const auto known = std::find_if(alike.begin(), alike.end(),
                                  [c](const Alike& a) { return a.first <= c && c <= a.last; });
  return known == alike.end() ? Alike{c, c, any_sign, uint32_t(c)} : *known;
}

/// How many blanks a byte of a gap counts for.
constexpr uint32_t width_of(char c) { return (c == ' ') + wide_blanks * (c == '\t'); }

}  // namespace

void LineCutter::cut(Span line, Before before, uint32_t indent) {
  line_ = line;
  before_ = before;
  column_ = indent;
  cell_at_ = line.begin;
  cell_begin_ = first_token_ = out_.size();
  for (uint32_t at = heading_mark(line.begin); at < line.end;) {
    const char c = text_[at];
    if (text::in_word(c))
      at = word(at);
    else if (gap_bytes.has(c))
      at = gap(at);
    else
      at = punctuation(at);
  }
  close_cell();
}

/// Hides a heading mark of Markdown; returns where the words begin.
uint32_t LineCutter::heading_mark(uint32_t at) {
  constexpr uint32_t most_marks = 6;
  static constexpr text::ByteSet mark("#");
  const uint32_t end = text::skip(text_, at, line_.end, mark);
  if (end == at || end - at > most_marks || text_.substr(end, 1) != " ")
    return at;
  out_.hidden.push_back({at, end + 1});
  return end + 1;
}

void LineCutter::close_cell() {
  if (cell_begin_ == out_.size())
    return;
  const uint32_t at = out_.tokens[cell_begin_].byte;
  column_ = text::column_after(text_.substr(cell_at_, at - cell_at_), column_);
  cell_at_ = at;
  out_.cells.push_back({{cell_begin_, out_.size()}, column_});
  cell_begin_ = out_.size();
}

/// Whether the words of the line so far are the sign before an item: however wide the gap after
/// it, it is no cell of its own.
bool LineCutter::is_bullet() const {
  constexpr std::array<WordId, 3> bullets{'-', '+', bullet_sign};
  return out_.size() == first_token_ + 1 &&
         std::find(bullets.begin(), bullets.end(), out_.tokens.back().word) != bullets.end();
}

/// Whether nothing but a blank stands between two words.
inline bool LineCutter::is_one_blank(uint32_t at) const {
  return at + 1 < line_.end && text_[at] == ' ' && begins_word.has(text_[at + 1]);
}

/// Blanks, and bars between cells.
uint32_t LineCutter::gap(uint32_t from) {
  if (is_one_blank(from)) {
    widen(Before::blank);
    return from + 1;
  }
  uint32_t at = from, width = 0;
  bool bar = false;
  for (; at < line_.end; ++at) {
    const char c = text_[at];
    if (const uint32_t blanks = width_of(c))
      width += blanks;
    else if (c == '|' && is_bar(at))
      bar = true;
    else if (text_.substr(at, nbsp.size()) == nbsp)
      ++at, ++width;
    else
      break;
  }
  constexpr uint32_t widest_after_bullet = 8;
  const bool item = is_bullet() && at - from <= widest_after_bullet;
  if (bar || (width >= wide_blanks && !item)) {
    close_cell();
    widen(Before::cell);
  } else {
    widen(Before::blank);
  }
  return at;
}

/// The byte at a place; a blank where the line has none.
char LineCutter::byte(uint32_t at) const {
  return at >= line_.begin && at < line_.end ? text_[at] : ' ';
}

/// Whether a bar parts cells: it stands apart on both sides; in a row that a bar begins, on one,
/// or on none where a bar ends the row too.
bool LineCutter::is_bar(uint32_t at) const {
  const int sides = apart_bytes.has(byte(at - 1)) + apart_bytes.has(byte(at + 1));
  const bool row = text_[line_.begin] == '|';
  const int needed = 2 - row - row * (text_[line_.end - 1] == '|');
  return sides >= needed;
}

uint32_t LineCutter::punctuation(uint32_t at) {
  const char c = text_[at], next = byte(at + 1);
  if (const bool alone = next != c; alone & alone_signs.has(c))
    return sign(at, at + 1, sign_id(c), 1);
  switch (c) {
    case '|':
      return is_bar(at) ? gap(at) : run_of_signs(at);
    case '*':
      return emphasis(at);
    case '\\':  // Markdown's escape: what follows is text
      if (!text::sign_bytes.has(next))
        return run_of_signs(at);
      out_.hidden.push_back({at, at + 1});
      return sign(at + 1, at + 2, sign_id(next), 1);
    case '[':
      if (next != ']')
        return run_of_signs(at);
      out_.hidden.push_back({at, at + 2});  // what is left of a picture
      return at + 2;
    default:
      return run_of_signs(at);
  }
}

uint32_t LineCutter::end_of_signs(uint32_t at) const {
  const uint32_t end = std::min(line_.end, at + longest_token);
  const char* const last = text_.data() + end;
  const char* const other =
      std::find_if(text_.data() + at, last, [c = text_[at]](char next) { return next != c; });
  return end - uint32_t(last - other);
}
uint32_t LineCutter::run_of_signs(uint32_t at) {
  const uint32_t end = end_of_signs(at);
  return sign(at, end, sign_id(text_[at]), end - at);
}

/// Markdown's emphasis is not seen: up to three stars that touch a word on one side only. `5*3`,
/// `(*)` and a bullet are none.
uint32_t LineCutter::emphasis(uint32_t at) {
  constexpr uint32_t most_stars = 3;
  const uint32_t end = end_of_signs(at);
  const char before = byte(at - 1), after = byte(end);
  const bool opens = !not_opened.has(after) && beside_emphasis.has(before);
  const bool closes = !not_closed.has(before) && beside_emphasis.has(after);
  if (end - at > most_stars || !(opens || closes))
    return run_of_signs(at);
  out_.hidden.push_back({at, end});
  return end;
}

uint32_t LineCutter::sign(uint32_t begin, uint32_t end, WordId id, uint32_t value) {
  Token t;
  t.byte = begin;
  t.size = uint16_t(end - begin);
  t.before = before_;
  t.word = t.bare = id;
  t.value = value;
  push(t);
  return end;
}

/// The quick way over what most of a text is: a word that the lexicon knows as it is printed.
uint32_t LineCutter::word(uint32_t at) {
  if (text::digit_bytes.has(text_[at]))
    return run(at, text::skip(text_, at, line_.end, text::word_bytes));
  Print print{text::eight_bytes(text_, at), 0};
  uint32_t size = text::cut_to_word(print.low);
  if (size == text::eight) {
    print.high = text::eight_bytes(text_, at + text::eight);
    size += text::cut_to_word(print.high);
  }
  const uint32_t end = at + size;
  const Lexicon::Entry* const e = size < longest_print ? lexicon_.find(print) : nullptr;
  if (!e || end > line_.end)
    return run(at, text::skip(text_, at, line_.end, text::word_bytes));
  Token t = e->token;
  t.byte = at;
  t.before = before_;
  push(t);
  const bool blank = is_one_blank(end);
  before_ = Before(uint8_t(Before::blank) * blank);
  return end + blank;
}

/// A run of bytes that may be of words: letters, digits, and signs and blanks beyond ASCII.
uint32_t LineCutter::run(uint32_t at, uint32_t end) {
  while (at < end) {
    if (text::digit_bytes.has(text_[at]))
      at = number(at, std::min(end, at + longest_token));
    else if (const uint32_t to = letters_end(at, std::min(end, at + longest_token)); to > at)
      at = letters(at, to);
    else
      at = other(at);
  }
  return at;
}

uint32_t LineCutter::number(uint32_t at, uint32_t end) {
  const uint32_t to = text::skip(text_, at, end, text::digit_bytes);
  words_.add_number(at, to, std::exchange(before_, Before::nothing));
  return to;
}
uint32_t LineCutter::letters(uint32_t begin, uint32_t end) {
  words_.add(begin, end, std::exchange(before_, Before::nothing));
  return end;
}

/// The end of the letters from `at` on, with what is not seen between them.
uint32_t LineCutter::letters_end(uint32_t at, uint32_t end) const {
  uint32_t last = at;
  size_t n;
  for (uint32_t i = at; i < end; i += uint32_t(n)) {
    const char32_t c = text::code_point(text_, i, &n);
    if (text::is_letter(c))
      last = i + uint32_t(n);
    else if (!is_unseen(c) || i == at)
      break;
  }
  return last;
}

/// A character beyond ASCII that is no letter.
uint32_t LineCutter::other(uint32_t at) {
  size_t n;
  const char32_t c = text::code_point(text_, at, &n);
  const uint32_t end = at + uint32_t(n);
  if (c == 0xA0)
    return gap(at);
  if (is_unseen(c)) {
    out_.hidden.push_back({at, end});
    return end;
  }
  if (text::is_blank(c)) {
    widen(Before::blank);
    return end;
  }
  const Alike as = plain(c);
  return sign(at, end, as.id, as.count);
}

}  // namespace vbparse::tokens
