#include "zones/cut_rules.h"

#include <algorithm>
#include <array>

namespace vbparse::zones {
namespace {

using T = Trait;

/// Parts of a text, as bits.
enum Part : uint8_t { head = 1, foot = 2, late = 4, anywhere = head | foot | late };

/// A cut before a print that has one of these cues (or any, if there are none), all of the traits
/// `needs` and none of `lacks`.
struct Rule {
  Cut cut;
  uint8_t parts;
  CueSet cues;
  Traits needs, lacks = 0;

  bool holds(const Print& p, uint8_t part) const {
    const CueSet told = cues ? p.cues & cues : 1;
    const Traits missing = needs & ~p.traits, wrong = lacks & p.traits;
    return ((parts & part) != 0) & (told != 0) & ((missing | wrong) == 0);
  }
};

constexpr std::array rules{
    Rule{Cut::subject, head, bit(Cue::subject), traits(T::capital)},
    // SỞ Y TẾ Số: 12/SYT
    Rule{Cut::number, head, bit(Cue::number),
         traits(T::capital, T::colon_near, T::joint_near, T::after_capitals)},
    // Căn cứ Luật …; Căn cứ Nghị định …
    Rule{Cut::base, head, bit(Cue::base), traits(T::capital, T::after_clause)},
    Rule{Cut::urgency, head, bit(Cue::urgency), traits(T::capitals), traits(T::after_capitals)},
    // Như trên; - Lưu: VT
    Rule{Cut::item, anywhere, 0, traits(T::item, T::after_item)},
    Rule{Cut::mark, foot, bit(Cue::mark), traits(T::capital, T::all_caps)},
    // Như trên; GIÁM ĐỐC
    Rule{Cut::post, foot, bit(Cue::post), traits(T::capitals, T::rest_capitals),
         traits(T::after_capitals)},
    // Như trên; PHÓ ĐỐC: any capitals, but not after a mark that they belong to
    Rule{Cut::post, late, 0, traits(T::capitals, T::rest_capitals, T::rest_words, T::parted),
         traits(T::after_mark)},
    Rule{Cut::name, foot, 0, traits(T::rest_name, T::after_foot)},
    Rule{Cut::archive, foot, bit(Cue::archive), traits(T::colon_near), traits(T::after_bullet)},
};

}  // namespace

std::optional<Cut> cut_by_rules(const Print& print, const Place& place) {
  const auto part = uint8_t(place.head * head | place.foot * foot | place.late * late);
  const auto rule =
      std::find_if(rules.begin(), rules.end(), [&](const Rule& r) { return r.holds(print, part); });
  return rule == rules.end() ? std::nullopt : std::optional(rule->cut);
}

}  // namespace vbparse::zones
