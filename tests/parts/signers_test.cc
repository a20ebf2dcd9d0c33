// Signers: in whose place, in what post, by what name; several in a joint document.
#include <catch2/catch.hpp>

#include "values.h"

using vbparse::test::Case;
using vbparse::test::check;

namespace {

std::string letter(const std::string& signature) {
  return "SỞ Y TẾ\n\nSố: 5/SYT-VP\nHải Lâm, ngày 05 tháng 02 năm 2021\n\nKính gửi: Sở Nội vụ.\n\n"
         "Sở Y tế gửi báo cáo./.\n\nNơi nhận:\n- Như trên;\n- Lưu: VT.\n\n" +
         signature;
}

}  // namespace

TEST_CASE("signers: chains of authority") {
  const auto chain = [](const std::string& lines, const std::string& authority,
                        const std::string& position) {
    std::string what = lines;
    for (char& c : what) {
      c = c == '\n' ? '|' : c;
    }
    return Case{what,
                letter(lines + "\n\nNgô Bảo Trâm\n"),
                {{"/signers/*/authority", "[" + authority + "]"},
                 {"/signers/*/position", "[" + position + "]"},
                 {"/signers/*/name", "[Ngô Bảo Trâm]"},
                 {"/recipients/*/text", "[Như trên | Lưu: VT]"}}};
  };
  check({
      chain("GIÁM ĐỐC", "[]", "GIÁM ĐỐC"),
      chain("KT. GIÁM ĐỐC\nPHÓ GIÁM ĐỐC", "[KT GIÁM ĐỐC]", "PHÓ GIÁM ĐỐC"),
      chain("TM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH", "[TM ỦY BAN NHÂN DÂN]", "CHỦ TỊCH"),
      chain("TM. ỦY BAN NHÂN DÂN\nKT. CHỦ TỊCH\nPHÓ CHỦ TỊCH", "[TM ỦY BAN NHÂN DÂN | KT CHỦ TỊCH]",
            "PHÓ CHỦ TỊCH"),
      chain("TL. GIÁM ĐỐC\nCHÁNH VĂN PHÒNG", "[TL GIÁM ĐỐC]", "CHÁNH VĂN PHÒNG"),
      chain("TL. GIÁM ĐỐC\nKT. CHÁNH VĂN PHÒNG\nPHÓ CHÁNH VĂN PHÒNG",
            "[TL GIÁM ĐỐC | KT CHÁNH VĂN PHÒNG]", "PHÓ CHÁNH VĂN PHÒNG"),
      chain("TUQ. CHỦ TỊCH\nGIÁM ĐỐC SỞ NỘI VỤ", "[TUQ CHỦ TỊCH]", "GIÁM ĐỐC SỞ NỘI VỤ"),
      chain("Q. GIÁM ĐỐC", "[Q GIÁM ĐỐC]", "GIÁM ĐỐC"),
      chain("T/M BAN THƯỜNG VỤ\nPHÓ BÍ THƯ", "[TM BAN THƯỜNG VỤ]", "PHÓ BÍ THƯ"),
      chain("K/T TRƯỞNG BAN\nPHÓ TRƯỞNG BAN", "[KT TRƯỞNG BAN]", "PHÓ TRƯỞNG BAN"),
      chain("T/L BAN THƯỜNG VỤ\nCHÁNH VĂN PHÒNG", "[TL BAN THƯỜNG VỤ]", "CHÁNH VĂN PHÒNG"),
      chain("TM.ỦY BAN NHÂN DÂN\nCHỦ TỊCH", "[TM ỦY BAN NHÂN DÂN]", "CHỦ TỊCH"),
      chain("TM ỦY BAN NHÂN DÂN\nCHỦ TỊCH", "[TM ỦY BAN NHÂN DÂN]", "CHỦ TỊCH"),
      chain("K/TTRƯỞNG BAN\nPHÓ TRƯỞNG BAN", "[KT TRƯỞNG BAN]", "PHÓ TRƯỞNG BAN"),
      chain("KT.BỘ TRƯỞNG\nTHỨ TRƯỞNG", "[KT BỘ TRƯỞNG]", "THỨ TRƯỞNG"),
      chain("TM. ỦY BAN NHÂN DÂN\nTỈNH HẢI LÂM\nCHỦ TỊCH", "[TM ỦY BAN NHÂN DÂN TỈNH HẢI LÂM]",
            "CHỦ TỊCH"),
      chain("PHÓ BÍ THƯ\nTHƯỜNG TRỰC", "[]", "PHÓ BÍ THƯ THƯỜNG TRỰC"),
      chain("KT. Giám đốc\nPhó Giám đốc", "[KT Giám đốc]", "Phó Giám đốc"),
  });
}

