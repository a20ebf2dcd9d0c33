// Addressees, bases and recipients, from their zones.
#include <catch2/catch.hpp>

#include "zoned.h"

using namespace vbparse;
using test::record_of;
using zones::Zone;

namespace {

using Texts = std::vector<std::string>;

std::vector<test::Stretch> stretches(Zone zone, const Texts& texts) {
  std::vector<test::Stretch> out;
  for (const std::string& text : texts)
    out.push_back({zone, text});
  return out;
}
Texts texts_of(const std::vector<Text>& texts) {
  Texts out;
  for (const Text& text : texts)
    out.push_back(text.text);
  return out;
}
Texts addressees(const Texts& texts) {
  return texts_of(record_of(stretches(Zone::addressee, texts)).addressees);
}
Texts bases(const Texts& texts) { return texts_of(record_of(stretches(Zone::base, texts)).bases); }

/// Each as "words|purpose", the archive line with a "*".
Texts recipients(const Texts& texts) {
  Texts out;
  for (const Recipient& r : record_of(stretches(Zone::recipient, texts)).recipients)
    out.push_back(r.words.text + (r.purpose ? "|" + *r.purpose : "") + (r.archive ? "*" : ""));
  return out;
}

}  // namespace

TEST_CASE("parts: addressees with dashes, semicolons, on lines of their own") {
  CHECK(addressees({"- Bộ Nội vụ;", "- Bộ Tư pháp."}) == Texts{"Bộ Nội vụ", "Bộ Tư pháp"});
  CHECK(addressees({"Bộ Nội vụ; Bộ Tư pháp"}) == Texts{"Bộ Nội vụ", "Bộ Tư pháp"});
  CHECK(addressees({"- Sở A: Phòng B; Phòng C;"}) == Texts{"Sở A: Phòng B; Phòng C"});
  CHECK(addressees({"- Sở A;\n- Sở B;"}) == Texts{"Sở A", "Sở B"});
  CHECK(addressees({"Kính gửi: Sở A"}) == Texts{"Sở A"});
}

TEST_CASE("parts: what stands below an addressee belongs to it") {
  CHECK(addressees({"Công ty A", "(Địa chỉ: số 5 phố Huế)"}) ==
        Texts{"Công ty A (Địa chỉ: số 5 phố Huế)"});
  CHECK(addressees({"Công ty A", "Địa chỉ: số 5 phố Huế"}) ==
        Texts{"Công ty A Địa chỉ: số 5 phố Huế"});
  CHECK(addressees({"Ủy ban nhân dân các", "quận, huyện"}) ==
        Texts{"Ủy ban nhân dân các quận, huyện"});
  CHECK(addressees({"Sở A;", "Sở B"}) == Texts{"Sở A", "Sở B"});
}

TEST_CASE("parts: a stamp's word is no addressee") {
  CHECK(addressees({"ĐẾN ......", "- Bộ Nội vụ;"}) == Texts{"Bộ Nội vụ"});
}

TEST_CASE("parts: bases, without the words that enact") {
  CHECK(bases({"Căn cứ Luật A;", "- Căn cứ Luật B;"}) == Texts{"Căn cứ Luật A", "Căn cứ Luật B"});
  CHECK(bases({"Căn cứ Luật A; Căn cứ Luật B;"}) == Texts{"Căn cứ Luật A", "Căn cứ Luật B"});
  CHECK(bases({"Căn cứ Luật A; luật B;"}) == Texts{"Căn cứ Luật A; luật B"});
  CHECK(bases({"Xét đề nghị của Sở A,\nQUYẾT ĐỊNH:"}) == Texts{"Xét đề nghị của Sở A"});
  CHECK(bases({"đn cứ Luật A;"}) == Texts{"đn cứ Luật A"});
}

