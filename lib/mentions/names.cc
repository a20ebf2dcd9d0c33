#include "mentions/names.h"

#include <algorithm>
#include <string>
#include <string_view>

#include "grammar/phrase.h"
#include "mentions/cues.h"
#include "mentions/edges.h"
#include "text/edits.h"
#include "text/text.h"

namespace vbparse::mentions {
namespace {

using grammar::bits;
using grammar::CueKind;
using grammar::WordRole;
using tokens::Before;
using tokens::Range;
using tokens::Shape;
using tokens::Token;

/// Whether a word that no rule has is a long family name but for one letter: guyên.
bool is_damaged_family(const View& view, uint32_t i) {
  constexpr size_t least_letters = 4, most_edits = 1;
  const Token& t = view.token(i);
  const bool unknown = (t.word == tokens::unknown_word) & (t.shape == Shape::lower);
  const std::string letters = unknown ? base_letters(view, {i, i + 1}) : "";
  const auto is_near = [&](const std::string& family) {
    const std::string base = text::skeleton(family);
    return base.size() > least_letters &&
           text::edits_between(letters, base, most_edits) <= most_edits;
  };
  const auto names_one = [&](std::string_view say) {
    return std::ranges::any_of(grammar::expand(say), is_near);
  };
  return letters.size() >= least_letters &&
         std::ranges::any_of(view.rules.cues, [&](const grammar::Cue& cue) {
           return cue.kind == CueKind::family_name && std::ranges::any_of(cue.says, names_one);
         });
}

/// Whether a word begins with a capital and goes on as words do: no PTTg.
bool begins_capital(std::string_view print) {
  const auto is_plain_capital = [](char c) { return c >= 'A' && c <= 'Z'; };
  const auto is_plain_small = [](char c) { return c >= 'a' && c <= 'z'; };
  return !is_plain_small(print[0]) && !(is_plain_capital(print[0]) && is_plain_capital(print[1]));
}

/// Reads the syllables of one name.
class NameReader {
 public:
  NameReader(const View& view, uint32_t begin, uint32_t end, Reading reading)
      : v_(view), begin_(begin), at_(begin), end_(end), reading_(reading) {}

  bool read() {
    if (reading_ == Reading::tolerant && is_damaged_first())
      take();
    damaged_ = syllables_ > 0;
    capitals_ = v_.token(first_word()).shape == Shape::upper;
    while (takes(at_))
      take();
    if (breaks_off())
      read_on();
    return syllables_ >= 2;
  }
  uint32_t end() const { return at_; }
  bool damaged() const { return damaged_; }

 private:
  static constexpr uint32_t most_syllables = 6;

  /// Whether a word can be a syllable of a name: it has a capital first.
  bool is_name_word(uint32_t i) const {
    const Token& t = v_.token(i);
    const bool mixed = (t.shape == Shape::mixed) & (t.word == tokens::unknown_word);
    return t.shape == Shape::title || is_capital(t) ||
           (mixed && begins_capital(v_.tokens.print(t)));
  }
  /// A first syllable that has lost its capital: a family name with wrong letters ("guyên Khánh
  /// Hoài"), or a sign in the place of the first letter ("£ê Minh Hải").
  bool is_damaged_first() const {
    const bool sign =
        v_.token(at_).word == tokens::any_sign && v_.token(at_ + 1).shape == Shape::lower;
    return is_inside(at_, sign) || is_damaged_family(v_, at_);
  }
  /// The first word that is not a letter alone: "H'Yim", "Y Blô".
  uint32_t first_word() const {
    uint32_t i = at_;
    while (v_.token(i).shape == Shape::letter)
      i = print_end(v_, i, end_);
    return i;
  }

  bool takes(uint32_t i) const {
    const Token& t = v_.token(i);
    const bool same_case = (t.shape == Shape::letter) | ((t.shape == Shape::upper) == capitals_);
    const bool near = (i == begin_) | (t.before < Before::cell);
    const bool fits = near & same_case & (i < end_) & (syllables_ < most_syllables);
    return fits && is_name_word(i) && !is_joint(i) && !begins_other(i);
  }
  /// MÃ SỐ VÀ CHỈ TIÊU
  bool is_joint(uint32_t i) const {
    return capitals_ && cannot_begin(v_, i) && !cue_at(v_, i, end_, bits(CueKind::family_name));
  }
  /// Whether a post, an organ or the like begins after the name: "Nguyễn Văn A Phó Chủ tịch", "Lưu
  /// Văn phòng".
  bool begins_other(uint32_t i) const {
    constexpr uint64_t kinds =
        bits(CueKind::position, CueKind::organ_head, CueKind::recipients, CueKind::archive);
    const bool may = (syllables_ >= 2) | (v_.token(i + 1).shape == Shape::lower);
    return may & (cue_at(v_, i, end_, kinds).spot.length > 1) & (syllables_ > 0);
  }

