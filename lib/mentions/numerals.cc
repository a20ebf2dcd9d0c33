#include "mentions/numerals.h"

#include <array>
#include <string>
#include <utility>

#include "mentions/figures.h"

namespace vbparse::mentions {
namespace {

using grammar::WordRole;

constexpr uint32_t hundred = 100, thousand = 1000;

/// Reads a number in words, from the largest of its parts to the smallest.
class WordsReader {
 public:
  WordsReader(const View& view, uint32_t at, Reading reading)
      : view_(view), begin_(at), at_(at), reading_(reading) {}

  std::optional<Number> read() {
    uint32_t value = 0;
    const bool thousands = scaled(thousand, value);
    const bool hundreds = scaled(hundred, value);
    rest(thousands || hundreds, value);
    if (at_ == begin_ || value == 0)
      return std::nullopt;
    Number found;
    found.tokens = {begin_, at_};
    found.value = value;
    return found;
  }

 private:
  const grammar::Word* word(uint32_t at, WordRole role, uint32_t* length) const {
    return read_word(view_, at, role, reading_, length);
  }
  bool take(WordRole role) {
    uint32_t length = 0;
    if (!word(at_, role, &length))
      return false;
    at_ += length;
    return true;
  }

  /// A number from không to chín, and a scale after it: hai nghìn, không trăm.
  bool scaled(uint32_t scale, uint32_t& value) {
    uint32_t first = 0, second = 0;
    const grammar::Word* const n = word(at_, WordRole::number, &first);
    if (!n || n->value > 9)
      return false;
    const grammar::Word* const s = word(at_ + first, WordRole::scale, &second);
    if (!s || s->value != scale)
      return false;
    at_ += first + second;
    value += n->value * scale;
    return true;
  }

  /// Tens and ones. After hundreds ones are said with linh: một trăm linh năm.
  void rest(bool after_hundreds, uint32_t& value) {
    const uint32_t begin = at_;
    if (after_hundreds && take(WordRole::no_tens)) {
      if (!number_below_ten(value))
        at_ = begin;
      return;
    }
    uint32_t length = 0, more = 0;
    const grammar::Word* const n = word(at_, WordRole::number, &length);
    if (!n || n->value == 0)
      return;
    const bool tens = n->value < 10 && word(at_ + length, WordRole::times_ten, &more);
    if (after_hundreds && !tens && n->value < 10)
      return;
    at_ += length + more;
    value += tens ? n->value * 10 : n->value;
    if (tens || n->value == 10)
      ones(value);
  }

  /// What follows mươi or mười. "năm" is a year or years there, five is lăm: hai mươi năm.
  void ones(uint32_t& value) {
    uint32_t length = 0;
    if (const grammar::Word* const n = word(at_, WordRole::ones, &length)) {
      at_ += length;
      value += n->value;
    } else if (!word(at_, WordRole::year_word, &length)) {
      number_below_ten(value);
    }
  }
  bool number_below_ten(uint32_t& value) {
    uint32_t length = 0;
    const grammar::Word* const n = word(at_, WordRole::number, &length);
    if (!n || n->value == 0 || n->value > 9)
      return false;
    at_ += length;
    value += n->value;
    return true;
  }

  const View& view_;
  uint32_t begin_, at_;
  Reading reading_;
};

/// A number of several groups of figures: 1.000.000, 3,5, 1.234,56.
class GroupsReader {
 public:
  explicit GroupsReader(const View& view) : view_(view) {}

  std::optional<Number> read(uint32_t at) {
    if (!view_.is_number(at))
      return std::nullopt;
    found_.tokens = {at, at};
    add(at);
    if (view_[at].size <= 3 && found_.value)
      add_groups('.');
    const uint32_t commas = add_groups(',');
    if (commas == 1)
      found_.decimals = uint8_t(view_[found_.tokens.end - 1].size);
    return figures_ > most ? std::nullopt : std::optional(found_);
  }

 private:
  static constexpr uint32_t most = 18;  // figures; more would not fit a number of 64 bits

  /// Whether a sign and more figures come next, with no blank between.
  bool follows(char sign) const {
    const uint32_t at = found_.tokens.end;
    return view_.is_sign(at, sign) && view_[at].value == 1 && view_.is_glued(at) &&
           view_.is_number(at + 1) && view_.is_glued(at + 1);
  }
  /// Adds the groups after a sign: three figures each, as many as there are, or one of any length
  /// after a comma. Several after commas are thousands in the English way. Returns how many.
  uint32_t add_groups(char sign) {
    uint32_t groups = 0;
    while (figures_ <= most && follows(sign) &&
           (view_[found_.tokens.end + 1].size == 3 || (sign == ',' && !groups))) {
      add(found_.tokens.end + 1);
      ++groups;
    }
    return groups;
  }
  void add(uint32_t at) {
    figures_ += view_[at].size;
    if (figures_ <= most)
      for (const char c : view_.tokens.print(view_[at]))
        found_.value = found_.value * 10 + uint64_t(c - '0');
    found_.tokens.end = at + 1;
  }

