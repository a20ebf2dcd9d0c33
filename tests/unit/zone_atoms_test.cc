// Where head and foot are cut, and in which order the atoms are read.
#include <algorithm>
#include <catch2/catch.hpp>
#include <random>

#include "../viewed.h"
#include "zones/columns.h"

using namespace vbparse;

namespace {

std::string repeated(const std::string& line, int times) {
  std::string all;
  for (int i = 0; i < times; ++i)
    all += line;
  return all;
}

/// The atoms of a text in reading order, with a bar between; runs as their size.
std::string atoms(const std::string& text) {
  const test::Viewed viewed(text);
  std::string out;
  for (const zones::Atom& atom : zones::read_atoms(viewed.view()).all)
    out += (out.empty() ? "" : " | ") +
           (atom.run ? "run of " + std::to_string(atom.run) : viewed.print(atom.tokens));
  return out;
}

/// What an atom must not break: the first promise of read_atoms() that is broken, or empty.
std::string broken_promise(const std::string& text) {
  const test::Viewed viewed(text);
  const mentions::View view = viewed.view();
  const zones::Atoms read = zones::read_atoms(view);
  std::vector<uint8_t> taken(view.size());
  for (size_t i = 0; i < read.all.size(); ++i) {
    const zones::Atom& atom = read.all[i];
    if (atom.tokens.begin >= atom.tokens.end || atom.tokens.end > view.size())
      return "an empty atom";
    if (!atom.run && !read.prints_of[i].size())
      return "an atom without prints";
    for (uint32_t t = atom.tokens.begin; t < atom.tokens.end; ++t)
      if (taken[t]++)
        return "a token in two atoms";
  }
  for (uint32_t t = 0; t < view.size(); ++t) {
    const std::string_view print = view.tokens.print(view[t]);
    const bool drawn = view.is_sign(t) || print == "PAGE" || print == "BREAK" || print == "br";
    if (!taken[t] && !drawn)
      return "no atom has " + std::string(print);
  }
  return {};
}

const std::string motto = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
                  tagline = "Độc lập - Tự do - Hạnh phúc";

}  // namespace

TEST_CASE("two columns are read one after the other, the left one first") {
  const std::string both = "SỞ Y TẾ | Số: 12/SYT | " + motto + " | " + tagline;
  CHECK(atoms("SỞ Y TẾ          " + motto + "\nSố: 12/SYT       " + tagline) == both);
  CHECK(atoms("SỞ Y TẾ\t" + motto + "\nSố: 12/SYT\t" + tagline) == both);
  CHECK(atoms("SỞ Y TẾ | " + motto + "\nSố: 12/SYT | " + tagline) == both);
  CHECK(atoms("SỞ Y TẾ │ " + motto + "\nSố: 12/SYT │ " + tagline) == both);
  CHECK(atoms("SỞ Y TẾ " + motto + "\nSố: 12/SYT " + tagline) == both);
  CHECK(atoms("Kính gửi: Sở Nội vụ\nSở Y tế báo cáo.") ==
        "Kính gửi: | Sở Nội vụ | Sở Y tế báo cáo.");
}

TEST_CASE("what draws something is no atom") {
  CHECK(atoms("SỞ Y TẾ\n-------\nSố: 12/SYT") == "SỞ Y TẾ | Số: 12/SYT");
  CHECK(atoms("SỞ Y TẾ -----  " + motto) == "SỞ Y TẾ | " + motto);
  CHECK(atoms("SỞ Y TẾ<br>TỈNH HÀ NAM") == "SỞ Y TẾ | TỈNH HÀ NAM");
  CHECK(atoms("SỞ Y TẾ\\\nTỈNH HÀ NAM") == "SỞ Y TẾ | TỈNH HÀ NAM");
  CHECK(atoms("SỞ Y TẾ\n--- PAGE 2 ---\nTỈNH HÀ NAM") == "SỞ Y TẾ | TỈNH HÀ NAM");
  CHECK(atoms("Page one") == "Page one");
}

