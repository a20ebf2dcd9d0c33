// JSON appended to a string, and spans as the records count them.
#include "write/json.h"

#include <bit>
#include <charconv>

namespace vbparse::write {

namespace {

constexpr size_t most_digits = 20, most_of_span = 2 * most_digits + 4;

static_assert(std::endian::native == std::endian::little, "the first byte of a word is the lowest");

/// A bit for every byte of a word that JSON does not print as it is: `"`, `\`, U+007F and what is
/// below U+0020. Of the bits, the lowest is right.
uint64_t to_escape(uint64_t word) {
  constexpr uint64_t ones = 0x0101010101010101u, highs = ones * 0x80;
  // with their second bit turned, the control characters and `"` are the 33 lowest
  const uint64_t control_or_quote = (word ^ ones * 0x02) - ones * 0x21;
  const uint64_t backslash = (word ^ ones * '\\') - ones;
  const uint64_t del = (word & ~highs) + ones;
  return (control_or_quote | backslash | del) & ~word & highs;
}

size_t bytes_before(uint64_t bits) { return size_t(std::countr_zero(bits)) / 8; }

/// Fewer than eight bytes in one word, zeros behind them. Bytes that are read twice come to the
/// same place.
uint64_t short_word(const char* from, size_t size) {
  if (size >= 4) {
    uint32_t first, last;
    std::memcpy(&first, from, 4);
    std::memcpy(&last, from + size - 4, 4);
    return first | uint64_t(last) << 8 * (size - 4);
  }
  if (size == 0)
    return 0;
  const auto byte = [&](size_t at) { return uint64_t(uint8_t(from[at])) << 8 * at; };
  return byte(0) | byte(size / 2) | byte(size - 1);
}

/// Copies the beginning of `s` that JSON prints as it is; returns how long that is. Up to seven
/// bytes behind it are written, too.
size_t copy_plain(std::string_view s, char* to) {
  size_t at = 0;
  uint64_t word;
  for (; at + 8 <= s.size(); at += 8) {
    std::memcpy(&word, s.data() + at, 8);
    std::memcpy(to + at, &word, 8);
    if (const uint64_t bits = to_escape(word))
      return at + bytes_before(bits);
  }
  word = short_word(s.data() + at, s.size() - at);
  std::memcpy(to + at, &word, 8);
  return at + bytes_before(to_escape(word));  // the zeros count
}

}  // namespace

void Json::key(std::string_view name) {
  begin_key();
  make_room(name.size() + 4);
  put('"');
  put(name);
  end_key();
}

void Json::string(std::string_view s) {
  constexpr size_t most_at_once = 1024, most_behind = 16;
  begin_value();
  make_room(1);
  put('"');
  for (;;) {
    const std::string_view piece = s.substr(0, most_at_once);
    make_room(piece.size() + most_behind);
    const size_t plain = copy_plain(piece, next_);
    next_ += plain;
    if (plain < piece.size())
      put_escaped(s[plain]);
    else if (plain == s.size())
      break;
    s.remove_prefix(plain + (plain < piece.size()));
  }
  put("\",");
}

void Json::put_escaped(char c) {
  put('\\');
  switch (c) {
    case '"':
    case '\\':
      return put(c);
    case '\n':
      return put('n');
    case '\r':
      return put('r');
    case '\t':
      return put('t');
    default: {
      constexpr char digits[] = "0123456789abcdef";
      put("u00");
      put(digits[c >> 4]);
      put(digits[c & 0xF]);
    }
  }
}

void Json::number(uint64_t n) {
  begin_value();
  make_room(most_digits + 1);
  put_number(n);
  put(',');
}

void Json::span(Span s) {
  begin_value();
  make_room(most_of_span + 1);
  put_span(s);
  put(',');
}

void Json::spans(const std::vector<Span>& all, const Offsets& offsets) {
  begin_value();
  make_room(1);
  put('[');
  for (const Span& s : all) {
    make_room(most_of_span + 4);
    put_span(offsets(s));
    put(", ");
  }
  next_ -= 2;
  put("],");
}

void Json::put_number(uint64_t n) { next_ = std::to_chars(next_, next_ + most_digits, n).ptr; }

void Json::put_span(Span s) {
  put('[');
  put_number(s.begin);
  put(", ");
  put_number(s.end);
  put(']');
}

void Json::begin_pretty_value() {
  if (!after_key_ && depth_)
    begin_line();
  after_key_ = false;
}

void Json::begin_line() {
  const size_t indent = 2 * depth_;
  make_room(1 + indent);
  put('\n');
  std::memset(next_, ' ', indent);
  next_ += indent;
}

void Json::end_line() {
  next_[-1] = '\n';
  out_.append(block_, next_);
  next_ = block_;
}

/// The last byte stays: it may be a comma to be taken back.
void Json::hand_over() {
  out_.append(block_, next_ - 1);
  block_[0] = next_[-1];
  next_ = block_ + 1;
}

namespace {

uint32_t units(std::string_view s, vbparse::Offsets kind) {
  uint32_t n = 0;
  for (const char ch : s) {
    const auto c = static_cast<unsigned char>(ch);
    if ((c & 0xC0) == 0x80)
      continue;
    n += kind == vbparse::Offsets::utf16 && c >= 0xF0 ? 2 : 1;
  }
  return n;
}

}  // namespace

Offsets::Offsets(const Document& doc, vbparse::Offsets kind)
    : doc_(doc), kind_(kind), same_(kind == vbparse::Offsets::byte && doc.changes.empty()) {
  if (kind == vbparse::Offsets::byte)
    return;
  const std::string_view text = doc.decoded();
  uint32_t n = 0;
  for (size_t at = 0; at <= text.size(); at += 1024) {
    before_.push_back(n);
    n += units(text.substr(at, 1024), kind);
  }
}

uint32_t Offsets::count(uint32_t byte) const {
  const std::string_view text = doc_.decoded();
  const uint32_t block = byte / 1024;
  return before_[block] + units(text.substr(block * 1024, byte - block * 1024), kind_);
}

Span Offsets::translated(Span s) const {
  const Span source = doc_.to_source(s);
  if (kind_ == vbparse::Offsets::byte)
    return source;
  return {count(source.begin), count(source.end)};
}

}  // namespace vbparse::write
