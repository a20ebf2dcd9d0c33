#include "text/syllable.h"

#include <array>

#include "text/diacritics.h"

namespace vbparse::text {
namespace {

constexpr auto onsets = std::to_array<std::u32string_view>(
    {U"ngh", U"ch", U"gh", U"gi", U"kh", U"ng", U"nh", U"ph", U"qu", U"th", U"tr", U"b", U"c", U"d",
     U"đ",   U"g",  U"h",  U"k",  U"l",  U"m",  U"n",  U"p",  U"r",  U"s",  U"t",  U"v", U"x"});

constexpr auto rimes = std::to_array<std::u32string_view>(
    {U"a",    U"ac",  U"ach",  U"ai",   U"am",   U"an",   U"ang",  U"anh",  U"ao",  U"ap",
     U"at",   U"au",  U"ay",   U"e",    U"ec",   U"em",   U"en",   U"eng",  U"eo",  U"ep",
     U"et",   U"i",   U"ia",   U"ich",  U"im",   U"in",   U"inh",  U"ip",   U"it",  U"iu",
     U"iêc",  U"iêm", U"iên",  U"iêng", U"iêp",  U"iêt",  U"iêu",  U"o",    U"oa",  U"oac",
     U"oach", U"oai", U"oam",  U"oan",  U"oang", U"oanh", U"oao",  U"oap",  U"oat", U"oay",
     U"oc",   U"oe",  U"oen",  U"oeo",  U"oet",  U"oi",   U"om",   U"on",   U"ong", U"ooc",
     U"oong", U"op",  U"ot",   U"oăc",  U"oăm",  U"oăn",  U"oăng", U"oăt",  U"u",   U"ua",
     U"uc",   U"ui",  U"um",   U"un",   U"ung",  U"uo",   U"up",   U"ut",   U"uy",  U"uya",
     U"uych", U"uyn", U"uynh", U"uyp",  U"uyt",  U"uyu",  U"uyên", U"uyêt", U"uâ",  U"uân",
     U"uâng", U"uât", U"uây",  U"uê",   U"uêch", U"uênh", U"uôc",  U"uôi",  U"uôm", U"uôn",
     U"uông", U"uôt", U"uơ",   U"y",    U"yêm",  U"yên",  U"yêng", U"yêt",  U"yêu", U"âc",
     U"âm",   U"ân",  U"âng",  U"âp",   U"ât",   U"âu",   U"ây",   U"ê",    U"êch", U"êm",
     U"ên",   U"ênh", U"êp",   U"êt",   U"êu",   U"ô",    U"ôc",   U"ôi",   U"ôm",  U"ôn",
     U"ông",  U"ôp",  U"ôt",   U"ăc",   U"ăm",   U"ăn",   U"ăng",  U"ăp",   U"ăt",  U"ơ",
     U"ơi",   U"ơm",  U"ơn",   U"ơp",   U"ơt",   U"ư",    U"ưa",   U"ưc",   U"ưi",  U"ưng",
     U"ưt",   U"ưu",  U"ươc",  U"ươi",  U"ươm",  U"ươn",  U"ương", U"ươp",  U"ươt", U"ươu",
     U"ưm",   U"ưn",  U"yn",   U"ynh",  U"ych",  U"yt"});

constexpr std::u32string_view plain_letters = U"bcdđghklmnpqrstvx";  // that take no tone
constexpr auto sac = unsigned(Tone::acute), nang = unsigned(Tone::dot);

/// A letter of either case as syllables are spelled: its base letter in the low five bits, its tone
/// above them. 0 for what is no letter of Vietnamese.
using Spelled = uint8_t;
constexpr unsigned base_of(Spelled s) { return s & 31; }
constexpr unsigned tone_of(Spelled s) { return s >> 5; }

constexpr Spelled spelled(char32_t c) {
  const char32_t small = lower(c);
  for (size_t row = 0; row < vowel_rows.size(); ++row)
    if (const size_t tone = vowel_rows[row].tones.find(small); tone != std::u32string_view::npos)
      return Spelled(row + 1 + tone * 32);
  const size_t plain = plain_letters.find(small);
  return plain == std::u32string_view::npos ? 0 : Spelled(vowel_rows.size() + 1 + plain);
}

/// Signs within or at the edge of a word are what a wrong reading leaves; but for those of good
/// texts: no-break space, § ° « », dashes, quotation marks, bullets, ellipses.
constexpr bool is_odd(char32_t c) {
  if (c < 0x2010)
    return c == 0xD7 || c == 0xF7 ||
           (c > 0xA0 && c < 0xC0 && c != 0xA7 && c != 0xAB && c != 0xB0 && c != 0xBB) ||
           (c >= 0x80 && c < 0xA0);
  return c <= 0x2122 && c != 0x2013 && c != 0x2014 && (c < 0x2018 || c > 0x201E) && c != 0x2022 &&
         c != 0x2026;
}

/// What a code point is to a word.
struct Sign {
  static constexpr uint8_t letter = 1, small = 2, beyond_ascii = 4, odd = 8;
  uint8_t traits = 0;
  Spelled spelled = 0;
};
constexpr Sign sign_of(char32_t c) {
  if (!is_letter(c))
    return {is_odd(c) ? Sign::odd : uint8_t(0), 0};
  return {uint8_t(Sign::letter | (is_lower(c) ? Sign::small : 0) |
                  (c >= 0x80 ? Sign::beyond_ascii : 0)),
          spelled(c)};
}
/// Those of 256 code points from `first` on.
constexpr std::array<Sign, 256> signs_from(char32_t first) {
  std::array<Sign, 256> all{};
  for (char32_t i = 0; i < all.size(); ++i)
    all[i] = sign_of(first + i);
  return all;
}
constexpr std::array<Sign, 256> latin = signs_from(0), extended = signs_from(0x100),
                                additional = signs_from(0x1E00);

Sign sign(char32_t c) {
  switch (c >> 8) {
    case 0x00:
      return latin[c & 0xFF];
    case 0x01:
      return extended[c & 0xFF];
    case 0x1E:
      return additional[c & 0xFF];
    default:
      return sign_of(c);
  }
}

/// Base letters as one number, the first one lowest.
using Letters = uint64_t;
constexpr Letters letters_of(std::u32string_view word) {
  Letters letters = 0;
  for (size_t i = word.size(); i-- > 0;)
    letters = letters << 5 | base_of(spelled(word[i]));
  return letters;
}

/// A set of onsets or rimes: open addressing, made by the compiler.
template <size_t slots>
class LetterSet {
 public:
  template <size_t n>
  explicit constexpr LetterSet(const std::array<std::u32string_view, n>& words) {
    static_assert(n * 2 <= slots);
    for (const std::u32string_view word : words) {
      size_t at = slot(letters_of(word));
      while (slots_[at])
        at = (at + 1) % slots;
      slots_[at] = letters_of(word);
    }
  }
  constexpr bool holds(Letters letters) const {
    for (size_t at = slot(letters); slots_[at]; at = (at + 1) % slots)
      if (slots_[at] == letters)
        return true;
    return false;
  }

