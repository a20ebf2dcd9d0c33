#include "mentions/labels.h"

#include <algorithm>
#include <iterator>
#include <limits>
#include <string>
#include <string_view>
#include <tuple>

#include "mentions/cues.h"
#include "mentions/numerals.h"

namespace vbparse::mentions {
namespace {

using grammar::WordRole;
using tokens::Before;
using tokens::Shape;
using tokens::Token;

constexpr uint32_t most_items = 999;

/// A value as a number of items; 0 where it is greater than `most`, to which documents count.
constexpr uint32_t counted(uint64_t value, uint32_t most) {
  return value <= most ? uint32_t(value) : 0;
}

/// The figures that a scan has read as letters: l, I for 1; 0 where there are others.
uint32_t misread_figures(std::string_view letters) {
  constexpr uint32_t ones[]{0, 1, 11};
  const bool all = letters.find_first_not_of("li") == letters.npos;
  return all && letters.size() < std::size(ones) ? ones[letters.size()] : 0;
}

class LabelReader {
 public:
  LabelReader(const View& view, uint32_t at) : v_(view), at_(at) {}

  std::vector<ItemLabel> read() {
    if (v_.is_sign(at_, '('))
      bracketed();
    else if (v_.is_sign(at_))
      bullet();
    else if (v_.is_number(at_))
      number();
    else if (v_.is_word(at_))
      unit_or_letters();
    return std::move(found_);
  }

 private:
  // ---- what follows ---------------------------------------------------------------------------

  bool ends(uint32_t i) const { return v_.token(i).before >= Before::cell; }
  bool is_glued_number(uint32_t i) const { return v_.is_number(i) && v_.is_glued(i); }
  bool is_glued_word(uint32_t i) const { return v_.is_word(i) && v_.is_glued(i); }
  bool is_glued_sign(uint32_t i, char sign) const { return v_.is_sign(i, sign) && v_.is_glued(i); }
  /// Whether a notation begins at `i`: TB/UBND.
  bool is_notation(uint32_t i) const {
    return is_glued_sign(i + 1, '/') && is_capital(v_.token(i)) && v_.is_word(i + 2);
  }

  struct After {
    ItemSign sign = ItemSign::none;
    uint32_t end = 0;
    bool damaged = false;
  };

  /// The sign after a number or letter that ends at `end`; none where what follows makes it
  /// something else: 30/7, 2021-2025, 12/QĐ, v.v.
  After sign_after(uint32_t end) const {
    constexpr std::string_view signs = ".,)/-:";
    constexpr ItemSign meant[]{ItemSign::dot,   ItemSign::dot,  ItemSign::bracket,
                               ItemSign::slash, ItemSign::dash, ItemSign::colon};
    const After none{ItemSign::none, end, false};
    const uint32_t next = end + 1;
    const Token &t = v_.token(end), &after = v_.token(next);
    if (ends(end) || !v_.is_one_of(end, signs))
      return none;
    const bool detached = !v_.is_glued(end), glued = v_.is_glued(next), comma = t.word == ',';
    const bool stray = detached & (comma | ends(next) | glued);
    const bool other = glued & (comma | (t.word == '/'));
    const bool list = comma & (ends(next) | (after.shape != Shape::title));
    if (stray | other | list | is_glued_number(next))
      return none;
    const bool twofold = t.word == '.' && is_glued_sign(next, '-');  // "1.-"
    return {meant[signs.find(char(t.word))], next + twofold, comma};
  }

  void add(ItemKind kind, const After& after, uint32_t value, bool damaged = false) {
    ItemLabel label;
    label.path[0] = uint16_t(value);
    label.levels = value > 0;
    add(kind, after, label, damaged);
  }
  void add(ItemKind kind, const After& after, ItemLabel label, bool damaged) {
    label.tokens = {at_, after.end};
    label.kind = kind;
    label.sign = after.sign;
    label.damaged = damaged | after.damaged;
    label.inserted = inserted_;
    found_.push_back(label);
  }

  // ---- figures --------------------------------------------------------------------------------

