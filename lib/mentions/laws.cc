#include "mentions/laws.h"

#include <algorithm>
#include <string>
#include <vector>

#include "tokens/cut.h"

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
    if (const auto spoiled = known_past_noise(at); spoiled && spoiled->tokens.size() > known_length)
      return spoiled;
    if (known)
      return LawName{{at, at + known_length}, known->type, known};
    const uint32_t name = at + length;
    // printed small it is a name only where all of it is known, or no other thing is called so
    if (!cue || (v_[at].shape == Shape::lower && !(cue->value == "PL" && is_title(name))))
      return std::nullopt;
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

  /// A known name in which OCR has left signs: "Luật Tổ chức Chính : phủ". Read again without them.
  std::optional<LawName> known_past_noise(uint32_t at) const {
    constexpr uint32_t reach = 24;  // tokens
    std::string text;
    std::vector<uint32_t> places;  // of the tokens without signs
    bool noise = false;
    for (uint32_t i = at; i < std::min(at + reach, v_.size()) && v_.goes_on(i); ++i) {
      if (is_noise(i)) {
        noise = true;
        continue;
      }
      if (v_[i].shape == Shape::sign && !v_.is_sign(i, ','))
        break;
      text += (text.empty() || v_[i].shape == Shape::sign ? "" : " ");
      text += v_.tokens.print(v_[i]);
      places.push_back(i);
    }
    if (!noise)
      return std::nullopt;
    const tokens::Tokens again = tokens::cut(text, v_.rules.phrases.lexicon());
    if (again.size() != places.size())
      return std::nullopt;
    const grammar::Spots spots = find_spots(again, v_.rules.phrases);
    uint32_t length = 0;
    const LawReader reader({again, spots, v_.rules});
    const grammar::Law* const law = reader.known_at(0, &length);
    if (!law)
      return std::nullopt;
    return LawName{{at, places[length - 1] + 1}, law->type, law};
  }
  /// A sign that stands alone, with a small letter after it.
  bool is_noise(uint32_t i) const {
    return v_[i].shape == Shape::sign && v_[i].before == Before::blank && !v_.is_sign(i, '(') &&
           i + 1 < v_.size() && v_[i + 1].before != Before::nothing &&
           v_[i + 1].shape == Shape::lower;
  }

  bool is_word(uint32_t i) const {
    return i < v_.size() && v_[i].shape != Shape::number && v_[i].shape != Shape::sign;
  }
  bool is_title(uint32_t i) const { return is_word(i) && v_[i].shape == Shape::title; }
  bool says(uint32_t i, WordRole role) const {
    uint32_t length;
    return word_at(v_, i, role, &length) != nullptr;
  }
  bool amends(uint32_t at) const { return says(at, WordRole::amending); }
  bool is_law(uint32_t i) const {
    uint32_t length = 0;
    return cue_at(v_, i, bits(CueKind::law), &length) || known_at(i, &length);
  }

  uint32_t cue(uint32_t i, uint64_t kinds) const {
    uint32_t length = 0;
    cue_at(v_, i, kinds, &length);
    return length;
  }
  /// What no name goes over: a date, a year, a number, a verb, another document.
  bool stops(uint32_t i) const {
    if (!v_.goes_on(i) || is_year(i))
      return true;
    if (cue(i, bits(CueKind::law_end, CueKind::modal, CueKind::issued_on, CueKind::this_one,
                    CueKind::relation_end, CueKind::number_word)))
      return true;
    return v_[i].shape != Shape::lower && (is_law(i) || names_type(i));
  }
  bool names_type(uint32_t i) const { return phrase_at(v_, i, PhraseOf::type_name) > 0; }
  /// Tokens of a phrase that holds such a word and does not stop a name: hàng không, các cấp.
  uint32_t shielded(uint32_t i) const {
    uint32_t length = 0;
    const grammar::Cue* const shield = cue_at(v_, i, bits(CueKind::none), &length);
    return shield && shield->value == name(CueKind::law_end) ? length : 0;
  }
  /// Whether the words after "Luật" begin no name: "Luật có liên quan", "Luật này". A capital
  /// begins one: "Luật Các tổ chức tín dụng".
  bool opens_no_name(uint32_t i) const {
    if (!is_word(i) || !v_.goes_on(i))
      return true;
    const uint32_t issued = cue(i, bits(CueKind::issued_on));
    if (v_[i].shape != Shape::lower || (issued && is_word(i + issued)))
      return counts(i);
    return !shielded(i) && !cue(i, bits(CueKind::plural)) && stops(i);
  }
  bool counts(uint32_t i) const {
    const uint32_t length = cue(i, bits(CueKind::number_word));
    return length && i + length < v_.size() && v_[i + length].shape == Shape::number;
  }
  bool is_year(uint32_t i) const {
    constexpr uint32_t first = 1900, last = 2100;
    return v_[i].shape == Shape::number && v_[i].value >= first && v_[i].value < last;
  }

  /// Of a law that is not in laws.toml: words up to the first that stops it; commas and "và"
  /// where more of the name can follow.
  uint32_t unknown_end(uint32_t at) const {
    uint32_t about = 0;
    if (const grammar::Cue* const c = cue_at(v_, at, bits(CueKind::subject_of), &about);
        c && c->value.empty())  // "Pháp lệnh về Người tàn tật ngày …"
      return anchored_end(at);
    if (opens_no_name(at))
      return at;
    uint32_t i = at + std::max(shielded(at), 1u);
    while (i < at + longest_name) {
      uint32_t next = i;
      if (v_.is_sign(next, ',') || joins(next))
        ++next;
      if (says(next, WordRole::conjunction))
        ++next;
      if (!is_word(next) || leaves_heading(next) || (next > i && opens_another(next)))
        break;
      const uint32_t skipped = shielded(next);
      if (!skipped && stops(next) && !(next == i && continues(next)))
        break;
      i = next + std::max(skipped, 1u);
    }
    return i;
  }
  /// A dash within a word: "kế toán-thống kê".
  bool joins(uint32_t i) const {
    return v_.is_sign(i, '-') && v_[i].before == Before::nothing && is_word(i + 1) &&
           v_[i + 1].before == Before::nothing;
  }
  /// Whether a heading in capitals ends before the line that token `i` begins.
  bool leaves_heading(uint32_t i) const {
    return v_[i].before == Before::line && v_[i].shape != Shape::upper &&
           v_[i - 1].shape == Shape::upper && v_[i - 2].shape == Shape::upper;
  }
  /// Whether what follows a comma or "và" is said of something else: "Luật Thú y, Bộ Nông nghiệp
  /// …", "Luật Quản lý thuế và hướng dẫn thi hành".
  bool opens_another(uint32_t i) const {
    if (cue(i, bits(CueKind::law, CueKind::pin_unit, CueKind::passed_over, CueKind::any_document)))
      return true;
    if (v_[i].shape == Shape::lower && cue(i, bits(CueKind::subject_of)))
      return true;
    return v_[i].shape != Shape::lower &&
           (cue(i, bits(CueKind::organ_head)) || phrase_at(v_, i, PhraseOf::organ_name));
  }
  /// "thủ tục giải quyết các vụ án": a plural after a verb.
  bool continues(uint32_t i) const {
    constexpr uint64_t verbs = bits(CueKind::task_verb, CueKind::due_verb, CueKind::subject_of);
    return cue(i, bits(CueKind::plural)) > 0 && (cue(i - 1, verbs) == 1 || cue(i - 2, verbs) == 2);
  }
  /// "ngày 19/6/2015", "năm 2013", "số 35/2024/QH15"
  bool ends_dated(uint32_t i) const {
    const bool counts = says(i, WordRole::day_word) || says(i, WordRole::year_word) ||
                        cue(i, bits(CueKind::number_word)) > 0;
    return counts && i + 1 < v_.size() && v_[i + 1].shape == Shape::number;
  }
  /// A name that begins with "về": whole only where a date, a year or a number ends it.
  uint32_t anchored_end(uint32_t at) const {
    for (uint32_t i = at; i < std::min(at + longest_title, v_.size()) && v_.goes_on(i); ++i) {
      if (i > at && (ends_dated(i) || is_year(i)))
        return i;
      if ((v_[i].shape == Shape::sign && !v_.is_sign(i, ',')) || cue(i, bits(CueKind::modal)))
        break;
    }
    return at;
  }

  /// "sửa đổi, bổ sung một số điều của Luật A, Luật B và Luật C": the laws it amends belong to its
  /// name.
  uint32_t amending_end(uint32_t at) const {
    for (uint32_t i = at; i < std::min(at + longest_title, v_.size()); ++i) {
      if (v_[i].shape == Shape::sign && !v_.is_sign(i, ','))
        break;
      if (!v_.goes_on(i) || is_year(i) || ends_dated(i))
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
    uint32_t i = at;
    for (; i < std::min(at + longest_title, v_.size()) && v_.goes_on(i); ++i) {
      if (v_[i].shape == Shape::sign && !v_.is_sign(i, ','))
        break;
      if (is_year(i) || cue(i, bits(CueKind::modal, CueKind::issued_on)) || ends_dated(i))
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

  const View v_;
  int depth_;
};

}  // namespace

std::optional<LawName> read_law(const View& view, uint32_t at) {
  return at < view.size() ? LawReader(view).read(at) : std::nullopt;
}

}  // namespace vbparse::mentions
