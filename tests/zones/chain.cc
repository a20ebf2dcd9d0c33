#include "chain.h"

#include <numeric>

namespace vbparse::learn {
namespace {

/// A share of the paths so small that nothing behind it makes good what it lacks: it is 0.
constexpr float hopeless = 1e-12f;

/// In lanes, which vector instructions add side by side.
float sum_of(const StateRow& row) {
  constexpr size_t lanes = 8;
  static_assert(padded_states % lanes == 0);
  std::array<float, lanes> sums{};
  for (size_t at = 0; at < padded_states; at += lanes)
    for (size_t lane = 0; lane < lanes; ++lane)
      sums[lane] += row[at + lane];
  return std::accumulate(sums.begin(), sums.end(), 0.0f);
}

/// Makes the sum of a row 1; false where it is 0.
bool scale(StateRow& row) {
  const float sum = sum_of(row);
  if (!(sum > 0))
    return false;
  for (float& x : row)
    x /= sum;
  return true;
}

StateRow product(const StateRow& a, const StateRow& b) {
  StateRow out;
  for (size_t s = 0; s < padded_states; ++s)
    out[s] = a[s] * b[s];
  return out;
}

}  // namespace

Chain::Chain(std::span<const StateRow> atoms, std::span<const StateTable* const> transitions)
    : atoms_(atoms), transitions_(transitions), before_(atoms.size()), after_(atoms.size()) {
  has_paths_ = sum_forward();
  if (has_paths_)
    sum_backward();
}

bool Chain::sum_forward() {
  before_[0] = atoms_[0];
  for (size_t i = 0; i < atoms_.size(); ++i) {
    if (i) {
      StateRow sum{};
      for (size_t p = 0; p < padded_states; ++p) {
        const float share = before_[i - 1][p];
        if (share < hopeless)
          continue;
        const StateRow& factors = (*transitions_[i])[p];
        for (size_t s = 0; s < padded_states; ++s)
          sum[s] += share * factors[s];
      }
      before_[i] = product(sum, atoms_[i]);
    }
    if (!scale(before_[i]))
      return false;
  }
  return true;
}

void Chain::sum_backward() {
  after_.back().fill(1);
  for (size_t i = atoms_.size() - 1; i > 0; --i) {
    const StateRow next = product(after_[i], atoms_[i]);
    for (size_t p = 0; p < padded_states; ++p)
      after_[i - 1][p] =
          before_[i - 1][p] < hopeless ? 0 : sum_of(product(next, (*transitions_[i])[p]));
    scale(after_[i - 1]);
  }
}

StateRow Chain::shares(size_t i) const {
  StateRow row = product(before_[i], after_[i]);
  scale(row);
  return row;
}

void Chain::add_transitions(size_t i, float factor, StateTable& to) const {
  const StateRow next = product(after_[i], atoms_[i]);
  const StateRow from = shares(i - 1);
  for (size_t p = 0; p < padded_states; ++p) {
    if (from[p] < hopeless)
      continue;
    StateRow ways = product((*transitions_[i])[p], next);
    scale(ways);
    for (size_t s = 0; s < padded_states; ++s)
      to[p][s] += factor * from[p] * ways[s];
  }
}

}  // namespace vbparse::learn
