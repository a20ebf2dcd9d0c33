// Vietnamese letters taken apart: base letter, mark (dấu phụ) and tone (dấu thanh).
#pragma once

#include <cstdint>

namespace vbparse::tokens {

enum class Mark : uint8_t {
  none,
  circumflex,  // â ê ô
  breve,       // ă
  horn,        // ơ ư
  stroke,      // đ
  other        // a letter of another alphabet: ç ñ ü
};
enum class Tone : uint8_t { level, grave, acute, tilde, hook, dot };

struct Letter {
  char base = '\0';  ///< a to z; 0 for what is no Latin letter
  Mark mark = Mark::none;
  Tone tone = Tone::level;
};

/// The parts of a small letter. A capital, a figure, a sign has the base 0.
Letter take_apart(char32_t small);
/// The small letter of such parts; 0 where Unicode has none. Mark::other is never put together.
char32_t put_together(Letter);
/// The mark or tone that a combining character is, in one Letter without base; both none for
/// another character.
Letter combining(char32_t);

}  // namespace vbparse::tokens
