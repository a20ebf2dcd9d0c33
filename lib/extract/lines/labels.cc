// Labels of numbered items: Phần, Chương, Mục, Điều, I., 1., 1.1., a), (1), -, +.
#include <algorithm>
#include <array>

#include "extract/passes.h"
#include "grammar/scanner.h"

namespace vbparse::extract {

using grammar::digit;
namespace {

// điểm are lettered by the Vietnamese alphabet (NĐ 30/2020/NĐ-CP, Phụ lục I): đ follows d, there is
// no f, j, w, z.
constexpr std::array<std::string_view, 23> letters{"a", "b", "c", "d", "đ", "e", "g", "h",
                                                   "i", "k", "l", "m", "n", "o", "p", "q",
                                                   "r", "s", "t", "u", "v", "x", "y"};

uint32_t letter_value(std::string_view letter) {
  for (size_t i = 0; i < letters.size(); ++i)
    if (letters[i] == letter)
      return uint32_t(i + 1);
  return 0;
}

uint32_t roman_value(std::string_view s) {
  const auto digit = [](char c) {
    return c == 'i' ? 1 : c == 'v' ? 5 : c == 'x' ? 10 : c == 'l' ? 50 : 0;
  };
  uint32_t total = 0;
  for (size_t i = 0; i < s.size(); ++i) {
    const int d = digit(s[i]);
    if (!d)
      return 0;
    if (i + 1 < s.size() && d < digit(s[i + 1]))
      total -= uint32_t(d);
    else
      total += uint32_t(d);
  }
  return total > 89 ? 0 : total;
}

uint32_t ordinal_word(std::string_view w) {
  constexpr std::array<std::string_view, 10> words{"nhất", "hai", "ba",  "tư",   "năm",
                                                   "sáu",  "bảy", "tám", "chín", "mười"};
  for (size_t i = 0; i < words.size(); ++i)
    if (words[i] == w)
      return uint32_t(i + 1);
  return 0;
}

/// "điều 12.", "chương ii", "phần thứ nhất", "mục 3.": a keyword and its number.
std::optional<Label> keyword_label(std::string_view words, std::string_view s) {
  struct Keyword {
    std::string_view word;
    LabelKind kind;
  };
  constexpr std::array keywords{
      Keyword{"phần ", LabelKind::part}, Keyword{"chương ", LabelKind::chapter},
      Keyword{"tiểu mục ", LabelKind::subsection}, Keyword{"mục ", LabelKind::section},
      Keyword{"điều ", LabelKind::article}};
  size_t n;
  if (!text::is_upper(text::code_point(words, 0, &n)))
    return std::nullopt;
  for (const Keyword& k : keywords) {
    if (!s.starts_with(k.word))
      continue;
    size_t at = k.word.size();
    Label l{k.kind};
    if (s.substr(at).starts_with("thứ "))
      at += std::string_view("thứ ").size();
    size_t end = at;
    while (end < s.size() && s[end] != ' ' && s[end] != '.' && s[end] != ':' && s[end] != '-' &&
           s[end] != ',' && s[end] != ';' && s[end] != ')')
      ++end;
    const std::string_view number = s.substr(at, end - at);
    size_t digits = 0;
    while (digits < number.size() && digit(number[digits]) && digits < 5)
      l.value = l.value * 10 + uint32_t(number[digits++] - '0');
    if (digits && number.size() > digits + 2)
      return std::nullopt;  // "12a" at most
    if (!digits)
      l.value = k.kind == LabelKind::article ? 0 : roman_value(number);
    if (!l.value)
      l.value = k.kind == LabelKind::article ? 0 : ordinal_word(number);
    if (!l.value && k.kind == LabelKind::part && number.size() <= 2)
      l.value = letter_value(number);
    if (!l.value)
      return std::nullopt;
    const bool dotted = end < s.size() && (s[end] == '.' || s[end] == ':');
    if (dotted)
      ++end;
    // "Điều 5 Luật …" is a reference; a heading's number is followed by a dot or by nothing
    if (!dotted && end < s.size() &&
        !(k.kind != LabelKind::article && s[end] != ',' && s[end] != ';' && s[end] != ')' &&
          in_capitals(words)))
      return std::nullopt;
    l.printed = uint32_t(end);
    while (end < s.size() && s[end] == ' ')
      ++end;
    l.length = uint32_t(end);
    return l;
  }
  return std::nullopt;
}

Label with_length(LabelKind kind, uint32_t value, std::string_view s, size_t printed) {
  Label l{kind, value};
  l.printed = uint32_t(printed);
  while (printed < s.size() && s[printed] == ' ')
    ++printed;
  l.length = uint32_t(printed);
  return l;
}

std::optional<Label> bullet(std::string_view s) {
  struct Sign {
    std::string_view sign;
    LabelKind kind;
  };
  // ~ and ¬ are what OCR makes of a dash; PUA signs are what Symbol and Wingdings bullets leave
  constexpr std::array signs{Sign{"-", LabelKind::dash},
                             Sign{"+", LabelKind::plus},
                             Sign{"~", LabelKind::dash},
                             Sign{"¬", LabelKind::dash},
                             Sign{"•", LabelKind::dot},
                             Sign{"●", LabelKind::dot},
                             Sign{"·", LabelKind::dot},
                             Sign{"▪", LabelKind::dot},
                             Sign{"■", LabelKind::dot},
                             Sign{"○", LabelKind::dot},
                             Sign{"◦", LabelKind::dot},
                             Sign{"►", LabelKind::dot},
                             Sign{"\xEF\x82\xB7", LabelKind::dot},
                             Sign{"\xEF\x82\xA7", LabelKind::dot},
                             Sign{"\xEF\x83\x98", LabelKind::dot},
                             Sign{"*", LabelKind::dot},
                             Sign{"o ", LabelKind::dot}};
  // most lines begin with a letter, and no bullet does but o
  if ((s[0] >= 'a' && s[0] <= 'z' && s[0] != 'o') || digit(s[0]))
    return std::nullopt;
  for (const Sign& b : signs) {
    if (!s.starts_with(b.sign))
      continue;
    size_t at = b.sign.back() == ' ' ? b.sign.size() - 1 : b.sign.size();
    while (b.kind == LabelKind::dash && at < s.size() && (s[at] == '-' || s[at] == '~'))
      ++at;  // "-- VPCP"
    if (b.sign == "*" && at < s.size() && s[at] != ' ')
      return std::nullopt;  // "***"
    if (at >= s.size())
      return std::nullopt;
    // "-5", "+7%" are amounts, "-Xây dựng" is an item
    if (digit(s[at]) && b.kind != LabelKind::dot)
      return std::nullopt;
    if (b.kind == LabelKind::dash && s[at] == '>')
      return std::nullopt;
    return with_length(b.kind, 0, s, at);
  }
  return std::nullopt;
}

/// Where the sign behind a label's number or letter stands: "1 - Mục tiêu", "a ) Nội dung", "I .
/// Tình hình".
size_t detached_sign(std::string_view s, size_t at) {
  if (s[at] != ' ' || at + 3 >= s.size() || s[at + 2] != ' ' ||
      std::string_view("-.)/").find(s[at + 1]) == std::string_view::npos)
    return at;
  size_t n;
  const char32_t c = text::code_point(s, at + 3, &n);
  return text::is_letter(c) || c == '"' ? at + 1 : at;
}

/// "1.", "1.1.", "1-", "1/", "1)", "(1)": numbers and their signs.
std::optional<Label> number_label(std::string_view words, std::string_view s) {
  const bool open = s.starts_with('(');
  size_t at = open ? 1 : 0;
  uint32_t value = 0, depth = 0, last = 0;
  for (;;) {
    size_t digits = 0;
    value = 0;
    while (at < s.size() && digit(s[at]) && digits < 4)
      value = value * 10 + uint32_t(s[at++] - '0'), ++digits;
    if (!digits || digits > 3 || (depth && (digits > 2 || (digits > 1 && s[at - digits] == '0'))))
      return std::nullopt;
    ++depth;
    last = value;
    if (at + 1 < s.size() && s[at] == '.' && digit(s[at + 1]) && depth < 6) {
      ++at;
      continue;
    }
    break;
  }
  if (at >= s.size())
    return std::nullopt;
  if (open)
    return s[at] == ')' && depth == 1 && last
               ? std::optional(with_length(LabelKind::bracket, last, s, at + 1))
               : std::nullopt;
  at = detached_sign(s, at);
  const char sign = s[at];
  const size_t next = at + 1;
  const bool dotted =
      sign == '.' || sign == ')' || sign == '/' || sign == '-' || sign == ':' || sign == ',';
  if (dotted) {
    if (next < s.size() && digit(s[next]))
      return std::nullopt;  // 30/7, 2021-2025
    if (sign == '/' && next < s.size() && s[next] != ' ')
      return std::nullopt;  // 12/QĐ
    if (sign == ':' && depth == 1)
      return std::nullopt;
    // a scan's comma for a dot: "3, Kinh phí"
    if (sign == ',') {
      if (next + 1 >= s.size() || s[next] != ' ' || last > 30 ||
          !begins_upper(words.substr(std::min(words.size(), next + 1))))
        return std::nullopt;
      for (const std::string_view reference : {"điều ", "khoản ", "mục ", "chương ", "phần "})
        if (s.substr(next + 1).starts_with(reference))
          return std::nullopt;
    }
    size_t end = next;
    if (end < s.size() && s[end] == '-')
      ++end;  // "1.-"
    if (depth == 1 && !last)
      return std::nullopt;
    Label l = with_length(depth > 1 ? LabelKind::decimal : LabelKind::number, last, s, end);
    l.depth = depth;
    return l;
  }
  if (sign == ' ' && depth > 1) {  // "1.1 Đối tượng"
    if (next < s.size() && digit(s[next]))
      return std::nullopt;
    Label l = with_length(LabelKind::decimal, last, s, at);
    l.depth = depth;
    return l;
  }
  return std::nullopt;
}

/// "I.", "II-", "a)", "đ.", "A.": letters. Capitals are told from `words`.
std::optional<Label> letter_label(std::string_view words, std::string_view s) {
  size_t at = 0, n;
  const char32_t first = text::code_point(words, 0, &n);
  const bool upper = text::is_upper(first);
  while (at < s.size() &&
         (static_cast<unsigned char>(s[at]) >= 0x80 || (s[at] >= 'a' && s[at] <= 'z')) && at < 8)
    ++at;
  if (!at || at >= s.size())
    return std::nullopt;
  const std::string_view name = s.substr(0, at);
  // a heading in capitals whose dot a scan has lost: "II NHIỆM VỤ NĂM TỚI"
  if (upper && s[at] == ' ' && at >= 2 && roman_value(name) && roman_value(name) <= 8 &&
      s.size() < 120 && in_capitals(words) && std::count(s.begin(), s.end(), ' ') >= 3)
    return with_length(LabelKind::roman, roman_value(name), s, at);
  at = detached_sign(s, at);
  const char sign = s[at];
  if (sign != '.' && sign != ')' && sign != '-' && sign != '/')
    return std::nullopt;
  const size_t next = at + 1;
  if (sign == '-' && next < s.size() && s[next] != ' ' && !upper)
    return std::nullopt;
  if (sign == '/' && next < s.size() && s[next] != ' ')
    return std::nullopt;
  if (sign == '.' && next < s.size() && s[next] == '.')
    return std::nullopt;
  if (upper) {
    if (const uint32_t roman = roman_value(name)) {
      const bool glued = sign == '.' && next < s.size() && s[next] != ' ';
      if (glued && name.size() == 1 &&
          (!in_capitals(words) || (next + 1 < s.size() && s[next + 1] == '.')))
        return std::nullopt;  // "V.I.P"
      return with_length(LabelKind::roman, roman, s, next);
    }
    const uint32_t v = letter_value(name);
    if (!v || v > 12)
      return std::nullopt;  // "Q." is quyền
    if (next < s.size() && s[next] != ' ')
      return std::nullopt;  // "A.B"
    return with_length(LabelKind::capital, v, s, next);
  }
  const uint32_t v = letter_value(name);
  if (!v)
    return std::nullopt;
  if (sign == '.' && next < s.size() && s[next] != ' ')
    return std::nullopt;
  return with_length(LabelKind::letter, v, s, next);
}

/// What follows a number or a dash is a code's notation, which a line's end has parted: "12-
/// CT/TW", "- TB/UBND".
bool is_notation(std::string_view words) {
  const size_t begin = words.find_first_not_of("0123456789-. \t");
  if (begin == std::string_view::npos)
    return false;
  const std::string_view first =
      words.substr(begin, std::min(words.find_first_of(" \t,;)", begin), words.size()) - begin);
  const size_t sign = first.find('/');
  if (sign == 0 || sign == std::string_view::npos)
    return false;
  return in_capitals(first.substr(0, sign)) && in_capitals(first.substr(sign + 1));
}

}  // namespace

std::optional<Label> read_label(std::string_view words, std::string_view folded) {
  if (folded.empty())
    return std::nullopt;
  while (!words.empty() && (words[0] == '*' || words[0] == '_' || words[0] == '\\'))
    words.remove_prefix(1);
  const char c = folded[0];
  if (digit(c) || c == '(') {
    const auto l = number_label(words, folded);
    return l && is_notation(words) ? std::nullopt : l;
  }
  if (c == 'p' || c == 'c' || c == 'm' || static_cast<unsigned char>(c) == 0xC4 || c == 't')
    if (auto l = keyword_label(words, folded))
      return l;
  if (auto b = bullet(folded))
    return is_notation(words) ? std::nullopt : b;
  return letter_label(words, folded);
}

}  // namespace vbparse::extract
