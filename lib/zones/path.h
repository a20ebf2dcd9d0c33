// The best path over the atoms of a document: which zone each is in.
//
// A path gives each atom a state; its score is the sum of what the atoms' features say of their
// states, and of the transitions between them. Of all paths the best one is found (Viterbi), in
// time linear in the atoms.
#pragma once

#include <optional>
#include <span>
#include <vector>

#include "zones/weights.h"

namespace vbparse::zones {

/// What the path sees of an atom.
struct Observation {
  std::span<const Feature> features;
  Step step = Step::cue;        ///< from the atom before it; not read of the first
  std::optional<State> forced;  ///< where a hard rule tells the state
};

/// An atom on the best path.
struct Placed {
  State state;
  Zone runner_up;  ///< the zone of the best path that gives this atom another one
  int64_t margin;  ///< by how much that path is worse
};

/// The margin where no other zone can be: a hard rule told the state.
constexpr int64_t certain = INT64_MAX;

/// The best path, an entry an atom. Each atom has the states that its own features speak for most,
/// and may always be body or furniture; the others are not tried.
std::vector<Placed> best_path(std::span<const Observation> atoms, const Weights& weights);

}  // namespace vbparse::zones
