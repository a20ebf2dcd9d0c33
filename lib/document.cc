#include "vbparse/document.h"

#include <array>

#include "vbparse/vbparse.h"

namespace vbparse {

std::string_view name(Encoding e) {
  constexpr std::array<std::string_view, 10> names{"utf-8", "utf-16le", "utf-16be", "tcvn3", "vni", "viscii", "viqr", "windows-1258", "mojibake", "mixed"};
  return names[size_t(e)];
}

std::string_view version() { return VBPARSE_VERSION; }

std::string_view not_text(std::string_view bytes) {
  struct Magic {
    std::string_view bytes, what;
  };
  constexpr std::array magics{
      Magic{"%PDF-", "a PDF: extract its text first, for example with pdftotext"},
      Magic{"PK\x03\x04", "a ZIP container (DOCX, XLSX, ODT …): extract its text first, for example with pandoc -t plain"},
      Magic{"\xD0\xCF\x11\xE0", "an old Office document (DOC, XLS): extract its text first, for example with antiword or catdoc"},
      Magic{"{\\rtf", "an RTF document: extract its text first, for example with unrtf --text"},
      Magic{"\x89PNG", "a PNG image: recognize its text (OCR) first"},
      Magic{"\xFF\xD8\xFF", "a JPEG image: recognize its text (OCR) first"},
      Magic{"GIF8", "a GIF image: recognize its text (OCR) first"},
      Magic{std::string_view("II*\0", 4), "a TIFF image: recognize its text (OCR) first"},
      Magic{std::string_view("MM\0*", 4), "a TIFF image: recognize its text (OCR) first"},
      Magic{"\x1F\x8B", "gzip data: unpack it first"},
      Magic{"\x7F""ELF", "a program, not a document"},
  };
  for (const Magic& m : magics)
    if (bytes.starts_with(m.bytes)) return m.what;
  if (bytes.starts_with("\xFF\xFE") || bytes.starts_with("\xFE\xFF")) return {};
  // NULs that stand in every second place are UTF-16; elsewhere text has none
  const std::string_view head = bytes.substr(0, 1 << 16);
  size_t nul[2] = {0, 0};
  for (size_t i = 0; i < head.size(); ++i) nul[i & 1] += head[i] == '\0';
  const size_t all = nul[0] + nul[1];
  const bool utf16 = all > 0 && (nul[0] > 8 * nul[1] || nul[1] > 8 * nul[0]) && all * 6 > head.size();
  if (all * 100 > head.size() && !utf16) return "binary data: more than one byte in a hundred is NUL";
  return {};
}

}  // namespace vbparse
