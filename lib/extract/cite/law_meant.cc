#include "extract/cite/law_meant.h"

#include <algorithm>
#include <iterator>

#include "text/text.h"

namespace vbparse::extract {

using grammar::LawNumber;

namespace {

constexpr size_t year_size = 4, day_size = 10;

/// From the oldest on.
using LawNumbers = std::vector<LawNumber>;

/// Without signs that belong to no name.
std::string plain(std::string_view shape) {
  std::string out;
  std::copy_if(shape.begin(), shape.end(), std::back_inserter(out), [](char c) {
    return std::string_view("abcdefghijklmnopqrstuvwxyz,- ").find(c) != std::string_view::npos;
  });
  const auto blanks = [](char a, char b) { return a == ' ' && b == ' '; };
  out.erase(std::unique(out.begin(), out.end(), blanks), out.end());
  return out;
}

/// Those adopted on the printed day; else those whose day is not known, in its year; else those of
/// its year: the day of promulgation is printed, too, and days are damaged.
LawNumbers adopted(const grammar::Law& law, std::string_view printed) {
  const auto those = [&](auto fit) {
    LawNumbers found;
    std::copy_if(law.numbers.begin(), law.numbers.end(), std::back_inserter(found), fit);
    return found;
  };
  LawNumbers found = those([&](const LawNumber& l) { return l.adopted.starts_with(printed); });
  if (found.empty())
    found = those([&](const LawNumber& l) { return printed.starts_with(l.adopted); });
  if (found.empty())
    found = those(
        [&](const LawNumber& l) { return l.adopted.starts_with(printed.substr(0, year_size)); });
  return found;
}

/// The only one of them that is `told` of; all of them where there is none or are several.
LawNumbers told_apart(const LawNumbers& laws, const std::function<bool(std::string_view)>& told) {
  LawNumbers found;
  std::copy_if(laws.begin(), laws.end(), std::back_inserter(found),
               [&](const LawNumber& l) { return told(l.number); });
  return found.size() == 1 ? found : laws;
}

/// The first and the last day that `day` may stand for; the last is behind all that begin like it.
std::string first_of(const std::string& day) { return (day + "-01-01").substr(0, day_size); }
std::string last_of(const std::string& day) { return day + "~"; }

std::string_view not_before(const LawNumber& law) {
  return law.in_force.empty() ? law.adopted : law.in_force;
}

/// The day from which a law is in force for certain. Where it is not known: no law has waited
/// longer than to the third new year after its adoption, as the Bộ luật Tố tụng hình sự of 2015
/// did.
std::string surely_from(const LawNumber& law) {
  if (!law.in_force.empty())
    return std::string(law.in_force);
  return std::to_string(std::stoi(std::string(law.adopted.substr(0, year_size))) + 3) + "-01-01";
}

}  // namespace

const grammar::Law* law_named(const Grammar::Rules& rules, std::string_view name) {
  const std::string folded = text::fold(name);
  int law = rules.set(grammar::SetOf::law_names).whole(folded);
  // OCR loses diacritics and leaves signs: "Luật Tỏ chức chính quyên ‹ địa phương"
  if (law < 0)
    law = rules.set(grammar::SetOf::law_shapes).whole(plain(text::skeleton(folded)));
  return law < 0 ? nullptr : &rules.laws[size_t(law)];
}

std::optional<LawNumber> law_meant(const grammar::Law& law, const LawClues& clues) {
  const LawNumbers laws =
      told_apart(told_apart(adopted(law, clues.printed), clues.own), clues.cited);
  const auto some = [](bool certain, const LawNumber& l) {
    return certain ? std::optional(l) : std::nullopt;
  };
  // nobody cites a law before it is adopted
  if (laws.size() == 1)
    return some(last_of(clues.printed.empty() ? clues.day : clues.printed) > laws[0].adopted,
                laws[0]);
  const auto newest = std::find_if(laws.rbegin(), laws.rend(), [&](const LawNumber& l) {
    return not_before(l) < last_of(clues.day);
  });
  if (newest == laws.rend())
    return std::nullopt;
  return some(first_of(clues.day) >= surely_from(*newest), *newest);
}

std::optional<std::string> day_adopted(const Grammar::Rules& rules, std::string_view number) {
  for (const grammar::Law& law : rules.laws)
    for (const LawNumber& l : law.numbers)
      if (l.number == number && l.adopted.size() == day_size)
        return std::string(l.adopted);
  return std::nullopt;
}

}  // namespace vbparse::extract
