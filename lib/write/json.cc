// JSON appended to a string, and spans as the records count them.
#include "write/json.h"

#include <cstdio>
#include <cstring>

namespace vbparse::write {

namespace {

/// The bytes from `at` on that JSON prints as they are, eight at a time.
size_t plain_end(std::string_view s, size_t at) {
  constexpr uint64_t ones = 0x0101010101010101u, highs = 0x8080808080808080u;
  const auto zero = [](uint64_t w) { return (w - ones) & ~w & highs; };
  for (uint64_t w; at + 8 <= s.size(); at += 8) {
    std::memcpy(&w, s.data() + at, 8);
    const uint64_t control = (w - ones * 0x20) & ~w & highs;
    if (control | zero(w ^ ones * '"') | zero(w ^ ones * '\\') | zero(w ^ ones * 0x7F)) break;
  }
  for (; at < s.size(); ++at) {
    const auto c = static_cast<unsigned char>(s[at]);
    if (c < 0x20 || c == '"' || c == '\\' || c == 0x7F) break;
  }
  return at;
}

}  // namespace

void append_string(std::string_view s, std::string& out) {
  out += '"';
  size_t from = 0;
  for (size_t i = plain_end(s, 0); i < s.size(); i = plain_end(s, i + 1)) {
    const auto c = static_cast<unsigned char>(s[i]);
    out.append(s.substr(from, i - from));
    from = i + 1;
    switch (c) {
      case '"': out += "\\\""; break;
      case '\\': out += "\\\\"; break;
      case '\n': out += "\\n"; break;
      case '\r': out += "\\r"; break;
      case '\t': out += "\\t"; break;
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
  if (!pretty_) return;
  out_ += '\n';
  out_.append(depth_ * 2, ' ');
}

void Json::separate() {
  if (after_key_) {
    after_key_ = false;
    return;
  }
  if (!depth_) return;
  if (!first_) out_ += ',';
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
  if (!first_) line();
  out_ += c;
  first_ = false;
}

void Json::key(std::string_view k) {
  separate();
  ((out_ += '"') += k) += pretty_ ? "\": " : "\":";   // our own words: nothing to escape
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
    if ((c & 0xC0) == 0x80) continue;
    n += kind == vbparse::Offsets::utf16 && c >= 0xF0 ? 2 : 1;
  }
  return n;
}

}  // namespace

Offsets::Offsets(const Document& doc, vbparse::Offsets kind) : doc_(doc), kind_(kind) {
  if (kind == vbparse::Offsets::byte) return;
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
  if (kind_ == vbparse::Offsets::byte) return source;
  return {count(source.begin), count(source.end)};
}

}  // namespace vbparse::write