TEST_CASE("signers: where the signature stands") {
  const std::string head =
      "SỞ Y TẾ\n\nSố: 5/SYT-VP\n\nKính gửi: Sở Nội vụ.\n\nSở Y tế gửi báo cáo./.\n\n";
  check(
      {
          {"below the recipients", head + R"(Nơi nhận:
- Như trên;
- Lưu: VT.

KT. GIÁM ĐỐC
PHÓ GIÁM ĐỐC

Ngô Bảo Trâm
)"},
          {"above the recipients", head + R"(KT. GIÁM ĐỐC
PHÓ GIÁM ĐỐC

Ngô Bảo Trâm

Nơi nhận:
- Như trên;
- Lưu: VT.
)"},
          {"beside them", head + R"(Nơi nhận:                                KT. GIÁM ĐỐC
- Như trên;                              PHÓ GIÁM ĐỐC
- Lưu: VT.

                                         Ngô Bảo Trâm
)"},
          {"beside them, every line followed by a blank one",
           head + R"(Nơi nhận:                                KT. GIÁM ĐỐC

- Như trên;                              PHÓ GIÁM ĐỐC

- Lưu: VT.

                                         Ngô Bảo Trâm
)"},
          {"beside them in a table", head + R"(| Nơi nhận: | KT. GIÁM ĐỐC |
|---|---|
| - Như trên; | PHÓ GIÁM ĐỐC |
| - Lưu: VT. | |
| | Ngô Bảo Trâm |
)"},
          {"a cell each",
           head + R"(| Nơi nhận: - Như trên; - Lưu: VT. | KT. GIÁM ĐỐC PHÓ GIÁM ĐỐC Ngô Bảo Trâm |
|---|---|
)"},
          {"lines of the columns in turn", head + R"(Nơi nhận:
KT. GIÁM ĐỐC
- Như trên;
PHÓ GIÁM ĐỐC
- Lưu: VT.

Ngô Bảo Trâm
)"},
          {"glued to their lines", head + R"(Nơi nhận: KT. GIÁM ĐỐC
- Như trên; PHÓ GIÁM ĐỐC
- Lưu: VT.

Ngô Bảo Trâm
)"},
      },
      {{"/signers/*/authority", "[[KT GIÁM ĐỐC]]"},
       {"/signers/*/position", "[PHÓ GIÁM ĐỐC]"},
       {"/signers/*/name", "[Ngô Bảo Trâm]"},
       {"/recipients/*/text", "[Như trên | Lưu: VT]"}});
}

TEST_CASE("signers: names") {
  const auto named = [](const std::string& what, const std::string& below,
                        const std::string& name) {
    return Case{what,
                letter("GIÁM ĐỐC\n\n" + below + "\n"),
                {{"/signers/*/position", "[GIÁM ĐỐC]"}, {"/signers/*/name", "[" + name + "]"}}};
  };
  check({
      named("three words", "Ngô Bảo Trâm", "Ngô Bảo Trâm"),
      named("two words", "Ngô Trâm", "Ngô Trâm"),
      named("four words", "Ngô Thị Bảo Trâm", "Ngô Thị Bảo Trâm"),
      named("in capitals", "NGÔ BẢO TRÂM", "NGÔ BẢO TRÂM"),
      named("in bold", "**Ngô Bảo Trâm**", "Ngô Bảo Trâm"),
      named("a note that it is signed above it", "(Đã ký)\n\nNgô Bảo Trâm", "Ngô Bảo Trâm"),
      named("a seal between", "SỞ Y TẾ\nTỈNH HẢI LÂM\n\nNgô Bảo Trâm", "Ngô Bảo Trâm"),
      named("a seal of the Party between", "BAN CHẤP HÀNH\nĐẢNG BỘ TỈNH HẢI LÂM\n\nNgô Bảo Trâm",
            "Ngô Bảo Trâm"),
      named("none is printed", "", "null"),
      named("only the note", "(Đã ký)", "null"),
  });
}

TEST_CASE("signers: a note that it is signed on the name's line", "[!shouldfail]") {
  check({{"before it",
          letter("GIÁM ĐỐC\n\n(đã ký) Ngô Bảo Trâm\n"),
          {{"/signers/*/name", "[Ngô Bảo Trâm]"}}}});
}