  /// Whether a number counts items: "05", no year; after a dot without a zero before it.
  bool counts(uint32_t i, bool after_dot) const {
    constexpr uint16_t most_figures = 3;
    const Token& t = v_[i];
    const bool zero_first = after_dot & (t.size > 1) & (v_.tokens.print(t)[0] == '0');
    return !zero_first & (t.value > 0) & (t.size <= most_figures);
  }

  /// Whether a full stop at `i`, after a number, leads with no blank to another: 1.1.
  bool is_decimal_point(uint32_t i) const {
    return v_.is_one_of(i, ".") && v_.is_glued(i) && is_glued_number(i + 1);
  }

  /// 1. 1) 1/ 1- 1.1. 1.1
  void number() {
    ItemLabel label;
    uint32_t i = at_;
    for (bool more = true; more; i += more) {
      if (!counts(i, label.levels > 0))
        return;
      label.path[label.levels++] = uint16_t(v_[i].value);
      ++i;
      more = label.levels < ItemLabel::most_levels && is_decimal_point(i);
    }
    const bool decimal = label.levels > 1;
    i = decimal ? i : take_inserted_letter(i);
    const After after = sign_after(i);
    const bool bare = after.sign == ItemSign::none;
    const bool title = (after.sign == ItemSign::colon) & !decimal;
    const bool symbol = (after.sign == ItemSign::dash) & is_notation(after.end);
    if (title | symbol | (bare & !(decimal & starts_words(i))))
      return;
    add(decimal ? ItemKind::decimal : ItemKind::number, after, label, false);
  }
  bool starts_words(uint32_t i) const {
    const Token& t = v_.token(i);
    return (t.before == Before::blank) & (t.shape < Shape::number) & (t.shape != Shape::lower);
  }

  /// "(1)", "(a)", "(i)"
  void bracketed() {
    const uint32_t inner = at_ + 1, close = at_ + 2;
    const After after{ItemSign::brackets, close + 1, false};
    if (ends(inner) || !v_.is_sign(close, ')'))
      return;
    if (v_.is_word(inner))
      add_letters(inner, after);
    else if (v_.is_number(inner) && counts(inner, false))
      add(ItemKind::number, after, v_[inner].value);
  }

  // ---- bullets --------------------------------------------------------------------------------

  static std::optional<ItemKind> bullet_kind(const Token& t) {
    struct Bullet {
      char32_t sign;
      ItemKind kind;
    };
    // ~ and ¬ are what scans make of a dash; the last three are what Symbol and Wingdings leave
    constexpr Bullet bullets[]{
        {'-', ItemKind::dash},   {'~', ItemKind::dash},   {0xAC, ItemKind::dash},
        {'+', ItemKind::plus},   {'*', ItemKind::dot},    {tokens::bullet_sign, ItemKind::dot},
        {0x25CF, ItemKind::dot}, {0xB7, ItemKind::dot},   {0x25AA, ItemKind::dot},
        {0x25A0, ItemKind::dot}, {0x25CB, ItemKind::dot}, {0x25E6, ItemKind::dot},
        {0x25BA, ItemKind::dot}, {0xF0B7, ItemKind::dot}, {0xF0A7, ItemKind::dot},
        {0xF0D8, ItemKind::dot}};
    const char32_t sign = t.word == tokens::any_sign ? char32_t(t.value) : char32_t(t.word);
    const auto bullet = std::ranges::find(bullets, sign, &Bullet::sign);
    return bullet == std::end(bullets) ? std::nullopt : std::optional(bullet->kind);
  }

  void bullet() {
    constexpr uint32_t longest = 2;  // "--"; more are a rule
    const Token& t = v_[at_];
    const uint32_t next = at_ + 1;
    const auto kind = bullet_kind(t);
    if (!kind)
      return;
    const bool rule = (t.word != tokens::any_sign) & (t.value > longest);
    const bool amount = *kind != ItemKind::dot && is_glued_number(next);
    const bool arrow = is_glued_sign(next, '>');
    const bool empty = v_.token(next).before >= Before::line;
    const bool damaged = (*kind == ItemKind::dash) & (t.word != '-');
    if (!(rule | amount | arrow | empty | is_notation(next)))
      add(*kind, {ItemSign::none, next, false}, 0, damaged);
  }

