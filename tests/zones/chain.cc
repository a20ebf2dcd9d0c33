#include "chain.h"

#include <numeric>

namespace vbparse::learn {
namespace {

float sum_of(const StateRow& row) { return std::accumulate(row.begin(), row.end(), 0.0f); }

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
        if (share == 0)
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
      after_[i - 1][p] = before_[i - 1][p] == 0 ? 0 : sum_of(product(next, (*transitions_[i])[p]));
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
  StateTable shares{};
  float total = 0;
  for (size_t p = 0; p < padded_states; ++p) {
    const float share = before_[i - 1][p];
    if (share == 0)
      continue;
    for (size_t s = 0; s < padded_states; ++s)
      shares[p][s] = share * (*transitions_[i])[p][s] * next[s];
    total += sum_of(shares[p]);
  }
  for (size_t p = 0; p < padded_states; ++p)
    for (size_t s = 0; s < padded_states; ++s)
      to[p][s] += factor * shares[p][s] / total;
}

}  // namespace vbparse::learn