TEST_CASE("a damaged motto is cut where it fits best, not where it first may begin") {
  CHECK(atoms("TỈNH KIÊN GIANG CỌNG HOÀ XÃ HỌI CHỦ NGHỈA VIÊT NAM") ==
        "TỈNH KIÊN GIANG | CỌNG HOÀ XÃ HỌI CHỦ NGHỈA VIÊT NAM");
  CHECK(atoms("CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM Độc lập - Tự đo - Hạnh phúc") ==
        "CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM | Độc lập - Tự đo - Hạnh phúc");
  CHECK(atoms("CONGHÒA XÃHỘI CHỦ NGHIA VIETNAM Dộc lập- Tựdo - Hạnh phúc") ==
        "CONGHÒA XÃHỘI CHỦ NGHIA VIETNAM | Dộc lập- Tựdo - Hạnh phúc");
  // in a sentence it is no motto
  CHECK(atoms("công dân nước Cộng hòa xã hội chủ nghĩa Việt Nam") ==
        "công dân nước Cộng hòa xã hội chủ nghĩa Việt Nam");
  CHECK(atoms("hòa xã hội chủ nghĩa Việt Nam và Chính phủ") ==
        "hòa xã hội chủ nghĩa Việt Nam và Chính phủ");
  CHECK(atoms("của nước CHXHCN Việt Nam") == "của nước CHXHCN Việt Nam");
  CHECK(atoms("LIÊN HIỆP HỘI KHCN VIỆT NAM") == "LIÊN HIỆP HỘI KHCN VIỆT NAM");
}

TEST_CASE("a place and date begin an atom, and no gap cuts them") {
  CHECK(atoms("Số: 12/SYT Hà Nội, ngày 5 tháng 8 năm 2024") ==
        "Số: 12/SYT | Hà Nội, ngày 5 tháng 8 năm 2024");
  CHECK(atoms("Hà Nội,  ngày 5 tháng 8 năm 2024") == "Hà Nội,  ngày 5 tháng 8 năm 2024");
  CHECK(atoms("Hà Nội, ngày    tháng    năm 2024") == "Hà Nội, ngày    tháng    năm 2024");
  CHECK(atoms("Số: 12/SYT TP.Hồ Chí Minh, ngày 5/8/2024") ==
        "Số: 12/SYT | TP.Hồ Chí Minh, ngày 5/8/2024");
  CHECK(atoms("Số: 6/0 /VP-KSTTHC Phú Thọ, ngày 0? tháng 12 năm 2011") ==
        "Số: 6/0 /VP-KSTTHC | Phú Thọ, ngày 0? tháng 12 năm 2011");
  CHECK(atoms("Số: 2014/KH-SYT Kiên Giang, ngàycŸO tháng Onăm 2017") ==
        "Số: 2014/KH-SYT | Kiên Giang, ngàycŸO tháng Onăm 2017");
  // in a sentence they are no place and date
  CHECK(atoms("văn bản số SPVB/Tax ngày 30/10/2017 của Công ty") ==
        "văn bản số SPVB/Tax ngày 30/10/2017 của Công ty");
  CHECK(atoms("theo thông báo tại Hà Nội ngày 5 tháng 8 năm 2024") ==
        "theo thông báo tại Hà Nội ngày 5 tháng 8 năm 2024");
}

TEST_CASE("cues of the head cut a line") {
  CHECK(atoms("Số: 12/SYT V/v báo cáo tháng") == "Số: 12/SYT | V/v báo cáo tháng");
  CHECK(atoms("Số: 12/SYT V/w báo cáo tháng") == "Số: 12/SYT | V/w báo cáo tháng");
  CHECK(atoms("V/w báo cáo") == "V/w báo cáo");
  CHECK(atoms("SỞ Y TẾ Số: 12/SYT") == "SỞ Y TẾ | Số: 12/SYT");
  CHECK(atoms("báo cáo Số: 12/SYT") == "báo cáo Số: 12/SYT");
  CHECK(atoms("V/v Kính gửi: Sở Nội vụ") == "V/v | Kính gửi: | Sở Nội vụ");
  CHECK(atoms("Kínhgừi: Sở Nội vụ") == "Kínhgừi: | Sở Nội vụ");
  CHECK(atoms("TỈNH ĐIỆN BIÊN") == "TỈNH ĐIỆN BIÊN");
  CHECK(atoms("Căn cứ Luật A; Căn cứ Luật Đất đai;") == "Căn cứ Luật A; | Căn cứ Luật Đất đai;");
  CHECK(atoms("Căn cứ Luật A; trên cơ sở đó thực hiện") ==
        "Căn cứ Luật A; trên cơ sở đó thực hiện");
}

