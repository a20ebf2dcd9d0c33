#include "vbparse/document.h"

#include <array>

#include "vbparse/vbparse.h"

namespace vbparse {

std::string_view name(Encoding e) {
  constexpr std::array<std::string_view, 10> names{
      "utf-8",  "utf-16le", "utf-16be",     "tcvn3",    "vni",
      "viscii", "viqr",     "windows-1258", "mojibake", "mixed"};
  return names[size_t(e)];
}

std::string_view name(DeadlineKind k) {
  constexpr std::array<std::string_view, 5> names{"date", "period", "recurring", "relative",
                                                  "vague"};
  return names[size_t(k)];
}

std::string_view name(Bound b) {
  constexpr std::array<std::string_view, 5> names{"before", "by", "during", "within", "on"};
  return names[size_t(b)];
}

std::string_view name(CitationKind k) {
  constexpr std::array<std::string_view, 5> names{"full", "short", "alias", "name", "self"};
  return names[size_t(k)];
}

namespace {

constexpr std::array<std::string_view, 14> relation_names{
    "based_on", "implements", "replies_to", "amends", "amended_by", "replaces",  "replaced_by",
    "repeals",  "suspends",   "extends",    "guides", "attaches",   "transmits", "refers"};

}  // namespace

std::string_view name(Relation r) { return relation_names[size_t(r)]; }

std::optional<Relation> relation_named(std::string_view name) {
  for (size_t i = 0; i < relation_names.size(); ++i)
    if (relation_names[i] == name)
      return Relation(i);
  return std::nullopt;
}

std::string_view version() { return VBPARSE_VERSION; }

namespace {

/// UTF-16 by its BOM, or by many NULs at even or at odd places only.
bool is_utf16(std::string_view bytes) {
  if (bytes.starts_with("\xFF\xFE") || bytes.starts_with("\xFE\xFF"))
    return true;
  const std::string_view head = bytes.substr(0, 1 << 16);
  size_t nul[2] = {0, 0};
  for (size_t at = head.find('\0'); at != std::string_view::npos; at = head.find('\0', at + 1))
    ++nul[at & 1];
  const size_t all = nul[0] + nul[1];
  return (nul[0] > 8 * nul[1] || nul[1] > 8 * nul[0]) && all * 6 > head.size();
}

}  // namespace

std::string_view not_text(std::string_view bytes) {
  struct Magic {
    std::string_view bytes, what;
  };
  constexpr std::array magics{
      Magic{"%PDF-", "a PDF: extract its text first, for example with pdftotext"},
      Magic{"PK\x03\x04",
            "a ZIP container (DOCX, XLSX, ODT …): extract its text first, for example with pandoc "
            "-t plain"},
      Magic{"\xD0\xCF\x11\xE0",
            "an old Office document (DOC, XLS): extract its text first, for example with antiword "
            "or catdoc"},
      Magic{"{\\rtf", "an RTF document: extract its text first, for example with unrtf --text"},
      Magic{"\x89PNG", "a PNG image: recognize its text (OCR) first"},
      Magic{"\xFF\xD8\xFF", "a JPEG image: recognize its text (OCR) first"},
      Magic{"GIF8", "a GIF image: recognize its text (OCR) first"},
      Magic{std::string_view("II*\0", 4), "a TIFF image: recognize its text (OCR) first"},
      Magic{std::string_view("MM\0*", 4), "a TIFF image: recognize its text (OCR) first"},
      Magic{"\x1F\x8B", "gzip data: unpack it first"},
      Magic{"\x7F"
            "ELF",
            "a program: name the documents themselves"},
  };
  for (const Magic& m : magics)
    if (bytes.starts_with(m.bytes))
      return m.what;
  // NULs in every second place are UTF-16; elsewhere text has none
  if (is_utf16(bytes))
    return {};
  const size_t most = bytes.size() / 100;
  size_t nuls = 0;
  for (size_t at = bytes.find('\0'); at != std::string_view::npos; at = bytes.find('\0', at + 1))
    if (++nuls > most)
      return "binary data (more than one byte in a hundred is NUL): extract its text first";
  return {};
}

}  // namespace vbparse
