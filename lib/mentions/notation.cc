#include "mentions/notation.h"

#include <algorithm>

#include "text/letters.h"
#include "tokens/spelling.h"

namespace vbparse::mentions {
namespace {

using grammar::PhraseOf;
using tokens::Before;
using tokens::Shape;
using tokens::Token;

bool is_word(const Token& t) { return t.shape != Shape::number && t.shape != Shape::sign; }

struct Letters {
  uint32_t capitals = 0, others = 0;
  uint32_t all() const { return capitals + others; }
  bool mostly_capitals() const { return capitals > 0 && others <= capitals; }
};

Letters count(std::string_view print) {
  Letters out;
  size_t n;
  for (size_t i = 0; i < print.size(); i += n) {
    const char32_t c = text::code_point(print, i, &n);
    if (text::is_letter(c))
      ++(text::is_upper(c) ? out.capitals : out.others);
  }
  return out;
}

/// The bytes of a word that its notation has: of "UBNDngày", whose blank is lost, those of UBND.
size_t notation_size(std::string_view print) {
  constexpr uint32_t shortest_word = 3;  // letters: TTg, GDTrH, QyĐ have less of small ones
  uint32_t capitals = 0, small = 0;
  size_t n, capitals_end = 0;
  for (size_t i = 0; i < print.size(); i += n) {
    const char32_t c = text::code_point(print, i, &n);
    if (text::is_upper(c)) {
      ++capitals;
      small = 0;
      capitals_end = i + n;
    } else if (text::is_letter(c)) {
      ++small;
    }
  }
  return capitals >= 2 && small >= shortest_word ? capitals_end : print.size();
}

class NotationReader {
 public:
  NotationReader(const View& view, bool tolerant) : v_(view), tolerant_(tolerant) {}

  Notation read(uint32_t at) {
    Notation out{{at, at}};
    if (!starts(at))
      return out;
    out.capitals = true;
    small_ = v_[at].shape == Shape::lower;
    for (uint32_t group = at;;) {
      const uint32_t end = group_end(group);
      const Letters letters = letters_of({group, end});
      out.capitals = out.capitals && (letters.all() == 0 || letters.mostly_capitals());
      letters_ += letters.all();
      groups_[std::min(out.groups++, most_groups - 1)] = {group, end};
      out.tokens.end = end;
      const tokens::Token& last = v_[end - 1];
      out.cut = uint16_t(last.size - notation_size(v_.tokens.print(last)));
      const uint32_t next = out.cut ? end : next_group(end);
      if (next == end)
        break;
      group = next;
    }
    out.capitals = out.capitals && letters_ >= 2;
    last_ = groups_[std::min(out.groups, most_groups) - 1];
    drop_footnote(out);
    out.known = out.known || is_known(out);
    return out;
  }

 private:
  static constexpr uint32_t most_groups = 8;
  static constexpr uint16_t term_digits = 2;

  bool starts(uint32_t at) const {
    if (at >= v_.size() || !is_word(v_[at]))
      return false;
    const Letters letters = count(v_.tokens.print(v_[at]));
    if (v_[at].shape != Shape::lower)
      return true;
    return tolerant_ && letters.all() >= 2 && letters.all() <= 6 && is_code_sign(v_, at + 1);
  }

  /// A group's letters and digits; "&"; a dot between capitals ("NĐ.CP", but "UBND. Căn cứ").
  uint32_t group_end(uint32_t at) const {
    uint32_t i = at;
    do {
      const bool dot = v_.is_sign(i, '.') || v_.is_sign(i, '&');
      if (dot && !(goes_on(i + 1) && is_capital(i + 1) && v_[i].size == 1))
        return i;
      ++i;
    } while (goes_on(i));
    // "43/2013/QH 13"
    if (tolerant_ && i < v_.size() && v_[i].before == Before::blank &&
        v_[i].shape == Shape::number && v_[i].size <= term_digits && is_term({at, i}))
      ++i;
    return i;
  }
  /// Whether token `i` may belong to the group of the one before it.
  bool goes_on(uint32_t i) const {
    if (i >= v_.size() || v_[i].before != Before::nothing)
      return false;
    if (v_[i].shape == Shape::sign)
      return v_.is_sign(i, '.') || v_.is_sign(i, '&') || is_spoiled_letter(i);
    // "UBNDngày": a word whose blank is lost
    return v_[i].shape != Shape::lower || !v_[i].syllable;
  }
  /// A sign beyond ASCII that OCR has made of a letter: "KH-§YT".
  bool is_spoiled_letter(uint32_t i) const {
    return tolerant_ && v_[i].word == tokens::any_sign && i + 1 < v_.size() &&
           v_[i + 1].before == Before::nothing && is_word(v_[i + 1]);
  }
  /// Whether a group may begin with token `i`.
  bool is_part(uint32_t i) const { return v_[i].shape != Shape::sign || is_spoiled_letter(i); }
  bool is_capital(uint32_t i) const {
    return v_[i].shape == Shape::upper || v_[i].shape == Shape::letter ||
           v_[i].shape == Shape::mixed;
  }

