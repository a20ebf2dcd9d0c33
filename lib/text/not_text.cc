// What is no text: told by how it begins, by its control codes, by words that are none.
#include <algorithm>
#include <array>
#include <utility>

#include "text/census.h"
#include "text/noise.h"
#include "text/text.h"
#include "vbparse/vbparse.h"

namespace vbparse {

namespace {

using text::control_codes;

constexpr std::string_view binary =
    "binary data (more than one byte in a hundred is NUL or another control code): extract its "
    "text first";
constexpr std::string_view noise =
    "random or packed data (its words are those of no language): extract its text first";

struct Beginning {
  std::string_view bytes, what;
};

constexpr std::array beginnings{
    Beginning{"%PDF-", "a PDF: extract its text first, for example with pdftotext -layout"},
    Beginning{"PK\x03\x04",
              "a ZIP container (DOCX, XLSX, ODT …): extract its text first, for example with "
              "pandoc -t plain --wrap=none"},
    Beginning{"\xD0\xCF\x11\xE0",
              "an old Office document (DOC, XLS): extract its text first: libreoffice --convert-to "
              "docx, then pandoc -t plain --wrap=none"},
    Beginning{"{\\rtf",
              "an RTF document: extract its text first: libreoffice --convert-to docx, then pandoc "
              "-t plain --wrap=none (unrtf, and pandoc alone, lose Vietnamese letters)"},
    Beginning{"\x89PNG", "a PNG image: recognize its text (OCR) first"},
    Beginning{"\xFF\xD8\xFF", "a JPEG image: recognize its text (OCR) first"},
    Beginning{"GIF8", "a GIF image: recognize its text (OCR) first"},
    Beginning{std::string_view("II*\0", 4), "a TIFF image: recognize its text (OCR) first"},
    Beginning{std::string_view("MM\0*", 4), "a TIFF image: recognize its text (OCR) first"},
    Beginning{"\x1F\x8B", "gzip data: unpack it first"},
    Beginning{"\x7F"
              "ELF",
              "a program: name the documents themselves"},
};

/// As UTF-16: its name, or nothing where it is not. By its BOM, or by many NULs at even or at odd
/// places only.
std::string_view utf16_of(std::string_view bytes) {
  if (bytes.starts_with("\xFF\xFE"))
    return "utf-16le";
  if (bytes.starts_with("\xFE\xFF"))
    return "utf-16be";
  const std::string_view head = bytes.substr(0, 1 << 16);
  size_t nul[2] = {0, 0};
  for (size_t at = head.find('\0'); at != std::string_view::npos; at = head.find('\0', at + 1))
    ++nul[at & 1];
  if ((nul[0] + nul[1]) * 6 <= head.size())
    return {};
  return nul[1] > 8 * nul[0] ? "utf-16le" : nul[0] > 8 * nul[1] ? "utf-16be" : "";
}

/// A byte order mark, too.
void drop_blanks(std::string_view& text) {
  text.remove_prefix(std::min(text.find_first_not_of("\xEF\xBB\xBF \t\r\n\f\v"), text.size()));
}

/// Whether `text` begins with `tag`, in small letters or capitals.
bool begins(std::string_view text, std::string_view tag) {
  const std::string_view head = text.substr(0, tag.size());
  return std::equal(tag.begin(), tag.end(), head.begin(), head.end(),
                    [](char wanted, char c) { return wanted == (c | 0x20); });
}

void drop_through(std::string_view& text, std::string_view end) {
  text.remove_prefix(std::min(text.find(end), text.size() - end.size()) + end.size());
}

/// HTML and XML begin with what no other text does. Tags further on are Markdown's, or a few that
/// a converter left.
std::string_view markup(std::string_view text) {
  drop_blanks(text);
  const bool declared = begins(text, "<?xml");
  for (const auto& [begin, end] : {std::pair("<?xml", "?>"), std::pair("<!--", "-->")})
    while (begins(text, begin)) {
      drop_through(text, end);
      drop_blanks(text);
    }
  for (const std::string_view tag : {"<!doctype html", "<html", "<head", "<body"}) {
    if (!begins(text, tag))
      continue;
    const std::string_view after = text.substr(tag.size(), 1);
    if (after.find_first_not_of(" \t\r\n/>") == std::string_view::npos)
      return "a web page (HTML): extract its text first, for example with pandoc -f html -t plain "
             "--wrap=none";
  }
  return declared ? "an XML document: extract its text first" : std::string_view();
}

/// A few within words are damage, of which the record tells.
bool too_many(size_t codes, size_t all) {
  return codes > std::max(std::min<size_t>(3, (all + 2) / 3), all / 100);
}

/// Whether bytes are text beyond doubt, which spares the search for noise: UTF-8 without control
/// codes and with many letters beyond ASCII, which chance does not make.
bool is_sound_text(std::string_view bytes) {
  constexpr size_t many = 64;
  const text::Census census = text::take_census(bytes);
  return census.sound && census.latin + census.own >= many;
}

}  // namespace

std::string_view not_text(std::string_view bytes) {
  for (const Beginning& b : beginnings)
    if (bytes.starts_with(b.bytes))
      return b.what;
  constexpr size_t beginning = 1 << 20;
  if (const std::string_view encoding = utf16_of(bytes); !encoding.empty()) {
    const text::Decoded decoded = text::decode(bytes.substr(0, beginning), encoding);
    if (too_many(decoded.damaged, std::min(bytes.size(), beginning) / 2))
      return binary;
    return text::is_noise(decoded.utf8) ? noise : markup(decoded.utf8);
  }
  if (is_sound_text(bytes))
    return markup(bytes);
  if (too_many(control_codes(bytes), bytes.size()))
    return binary;
  return text::is_noise(bytes) ? noise : markup(bytes);
}

}  // namespace vbparse
