// JSON appended to a string, and spans as the records count them.
#include "write/json.h"

#include <algorithm>
#include <bit>
#include <cstdio>
#include <cstring>

namespace vbparse::write {

namespace {

/// A bit for every byte of the eight that JSON does not print as it is: the highest of the first
/// such byte is right.
uint64_t not_plain(uint64_t eight) {
  constexpr uint64_t ones = 0x0101010101010101u, highs = 0x8080808080808080u;
  const auto zero = [](uint64_t w) { return (w - ones) & ~w & highs; };
  const uint64_t control = (eight - ones * 0x20) & ~eight & highs;
  return control | zero(eight ^ ones * '"') | zero(eight ^ ones * '\\') | zero(eight ^ ones * 0x7F);
}

/// Where the bytes end, from `at` on, that JSON prints as they are.
size_t plain_end(std::string_view s, size_t at) {
  static_assert(std::endian::native == std::endian::little, "the first byte is the lowest");
  uint64_t eight;
  for (; at + 8 <= s.size(); at += 8) {
    std::memcpy(&eight, s.data() + at, 8);
    if (const uint64_t other = not_plain(eight))
      return at + size_t(std::countr_zero(other)) / 8;
  }
  if (at == s.size())
    return at;
  eight = 0x2020202020202020u;  // the rest, filled up with blanks
  std::memcpy(&eight, s.data() + at, s.size() - at);
  const uint64_t other = not_plain(eight);
  return other ? at + size_t(std::countr_zero(other)) / 8 : s.size();
}

}  // namespace

void append_string(std::string_view s, std::string& out) {
  size_t from = 0, i = plain_end(s, 0);
  if (i == s.size()) {  // most are
    out.append(s.size() + 2, '"');
    if (!s.empty())
      std::memcpy(out.data() + (out.size() - 1 - s.size()), s.data(), s.size());
    return;
  }
  out += '"';
  for (; i < s.size(); i = plain_end(s, i + 1)) {
    const auto c = static_cast<unsigned char>(s[i]);
    out.append(s.substr(from, i - from));
    from = i + 1;
    switch (c) {
      case '"':
        out += "\\\"";
        break;
      case '\\':
        out += "\\\\";
        break;
      case '\n':
        out += "\\n";
        break;
      case '\r':
        out += "\\r";
        break;
      case '\t':
        out += "\\t";
        break;
      default: {
        char hex[8];
        std::snprintf(hex, sizeof hex, "\\u%04x", c);
        out += hex;
      }
    }
  }
  out.append(s.substr(from));
  out += '"';
}

void Json::line() {
  if (!pretty_)
    return;
  out_ += '\n';
  out_.append(depth_ * 2, ' ');
}

void Json::separate() {
  if (after_key_) {
    after_key_ = false;
    return;
  }
  if (!depth_)
    return;
  if (!first_)
    out_ += ',';
  line();
  first_ = false;
}

void Json::open(char c) {
  separate();
  out_ += c;
  ++depth_;
  first_ = true;
}

void Json::close(char c) {
  --depth_;
  if (!first_)
    line();
  out_ += c;
  first_ = false;
}

void Json::named(std::string_view k, std::string_view value) {
  char words[64];
  if (pretty_ || k.size() + value.size() > sizeof words - 4) {
    separate();
    // our own words: nothing to escape
    ((((out_ += '"') += k) += '"') += pretty_ ? ": " : ":") += value;
    return;
  }
  char* end = words;
  const auto put = [&](std::string_view s) { end = std::copy(s.begin(), s.end(), end); };
  if (!first_)
    *end++ = ',';
  *end++ = '"';
  put(k);
  put("\":");
  put(value);
  out_.append(words, size_t(end - words));
  first_ = false;
}

void Json::key(std::string_view k) {
  named(k, "");
  after_key_ = true;
}

void Json::string(std::string_view s) {
  separate();
  append_string(s, out_);
  first_ = false;
}

void Json::number(uint64_t n) {
  separate();
  out_ += std::to_string(n);
  first_ = false;
}

void Json::value(std::string_view v) {
  separate();
  out_ += v;
  first_ = false;
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

Offsets::Offsets(const Document& doc, vbparse::Offsets kind) : doc_(doc), kind_(kind) {
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

Span Offsets::operator()(Span s) const {
  const Span source = doc_.to_source(s);
  if (kind_ == vbparse::Offsets::byte)
    return source;
  return {count(source.begin), count(source.end)};
}

}  // namespace vbparse::write
