#include "zones/path.h"

#include <algorithm>

namespace vbparse::zones {
namespace {

/// Of the states of an atom so many are tried at most, and with a state that goes on the one that
/// begins: with 16 one atom in 700 gets another state.
constexpr size_t tried_states = 6;
/// Nor is one that is so much worse than the best: transitions do not make that good.
constexpr int32_t hopeless = 150;

/// What an atom may always be, whatever its features say.
constexpr StateSet fallback = bit(begin_of(Zone::body)) | bit(begin_of(Zone::furniture));

/// A state of an atom, and the best paths that lead through it.
struct Candidate {
  State state;
  int64_t score;          // what the atom's features say
  int64_t before;         // of the best path up to the atom, the atom with it
  int64_t after = 0;      // of the best path behind it
  uint32_t previous = 0;  // on the best path up to it
};
using Column = std::vector<Candidate>;

StateSet best_states(const StateScores& scores) {
  std::array<uint8_t, state_count> order;
  for (size_t i = 0; i < state_count; ++i)
    order[i] = uint8_t(i);
  std::nth_element(order.begin(), order.begin() + tried_states, order.end(),
                   [&](uint8_t a, uint8_t b) {
                     return scores[a] > scores[b] || (scores[a] == scores[b] && a < b);
                   });
  const int32_t best = *std::max_element(scores.begin(), scores.end());
  StateSet set = fallback;
  for (size_t i = 0; i < tried_states; ++i)
    if (scores[order[i]] > best - hopeless)
      set |= bit(State(order[i])) | bit(begin_of(zone_of(State(order[i]))));
  return set;
}

class Lattice {
 public:
  Lattice(std::span<const Observation> atoms, const Weights& weights)
      : atoms_(atoms), weights_(weights) {
    columns_.reserve(atoms.size());
    for (const Observation& atom : atoms)
      columns_.push_back(candidates(atom));
  }

  std::vector<Placed> solve() {
    begin();
    for (size_t i = 1; i < columns_.size(); ++i)
      for (Candidate& candidate : columns_[i])
        enter(i, candidate);
    for (size_t i = columns_.size() - 1; i > 0; --i)
      for (Candidate& candidate : columns_[i - 1])
        leave(i, candidate);
    return path();
  }

 private:
  Column candidates(const Observation& atom) const {
    const StateScores scores = weights_.scores(atom.features);
    const StateSet set = atom.forced ? bit(*atom.forced) : best_states(scores);
    Column column;
    column.reserve(state_count);
    for (size_t i = 0; i < state_count; ++i)
      if (set & bit(State(i)))
        column.push_back({State(i), scores[i], scores[i]});
    return column;
  }

  /// Nothing can go on at the first atom.
  void begin() {
    for (Candidate& candidate : columns_.front())
      if (role_of(candidate.state) != Role::begin)
        candidate.before += Weights::never;
  }

  /// The best way to a candidate of atom i.
  void enter(size_t i, Candidate& candidate) {
    const Column& from = columns_[i - 1];
    int64_t best = INT64_MIN;
    for (uint32_t p = 0; p < from.size(); ++p) {
      const int64_t score =
          from[p].before + weights_.transition(atoms_[i].step, from[p].state, candidate.state);
      if (score > best) {
        best = score;
        candidate.previous = p;
      }
    }
    candidate.before += best;
  }

  /// The best way on to atom i from a candidate of the atom before it.
  void leave(size_t i, Candidate& candidate) {
    int64_t best = INT64_MIN;
    for (const Candidate& to : columns_[i])
      best = std::max(best, weights_.transition(atoms_[i].step, candidate.state, to.state) +
                                to.score + to.after);
    candidate.after = best;
  }

  std::vector<Placed> path() const {
    std::vector<Placed> placed(columns_.size());
    const Column& last = columns_.back();
    uint32_t at = uint32_t(std::max_element(last.begin(), last.end(),
                                            [](const Candidate& a, const Candidate& b) {
                                              return a.before < b.before;
                                            }) -
                           last.begin());
    for (size_t i = columns_.size(); i-- > 0; at = columns_[i][at].previous)
      placed[i] = place(columns_[i], columns_[i][at]);
    return placed;
  }

  static Placed place(const Column& column, const Candidate& chosen) {
    const Zone zone = shown_zone(chosen.state);
    const Candidate* other = nullptr;
    for (const Candidate& candidate : column)
      if (shown_zone(candidate.state) != zone &&
          (!other || candidate.before + candidate.after > other->before + other->after))
        other = &candidate;
    if (!other)
      return {chosen.state, zone, certain};
    return {chosen.state, shown_zone(other->state),
            chosen.before + chosen.after - other->before - other->after};
  }

  std::span<const Observation> atoms_;
  const Weights& weights_;
  std::vector<Column> columns_;
};

}  // namespace

std::vector<Placed> best_path(std::span<const Observation> atoms, const Weights& weights) {
  if (atoms.empty())
    return {};
  return Lattice(atoms, weights).solve();
}

}  // namespace vbparse::zones
