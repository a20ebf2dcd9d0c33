#include "tokens/line_cutter.h"

#include <algorithm>

#include "text/bytes.h"
#include "text/letters.h"
#include "tokens/spelling.h"

namespace vbparse::tokens {
namespace {

constexpr uint32_t wide_blanks = 3;  // so many part cells

/// The sign of ASCII that a sign beyond it stands for; 0 for none.
char plain_sign(char32_t c) {
  if ((c >= 0x2010 && c <= 0x2015) || c == 0x2212 || c == 0xFE58 || c == 0xFE63 || c == 0xFF0D)
    return '-';
  if (c == 0x2044 || c == 0x2215 || c == 0xFF0F)
    return '/';
  if ((c >= 0x201C && c <= 0x201F) || c == 0xAB || c == 0xBB || c == 0x2033)
    return '"';
  if ((c >= 0x2018 && c <= 0x201B) || c == 0x2032)
    return '\'';
  return c == 0x2026 ? '.' : '\0';
}

bool is_ascii_punctuation(char c) { return c > ' ' && c < 0x7F && !text::in_word(c); }
bool is_digit_byte(char c) { return c >= '0' && c <= '9'; }

}  // namespace

uint32_t column_after(std::string_view s, uint32_t column) {
  for (const char c : s) {
    if (c == '\t')
      column = (column / 8 + 1) * 8;
    else if ((static_cast<unsigned char>(c) & 0xC0) != 0x80)
      ++column;
  }
  return column;
}

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
    else if (c == ' ' && text::in_word(text_[at + 1]))  // a line does not end with a blank
      widen(Before::blank), ++at;
    else if (is_ascii_punctuation(c))
      at = punctuation(at);
    else
      at = gap(at);
  }
  close_cell();
}

/// Hides a heading mark of Markdown ("## "); returns where the words begin.
uint32_t LineCutter::heading_mark(uint32_t at) {
  uint32_t n = 0;
  while (at + n < line_.end && n < 6 && text_[at + n] == '#')
    ++n;
  if (!n || at + n >= line_.end || text_[at + n] != ' ')
    return at;
  out_.hidden.push_back({at, at + n + 1});
  return at + n + 1;
}

void LineCutter::close_cell() {
  if (cell_begin_ == out_.size())
    return;
  const uint32_t at = out_.tokens[cell_begin_].byte;
  column_ = column_after(text_.substr(cell_at_, at - cell_at_), column_);
  cell_at_ = at;
  out_.cells.push_back({{cell_begin_, out_.size()}, column_});
  cell_begin_ = out_.size();
}

/// Whether the words of the line so far are the sign before an item: however wide the gap after
/// it, it is no cell of its own.
bool LineCutter::is_bullet() const {
  if (out_.size() != first_token_ + 1)
    return false;
  const Token& t = out_.tokens.back();
  return t.word == '-' || t.word == '+' || (t.word == any_sign && t.value == 0x2022);
}

/// Blanks, and bars between cells; a control character that is no blank is a sign.
uint32_t LineCutter::gap(uint32_t from) {
  uint32_t at = from, width = 0;
  bool wide = false, bar = false;
  for (; at < line_.end; ++at) {
    const char c = text_[at];
    if (c == '\t')
      wide = true;
    else if (c == '|' && is_bar(at))
      wide = bar = true;
    else if (text_.substr(at, 2) == "\xC2\xA0")
      ++at, ++width;
    else if (c == ' ')
      ++width;
    else
      break;
  }
  if (at == from)
    return sign(at, at + 1, sign_id(text_[at]), 1);
  constexpr uint32_t widest_after_bullet = 8;
  wide = wide || width >= wide_blanks;
  if (wide && !(is_bullet() && !bar && at - from <= widest_after_bullet)) {
    close_cell();
    widen(Before::cell);
  } else {
    widen(Before::blank);
  }
  return at;
}

/// Whether a bar parts cells: it stands apart on both sides; in a row that a bar begins, on one,
/// or on none where a bar ends the row too.
bool LineCutter::is_bar(uint32_t at) const {
  const auto apart = [&](uint32_t i) {
    return text_[i] == '|' || text_[i] == ' ' || text_[i] == '\t';
  };
  const bool left = at == line_.begin || apart(at - 1);
  const bool right = at + 1 >= line_.end || apart(at + 1);
  if (text_[line_.begin] == '|')
    return left || right || text_[line_.end - 1] == '|';
  return left && right;
}

