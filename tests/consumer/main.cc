// The library as somebody else's program sees it: prints the number and type of a small decision.
#include <vbparse/vbparse.h>

#include <iostream>

int main() {
  const vbparse::Document d = vbparse::parse(
      "ỦY BAN NHÂN DÂN\nXÃ PA LỪNG\nSố: 12/QĐ-UBND\n\n"
      "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\nPa Lừng, ngày 3 tháng 4 "
      "năm 2026\n\n"
      "QUYẾT ĐỊNH\nVề việc thành lập Tổ công nghệ số cộng đồng\n\nĐiều 1. Thành lập Tổ công nghệ "
      "số cộng đồng.\n");
  std::cout << d.records[0].code.value_or("?") << ' ' << d.records[0].type.value_or("?") << '\n';

  try {
    vbparse::Grammar::load("no-such-folder");
  } catch (const vbparse::GrammarError& e) {  // thrown by the library, caught here
    return e.line == 1 ? 0 : 1;
  }
  return 1;
}
