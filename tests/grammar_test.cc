// Every rule stands beside its examples, and they are run.
#include <catch2/catch.hpp>

#include "grammar/rules.h"
#include "support.h"

using namespace vbparse;

TEST_CASE("every example and counter-example of grammars/ holds") {
  size_t count = 0;
  const auto failures = Grammar::check(test::source_path("grammars"), &count);
  for (const auto& f : failures)
    FAIL_CHECK(f.file << ':' << f.line << ": " << f.message);
  CHECK(count > 500);
}

TEST_CASE("the tables in the binary are the files") {
  const auto& builtin = Grammar::builtin().rules();
  const Grammar loaded = Grammar::load(test::source_path("grammars"));
  CHECK(builtin.types.size() == loaded.rules().types.size());
  CHECK(builtin.cues.size() == loaded.rules().cues.size());
  for (const std::string& path : test::samples()) {
    const std::string text = test::read_file(path);
    CHECK(test::without_offsets(parse(text)) == test::without_offsets(parse(text, {}, loaded)));
  }
}
