#include "write/json.h"

#include <algorithm>
#include <charconv>

#include "text/bytes.h"

namespace vbparse::write {

namespace {

constexpr size_t most_digits = 20, most_of_span = 2 * most_digits + 8;
/// A string is copied in pieces of at most `most_plain` bytes, each with one check for room. The
/// rest of `room_for_plain` is for the quotes, a comma, an escape, and the bytes that copy_plain()
/// writes past its result.
constexpr size_t most_plain = 1024, room_for_plain = most_plain + 16;

/// Returns a word whose bits mark the bytes that JSON must escape: `"`, `\`, U+007F and those below
/// U+0020. Only the lowest bit that is set is reliable: subtraction borrows from the bytes above
/// it.
uint64_t to_escape(uint64_t word) {
  constexpr uint64_t ones = 0x0101010101010101u, highs = ones * 0x80;
  // with bit 1 flipped, the control characters and `"` are the values 0 to 32
  const uint64_t control_or_quote = (word ^ ones * 0x02) - ones * 0x21;
  const uint64_t backslash = (word ^ ones * '\\') - ones;
  const uint64_t del = (word & ~highs) + ones;
  return (control_or_quote | backslash | del) & ~word & highs;
}

/// Returns fewer than eight bytes as one word, followed by zeros. The two loads may overlap; a byte
/// that is read twice lands in the same place both times.
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

/// Copies a block; returns whether none of it has to be escaped. Without branches, so that
/// compilers vectorize it.
template <size_t size>
bool copy_block(const char* from, char* to) {
  unsigned char block[size], other = 0;
  std::memcpy(block, from, size);
  std::memcpy(to, block, size);
  for (const unsigned char c : block)
    other |= (c < 0x20) | (c == '"') | (c == '\\') | (c == 0x7F);
  return !other;
}

/// Copies the longest prefix of `s` without characters to escape; returns its length. May write
/// past it, up to s.size() + 8 bytes in all, which the caller overwrites.
size_t copy_plain(std::string_view s, char* to) {
  size_t at = 0;
  while (s.size() - at >= 32 && copy_block<32>(s.data() + at, to + at))
    at += 32;
  uint64_t word;
  for (; s.size() - at >= 8; at += 8) {
    std::memcpy(&word, s.data() + at, 8);
    std::memcpy(to + at, &word, 8);
    if (const uint64_t bits = to_escape(word))
      return at + text::bytes_before(bits);
  }
  word = short_word(s.data() + at, s.size() - at);
  std::memcpy(to + at, &word, 8);
  return at +
         text::bytes_before(to_escape(word));  // the zeros after the end count as to be escaped
}

char* put_escaped(char c, char* to) {
  constexpr std::string_view short_forms = "\"\"\\\\\nn\rr\tt";
  *to++ = '\\';
  for (size_t i = 0; i < short_forms.size(); i += 2)
    if (c == short_forms[i]) {
      *to++ = short_forms[i + 1];
      return to;
    }
  constexpr char digits[] = "0123456789abcdef";
  for (const char character : {'u', '0', '0', digits[c >> 4], digits[c & 0xF]})
    *to++ = character;
  return to;
}

char* put_number(uint64_t n, char* to) { return std::to_chars(to, to + most_digits, n).ptr; }

char* put_span(Span s, char* to) {
  *to++ = '[';
  to = put_number(s.begin, to);
  *to++ = ',';
  *to++ = ' ';
  to = put_number(s.end, to);
  *to++ = ']';
  return to;
}

}  // namespace

void Json::key(std::string_view name) { put_key(name); }

void Json::string(std::string_view s) {
  begin_value();
  char* to = room(room_for_plain);
  *to++ = '"';
  const size_t plain = s.size() <= most_plain ? copy_plain(s, to) : 0;
  next_ = to + plain;
  if (plain < s.size()) [[unlikely]]
    escape(s.substr(plain));
  next_ = copy("\",", next_);
}

/// Writes the rest of a string that has characters to escape or is long. Leaves room for the quote
/// and comma after it.
void Json::escape(std::string_view s) {
  while (!s.empty()) {
    const std::string_view piece = s.substr(0, most_plain);
    char* const to = room(room_for_plain);
    const size_t plain = copy_plain(piece, to);
    next_ = plain < piece.size() ? put_escaped(piece[plain], to + plain) : to + plain;
    s.remove_prefix(std::min(plain + 1, piece.size()));
  }
}

void Json::number(uint64_t n) {
  begin_value();
  next_ = copy(",", put_number(n, room(most_digits + 1)));
}

void Json::span(Span s) {
  begin_value();
  next_ = copy(",", put_span(s, room(most_of_span)));
}

void Json::spans(const std::vector<Span>& all, const Offsets& offsets) {
  begin_value();
  next_ = copy("[", room(1));
  for (const Span& s : all) {
    char* const to = room(most_of_span);
    next_ = put_span(offsets(s), &s == &all.front() ? to : copy(", ", to));
  }
  next_ = copy("],", room(2));
}

void Json::begin_pretty_value() {
  if (!after_key_ && depth_)
    begin_line();
  after_key_ = false;
}

void Json::begin_line() {
  const size_t indent = 2 * depth_;
  char* const to = room(1 + indent);
  *to = '\n';
  std::memset(to + 1, ' ', indent);
  next_ = to + 1 + indent;
}

void Json::end_line() {
  next_[-1] = '\n';
  out_.append(block_, next_);
  next_ = block_;
}

/// Keeps the last byte in the block: it may be a comma that close() has to remove.
void Json::hand_over() {
  out_.append(block_, next_ - 1);
  block_[0] = next_[-1];
  next_ = block_ + 1;
}

namespace {

/// Counts code points or UTF-16 units. Four-byte sequences are those beyond the BMP, of two units.
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
