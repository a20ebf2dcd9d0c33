// Bytes → UTF-8. The seam for further encodings: one entry of `decoders` each.
#include <algorithm>
#include <array>
#include <cstring>

#include "text/census.h"
#include "text/legacy.h"
#include "text/text.h"

namespace vbparse::text {
namespace {

constexpr std::string_view replacement = "\xEF\xBF\xBD";
constexpr size_t most_damage = 1000;

void note(Decoded& out, Damage::Kind kind) {
  if (++out.damaged <= most_damage)
    out.damage.push_back({kind, uint32_t(out.utf8.size())});
  out.utf8 += replacement;
}

/// The length of the valid UTF-8 sequence at p, or 0. Overlong forms, surrogates and > U+10FFFF are
/// invalid.
size_t sequence(const unsigned char* p, const unsigned char* end) {
  const auto tail = [&](int i) { return p + i < end && (p[i] & 0xC0) == 0x80; };
  if (p[0] < 0x80)
    return 1;
  if (p[0] >= 0xC2 && p[0] <= 0xDF)
    return tail(1) ? 2 : 0;
  if (p[0] >= 0xE0 && p[0] <= 0xEF) {
    if (!tail(1) || !tail(2))
      return 0;
    if (p[0] == 0xE0 && p[1] < 0xA0)
      return 0;
    if (p[0] == 0xED && p[1] > 0x9F)
      return 0;
    return 3;
  }
  if (p[0] >= 0xF0 && p[0] <= 0xF4) {
    if (!tail(1) || !tail(2) || !tail(3))
      return 0;
    if (p[0] == 0xF0 && p[1] < 0x90)
      return 0;
    if (p[0] == 0xF4 && p[1] > 0x8F)
      return 0;
    return 4;
  }
  return 0;
}

bool is_stray_control(unsigned char c) { return (c < 0x20 && (c < 0x09 || c > 0x0D)) || c == 0x7F; }

/// How many bytes from p on are plain ASCII text, eight at a time.
size_t plain_run(const unsigned char* p, const unsigned char* end) {
  const unsigned char* start = p;
  while (end - p >= 8) {
    uint64_t w;
    std::memcpy(&w, p, 8);
    constexpr uint64_t each = 0x0101010101010101u, highest = 0x80 * each;
    const uint64_t below_space = (w - 0x20 * each) & ~w,
                   deleted = ((w ^ 0x7F * each) - each) & ~(w ^ 0x7F * each);
    if ((w | below_space | deleted) & highest)
      break;
    p += 8;
  }
  while (p < end && *p >= 0x20 && *p < 0x7F)
    ++p;
  return size_t(p - start);
}

void decode_utf8(std::string_view bytes, Decoded& out) {
  const auto* p = reinterpret_cast<const unsigned char*>(bytes.data());
  const auto* end = p + bytes.size();
  const unsigned char* clean = p;  // what lies before p is valid and not yet copied
  const auto flush = [&] {
    out.utf8.append(reinterpret_cast<const char*>(clean), size_t(p - clean));
  };
  while (p < end) {
    p += plain_run(p, end);
    if (p == end)
      break;
    const size_t n = sequence(p, end);
    if (n && !is_stray_control(*p)) {
      p += n;
      continue;
    }
    flush();
    note(out, n ? Damage::Kind::control : Damage::Kind::invalid);
    clean = ++p;
  }
  flush();
}

template <bool little>
void decode_utf16(std::string_view bytes, Decoded& out) {
  const auto unit = [&](size_t i) {
    const auto a = static_cast<unsigned char>(bytes[i]),
               b = static_cast<unsigned char>(bytes[i + 1]);
    return char32_t(little ? a | b << 8 : a << 8 | b);
  };
  size_t i = 0;
  if (bytes.size() >= 2 && unit(0) == 0xFEFF)
    i = 2;
  out.utf8.reserve(bytes.size());
  for (; i + 1 < bytes.size(); i += 2) {
    char32_t c = unit(i);
    if (c >= 0xD800 && c <= 0xDBFF && i + 3 < bytes.size() && unit(i + 2) >= 0xDC00 &&
        unit(i + 2) <= 0xDFFF) {
      c = 0x10000 + ((c - 0xD800) << 10) + (unit(i + 2) - 0xDC00);
      i += 2;
    }
    if (c >= 0xD800 && c <= 0xDFFF) {
      note(out, Damage::Kind::invalid);
    } else if (c < 0x80 && is_stray_control(static_cast<unsigned char>(c))) {
      note(out, Damage::Kind::control);
    } else {
      append_utf8(out.utf8, c);
    }
  }
  if (i < bytes.size())
    note(out, Damage::Kind::invalid);
}

struct Decoder {
  std::string_view name;  // of --encoding
  Encoding encoding;
  void (*decode)(std::string_view, Decoded&);
};
constexpr std::array decoders{
    Decoder{"utf-8", Encoding::utf8, decode_utf8},
    Decoder{"utf-16le", Encoding::utf16le, decode_utf16<true>},
    Decoder{"utf-16be", Encoding::utf16be, decode_utf16<false>},
};

/// UTF-16 by its BOM, or by NUL in every second byte of the first kilobyte.
std::string_view detect(std::string_view bytes) {
  if (bytes.starts_with("\xFF\xFE"))
    return "utf-16le";
  if (bytes.starts_with("\xFE\xFF"))
    return "utf-16be";
  const std::string_view head = bytes.substr(0, 1024);
  if (head.find('\0') == std::string_view::npos)
    return "utf-8";
  size_t nul[2] = {0, 0};
  for (size_t i = 0; i < head.size(); ++i)
    nul[i & 1] += head[i] == '\0';
  // Vietnamese letters above U+00FF leave few NULs, blanks and plain letters leave many.
  const size_t half = head.size() / 2;
  if (half >= 2 && nul[1] * 3 > half && nul[0] * 20 < half)
    return "utf-16le";
  if (half >= 2 && nul[0] * 3 > half && nul[1] * 20 < half)
    return "utf-16be";
  return "utf-8";
}

/// The places of damage once letters before them have changed: U+FFFD stands for U+FFFD, in order.
void move_damage(std::string_view from, std::string_view to, std::vector<Damage>& damage) {
  size_t at = 0, moved = 0;
  size_t old = from.find(replacement), now = to.find(replacement);
  for (; at < damage.size() && old != std::string_view::npos && now != std::string_view::npos;
       ++at) {
    while (old < damage[at].at && now != std::string_view::npos) {  // printed as such
      old = from.find(replacement, old + 1);
      now = to.find(replacement, now + 1);
    }
    if (now == std::string_view::npos)
      break;
    damage[moved++] = {damage[at].kind, uint32_t(now)};
    old = from.find(replacement, old + 1);
    now = to.find(replacement, now + 1);
  }
  damage.resize(moved);
}

/// Letters of before Unicode: bytes that are mostly no UTF-8, or what a converter left of them in
/// UTF-8. `name`: the encoding that was told, or "" to find out.
void legacy(std::string_view bytes, std::string_view name, Decoded& out) {
  const auto high = [&] {
    return size_t(std::count_if(bytes.begin(), bytes.end(),
                                [](char c) { return static_cast<unsigned char>(c) >= 0x80; }));
  };
  const bool raw =
      out.encoding == Encoding::utf8 && out.damaged >= 3 && out.damaged * 10 > high() * 3;
  const std::string before = raw || out.damage.empty() ? std::string() : out.utf8;
  std::string text = raw ? latin_view(bytes) : std::move(out.utf8);
  Encoding found = repair_letters(text, name);
  if (raw && found == Encoding::utf8)
    return;  // bytes of no encoding known here: U+FFFD stays in their places
  // VISCII prints letters at control codes: read them before they count as damage
  const bool controls = !raw && found == Encoding::viscii && out.damaged > 0;
  if (controls)
    found = repair_letters(text = bytes, name.empty() ? "viscii" : name);
  if (found != Encoding::utf8) {
    out.encoding = found;
    if (raw || controls) {  // control codes that are no letters are damage still
      Decoded clean;
      decode_utf8(text, clean);
      clean.encoding = found;
      out = std::move(clean);
      out.nfc = take_census(out.utf8).nfc;
      return;
    }
    out.nfc = take_census(text).nfc;
  }
  move_damage(before, text, out.damage);
  out.utf8 = std::move(text);
}

}  // namespace

Decoded decode(std::string_view bytes, std::string_view encoding) {
  Decoded out;
  constexpr size_t limit = 0xFFFFFFFFu / 3;  // a replaced byte grows to three
  if (bytes.size() > limit) {
    bytes = bytes.substr(0, limit);
    out.truncated = true;
  }
  const std::string_view wish = encoding;
  if (encoding.empty() || encoding == "auto")
    encoding = detect(bytes);
  if (encoding == "utf-16")
    encoding = bytes.starts_with("\xFE\xFF") ? "utf-16be" : "utf-16le";
  const bool found_out = wish.empty() || wish == "auto";
  if (found_out && encoding == "utf-8") {
    const Census census = take_census(bytes);
    if (census.sound) {
      out.utf8 = bytes;
      out.nfc = census.nfc;
      if (may_be_legacy(census))
        legacy(bytes, "", out);
      return out;
    }
  }
  for (const Decoder& d : decoders) {
    if (d.name != encoding)
      continue;
    out.encoding = d.encoding;
    d.decode(bytes, out);
    if (found_out)
      legacy(bytes, "", out);
    return out;
  }
  decode_utf8(bytes, out);
  legacy(bytes, encoding, out);
  return out;
}

}  // namespace vbparse::text
