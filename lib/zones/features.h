// What the path weighs: of each atom some sixty features, each a small number with a name.
//
//     cue.motto   case.capitals   cue/case.motto/capitals   previous-cue.code   seen.date
//
// A feature is a template and a value of it, or two; the layout below numbers them without gaps.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "zones/facts.h"
#include "zones/feature.h"
#include "zones/step.h"

namespace vbparse::zones {

/// How many features there are.
extern const Feature feature_count;
/// `template.value`, or `template.value/value`, or `template` where there is one value only.
std::string name_of(Feature);
/// The feature of a name; nothing where none has it.
std::optional<Feature> feature_named(std::string_view name);

/// The features of all atoms, one after the other.
struct Features {
  std::vector<Feature> all;
  std::vector<uint32_t> first;  ///< of each atom, and of the end: in `all`

  std::span<const Feature> of(size_t atom) const {
    return std::span(all).subspan(first[atom], first[atom + 1] - first[atom]);
  }
};
Features features_of(const mentions::View& view, const Atoms& atoms,
                     const std::vector<Facts>& facts);

/// What parts two atoms, the second of which is read after the first.
Step step_between(const Atom& before, const Atom& after);

}  // namespace vbparse::zones
