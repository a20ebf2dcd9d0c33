#include "grammar/odd_days.h"

#include <algorithm>
#include <array>
#include <utility>

#include "grammar/match.h"
#include "grammar/scanner.h"
#include "text/bytes.h"
#include "vbparse/calendar.h"

namespace vbparse::grammar {
namespace {

/// The letters that OCR takes digits for, folded: S for 5, O for 0, l and I for 1, B for 8, Z for
/// 2, G for 6.
constexpr std::string_view look_alikes = "solibzg";

/// The characters that a letter of a shape stands for; other characters stand for themselves.
constexpr std::pair<char, std::string_view> classes[]{
    {'d', "0123456789"}, {'l', look_alikes}, {'a', "0123456789solibzg"},
    {'c', "01"},         {'m', "12"},        {'.', "/.-"}};

/// A form of dates. In `shape`, a letter is one of `classes`, and a question mark makes the
/// character before it optional.
struct Form {
  std::string_view shape;
  bool year_first;
  std::array<bool, 2> tells;  ///< whether it reads dates that do not exist, and dates that do
  bool damaged = false;       ///< for dates with a letter in place of a digit
};
constexpr Form forms[]{
    {"19dd-dd?-dd?", true, {true, true}},        {"2cdd-dd?-dd?", true, {true, true}},
    {"dd?/dd?/dd", false, {false, true}},        {"dd?.dd?.19dd", false, {true, false}},
    {"dd?.dd?.2cdd", false, {true, false}},      {"da?.da?.maaa", false, {true, false}, true},
    {"da?.ad.maaa", false, {true, false}, true}, {"ad.da?.maaa", false, {true, false}, true},
    {"ad.ad.maaa", false, {true, false}, true}};

bool is_of(char letter, std::string_view sign) {
  for (const auto& [name, signs] : classes)
    if (name == letter)
      return sign.find_first_of(signs) == 0;
  return sign.starts_with(letter);
}

/// Returns how many bytes of the beginning of `s` match a shape; 0 if it does not match.
size_t length_of(std::string_view shape, std::string_view s) {
  size_t at = 0;
  for (size_t i = 0; i < shape.size(); ++i) {
    const bool here = is_of(shape[i], s.substr(at, 1));
    const bool optional = shape.substr(i + 1).starts_with('?');
    if (!here && !optional)
      return 0;
    at += here;
    i += optional;
  }
  return at;
}

/// Whether a sign stands where each of the forms has its first: most figures are no days.
bool may_be_day(std::string_view s) {
  static constexpr text::ByteSet signs("/.-");
  constexpr size_t most_figures = 4;
  const auto end = uint32_t(std::min(s.size(), most_figures + 1));
  return text::seek(s, 0, end, signs) < end;
}

/// Whether the date is only the beginning of a longer number or code.
bool continues(std::string_view rest) { return rest.find_first_of("/-%0123456789") == 0; }

/// Returns the three numbers of a date, in the order of printing.
std::array<int, 3> numbers_in(std::string_view figures) {
  std::array<int, 3> numbers{};
  size_t number = 0;
  for (const char c : figures)
    if (digit(c))
      numbers[number] = numbers[number] * 10 + (c - '0');
    else
      ++number;
  return numbers;
}

std::optional<OddDay> found_if(bool read, const OddDay& day) {
  return read ? std::optional(day) : std::nullopt;
}

/// Completes a year of two digits, to 1950 to 2049: 26 is 2026, 98 is 1998.
int full_year(int year) { return year >= 100 ? year : 1950 + (year + 50) % 100; }

}  // namespace

std::optional<OddDay> read_odd_day(std::string_view folded) {
  if (!may_be_day(folded))
    return std::nullopt;
  for (const Form& form : forms) {
    const size_t length = length_of(form.shape, folded);
    if (!length || continues(folded.substr(length)))
      continue;
    const std::string_view figures = folded.substr(0, length);
    const bool has_letters = figures.find_first_of(look_alikes) != figures.npos;
    if (form.damaged)
      return found_if(has_letters, {0, 0, 0, uint32_t(length), Odd::damaged});
    auto [year, month, day] = numbers_in(figures);
    if (!form.year_first)
      std::swap(year, day);
    year = full_year(year);
    const bool exists = Day::of(year, month, day).has_value();
    return found_if(form.tells[exists],
                    {year, month, day, uint32_t(length), exists ? Odd::no : Odd::impossible});
  }
  return std::nullopt;
}

uint32_t damaged_number(std::string_view folded) {
  const bool damaged = length_of("dl", folded) || length_of("ld", folded);
  return damaged && word_edge(folded, 2) ? 2 : 0;
}

}  // namespace vbparse::grammar