 private:
  static constexpr size_t slot(Letters letters) {
    return size_t(letters * 0x9E3779B97F4A7C15u >> 32) % slots;
  }
  std::array<Letters, slots> slots_{};
};
constexpr LetterSet<128> known_onsets(onsets);
constexpr LetterSet<1024> known_rimes(rimes);

/// A word, letter by letter.
class Word {
 public:
  void add(Spelled s) {
    foreign_ = foreign_ || !base_of(s) || size_ == most || (tone_ && tone_of(s));
    if (foreign_)
      return;
    tone_ |= tone_of(s);
    ending_ = ending_ >> 5 | Letters(base_of(s)) << 5;
    letters_ |= Letters(base_of(s)) << 5 * size_++;
  }
  bool is_syllable() const {
    if (foreign_)
      return false;
    for (size_t n = 4; n-- > 0;) {  // letters of the onset, which may have none
      const Letters onset = letters_ & ((Letters(1) << 5 * n) - 1), rime = letters_ >> 5 * n;
      if (n && !known_onsets.holds(onset))
        continue;
      if (!rime && onset == gi)
        return true;
      if (!known_rimes.holds(rime) || (onset == qu && (rime % 32 == u || rime % 32 == u_horn)))
        continue;
      return !ends_in_stop() || tone_ == sac || tone_ == nang;
    }
    return false;
  }

 private:
  static constexpr size_t most = 7;  // nghiêng
  static constexpr Letters gi = letters_of(U"gi"), qu = letters_of(U"qu"), u = letters_of(U"u"),
                           u_horn = letters_of(U"ư");
  bool ends_in_stop() const {
    constexpr Letters ch = letters_of(U"ch"), stops = Letters(1) << letters_of(U"c") |
                                                      Letters(1) << letters_of(U"p") |
                                                      Letters(1) << letters_of(U"t");
    return (stops >> (ending_ >> 5) & 1) || ending_ == ch;
  }

  Letters letters_ = 0;
  Letters ending_ = 0;  // the last two
  size_t size_ = 0;
  unsigned tone_ = 0;
  bool foreign_ = false;  // letters or tones that no syllable has
};

}  // namespace

char32_t with_tone(char32_t letter, char32_t mark) {
  const char32_t small = lower(letter);
  const Letter parts = take_apart(small);
  const char32_t toned = with_mark(parts, mark);
  if (parts.tone != Tone::level || take_apart(toned).tone == Tone::level)
    return 0;
  return small == letter ? toned : upper(toned);
}

bool is_syllable(std::u32string_view word) {
  Word spelling;
  for (const char32_t c : word)
    spelling.add(sign(c).spelled);
  return spelling.is_syllable();
}

Likeness likeness(std::u32string_view text) {
  Likeness l;
  for (size_t i = 0; i < text.size(); ++i) {
    Word word;
    uint8_t traits = 0;
    for (; i < text.size(); ++i) {
      const Sign s = sign(text[i]);
      if (!s.traits)
        break;
      traits |= s.traits;
      if (s.traits & Sign::letter)
        word.add(s.spelled);
    }
    const bool odd = traits & Sign::odd;
    if (!(traits & Sign::letter) || !(traits & (Sign::beyond_ascii | Sign::odd)))
      continue;
    if (!odd && word.is_syllable())
      ++l.good;
    else if (odd || (traits & Sign::small))  // else an abbreviation: "QĐ", "BXDĐ"
      ++l.bad;
  }
  return l;
}

}  // namespace vbparse::text
