#include "crf.h"

#include <algorithm>
#include <cmath>
#include <random>
#include <set>
#include <unordered_map>

namespace vbparse::learn {
namespace {

using zones::State;
using zones::state_count;
using ClassRow = std::array<float, zones::WeightRow::size>;

/// Shares smaller than this teach nothing.
constexpr float negligible = 1e-4f;
/// What the sum of a weight's squared steps begins with.
constexpr float first_square = 1e-4f;

/// A row of states as classes: each state with its zone.
ClassRow classes_of(const StateRow& states) {
  ClassRow row{};
  for (size_t s = 0; s < state_count; ++s) {
    row[size_t(shown_zone(State(s)))] += states[s];
    row[zones::zone_count + s] = states[s];
  }
  return row;
}

void add(ClassRow& to, const ClassRow& row) {
  for (size_t c = 0; c < row.size(); ++c)
    to[c] += row[c];
}

/// A step of AdaGrad along a gradient, which is cleared.
template <size_t n>
void step(std::array<float, n>& weights, std::array<float, n>& gradient,
          std::array<float, n>& squares, const Settings& settings, float shrink) {
  for (size_t i = 0; i < n; ++i) {
    const float slope = gradient[i] - shrink * weights[i];
    squares[i] += slope * slope;
    const float rate = settings.rate / std::sqrt(squares[i] + first_square);
    const float moved = weights[i] + rate * slope, pull = rate * settings.sparse;
    weights[i] = moved - std::clamp(moved, -pull, pull);
    gradient[i] = 0;
  }
}

class Trainer {
 public:
  Trainer(const std::vector<const Document*>& documents, size_t feature_count,
          const Settings& settings, unsigned seed)
      : documents_(documents),
        settings_(settings),
        shrink_(settings.shrink / float(documents.size())),
        random_(seed),
        weights_(feature_count),
        gradient_(feature_count),
        squares_(feature_count),
        sum_(feature_count),
        is_rare_(rare_features()),
        is_hidden_(feature_count),
        is_touched_(feature_count) {}

  /// The sum of the weights after each of the rounds that count.
  const Parameters& train() {
    std::vector<const Document*> turn = documents_;
    for (int round = 0; round < settings_.rounds; ++round) {
      std::shuffle(turn.begin(), turn.end(), random_);
      for (const Document* document : turn)
        if (!document->atoms.empty())
          learn(*document);
      if (round >= first_counted(settings_))
        add_to_sum();
    }
    return sum_;
  }
  static int first_counted(const Settings& settings) { return settings.rounds / 2; }

 private:
  std::vector<char> rare_features() const {
    std::unordered_map<std::string, std::set<zones::Feature>> seen;
    for (const Document* document : documents_)
      for (const Atom& atom : document->atoms)
        seen[document->stem()].insert(atom.features.begin(), atom.features.end());
    std::vector<size_t> counts(weights_.features.size());
    for (const auto& [stem, features] : seen)
      for (const zones::Feature feature : features)
        ++counts[feature];
    std::vector<char> is_rare;
    for (const size_t count : counts)
      is_rare.push_back(count < settings_.least);
    return is_rare;
  }

  void learn(const Document& document) {
    const auto most = std::mt19937::result_type(settings_.hidden * double(std::mt19937::max()));
    for (size_t f = 0; f < is_hidden_.size(); ++f)
      is_hidden_[f] = is_rare_[f] || random_() < most;
    const std::vector<StateRow> all = factors_of(document);
    std::vector<StateRow> allowed = all;
    for (size_t i = 0; i < allowed.size(); ++i)
      for (size_t s = 0; s < state_count; ++s)
        if (!(document.atoms[i].allowed & bit(State(s))))
          allowed[i][s] = 0;
    const std::vector<const StateTable*> transitions = transitions_of(document);
    const Chain free(all, transitions), wanted(allowed, transitions);
    if (!free.has_paths() || !wanted.has_paths())
      return;
    for (size_t i = 0; i < all.size(); ++i)
      pull_atom(document, i, wanted.shares(i), free.shares(i));
    for (size_t i = 1; i < all.size(); ++i)
      for (StateTable* table : {&gradient_.transitions[0],
                                &gradient_.transitions[1 + size_t(document.atoms[i].step)]}) {
        wanted.add_transitions(i, document.weight, *table);
        free.add_transitions(i, -document.weight, *table);
      }
    apply();
  }

