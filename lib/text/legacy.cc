// Reading the legacy encodings. Each reader takes the code points a Latin view shows and gives
// Vietnamese letters.
#include "text/legacy.h"

#include <algorithm>
#include <array>
#include <initializer_list>
#include <vector>

#include "text/syllable.h"
#include "text/text.h"

namespace vbparse::text {
namespace {

/// The byte behind a code point of a Latin view: Latin-1 itself, or what Windows-1252 shows for
/// 0x80..0x9F.
int byte_of(char32_t c) {
  if (c < 0x100)
    return int(c);
  if (c < 0x152 || (c > 0x2DC && c < 0x2013) || c > 0x2122)
    return -1;  // outside the two stretches where those letters stand
  for (size_t i = 0; i < windows1252_codes.size(); ++i)
    if (windows1252_codes[i] == c)
      return int(0x80 + i);
  return -1;
}

bool ascii_upper(char32_t c) { return c >= 'A' && c <= 'Z'; }
bool ascii_lower(char32_t c) { return c >= 'a' && c <= 'z'; }

void read_table(std::u32string_view text, const std::array<char16_t, 256>& codes,
                std::u32string& out) {
  out.resize(text.size());
  for (size_t i = 0; i < text.size(); ++i) {
    const int b = byte_of(text[i]);
    const char32_t letter = b >= 0 ? codes[size_t(b)] : 0;
    out[i] = letter ? letter : text[i];
  }
}

/// The capitals' fonts of TCVN3 (.VnTimeH) print small toned letters as capitals: "CéNG HßA" reads
/// "CộNG HòA". Words whose ASCII letters are capitals get them back; so do the other letters of a
/// line of capitals.
void restore_capitals(std::u32string& text, bool line_of_capitals) {
  if (!line_of_capitals && std::none_of(text.begin(), text.end(), ascii_upper))
    return;
  for (size_t i = 0; i < text.size();) {
    size_t end = i, capitals = 0, small = 0, marked = 0;
    while (end < text.size() && is_letter(text[end])) {
      capitals += ascii_upper(text[end]);
      small += ascii_lower(text[end]);
      marked += text[end] >= 0x80 && is_lower(text[end]);
      ++end;
    }
    // one capital at the front is a name's: "Bé" stays "Bộ"
    const bool front_only = capitals == 1 && ascii_upper(text[i]);
    if (marked && !small && (line_of_capitals || (capitals && !(front_only && end - i > 1))))
      for (size_t k = i; k < end; ++k)
        text[k] = upper(text[k]);
    i = end + 1;
  }
}

/// "Aµ" of some converters: a capital and the same letter toned stand for one toned capital. Not
/// of E, I, O and U, which stand before a toned letter of their own in words of capitals.
void join_doubled(std::u32string& text) {
  const auto doubled = [&](size_t i) {
    if ((text[i] != 'A' && text[i] != 'D' && text[i] != 'Y') || i + 1 == text.size() ||
        text[i + 1] < 0x80)
      return false;
    std::string toned;
    append_utf8(toned, text[i + 1]);
    return skeleton(toned) == std::string(1, char(text[i] + 32));
  };
  size_t size = 0;
  for (size_t i = 0; i < text.size(); ++i)
    text[size++] = doubled(i) ? upper(text[++i]) : text[i];
  text.resize(size);
}

void read_tcvn3(std::u32string_view text, bool line_of_capitals, std::u32string& out) {
  read_table(text, tcvn3_codes, out);
  join_doubled(out);
  restore_capitals(out, line_of_capitals);
}

void read_windows1258(std::u32string_view text, std::u32string& out) {
  read_table(text, windows1258_codes, out);
  size_t size = 0;
  for (const char32_t c : out) {
    if (const char32_t toned = size ? with_tone(out[size - 1], c) : 0)
      out[size - 1] = toned;
    else
      out[size++] = c;
  }
  out.resize(size);
}

void read_vni(std::u32string_view text, std::u32string& out) {
  out.resize(text.size());
  size_t size = 0;
  for (size_t i = 0; i < text.size(); ++i) {
    const char32_t c = text[i], next = i + 1 < text.size() ? text[i + 1] : 0;
    const size_t row = c < 0x100 ? vni_letters.row[c] : 0, mark = next - VniLetters::first_mark;
    const auto& letters = vni_letters.marked[row];
    const char32_t marked = mark < letters.size() ? letters[mark] : 0;
    i += marked > 0;
    out[size++] = marked ? marked : c < 0x100 ? vni_letters.alone[c] : c;
  }
  out.resize(size);
}

void read_viqr(std::u32string_view text, std::u32string& out) {
  const auto composed = [](char32_t base, char32_t mark) -> char32_t {
    constexpr std::u32string_view from = U"aeoAEO", hat = U"âêôÂÊÔ";
    if (mark == '^' && from.find(base) != from.npos)
      return hat[from.find(base)];
    if (mark == '(' && (base == 'a' || base == 'A'))
      return base == 'a' ? U'ă' : U'Ă';
    if ((mark == '+' || mark == '*') && (base == 'o' || base == 'O'))
      return base == 'o' ? U'ơ' : U'Ơ';
    if ((mark == '+' || mark == '*') && (base == 'u' || base == 'U'))
      return base == 'u' ? U'ư' : U'Ư';
    return 0;
  };
  const auto combining = [](char32_t mark) -> char32_t {
    switch (mark) {
      case '`':
        return 0x300;
      case '\'':
        return 0x301;
      case '~':
        return 0x303;
      case '?':
        return 0x309;
      case '.':
        return 0x323;
      default:
        return 0;
    }
  };
  const auto is_vowel = [](char32_t c) {
    return std::u32string_view(U"aeiouyAEIOUYâêôơưăÂÊÔƠƯĂ").find(c) != std::u32string_view::npos;
  };
  // behind a word's end: small letters go on with the sentence
  const auto goes_on = [&](size_t i) {
    return i + 1 < text.size() && text[i] == ' ' && ascii_lower(text[i + 1]);
  };
  out.clear();
  for (size_t i = 0; i < text.size(); ++i) {
    const char32_t c = text[i], next = i + 1 < text.size() ? text[i + 1] : 0;
    if (c == '\\' && next) {
      out += next;
      ++i;
    } else if ((c == 'd' || c == 'D') && (next == 'd' || next == 'D')) {
      out += c == 'd' ? U'đ' : U'Đ';
      ++i;
    } else if (!out.empty() && composed(out.back(), c)) {
      out.back() = composed(out.back(), c);
    } else if (!out.empty() && combining(c) && is_vowel(out.back()) &&
               ((c != '.' && c != '?') || is_letter(next) || out.back() >= 0x80 ||
                goes_on(i + 1))) {
      // a full stop or a question mark behind a plain vowel ends a sentence; "Co^." has its tone
      out.back() = with_tone(out.back(), combining(c));
    } else {
      out += c;
    }
  }
}

/// How many bytes UTF-8 has in a sequence that this one leads; 1 where it leads none.
size_t sequence_of(int lead) {
  if (lead < 0xC2 || lead > 0xF4)
    return 1;
  return lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
}

void read_mojibake(std::u32string_view text, std::u32string& out) {
  out.resize(text.size());
  size_t size = 0;
  for (size_t i = 0; i < text.size();) {
    // a run that Windows-1252 could show is tried as UTF-8, sequence by sequence
    const size_t n = std::min(sequence_of(byte_of(text[i])), text.size() - i);
    char bytes[4];
    bool shown = n > 1;
    for (size_t k = 0; shown && k < n; ++k) {
      const int b = byte_of(text[i + k]);
      bytes[k] = char(b);
      shown = b >= 0;
    }
    size_t length = 1;
    const char32_t c = shown ? code_point({bytes, n}, 0, &length) : 0xFFFD;
    const bool sequence = length == n && c != 0xFFFD;
    out[size++] = sequence ? c : text[i];
    i += sequence ? n : 1;
  }
  out.resize(size);
}

}  // namespace

void read(Reading reading, std::u32string_view text, std::u32string& out) {
  switch (reading) {
    case Reading::as_is:
      out = text;
      return;
    case Reading::tcvn3:
      return read_tcvn3(text, false, out);
    case Reading::tcvn3_capitals:
      return read_tcvn3(text, true, out);
    case Reading::vni:
      return read_vni(text, out);
    case Reading::viscii:
      return read_table(text, viscii_codes, out);
    case Reading::windows1258:
      return read_windows1258(text, out);
    case Reading::mojibake:
      return read_mojibake(text, out);
    case Reading::viqr:
      return read_viqr(text, out);
  }
}

namespace {

/// The words of a line, in small letters, with their places. A longer one than any syllable is
/// left out as if it were empty.
struct Word {
  size_t begin, size;
  std::u32string_view small;
};
constexpr size_t longest = 8;

std::vector<Word> words_of(std::u32string_view line, std::u32string_view small) {
  std::vector<Word> words;
  for (size_t i = 0; i < line.size(); ++i) {
    const size_t begin = i;
    while (i < line.size() && is_letter(line[i]))
      ++i;
    if (i > begin)
      words.push_back({begin, i - begin, small.substr(begin, i - begin > longest ? 0 : i - begin)});
  }
  return words;
}

bool one_of(std::u32string_view word, std::initializer_list<std::u32string_view> list) {
  return std::find(list.begin(), list.end(), word) != list.end();
}

/// But ư: what is looked for.
bool is_vowel(char32_t c) {
  constexpr std::u32string_view vowels =
      U"aeiouyăâêôơàáảãạằắẵẳặấầẩẫậèéẻẽẹềếểễệìíỉĩịòóỏõọồốổỗộờớởỡợùúủũụừứửữựỳýỷỹỵ";
  return vowels.find(c) != vowels.npos;
}

/// Where in a word a ư has been lost: its place, or npos.
size_t lost_horn(const std::vector<Word>& words, size_t i) {
  constexpr size_t nowhere = std::u32string_view::npos;
  const std::u32string_view w = words[i].small, before = i ? words[i - 1].small : U"",
                            after = i + 1 < words.size() ? words[i + 1].small : U"";
  if (w == U"ngời")
    return 2;
  // bare consonants are abbreviations (km, vn), but for these
  if (w == U"nh")
    return 2;
  if (w == U"th")
    return one_of(after, {U"ký", U"viện", U"mục", U"từ", U"tín", U"mời"}) ||
                   one_of(before, {U"bí", U"văn", U"công", U"tổng"})
               ? 2
               : nowhere;
  if (w == U"t")
    return one_of(after, {U"vấn", U"nhân", U"liệu", U"pháp", U"cách", U"duy", U"thế", U"bản",
                          U"lệnh", U"tởng"}) ||
                   one_of(before, {U"đầu", U"vật", U"thứ", U"tháng"})
               ? 1
               : nowhere;
  if (w.size() < 2 || w.size() > 6 || is_syllable(w) || std::none_of(w.begin(), w.end(), is_vowel))
    return nowhere;
  if (std::none_of(w.begin(), w.end(), [](char32_t c) { return c >= 0x80; }) &&
      w.find(U'u') == nowhere)
    return nowhere;  // a foreign word
  std::array<char32_t, longest> tried{};
  for (size_t at = 1; at <= w.size(); ++at) {
    std::copy(w.begin() + at, w.end(), std::copy(w.begin(), w.begin() + at, tried.begin()) + 1);
    tried[at] = U'ư';
    if (is_syllable({tried.data(), w.size() + 1}))
      return at;
  }
  return nowhere;
}

}  // namespace

void restore_u_horn(std::u32string& line) {
  std::u32string small = line, out;
  std::transform(line.begin(), line.end(), small.begin(), lower);
  const std::vector<Word> words = words_of(line, small);
  size_t copied = 0;
  for (size_t i = 0; i < words.size(); ++i) {
    const auto [begin, size, _] = words[i];
    const size_t at = lost_horn(words, i);
    if (at == std::u32string::npos)
      continue;
    out.append(line, copied, begin + at - copied);
    out += is_upper(line[begin + size - 1]) ? U'Ư' : U'ư';
    copied = begin + at;
  }
  out.append(line, copied);
  line = std::move(out);
}

void to_code_points(std::string_view utf8, std::u32string& out) {
  out.resize(utf8.size());
  size_t size = 0;
  for (size_t i = 0, n = 0; i < utf8.size(); i += n)
    out[size++] = code_point(utf8, i, &n);
  out.resize(size);
}

std::u32string to_code_points(std::string_view utf8) {
  std::u32string out;
  to_code_points(utf8, out);
  return out;
}

namespace {

/// Writes the UTF-8 of a code point, at most four bytes, and returns their end.
char* write_utf8(char32_t c, char* to) {
  if (c < 0x80) {
    *to++ = char(c);
    return to;
  }
  if (c < 0x800) {
    *to++ = char(0xC0 | c >> 6);
  } else {
    if (c < 0x10000) {
      *to++ = char(0xE0 | c >> 12);
    } else {
      *to++ = char(0xF0 | c >> 18);
      *to++ = char(0x80 | (c >> 12 & 0x3F));
    }
    *to++ = char(0x80 | (c >> 6 & 0x3F));
  }
  *to++ = char(0x80 | (c & 0x3F));
  return to;
}

}  // namespace

void append_utf8(std::string& out, char32_t c) {
  char bytes[4];
  out.append(bytes, size_t(write_utf8(c, bytes) - bytes));
}

void append_utf8(std::string& out, std::u32string_view text) {
  const size_t size = out.size();
  out.resize(size + 4 * text.size());
  char* to = out.data() + size;
  for (const char32_t c : text)
    to = write_utf8(c, to);
  out.resize(size_t(to - out.data()));
}

std::string latin_view(std::string_view bytes) {
  std::string out;
  out.reserve(bytes.size() * 2);
  for (const char b : bytes)
    append_utf8(out, static_cast<unsigned char>(b));
  return out;
}

}  // namespace vbparse::text
