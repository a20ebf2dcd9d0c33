#include <catch2/catch.hpp>
#include <random>

#include "zones/path.h"

using namespace vbparse::zones;

namespace {

/// Weights that a test sets, feature by feature.
struct Table {
  explicit Table(size_t features) : row_of(features), rows(features + 1), transitions(6) {
    for (size_t i = 0; i < features; ++i)
      row_of[i] = uint16_t(i + 1);
  }
  void say(Feature feature, std::string_view state, int weight) {
    rows[feature + 1].of_state(*state_named(state)) = int16_t(weight);
  }
  void follow(std::string_view before, std::string_view next, int weight) {
    transitions[0][size_t(*state_named(before))][size_t(*state_named(next))] = int16_t(weight);
  }
  Weights weights() const { return Weights(SealedWeights{row_of, rows, transitions}); }

  std::vector<uint16_t> row_of;
  std::vector<WeightRow> rows;
  std::vector<TransitionTable> transitions;
};

struct Atoms {
  explicit Atoms(std::vector<std::vector<Feature>> all) : features(std::move(all)) {
    for (const auto& own : features)
      observed.push_back({own, Step::line, {}});
  }
  std::vector<std::vector<Feature>> features;
  std::vector<Observation> observed;
};

std::string shown(const std::vector<Placed>& path) {
  std::string names;
  for (const Placed& placed : path)
    names.append(names.empty() ? "" : " ").append(name_of(placed.state));
  return names;
}

/// Random weights, small enough that paths compete.
Table random_table(std::mt19937& random, size_t features) {
  std::uniform_int_distribution<int> weight(-9, 9);
  Table table(features);
  for (WeightRow& row : table.rows)
    for (int16_t& w : row.of)
      w = int16_t(weight(random));
  table.rows[0] = {};
  for (TransitionTable& transitions : table.transitions)
    for (auto& row : transitions)
      for (int16_t& w : row)
        w = int16_t(weight(random));
  return table;
}

int64_t score_of(const std::vector<State>& path, const Atoms& atoms, const Weights& weights) {
  int64_t score = 0;
  for (size_t i = 0; i < path.size(); ++i) {
    score += weights.scores(atoms.observed[i].features)[size_t(path[i])];
    if (i)
      score += weights.transition(atoms.observed[i].step, path[i - 1], path[i]);
  }
  return score;
}

}  // namespace

TEST_CASE("no atoms have an empty path") { CHECK(best_path({}, Table(1).weights()).empty()); }

TEST_CASE("a transition can outweigh what an atom's features say") {
  Table table(2);
  table.say(0, "issuer/begin", 10);
  table.say(1, "body/begin", 10);
  table.say(1, "issuer/more", 8);
  const Atoms atoms({{0}, {1}});
  CHECK(shown(best_path(atoms.observed, table.weights())) == "issuer/begin body/begin");
  table.follow("issuer/begin", "issuer/more", 5);
  const auto path = best_path(atoms.observed, table.weights());
  CHECK(shown(path) == "issuer/begin issuer/more");
  CHECK(path[1].runner_up == Zone::body);
  CHECK(path[1].margin == 3);
}

TEST_CASE("a path begins with a segment, and none goes on that has not begun") {
  Table table(1);
  table.say(0, "subject/more", 50);
  const Atoms atoms({{0}, {0}});
  CHECK(shown(best_path(atoms.observed, table.weights())) == "subject/begin subject/more");
}

TEST_CASE("noise inside a name is furniture, and the name goes on after it") {
  Table table(3);
  table.say(0, "issuer/begin", 10);
  table.say(1, "issuer/gap", 10);
  table.say(2, "issuer/more", 10);
  table.say(2, "body/begin", 9);
  const Atoms atoms({{0}, {1}, {2}});
  const auto path = best_path(atoms.observed, table.weights());
  CHECK(shown(path) == "issuer/begin issuer/gap issuer/more");
  CHECK(path[0].runner_up != Zone::issuer);
}

TEST_CASE("a hard rule tells an atom's state, whatever its features say") {
  Table table(1);
  table.say(0, "body/begin", 50);
  Atoms atoms({{0}, {0}});
  atoms.observed[1].forced = begin_of(Zone::stamp);
  const auto path = best_path(atoms.observed, table.weights());
  CHECK(shown(path) == "body/begin stamp/begin");
  CHECK(path[1].margin == certain);
  CHECK(path[1].runner_up == Zone::stamp);
}

TEST_CASE("there is a path even where hard rules leave none that holds together") {
  Atoms atoms({{0}, {0}});
  atoms.observed[0].forced = begin_of(Zone::body);
  atoms.observed[1].forced = state_of(Zone::issuer, Role::more);
  CHECK(best_path(atoms.observed, Table(1).weights()).size() == 2);
}

TEST_CASE("no path of the states that are tried is better than the best one") {
  std::mt19937 random(7);
  for (int round = 0; round < 200; ++round) {
    const Table table = random_table(random, 4);
    const Weights weights = table.weights();
    Atoms atoms({{0, 1}, {2}, {3, 1}, {0, 3}});
    for (Observation& atom : atoms.observed)
      atom.step = Step(random() % step_count);
    std::vector<State> states;
    for (const Placed& placed : best_path(atoms.observed, weights)) {
      CHECK(placed.margin >= 0);
      states.push_back(placed.state);
    }
    const int64_t best = score_of(states, atoms, weights);
    for (size_t i = 0; i < states.size(); ++i) {  // any change of one atom is no better
      const State kept = states[i];
      for (const Zone zone : {Zone::body, Zone::furniture}) {
        states[i] = begin_of(zone);
        const bool whole = (!i || may_follow(states[i - 1], states[i])) &&
                           (i + 1 == states.size() || may_follow(states[i], states[i + 1]));
        CHECK((!whole || score_of(states, atoms, weights) <= best));
      }
      states[i] = kept;
    }
  }
}