  /// Of each atom exp(score) of each state, the greatest 1; the first atom begins something.
  std::vector<StateRow> factors_of(const Document& document) const {
    std::vector<StateRow> factors;
    for (const Atom& atom : document.atoms) {
      ClassRow sum{};
      for (const zones::Feature feature : atom.features)
        if (!is_hidden_[feature])
          add(sum, weights_.features[feature]);
      StateRow& row = factors.emplace_back();
      row.fill(-INFINITY);
      for (size_t s = 0; s < state_count; ++s)
        if (factors.size() > 1 || role_of(State(s)) == zones::Role::begin)
          row[s] = sum[size_t(shown_zone(State(s)))] + sum[zones::zone_count + s];
      const float greatest = *std::max_element(row.begin(), row.end());
      for (float& x : row)
        x = std::exp(x - greatest);
    }
    return factors;
  }

  std::vector<const StateTable*> transitions_of(const Document& document) {
    for (size_t i = 0; i < zones::step_count; ++i)
      for (size_t p = 0; p < state_count; ++p)
        for (size_t s = 0; s < state_count; ++s)
          factors_[i][p][s] =
              may_follow(State(p), State(s))
                  ? std::exp(weights_.transitions[0][p][s] + weights_.transitions[1 + i][p][s])
                  : 0;
    std::vector<const StateTable*> tables;
    for (const Atom& atom : document.atoms)
      tables.push_back(&factors_[size_t(atom.step)]);
    return tables;
  }

  /// The gradient of an atom's features: what the wanted paths have more than all.
  void pull_atom(const Document& document, size_t i, const StateRow& wanted, const StateRow& free) {
    StateRow difference;
    float greatest = 0;
    for (size_t s = 0; s < padded_states; ++s) {
      difference[s] = document.weight * (wanted[s] - free[s]);
      greatest = std::max(greatest, std::abs(difference[s]));
    }
    if (greatest < negligible)
      return;
    const ClassRow row = classes_of(difference);
    for (const zones::Feature feature : document.atoms[i].features) {
      if (is_hidden_[feature])
        continue;
      add(gradient_.features[feature], row);
      if (!is_touched_[feature])
        touched_.push_back(feature);
      is_touched_[feature] = true;
    }
  }

  void apply() {
    for (const zones::Feature feature : touched_) {
      step(weights_.features[feature], gradient_.features[feature], squares_.features[feature],
           settings_, shrink_);
      is_touched_[feature] = false;
    }
    touched_.clear();
    for (size_t i = 0; i < weights_.transitions.size(); ++i)
      for (size_t p = 0; p < state_count; ++p)
        step(weights_.transitions[i][p], gradient_.transitions[i][p], squares_.transitions[i][p],
             settings_, shrink_);
  }

  void add_to_sum() {
    for (size_t f = 0; f < sum_.features.size(); ++f)
      add(sum_.features[f], weights_.features[f]);
    for (size_t i = 0; i < sum_.transitions.size(); ++i)
      for (size_t p = 0; p < state_count; ++p)
        for (size_t s = 0; s < state_count; ++s)
          sum_.transitions[i][p][s] += weights_.transitions[i][p][s];
  }

  const std::vector<const Document*>& documents_;
  const Settings& settings_;
  const float shrink_;
  std::mt19937 random_;
  Parameters weights_, gradient_, squares_, sum_;
  std::array<StateTable, zones::step_count> factors_{};
  std::vector<char> is_rare_, is_hidden_, is_touched_;
  std::vector<zones::Feature> touched_;
};

}  // namespace

Parameters fit(const std::vector<const Document*>& documents, size_t feature_count,
               const Settings& settings) {
  Parameters mean(feature_count);
  const int counted = settings.rounds - Trainer::first_counted(settings);
  const float share = 1 / float(settings.orders * counted);
  for (int order = 0; order < settings.orders; ++order) {
    Trainer trainer(documents, feature_count, settings, unsigned(order) + 1);
    const Parameters& sum = trainer.train();
    for (size_t f = 0; f < feature_count; ++f)
      for (size_t c = 0; c < mean.features[f].size(); ++c)
        mean.features[f][c] += share * sum.features[f][c];
    for (size_t i = 0; i < mean.transitions.size(); ++i)
      for (size_t p = 0; p < state_count; ++p)
        for (size_t s = 0; s < state_count; ++s)
          mean.transitions[i][p][s] += share * sum.transitions[i][p][s];
  }
  return mean;
}

}  // namespace vbparse::learn
