// Roman numerals.
#include <algorithm>
#include <array>
#include <string>
#include <utility>

#include "mentions/numerals.h"

namespace vbparse::mentions {
namespace {

constexpr std::array<std::pair<uint32_t, std::string_view>, 13> signs{{{1000, "M"},
                                                                       {900, "CM"},
                                                                       {500, "D"},
                                                                       {400, "CD"},
                                                                       {100, "C"},
                                                                       {90, "XC"},
                                                                       {50, "L"},
                                                                       {40, "XL"},
                                                                       {10, "X"},
                                                                       {9, "IX"},
                                                                       {5, "V"},
                                                                       {4, "IV"},
                                                                       {1, "I"}}};

/// A number as Roman numerals are written.
std::string roman_of(uint32_t value) {
  std::string out;
  for (const auto& [worth, sign] : signs)
    for (; value >= worth; value -= worth)
      out += sign;
  return out;
}

/// The number that capitals write; 0 where they write none, or not in the one right way.
uint32_t value_of(std::string_view capitals) {
  constexpr uint32_t most = 3999;
  uint32_t value = 0;
  std::string_view rest = capitals;
  for (const auto& [worth, sign] : signs)
    for (; rest.starts_with(sign); rest.remove_prefix(sign.size()))
      value += worth;
  return roman_of(std::min(value, most)) == capitals ? value : 0;
}

/// The tokens from `at` on that have no sign and nothing between them; of longer runs a part that
/// is no numeral, MMMDCCCLXXXVIII having the most letters.
std::string_view run_at(const View& view, uint32_t at, uint32_t* end) {
  constexpr uint32_t most = 16;
  *end = at + 1;
  while (view.is_glued(*end) && !view.is_sign(*end) && *end - at < most)
    ++*end;
  const Span span = view.tokens.span({at, *end});
  return view.tokens.text.substr(span.begin, span.size());
}

}  // namespace

std::optional<Number> read_roman(const View& view, uint32_t at, Reading reading) {
  if (at >= view.size())
    return std::nullopt;
  Number found;
  found.tokens.begin = at;
  std::string letters(run_at(view, at, &found.tokens.end));
  if (letters.find_first_not_of("ivxlcdm") == letters.npos)
    std::transform(letters.begin(), letters.end(), letters.begin(),
                   [](char c) { return char(c - 'a' + 'A'); });
  if (reading == Reading::tolerant) {
    const std::string print = letters;
    std::replace(letters.begin(), letters.end(), '1', 'I');
    std::replace(letters.begin(), letters.end(), 'l', 'I');
    found.damaged = letters != print;
  }
  found.value = value_of(letters);
  return found.value ? std::optional(found) : std::nullopt;
}

}  // namespace vbparse::mentions
