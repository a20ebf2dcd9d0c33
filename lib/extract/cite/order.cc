// Mentions in the order of the text: parts may stand between one another's pieces (a header's
// columns, a footnote).
#include <algorithm>
#include <numeric>

#include "extract/cite/cite.h"

namespace vbparse::extract {

void put_in_order(Draft& d) {
  std::vector<Citation>& all = d.record.citations;
  const auto before = [&](uint32_t a, uint32_t b) {
    return all[a].words.span.begin < all[b].words.span.begin;
  };
  std::vector<uint32_t> order(all.size());
  std::iota(order.begin(), order.end(), 0);
  std::stable_sort(order.begin(), order.end(), before);
  // of two whose hulls overlap the first is kept
  uint32_t end = 0;
  std::erase_if(order, [&](uint32_t i) {
    const bool overlaps = all[i].words.span.begin < end;
    if (!overlaps)
      end = all[i].words.span.end;
    return overlaps;
  });
  if (order.size() == all.size() && std::is_sorted(order.begin(), order.end()))
    return;
  std::vector<std::optional<uint32_t>> place(all.size());
  for (uint32_t i = 0; i < order.size(); ++i)
    place[order[i]] = i;
  std::vector<Citation> citations;
  References references;
  for (const uint32_t i : order) {
    citations.push_back(std::move(all[i]));
    references.names.push_back(std::move(d.references.names[i]));
    const auto target = d.references.targets[i];
    references.issuers.push_back(std::move(d.references.issuers[i]));
    references.targets.push_back(target ? place[*target] : std::nullopt);
  }
  all = std::move(citations);
  d.references = std::move(references);
}

}  // namespace vbparse::extract
