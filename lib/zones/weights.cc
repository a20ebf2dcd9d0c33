#include "zones/weights.h"

#include <algorithm>
#include <unordered_map>

namespace vbparse::zones {

std::string_view name_of(Step step) {
  constexpr std::array<std::string_view, step_count> names{"cue", "gap", "line", "blank", "jump"};
  return names[size_t(step)];
}

namespace {

constexpr std::string_view from = "from.";
constexpr size_t any_step = 0;  // of the tables of transitions; those of each step come after it

std::optional<Zone> zone_named(std::string_view name) {
  for (size_t i = 0; i < zone_count; ++i)
    if (name_of(Zone(i)) == name)
      return Zone(i);
  return {};
}

/// The table of transitions that a name means, "line" or, for any step, nothing.
std::optional<size_t> table_named(std::string_view step) {
  for (size_t i = 0; i < step_count; ++i)
    if (name_of(Step(i)) == step)
      return i + 1;
  return {};
}

void print_weight(std::string& out, std::string_view feature, std::string_view of, int weight) {
  if (weight)
    out.append(feature).append("\t").append(of).append("\t").append(std::to_string(weight)) += '\n';
}

void print_row(std::string& out, const std::string& feature, const WeightRow& row) {
  for (size_t i = 0; i < zone_count; ++i)
    print_weight(out, feature, name_of(Zone(i)), row.of_zone(Zone(i)));
  for (size_t i = 0; i < state_count; ++i)
    print_weight(out, feature, name_of(State(i)), row.of_state(State(i)));
}

void print_table(std::string& out, const TransitionTable& table, const std::string& step) {
  for (size_t before = 0; before < state_count; ++before) {
    const std::string feature = std::string(from) + name_of(State(before)) + step;
    for (size_t next = 0; next < state_count; ++next)
      print_weight(out, feature, name_of(State(next)), table[before][next]);
  }
}

}  // namespace

/// Puts the weights of a file where they belong.
class Weights::Reader {
 public:
  Reader(Weights& weights, const grammar::WeightsFile& file, FeatureNames names)
      : weights_(weights), file_(file) {
    for (size_t i = 0; i < names.size(); ++i)
      features_.emplace(names[i], Feature(i));
  }

  void read(size_t i) {
    at_ = i;
    const grammar::Weight& weight = file_.weights()[i];
    if (weight.value < -largest || weight.value > largest)
      refuse("a weight is at most " + std::to_string(largest) + " from 0");
    int16_t& place = weight.feature.starts_with(from)
                         ? transition(weight.feature.substr(from.size()), weight.of)
                         : of_feature(weight.feature, weight.of);
    if (place)
      refuse("this weight stands twice");
    place = weight.value;
  }

 private:
  [[noreturn]] void refuse(const std::string& message) const { file_.refuse(at_, message); }

  int16_t& of_feature(std::string_view name, std::string_view of) {
    const auto feature = features_.find(name);
    if (feature == features_.end())
      refuse("there is no feature " + std::string(name));
    uint16_t& row = weights_.row_of_[feature->second];
    if (!row) {
      row = uint16_t(weights_.rows_.size());
      weights_.rows_.emplace_back();
    }
    if (const std::optional<Zone> zone = zone_named(of))
      return weights_.rows_[row].of_zone(*zone);
    return weights_.rows_[row].of_state(state(of));
  }

  int16_t& transition(std::string_view name, std::string_view of) {
    const size_t at = std::min(name.find('@'), name.size());
    const State before = state(name.substr(0, at)), next = state(of);
    const std::optional<size_t> table =
        at < name.size() ? table_named(name.substr(at + 1)) : any_step;
    if (!table)
      refuse("there is no step " + std::string(name.substr(at + 1)));
    if (!may_follow(before, next))
      refuse("no path has " + name_of(next) + " after " + name_of(before));
    return weights_.transitions_[*table][size_t(before)][size_t(next)];
  }

  State state(std::string_view name) const {
    const std::optional<State> state = state_named(name);
    if (!state)
      refuse("there is no class " + std::string(name));
    return *state;
  }

  Weights& weights_;
  const grammar::WeightsFile& file_;
  std::unordered_map<std::string_view, Feature> features_;
  size_t at_ = 0;
};

Weights::Weights(const SealedWeights& sealed) : sealed_(sealed) { add_steps(); }

Weights::Weights(const grammar::WeightsFile& file, FeatureNames names)
    : row_of_(names.size()), rows_(1), transitions_(step_count + 1) {
  Reader reader(*this, file, names);
  for (size_t i = 0; i < file.weights().size(); ++i)
    reader.read(i);
  sealed_ = {row_of_, rows_, transitions_};
  add_steps();
}

void Weights::add_steps() {
  const TransitionTable& any = sealed_.transitions[any_step];
  for (size_t step = 0; step < step_count; ++step)
    for (size_t next = 0; next < state_count; ++next)
      for (size_t before = 0; before < state_count; ++before)
        steps_[step][next][before] =
            may_follow(State(before), State(next))
                ? any[before][next] + sealed_.transitions[step + 1][before][next]
                : never;
}

StateScores Weights::scores(std::span<const Feature> features) const {
  std::array<int32_t, WeightRow::size> total{};
  while (!features.empty()) {
    const auto some = features.first(std::min(features.size(), block));
    features = features.subspan(some.size());
    WeightRow sum;
    for (const Feature feature : some) {
      const WeightRow& row = sealed_.rows[sealed_.row_of[feature]];
      for (size_t i = 0; i < WeightRow::size; ++i)
        sum.of[i] = int16_t(sum.of[i] + row.of[i]);
    }
    for (size_t i = 0; i < WeightRow::size; ++i)
      total[i] += sum.of[i];
  }
  StateScores scores;
  for (size_t i = 0; i < state_count; ++i)
    scores[i] = total[size_t(shown_zone(State(i)))] + total[zone_count + i];
  return scores;
}

int Weights::contribution(Feature feature, State state) const {
  const WeightRow& row = sealed_.rows[sealed_.row_of[feature]];
  return row.of_zone(shown_zone(state)) + row.of_state(state);
}

std::string Weights::print(FeatureNames names) const {
  std::string out;
  for (size_t i = 0; i < names.size(); ++i)
    print_row(out, names[i], sealed_.rows[sealed_.row_of[i]]);
  print_table(out, sealed_.transitions[any_step], "");
  for (size_t i = 0; i < step_count; ++i)
    print_table(out, sealed_.transitions[i + 1], "@" + std::string(name_of(Step(i))));
  return out;
}

}  // namespace vbparse::zones