uint32_t LineCutter::punctuation(uint32_t at) {
  const char c = text_[at];
  const char next = at + 1 < line_.end ? text_[at + 1] : ' ';
  if (c == '|' && is_bar(at))
    return gap(at);
  if (c == '\\' && is_ascii_punctuation(next)) {  // Markdown's escape: what follows is text
    out_.hidden.push_back({at, at + 1});
    return sign(at + 1, at + 2, sign_id(next), 1);
  }
  if (c == '[' && next == ']') {  // what is left of a picture
    out_.hidden.push_back({at, at + 2});
    return at + 2;
  }
  uint32_t end = at + 1;
  while (end < line_.end && text_[end] == c && end - at < longest_token)
    ++end;
  if (c == '*' && is_emphasis(at, end)) {
    out_.hidden.push_back({at, end});
    return end;
  }
  return sign(at, end, sign_id(c), end - at);
}

/// Markdown's emphasis: up to three stars that touch a word on one side only. `5*3`, `(*)` and a
/// bullet are none.
bool LineCutter::is_emphasis(uint32_t at, uint32_t end) const {
  const char before = at > line_.begin ? text_[at - 1] : ' ';
  const char after = end < line_.end ? text_[end] : ' ';
  const auto blank = [](char c) { return c == ' ' || c == '\t'; };
  const bool opens =
      !blank(after) && after != ')' && (blank(before) || is_ascii_punctuation(before));
  const bool closes =
      !blank(before) && before != '(' && (blank(after) || is_ascii_punctuation(after));
  return end - at <= 3 && (opens || closes);
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
void LineCutter::push(const Token& t) {
  out_.tokens.push_back(t);
  before_ = Before::nothing;
}

/// The quick way over what most of a text is: a word that the lexicon knows as it is printed.
uint32_t LineCutter::word(uint32_t at) {
  Print print{text::eight_bytes(text_, at), 0};
  uint32_t size = 8;
  uint64_t stops = text::word_stops(print.low);
  if (stops) {
    size = uint32_t(text::bytes_before(stops));
    print.low &= text::low_bytes(size);
  } else {
    print.high = text::eight_bytes(text_, at + 8);
    stops = text::word_stops(print.high);
    if (!stops)
      return run(at, end_of_word_bytes(at + longest_print));
    const auto more = uint32_t(text::bytes_before(stops));
    print.high &= more ? text::low_bytes(more) : 0;
    size += more;
  }
  const uint32_t end = at + size;
  const Lexicon::Entry* const e = lexicon_.find(print);
  if (!e || end > line_.end || e->shape == Shape::number)
    return run(at, std::min(end, line_.end));
  Token t;
  t.byte = at;
  t.size = uint16_t(size);
  t.shape = e->shape;
  t.before = before_;
  t.syllable = e->syllable;
  t.word = e->word;
  t.bare = e->bare;
  push(t);
  return end;
}
/// A run of bytes that may be of words: letters, digits, and signs and blanks beyond ASCII.
uint32_t LineCutter::run(uint32_t at, uint32_t end) {
  while (at < end) {
    if (is_digit_byte(text_[at]))
      at = number(at, end);
    else if (const uint32_t to = letters_end(at, end); to > at)
      at = letters(at, to);
    else
      at = other(at);
  }
  return at;
}

uint32_t LineCutter::number(uint32_t at, uint32_t end) {
  uint32_t to = at + 1;
  while (to < end && is_digit_byte(text_[to]) && to - at < longest_token)
    ++to;
  words_.add_number(at, to, before_);
  before_ = Before::nothing;
  return to;
}
uint32_t LineCutter::letters(uint32_t begin, uint32_t end) {
  words_.add(begin, end, before_);
  before_ = Before::nothing;
  return end;
}

uint32_t LineCutter::end_of_word_bytes(uint32_t at) const {
  while (at < line_.end && text::in_word(text_[at]))
    ++at;
  return std::min(at, line_.end);
}

/// The end of the letters from `at` on, with what is not seen between them.
uint32_t LineCutter::letters_end(uint32_t at, uint32_t end) const {
  uint32_t last = at;
  size_t n;
  for (uint32_t i = at; i < end && i - at < longest_token; i += uint32_t(n)) {
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
  if (text::is_blank(c)) {
    widen(Before::blank);
    return end;
  }
  if (is_unseen(c)) {
    out_.hidden.push_back({at, end});
    return end;
  }
  if (const char plain = plain_sign(c))
    return sign(at, end, sign_id(plain), c == 0x2026 ? 3 : 1);
  return sign(at, end, any_sign, c);
}

}  // namespace vbparse::tokens
