#include "mentions/posts.h"

#include <algorithm>
#include <string_view>
#include <utility>

#include "mentions/cues.h"
#include "mentions/damaged_post.h"
#include "mentions/edges.h"
#include "mentions/marks.h"
#include "mentions/names.h"

namespace vbparse::mentions {
namespace {

using grammar::bits;
using grammar::CueKind;
using grammar::WordRole;
using tokens::Before;
using tokens::Range;
using tokens::Shape;
using tokens::Token;

/// Whether a phrase is the name of an organ, whatever else it may be.
bool is_organ_name(const View& view, const grammar::Spot& spot) {
  const auto names_organ = [](const grammar::Meaning& m) {
    return m.of == grammar::PhraseOf::organ_name;
  };
  return std::ranges::any_of(view.rules.phrases.meanings(spot.phrase), names_organ);
}

class PostReader {
 public:
  PostReader(const View& view, uint32_t at, uint32_t end, Reading reading)
      : v_(view), at_(at), end_(end), reading_(reading) {}

  std::optional<Post> read() {
    post_.tokens.begin = at_;
    take_acting();
    post_.head.begin = at_;
    if (!take_head())
      return std::nullopt;
    post_.head.end = at_;
    capitals_ = has_capitals(v_, post_.head);
    while (at_ < end_ && (take_more() || take_joined() || take_organ()))
      ;
    while (at_ > post_.head.end && (cannot_end(v_, at_ - 1) || !v_.is_word(at_ - 1)))
      --at_;
    post_.tokens.end = at_;
    return post_;
  }

 private:
  /// Whether a token continues a line: no wide gap and no line's end before it.
  bool is_near(uint32_t i) const { return (i < end_) & (v_.token(i).before <= Before::blank); }
  CueSpot position(uint32_t at) const {
    return cue_at(v_, at, end_, bits(CueKind::position), Reading::tolerant);
  }
  /// The end of a cue, or where the reader stands if there is none.
  uint32_t after(const CueSpot& cue) const { return cue ? cue.spot.end() : at_; }
  bool is_deputy(uint32_t at) const {
    uint32_t length = 0;
    return read_word(v_, at, WordRole::deputy, reading_, &length) != nullptr;
  }

  void take_acting() {
    const AuthorityMark mark = read_mark(v_, at_).value_or(AuthorityMark{});
    if (mark.value != "Q")
      return;
    const uint32_t next = mark.tokens.end;
    post_.acting = is_deputy(next) || position(next);
    at_ = post_.acting ? next : at_;
  }

  bool take_head() {
    post_.deputy = is_deputy(at_);
    CueSpot head = position(at_);
    if (!head && (post_.deputy & is_near(at_ + 1)))
      head = position(at_ + 1);
    uint32_t end = after(head);
    if (!head && reading_ == Reading::tolerant)
      end = damaged_post(v_, at_, end_);
    post_.exact = bool(head) & head.spot.exact;
    return std::exchange(at_, end) < end;
  }

  /// "thường trực", "phụ trách": after the post or after its organ; also in the next line.
  bool take_more() {
    const uint32_t length = spelled_at(v_, at_, WordRole::post_more);
    const bool near = v_.is_near(at_);
    const bool fits =
        near & (length > 0) & (at_ + length <= end_) & (is_capital(v_[at_]) == capitals_);
    const bool head = fits & (at_ == post_.head.end);
    at_ += fits * length;
    post_.head.end += head * length;
    return fits;
  }

  /// Another post after a comma, in capitals: "BỘ TRƯỞNG, CHỦ NHIỆM".
  bool take_joined() {
    if (!capitals_ || !joins_capitals(","))
      return false;
    const uint32_t end = after(position(at_ + 1));
    return std::exchange(at_, end) < end;
  }

  bool take_organ() {
    if (!is_near(at_) || begins_other_post() || begins_name())
      return false;
    const uint32_t length = capitals_ ? organ_in_capitals() : organ_in_prose();
    at_ += length;
    return length > 0;
  }
  bool begins_other_post() const {
    const CueSpot other = position(at_);
    const bool certain = (other.spot.length > 1) | (capitals_ & other.spot.exact);
    return bool(other) & certain & (other.spot.edits == 0);
  }
  bool begins_name() const {
    constexpr uint32_t least = 3;  // Hà Nội is none
    const auto found = read_name(v_, at_, Reading::strict, end_);
    const PersonName name = found.value_or(PersonName{});
    const uint32_t end = name.tokens.end;
    const bool likely = name.known_family & (name.name.size() >= least);
    return likely && !(is_near(end) && v_.is_word(end));
  }

  /// Whether one of `signs` stands here, and after it, in the same line, a word in capitals.
  bool joins_capitals(std::string_view signs) const {
    return v_.is_one_of(at_, signs) && is_near(at_ + 1) && is_capital(v_[at_ + 1]);
  }
  uint32_t organ_in_capitals() const { return joins_capitals("-&") ? 2 : is_capital(v_[at_]); }