TEST_CASE("parts: recipients with dashes and without, several on a line, wrapped") {
  CHECK(recipients({"- Như trên;", "- Sở A;"}) == Texts{"Như trên", "Sở A"});
  CHECK(recipients({"- Như trên; - Sở A;"}) == Texts{"Như trên", "Sở A"});
  CHECK(recipients({"Như trên;\nSở A;"}) == Texts{"Như trên", "Sở A"});
  CHECK(recipients({"- Sở Y tế; Vụ B;"}) == Texts{"Sở Y tế; Vụ B"});
  CHECK(recipients({"- UBND các tỉnh, TP trực", "thuộc TW;"}) ==
        Texts{"UBND các tỉnh, TP trực thuộc TW"});
  CHECK(recipients({"- Bộ Lao động -", "Thương binh và Xã hội;"}) ==
        Texts{"Bộ Lao động - Thương binh và Xã hội"});
  CHECK(recipients({"- Các ban đảng,", "- đảng đoàn;"}) == Texts{"Các ban đảng", "đảng đoàn"});
  CHECK(recipients({"- Như trên,", "ủy ban kiểm tra;"}) == Texts{"Như trên", "ủy ban kiểm tra"});
}

TEST_CASE("parts: purposes of recipients, closed or not") {
  CHECK(recipients({"- Tỉnh ủy (để b/c);"}) == Texts{"Tỉnh ủy|để b/c"});
  CHECK(recipients({"- Tỉnh ủy (để\nbáo cáo);"}) == Texts{"Tỉnh ủy|để báo cáo"});
  CHECK(recipients({"- Tỉnh ủy (dé b/c);"}) == Texts{"Tỉnh ủy|dé b/c"});
  CHECK(recipients({"- Tỉnh ủy (để báo"}) == Texts{"Tỉnh ủy|để báo"});
  CHECK(recipients({"- Sở A (phòng B);"}) == Texts{"Sở A (phòng B)"});
  CHECK(recipients({"- Đ/c A (Bích);"}) == Texts{"Đ/c A (Bích)"});
}

TEST_CASE("parts: the archive line, its cue damaged or not") {
  CHECK(recipients({"- Lưu: VT, TCHC (2b)."}) == Texts{"Lưu: VT, TCHC (2b)*"});
  CHECK(recipients({"- Luu: VT."}) == Texts{"Luu: VT*"});
  CHECK(recipients({"- Lưu: VT, V."}) == Texts{"Lưu: VT, V*"});
  CHECK(recipients({"- Lưu: VT, CN (2b). Hop"}) == Texts{"Lưu: VT, CN (2b). Hop*"});
  CHECK(recipients({"- Lưu VT (NC). Thuận100b"}) == Texts{"Lưu VT (NC). Thuận100b*"});
  CHECK(recipients({"- Lưu: VT, TTHT (nam-6; 20)."}) == Texts{"Lưu: VT, TTHT (nam-6; 20)*"});
  CHECK(recipients({"- Lưu: VT, TTHT (nam-6; 20"}) == Texts{"Lưu: VT, TTHT (nam-6*"});
}

TEST_CASE("parts: what a pen leaves after an entry is none of it") {
  CHECK(recipients({"- Sở A; ^/ấi #4 Z"}) == Texts{"Sở A"});
  CHECK(recipients({"- Sở A; 6S) $ l1"}) == Texts{"Sở A"});
  CHECK(recipients({"- Lưu: VT, bcluan. 29 kệ Q"}) == Texts{"Lưu: VT, bcluan*"});
  CHECK(recipients({"- Sở A: «bu"}) == Texts{"Sở A"});
  CHECK(recipients({"- Vụ A; (đã ký)"}) == Texts{"Vụ A"});
  // words, abbreviations and names are no noise
  CHECK(recipients({"- GĐ và các PGĐ SYT; VP ĐU"}) == Texts{"GĐ và các PGĐ SYT; VP ĐU"});
  CHECK(recipients({"- VP Sở; TTra Sở; NVY;"}) == Texts{"VP Sở; TTra Sở; NVY"});
  CHECK(recipients({"- PTCT. Lưu Quốc Tuấn (để b/c);"}) == Texts{"PTCT. Lưu Quốc Tuấn|để b/c"});
}
