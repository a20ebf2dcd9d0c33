// Signers, from the zones of marks, posts and names.
#include <catch2/catch.hpp>

#include "zoned.h"

using namespace vbparse;
using test::record_of;
using zones::Zone;

namespace {

using Signers = std::vector<std::string>;

/// Each as "MARK of, MARK of | position | name".
Signers signers(const std::vector<test::Stretch>& stretches) {
  Signers out;
  for (const Signer& s : record_of(stretches).signers) {
    std::string marks;
    for (const Authority& a : s.authority)
      marks += (marks.empty() ? "" : ", ") + a.mark + " " + a.of;
    out.push_back(marks + " | " + s.position.value_or("-") + " | " + s.name.value_or("-"));
  }
  return out;
}

}  // namespace

TEST_CASE("parts: chains of marks, a post, a name") {
  CHECK(signers({{Zone::mark, "TM. ỦY BAN NHÂN DÂN"},
                 {Zone::mark, "KT. CHỦ TỊCH"},
                 {Zone::post, "PHÓ CHỦ TỊCH"},
                 {Zone::name, "Nguyễn Văn An"}}) ==
        Signers{"TM ỦY BAN NHÂN DÂN, KT CHỦ TỊCH | PHÓ CHỦ TỊCH | Nguyễn Văn An"});
  CHECK(signers({{Zone::post, "GIÁM ĐỐC"}}) == Signers{" | GIÁM ĐỐC | -"});
  CHECK(signers({{Zone::mark, "T/L BAN THƯỜNG VỤ"}, {Zone::name, "Lê Văn Bình"}}) ==
        Signers{"TL BAN THƯỜNG VỤ | - | Lê Văn Bình"});
  CHECK(signers({{Zone::mark, "Q. GIÁM ĐỐC"}, {Zone::name, "Lê Văn Bình"}}) ==
        Signers{"Q GIÁM ĐỐC | GIÁM ĐỐC | Lê Văn Bình"});
}

TEST_CASE("parts: organs and posts wrapped over lines") {
  CHECK(signers({{Zone::mark, "TM. BAN THƯỜNG VỤ\nLIÊN ĐOÀN LAO ĐỘNG TỈNH"},
                 {Zone::post, "PHÓ CHỦ TỊCH\nTHƯỜNG TRỰC"}}) ==
        Signers{"TM BAN THƯỜNG VỤ LIÊN ĐOÀN LAO ĐỘNG TỈNH | PHÓ CHỦ TỊCH THƯỜNG TRỰC | -"});
  CHECK(signers({{Zone::mark, "KT. CHỦ TỊCH\nPHÓ CHỦ TỊCH"}}) ==
        Signers{"KT CHỦ TỊCH | PHÓ CHỦ TỊCH | -"});
}

TEST_CASE("parts: all of a signature on one line") {
  CHECK(signers({{Zone::post, "KT. BỘ TRƯỞNG THỨ TRƯỞNG Nguyễn Trần Bách"}}) ==
        Signers{"KT BỘ TRƯỞNG | THỨ TRƯỞNG | Nguyễn Trần Bách"});
  CHECK(signers({{Zone::name, "THỦ TƯỚNG Nguyễn Văn An"}}) ==
        Signers{" | THỦ TƯỚNG | Nguyễn Văn An"});
  CHECK(signers({{Zone::name, "Công báo Trần Tuấn Anh"}}) == Signers{" | - | Trần Tuấn Anh"});
}

TEST_CASE("parts: signers below each other and side by side") {
  CHECK(signers({{Zone::mark, "KT. BỘ TRƯỞNG"},
                 {Zone::name, "Nguyễn Văn An"},
                 {Zone::mark, "KT. BỘ TRƯỞNG"},
                 {Zone::name, "Lê Văn Bình"}}) ==
        Signers{"KT BỘ TRƯỞNG | - | Nguyễn Văn An", "KT BỘ TRƯỞNG | - | Lê Văn Bình"});
  CHECK(signers({{Zone::mark, "KT. BỘ TRƯỞNG    KT. BỘ TRƯỞNG"},
                 {Zone::mark, "BỘ CÔNG AN    BỘ TƯ PHÁP", true},
                 {Zone::post, "THỨ TRƯỞNG    THỨ TRƯỞNG"},
                 {Zone::name, "Nguyễn Văn An    Lê Văn Bình"}}) ==
        Signers{"KT BỘ TRƯỞNG BỘ CÔNG AN | THỨ TRƯỞNG | Nguyễn Văn An",
                "KT BỘ TRƯỞNG BỘ TƯ PHÁP | THỨ TRƯỞNG | Lê Văn Bình"});
  CHECK(signers({{Zone::post, "THƯ KÝ    CHỦ TỌA"}}) == Signers{" | THƯ KÝ | -", " | CHỦ TỌA | -"});
}

TEST_CASE("parts: a deputy below the one he signs for, whose mark is not legible") {
  CHECK(signers({{Zone::post, "GIÁM ĐỐC"}, {Zone::post, "PHÓ GIÁM ĐỐC"}}) ==
        Signers{" | PHÓ GIÁM ĐỐC | -"});
  CHECK(signers({{Zone::mark, "GIÁM ĐỐC"}, {Zone::post, "PHÓ GIÁM ĐỐC"}}) ==
        Signers{" | PHÓ GIÁM ĐỐC | -"});
}

TEST_CASE("parts: prose and figures are no posts and names") {
  CHECK(signers({{Zone::post, "Thủ tướng Chính phủ ban hành Quyết định quy định đối tượng"}})
            .empty());
  CHECK(signers({{Zone::name, "Điều 1. Phạm vi"}}).empty());
  CHECK(signers({{Zone::name, "TỈNH"}}).empty());
  CHECK(signers({{Zone::post, "phó Thống đốc"}}) == Signers{" | phó Thống đốc | -"});
}