  const View& view_;
  Number found_;
  uint32_t figures_ = 0;
};

std::optional<Number> read_figures_alone(const View& view, uint32_t at, Reading reading) {
  const auto groups = GroupsReader(view).read(at);
  if (reading == Reading::strict)
    return groups;
  const auto figures = read_figures(view, at, most_figures, reading);
  if (!figures || (groups && groups->tokens.size() >= figures->tokens.size()))
    return groups;
  Number found;
  found.tokens = figures->tokens;
  found.value = figures->value;
  found.damaged = figures->damaged;
  return found;
}

/// Adds to a number the one in brackets after it, read by `read`: 05 (năm), năm (05). Words take
/// only their own number on: "năm (1)" heads a column.
template <class Read>
void add_in_brackets(const View& view, Number& number, bool figures_first, Read read) {
  const uint32_t open = number.tokens.end;
  if (!view.is_sign(open, '('))
    return;
  const std::optional<Number> same = read(open + 1);
  if (!same || !view.is_sign(same->tokens.end, ')'))
    return;
  number.disagrees = same->value != number.value || same->decimals != number.decimals;
  if (number.disagrees && !figures_first) {
    number.disagrees = false;
    return;
  }
  number.damaged |= same->damaged;
  number.tokens.end = same->tokens.end + 1;
}

constexpr std::array<std::pair<uint32_t, std::string_view>, 13> roman_signs{{{1000, "M"},
                                                                             {900, "CM"},
                                                                             {500, "D"},
                                                                             {400, "CD"},
                                                                             {100, "C"},
                                                                             {90, "XC"},
                                                                             {50, "L"},
                                                                             {40, "XL"},
                                                                             {10, "X"},
                                                                             {9, "IX"},
                                                                             {5, "V"},
                                                                             {4, "IV"},
                                                                             {1, "I"}}};

/// A number as Roman numerals are written.
std::string roman_of(uint32_t value) {
  std::string out;
  for (const auto& [worth, sign] : roman_signs)
    for (; value >= worth; value -= worth)
      out += sign;
  return out;
}
/// The number that capitals write; 0 where they write none, or not in the right way.
uint32_t roman_value(std::string_view letters) {
  constexpr uint32_t most = 3999;
  uint32_t value = 0;
  std::string_view rest = letters;
  for (const auto& [worth, sign] : roman_signs)
    for (; rest.starts_with(sign); rest.remove_prefix(sign.size()))
      value += worth;
  return rest.empty() && value <= most && roman_of(value) == letters ? value : 0;
}

}  // namespace

std::optional<Number> read_number_words(const View& view, uint32_t at, Reading reading) {
  if (reading == Reading::strict && !view.may_begin(at, bit(WordRole::number)))
    return std::nullopt;
  return WordsReader(view, at, reading).read();
}

std::optional<Number> read_number(const View& view, uint32_t at, Reading reading) {
  auto number = read_figures_alone(view, at, reading);
  if (number) {
    add_in_brackets(view, *number, true,
                    [&](uint32_t i) { return read_number_words(view, i, Reading::tolerant); });
    return number;
  }
  number = read_number_words(view, at, reading);
  if (number)
    add_in_brackets(view, *number, false,
                    [&](uint32_t i) { return read_figures_alone(view, i, Reading::tolerant); });
  return number;
}

std::optional<Number> read_roman(const View& view, uint32_t at, Reading reading) {
  if (at >= view.size())
    return std::nullopt;
  std::string capitals;
  bool small = false, large = false;
  uint32_t end = at;
  Number found;
  constexpr size_t longest = 15;  // MMMDCCCLXXXVIII
  for (; capitals.size() <= longest && end < view.size() && (end == at || view.is_glued(end));
       ++end) {
    const tokens::Token& t = view[end];
    if (view.is_sign(end) || (reading == Reading::strict && view.is_number(end)))
      break;
    for (const char c : view.tokens.print(t)) {
      const bool one = reading == Reading::tolerant && (c == '1' || c == 'l');
      const bool lower = c >= 'a' && c <= 'z' && !one;
      found.damaged |= one;
      small |= lower;
      large |= c >= 'A' && c <= 'Z';
      capitals += one ? 'I' : lower ? char(c - 'a' + 'A') : c;
    }
  }
  found.value = small && large ? 0 : roman_value(capitals);
  found.tokens = {at, end};
  return found.value ? std::optional(found) : std::nullopt;
}

std::optional<Number> read_ordinal(const View& view, uint32_t at, Reading reading) {
  uint32_t mark = 0, length = 0;
  if (!read_word(view, at, WordRole::ordinal_mark, reading, &mark))
    return std::nullopt;
  std::optional<Number> found = read_number_words(view, at + mark, reading);
  if (const grammar::Word* const said =
          read_word(view, at + mark, WordRole::ordinal, reading, &length);
      said && !found) {
    found.emplace();
    found->value = said->value;
    found->tokens.end = at + mark + length;
  }
  if (!found)
    found = read_figures_alone(view, at + mark, reading);
  if (!found)
    found = read_roman(view, at + mark, reading);
  if (found)
    found->tokens.begin = at;
  return found;
}

}  // namespace vbparse::mentions
