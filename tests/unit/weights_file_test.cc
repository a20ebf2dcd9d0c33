#include "grammar/weights_file.h"

#include <catch2/catch.hpp>
#include <filesystem>
#include <fstream>

#include "vbparse/grammar.h"

using vbparse::GrammarError;
using vbparse::grammar::WeightsFile;

namespace {

/// A file of weights, removed at the end.
struct Written {
  explicit Written(const std::string& text)
      : path((std::filesystem::temp_directory_path() / "vbparse_unit.weights").string()) {
    std::ofstream(path, std::ios::binary) << text;
  }
  ~Written() { std::filesystem::remove(path); }
  std::string path;
};

std::string fault(const std::string& text) {
  const Written file(text);
  try {
    const WeightsFile weights(file.path);
    weights.refuse(0, "unknown feature");
  } catch (const GrammarError& e) {
    const std::string said = e.what();
    return said.substr(said.find(".weights:") + 9);
  }
}

}  // namespace

TEST_CASE("weights are a feature, a class and an integer a line") {
  const Written file("# fitted\ncue.motto\tmotto\t41\n\nend.;\tbase\t-7\r\nlast\tx\t32767");
  const WeightsFile weights(file.path);
  REQUIRE(weights.weights().size() == 3);
  CHECK(weights.weights()[0].feature == "cue.motto");
  CHECK(weights.weights()[0].of == "motto");
  CHECK(weights.weights()[0].value == 41);
  CHECK(weights.weights()[1].feature == "end.;");
  CHECK(weights.weights()[1].value == -7);
  CHECK(weights.weights()[2].value == 32767);
}

TEST_CASE("a fault in a file of weights is told with its line") {
  const std::string what =
      "a weight is a feature, a class and an integer from -32768 to 32767 that is not 0, parted by "
      "one tab each\n";
  for (const std::string line : {"a\tb", "a b 1", "a\t\t1", "\tb\t1", "a\tb\t0", "a\tb\t1.5",
                                 "a\tb\t32768", "a\tb\t1\t", "a\tb\t 1"})
    CHECK(fault("x\ty\t1\n" + line + "\n") == "2:1: " + what + line + "\n^");
  CHECK(fault("# none\na\tb\t3\n") == "2:1: unknown feature\na\tb\t3\n^");
  CHECK_THROWS_AS(WeightsFile("no-such.weights"), GrammarError);
  CHECK_THROWS_AS(WeightsFile("/"), GrammarError);
  CHECK(WeightsFile(Written("").path).weights().empty());
}
