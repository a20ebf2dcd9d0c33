// Which words can be Vietnamese syllables: what tells a right decoding from a wrong one.
#include <algorithm>
#include <array>

#include "text/legacy.h"
#include "text/text.h"

namespace vbparse::text {
namespace {

constexpr auto onsets = std::to_array<std::u32string_view>(
    {U"ngh", U"ch", U"gh", U"gi", U"kh", U"ng", U"nh", U"ph", U"qu", U"th",
     U"tr",  U"b",  U"c",  U"d",  U"đ",  U"g",  U"h",  U"k",  U"l",  U"m",
     U"n",   U"p",  U"r",  U"s",  U"t",  U"v",  U"x",  U""});

constexpr auto rimes = std::to_array<std::u32string_view>(
    {U"a",    U"ac",  U"ach",  U"ai",   U"am",   U"an",   U"ang",  U"anh",  U"ao",  U"ap",
     U"at",   U"au",  U"ay",   U"e",    U"ec",   U"em",   U"en",   U"eng",  U"eo",  U"ep",
     U"et",   U"i",   U"ia",   U"ich",  U"im",   U"in",   U"inh",  U"ip",   U"it",  U"iu",
     U"iêc",  U"iêm", U"iên",  U"iêng", U"iêp",  U"iêt",  U"iêu",  U"o",    U"oa",  U"oac",
     U"oach", U"oai", U"oam",  U"oan",  U"oang", U"oanh", U"oao",  U"oap",  U"oat", U"oay",
     U"oc",   U"oe",  U"oen",  U"oeo",  U"oet",  U"oi",   U"om",   U"on",   U"ong", U"ooc",
     U"oong", U"op",  U"ot",   U"oăc",  U"oăm",  U"oăn",  U"oăng", U"oăt",  U"u",   U"ua",
     U"uc",   U"ui",  U"um",   U"un",   U"ung",  U"uo",   U"up",   U"ut",   U"uy",  U"uya",
     U"uych", U"uyn", U"uynh", U"uyp",  U"uyt",  U"uyu",  U"uyên", U"uyêt", U"uâ",  U"uân",
     U"uâng", U"uât", U"uây",  U"uê",   U"uêch", U"uênh", U"uôc",  U"uôi",  U"uôm", U"uôn",
     U"uông", U"uôt", U"uơ",   U"y",    U"yêm",  U"yên",  U"yêng", U"yêt",  U"yêu", U"âc",
     U"âm",   U"ân",  U"âng",  U"âp",   U"ât",   U"âu",   U"ây",   U"ê",    U"êch", U"êm",
     U"ên",   U"ênh", U"êp",   U"êt",   U"êu",   U"ô",    U"ôc",   U"ôi",   U"ôm",  U"ôn",
     U"ông",  U"ôp",  U"ôt",   U"ăc",   U"ăm",   U"ăn",   U"ăng",  U"ăp",   U"ăt",  U"ơ",
     U"ơi",   U"ơm",  U"ơn",   U"ơp",   U"ơt",   U"ư",    U"ưa",   U"ưc",   U"ưi",  U"ưng",
     U"ưt",   U"ưu",  U"ươc",  U"ươi",  U"ươm",  U"ươn",  U"ương"});
constexpr auto more_rimes =
    std::to_array<std::u32string_view>({U"ươp", U"ươt", U"ươu", U"ưm", U"ưn", U"yn", U"ynh", U"ych",
                                        U"yt", U"uyên", U"ach", U"it", U"iêng", U"uyêt"});

struct Toned {
  char32_t letter, base;
  int tone;  // 0 ngang, 1 huyền, 2 sắc, 3 ngã, 4 hỏi, 5 nặng
};
constexpr std::u32string_view toned_rows[]{U"aàáãảạ", U"ăằắẵẳặ", U"âầấẫẩậ", U"eèéẽẻẹ",
                                           U"êềếễểệ", U"iìíĩỉị", U"oòóõỏọ", U"ôồốỗổộ",
                                           U"ơờớỡởợ", U"uùúũủụ", U"ưừứữửự", U"yỳýỹỷỵ"};

Toned untone(char32_t c) {
  if (c < 0x80)
    return {c, c, 0};
  for (const auto row : toned_rows)
    for (int t = 0; t < 6; ++t)
      if (row[size_t(t)] == c)
        return {c, row[0], t};
  return {c, c, 0};
}

bool known_rime(std::u32string_view rime) {
  return std::find(rimes.begin(), rimes.end(), rime) != rimes.end() ||
         std::find(more_rimes.begin(), more_rimes.end(), rime) != more_rimes.end();
}

}  // namespace

char32_t lower(char32_t c) {
  if (c < 0x80)
    return c >= 'A' && c <= 'Z' ? c + 32 : c;
  if (!is_upper(c))
    return c;
  if (c < 0x100)
    return c == 0xD0 ? c : c + 0x20;
  return c + 1;
}

char32_t with_tone(char32_t letter, char32_t mark) {
  constexpr std::u32string_view marks = U"\u0300\u0301\u0303\u0309\u0323";
  const size_t tone = marks.find(mark);
  if (tone == marks.npos)
    return 0;
  const bool capital = is_upper(letter);
  for (const auto row : toned_rows) {
    if (row[0] != lower(letter))
      continue;
    const char32_t c = row[tone + 1];
    return !capital ? c : c < 0x100 ? c - 0x20 : c - 1;
  }
  return 0;
}

bool is_syllable(std::u32string_view word) {
  if (word.empty() || word.size() > 7)
    return false;
  std::u32string bare;
  int tone = 0;
  for (const char32_t c : word) {
    const Toned t = untone(c);
    if (t.tone && tone)
      return false;  // one tone a syllable
    tone = tone ? tone : t.tone;
    bare += t.base;
  }
  for (const auto onset : onsets) {
    if (!bare.starts_with(onset))
      continue;
    const std::u32string_view rime = std::u32string_view(bare).substr(onset.size());
    if (rime.empty() && onset == U"gi")
      return true;
    if (!known_rime(rime))
      continue;
    if (onset == U"qu" && (rime[0] == 'u' || rime[0] == 0x1B0))
      continue;
    const char32_t last = rime.back();
    const bool stopped = last == 'c' || last == 'p' || last == 't' || rime.ends_with(U"ch");
    return !stopped || tone == 2 || tone == 5;
  }
  return false;
}

Likeness likeness(std::u32string_view text) {
  Likeness l;
  for (size_t i = 0; i < text.size();) {
    std::u32string word;
    bool beyond = false, odd = false, small = false;
    while (i < text.size()) {
      const char32_t c = text[i];
      const bool sign = (c >= 0x80 && c < 0xC0) || c == 0xD7 || c == 0xF7 ||
                        (c >= 0x2010 && c <= 0x2122 && c != 0x2013 && c != 0x2014 &&
                         (c < 0x2018 || c > 0x201E) && c != 0x2026 && c != 0x2022);
      // signs within or at the edge of a word are what a wrong reading leaves
      if (is_letter(c)) {
        word += lower(c);
        small = small || is_lower(c);
        beyond = beyond || c >= 0x80;
      } else if (sign && c != 0xA0 && c != 0xAB && c != 0xBB && c != 0xB0 && c != 0xA7) {
        odd = true;
      } else {
        break;
      }
      ++i;
    }
    if (i < text.size())
      ++i;
    if (word.empty() || !(beyond || odd))
      continue;
    const bool good = !odd && beyond && is_syllable(word);
    if (!good && !odd && !small)
      continue;  // an abbreviation: "QĐ", "BXDĐ"
    good ? ++l.good : ++l.bad;
  }
  return l;
}

}  // namespace vbparse::text