TEST_CASE("cues of the foot cut a line") {
  CHECK(atoms("Nơi nhận: KT. GIÁM ĐỐC") == "Nơi nhận: | KT. GIÁM ĐỐC");
  CHECK(atoms("Nơi nhận:-Như trên; - Lưu: VT.") == "Nơi nhận: | -Như trên; | - Lưu: VT.");
  CHECK(atoms("Nơi nhận:\n- Như trên; KT. GIÁM ĐỐC") == "Nơi nhận: | - Như trên; | KT. GIÁM ĐỐC");
  CHECK(atoms("Nơi nhận:\n- Như trên. KT. GIÁM ĐỐC") == "Nơi nhận: | - Như trên. | KT. GIÁM ĐỐC");
  CHECK(atoms("Nơi nhận:\n- Lưu: VT. Nguyễn Văn An") == "Nơi nhận: | - Lưu: VT. | Nguyễn Văn An");
  CHECK(atoms("Nơi nhận:\n- Như trên; PHÓ GIÁM ĐỐC") == "Nơi nhận: | - Như trên; | PHÓ GIÁM ĐỐC");
  // units in a list are no marks of authority
  CHECK(atoms("Nơi nhận:\n- Lưu: VT, KT (Long).") == "Nơi nhận: | - Lưu: VT, KT (Long).");
  CHECK(atoms("Nơi nhận:\nSố 86 Thành Thái Q.10, TP.HCM") ==
        "Nơi nhận: | Số 86 Thành Thái Q.10, TP.HCM");
}

TEST_CASE("noise at the ends of a line is parted, words are not") {
  CHECK(atoms("Nơi nhận:\n- Như trên; ˆ> ñ :") == "Nơi nhận: | - Như trên; | ˆ> ñ :");
  CHECK(atoms("¬ ~ Như trên và các phòng") == "¬ ~ | Như trên và các phòng");
  CHECK(atoms("V/v báo cáo") == "V/v báo cáo");
  CHECK(atoms("- Thường trực Tỉnh ủy (để b/c),") == "- Thường trực Tỉnh ủy (để b/c),");
  CHECK(atoms("T/M BAN THƯỜNG VỤ") == "T/M BAN THƯỜNG VỤ");
}

TEST_CASE("what is far from head and foot is one run") {
  const std::string line = "Các đơn vị thực hiện.\n", kept = "Các đơn vị thực hiện.";
  std::string all = atoms(repeated(line, 100));
  CHECK(all.find("run of 31") != std::string::npos);
  CHECK(std::count(all.begin(), all.end(), '|') == 45 + 24);
  CHECK(atoms(repeated(line, 60)).find("run") == std::string::npos);
}

TEST_CASE("atoms share no token, and what none has draws something") {
  const std::string cells = repeated("a    b", 20000), mottos = repeated(motto + " ", 2000);
  for (const std::string& text :
       {std::string(), std::string("\n \n"), std::string("|||"), std::string("-----"), cells,
        mottos, repeated(motto + "\n", 3000), repeated("Nơi nhận: KT. GIÁM ĐỐC\n", 2000),
        repeated("a;b:C-d<br>", 5000), repeated("ngày tháng năm ", 5000), repeated("│ x ", 5000),
        repeated("KT. ", 5000) + "\n" + repeated("x\n", 500)})
    CHECK(broken_promise(text) == "");
  std::mt19937 random(16);
  constexpr std::string_view pieces[]{"Số: ",
                                      "12/QĐ-UBND",
                                      "  ",
                                      "\n",
                                      "KT. ",
                                      "GIÁM ĐỐC",
                                      "ngày ",
                                      "5 tháng 8",
                                      " | ",
                                      "Kính gửi:",
                                      "Nơi nhận:",
                                      "<br>",
                                      "---- ",
                                      "- ",
                                      ";",
                                      "\t",
                                      "v",
                                      "ˆ>",
                                      "năm 2024",
                                      "Độc lập - Tự do",
                                      "CỘNG HÒA XÃ HỘI ",
                                      "\\",
                                      "\n\n"};
  for (int i = 0; i < 2000; ++i) {
    std::string text;
    for (int n = 0; n < 40; ++n)
      text += pieces[random() % std::size(pieces)];
    INFO(text);
    REQUIRE(broken_promise(text) == "");
  }
}