  /// Takes a print: its letters, and the signs among them that damage has made of letters.
  void take() {
    ++syllables_;
    ++at_;
    while (is_same_syllable(at_)) {
      damaged_ |= v_.is_sign(at_) && !v_.is_one_of(at_, "'-");
      ++at_;
    }
  }
  /// Whether token `i` belongs to the print before it: letters, or a sign or figure among letters
  /// or in the place of the last one. A word with a capital is the next syllable.
  bool is_same_syllable(uint32_t i) const {
    if (!v_.is_glued(i) || i >= end_)
      return false;
    if (v_.is_word(i))
      return v_[i].shape == Shape::letter || !is_name_word(i);
    const bool sign = v_[i].word == tokens::any_sign;
    const bool last = sign && v_.token(i + 1).before >= Before::blank;
    return last || is_inside(i, !v_.is_one_of(i, ".,;:()"));
  }
  /// Whether a sign or figure that `may` be a letter stands before glued letters.
  bool is_inside(uint32_t i, bool may) const {
    return may && i + 1 < end_ && v_.is_glued(i + 1) && v_.is_word(i + 1);
  }

  /// "Huỳnh Thị" / "Bích Ngà"; "Giàng A" is a whole name.
  bool breaks_off() const {
    const bool line = (at_ < end_) & (v_.token(at_).before == Before::line);
    const bool middle = syllables_ == 2 && spelled_at(v_, at_ - 1, WordRole::middle_name) == 1;
    return line & (middle | (syllables_ == 1));
  }
  /// Takes the next line's words if it holds nothing else than one to three syllables.
  void read_on() {
    uint32_t line_end = at_ + 1;
    while (line_end < end_ && v_[line_end].before < Before::cell)
      ++line_end;
    constexpr uint32_t most_more = 3;
    NameReader rest(v_, at_, line_end, Reading::strict);
    rest.capitals_ = capitals_;
    while (rest.takes(rest.at_))
      rest.take();
    const bool fits = (rest.at_ == line_end) & (rest.syllables_ <= most_more);
    at_ = fits ? line_end : at_;
    syllables_ += fits * rest.syllables_;
  }

  const View& v_;
  uint32_t begin_, at_, end_;
  Reading reading_;
  uint32_t syllables_ = 0;
  bool capitals_ = false, damaged_ = false;
};

/// After the ranks that begin at `at`, and the signs between them.
uint32_t after_ranks(const View& view, uint32_t at, uint32_t end) {
  while (const CueSpot rank = cue_at(view, at, end, bits(CueKind::rank))) {
    at = rank.spot.end();
    while (view.is_one_of(at, ".,-"))
      ++at;
  }
  return std::min(at, end);
}

/// Whether an organ or a kind of document begins at `at`.
bool begins_named(const View& view, uint32_t at, uint32_t end) {
  for (const grammar::Spot& spot : view.spots.at(at))
    for (const grammar::Meaning& m : view.rules.phrases.meanings(spot.phrase)) {
      const bool named =
          (m.of == grammar::PhraseOf::organ_name) | (m.of == grammar::PhraseOf::type_name);
      if (named & spot.exact & (spot.length > 1) & (spot.end() <= end))
        return true;
    }
  return false;
}

/// Whether something begins here that no name does: a post, an organ, a kind of document.
bool begins_no_name(const View& view, uint32_t at, uint32_t end) {
  constexpr uint64_t kinds = bits(CueKind::position, CueKind::authority, CueKind::organ_head,
                                  CueKind::area, CueKind::recipients, CueKind::archive,
                                  CueKind::addressees, CueKind::signed_note, CueKind::person_head);
  if (at >= end)
    return true;
  const bool family = bool(cue_at(view, at, end, bits(CueKind::family_name)));
  const CueSpot other = cue_at(view, at, end, kinds, Reading::tolerant);
  const bool certain = (other.spot.length > 1) | (other.spot.exact & !family);
  const bool unit = !family & (spelled_at(view, at, WordRole::item_unit) > 0);  // Chương V
  return (bool(other) & certain & (other.spot.edits == 0)) | unit || begins_named(view, at, end);
}

/// Finds the likeliest name in a slot.
class SlotReader {
 public:
  SlotReader(const View& view, Range slot) : v_(view), slot_(shed(view, slot)) {
    // a sign in the place of a letter is no noise
    while (slot_.begin > slot.begin && v_.is_glued(slot_.begin) &&
           v_[slot_.begin - 1].word == tokens::any_sign && v_[slot_.begin].shape == Shape::lower)
      --slot_.begin;
  }

