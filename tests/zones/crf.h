// A linear-chain conditional random field whose labels are sets of states: fitted so that the
// paths through the sets have as much as possible of the weight of all paths.
#pragma once

#include <vector>

#include "chain.h"
#include "examples.h"

namespace vbparse::learn {

/// Weights while they are fitted: of a feature one a class, as in zones::WeightRow.
struct Parameters {
  std::vector<std::array<float, zones::WeightRow::size>> features;
  std::array<StateTable, zones::step_count + 1> transitions;  ///< of any step, then of each

  explicit Parameters(size_t feature_count) : features(feature_count), transitions{} {}
};

struct Settings {
  int rounds = 12;        ///< over all documents; the weights are the mean of the second half
  int orders = 1;         ///< of the documents: the mean of so many models
  size_t least = 5;       ///< documents that a feature must stand in
  float rate = 0.2f;      ///< of learning (AdaGrad)
  float shrink = 1;       ///< weight of the squares of all weights against that of all documents
  float sparse = 0.003f;  ///< pulls weights to 0, a step as much
  double hidden = 0.25;   ///< share of the features that a step does not see
};

Parameters fit(const std::vector<const Document*>& documents, size_t feature_count,
               const Settings& settings);

}  // namespace vbparse::learn
