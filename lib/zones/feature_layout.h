// The numbers of features: templates and their values, one after the other.
#pragma once

#include "zones/feature_values.h"
#include "zones/features.h"

namespace vbparse::zones {

/// In the order of `templates`.
enum class FeatureOf : uint8_t {
  any,
  run,
  run_length,
  cue,
  cue_in_case,
  no_cue_in_case,
  inside,
  print,
  length,
  words,
  ending,
  beginning,
  syllables,
  letters,
  first,
  same_case,
  previous_cue,
  previous_case,
  previous_length,
  previous_ending,
  next_cue,
  next_case,
  next_length,
  next_ending,
  second_next_cue,
  above_cue,
  above_case,
  above_length,
  above_ending,
  above_lines,
  seen,
  seen_at,
  repeated,
  agrees,
  named,
  side,
  side_in_case,
  gap,
  cut,
  columns,
  blanks,
  blanks_after
};
struct Template {
  FeatureOf of;
  std::string_view name;
  Values first = Values::one, second = Values::one;
  constexpr size_t size() const { return count_of(first) * count_of(second); }
};
inline constexpr std::array templates{
    Template{FeatureOf::any, "any"},
    Template{FeatureOf::run, "run"},
    Template{FeatureOf::run_length, "run-length", Values::upto2},
    Template{FeatureOf::cue, "cue", Values::cue},
    Template{FeatureOf::cue_in_case, "cue-in-case", Values::cue, Values::print},
    Template{FeatureOf::no_cue_in_case, "no-cue-in-case", Values::print},
    Template{FeatureOf::inside, "inside", Values::cue},
    Template{FeatureOf::print, "case", Values::print},
    Template{FeatureOf::length, "length", Values::length},
    Template{FeatureOf::words, "words", Values::words},
    Template{FeatureOf::ending, "ending", Values::ending},
    Template{FeatureOf::beginning, "beginning", Values::beginning},
    Template{FeatureOf::syllables, "syllables", Values::share},
    Template{FeatureOf::letters, "letters", Values::share},
    Template{FeatureOf::first, "first"},
    Template{FeatureOf::same_case, "same-case", Values::print},
    Template{FeatureOf::previous_cue, "previous-cue", Values::cue},
    Template{FeatureOf::previous_case, "previous-case", Values::print},
    Template{FeatureOf::previous_length, "previous-length", Values::near_length},
    Template{FeatureOf::previous_ending, "previous-ending", Values::ending},
    Template{FeatureOf::next_cue, "next-cue", Values::cue},
    Template{FeatureOf::next_case, "next-case", Values::print},
    Template{FeatureOf::next_length, "next-length", Values::near_length},
    Template{FeatureOf::next_ending, "next-ending", Values::ending},
    Template{FeatureOf::second_next_cue, "second-next-cue", Values::seen},
    Template{FeatureOf::above_cue, "above-cue", Values::cue},
    Template{FeatureOf::above_case, "above-case", Values::print},
    Template{FeatureOf::above_length, "above-length", Values::near_length},
    Template{FeatureOf::above_ending, "above-ending", Values::ending},
    Template{FeatureOf::above_lines, "above-lines", Values::upto4},
    Template{FeatureOf::seen, "seen", Values::seen},
    Template{FeatureOf::seen_at, "seen-at", Values::seen, Values::distance},
    Template{FeatureOf::repeated, "repeated"},
    Template{FeatureOf::agrees, "agrees-with-number"},
    Template{FeatureOf::named, "named", Values::upto3},
    Template{FeatureOf::side, "side", Values::upto2},
    Template{FeatureOf::side_in_case, "side-in-case", Values::upto2, Values::print},
    Template{FeatureOf::gap, "gap", Values::gap},
    Template{FeatureOf::cut, "cut", Values::cut},
    Template{FeatureOf::columns, "columns"},
    Template{FeatureOf::blanks, "blanks", Values::upto2},
    Template{FeatureOf::blanks_after, "blanks-after", Values::upto2},
};
inline constexpr auto bases = [] {
  std::array<Feature, templates.size() + 1> all{};
  for (size_t i = 0; i < templates.size(); ++i)
    all[i + 1] = Feature(all[i] + templates[i].size());
  return all;
}();
static_assert([] {
  for (size_t i = 0; i < templates.size(); ++i)
    if (templates[i].of != FeatureOf(i))
      return false;
  return templates.size() == size_t(FeatureOf::blanks_after) + 1;
}());

constexpr Feature feature(FeatureOf of, size_t first = 0, size_t second = 0) {
  return Feature(bases[size_t(of)] + first * count_of(templates[size_t(of)].second) + second);
}

}  // namespace vbparse::zones
