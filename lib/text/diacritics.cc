#include "text/diacritics.h"

#include <algorithm>
#include <array>

#include "text/letters.h"
#include "text/syllable.h"

namespace vbparse::text {
namespace {

/// What stands in for a letter on other keyboards and in OCR: ä ç ë ï ñ ö ü and their like.
struct Others {
  std::u32string_view letters;
  char base;
};
constexpr std::array others{
    Others{U"äåāą", 'a'},  Others{U"çćčċ", 'c'}, Others{U"ëēĕėęě", 'e'}, Others{U"ĝğġģ", 'g'},
    Others{U"ïīĭįı", 'i'}, Others{U"ĺļľł", 'l'}, Others{U"ñńņňŋ", 'n'},  Others{U"öøōŏő", 'o'},
    Others{U"ŕŗř", 'r'},   Others{U"śŝşš", 's'}, Others{U"ţťŧ", 't'},    Others{U"üūŭůűų", 'u'},
    Others{U"ÿŷ", 'y'},    Others{U"źżž", 'z'},
};

constexpr char32_t early_end = 0x1C0, late = 0x1EA0, late_end = 0x1F00;

struct Table {
  std::array<Letter, early_end> early{};
  std::array<Letter, late_end - late> late_rows{};
  constexpr void set(char32_t c, Letter l) { (c < early_end ? early[c] : late_rows[c - late]) = l; }
  constexpr Table() {
    for (char c = 'a'; c <= 'z'; ++c)
      set(char32_t(c), {c, Mark::none, Tone::level});
    for (const VowelRow& r : vowel_rows)
      for (size_t t = 0; t < r.tones.size(); ++t)
        set(r.tones[t], {r.base, r.mark, Tone(t)});
    for (const Others& o : others)
      for (const char32_t c : o.letters)
        set(c, {o.base, Mark::other, Tone::level});
    set(U'đ', {'d', Mark::stroke, Tone::level});
  }
};
constexpr Table table;

/// A combining character, and the mark or tone that it is.
struct Combining {
  char32_t c;
  Mark mark;
  Tone tone;
};
constexpr std::array combining{
    Combining{0x0300, Mark::none, Tone::grave},  Combining{0x0301, Mark::none, Tone::acute},
    Combining{0x0303, Mark::none, Tone::tilde},  Combining{0x0309, Mark::none, Tone::hook},
    Combining{0x0323, Mark::none, Tone::dot},    Combining{0x0302, Mark::circumflex, Tone::level},
    Combining{0x0306, Mark::breve, Tone::level}, Combining{0x031B, Mark::horn, Tone::level},
};

}  // namespace

Letter take_apart(char32_t small) {
  if (small < early_end)
    return table.early[small];
  const size_t row = small - late;  // beyond all of them for what stands before
  return row < table.late_rows.size() ? table.late_rows[row] : Letter{};
}

char32_t put_together(Letter l) {
  const auto row = std::find_if(vowel_rows.begin(), vowel_rows.end(), [l](const VowelRow& r) {
    return r.base == l.base && r.mark == l.mark;
  });
  if (row != vowel_rows.end())
    return row->tones[size_t(l.tone)];
  if (l.tone != Tone::level)
    return 0;
  const bool plain = l.mark == Mark::none;
  return plain ? char32_t(l.base) : l.mark == Mark::stroke ? U'đ' : 0;
}

char32_t with_mark(Letter l, char32_t mark) {
  const auto more = std::find_if(combining.begin(), combining.end(),
                                 [mark](const Combining& known) { return known.c == mark; });
  if (more == combining.end())
    return 0;
  Letter both = l;
  if (more->tone != Tone::level)
    both.tone = more->tone;
  else
    both.mark = more->mark;
  const bool free = l.tone == Tone::level || l.tone == both.tone;
  return free ? put_together(both) : 0;
}

char32_t small_letter(char32_t c) {
  constexpr std::u32string_view foreign = U"ÐðƉɖƢƣ", own = U"đđđđưư";
  static_assert(foreign.size() == own.size());
  if (c < foreign.front())
    return lower(c);
  const size_t at = foreign.find(c);
  return at == foreign.npos ? lower(c) : own[at];
}

char32_t latin_look_alike(char32_t c) {
  constexpr std::u32string_view other =
      U"\u0410\u0412\u0415\u0405\u0406\u0408\u041A\u041C\u041D\u041E\u0420\u0421\u0422\u0423\u0425"
      U"\u0430\u0435\u0455\u0456\u0458\u043E\u0440\u0441\u0443\u0445"
      U"\u0391\u0392\u0395\u0396\u0397\u0399\u039A\u039C\u039D\u039F\u03A1\u03A4\u03A5\u03A7\u03BF";
  constexpr std::u32string_view latin =
      U"ABESIJKMHOPCTYX"
      U"aesijopcyx"
      U"ABEZHIKMNOPTYXo";
  static_assert(other.size() == latin.size());
  const size_t at = other.find(c);
  return at == other.npos ? 0 : latin[at];
}

bool looks_latin(std::string_view word) {
  size_t n;
  for (size_t i = 0; i < word.size(); i += n) {
    const char32_t c = code_point(word, i, &n);
    const bool alike = latin_look_alike(c) != 0;
    if (is_other_script(c) > alike)
      return false;
  }
  return true;
}

}  // namespace vbparse::text