  /// The group after the one that ends at `end`; `end` where there is none.
  uint32_t next_group(uint32_t end) const {
    uint32_t sign = end;
    while (tolerant_ && is_stray(sign))
      ++sign;
    const bool stray = sign > end && glued(sign) && is_group(sign);
    if (stray)
      return sign;  // NĐ“CP
    if (!is_code_sign(v_, sign) || !v_.goes_on(sign) || opens_item(sign))
      return end;
    uint32_t group = sign + 1;
    while (tolerant_ && is_noise(group))
      ++group;
    if (group >= v_.size() || !v_.goes_on(group) || !is_part(group))
      return end;
    const bool spaced = v_[sign].before != Before::nothing || v_[group].before != Before::nothing;
    return (spaced ? is_group(group) : may_follow(group)) ? group : end;
  }
  /// A sign of no meaning that OCR leaves in a notation; one that follows a blank is another's.
  bool is_stray(uint32_t i) const {
    if (i >= v_.size() || v_[i].shape != Shape::sign || v_[i].before != Before::nothing)
      return false;
    constexpr std::string_view strays = "\"':_.";
    return std::any_of(strays.begin(), strays.end(), [&](char c) { return v_.is_sign(i, c); });
  }
  /// Signs and blanks that OCR leaves after a dash or slash.
  bool is_noise(uint32_t i) const {
    return i < v_.size() && v_.goes_on(i) &&
           (is_code_sign(v_, i) || v_.is_sign(i, '.') || v_.is_sign(i, '_') ||
            v_.is_sign(i, '\'') || v_.is_sign(i, ':'));
  }
  bool glued(uint32_t i) const { return i < v_.size() && v_[i].before == Before::nothing; }
  /// A dash that begins a line, with a blank after it, begins an item of a list.
  bool opens_item(uint32_t sign) const {
    return v_[sign].before == Before::line && sign + 1 < v_.size() &&
           v_[sign + 1].before != Before::nothing;
  }
  /// Whether what stands at `at`, though a blank or sign parts it from what is before, can be
  /// nothing but a group: "QĐ - UBND", but "QĐ-UBND - HÀ NỘI".
  bool is_group(uint32_t at) const {
    const uint32_t end = group_end(at);
    const Letters letters = letters_of({at, end});
    if (letters.capitals < 2 || letters.others > 1)
      return false;
    return !v_[at].syllable || is({at, end}, PhraseOf::type_symbol) ||
           is({at, end}, PhraseOf::organ_abbreviation) || is({at, end}, PhraseOf::unit_suffix);
  }

  /// Whether the group at `at`, after a sign that touches it, goes on with the notation:
  /// "38-CT/TW", but "38-CT/TW-với". In small letters only where the notation began so.
  bool may_follow(uint32_t at) const {
    const tokens::Range group{at, group_end(at)};
    const Letters letters = letters_of(group);
    return letters.all() == 0 || letters.mostly_capitals() || small_ ||
           is(group, PhraseOf::type_symbol) || is(group, PhraseOf::organ_abbreviation);
  }

  Letters letters_of(tokens::Range range) const {
    Letters out;
    for (uint32_t i = range.begin; i < range.end; ++i) {
      const std::string_view print = v_.tokens.print(v_[i]);
      const Letters one = count(print.substr(0, notation_size(print)));
      out.capitals += one.capitals;
      out.others += one.others;
    }
    return out;
  }
  template <class Fit>
  bool means(tokens::Range group, Fit fit) const {
    if (group.size() == 0)
      return false;
    const auto spots = v_.spots.at(group.begin);
    return std::any_of(spots.begin(), spots.end(), [&](const grammar::Spot& s) {
      const auto meanings = v_.rules.phrases.meanings(s.phrase);
      return s.exact && s.length == group.size() &&
             std::any_of(meanings.begin(), meanings.end(), fit);
    });
  }
  bool is(tokens::Range group, PhraseOf what) const {
    return means(group, [&](const grammar::Meaning& m) { return m.of == what; });
  }

