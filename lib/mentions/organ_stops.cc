// Where no name goes on: ends of sentences, items and cells, and what stands beside an issuer.
#include <algorithm>

#include "mentions/any_all.h"
#include "mentions/organ_words.h"
#include "text/letters.h"

namespace vbparse::mentions {

using tokens::Before;
using tokens::Line;
using tokens::Shape;

void OrganWords::find_stops() {
  constexpr uint32_t deeper = 4;  // an indent that begins something new, in characters
  for (uint32_t i = 0; i < size(); ++i)
    words_[i].stop = stops(i);
  uint32_t indent = 0;
  for (const Line& line : view_.tokens.lines) {
    const uint32_t begin = line.tokens.begin;
    words_[begin].stop |=
        any({line.blanks_before > 0, line.indent >= indent + deeper, begins_item(begin)});
    indent = line.indent;
  }
}

/// Whether a sign or a gap ends all names before token `i`.
bool OrganWords::stops(uint32_t i) const {
  constexpr std::string_view ends = ";|!?";
  if (i == 0)
    return true;
  const bool apart = any({begins_line(i), view_[i].shape == Shape::upper});
  return any({view_[i].before == Before::cell, view_.is_run_of(i, ends),
              view_.is_run_of(i - 1, ends), view_.is_sign(i, '.') && !is_short_area(i),
              view_.is_sign(i, ':') && !opens_list(i), all({words_[i].barrier > 0, apart})});
}

/// Whether the full stop `i` is that of TP. or TX.
bool OrganWords::is_short_area(uint32_t i) const {
  return all({words_[i - 1].short_area > 0, view_.is_glued(i), view_[i].value == 1});
}

/// Whether token `i` is one letter.
bool OrganWords::is_letter(uint32_t i) const {
  size_t size = 0;
  if (view_.is_word(i))
    text::code_point(view_.tokens.print(view_[i]), 0, &size);
  return size == view_[i].size;
}

/// Whether a line begins with a bullet or a label at token `i`.
bool OrganWords::begins_item(uint32_t i) const {
  const bool bullet = any({view_.is_run_of(i, "-+*~"), view_.token(i).word == tokens::bullet_sign});
  const bool figure = any({view_.is_number(i), is_letter(i)});
  return any({bullet, all({figure, view_.is_run_of(i + 1, ")./")})});
}

/// Whether a colon opens a list of fields: các Sở: Y tế, Công Thương.
bool OrganWords::opens_list(uint32_t colon) const {
  constexpr uint32_t most_words = 5;
  const auto first = words_.begin() + std::max(colon, most_words) - most_words;
  const bool plural = std::any_of(first, words_.begin() + colon,
                                  [](const OrganWord& word) { return word.list_determiner > 0; });
  return all({plural, words_[colon - 1].list_genus > 0, words_[colon + 1].capital,
              !begins_line(colon + 1)});
}

/// A genus or a registered name goes on over the end of a line or page, also where a dash begins
/// the next line.
void OrganWords::mend_stops() {
  for (uint32_t i = 0; i < size(); ++i) {
    const uint32_t end = i + std::max(words_[i].genus, words_[i].name);
    for (uint32_t k = i + 1; k < end; ++k)
      words_[k].stop &= !begins_line(k);
  }
}

}  // namespace vbparse::mentions