TEST_CASE("signers: a post in small letters below the recipients", "[!shouldfail]") {
  check({{"without a mark",
          letter("Giám đốc\n\nNgô Bảo Trâm\n"),
          {{"/signers/*/position", "[Giám đốc]"}}}});
}

TEST_CASE("signers: a title before the name") {
  check({{"a doctor",
          letter("GIÁM ĐỐC\n\nTS. Ngô Bảo Trâm\n"),
          {{"/signers/*/name", "[TS. Ngô Bảo Trâm]"}}}});
}

TEST_CASE("signers: several of a joint document") {
  const std::vector<vbparse::test::Value> two{{"/signers/*/authority", "[[] | [KT GIÁM ĐỐC]]"},
                                              {"/signers/*/position", "[GIÁM ĐỐC | PHÓ GIÁM ĐỐC]"},
                                              {"/signers/*/name", "[Ngô Bảo Trâm | Tạ Minh Khuê]"}};
  check(
      {
          {"side by side", R"(
Số: 5/HD-SYT-SNV

HƯỚNG DẪN
Mở tủ sách

1. Các xã mở tủ sách.

      GIÁM ĐỐC                                KT. GIÁM ĐỐC
     SỞ NỘI VỤ                                PHÓ GIÁM ĐỐC

    Ngô Bảo Trâm                              Tạ Minh Khuê

Nơi nhận:
- Các xã;
- Lưu: VT.
)"},
          {"one below the other", R"(
Số: 5/HD-SYT-SNV

HƯỚNG DẪN
Mở tủ sách

1. Các xã mở tủ sách.

Nơi nhận:
- Các xã;
- Lưu: VT.

GIÁM ĐỐC

Ngô Bảo Trâm

KT. GIÁM ĐỐC
PHÓ GIÁM ĐỐC

Tạ Minh Khuê
)"},
      },
      two);
}

TEST_CASE("signers: none") {
  check({
      {"recipients alone",
       letter(""),
       {{"/signers", "[]"}, {"/recipients/*/text", "[Như trên | Lưu: VT]"}}},
      {"posts named in a sentence",
       "SỞ Y TẾ\n\nSố: 5/SYT-VP\n\nKính gửi: Sở Nội vụ.\n\nGiám đốc các trung tâm mở tủ sách./.\n",
       {{"/signers", "[]"}}},
      {"without recipients a signature is found",
       "SỞ Y TẾ\n\nSố: 5/SYT-VP\n\nKính gửi: Sở Nội vụ.\n\nSở Y tế gửi báo cáo./.\n\nKT. GIÁM "
       "ĐỐC\nPHÓ GIÁM ĐỐC\n\nNgô Bảo Trâm\n",
       {{"/signers/*/authority", "[[KT GIÁM ĐỐC]]"},
        {"/signers/*/name", "[Ngô Bảo Trâm]"},
        {"/recipients", "[]"}}},
      {"a name alone, as it is printed below a letter",
       letter("Ngô Bảo Trâm\n"),
       {{"/signers/*/position", "[null]"}, {"/signers/*/name", "[Ngô Bảo Trâm]"}}},
  });
}

TEST_CASE("signers: a font that lost its capitals") {
  check(
      {{"post and name glued to recipients",
        R"(
bộ thử nghiệm cộng hoà xã hội chủ nghĩa việt nam
Độc lập - Tự do - Hạnh phúc
Số: 40/2000/QĐ-BTN

quyết định

về việc ban hành mẫu

bộ trưởng bộ thử nghiệm

Căn cứ Luật Mẫu ngày 12 tháng 5 năm 1998 của Quốc hội;
Theo đề nghị của Vụ Pháp chế,

quyết định:

Điều 1. Ban hành mẫu.
Điều 2. Vụ Pháp chế thi hành./.

kt/bộ trưởng bộ thử nghiệm

thứ trưởng

Nơi nhận:

- Như điều 2;

- Công báo Trần Văn Mẫu

- Trường THPT Lê Thị Mẫu

- Lưu: VP.
)",
        {{"/signers/*/authority/*/mark", "[[KT]]"},
         {"/signers/*/position", "[thứ trưởng]"},
         {"/signers/*/name", "[Trần Văn Mẫu]"},
         {"/subject", "ban hành mẫu"},
         {"/bases/*/text",
          "[Căn cứ Luật Mẫu ngày 12 tháng 5 năm 1998 của Quốc hội | Theo đề nghị của Vụ Pháp chế]"},
         {"/recipients/*/text", "[Như điều 2 | Công báo | Trường THPT Lê Thị Mẫu | Lưu: VP]"}}}});
}
