// The letters under diacritics.
#include "text/fold.h"

namespace vbparse::text {

char base_letter(char32_t c) {
  if (c == 0x111) return 'd';
  if (c >= 0xE0 && c <= 0xE5) return 'a';
  if (c >= 0xE8 && c <= 0xEB) return 'e';
  if (c >= 0xEC && c <= 0xEF) return 'i';
  if (c >= 0xF2 && c <= 0xF6) return 'o';
  if (c >= 0xF9 && c <= 0xFC) return 'u';
  if (c == 0xFD || c == 0xFF) return 'y';
  if (c == 0x101 || c == 0x103 || c == 0x105) return 'a';
  if (c == 0x129) return 'i';
  if (c == 0x169) return 'u';
  if (c == 0x1A1) return 'o';
  if (c == 0x1B0) return 'u';
  if (c >= 0x1EA1 && c <= 0x1EB7) return 'a';
  if (c >= 0x1EB9 && c <= 0x1EC7) return 'e';
  if (c >= 0x1EC9 && c <= 0x1ECB) return 'i';
  if (c >= 0x1ECD && c <= 0x1EE3) return 'o';
  if (c >= 0x1EE5 && c <= 0x1EF1) return 'u';
  if (c >= 0x1EF3 && c <= 0x1EF9) return 'y';
  return 0;
}

}  // namespace vbparse::text
