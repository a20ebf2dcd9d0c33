#include "grammar/odd_days.h"

#include <re2/re2.h>

#include <algorithm>
#include <array>
#include <string>

#include "grammar/slots.h"
#include "vbparse/calendar.h"

namespace vbparse::grammar {
namespace {

/// The letters that digits are taken for, as folded text has them: S is 5, O is 0, l and I are 1.
constexpr std::string_view look_alikes = "solibzg";

struct Form {
  Pattern pattern;
  std::array<int, 3> groups;  ///< of year, month, day; 0: they cannot be told
  bool real, unreal;          ///< whether it tells days that there are, and such that there are not
};

const std::array<Form, 4>& forms() {
  static const std::string damaged = "(?:[0-9][0-9solibzg]?|[solibzg][0-9])";
  static const std::array<Form, 4> all{
      Form{Pattern("((?:19|2[01])[0-9]{2})-([0-9]{1,2})-([0-9]{1,2})"), {1, 2, 3}, true, true},
      Form{Pattern("([0-9]{1,2})/([0-9]{1,2})/([0-9]{2})"), {3, 2, 1}, true, false},
      Form{Pattern("([0-9]{1,2})[/.-]([0-9]{1,2})[/.-]((?:19|2[01])[0-9]{2})"),
           {3, 2, 1},
           false,
           true},
      Form{Pattern(damaged + "[/.-]" + damaged + "[/.-][12][0-9solibzg]{3}"),
           {0, 0, 0},
           false,
           true}};
  return all;
}

/// How many bytes a pattern takes at the start of `s`; 0 where it does not stand there, or where
/// more of a number or a code follows.
size_t match(const Pattern& pattern, std::string_view s, std::array<re2::StringPiece, 4>& got) {
  constexpr size_t longest = 12;
  const re2::StringPiece here(s.data(), std::min(longest, s.size()));
  const re2::RE2& p = pattern.get();
  if (!p.Match(here, 0, here.size(), re2::RE2::ANCHOR_START, got.data(),
               1 + p.NumberOfCapturingGroups()))
    return 0;
  const size_t length = got[0].size();
  return s.substr(length, 1).find_first_of("/-%0123456789") == 0 ? 0 : length;
}

int number(re2::StringPiece digits) {
  int n = 0;
  for (const char c : digits)
    n = n * 10 + (c - '0');
  return n;
}

/// 26 is 2026, 98 is 1998.
int full_year(int year) { return year >= 100 ? year : year < 50 ? 2000 + year : 1900 + year; }

}  // namespace

std::optional<OddDay> read_odd_day(std::string_view folded) {
  std::array<re2::StringPiece, 4> got;
  for (const Form& form : forms()) {
    const size_t length = match(form.pattern, folded, got);
    if (!length)
      continue;
    const auto [year, month, day] = form.groups;
    if (!year && folded.substr(0, length).find_first_of(look_alikes) == std::string_view::npos)
      return std::nullopt;
    if (!year)
      return OddDay{0, 0, 0, uint32_t(length), Odd::damaged};
    const OddDay found{full_year(number(got[size_t(year)])), number(got[size_t(month)]),
                       number(got[size_t(day)]), uint32_t(length), Odd::no};
    const bool exists = Day::of(found.year, found.month, found.day).has_value();
    if (exists ? form.real : form.unreal)
      return OddDay{found.year, found.month, found.day, found.length,
                    exists ? Odd::no : Odd::impossible};
    return std::nullopt;
  }
  return std::nullopt;
}

uint32_t damaged_number(std::string_view folded) {
  static const Pattern number("(?:[0-9][solibzg]|[solibzg][0-9])(?:[^0-9a-z]|$)");
  constexpr size_t read = 3;
  const re2::StringPiece here(folded.data(), std::min(read, folded.size()));
  return number.get().Match(here, 0, here.size(), re2::RE2::ANCHOR_START, nullptr, 0) ? 2 : 0;
}

}  // namespace vbparse::grammar
