#include "zones/noise_cuts.h"

#include <algorithm>

namespace vbparse::zones {
namespace {

/// Of the noise and short prints at the end, from the first that is noise on.
void cut_after(LineCuts& line) {
  constexpr uint32_t most = 6, longest = 8;  // prints; characters
  const auto last = line.line.rbegin() + std::min(most, line.size() - 1);
  const auto weak = std::find_if_not(line.line.rbegin(), last, [](const Print& p) {
    const bool is_short = p.has(Trait::short_form);
    return p.is_noise() | is_short;
  });
  const auto noise =
      std::find_if(weak.base(), line.line.end(), [](const Print& p) { return p.is_noise(); });
  const auto at = size_t(noise - line.line.begin());
  if (at > 1 && at < line.size() && noise->characters < longest)
    line.propose(at, Cut::noise);
}

/// All at the begin but bullets, quotation marks and labels, before two prints and more.
void cut_before(LineCuts& line) {
  constexpr uint32_t most = 4, kept = 2;
  constexpr Traits begins = traits(Trait::item, Trait::quote, Trait::letter);
  const uint32_t reach = std::min(most, line.size() - std::min(line.size(), kept));
  const auto first = line.line.begin();
  const auto after = std::find_if_not(first, first + reach, [](const Print& p) {
    return p.is_noise() & ((p.traits & begins) == 0);
  });
  if (after != first)
    line.propose(size_t(after - first), Cut::after_noise);
}

}  // namespace

void cut_at_noise(LineCuts& line) {
  cut_after(line);
  cut_before(line);
}

}  // namespace vbparse::zones
