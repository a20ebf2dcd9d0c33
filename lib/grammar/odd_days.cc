#include "grammar/odd_days.h"

#include <array>
#include <utility>

#include "grammar/match.h"
#include "grammar/scanner.h"
#include "vbparse/calendar.h"

namespace vbparse::grammar {
namespace {

/// The letters that digits are taken for, as folded text has them: S is 5, O is 0, l and I are 1.
constexpr std::string_view look_alikes = "solibzg";

/// What a letter of a shape stands for; any other sign of it stands for itself.
constexpr std::pair<char, std::string_view> classes[]{
    {'d', "0123456789"}, {'l', look_alikes}, {'a', "0123456789solibzg"},
    {'c', "01"},         {'m', "12"},        {'.', "/.-"}};

/// What days look like, signs and classes in order; what a question mark follows may be missing.
struct Form {
  std::string_view shape;
  bool year_first;
  std::array<bool, 2> tells;  ///< whether days that there are not, and days that there are
  bool damaged = false;
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

/// How many bytes a shape takes at the start of `s`; 0 where it does not stand there.
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

/// Whether more of a number or a code follows.
bool goes_on(std::string_view rest) { return rest.find_first_of("/-%0123456789") == 0; }

/// The numbers of a day in figures, in the order of printing.
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

std::optional<OddDay> found_if(bool told, const OddDay& day) {
  return told ? std::optional(day) : std::nullopt;
}

/// 26 is 2026, 98 is 1998.
int full_year(int year) { return year >= 100 ? year : 1950 + (year + 50) % 100; }

}  // namespace

std::optional<OddDay> read_odd_day(std::string_view folded) {
  for (const Form& form : forms) {
    const size_t length = length_of(form.shape, folded);
    if (!length || goes_on(folded.substr(length)))
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
