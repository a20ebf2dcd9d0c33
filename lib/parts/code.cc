#include "parts/code.h"

#include <algorithm>

#include "mentions/cues.h"
#include "mentions/notation.h"

namespace vbparse::parts {
namespace {

using grammar::bits;
using grammar::CueKind;
using mentions::Code;
using zones::Zone;

class NumberReader {
 public:
  NumberReader(const View& view, Range slot)
      : v_(view), slot_(slot), begin_(follows_number() ? slot.begin - 1 : after_cue()) {}

  std::optional<Code> read() const {
    for (uint32_t at = begin_; at < slot_.end; ++at)
      if (auto code = mentions::read_code(v_, at, mentions::Slot::header);
          code && code->tokens.end <= slot_.end) {
        set_right(*code);
        return code;
      }
    return std::nullopt;
  }

 private:
  // ---- where it begins --------------------------------------------------------------------------

  /// Whether the slot begins with a sign and is the rest of a number before it on its line: "Số
  /// 412" / "-QĐ/TU".
  bool follows_number() const {
    const uint32_t i = slot_.begin;
    const bool near = v_[i].before <= tokens::Before::blank, number = v_.is_number(i - 1);
    const bool glued = v_.is_glued(i - 1);
    return mentions::is_code_sign(v_, i) & near & number & !glued;
  }
  /// After "Số:", as far as it is legible, and the signs that follow.
  uint32_t after_cue() const {
    const uint32_t at = after_noise(slot_.begin);
    const auto cue = mentions::cue_at(v_, at, slot_.end, bits(CueKind::number));
    return after_noise(cue ? cue.spot.end() : after_damaged_cue(at));
  }
  /// Signs, but for one that a notation is glued to.
  uint32_t after_noise(uint32_t at) const {
    return find_in({at, slot_.end}, [&](uint32_t i) {
      const bool glued = v_.is_glued(i + 1), notation = mentions::is_code_sign(v_, i) & glued;
      return !v_.is_sign(i) | notation;
    });
  }
  /// What is left of "Số" ends with its colon.
  uint32_t after_damaged_cue(uint32_t at) const {
    constexpr uint32_t longest = 4;  // tokens
    const uint32_t end = std::min(slot_.end, at + longest);
    const uint32_t colon =
        find_in({at, end}, [&](uint32_t i) { return v_.is_number(i) || v_.is_sign(i, ':'); });
    return v_.is_sign(colon, ':') ? colon : at;
  }

  // ---- what is left of it -----------------------------------------------------------------------

  /// Whether what is read of the number is all of it: nothing but its signs and the year stands
  /// between it and the notation, and no letter is glued to it.
  bool is_whole(const Code& code) const {
    const uint32_t n = code.number.begin;
    const bool sign = v_.is_sign(n - 1), cut_off = v_.is_glued(n) & (n > begin_) & !sign;
    uint32_t figures = 0;
    for (uint32_t i = code.number.end; i < code.notation.begin; ++i)
      figures += v_.is_number(i);
    return !cut_off & (figures <= (code.year > 0));
  }
  void set_right(Code& code) const {
    code.number.end -= !is_whole(code) * code.number.size();
    if (code.number.size() == 0)
      set_right(code.notation);
  }
  /// A notation without what is left of a number before it, and with its first group where that was
  /// taken for a number's rest: "Số: QĐ-UBND", "AIG TCT-DNL", "- CV/BTG".
  void set_right(Range& notation) const {
    const uint32_t end =
        find_in(notation, [&](uint32_t i) { return mentions::is_code_sign(v_, i); });
    const uint32_t sign = notation.begin - 1;
    const bool inside = mentions::is_code_sign(v_, sign) & (sign > slot_.begin);
    if (v_.is_sign(end, '/') && !is_group({notation.begin, end}))
      notation.begin = end + 1;
    else if (inside && is_group({sign - 1, sign}))
      notation.begin = sign - 1;
  }
  bool is_group(Range group) const {
    return v_.is_word(group.begin) && v_.is_glued(group.end) &&
           mentions::is_part_of_notation(v_, group);
  }

  const View& v_;
  Range slot_;
  uint32_t begin_;
};

}  // namespace

Number read_number(const View& view, std::span<const zones::Segment> segments) {
  for (const zones::Segment& s : segments)
    for (const Range& r : s.zone == Zone::code ? s.pieces : Pieces())
      if (const auto code = NumberReader(view, r).read())
        return {code, {{code->tokens.end, r.end}}};
  return {};
}

}  // namespace vbparse::parts
