#include "zones/cuts.h"

#include "zones/anchor_cuts.h"
#include "zones/cut_rules.h"
#include "zones/date_cuts.h"
#include "zones/line_traits.h"
#include "zones/noise_cuts.h"
#include "zones/subject_mark.h"

namespace vbparse::zones {

const Cuts& Cutter::cut(std::span<Print> line, const Place& place) {
  line_.line = line;
  line_.place = place;
  find_cues(view_, line);
  cut_gaps();
  near_.read(line);
  cut_at_anchors(view_, near_, line_);
  cut_damaged_subjects();
  read_neighbours(line);
  for (uint32_t i = 1; i < line_.size(); ++i)
    if (const auto cut = cut_by_rules(line[i], place))
      line_.propose(i, *cut);
  cut_at_dates(view_, dates_, line_);
  cut_at_noise(line_);
  return line_.cuts;
}

void Cutter::cut_gaps() {
  line_.cuts.assign(line_.size(), std::nullopt);
  for (uint32_t i = 0; i < line_.size(); ++i) {
    const Gap gap = line_.line[i].gap;
    if ((gap == Gap::start) | (gap >= Gap::two))
      line_.cuts[i] = Cut::none;
  }
}

/// V/v in spite of damage; within a line only where its stroke is left.
void Cutter::cut_damaged_subjects() {
  constexpr Traits whole = traits(Trait::stroke, Trait::capital);
  for (uint32_t i = 0; i < line_.size() * line_.place.head; ++i) {
    const bool stroke = (line_.line[i].traits & whole) == whole;
    const bool may = stroke | line_.cuts[i].has_value();
    if (!may || !begins_with_subject_mark(view_, line_.line.subspan(i)))
      continue;
    line_.line[i].cues |= cues(Cue::subject, Cue::damaged);
    line_.propose(i, Cut::subject);
  }
}

}  // namespace vbparse::zones