  // ---- units ----------------------------------------------------------------------------------

  void unit_or_letters() {
    uint32_t length = 0;
    const grammar::Word* word = word_at(v_, at_, WordRole::item_unit, &length);
    const bool spelled = word != nullptr;
    const bool numbered = v_.is_number(at_ + 1) || is_capital(v_.token(at_ + 1));
    if (!spelled & numbered & (v_[at_].word == tokens::unknown_word))  // Mức 1 is no Mục 1
      word = expected_word(v_, at_, WordRole::item_unit, &length);
    constexpr auto units = uint32_t(ItemKind::step) + 1;
    if (!word || word->value - 1 >= units || v_[at_].shape == Shape::lower)
      return letters();
    unit(ItemKind(word->value - 1), at_ + length, !spelled);
  }

  /// "Phần thứ nhất", "Chương II", "Điều 5a."; `first`: where the number begins.
  void unit(ItemKind kind, uint32_t first, bool damaged) {
    if (ends(first))
      return;
    uint32_t end = first;
    const uint32_t value = unit_number(first, &end);
    After after = sign_after(end);
    const bool named = (after.sign == ItemSign::dot) | (after.sign == ItemSign::colon);
    const bool heading = ends(end) || v_.token(end).shape == Shape::upper;
    if (!named)
      after = {ItemSign::none, end, false};
    if ((value > 0) & (named | heading))
      add(kind, after, value, damaged);
  }

  /// The number after a unit's name, in figures, in Roman numerals, as a word, as a letter; 0 for
  /// none.
  uint32_t unit_number(uint32_t i, uint32_t* end) {
    if (v_.is_number(i)) {
      *end = take_inserted_letter(i + 1);
      return counted(v_[i].value, most_items);
    }
    auto number = read_ordinal(v_, i, Reading::strict);
    if (!number && is_capital(v_[i]))
      number = read_roman(v_, i, Reading::strict);
    if (!number)
      number = read_number_words(v_, i, Reading::strict);
    if (!number) {
      *end = i + 1;
      return letter_value(i);
    }
    *end = number->tokens.end;
    return counted(number->value, most_items);
  }
  /// The place of a letter of điểm; 0 for another word.
  uint32_t letter_value(uint32_t i) const {
    uint32_t length = 0;
    const grammar::Word* letter = word_at(v_, i, WordRole::item_letter, &length);
    return letter ? letter->value : 0;
  }
  /// Điều 5a: the letter glued to a number that ends at `i`; returns the end.
  uint32_t take_inserted_letter(uint32_t i) {
    const bool one = is_glued_word(i) && !is_glued_word(i + 1);
    inserted_ = one ? uint16_t(letter_value(i)) : 0;
    return i + (inserted_ > 0);
  }

  // ---- letters --------------------------------------------------------------------------------

  /// "a)", "đ.", "A.", "IV.", "a1)"
  void letters() {
    uint32_t end = at_ + 1;
    if (v_[at_].shape == Shape::lower && is_glued_number(end)) {
      inserted_ = uint16_t(std::min(v_[end].value, most_items));
      ++end;
    }
    const After after = sign_after(end);
    if ((after.sign == ItemSign::none) | (after.sign == ItemSign::colon))
      return heading_without_sign(end);
    const bool dash = after.sign == ItemSign::dash;
    // "A.B", "v.v", "a-b" are no labels, "I.Tình hình" is one
    const bool long_enough = is_long(after.end) || letters_of(at_).size() > 1;
    const bool wrong =
        v_.is_glued(after.end) & (after.sign != ItemSign::bracket) & (dash | !long_enough);
    if (!(wrong | (dash & is_notation(after.end))))
      add_letters(at_, after);
  }
  /// Whether a word of two letters or more follows a capital.
  bool is_long(uint32_t i) const {
    const Token& t = v_.token(i);
    return v_[at_].shape != Shape::lower && v_.is_word(i) && t.size > 1 && t.shape != Shape::letter;
  }
  /// "II NHIỆM VỤ NĂM TỚI": a scan has lost the dot. One letter is too little.
  void heading_without_sign(uint32_t end) {
    constexpr uint32_t most = 8, words = 3;
    const uint32_t roman = v_[at_].shape == Shape::upper ? roman_value(at_) : 0;
    bool heading = (roman > 0) & (roman <= most);
    for (uint32_t i = end; i < end + words; ++i)
      heading &= v_.token(i).before == Before::blank && v_.token(i).shape == Shape::upper;
    if (heading)
      add(ItemKind::roman, {ItemSign::none, end, false}, roman, true);
  }

