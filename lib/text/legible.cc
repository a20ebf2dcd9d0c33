// Whether words can be read: what tells a paragraph from what a pen, a seal or a scanner left.
#include <algorithm>

#include "text/syllable.h"
#include "text/text.h"

namespace vbparse::text {

bool is_legible(std::string_view text) {
  uint32_t words = 0, syllables = 0;  // those with a letter beyond ASCII count twice
  std::u32string word;
  for (size_t i = 0, n = 1; i <= text.size(); i += n) {
    const char32_t c = i < text.size() ? code_point(text, i, &n) : U' ';
    if (is_letter(c) || is_digit(c)) {
      word += lower(c);
      continue;
    }
    if (word.size() > 1) {
      ++words;
      const bool beyond = *std::max_element(word.begin(), word.end()) >= 0x80;
      syllables += is_syllable(word) * (1 + beyond);
    }
    word.clear();
  }
  return syllables > 1 || (syllables == 1 && words == 1);
}

}  // namespace vbparse::text
