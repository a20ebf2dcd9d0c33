#include "mentions/laws.h"

#include <algorithm>

namespace vbparse::mentions {
namespace {

using grammar::bits;
using grammar::CueKind;
using grammar::PhraseOf;
using grammar::WordRole;
using tokens::Before;
using tokens::Shape;

constexpr int deepest = 4;              // of laws that amend laws that amend laws
constexpr uint32_t longest_name = 16;   // tokens of a name that is not known
constexpr uint32_t longest_title = 60;  // of an amending law's, up to the first law it names

class LawReader {
 public:
  explicit LawReader(const View& view, int depth = 0) : v_(view), depth_(depth) {}

  std::optional<LawName> read(uint32_t at) const {
    uint32_t length = 0, known_length = 0;
    const grammar::Cue* const cue = cue_at(v_, at, bits(CueKind::law), &length);
    const grammar::Law* const known = known_at(at, &known_length);
    if (known)
      return LawName{{at, at + known_length}, known->type, known};
    if (!cue || v_[at].shape == Shape::lower)
      return std::nullopt;
    const uint32_t name = at + length;
    const uint32_t end = cue->value == "NQ"   ? resolution_end(name)
                         : cue->value == "HP" ? name
                         : amends(name)       ? amending_end(name)
                                              : unknown_end(name);
    if (end == name && cue->value != "HP" && cue->value != "NQ")
      return std::nullopt;
    return LawName{{at, end}, cue->value, nullptr};
  }

 private:
  /// The law whose name is printed at `at`, the longest; marks and tones may be wrong.
  const grammar::Law* known_at(uint32_t at, uint32_t* length) const {
    const grammar::Law* found = nullptr;
    for (const grammar::Spot& spot : v_.spots.at(at))
      for (const grammar::Meaning& m : v_.rules.phrases.meanings(spot.phrase))
        if (m.of == PhraseOf::law_name && spot.length > *length && View::goes_on(spot.crosses)) {
          found = &v_.rules.laws[m.record];
          *length = spot.length;
        }
    return found;
  }

  bool is_word(uint32_t i) const {
    return i < v_.size() && v_[i].shape != Shape::number && v_[i].shape != Shape::sign;
  }
  bool says(uint32_t i, WordRole role) const {
    uint32_t length;
    return word_at(v_, i, role, &length) != nullptr;
  }
  bool amends(uint32_t at) const { return says(at, WordRole::amending); }
  bool is_law(uint32_t i) const {
    uint32_t length = 0;
    return cue_at(v_, i, bits(CueKind::law), &length) || known_at(i, &length);
  }

  /// What no name goes over: a date, a year, a number, a verb, another document.
  bool stops(uint32_t i) const {
    if (!v_.goes_on(i) || is_year(i))
      return true;
    uint32_t length = 0;
    const bool ends = cue_at(v_, i, bits(CueKind::law_end, CueKind::modal, CueKind::issued_on,
                                         CueKind::this_one, CueKind::relation_end,
                                         CueKind::number_word, CueKind::passed_over),
                             &length);
    return ends || (v_[i].shape != Shape::lower &&
                    (is_law(i) || phrase_at(v_, i, PhraseOf::type_name) > 0));
  }
  bool is_year(uint32_t i) const {
    constexpr uint32_t first = 1900, last = 2100;
    return v_[i].shape == Shape::number && v_[i].value >= first && v_[i].value < last;
  }

  /// Of a law that is not in laws.toml: words up to the first that stops it; commas and "và"
  /// where more of the name can follow.
  uint32_t unknown_end(uint32_t at) const {
    uint32_t i = at;
    while (i < at + longest_name && v_.goes_on(i)) {
      uint32_t next = i;
      if (i > at && v_.is_sign(next, ','))
        ++next;
      if (i > at && says(next, WordRole::conjunction))
        ++next;
      if (!is_word(next) || !v_.goes_on(next) || stops(next))
        break;
      i = next + 1;
    }
    return i;
  }

  /// "sửa đổi, bổ sung một số điều của Luật A, Luật B và Luật C": the laws it amends belong to its
  /// name.
  uint32_t amending_end(uint32_t at) const {
    for (uint32_t i = at; i < std::min(at + longest_title, v_.size()); ++i) {
      if (v_[i].shape == Shape::sign && !v_.is_sign(i, ','))
        break;
      if (!v_.goes_on(i))
        break;
      if (v_[i].shape == Shape::lower || !is_law(i))
        continue;
      if (const auto law = inner(i))
        return list_end(law->tokens.end);
    }
    return clause_end(at);
  }
  std::optional<LawName> inner(uint32_t at) const {
    return depth_ < deepest ? LawReader(v_, depth_ + 1).read(at) : std::nullopt;
  }
  /// The end of a list of laws, the first of which ends at `end`.
  uint32_t list_end(uint32_t end) const {
    for (;;) {
      uint32_t next = end;
      if (v_.is_sign(next, ',') || v_.is_sign(next, ';'))
        ++next;
      if (says(next, WordRole::conjunction))
        ++next;
      if (next == end || !v_.goes_on(next) || !is_law(next))
        return end;
      const auto law = inner(next);
      if (!law)
        return end;
      end = law->tokens.end;
    }
  }
  /// The end of an amending law's name that names no law: up to a date, a year or the clause's end.
  uint32_t clause_end(uint32_t at) const {
    uint32_t i = at, length = 0;
    for (; i < std::min(at + longest_title, v_.size()) && v_.goes_on(i); ++i) {
      if (v_[i].shape == Shape::sign && !v_.is_sign(i, ','))
        break;
      if (is_year(i) || cue_at(v_, i, bits(CueKind::modal, CueKind::issued_on), &length))
        break;
    }
    while (i > at && v_.is_sign(i - 1, ','))
      --i;
    return i;
  }

  /// "Nghị quyết Đại hội" "đại biểu toàn quốc lần thứ XIII của Đảng", "Nghị quyết Trung ương" "6
  /// (khóa XII)".
  uint32_t resolution_end(uint32_t at) const {
    uint32_t i = at, length = 0;
    while (i < at + longest_title && v_.goes_on(i)) {
      if (word_at(v_, i, WordRole::of_party, &length))
        return i + length;
      if (v_.is_sign(i, '(')) {
        if (!cue_at(v_, i + 1, bits(CueKind::term), &length))
          break;
        for (uint32_t k = i; k < std::min(i + 8, v_.size()); ++k)
          if (v_.is_sign(k, ')'))
            return k + 1;
        break;
      }
      const bool range = v_.is_sign(i, '-') && v_[i - 1].shape == Shape::number;
      if (v_[i].shape == Shape::sign && !range)
        break;
      if (says(i, WordRole::conjunction) || (stops(i) && !is_numeral(i)))
        break;
      ++i;
    }
    return i;
  }
  /// "lần thứ năm": a number, not the word before a year.
  bool is_numeral(uint32_t i) const {
    return says(i, WordRole::number) && i + 1 < v_.size() && v_[i + 1].shape != Shape::number;
  }

  const View& v_;
  int depth_;
};

}  // namespace

std::optional<LawName> read_law(const View& view, uint32_t at) {
  return at < view.size() ? LawReader(view).read(at) : std::nullopt;
}

}  // namespace vbparse::mentions
