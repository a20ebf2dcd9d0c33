#include "grammar/codes.h"

#include <algorithm>

#include "grammar/phrase.h"
#include "grammar/scanner.h"

namespace vbparse::grammar {
namespace {

bool is_sign(char c) { return c == '/' || c == '-'; }

/// Returns the length in bytes of a slash at `at`, 0 if there is none. "⁄" (fraction slash) and "∕"
/// (division slash) count as "/".
uint32_t slash_length(std::string_view s, uint32_t at) {
  if (at < s.size() && s[at] == '/')
    return 1;
  return s.substr(at).starts_with("⁄") || s.substr(at).starts_with("∕") ? 3 : 0;
}

uint32_t skip_blanks(std::string_view s, uint32_t at, uint32_t limit) {
  while (at < limit && s[at] == ' ')
    ++at;
  return at;
}

/// Whether the character at `at` belongs to a group of a notation: a letter, a digit, "&", or a dot
/// between capitals ("NĐ.CP"). Sets `next` to the character after it.
bool group_char(const Printed& p, uint32_t at, uint32_t limit, uint32_t* next) {
  const std::string_view s = p.view();
  size_t n;
  const char32_t c = text::code_point(s, at, &n);
  *next = at + uint32_t(n);
  if (text::is_letter(c) || text::is_digit(c) || c == '&')
    return true;
  if (c != '.' || *next >= limit || !p.upper(*next))
    return false;
  size_t m;
  text::code_point(s, *next, &m);
  const uint32_t second = *next + uint32_t(m);  // "UBND.Căn cứ": a new sentence
  return second >= limit || !text::is_letter(text::code_point(s, second, &m)) || p.upper(second);
}

/// Whether the group at `at` has at least two capitals and at most one small letter, such as the g
/// of TTg or the r of TTr.
bool all_capitals(const Printed& p, uint32_t at, uint32_t limit) {
  uint32_t next, capitals = 0, others = 0;
  while (at < limit && group_char(p, at, limit, &next)) {
    const char32_t c = p.sign(at);
    if (text::is_upper(c))
      ++capitals;
    else if (text::is_letter(c))
      ++others;
    at = next;
  }
  return capitals >= 2 && others <= 1;
}

/// Returns `end` without the number of a footnote that is printed directly after the term of the
/// Quốc hội: "QH151" is QH15.
uint32_t without_footnote(std::string_view s, uint32_t begin, uint32_t end) {
  uint32_t digits = end;
  while (digits > begin && digit(s[digits - 1]))
    --digits;
  const bool term = digits >= begin + 2 && s.substr(digits - 2, 2) == "qh";
  return term && end - digits == 3 ? end - 1 : end;
}

/// Whether a range looks like a notation: no group has more small letters than capitals, and there
/// are at least two letters.
bool plausible(const Printed& p, uint32_t begin, uint32_t end) {
  uint32_t capitals = 0, others = 0, letters = 0;
  size_t n;
  for (uint32_t i = begin; i < end; i += uint32_t(n)) {
    const char32_t c = text::code_point(p.view(), i, &n);
    if (is_sign(p.view()[i])) {
      if (others > capitals)
        return false;
      capitals = others = 0;
    } else if (text::is_letter(c)) {
      ++letters;
      ++(p.upper(i) ? capitals : others);
    }
  }
  return letters >= 2 && others <= capitals;
}

}  // namespace

char32_t Printed::sign(uint32_t at) const {
  size_t n;
  return text::code_point(buffer, folded.source_at(at), &n);
}

bool notation_starts(const Printed& p, uint32_t at, uint32_t limit) {
  if (at >= limit)
    return false;
  const std::string_view s = p.view();
  size_t n;
  if (!text::is_letter(text::code_point(s, at, &n)))
    return false;
  if (p.upper(at))
    return true;
  uint32_t i = at, letters = 0;
  while (i < limit && text::is_letter(text::code_point(s, i, &n)))
    i += uint32_t(n), ++letters;
  return letters >= 2 && letters <= 6 && i < limit && is_sign(s[i]);
}

uint32_t notation_end(const Printed& p, uint32_t at, uint32_t limit) {
  const std::string_view s = p.view();
  uint32_t end = at, group = at, next;
  for (;;) {
    while (end < limit && group_char(p, end, limit, &next))
      end = next;
    // the blank before the date is lost: "QĐ-UBNDngày"
    constexpr std::string_view day = "ngày";
    if (s.substr(group, end - group).ends_with(day) && end - group > day.size())
      return end - uint32_t(day.size());
    if (const uint32_t clean = without_footnote(s, group, end); clean < end)
      return clean;
    // a separator, perhaps with blanks around it, which are checked below
    const uint32_t sign = skip_blanks(s, end, limit);
    if (sign >= limit || !is_sign(s[sign]))
      return end;
    group = skip_blanks(s, sign + 1, limit);
    if (group >= limit || !group_char(p, group, limit, &next))
      return end;
    const bool spaced = sign > end || group > sign + 1;
    // "QĐ-UBND - Hà Nội": after a separator with blanks, only capitals continue the notation
    if (spaced && !all_capitals(p, group, limit))
      return end;
    end = group;
  }
}

std::string squeeze(const Printed& p, uint32_t begin, uint32_t end) {
  std::string out;
  size_t n;
  for (uint32_t i = begin; i < end; i += uint32_t(n)) {
    text::code_point(p.view(), i, &n);
    if (p.view()[i] == ' ')
      continue;
    if (p.view()[i] == '-') {
      out += '-';
      continue;
    }
    const Span s = p.folded.source(i, i + 1);
    size_t m;
    text::code_point(p.buffer, s.begin, &m);
    out.append(p.buffer.substr(s.begin, m));
  }
  return out;
}

void CodeForms::add(const CodeForm& c) {
  Form form{std::string(c.id), {}, c.lead, c.groups, c.own};
  const std::string_view say = c.say;
  for (size_t i = 0; i < say.size();) {
    constexpr std::pair<std::string_view, Token> tokens[]{
        {"{number}", Token::number}, {"{year}", Token::year}, {"{notation}", Token::notation},
        {"/", Token::slash},         {"-", Token::dash},      {".", Token::dot},
        {" ", Token::blank}};
    const auto* t = std::find_if(std::begin(tokens), std::end(tokens), [&](const auto& token) {
      return say.substr(i).starts_with(token.first);
    });
    if (t == std::end(tokens))
      throw PhraseError(i, "a form of codes is of {number}, {year}, {notation}, / - . and blanks");
    form.tokens.push_back(t->second);
    i += t->first.size();
  }
  if (form.tokens.empty() || form.tokens.front() != Token::number ||
      form.tokens.back() != Token::notation)
    throw PhraseError(0, "a form of codes begins with {number} and ends with {notation}");
  forms_.push_back(std::move(form));
  // at() keeps the first of two equally long matches, so a user's own forms come first
  std::stable_partition(forms_.begin(), forms_.end(), [](const Form& f) { return f.own; });
}

std::optional<CodeForms::Found> CodeForms::match(const Form& form, const Printed& p, uint32_t at,
                                                 bool lead) {
  const std::string_view s = p.view();
  constexpr size_t longest = 160;  // in bytes; keeps the search linear
  const auto limit =
      uint32_t(at + std::min(s.substr(at, longest).find('\n'), s.substr(at, longest).size()));
  Found f{at, at, at, 0, 0, {}};
  uint32_t i = at;
  for (const Token token : form.tokens) {
    switch (token) {
      case Token::number: {
        const uint32_t begin = i;
        while (i < limit && digit(s[i]))
          ++i;
        if (i == begin || i - begin > 6)
          return std::nullopt;
        // a letter after the number, if a separator follows: 30a/, 270B/, 10c/
        const size_t n = s.substr(i).starts_with("đ") ? 2 : 1;
        if (i < limit && (n == 2 || (s[i] >= 'a' && s[i] <= 'h')) && i + n < limit &&
            (is_sign(s[i + n]) || s[i + n] == ' ')) {
          const uint32_t sign = skip_blanks(s, i + uint32_t(n), limit);
          if (sign < limit && is_sign(s[sign]))
            i += uint32_t(n);
        }
        f.number_end = i;
        break;
      }
      case Token::year:
        i = skip_blanks(s, i, limit);
        if (i >= limit || !(s[i] == '1' || s[i] == '2'))
          return std::nullopt;
        f.year = i;
        // OCR inserts blanks: "201 4"
        for (int digits = 0; digits < 4; ++digits, ++i) {
          if (digits > 1)
            i = skip_blanks(s, i, limit);
          if (i >= limit || !digit(s[i]))
            return std::nullopt;
        }
        if (i < limit && digit(s[i]))
          return std::nullopt;
        break;
      case Token::slash: {
        i = skip_blanks(s, i, limit);
        uint32_t n = slash_length(s, i);
        if (!n)
          return std::nullopt;
        for (; n; n = slash_length(s, i))
          i += n;  // OCR doubles slashes
        break;
      }
      case Token::dash:
        i = skip_blanks(s, i, limit);
        if (i >= limit || s[i] != '-')
          return std::nullopt;
        ++i;
        break;
      case Token::dot:
        if (i >= limit || s[i] != '.')
          return std::nullopt;
        ++i;
        break;
      case Token::blank:
        if (i >= limit || s[i] != ' ')
          return std::nullopt;
        break;
      case Token::notation: {
        i = skip_blanks(s, i, limit);
        if (!notation_starts(p, i, limit))
          return std::nullopt;
        f.notation = i;
        i = notation_end(p, i, limit);
        // small letters are a notation only if "số" or a type has announced a code
        if (1 + std::count_if(s.begin() + f.notation, s.begin() + i, is_sign) < form.groups)
          return std::nullopt;
        if (!plausible(p, f.notation, i) && !(lead && !p.upper(f.notation)))
          return std::nullopt;
        break;
      }
    }
  }
  f.end = i;
  return f;
}

std::optional<CodeForms::Found> CodeForms::at(const Printed& p, uint32_t at, bool lead) const {
  std::optional<Found> best;
  for (const Form& form : forms_) {
    if (form.lead && !lead)
      continue;
    if (auto f = match(form, p, at, lead); f && (!best || f->end > best->end)) {
      best = f;
      best->rule = form.id;
    }
  }
  return best;
}

}  // namespace vbparse::grammar