  /// The letters of a word in small ASCII; empty where it has others.
  std::string letters_of(uint32_t i) const {
    std::string letters;
    for (const char c : v_.tokens.print(v_[i])) {
      const auto small = char(c | ' ');
      if ((small < 'a') | (small > 'z'))
        return {};
      letters += small;
    }
    return letters;
  }

  /// The value of a Roman numeral; 0 where the token is none, or one that no document counts to:
  /// c and d are letters of items.
  uint32_t roman_value(uint32_t i) const {
    constexpr uint32_t most = 49;
    const auto number = read_roman(v_, i, Reading::strict);
    return number ? counted(number->value, most) : 0;
  }

  /// All readings of one word: "I.", "l.", "(i)", "c)".
  void add_letters(uint32_t i, const After& after) {
    constexpr uint32_t most_capitals = 12;  // "Q." is quyền
    if (!is_capital(v_[i]) && v_[i].shape != Shape::lower)
      return;
    const bool capital = is_capital(v_[i]), small = !capital;
    const bool bracketed = after.sign == ItemSign::brackets, open = !bracketed;
    const uint32_t letter = letter_value(i), most = capital ? most_capitals : most_items;
    const struct {
      bool fits;
      ItemKind kind;
      uint32_t value;
      bool damaged = false;
    } readings[]{
        {capital, ItemKind::roman, roman_value(i)},
        {bool(small & bracketed), ItemKind::small_roman, roman_value(i)},
        {letter <= most, capital ? ItemKind::capital : ItemKind::letter, letter},
        {bool(small & open), ItemKind::small_roman, roman_value(i)},
        {inserted_ == 0, ItemKind::number, misread_figures(letters_of(i)), true},
    };
    for (const auto& reading : readings)
      if (reading.fits & (reading.value > 0))
        add(reading.kind, after, reading.value, reading.damaged);
  }

  const View& v_;
  uint32_t at_;
  uint16_t inserted_ = 0;
  std::vector<ItemLabel> found_;
};

/// Items with a bracket, or two, are apart from those without; other signs waver within a series:
/// 1. 2- 3/.
ItemSign bracket_of(ItemSign sign) {
  const bool bracket = (sign == ItemSign::bracket) | (sign == ItemSign::brackets);
  return bracket ? sign : ItemSign::none;
}
/// What the items of a series have in common, but for their parent.
auto series_of(const ItemLabel& label) {
  return std::tuple(label.kind, label.levels, bracket_of(label.sign));
}
bool is_bullet(ItemKind kind) { return kind >= ItemKind::dash; }

}  // namespace

std::vector<ItemLabel> read_labels(const View& view, uint32_t at) {
  return LabelReader(view, at).read();
}

std::optional<int> steps_between(const ItemLabel& from, const ItemLabel& to) {
  if (series_of(from) != series_of(to) || !std::ranges::equal(from.parent(), to.parent()))
    return std::nullopt;
  if (is_bullet(from.kind))
    return 1;
  const int steps = int(to.value()) - int(from.value());
  return steps == 0 ? int(to.inserted) - int(from.inserted) : steps + int(to.inserted);
}

std::optional<SeriesStep> continue_series(std::span<const ItemLabel> from,
                                          std::span<const ItemLabel> to) {
  std::optional<SeriesStep> best;
  std::tuple least{std::numeric_limits<int>::max(), 0};
  for (const ItemLabel& a : from)
    for (const ItemLabel& b : to) {
      const int steps = steps_between(a, b).value_or(0);
      const std::tuple order{steps, a.damaged + b.damaged};
      if ((steps < 1) | (order >= least))
        continue;
      least = order;
      best = SeriesStep{a, b, steps};
    }
  return best;
}

}  // namespace vbparse::mentions