  std::optional<PersonName> read() {
    for (uint32_t i = slot_.begin; i < slot_.end; ++i)
      if (const auto name = read_name(v_, i, Reading::tolerant, slot_.end)) {
        weigh(*name);
        // what stands within it is no other, but for a family name after a word that is none
        i = name->known_family ? name->tokens.end - 1 : i;
      }
    return best_;
  }

 private:
  static constexpr int least = 4;

  void weigh(PersonName name) {
    constexpr uint32_t usual = 3;  // syllables; names of places have two
    restore_first(name);
    const Range& r = name.tokens;
    const bool capitals = has_capitals(v_, name.name), free = starts_freely(r.begin);
    const bool last = r.end == slot_.end, alone = last & (r.begin == slot_.begin);
    const bool whole = name.name.size() >= usual;
    const bool unlikely =
        follows_title(r.begin, capitals) | (capitals & !name.known_family) | (capitals & !free);
    const bool place = !(whole | name.known_family | alone);
    const int score = 3 * last + 2 * whole + 2 * free - 1 + name.known_family +
                      2 * (alone & !capitals) - place - 4 * unlikely;
    if (score > best_score_) {
      best_ = name;
      best_score_ = score;
    }
  }
  /// Whether nothing before token `i` can belong to the same name, or names what it is of.
  bool starts_freely(uint32_t i) const {
    constexpr uint16_t longest_scrap = 4;  // bytes
    if (i == slot_.begin)
      return true;
    const Token& t = v_[i - 1];
    const bool sign = v_.is_sign(i - 1) & (t.word != ':');
    const bool scrap =
        v_.is_word(i - 1) & !t.syllable & (t.size <= longest_scrap) & (t.shape != Shape::upper);
    return (v_[i].before >= Before::cell) | sign | scrap;
  }
  /// Whether the name is of a person addressed, or of what bears it: đồng chí, PTTg, trường, đường.
  /// A title in capitals before a name that is not is the signer's post.
  bool follows_title(uint32_t i, bool capitals) const {
    constexpr uint64_t kinds = bits(CueKind::person_head, CueKind::area, CueKind::named_after);
    constexpr uint32_t longest = 3;
    if (i == slot_.begin)
      return false;
    const Token& t = v_[i - 1];
    const bool post = (t.shape == Shape::upper) & t.syllable & !capitals;
    bool title = (t.shape == Shape::mixed) & !t.syllable;
    for (uint32_t n = 1; n <= std::min(longest, i - slot_.begin); ++n)
      title |= cue_at(v_, i - n, i, kinds).spot.end() == i;
    return title & !post & (v_[i].before <= Before::blank);
  }
  /// A damaged first syllable before the name: "guyên Khánh Hoài", "fã Thị Thu Mai".
  void restore_first(PersonName& name) const {
    constexpr uint16_t longest_scrap = 8;  // bytes
    const uint32_t first = name.tokens.begin;
    if (name.known_family | (first == slot_.begin))
      return;
    const Token& t = v_[first - 1];
    const bool unknown = (t.shape == Shape::lower) & (t.word == tokens::unknown_word);
    const bool apart = (t.before != Before::nothing) & (v_[first].before == Before::blank);
    const bool may = unknown & apart & (t.size <= longest_scrap);
    const bool scrap = may && (!t.syllable || is_damaged_family(v_, first - 1));
    name.tokens.begin -= scrap;
    name.name.begin -= scrap;
    name.damaged |= scrap;
  }

  const View& v_;
  Range slot_;
  std::optional<PersonName> best_;
  int best_score_ = least - 1;
};

}  // namespace

std::optional<PersonName> read_name(const View& view, uint32_t at, Reading reading, uint32_t end) {
  end = std::min(end, view.size());
  const Shape shape = view.token(at).shape;
  const bool may = (shape < Shape::number) & (shape != Shape::lower);
  if (!(may | (reading == Reading::tolerant)) || begins_no_name(view, at, end))
    return std::nullopt;
  const uint32_t begin = after_ranks(view, at, end);
  NameReader reader(view, begin, end, reading);
  const bool ranked = begin > at;
  if ((ranked && begins_no_name(view, begin, end)) || !reader.read())
    return std::nullopt;
  const bool family = bool(cue_at(view, begin, reader.end(), bits(CueKind::family_name)));
  return PersonName{{at, reader.end()}, {begin, reader.end()}, family, reader.damaged()};
}

std::optional<PersonName> read_name_in(const View& view, Range slot) {
  return SlotReader(view, slot).read();
}

}  // namespace vbparse::mentions
