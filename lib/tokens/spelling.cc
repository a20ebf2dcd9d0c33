#include "tokens/spelling.h"

#include <algorithm>
#include <array>
#include <utility>

#include "text/bytes.h"
#include "text/diacritics.h"
#include "text/legacy.h"
#include "text/letters.h"
#include "text/syllable.h"

namespace vbparse::tokens {
namespace {

using text::Letter;
using text::Mark;
using text::Tone;

constexpr size_t longest_syllable = 7;  // nghiêng

struct Unit {
  char32_t letter;  // small
  Letter parts;
};

/// The letters of a word, at most as many as a token has bytes. The first two may be asked for in
/// any word.
class Units {
 public:
  Units() { all_[0] = all_[1] = {}; }
  uint32_t size() const { return size_; }
  Unit& operator[](size_t i) { return all_[i]; }
  const Unit& operator[](size_t i) const { return all_[i]; }
  Unit& back() { return all_[size_ - 1]; }
  const Unit* begin() const { return all_.data(); }
  const Unit* end() const { return all_.data() + size_; }
  void push_back(char32_t letter) {
    if (size_ < all_.size())
      all_[size_++] = {letter, text::take_apart(letter)};
  }
  void set(uint32_t i, Letter parts) { all_[i] = {text::put_together(parts), parts}; }

 private:
  std::array<Unit, longest_spelling> all_;
  uint32_t size_ = 0;
};

bool is_vowel(const Unit& u) {
  static constexpr text::ByteSet vowels("aeiouy");
  return vowels.has(u.parts.base) && u.parts.mark != Mark::other;
}
bool has_tone(const Unit& u) { return u.parts.tone != Tone::level; }
bool has_mark(const Unit& u) { return u.parts.mark != Mark::none; }

/// The vowels of a syllable, without the u of qu and the i of gi; empty for what has several
/// groups of vowels or none.
Range nucleus(const Units& units) {
  const auto begin = std::find_if(units.begin(), units.end(), is_vowel);
  const auto end = std::find_if_not(begin, units.end(), is_vowel);
  if (std::any_of(end, units.end(), is_vowel))
    return {};
  const std::array onset{units[0].parts.base, units[1].parts.base};
  const bool glide = onset == std::array{'q', 'u'} || onset == std::array{'g', 'i'};
  const bool passed_over = glide && end - begin > 1 && !has_mark(units[1]);
  return {uint32_t(begin - units.begin()) + passed_over, uint32_t(end - units.begin())};
}

/// The vowel that bears the tone: the one with a mark, the last before a consonant, else the last
/// but one.
uint32_t bearer(const Units& units, Range vowels) {
  for (uint32_t i = vowels.end; i-- > vowels.begin;)
    if (has_mark(units[i]))
      return i;
  const bool open = vowels.end == units.size() && vowels.size() > 1;
  return vowels.end - 1 - open;
}

/// Moves the tone to the vowel that bears it. Words with two tones are left alone.
void place_tone(Units& units, Range vowels) {
  const auto toned = std::find_if(units.begin(), units.end(), has_tone);
  if (!vowels.size() || std::count_if(units.begin(), units.end(), has_tone) != 1)
    return;
  const auto from = uint32_t(toned - units.begin());
  const uint32_t to = bearer(units, vowels);
  Letter gives = units[from].parts;
  const Tone tone = std::exchange(gives.tone, Tone::level);
  units.set(from, gives);
  Letter bears = units[to].parts;
  bears.tone = tone;
  units.set(to, bears);
}

/// One spelling for i and y at the end of a syllable, where usage wavers: quý and quí, kỳ and kì.
void place_i(Units& units, Range vowels) {
  static constexpr text::ByteSet wavering("hklmst"), after_q("u");
  const bool last = vowels.size() == 1 && vowels.end == units.size();
  if (!last || !vowels.begin)
    return;
  const char onset = units[vowels.begin - 1].parts.base;
  const text::ByteSet& onsets = vowels.begin == 1 ? wavering : after_q;
  Letter vowel = units.back().parts;
  if (vowel.base != 'y' || !onsets.has(onset))
    return;
  vowel.base = 'i';
  units.set(vowels.begin, vowel);
}

/// A word's letters, without what is not seen; counts its capitals.
struct Read {
  Units units;
  uint32_t letters = 0, capitals = 0;
  bool first_capital = false;
};

void add_mark(Units& units, char32_t mark) {
  const char32_t both = units.size() ? text::with_mark(units.back().parts, mark) : 0;
  if (both)
    units.set(units.size() - 1, text::take_apart(both));
  else
    units.push_back(mark);
}

void add_letter(Read& r, char32_t c) {
  const bool capital = text::is_upper(c);
  r.first_capital |= capital > bool(r.letters);
  r.capitals += capital;
  ++r.letters;
  r.units.push_back(text::small_letter(c));
}

Read read(std::string_view print) {
  Read r;
  size_t n = 0;
  for (size_t i = 0; i < print.size(); i += n) {
    char32_t c = text::code_point(print, i, &n);
    if (is_unseen(c))
      continue;
    if (text::is_other_script(c) && text::looks_latin(print))
      c = text::latin_look_alike(c);
    if (is_combining(c))
      add_mark(r.units, c);
    else
      add_letter(r, c);
  }
  return r;
}

Shape shape_of(const Read& r) {
  const uint32_t small = r.letters - r.capitals, first = r.first_capital;
  if (!r.capitals)
    return Shape::lower;
  if (!small)
    return r.letters == 1 ? Shape::letter : Shape::upper;
  return r.capitals == first ? Shape::title : Shape::mixed;
}

bool is_syllable(const Units& units) {
  std::array<char32_t, longest_syllable> letters;
  std::transform(units.begin(), units.end(), letters.begin(),
                 [](const Unit& u) { return u.letter; });
  return text::is_syllable({letters.data(), units.size()});
}

}  // namespace

Spelling spell(std::string_view print) {
  Read r = read(print);
  Spelling out;
  out.shape = shape_of(r);
  if (r.units.size() <= longest_syllable) {
    const Range vowels = nucleus(r.units);
    place_tone(r.units, vowels);
    out.syllable = is_syllable(r.units);
    place_i(r.units, vowels);
  }
  for (const Unit& u : r.units) {
    text::append_utf8(out.letters, u.letter);
    if (u.parts.base)
      out.base += u.parts.base;
    else if (!is_combining(u.letter))
      text::append_utf8(out.base, u.letter);
  }
  return out;
}

}  // namespace vbparse::tokens
