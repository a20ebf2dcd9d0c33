// Reading the legacy encodings. Each reader takes the code points a Latin view shows and gives
// Vietnamese letters.
#include "text/legacy.h"

#include <algorithm>
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
  for (size_t i = 0; i < windows1252_codes.size(); ++i)
    if (windows1252_codes[i] == c)
      return int(0x80 + i);
  return -1;
}

char32_t upper(char32_t c) {
  if (c < 0x80)
    return c >= 'a' && c <= 'z' ? c - 32 : c;
  if (!is_lower(c))
    return c;
  if (c < 0x100)
    return c == 0xFF || c == 0xDF ? c : c - 0x20;
  return c - 1;
}

bool ascii_upper(char32_t c) { return c >= 'A' && c <= 'Z'; }
bool ascii_lower(char32_t c) { return c >= 'a' && c <= 'z'; }

std::u32string read_table(std::u32string_view text, const std::array<char16_t, 256>& codes) {
  std::u32string out;
  out.reserve(text.size());
  for (const char32_t c : text) {
    const int b = byte_of(c);
    out += b >= 0 && codes[size_t(b)] ? char32_t(codes[size_t(b)]) : c;
  }
  return out;
}

/// The capitals' fonts of TCVN3 (.VnTimeH) print small toned letters as capitals: "CéNG HßA" reads
/// "CộNG HòA". Words whose ASCII letters are capitals get them back; so do the other letters of a
/// line of capitals.
void restore_capitals(std::u32string& line) {
  size_t upper_letters = 0, lower_letters = 0;
  for (const char32_t c : line)
    upper_letters += ascii_upper(c), lower_letters += ascii_lower(c);
  const bool all = upper_letters >= 4 && lower_letters == 0;
  for (size_t i = 0; i < line.size();) {
    size_t end = i, capitals = 0, small = 0, marked = 0;
    while (end < line.size() && is_letter(line[end])) {
      capitals += ascii_upper(line[end]);
      small += ascii_lower(line[end]);
      marked += line[end] >= 0x80 && is_lower(line[end]);
      ++end;
    }
    // one capital at the front is a name's: "Bé" stays "Bộ"
    const bool front_only = capitals == 1 && ascii_upper(line[i]);
    if (marked && !small && (all || (capitals && !(front_only && end - i > 1))))
      for (size_t k = i; k < end; ++k)
        line[k] = upper(line[k]);
    i = end + 1;
  }
}

/// "Aµ" of some converters: a capital and the same letter toned stand for one toned capital.
void join_doubled(std::u32string& line) {
  std::u32string out;
  for (size_t i = 0; i < line.size(); ++i) {
    const char32_t c = line[i];
    if (ascii_upper(c) && i + 1 < line.size() && line[i + 1] >= 0x80) {
      size_t n;
      const std::string next = [&] {
        std::string s;
        append_utf8(s, line[i + 1]);
        return skeleton(s);
      }();
      if (next.size() == 1 && text::code_point(next, 0, &n) == c + 32 && c != 'I' && c != 'O' &&
          c != 'U' && c != 'E') {
        out += upper(line[i + 1]);
        ++i;
        continue;
      }
    }
    out += c;
  }
  line = std::move(out);
}

}  // namespace

std::u32string read_tcvn3(std::u32string_view text) {
  std::u32string out = read_table(text, tcvn3_codes);
  join_doubled(out);
  restore_capitals(out);
  return out;
}

std::u32string read_viscii(std::u32string_view text) { return read_table(text, viscii_codes); }

std::u32string read_windows1258(std::u32string_view text) {
  std::u32string out;
  for (const char32_t c : read_table(text, windows1258_codes)) {
    if (const char32_t toned = out.empty() ? 0 : with_tone(out.back(), c))
      out.back() = toned;
    else
      out += c;
  }
  return out;
}

std::u32string read_vni(std::u32string_view text) {
  std::u32string out;
  const auto pair = [&](char32_t base, char32_t mark) -> char32_t {
    for (const VniPair& p : vni_pairs)
      if (p.base == base && p.mark == mark)
        return p.letter;
    return 0;
  };
  for (size_t i = 0; i < text.size(); ++i) {
    const bool two = i + 1 < text.size();
    if (const char32_t letter = two && text[i + 1] ? pair(text[i], text[i + 1]) : 0) {
      out += letter;
      ++i;
    } else if (const char32_t alone = pair(text[i], 0)) {
      out += alone;
    } else {
      out += text[i];
    }
  }
  return out;
}

std::u32string read_viqr(std::u32string_view text) {
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
    return i + 1 < text.size() && text[i] == ' ' && text[i + 1] >= 'a' && text[i + 1] <= 'z';
  };
  std::u32string out;
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
  return out;
}