  /// A footnote's number sticks to the organ: "NĐ-CP1", "QH151". A term of the Quốc hội, a division
  /// of the police (C06) and a drafting unit (UBND-VP3) print digits of their own.
  void drop_footnote(Notation& out) {
    const uint32_t digits = last_.end - 1;
    if (last_.size() < 2 || v_[digits].shape != Shape::number)
      return;
    const tokens::Range letters{last_.begin, digits};
    if (is_term(letters)) {
      out.known = true;
      if (v_[digits].size > term_digits)
        out.cut = uint16_t(v_[digits].size - term_digits);
      return;
    }
    constexpr uint16_t longest_footnote = 2;  // digits
    const bool whole = is(last_, PhraseOf::organ_abbreviation) || is(last_, PhraseOf::unit_suffix);
    const bool after_type = out.groups >= 2 && is(groups_[0], PhraseOf::type_symbol);
    if (whole || !after_type || v_[digits].size > longest_footnote ||
        !is(letters, PhraseOf::organ_abbreviation))
      return;
    last_.end = out.tokens.end = digits;
  }
  /// Whether letters are of the Quốc hội or its standing body, whose notations print their term.
  bool is_term(tokens::Range letters) const {
    return means(letters, [&](const grammar::Meaning& m) {
      if (m.of != PhraseOf::organ_abbreviation)
        return false;
      const grammar::Organ& organ = v_.rules.organs[m.record];
      return organ.system == "legislature" && organ.level == "central";
    });
  }

  bool is_known(const Notation& out) const {
    tokens::Range first = groups_[0];
    for (uint32_t i = first.begin; i < first.end; ++i)  // "NĐ.CP"
      if (v_.is_sign(i, '.'))
        first.end = i;
    if (is(first, PhraseOf::organ_abbreviation))
      return true;
    if (out.groups < 2)
      return false;
    if (is(first, PhraseOf::type_symbol))
      return out.capitals;
    return is(last_, PhraseOf::organ_abbreviation) && is(last_, PhraseOf::unit_suffix);
  }

  const View& v_;
  bool tolerant_;
  bool small_ = false;  // printed in small letters
  uint32_t letters_ = 0;
  tokens::Range groups_[most_groups]{};
  tokens::Range last_{};
};

/// Appends a word or number as it is printed, without what is not seen and the end of a line.
void append_seen(std::string_view print, std::string& out) {
  size_t n;
  for (size_t i = 0; i < print.size(); i += n) {
    const char32_t c = text::code_point(print, i, &n);
    if (text::is_letter(c) || text::is_digit(c))
      out.append(print.substr(i, n));
  }
}

}  // namespace

bool is_code_sign(const View& view, uint32_t at) {
  return view.is_sign(at, '/') || view.is_sign(at, '-');
}

Notation read_notation(const View& view, uint32_t at, bool tolerant) {
  return NotationReader(view, tolerant).read(at);
}

std::string squeeze(const View& view, tokens::Range range, uint16_t cut) {
  std::string out;
  bool stray = false;
  for (uint32_t i = range.begin; i < range.end; ++i) {
    const Token& t = view[i];
    if (t.shape != Shape::sign) {
      if (stray && !out.empty())
        out += '-';
      stray = false;
      const uint16_t less = i + 1 == range.end ? cut : uint16_t(0);
      append_seen(view.tokens.print(t).substr(0, size_t(t.size - less)), out);
      continue;
    }
    if (t.word == tokens::any_sign) {
      out += view.tokens.print(t);
      continue;
    }
    const bool plain =
        is_code_sign(view, i) || view.is_sign(i, '&') || (view.is_sign(i, '.') && t.size == 1);
    const bool after_sign = !out.empty() && std::string_view("/-").find(out.back()) != out.npos;
    if (plain && !after_sign)
      out += char(t.word);
    stray = !plain && !after_sign;
  }
  return out;
}

}  // namespace vbparse::mentions
