// The weights that the path over atoms adds up (grammars/zones.weights; tests/zones/learn.cc fits
// them).
//
//     cue.motto                 motto          41   an atom with this feature is of this zone
//     ending.semicolon          recipient/more 12   … in this state
//     from.issuer/begin         issuer/more    30   an atom in this state follows one in that
//     from.issuer/begin@line    issuer/more     8   … where this step parts them, added to it
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "grammar/weights_file.h"
#include "zones/feature.h"
#include "zones/state.h"
#include "zones/step.h"

namespace vbparse::zones {

/// The names of all features, by number.
using FeatureNames = std::span<const std::string>;

/// The weights of one feature, one a class: first the zones, then the states. The size is one that
/// vector instructions add without a rest.
struct alignas(16) WeightRow {
  static constexpr size_t size = 64;
  static_assert(zone_count + state_count <= size);
  std::array<int16_t, size> of{};

  int16_t& of_zone(Zone zone) { return of[size_t(zone)]; }
  int16_t of_zone(Zone zone) const { return of[size_t(zone)]; }
  int16_t& of_state(State state) { return of[zone_count + size_t(state)]; }
  int16_t of_state(State state) const { return of[zone_count + size_t(state)]; }
};

/// Weights of transitions: one a state before and a state.
using TransitionTable = std::array<std::array<int16_t, state_count>, state_count>;

/// Weights as the build's generator writes them: what every program has without reading a file.
struct SealedWeights {
  std::span<const uint16_t> row_of;  ///< of each feature: its row; row 0 is that of most, all zero
  std::span<const WeightRow> rows;
  std::span<const TransitionTable> transitions;  ///< of any step, then of each step
};

using StateScores = std::array<int32_t, state_count>;

class Weights {
 public:
  /// So many weights are added before a sum of 16 bits could overflow.
  static constexpr size_t block = 64;
  static constexpr int largest = INT16_MAX / int(block);

  /// What the sealed weights span must outlive this.
  explicit Weights(const SealedWeights& sealed);
  /// Throws GrammarError, with the line, for a feature or a class that does not exist, for a weight
  /// given twice or beyond ±`largest`, and for a transition that is no path's.
  Weights(const grammar::WeightsFile& file, FeatureNames names);
  Weights(Weights&&) = default;
  Weights& operator=(Weights&&) = default;

  /// What the features of an atom say of each state.
  StateScores scores(std::span<const Feature> features) const;
  /// What one feature says of a state.
  int contribution(Feature feature, State state) const;
  /// `never` where the one state may not follow the other.
  int32_t transition(Step step, State before, State next) const {
    return steps_[size_t(step)][size_t(next)][size_t(before)];
  }
  /// Worse than anything that weights can make good.
  static constexpr int32_t never = -1'000'000'000;

  /// The weights as a file: what the constructor reads. Features in the order of their numbers.
  std::string print(FeatureNames names) const;
  SealedWeights sealed() const { return sealed_; }

 private:
  class Reader;
  void add_steps();

  SealedWeights sealed_;
  // of any step and of each, added: [step][next][before]
  std::array<std::array<std::array<int32_t, state_count>, state_count>, step_count> steps_;
  // what `sealed_` spans where a file was read
  std::vector<uint16_t> row_of_;
  std::vector<WeightRow> rows_;
  std::vector<TransitionTable> transitions_;
};

}  // namespace vbparse::zones