std::u32string read_mojibake(std::u32string_view text) {
  std::u32string out;
  for (size_t i = 0; i < text.size();) {
    // a run that Windows-1252 could show is tried as UTF-8, sequence by sequence
    const int lead = byte_of(text[i]);
    const size_t n = lead >= 0xC2 && lead <= 0xDF   ? 2
                     : lead >= 0xE0 && lead <= 0xEF ? 3
                     : lead >= 0xF0 && lead <= 0xF4 ? 4
                                                    : 1;
    std::string bytes;
    for (size_t k = 0; k < n && i + k < text.size(); ++k)
      if (const int b = byte_of(text[i + k]); b >= 0)
        bytes += char(b);
    size_t length = 1;
    const char32_t c = n > 1 && bytes.size() == n ? code_point(bytes, 0, &length) : 0xFFFD;
    if (n > 1 && length == n && c != 0xFFFD) {
      out += c;
      i += n;
    } else {
      out += text[i++];
    }
  }
  return out;
}

namespace {

/// The words of a line, lower case, with their places.
struct Word {
  size_t begin, size;
  std::u32string low;
};
std::vector<Word> words_of(const std::u32string& line) {
  std::vector<Word> words;
  for (size_t i = 0; i < line.size();) {
    size_t end = i;
    while (end < line.size() && is_letter(line[end]))
      ++end;
    if (end > i) {
      Word w{i, end - i, {}};
      for (size_t k = i; k < end && end - i <= 8; ++k)
        w.low += is_upper(line[k]) ? (line[k] < 0x100 ? line[k] + 0x20 : line[k] + 1) : line[k];
      words.push_back(std::move(w));
    }
    i = std::max(end, i + 1);
  }
  return words;
}

bool one_of(std::u32string_view word, std::initializer_list<std::u32string_view> list) {
  return std::find(list.begin(), list.end(), word) != list.end();
}

/// Where in a word a ư has been lost: its place, or npos.
size_t lost_horn(const std::vector<Word>& words, size_t i) {
  const std::u32string& w = words[i].low;
  const std::u32string_view before = i ? std::u32string_view(words[i - 1].low) : U"",
                            after =
                                i + 1 < words.size() ? std::u32string_view(words[i + 1].low) : U"";
  if (w == U"ngời")
    return 2;
  // bare consonants are abbreviations (km, vn), but for these
  if (w == U"nh")
    return 2;
  if (w == U"th")
    return one_of(after, {U"ký", U"viện", U"mục", U"từ", U"tín", U"mời"}) ||
                   one_of(before, {U"bí", U"văn", U"công", U"tổng"})
               ? 2
               : w.npos;
  if (w == U"t")
    return one_of(after, {U"vấn", U"nhân", U"liệu", U"pháp", U"cách", U"duy", U"thế", U"bản",
                          U"lệnh", U"tởng"}) ||
                   one_of(before, {U"đầu", U"vật", U"thứ", U"tháng"})
               ? 1
               : w.npos;
  const bool vowel =
      w.find_first_of(U"aeiouyăâêôơàáảãạằắẳẵặầấẩẫậèéẻẽẹềếểễệìíỉĩịòóỏõọồốổỗộờớởỡợùúủũụừứửữựỳýỷỹỵ") !=
      w.npos;
  if (!vowel || w.size() < 2 || w.size() > 6 || is_syllable(w))
    return w.npos;
  if (std::none_of(w.begin(), w.end(), [](char32_t c) { return c >= 0x80; }) &&
      w.find(U"u") == w.npos)
    return w.npos;  // a foreign word
  for (size_t at = 1; at <= w.size(); ++at) {
    std::u32string tried = w;
    tried.insert(at, 1, U'ư');
    if (is_syllable(tried))
      return at;
  }
  return w.npos;
}

}  // namespace

void restore_u_horn(std::u32string& line) {
  const std::vector<Word> words = words_of(line);
  for (size_t i = words.size(); i-- > 0;) {  // from the end: places before stay right
    const size_t at = lost_horn(words, i);
    if (at != std::u32string::npos)
      line.insert(words[i].begin + at, 1,
                  is_upper(line[words[i].begin + words[i].size - 1]) ? U'Ư' : U'ư');
  }
}

std::u32string to_code_points(std::string_view utf8) {
  std::u32string out;
  out.reserve(utf8.size());
  for (size_t i = 0; i < utf8.size();) {
    size_t n;
    out += code_point(utf8, i, &n);
    i += n;
  }
  return out;
}

void append_utf8(std::string& out, char32_t c) {
  if (c < 0x80) {
    out += char(c);
  } else if (c < 0x800) {
    out += char(0xC0 | c >> 6);
    out += char(0x80 | (c & 0x3F));
  } else if (c < 0x10000) {
    out += char(0xE0 | c >> 12);
    out += char(0x80 | (c >> 6 & 0x3F));
    out += char(0x80 | (c & 0x3F));
  } else {
    out += char(0xF0 | c >> 18);
    out += char(0x80 | (c >> 12 & 0x3F));
    out += char(0x80 | (c >> 6 & 0x3F));
    out += char(0x80 | (c & 0x3F));
  }
}

std::string latin_view(std::string_view bytes) {
  std::string out;
  out.reserve(bytes.size() * 2);
  for (const char b : bytes)
    append_utf8(out, static_cast<unsigned char>(b));
  return out;
}

}  // namespace vbparse::text
