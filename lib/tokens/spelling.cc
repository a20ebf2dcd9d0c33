#include "tokens/spelling.h"

#include <algorithm>
#include <array>

#include "text/legacy.h"
#include "text/letters.h"
#include "text/syllable.h"
#include "tokens/letter.h"

namespace vbparse::tokens {
namespace {

struct Unit {
  char32_t letter;  // small
  Letter parts;
};
/// The letters of a word, at most as many as a token has bytes.
class Units {
 public:
  bool empty() const { return !size_; }
  uint32_t size() const { return size_; }
  Unit& operator[](size_t i) { return all_[i]; }
  const Unit& operator[](size_t i) const { return all_[i]; }
  Unit& back() { return all_[size_ - 1]; }
  const Unit* begin() const { return all_.data(); }
  const Unit* end() const { return all_.data() + size_; }
  void push_back(Unit u) {
    if (size_ < all_.size())
      all_[size_++] = u;
  }

 private:
  std::array<Unit, longest_spelling> all_;
  uint32_t size_ = 0;
};

/// The Latin letter that a Cyrillic or Greek one looks like; 0 where it looks like none.
constexpr char32_t look_alike(char32_t c) {
  constexpr std::u32string_view other = U"АВЕЅІЈКМНОРСТУХаеѕіјорсухΑΒΕΖΗΙΚΜΝΟΡΤΥΧο",
                                latin = U"ABESIJKMHOPCTYXaesijopcyxABEZHIKMNOPTYXo";
  static_assert(other.size() == latin.size());
  const size_t at = other.find(c);
  return at == other.npos ? 0 : latin[at];
}
constexpr bool other_script(char32_t c) { return c >= 0x370 && c < 0x530; }

/// A letter in small print, look-alikes of đ and ư made one.
char32_t small(char32_t c) {
  if (c == 0xD0 || c == 0xF0 || c == 0x189 || c == 0x256)
    return U'đ';
  if (c == 0x1A2 || c == 0x1A3)
    return U'ư';
  return text::lower(c);
}

/// Adds a combining character to the letter before it; false where that takes none.
bool combine(Units& units, char32_t c) {
  const Letter more = combining(c);
  if (units.empty() || (more.mark == Mark::none && more.tone == Tone::level))
    return false;
  Letter parts = units.back().parts;
  if ((more.mark != Mark::none && parts.mark != Mark::none) ||
      (more.tone != Tone::level && parts.tone != Tone::level))
    return false;
  parts.mark = more.mark == Mark::none ? parts.mark : more.mark;
  parts.tone = more.tone == Tone::level ? parts.tone : more.tone;
  const char32_t letter = put_together(parts);
  if (!letter)
    return false;
  units.back() = {letter, parts};
  return true;
}

bool is_vowel(const Unit& u) {
  constexpr uint32_t vowels = 1 << ('a' - 'a') | 1 << ('e' - 'a') | 1 << ('i' - 'a') |
                              1 << ('o' - 'a') | 1 << ('u' - 'a') | 1 << ('y' - 'a');
  return u.parts.mark != Mark::other && u.parts.base && vowels >> (u.parts.base - 'a') & 1;
}

/// The vowels of a syllable, without the u of qu and the i of gi; empty for what has several
/// groups of vowels or none.
Range nucleus(const Units& units) {
  uint32_t begin = 0;
  const uint32_t size = units.size();
  while (begin < size && !is_vowel(units[begin]))
    ++begin;
  uint32_t end = begin;
  while (end < size && is_vowel(units[end]))
    ++end;
  if (std::any_of(units.begin() + end, units.end(), is_vowel))
    return {};
  const auto base = [&](uint32_t i) { return units[i].parts.base; };
  const bool glide = begin == 1 && end - begin > 1 &&
                     ((base(0) == 'q' && base(1) == 'u') || (base(0) == 'g' && base(1) == 'i')) &&
                     units[1].parts.mark == Mark::none;
  return {begin + glide, end};
}

/// The vowel that bears the tone: the one with a mark, the last before a consonant, else the last
/// but one.
uint32_t bearer(const Units& units, Range vowels) {
  for (uint32_t i = vowels.end; i-- > vowels.begin;)
    if (units[i].parts.mark != Mark::none)
      return i;
  const bool open = vowels.end == units.size();
  return open && vowels.size() > 1 ? vowels.end - 2 : vowels.end - 1;
}

/// Moves the tone to the vowel that bears it. Words with two tones are left alone.
void place_tone(Units& units, Range vowels) {
  uint32_t toned = 0, tones = 0;
  for (uint32_t i = 0; i < units.size(); ++i)
    if (units[i].parts.tone != Tone::level) {
      toned = i;
      ++tones;
    }
  if (tones != 1 || !vowels.size())
    return;
  const uint32_t to = bearer(units, vowels);
  Letter from = units[toned].parts, bears = units[to].parts;
  if (to == toned)
    return;
  bears.tone = from.tone;
  from.tone = Tone::level;
  units[toned] = {put_together(from), from};
  units[to] = {put_together(bears), bears};
}

/// One spelling for i and y at the end of a syllable, where usage wavers: quý and quí, kỳ and kì.
void place_i(Units& units, Range vowels) {
  constexpr std::string_view wavering = "hklmst";
  if (vowels.size() != 1 || vowels.end != units.size() || vowels.begin == 0)
    return;
  Letter& vowel = units.back().parts;
  const char onset = units[vowels.begin - 1].parts.base;
  const bool after_qu = onset == 'u';
  const bool alone = vowels.begin == 1 && wavering.find(onset) != std::string_view::npos;
  if (vowel.base != 'y' || !(after_qu || alone))
    return;
  vowel.base = 'i';
  units.back().letter = put_together(vowel);
}

/// A word's letters, without what is not seen; counts its capitals.
struct Read {
  Units units;
  uint32_t letters = 0, capitals = 0;
  bool first_capital = false;
};

/// Whether all letters of other scripts look like Latin ones.
bool look_latin(std::string_view print) {
  size_t n;
  for (size_t i = 0; i < print.size(); i += n)
    if (const char32_t c = text::code_point(print, i, &n); other_script(c) && !look_alike(c))
      return false;
  return true;
}

Read read(std::string_view print) {
  Read r;
  size_t n = 0;
  for (size_t i = 0; i < print.size(); i += n) {
    char32_t c = text::code_point(print, i, &n);
    if (is_unseen(c))
      continue;
    if (c >= 0x300 && c < 0x370) {
      if (!combine(r.units, c))
        r.units.push_back({c, {}});
      continue;
    }
    if (other_script(c) && look_latin(print))
      c = look_alike(c);
    const bool capital = text::is_upper(c);
    r.first_capital = r.first_capital || (capital && !r.letters);
    r.capitals += capital;
    ++r.letters;
    const char32_t letter = small(c);
    r.units.push_back({letter, take_apart(letter)});
  }
  return r;
}

Shape shape_of(const Read& r) {
  if (!r.capitals)
    return Shape::lower;
  if (r.capitals == r.letters)
    return r.letters == 1 ? Shape::letter : Shape::upper;
  return r.capitals == 1 && r.first_capital ? Shape::title : Shape::mixed;
}

}  // namespace

Spelling spell(std::string_view print) {
  constexpr size_t longest_syllable = 7;  // nghiêng
  Read r = read(print);
  Spelling out;
  out.shape = shape_of(r);
  if (r.units.size() <= longest_syllable) {
    const Range vowels = nucleus(r.units);
    place_tone(r.units, vowels);
    std::array<char32_t, longest_syllable> letters;
    std::transform(r.units.begin(), r.units.end(), letters.begin(),
                   [](const Unit& u) { return u.letter; });
    out.syllable = text::is_syllable({letters.data(), r.units.size()});
    place_i(r.units, vowels);
  }
  for (const Unit& u : r.units) {
    text::append_utf8(out.letters, u.letter);
    if (u.parts.base)
      out.base += u.parts.base;
    else if (!(u.letter >= 0x300 && u.letter < 0x370))
      text::append_utf8(out.base, u.letter);
  }
  return out;
}

}  // namespace vbparse::tokens