  /// How many tokens from here on belong to an organ's name in prose: a phrase of one, a word with
  /// a capital, and one small syllable after it.
  uint32_t organ_in_prose() const {
    const Token& t = v_[at_];
    if (const uint32_t named = organ_phrase(); named > 0)
      return named;
    if (!v_.is_word(at_))
      return v_.is_one_of(at_, "-&") && joins_names();
    if (t.shape != Shape::lower)
      return 1;
    constexpr uint64_t ends =
        bits(CueKind::charge, CueKind::task_verb, CueKind::modal, CueKind::stop_word);
    if (cue_at(v_, at_, end_, ends))
      return 0;
    const bool joint = cannot_end(v_, at_) || cannot_begin(v_, at_);
    return joint ? joins_names() : v_[at_ - 1].shape == Shape::title;
  }
  /// Whether what stands here joins parts of one name: "Giáo dục và Đào tạo", "Tổ chức - Hành
  /// chính".
  bool joins_names() const {
    constexpr uint64_t other = bits(CueKind::organ_head, CueKind::position);
    const Token& next = v_.token(at_ + 1);
    const bool capital = (next.shape == Shape::title) | is_capital(next);
    return (capital & is_near(at_ + 1) & (at_ > post_.head.end)) &&
           !cue_at(v_, at_ + 1, end_, other);
  }
  /// The length of the longest phrase that belongs to an organ's name.
  uint32_t organ_phrase() const {
    constexpr uint64_t kinds = bits(CueKind::organ_head, CueKind::area, CueKind::organ_word);
    uint32_t length = cue_at(v_, at_, end_, kinds).spot.length;
    for (const grammar::Spot& spot : v_.spots.at(at_)) {
      const bool fits = spot.exact & (spot.end() <= end_) & (spot.crosses <= Before::blank);
      const uint32_t named = fits && is_organ_name(v_, spot);
      length = std::max(length, named * spot.length);
    }
    return length;
  }

  const View& v_;
  uint32_t at_, end_;
  Reading reading_;
  bool capitals_ = false;
  Post post_;
};

/// Finds the likeliest post in a slot.
class SlotReader {
 public:
  SlotReader(const View& view, Range slot)
      : v_(view), slot_(shed(view, slot)), listed_(slot_.begin > slot.begin) {}

  std::optional<Post> read() {
    for (uint32_t i = slot_.begin; i < slot_.end; ++i)
      if (const auto post = read_post(v_, i, Reading::tolerant, slot_.end)) {
        weigh(*post);
        i = post->tokens.end - 1;
      }
    return best_;
  }

 private:
  void weigh(const Post& post) {
    const Range& r = post.tokens;
    const bool capitals = has_capitals(v_, post.head);
    if (follows_mark(r.begin) || !(capitals || stands_alone(post)))
      return;
    const int score =
        4 * capitals + 3 * (r.end == slot_.end) + (r.begin == slot_.begin) + post.exact;
    if (score > best_score_) {
      best_ = post;
      best_score_ = score;
    }
  }
  /// "KT. GIÁM ĐỐC": the post of the one who is signed for.
  bool follows_mark(uint32_t at) const {
    bool follows = false;
    for (uint32_t i = reach_begin(at); i < at; ++i) {
      const AuthorityMark mark = read_mark(v_, i).value_or(AuthorityMark{});
      follows |= mark.tokens.end == at && mark.value != "Q";
    }
    return follows;
  }
  /// Whether a post in small letters is all that the slot holds, and no item of a list; or, where a
  /// font has lost its capitals, stands at its end: "- Văn phòng TW Đảng thứ trưởng".
  bool stands_alone(const Post& post) const {
    const uint32_t at = post.tokens.begin;
    if (at == slot_.begin)
      return !listed_ & (post.tokens.end == slot_.end);
    const bool small = v_[at].shape == Shape::lower;
    return (small & (post.tokens.end == slot_.end) & (post.head.size() > 1)) &&
           !is_within_organ(at);
  }
  bool is_within_organ(uint32_t at) const {
    const auto goes_beyond = [at](const grammar::Spot& spot) {
      return bool(spot.exact & (spot.end() > at));
    };
    return spelled_at(v_, at - 1, WordRole::not_last) > 0 ||
           std::ranges::any_of(v_.spots.in({reach_begin(at), at}), goes_beyond);
  }
  /// The first token of the slot from which a mark or a phrase may reach to `at`.
  uint32_t reach_begin(uint32_t at) const {
    constexpr uint32_t longest = 4;
    return at - std::min(longest, at - slot_.begin);
  }

  const View& v_;
  Range slot_;
  bool listed_;  // a sign stands before it
  std::optional<Post> best_;
  int best_score_ = 0;
};

}  // namespace

std::optional<Post> read_post(const View& view, uint32_t at, Reading reading, uint32_t end) {
  const bool none = view.spots_at(at).empty();
  if (none & (reading == Reading::strict))
    return std::nullopt;
  return PostReader(view, at, std::min(end, view.size()), reading).read();
}

std::optional<Post> read_post_in(const View& view, Range slot) {
  return SlotReader(view, slot).read();
}

}  // namespace vbparse::mentions
