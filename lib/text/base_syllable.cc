#include "text/base_syllable.h"

#include <algorithm>
#include <array>

namespace vbparse::text {

bool is_like_syllable(std::string_view base) {
  constexpr auto begins = std::to_array<std::string_view>(
      {"",   "b",   "c",  "ch", "d",  "g",  "gh", "gi", "h", "k",  "kh", "l", "m", "n",
       "ng", "ngh", "nh", "p",  "ph", "qu", "r",  "s",  "t", "th", "tr", "v", "x"});
  constexpr auto ends =
      std::to_array<std::string_view>({"", "c", "ch", "m", "n", "ng", "nh", "p", "t"});
  constexpr std::string_view vowels = "aeiouy";
  constexpr size_t most_vowels = 3;
  size_t first = std::min(base.find_first_of(vowels), base.size());
  if (base.starts_with("qu") || (base.starts_with("gi") && base.find_first_of(vowels, 2) == 2))
    first = 2;
  const size_t after = std::min(base.find_first_not_of(vowels, first), base.size());
  const auto holds = [](const auto& all, std::string_view part) {
    return std::find(all.begin(), all.end(), part) != all.end();
  };
  return after > first && after - first <= most_vowels && holds(begins, base.substr(0, first)) &&
         holds(ends, base.substr(after));
}

}  // namespace vbparse::text
