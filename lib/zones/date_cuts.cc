#include "zones/date_cuts.h"

#include <algorithm>
#include <numeric>

namespace vbparse::zones {
namespace {

using mentions::View;

/// Whether a print may be of the place before a date: it begins with a capital, and nothing ends
/// with it but the place. TP. and TP.Hồ are of a place, UBND and /QĐ-UBND are not.
bool is_of_place(const View& view, const Print& p, bool is_last) {
  constexpr uint32_t short_letters = 2;
  const bool dot = view.is_one_of(p.word + 1, ".");
  const bool short_for = dot & view.is_glued(p.word + 1);
  const bool is_long = p.letters > short_letters;
  const bool initials = p.has(Trait::capitals) & is_long & !short_for;
  const bool ends = p.has(Trait::ends_item) & is_long & !is_last;
  const Traits begin = p.traits & traits(Trait::capital, Trait::figures);
  return (begin == traits(Trait::capital)) & !initials & !ends;
}

/// Where the place of the date at print `date` begins; `date` where there is none.
uint32_t first_of_place(const View& view, const LineCuts& line, uint32_t date) {
  constexpr uint32_t longest = 6;
  const uint32_t least = date - std::min(date, longest);
  uint32_t i = date;
  while (i > least && is_of_place(view, line.line[i - 1], i == date))
    --i;
  return i;
}

/// A cut before the place of the date in prints date to last, and none within both.
void cut_date(const View& view, uint32_t date, uint32_t last, LineCuts& line) {
  constexpr uint32_t longest_before = 60;  // characters
  const uint32_t place = first_of_place(view, line, date);
  const uint32_t before =
      std::accumulate(line.line.begin(), line.line.begin() + place, place,
                      [](uint32_t sum, const Print& p) { return sum + p.characters; });
  const bool cut = line.cuts[place].has_value();
  const bool prose = line.follows_prose(place) & !cut;
  if ((place < date) & (before > 0) & (before <= longest_before) & !prose)
    line.cuts[place] = Cut::date;
  line.join(place, last);
}

}  // namespace

void cut_at_dates(const View& view, const DateFinder& dates, LineCuts& line) {
  bool cuts = line.place.head;
  for (uint32_t i = 0; i < line.size(); ++i) {
    const auto date = dates.at(line.line.subspan(i));
    if (!date)
      continue;
    line.line[i].cues |= bit(Cue::date);
    const uint32_t last = line.print_after(i + 1, date->tokens.end) - 1;
    const bool comma = line.line[i - uint32_t(i > 0)].has(Trait::ends_comma);
    if (cuts & (date->in_words | comma))
      cut_date(view, i, last, line);
    cuts = false;
    i = last;
  }
}

}  // namespace vbparse::zones
