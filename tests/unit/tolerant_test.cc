#include <catch2/catch.hpp>

#include "extract/passes.h"
#include "text/edits.h"

using namespace vbparse::extract;

TEST_CASE("edit distance, bounded") {
  CHECK(vbparse::text::edits_between("noi nhan", "noi nhan", 2) == 0);
  CHECK(vbparse::text::edits_between("noi nhan", "noinhan", 2) == 1);
  CHECK(vbparse::text::edits_between("quyet dinh", "duyet dinh", 2) == 1);
  CHECK(vbparse::text::edits_between("abc", "xyz", 2) == 3);
  CHECK(vbparse::text::edits_between("", "abc", 2) == 3);
}

TEST_CASE("a phrase is found within a line in spite of a few edits") {
  const auto hit = find_approximate("so y te cong hoa xa hqi chu nghia viet nam",
                                    "cong hoa xa hoi chu nghia viet nam", 4);
  REQUIRE(hit);
  CHECK(hit->begin == 8);
  CHECK(hit->end == 42);
  CHECK(hit->edits == 1);
  CHECK_FALSE(find_approximate("ke hoach trien khai", "cong hoa xa hoi", 3));
  CHECK_FALSE(find_approximate("", "cong hoa", 2));
}
