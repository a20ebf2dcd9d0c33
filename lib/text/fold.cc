// Folding: the shadow of the text that rules match on. Byte for byte the buffer wherever that is
// possible, so that the way back stays a short list of runs.
#include "text/fold.h"

#include <algorithm>
#include <array>

namespace vbparse::text {
namespace {

// Lower case and look-alikes of U+00C0..U+01BF and U+0240..U+027F (two bytes, leads C3..C6 and C9),
// as two bytes.
struct TwoByteTable {
  std::array<uint16_t, 4 * 64> low{};
  constexpr TwoByteTable() {
    for (uint32_t c = 0xC0; c < 0x1C0; ++c) {
      uint32_t to = c;
      if (c <= 0xDE && c != 0xD7)
        to = c + 0x20;
      else if (c >= 0x100 && c < 0x138 && c % 2 == 0)
        to = c + 1;
      else if (c >= 0x139 && c < 0x149 && c % 2 == 1)
        to = c + 1;
      else if (c >= 0x14A && c < 0x178 && c % 2 == 0)
        to = c + 1;
      if (c == 0x1A0)
        to = 0x1A1;  // Ơ
      if (c == 0x1AF || c == 0x1A2 || c == 0x1A3)
        to = 0x1B0;  // Ư, and Ƣ ƣ of broken font maps
      if (c == 0xD0 || c == 0xF0 || c == 0x189)
        to = 0x111;  // Ð ð Ɖ for Đ
      low[c - 0xC0] = uint16_t((0xC0 | to >> 6) << 8 | (0x80 | (to & 0x3F)));
    }
  }
};
constexpr TwoByteTable two_byte;

/// A toned vowel that old and new spelling place differently in an open syllable: oà/òa, oè/òe,
/// uỳ/ùy.
struct Tone {
  std::string_view vowel, bare, on_o, on_u;
};
constexpr std::array tones{
    Tone{"à", "a", "ò", ""}, Tone{"á", "a", "ó", ""}, Tone{"ả", "a", "ỏ", ""},
    Tone{"ã", "a", "õ", ""}, Tone{"ạ", "a", "ọ", ""}, Tone{"è", "e", "ò", ""},
    Tone{"é", "e", "ó", ""}, Tone{"ẻ", "e", "ỏ", ""}, Tone{"ẽ", "e", "õ", ""},
    Tone{"ẹ", "e", "ọ", ""}, Tone{"ỳ", "y", "", "ù"}, Tone{"ý", "y", "", "ú"},
    Tone{"ỷ", "y", "", "ủ"}, Tone{"ỹ", "y", "", "ũ"}, Tone{"ỵ", "y", "", "ụ"},
};

constexpr std::array<char, 128> ascii_low = [] {
  std::array<char, 128> t{};
  for (int c = 33; c < 127; ++c)
    t[size_t(c)] = char(c >= 'A' && c <= 'Z' ? c + 32 : c);
  t['*'] = t['\\'] = t['|'] = t['['] = 0;  // looked at one by one, as blanks are
  return t;
}();

/// The same for all bytes: 0 for those of longer letters.
constexpr std::array<char, 256> straight_low = [] {
  std::array<char, 256> t{};
  std::copy(ascii_low.begin(), ascii_low.end(), t.begin());
  return t;
}();
/// Bytes at which a word may go on behind a single blank.
constexpr std::array<bool, 256> begins_word = [] {
  std::array<bool, 256> t{};
  for (size_t c = 0; c < t.size(); ++c)
    t[c] = straight_low[c] || (c >= 0xC3 && c <= 0xC6) || c == 0xE1;
  return t;
}();

/// Toned vowels that place_tone() may move, by their last bytes: à á ã è é ý; ạ ả ẹ ẻ ẽ ỳ ỵ ỷ ỹ.
constexpr bool movable_two(uint16_t low) {
  return low == 0xC3A0 || low == 0xC3A1 || low == 0xC3A3 || low == 0xC3A8 || low == 0xC3A9 ||
         low == 0xC3BD;
}
constexpr bool movable_three(uint32_t low) {
  constexpr uint64_t of_a_e = uint64_t(1) << 0x21 | uint64_t(1) << 0x23 | uint64_t(1) << 0x39 |
                              uint64_t(1) << 0x3B | uint64_t(1) << 0x3D;
  constexpr uint64_t of_y =
      uint64_t(1) << 0x33 | uint64_t(1) << 0x35 | uint64_t(1) << 0x37 | uint64_t(1) << 0x39;
  return (low < 0x1EC0 ? of_a_e : of_y) >> (low & 0x3F) & 1;
}

bool is_word_byte(unsigned char c) {
  return c >= 0x80 || (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}
bool is_punct(unsigned char c) { return c > 0x20 && c < 0x7F && !is_word_byte(c); }

}  // namespace

Folder::Folder(std::string_view buffer, Folded& out, std::vector<Span>* hidden, bool way_back)
    : buffer_(buffer), out_(out), hidden_(hidden), way_back_(way_back) {}

void Folder::run_of(uint32_t at, uint32_t source, uint32_t size) {
  if (way_back_)
    out_.runs.push_back({at, source, size});
}

void Folder::unit(std::string_view folded, uint32_t begin, uint32_t end) {
  gap();
  const uint32_t at = uint32_t(out_.text.size());
  if (folded.size() == end - begin) {
    plain(at, begin);
    out_.text += folded;
  } else {
    run_of(at, begin, end - begin);
    out_.text += folded;
  }
}

void Folder::plain(uint32_t at, uint32_t source) {
  if (!out_.runs.empty()) {
    const Folded::Run& r = out_.runs.back();
    if (!r.size && r.source + (at - r.at) == source)
      return;
  }
  run_of(at, source, 0);
}

void Folder::gap() {
  if (!gap_end_)
    return;
  const uint32_t at = uint32_t(out_.text.size());
  if (gap_end_ - gap_begin_ == 1)
    plain(at, gap_begin_);
  else
    run_of(at, gap_begin_, gap_end_ - gap_begin_);
  out_.text += ' ';
  gap_end_ = 0;
}

void Folder::hide(uint32_t begin, uint32_t end) {
  if (hidden_)
    hidden_->push_back({begin, end});
}

/// "oà" at the end of an open syllable becomes "òa": the bytes of both spellings may differ in
/// number.
void Folder::place_tone(std::string_view vowel, uint32_t begin, uint32_t end) {
  std::string& t = out_.text;
  const char before = t.empty() ? '\0' : t.back();
  if (before == 'o' || before == 'u') {
    const bool after_q = before == 'u' && t.size() >= 2 && t[t.size() - 2] == 'q';
    const bool open = end >= buffer_.size() ||
                      !is_word_byte(static_cast<unsigned char>(buffer_[end])) || letter_ends(end);
    if (!after_q && open) {
      for (const Tone& tone : tones) {
        if (tone.vowel != vowel)
          continue;
        const std::string_view moved = before == 'o' ? tone.on_o : tone.on_u;
        if (moved.empty())
          break;
        t.pop_back();
        const uint32_t at = uint32_t(t.size());
        if (moved.size() + 1 != vowel.size() + 1) {
          if (!out_.runs.empty() && out_.runs.back().at == at)
            out_.runs.pop_back();
          run_of(at, begin - 1, end - begin + 1);
        }
        t += moved;
        t += tone.bare;
        return;
      }
    }
  }
  unit(vowel, begin, end);
}

bool Folder::letter_ends(uint32_t at) const {
  size_t n;
  const char32_t c = code_point(buffer_, at, &n);
  return c >= 0x80 && !is_letter(c);
}

/// The quick way over what most of a text is: letters and signs that fold to as many bytes, single
/// blanks between them. Folds from p on and returns where something else stands, or a while on.
uint32_t Folder::straight(uint32_t p, uint32_t end) {
  constexpr uint32_t most = 512;  // a long line with many other signs stays linear
  char folded[most];
  const auto* const s = reinterpret_cast<const unsigned char*>(buffer_.data());
  char* to = folded;
  const auto after_o_or_u = [&] {
    const char before = to > folded ? to[-1] : out_.text.empty() ? '\0' : out_.text.back();
    return before == 'o' || before == 'u';
  };
  const uint32_t stop = std::min(end, p + most - 2);  // the last letter may have three bytes
  while (p < stop) {
    const unsigned c = s[p];
    if (const char plain = straight_low[c]) {
      *to++ = plain;
      ++p;
    } else if (c == ' ') {
      // one between words
      if (to == folded || p + 1 >= end || !begins_word[s[p + 1]])
        break;
      *to++ = ' ';
      ++p;
    } else if (c >= 0xC3 && c <= 0xC6 && p + 1 < end) {
      const uint16_t low = two_byte.low[(c - 0xC3) * 64 + (s[p + 1] & 0x3F)];
      if (movable_two(low) && after_o_or_u())
        break;
      *to++ = char(low >> 8);
      *to++ = char(low & 0xFF);
      p += 2;
    } else if (c == 0xE1 && p + 2 < end && (s[p + 1] & 0xFE) == 0xBA) {
      // U+1E80 to U+1EFF: from U+1EA0 on capitals are even
      const uint32_t code = (s[p + 1] & 1u) << 6 | (s[p + 2] & 0x3Fu);
      const uint32_t low = 0x1E80 + (code | (code >= 0x20));
      if (movable_three(low) && after_o_or_u())
        break;
      *to++ = char(0xE1);
      *to++ = char(s[p + 1]);
      *to++ = char(0x80 | (low & 0x3F));
      p += 3;
    } else {
      break;
    }
  }
  out_.text.append(folded, size_t(to - folded));
  return p;
}

uint32_t Folder::multibyte(uint32_t p, uint32_t end) {
  const auto byte = [&](uint32_t i) {
    return i < end ? static_cast<unsigned char>(buffer_[i]) : 0u;
  };
  const unsigned a = byte(p), b = byte(p + 1), c = byte(p + 2);
  if (a >= 0xC3 && a <= 0xC6) {
    const uint16_t low = two_byte.low[(a - 0xC3) * 64 + (b & 0x3F)];
    const char folded[2] = {char(low >> 8), char(low & 0xFF)};
    const std::string_view v(folded, 2);
    // à á ã è é ý are two bytes
    if (movable_two(low))
      place_tone(v, p, p + 2);
    else
      unit(v, p, p + 2);
    return p + 2;
  }
  if (a == 0xC9 && b == 0x96)
    return unit("đ", p, p + 2), p + 2;  // ɖ
  if (a == 0xE1 && (b == 0xBA || b == 0xBB)) {
    const uint32_t code = (b - 0xBA) * 64 + (c & 0x3F) + 0x1E80;  // U+1E80..U+1EFF
    const uint32_t low = code >= 0x1EA0 ? code | 1 : code;
    const char folded[3] = {char(0xE1), char(0x80 | (low >> 6 & 0x3F)), char(0x80 | (low & 0x3F))};
    const std::string_view v(folded, 3);
    if (movable_three(low))
      place_tone(v, p, p + 3);
    else
      unit(v, p, p + 3);
    return p + 3;
  }
  size_t n;
  const char32_t code = code_point(buffer_, p, &n);
  const uint32_t q = p + uint32_t(n);
  if (is_blank(code))
    return blank(p, q), q;
  switch (code) {
    case 0x00AD:
    case 0x200B:
    case 0x200C:
    case 0x200D:
    case 0x200E:
    case 0x200F:
    case 0x2060:
    case 0xFEFF:
      hide(p, q);
      return q;
    case 0x2010:
    case 0x2011:
    case 0x2012:
    case 0x2013:
    case 0x2014:
    case 0x2015:
    case 0x2212:
    case 0xFE58:
    case 0xFE63:
    case 0xFF0D:
      return unit("-", p, q), q;
    case 0x2044:
    case 0x2215:
    case 0xFF0F:
      return unit("/", p, q), q;
    case 0x201C:
    case 0x201D:
    case 0x201E:
    case 0x201F:
    case 0x00AB:
    case 0x00BB:
    case 0x2033:
      return unit("\"", p, q), q;
    case 0x2018:
    case 0x2019:
    case 0x201A:
    case 0x201B:
    case 0x2032:
      return unit("'", p, q), q;
    default:
      return unit(buffer_.substr(p, n), p, q), q;
  }
}

void Folder::blank(uint32_t begin, uint32_t end) {
  if (!any_)
    return;  // leading blanks are left out
  if (!gap_end_)
    gap_begin_ = begin;
  gap_end_ = end;
}

/// Markdown emphasis: a run of up to three stars that touches a word on one side only. `5*3`, `(*)`
/// and a bullet stay.
uint32_t Folder::stars(uint32_t p, uint32_t begin, uint32_t end) {
  uint32_t q = p;
  while (q < end && buffer_[q] == '*')
    ++q;
  const auto before = p > begin ? static_cast<unsigned char>(buffer_[p - 1]) : ' ';
  const auto after = q < end ? static_cast<unsigned char>(buffer_[q]) : ' ';
  const bool opens = after > ' ' && after != ')' && (before <= ' ' || is_punct(before));
  const bool closes = before > ' ' && before != '(' && (after <= ' ' || is_punct(after));
  if (q - p <= 3 && (opens || closes))
    hide(p, q);
  else
    unit(buffer_.substr(p, q - p), p, q), any_ = true;
  return q;
}

void Folder::run(Span span, const std::function<void(uint32_t, uint32_t)>* wide_gap) {
  any_ = false;
  gap_end_ = 0;
  uint32_t p = span.begin;
  const uint32_t end = span.end;
  while (p < end) {
    const auto c = static_cast<unsigned char>(buffer_[p]);
    if (c < 0x80) {
      if (ascii_low[c]) {
        gap();
        any_ = true;
        plain(uint32_t(out_.text.size()), p);
        p = straight(p, end);
        continue;
      }
      if (c == '*') {
        p = stars(p, span.begin, end);
        continue;
      }
      if (c == '\\' && p + 1 < end && is_punct(static_cast<unsigned char>(buffer_[p + 1]))) {
        hide(p, p + 1);
        ++p;
        // the escaped sign itself is text, also where it would be emphasis
        if (buffer_[p] == '*' || buffer_[p] == '\\' || buffer_[p] == '|') {
          unit(buffer_.substr(p, 1), p, p + 1);
          any_ = true;
          ++p;
        }
        continue;
      }
      if (c == '[' && p + 1 < end && buffer_[p + 1] == ']') {  // what is left of a picture
        hide(p, p + 2);
        p += 2;
        continue;
      }
      if (c == '\\' || c == '[' || (c == '|' && !wide_gap)) {
        unit(buffer_.substr(p, 1), p, p + 1);
        any_ = true;
        ++p;
        continue;
      }
      // a stretch of blanks, and bars where cells are asked for
      const uint32_t from = p;
      uint32_t width = 0;
      bool wide = false;
      while (p < end) {
        const auto b = static_cast<unsigned char>(buffer_[p]);
        if (b == ' ')
          ++width;
        else if (b == '\t')
          wide = true;
        else if (b == '|' && wide_gap && is_bar(p, span))
          wide = true;
        else if (b == 0xC2 && p + 1 < end && static_cast<unsigned char>(buffer_[p + 1]) == 0xA0)
          ++p, ++width;
        else
          break;
        ++p;
      }
      if (p == from) {  // a bar within a word, or a control sign
        unit(buffer_.substr(p, 1), p, p + 1);
        any_ = true;
        ++p;
        continue;
      }
      if (wide_gap && (wide || width >= 3))
        (*wide_gap)(from, p);
      blank(from, p);
      continue;
    }
    const size_t had = out_.text.size();
    p = multibyte(p, end);
    any_ = any_ || out_.text.size() > had;
  }
  gap_end_ = 0;  // trailing blanks are left out
}

bool Folder::is_bar(uint32_t p, Span line) const {
  const bool left =
      p == line.begin || static_cast<unsigned char>(buffer_[p - 1]) <= ' ' || buffer_[p - 1] == '|';
  const bool right = p + 1 >= line.end || static_cast<unsigned char>(buffer_[p + 1]) <= ' ' ||
                     buffer_[p + 1] == '|';
  // in a row of a table, which a bar begins, one need not stand apart from the words
  if (buffer_[line.begin] == '|')
    return left || right || buffer_[line.end - 1] == '|';
  return left && right;
}

void fold(std::string_view buffer, Span span, Folded& out, std::vector<Span>* hidden) {
  Folder(buffer, out, hidden).run(span, nullptr);
}

std::string fold(std::string_view phrase) {
  Folded out;
  out.text.reserve(phrase.size());
  Folder(phrase, out, nullptr, false).run({0, uint32_t(phrase.size())}, nullptr);
  return std::move(out.text);
}

}  // namespace vbparse::text
