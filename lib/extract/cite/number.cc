// A cited number and what stands before it: "số", the type's name, or neither.
#include <algorithm>

#include "extract/cite/cite.h"
#include "extract/passes.h"
#include "grammar/scanner.h"

namespace vbparse::extract {

using grammar::bits;
using grammar::digit;

namespace {

/// Where the word that ends at `end` begins; `end` for what is too long to be one.
uint32_t word_begin(const Context& c, uint32_t end) {
  uint32_t begin = end;
  while (begin > 0 && end - begin <= grammar::longest_word &&
         !grammar::word_edge(c.view, begin - 1))
    --begin;
  return end - begin > grammar::longest_word ? end : begin > 0 ? begin - 1 : 0;
}

/// The type that a symbol is of: of several with one symbol the usual one, which stands first in
/// the file. Capitals count where they help; `exact`: they are as the type prints them.
const grammar::Type* usual_type(const Grammar::Rules& rules, std::string_view symbol, bool* exact) {
  const grammar::Type* found = nullptr;
  *exact = false;
  for (const grammar::Type* t : rules.types_by_symbol(symbol)) {
    const bool same = std::find(t->symbols.begin(), t->symbols.end(), symbol) != t->symbols.end();
    if (found && (same == *exact ? found < t : *exact))
      continue;
    found = t;
    *exact = same;
  }
  return found;
}

/// "NĐ", "TTr" for a type's name: the capitals that end at `end`.
const grammar::Type* abbreviation_before(const Context& c, uint32_t end, uint32_t* begin) {
  const uint32_t word = end > 0 ? word_begin(c, end) : 0;
  if (end - word < 2 || end - word > 8 || digit(c.view[end - 1]) || !c.upper(word))
    return nullptr;
  const std::string printed = c.words(word, end);
  bool exact;
  const grammar::Type* found = usual_type(c.rules, printed, &exact);
  if (!exact && !c.upper(word + 1))
    return nullptr;  // a word that only begins with a capital
  if (found)
    *begin = word;
  return found;
}

}  // namespace

Lead read_lead(const Context& c, uint32_t at) {
  Lead out{at};
  const bool glued = at > 0 && !grammar::word_edge(c.view, at);  // "số06"
  uint32_t begin = at, end = glued ? at : c.back(at, " :(*\".");
  if (glued) {
    const uint32_t word = word_begin(c, at);
    if (c.rules.cue_at(c.view.substr(0, at), word, bits(CueKind::number_word)))
      out.number_word = true, out.begin = word;
  } else if (end > 0 && c.rules.cue_before(c.view, end, bits(CueKind::number_word), &begin)) {
    out.number_word = true;
    out.begin = begin;
  }
  out.glued = glued;
  end = glued && !out.number_word ? at : c.back(out.begin, " :,(*\"");
  if (const grammar::Type* t = c.rules.type_before(c.view, end, &begin)) {
    out.type = t;
    out.begin = begin;
  } else if (const grammar::Type* short_type = abbreviation_before(c, end, &begin)) {
    out.type = short_type;
    out.abbreviated = true;
    out.begin = begin;
  } else if (c.rules.cue_before(c.view, end, bits(CueKind::any_document), &begin)) {
    out.any_document = true;
    out.begin = begin;
  }
  out.plural = (out.type || out.any_document) &&
               c.rules.cue_before(c.view, c.back(out.begin), bits(CueKind::plural), &begin);
  return out;
}

std::vector<Stretch> numbers_before(const Context& c, uint32_t at) {
  std::vector<Stretch> out;
  for (uint32_t end = at;;) {
    end = c.back(end);
    if (end > 0 && c.view[end - 1] == ',')
      --end;
    else if (constexpr std::string_view and_word = " và"; c.view.substr(0, end).ends_with(and_word))
      end -= uint32_t(and_word.size());
    else
      break;
    end = c.back(end);
    uint32_t begin = end;
    while (begin > 0 && digit(c.view[begin - 1]))
      --begin;
    if (begin == end || end - begin > 5 || !stands_free(c, begin))
      break;
    out.insert(out.begin(), {begin, end});
    end = begin;
  }
  return out;
}

bool stands_free(const Context& c, uint32_t at) {
  return at == 0 || std::string_view(" (\"\n:*[;,").find(c.view[at - 1]) != std::string_view::npos;
}

uint32_t standard_before(const Context& c, uint32_t at, const grammar::Cue** cue) {
  const uint32_t word = at > 0 ? word_begin(c, at) : at;
  size_t length = 0;
  *cue = word < at ? c.rules.cue_at(c.view.substr(0, at), word, bits(CueKind::standard), &length)
                   : nullptr;
  return *cue && word + length == at ? word : at;
}

void take_code(const Context& c, const grammar::CodeForms::Found& f, Citation& m) {
  m.rule = f.rule;
  m.number = grammar::squeeze(c.printed, f.begin, f.number_end);
  m.notation = grammar::squeeze(c.printed, f.notation, f.end);
  if (f.year) {
    uint32_t year = 0;  // OCR parts its digits
    for (uint32_t at = f.year, digits = 0; digits < 4; ++at)
      if (digit(c.at(at)))
        year = year * 10 + uint32_t(c.at(at) - '0'), ++digits;
    m.year = year;
    m.code = *m.number + '/' + std::to_string(year) + '/' + *m.notation;
    return;
  }
  const char sign = c.at(c.skip(f.number_end));
  const bool lost =
      digit(c.at(f.notation - 1)) || (sign != '-' && f.notation == c.skip(f.number_end));
  m.code = *m.number + (lost ? "" : sign == '-' ? "-" : "/") + *m.notation;
}

bool familiar(const Context& c, const grammar::CodeForms::Found& f) {
  if (f.year)
    return true;
  const std::string notation = grammar::squeeze(c.printed, f.notation, f.end);
  const std::string first = notation.substr(0, notation.find_first_of("/-"));
  const std::string last = notation.substr(notation.find_last_of("/-") + 1);
  if (!c.rules.organs_by_abbr(first).empty())
    return true;
  return !c.rules.organs_by_abbr(last).empty() &&
         (!c.rules.types_by_symbol(first).empty() || c.rules.is_unit(last));
}

const grammar::Type* type_of_notation(const Grammar::Rules& rules, std::string_view notation,
                                      bool last_group) {
  const grammar::Type* found = nullptr;
  for (size_t begin = 0; begin < notation.size();) {
    const size_t end = std::min(notation.find_first_of("/-.", begin), notation.size());
    bool exact;
    const grammar::Type* t = usual_type(rules, notation.substr(begin, end - begin), &exact);
    if (t && (exact || begin == 0))
      found = t;
    if (found && !last_group)
      return found;
    // an organ's sign may print the type behind it: CP/QĐ, TC/QĐ/CĐKT; a drafting unit is no type
    if (!last_group && (begin > 0 || notation.find('/') == std::string_view::npos))
      break;
    begin = end + 1;
  }
  return found;
}

const grammar::Type* listed_type(const Context& c, uint32_t from, uint32_t number) {
  constexpr uint32_t reach = 300;
  from = std::max(from, number > reach ? number - reach : 0);
  const std::string_view before = c.view.substr(from, number - from);
  const size_t colon = before.rfind(':');
  if (colon == std::string_view::npos)
    return nullptr;
  const grammar::Type* found = nullptr;
  for (auto i = from; i < from + colon; i += std::max(1u, c.word(i))) {
    const uint32_t several = c.cue(i, bits(CueKind::plural));
    size_t length = 0;
    if (several)
      found = c.rules.heading_start(c.view.substr(c.skip(i + several)), &length);
  }
  return found;
}

bool is_legislature(std::string_view notation) {
  const std::string f = text::fold(notation);
  return f.starts_with("qh") || f.starts_with("ubtvqh") || f.find("hđnn") != std::string::npos ||
         f.find("ctn") != std::string::npos;
}

bool is_dispatch(const Grammar::Rules& rules, std::string_view notation) {
  const size_t dash = notation.find('-');
  return dash != std::string_view::npos && notation.find('/') == std::string_view::npos &&
         !rules.organs_by_abbr(notation.substr(0, dash)).empty();
}

std::optional<FarType> far_type(const Context& c, uint32_t from, uint32_t number,
                                const grammar::Type* by_symbol) {
  constexpr uint32_t reach = 160;
  const uint32_t end = c.back(number, " ,");
  for (uint32_t i = std::max(from, number > reach ? number - reach : 0); i < end; ++i) {
    if (!grammar::word_edge(c.view, i) || c.view[i] == ' ')
      continue;
    size_t length = 0;
    const grammar::Type* t = c.rules.heading_start(c.view.substr(i), &length);
    if (!t)
      continue;
    const auto behind = uint32_t(i + length);
    // "Công văn ngày 6/5/2024 của Sở Nội vụ số …"
    if (Tail tail = read_tail(c, behind); tail.end == end && tail.end > behind && !tail.subject)
      return FarType{i, t, std::move(tail)};
    // words of its title between: only where the notation tells the same type
    if (t == by_symbol && behind < end && c.view[behind] == ' ' &&
        c.view.substr(behind, end - behind).find_first_of(",;:.()\"\n") == std::string_view::npos)
      return FarType{i, t, {end, {}, {}, {}, {}, false}};
  }
  return std::nullopt;
}

uint32_t behind_form(const Context& c, uint32_t at) {
  uint32_t i = c.skip(at);
  if (const uint32_t n = c.cue(i, bits(CueKind::number_word)))
    i = c.skip(i + n);
  if (c.at(i) == ':')
    i = c.skip(i + 1);
  uint32_t end = i;
  while (end < c.size() && c.view[end] != ' ' && c.view[end] != '\n')
    ++end;
  const bool numbered = std::any_of(c.view.begin() + i, c.view.begin() + end, digit);
  return numbered ? end : at;
}

}  // namespace vbparse::extract
