#include <catch2/catch.hpp>
#include <filesystem>
#include <fstream>

#include "vbparse/grammar.h"
#include "zones/weights.h"

using namespace vbparse::zones;
using vbparse::GrammarError;
using vbparse::grammar::WeightsFile;

namespace {

const std::vector<std::string> names{"a", "b", "c"};

Weights weights_of(const std::string& text) {
  const auto path = std::filesystem::temp_directory_path() / "vbparse_unit_zones.weights";
  std::ofstream(path, std::ios::binary) << text;
  const WeightsFile file(path.string());
  std::filesystem::remove(path);
  return Weights(file, names);
}

/// "LINE:1: message" of a file that is refused.
std::string fault(const std::string& text) {
  try {
    weights_of(text);
  } catch (const GrammarError& e) {
    const std::string said = e.what();
    const size_t at = said.find(".weights:") + 9;
    return said.substr(at, said.find('\n') - at);
  }
  return {};
}

int32_t score(const Weights& weights, std::vector<Feature> features, std::string_view state) {
  return weights.scores(features)[size_t(*state_named(state))];
}

}  // namespace

TEST_CASE("states begin, go on or are gaps, and have names") {
  CHECK(name_of(begin_of(Zone::issuer)) == "issuer/begin");
  CHECK(name_of(*state_of(Zone::addressee, Role::gap)) == "addressee/gap");
  CHECK_FALSE(state_of(Zone::body, Role::more));
  CHECK_FALSE(state_named("issuer/end"));
  for (size_t i = 0; i < state_count; ++i) {
    CHECK(state_named(name_of(State(i))) == State(i));
    CHECK(state_of(zone_of(State(i)), role_of(State(i))) == State(i));
  }
}

TEST_CASE("a segment goes on after its own atoms only, and after a gap it must") {
  const auto follows = [](std::string_view before, std::string_view next) {
    return may_follow(*state_named(before), *state_named(next));
  };
  CHECK(follows("issuer/begin", "code/begin"));
  CHECK(follows("issuer/begin", "issuer/more"));
  CHECK(follows("issuer/begin", "issuer/gap"));
  CHECK(follows("issuer/gap", "issuer/more"));
  CHECK_FALSE(follows("issuer/gap", "issuer/begin"));
  CHECK_FALSE(follows("parent/begin", "issuer/more"));
  CHECK_FALSE(follows("parent/begin", "issuer/gap"));
}

TEST_CASE("features speak for zones and states") {
  const Weights weights = weights_of(
      "a\tissuer\t5\n"
      "a\tissuer/more\t-2\n"
      "c\tfurniture\t7\n");
  CHECK(score(weights, {0}, "issuer/begin") == 5);
  CHECK(score(weights, {0, 1}, "issuer/more") == 3);
  CHECK(score(weights, {0, 2}, "issuer/gap") == 7);  // noise in a name is furniture
  CHECK(score(weights, {0, 0, 2}, "furniture/begin") == 7);
  CHECK(weights.contribution(0, *state_named("issuer/more")) == 3);
  CHECK(weights.contribution(1, *state_named("issuer/more")) == 0);
}

TEST_CASE("sums do not overflow, however many features an atom has") {
  const Weights weights = weights_of("b\tbody\t511\n");
  CHECK(score(weights, std::vector<Feature>(1000, 1), "body/begin") == 511'000);
}

TEST_CASE("transitions are weighed by the step between the atoms") {
  const Weights weights = weights_of(
      "from.issuer/begin\tissuer/more\t30\n"
      "from.issuer/begin@line\tissuer/more\t8\n");
  const State begin = begin_of(Zone::issuer), more = *state_named("issuer/more");
  CHECK(weights.transition(Step::line, begin, more) == 38);
  CHECK(weights.transition(Step::blank, begin, more) == 30);
  CHECK(weights.transition(Step::line, more, begin) == 0);
  CHECK(weights.transition(Step::line, begin_of(Zone::parent), more) == Weights::never);
}

TEST_CASE("weights are printed as they are read, and sealed") {
  const std::string text =
      "a\tissuer\t5\n"
      "a\tissuer/more\t-2\n"
      "c\tbody\t1\n"
      "from.parent/begin\tissuer/begin\t9\n"
      "from.parent/begin@blank\tissuer/begin\t-9\n";
  const Weights weights = weights_of(text);
  CHECK(weights.print(names) == text);
  const Weights same(weights.sealed());
  CHECK(same.print(names) == text);
  CHECK(score(same, {0}, "issuer/more") == 3);
}

TEST_CASE("weights that nothing reads are refused with their line") {
  CHECK(fault("a\tissuer\t5\nd\tissuer\t5\n") == "2:1: there is no feature d");
  CHECK(fault("a\tissuers\t5\n") == "1:1: there is no class issuers");
  CHECK(fault("a\tbody/more\t5\n") == "1:1: there is no class body/more");
  CHECK(fault("a\tbody\t512\n") == "1:1: a weight is at most 511 from 0");
  CHECK(fault("a\tbody\t5\na\tbody\t5\n") == "2:1: this weight stands twice");
  CHECK(fault("from.body/begin@page\tbody/begin\t5\n") == "1:1: there is no step page");
  CHECK(fault("from.body\tbody/begin\t5\n") == "1:1: there is no class body");
  CHECK(fault("from.body/begin\tbody\t5\n") == "1:1: there is no class body");
  CHECK(fault("from.issuer/gap\tbody/begin\t5\n") ==
        "1:1: no path has body/begin after issuer/gap");
}
