// Vietnamese letters taken apart: base letter, mark (dấu phụ) and tone (dấu thanh).
#pragma once

#include <array>
#include <cstdint>
#include <string_view>

namespace vbparse::text {

enum class Mark : uint8_t {
  none,
  circumflex,  // â ê ô
  breve,       // ă
  horn,        // ơ ư
  stroke,      // đ
  other        // a letter of another alphabet: ç ñ ü
};
enum class Tone : uint8_t { level, grave, acute, tilde, hook, dot };

/// Letter{} is what is no Latin letter.
struct Letter {
  char base;  ///< a to z, or 0
  Mark mark;
  Tone tone;
};

/// A vowel, and what it is with each tone.
struct VowelRow {
  std::u32string_view tones;  ///< in the order of Tone
  char base;
  Mark mark;
};
inline constexpr std::array vowel_rows{
    VowelRow{U"aàáãảạ", 'a', Mark::none},       VowelRow{U"ăằắẵẳặ", 'a', Mark::breve},
    VowelRow{U"âầấẫẩậ", 'a', Mark::circumflex}, VowelRow{U"eèéẽẻẹ", 'e', Mark::none},
    VowelRow{U"êềếễểệ", 'e', Mark::circumflex}, VowelRow{U"iìíĩỉị", 'i', Mark::none},
    VowelRow{U"oòóõỏọ", 'o', Mark::none},       VowelRow{U"ôồốỗổộ", 'o', Mark::circumflex},
    VowelRow{U"ơờớỡởợ", 'o', Mark::horn},       VowelRow{U"uùúũủụ", 'u', Mark::none},
    VowelRow{U"ưừứữửự", 'u', Mark::horn},       VowelRow{U"yỳýỹỷỵ", 'y', Mark::none},
};

/// The parts of a small letter. A capital, a figure, a sign has the base 0.
Letter take_apart(char32_t small);
/// The small letter of such parts; 0 where Unicode has none. Mark::other is never put together.
char32_t put_together(Letter);
/// The letter with the mark or tone of a combining character, whatever marks stood before it (NFC
/// keeps é with a circumflex apart, for tone and mark stand in the wrong order); 0 where it takes
/// none.
char32_t with_mark(Letter, char32_t combining);

/// Whether a letter is one that other languages hardly use: ă, ơ, ế, đ; not à, é.
constexpr bool is_vietnamese(char32_t c) {
  return (c >= 0x102 && c < 0x1B1) || (c >= 0x1EA0 && c < 0x1F00);
}
/// A letter in small print; Ð, Ɖ and Ƣ of other alphabets and broken font maps are đ and ư.
char32_t small_letter(char32_t);
/// Whether a letter is Greek or Cyrillic.
constexpr bool is_other_script(char32_t c) { return c >= 0x370 && c < 0x530; }
/// The Latin letter that a Greek or Cyrillic one looks like; 0 where it looks like none.
char32_t latin_look_alike(char32_t);
/// Whether all Greek and Cyrillic letters of a word look like Latin ones.
bool looks_latin(std::string_view word);

}  // namespace vbparse::text
