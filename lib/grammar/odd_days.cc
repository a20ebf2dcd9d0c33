#include "grammar/odd_days.h"

#include <algorithm>
#include <array>

#include "grammar/match.h"
#include "grammar/scanner.h"
#include "vbparse/calendar.h"

namespace vbparse::grammar {
namespace {

/// The letters that digits are taken for, as folded text has them: S is 5, O is 0, l and I are 1.
constexpr std::string_view look_alikes = "solibzg";

/// What days look like, a letter for each of their numbers: d has one digit or two, y two, Y is a
/// year of four; of D and X letters may stand for digits. A dot is any sign that parts numbers.
struct Form {
  std::string_view shape;
  std::array<size_t, 3>
      groups;         ///< where year, month and day stand; of damaged ones they are not told
  bool real, unreal;  ///< whether it tells days that there are, and such that there are not
};

constexpr std::array<Form, 4> forms{
    Form{"Y-d-d", {0, 1, 2}, true, true}, Form{"d/d/y", {2, 1, 0}, true, false},
    Form{"d.d.Y", {2, 1, 0}, false, true}, Form{"D.D.X", {2, 1, 0}, false, true}};
constexpr std::string_view damaged_shape = forms.back().shape;

int number(std::string_view digits) {
  int n = 0;
  for (const char c : digits)
    n = n * 10 + (c - '0');
  return n;
}

bool digit_or_alike(char c) { return digit(c) || look_alikes.find(c) != std::string_view::npos; }

/// How many bytes at the start of `s` are what a letter of a shape says; 0 for none.
size_t length_of(char shape, std::string_view s) {
  const auto all = [&](size_t size, bool (*of)(char)) {
    return s.size() >= size && std::all_of(s.begin(), s.begin() + std::ptrdiff_t(size), of);
  };
  const auto begins = [&](std::string_view one_of) {
    return one_of.find(s.substr(0, 1)) != std::string_view::npos && !s.empty();
  };
  switch (shape) {
    case 'd':
      return all(2, digit) ? 2 : all(1, digit);
    case 'y':
      return all(2, digit) ? 2 : 0;
    case 'Y':
      return all(4, digit) && (s.starts_with("19") || s.starts_with("20") || s.starts_with("21"))
                 ? 4
                 : 0;
    case 'D':
      if (all(1, digit))
        return all(2, digit_or_alike) ? 2 : 1;
      return all(2, digit_or_alike) && digit(s[1]) ? 2 : 0;
    case 'X':
      return begins("12") && all(4, digit_or_alike) ? 4 : 0;
    case '.':
      return begins("/.-");
    default:
      return s.starts_with(shape);
  }
}

/// How many bytes a shape takes at the start of `s`, and its numbers; 0 where it does not stand
/// there, or where more of a number or a code follows.
size_t match(std::string_view shape, std::string_view s, std::array<int, 3>& numbers) {
  size_t at = 0, count = 0;
  for (const char letter : shape) {
    const size_t length = length_of(letter, s.substr(at));
    if (!length)
      return 0;
    if (letter >= 'A')
      numbers[count++] = number(s.substr(at, length));
    at += length;
  }
  return s.substr(at, 1).find_first_of("/-%0123456789") == 0 ? 0 : at;
}

/// 26 is 2026, 98 is 1998.
int full_year(int year) { return year >= 100 ? year : year < 50 ? 2000 + year : 1900 + year; }

}  // namespace

std::optional<OddDay> read_odd_day(std::string_view folded) {
  for (const Form& form : forms) {
    std::array<int, 3> numbers{};
    const auto length = uint32_t(match(form.shape, folded, numbers));
    if (!length)
      continue;
    if (form.shape == damaged_shape) {
      if (folded.substr(0, length).find_first_of(look_alikes) == std::string_view::npos)
        return std::nullopt;
      return OddDay{0, 0, 0, length, Odd::damaged};
    }
    const auto [year, month, day] = form.groups;
    OddDay found{full_year(numbers[year]), numbers[month], numbers[day], length, Odd::no};
    const bool exists = Day::of(found.year, found.month, found.day).has_value();
    if (!(exists ? form.real : form.unreal))
      return std::nullopt;
    if (!exists)
      found.odd = Odd::impossible;
    return found;
  }
  return std::nullopt;
}

uint32_t damaged_number(std::string_view folded) {
  if (folded.size() < 2 || !digit_or_alike(folded[0]) || !digit_or_alike(folded[1]) ||
      digit(folded[0]) == digit(folded[1]))
    return 0;
  return word_edge(folded, 2) ? 2 : 0;
}

}  // namespace vbparse::grammar
