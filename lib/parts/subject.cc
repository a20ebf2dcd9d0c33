#include "parts/subject.h"

#include <algorithm>

#include "mentions/cues.h"

namespace vbparse::parts {
namespace {

using grammar::bits;
using grammar::CueKind;
using tokens::Shape;
using tokens::Token;
using zones::Zone;

/// Whether a zone may stand between the lines of a subject.
bool is_beside(Zone zone) {
  constexpr Zone beside[]{Zone::motto,   Zone::tagline, Zone::parent,    Zone::issuer,
                          Zone::code,    Zone::date,    Zone::furniture, Zone::stamp,
                          Zone::urgency, Zone::type,    Zone::formula};
  return std::ranges::find(beside, zone) != std::end(beside);
}

/// What of a subject's segments is its own, and what is not: all from a line on that begins another
/// part (Căn cứ, Kính gửi).
struct OwnAndOther {
  OwnAndOther(const View& view, const Pieces& all) {
    for (const Range& line : lines_of(view, all)) {
      const bool title = view[line.begin].shape == Shape::title, later = !own.empty();
      if (title & later & (kind == nullptr))
        kind = mentions::cue_at(view, line.begin, line.end, kinds).cue;
      append(kind ? other : own, line);
    }
  }
  static constexpr uint64_t kinds = bits(CueKind::base, CueKind::addressees);
  Pieces own, other;
  const grammar::Cue* kind = nullptr;  ///< what begins the other part
};

/// The zone's first segments.
Pieces first_segments(const View& view, std::span<const zones::Segment> segments) {
  constexpr size_t least_letters = 6;  // fewer are a V/v whose rest stands further on
  Pieces out;
  for (const zones::Segment& s : segments) {
    if (s.zone == Zone::subject)
      out = join(std::move(out), s.pieces);
    else if (!is_beside(s.zone) && letters_of(view, out).size() >= least_letters)
      break;
  }
  return out;
}

/// Reads V/v, Về việc, Về at the begin of a subject.
class CueReader {
 public:
  CueReader(const View& view, Range line) : v_(view), line_(line), at_(line.begin) {}

  /// How many tokens it has, with the signs around it; 0 where there is none.
  uint32_t length() {
    skip_signs();
    const uint32_t begin = at_;
    while (take_cue())
      skip_signs();
    at_ = at_ > begin ? at_ : after_damaged_cue();
    const bool found = at_ > begin;
    skip_signs();
    return found * (at_ - line_.begin);
  }

 private:
  void skip_signs() {
    at_ = find_in({at_, line_.end}, [&](uint32_t i) {
      const bool opens = v_.is_run_of(i, "(\"");
      return !v_.is_sign(i) | opens;
    });
  }
  bool take_cue() {
    const auto cue = mentions::cue_at(v_, at_, line_.end, bits(CueKind::subject));
    at_ += cue.spot.length;
    return bool(cue);
  }
  /// The end of a damaged V/v: V⁄v, Vív, V /y, VA before a small word.
  uint32_t after_damaged_cue() const {
    constexpr uint32_t longest = 6;  // bytes
    const Token& t = v_.token(at_);
    uint32_t end = mentions::print_end(v_, at_, line_.end);
    const bool letter = (end == at_ + 1) & (t.size == 1) & (end < line_.end);
    if (letter && v_.is_sign(end))  // V /v
      end = mentions::print_end(v_, end, line_.end);
    const bool is_short = (at_ < line_.end) && v_[end - 1].end() - t.byte <= longest;
    return is_short && is_damaged_cue(end) ? end : at_;
  }
  /// Whether a short print that begins with V is no word: two letters that are one may be V/v all
  /// the same, in capitals or unknown to the rules, if a small word follows.
  bool is_damaged_cue(uint32_t end) const {
    const Token& t = v_[at_];
    const std::string letters = mentions::base_letters(v_, Range{at_, at_ + 1});
    const bool word = (end == at_ + 1) & t.syllable & (letters.size() > 1);
    const bool before_word = v_.token(end).shape == Shape::lower;
    const bool strange = (letters.size() == 2) & before_word &
                         ((t.shape == Shape::upper) | (t.word == tokens::unknown_word));
    return letters.starts_with('v') & (!word | strange);
  }

  const View& v_;
  Range line_;
  uint32_t at_;
};

}  // namespace

Subject read_subject(const View& view, std::span<const zones::Segment> segments,
                     const Pieces& after_title) {
  Subject subject;
  const OwnAndOther parted(view, first_segments(view, segments));
  const Pieces& all = parted.own.empty() ? after_title : parted.own;
  if (parted.kind && parted.kind->kind == CueKind::base)
    subject.bases = parted.other;
  if (all.empty())
    return subject;
  const uint32_t cue = CueReader(view, all.front()).length();
  subject.cue = cue > 0;
  const Pieces rest = slice(all, cue, count(all));
  subject.words = shed(view, rest);
  if (subject.cue && !subject.words.empty() && view.is_word(rest.front().begin))
    subject.words.front().begin = rest.front().begin;  // after V/v even an illegible word is one
  return subject;
}

}  // namespace vbparse::parts
