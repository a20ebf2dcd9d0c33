// The closed sets that the values of features are of, and their names.
#pragma once

#include <algorithm>
#include <array>
#include <optional>
#include <span>
#include <string_view>

#include "zones/facts.h"

namespace vbparse::zones {

/// Cues that tell how far a document has got.
inline constexpr std::array seen_cues{Cue::motto,      Cue::code,       Cue::date,    Cue::subject,
                                      Cue::type,       Cue::addressing, Cue::base,    Cue::label,
                                      Cue::recipients, Cue::mark,       Cue::archive, Cue::formula};
inline constexpr auto seen_names = [] {
  std::array<std::string_view, seen_cues.size()> all;
  for (size_t i = 0; i < all.size(); ++i)
    all[i] = name_of(seen_cues[i]);
  return all;
}();

/// The closed sets that values are of.
enum class Values : uint8_t {
  one,
  cue,
  seen,
  print,
  ending,
  beginning,
  length,
  near_length,
  words,
  share,
  gap,
  cut,
  upto2,
  upto3,
  upto4,
  distance,
  count
};

inline constexpr std::array<std::string_view, size_t(Case::count)> case_names{
    "none", "capitals", "name", "small", "lower"};
inline constexpr std::array<std::string_view, size_t(Ending::count)> ending_names{
    "word", "dot", "comma", "semicolon", "colon", "bracket", "slash", "quote", "dash"};
inline constexpr std::array<std::string_view, size_t(Beginning::count)> beginning_names{
    "other", "capital", "small", "figure", "dash", "plus", "bullet", "bracket", "quote"};
inline constexpr std::array<std::string_view, size_t(Gap::bar) + 1> gap_names{
    "start", "none", "blank", "two", "wide", "bar"};
inline constexpr std::array<std::string_view, size_t(Cut::after_noise) + 1> cut_names{
    "none",       "motto",      "tagline", "date",  "number",    "subject",
    "addressing", "recipients", "item",    "base",  "mark",      "post",
    "name",       "archive",    "urgency", "noise", "after-cue", "after-noise"};
inline constexpr std::array<std::string_view, 8> figure_names{"0", "1", "2", "3",
                                                              "4", "5", "6", "7"};
constexpr std::span<const std::string_view> figures_below(size_t end) {
  return std::span(figure_names).first(end);
}
inline constexpr std::array<std::string_view, 1> no_name{""};
constexpr size_t distances = 6;

/// The names of the values of each set, in their order; the set of one value has no name for it.
inline constexpr std::array<std::span<const std::string_view>, size_t(Values::count)>
    names_of_values{no_name,
                    cue_names,
                    seen_names,
                    case_names,
                    ending_names,
                    beginning_names,
                    figures_below(length_classes),
                    figures_below(near_length_classes),
                    figures_below(word_classes),
                    figures_below(share_classes),
                    gap_names,
                    cut_names,
                    figures_below(3),
                    figures_below(4),
                    figures_below(5),
                    figures_below(distances)};

constexpr size_t count_of(Values values) { return names_of_values[size_t(values)].size(); }
constexpr std::string_view name_of(Values values, size_t value) {
  return names_of_values[size_t(values)][value];
}
/// The value of a set that has this name; nothing where none has it.
inline std::optional<size_t> value_named(Values values, std::string_view name) {
  const auto all = names_of_values[size_t(values)];
  const auto at = std::find(all.begin(), all.end(), name);
  return at == all.end() ? std::nullopt : std::optional(size_t(at - all.begin()));
}

}  // namespace vbparse::zones
