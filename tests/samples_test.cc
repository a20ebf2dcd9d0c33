// Whole documents written for this project, each with the record a person has read.
// tests/update_samples.sh writes the records anew; read the diff before you commit it.
#include <catch2/catch.hpp>
#include <filesystem>

#include "support.h"

using namespace vbparse;

TEST_CASE("samples give their golden records") {
  const auto all = test::samples();
  REQUIRE(all.size() >= 14);
  for (const std::string& path : all) {
    const std::string name = std::filesystem::path(path).filename().string();
    std::string out;
    write_json(parse(test::read_file(path)), name, {}, out);
    INFO(name);
    CHECK((out == test::read_file(path.substr(0, path.size() - 4) + ".json")));
  }
}
