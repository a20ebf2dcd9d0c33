#include <catch2/catch.hpp>

#include "text/text.h"

using vbparse::text::is_legible;

TEST_CASE("which words can be read") {
  CHECK(is_legible("Lưu ý"));
  CHECK(is_legible("VAN PHONG"));
  CHECK(is_legible("Nam"));
  CHECK_FALSE(is_legible(""));
  CHECK_FALSE(is_legible("12/3, 4.5"));
  CHECK_FALSE(is_legible("¬ _ \"—. `: a"));
  CHECK_FALSE(is_legible("fq6 TF H4nh ctt"));
}
