#include "text/chunks.h"

#include <catch2/catch.hpp>

#include "../support.h"
#include "text/text.h"

using namespace vbparse;
using namespace vbparse::text;

namespace {

constexpr std::array all{Reading::as_is,    Reading::tcvn3,  Reading::tcvn3_capitals,
                         Reading::vni,      Reading::viscii, Reading::windows1258,
                         Reading::mojibake, Reading::viqr};
static_assert(all.size() == readings);

std::string whole(Reading reading, std::string_view line) {
  std::u32string letters;
  read(reading, to_code_points(line), letters);
  std::string out;
  append_utf8(out, letters);
  return out;
}

/// What of a line is not as if it were read in one piece: nothing.
std::string difference(Chunks& chunks, std::string_view text) {
  const Chunks::Line line = chunks.look(text);
  for (const Reading r : all) {
    // in a line with small letters, TCVN3 has no capitals to restore
    if (r == Reading::tcvn3_capitals && line.evidence.small)
      continue;
    std::string out;
    chunks.append(line, r, out);
    const std::string wanted = whole(r, text);
    if (out != wanted)
      return "read " + std::to_string(int(r)) + ": " + out + ", not " + wanted;
    const Likeness found = line.evidence.of(r), told = likeness(to_code_points(wanted));
    if (found.good != told.good || found.bad != told.bad)
      return "likeness " + std::to_string(int(r)) + " of " + wanted;
  }
  return "";
}

std::string difference(std::string_view line) {
  Chunks chunks(line.size());
  return difference(chunks, line);
}

}  // namespace

TEST_CASE("a line is its chunks: in every reading, and in what tells the reading") {
  for (const char* line : {
           "",
           " ",
           "C«ng v¨n sè 5/UBND-VX   ngµy",
           "Bé Tµi chÝnh |   | Céng hoµ x· héi chñ nghÜa viÖt nam",
           "CéNG HßA X· HéI CHñ NGHÜA",
           "ñy ban",
           "UÛy ban nhaân daân tænh Ñoàng Nai",
           "Aµ Dµ Y\xC3\xBD A\xC3\xA0 \xC3\xA0",
           "Co^.ng ho`a xa~ ho^.i. ve^` vie^.c. Ba co. va` o. a? Va o.  va",
           "a. b. c. d? e. f",
           "do`ng \\ va` d\\",
           "dDi ddi Dd u* o* a'\\.",
           "B\xC3\xA1\xC2\xBB\xC2\x99 T\xC3\x83\xC2\xA0i ch\xC3\x83\xC2\xADnh \xC3\xA1\xC2\xBB "
           "\xC2\x99",
           "\x02\x05 a\x06 \x14\t\x19\r",
           "sè \xE2\x80\x9Ctr\xC2\xADíc\xE2\x80\x9D\xC2\xA0\xE2\x80\x93 n\xC2\xADíc",
           "một dòng đã là Unicode",
           "e\xCC\x81 a\xCC\x80 \xCC\x80",
           "\xEF\xBF\xBD",
       }) {
    INFO(line);
    CHECK(difference(line) == "");
  }
}

TEST_CASE("the lines of the samples are their chunks") {
  for (const std::string& path : test::samples()) {
    const std::string text = test::read_file(path), latin = latin_view(text);
    for (const std::string_view s : {std::string_view(text), std::string_view(latin)}) {
      Chunks chunks(s.size());
      for (size_t at = 0, end; at < s.size(); at = end + 1) {
        end = std::min(s.find('\n', at), s.size());
        REQUIRE(difference(chunks, s.substr(at, end - at)) == "");
      }
    }
  }
}

TEST_CASE("chunks that were forgotten are read again") {
  // far more chunks than are remembered, and one that is larger than all readings that are
  std::string text;
  for (int i = 0; i < 100'000; ++i)
    text += "sè" + std::to_string(i) + (i % 50 ? ' ' : '\n');
  const std::string large = "µ" + std::string(3 << 20, 'x');
  Chunks chunks(text.size());
  std::vector<Chunks::Line> lines;
  for (size_t at = 0, end; at < text.size(); at = end + 1) {
    end = std::min(text.find('\n', at), text.size());
    lines.push_back(chunks.look(std::string_view(text).substr(at, end - at)));
  }
  CHECK(difference(chunks, large) == "");
  // the first lines are long forgotten
  std::string out, wanted;
  for (const Chunks::Line& line : lines) {
    chunks.append(line, Reading::tcvn3, out);
    wanted += whole(Reading::tcvn3, line.text);
  }
  CHECK((out == wanted));
}
