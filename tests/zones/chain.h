// The sums over all paths of a document, by which a linear-chain conditional random field is
// fitted: of each atom and each transition, the share of the paths that pass there.
#pragma once

#include <array>
#include <span>
#include <vector>

#include "zones/state.h"
#include "zones/step.h"

namespace vbparse::learn {

/// One number a state; the size is one that vector instructions work on without a rest.
constexpr size_t padded_states = 48;
static_assert(zones::state_count <= padded_states);
using StateRow = std::array<float, padded_states>;
using StateTable = std::array<StateRow, padded_states>;  ///< [before][next]

class Chain {
 public:
  /// `atoms`: of each atom the factor of each state (exp of its score; 0: not allowed).
  /// `transitions`: of each atom but the first, the factors of the states before and next. Both
  /// must outlive this.
  Chain(std::span<const StateRow> atoms, std::span<const StateTable* const> transitions);

  /// False where no path is allowed; then nothing else may be asked.
  bool has_paths() const { return has_paths_; }
  /// The share of the paths in each state of atom i.
  StateRow shares(size_t i) const;
  /// Adds the share of the paths in each transition to atom i (not the first), times `factor`.
  void add_transitions(size_t i, float factor, StateTable& to) const;

 private:
  bool sum_forward();
  void sum_backward();

  std::span<const StateRow> atoms_;
  std::span<const StateTable* const> transitions_;
  std::vector<StateRow> before_, after_;  // sums of paths up to an atom and behind it, scaled
  bool has_paths_;
};

}  // namespace vbparse::learn
