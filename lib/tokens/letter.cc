#include "tokens/letter.h"

#include <array>
#include <string_view>

namespace vbparse::tokens {
namespace {

struct Row {
  std::u32string_view tones;  // in the order of Tone
  char base;
  Mark mark;
};
constexpr std::array rows{
    Row{U"aàáãảạ", 'a', Mark::none},       Row{U"ăằắẵẳặ", 'a', Mark::breve},
    Row{U"âầấẫẩậ", 'a', Mark::circumflex}, Row{U"eèéẽẻẹ", 'e', Mark::none},
    Row{U"êềếễểệ", 'e', Mark::circumflex}, Row{U"iìíĩỉị", 'i', Mark::none},
    Row{U"oòóõỏọ", 'o', Mark::none},       Row{U"ôồốỗổộ", 'o', Mark::circumflex},
    Row{U"ơờớỡởợ", 'o', Mark::horn},       Row{U"uùúũủụ", 'u', Mark::none},
    Row{U"ưừứữửự", 'u', Mark::horn},       Row{U"yỳýỹỷỵ", 'y', Mark::none},
};

/// What stands in for a letter on other keyboards and in OCR: ä ç ë ï ñ ö ü and their like.
struct Others {
  std::u32string_view letters;
  char base;
};
constexpr std::array others{
    Others{U"äåāą", 'a'},  Others{U"çćčċ", 'c'}, Others{U"ëēĕėęě", 'e'}, Others{U"ĝğġģ", 'g'},
    Others{U"ïīĭįı", 'i'}, Others{U"ĺļľł", 'l'}, Others{U"ñńņňŋ", 'n'},  Others{U"öøōŏő", 'o'},
    Others{U"ŕŗř", 'r'},   Others{U"śŝşš", 's'}, Others{U"ţťŧ", 't'},    Others{U"üūŭůűų", 'u'},
    Others{U"ÿŷ", 'y'},    Others{U"źżž", 'z'},
};

constexpr char32_t early_end = 0x1C0, late = 0x1EA0, late_end = 0x1F00;

struct Table {
  std::array<Letter, early_end> early{};
  std::array<Letter, late_end - late> late_rows{};
  constexpr void set(char32_t c, Letter l) { (c < early_end ? early[c] : late_rows[c - late]) = l; }
  constexpr Table() {
    for (char c = 'a'; c <= 'z'; ++c)
      set(char32_t(c), {c, Mark::none, Tone::level});
    for (const Row& r : rows)
      for (size_t t = 0; t < r.tones.size(); ++t)
        set(r.tones[t], {r.base, r.mark, Tone(t)});
    for (const Others& o : others)
      for (const char32_t c : o.letters)
        set(c, {o.base, Mark::other, Tone::level});
    set(U'đ', {'d', Mark::stroke, Tone::level});
  }
};
constexpr Table table;

}  // namespace

Letter take_apart(char32_t small) {
  if (small < early_end)
    return table.early[small];
  return small >= late && small < late_end ? table.late_rows[small - late] : Letter{};
}

char32_t put_together(Letter l) {
  if (l.mark == Mark::stroke)
    return l.base == 'd' && l.tone == Tone::level ? U'đ' : 0;
  for (const Row& r : rows)
    if (r.base == l.base && r.mark == l.mark)
      return r.tones[size_t(l.tone)];
  return l.base && l.mark == Mark::none && l.tone == Tone::level ? char32_t(l.base) : 0;
}

Letter combining(char32_t c) {
  switch (c) {
    case 0x0300:
      return {'\0', Mark::none, Tone::grave};
    case 0x0301:
      return {'\0', Mark::none, Tone::acute};
    case 0x0303:
      return {'\0', Mark::none, Tone::tilde};
    case 0x0309:
      return {'\0', Mark::none, Tone::hook};
    case 0x0323:
      return {'\0', Mark::none, Tone::dot};
    case 0x0302:
      return {'\0', Mark::circumflex, Tone::level};
    case 0x0306:
      return {'\0', Mark::breve, Tone::level};
    case 0x031B:
      return {'\0', Mark::horn, Tone::level};
    default:
      return {};
  }
}

}  // namespace vbparse::tokens
