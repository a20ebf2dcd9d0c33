#include "extract/lines/furniture.h"

#include <algorithm>
#include <numeric>

namespace vbparse::extract {
namespace {

bool is_doubtful(const Facts& f) { return f.start && f.start->value == "beside"; }

/// What a line proves for those near it: one of them alone, or two that are doubtful themselves.
uint8_t proof(const Facts& f) {
  if (is_doubtful(f))
    return 1;
  return f.stamp || (f.start && f.start->kind == CueKind::furniture) ? 2 : 0;
}

}  // namespace

void doubt_furniture(std::vector<Facts>& facts) {
  constexpr size_t near = 4;  // lines on either side
  std::vector<uint8_t> proofs(facts.size());
  std::transform(facts.begin(), facts.end(), proofs.begin(), proof);
  for (size_t i = 0; i < facts.size(); ++i) {
    const auto at = [&](size_t k) { return proofs.begin() + long(std::min(k, facts.size())); };
    const int own = 1, sum = std::accumulate(at(i - std::min(i, near)), at(i + near + 1), 0);
    if (!is_doubtful(facts[i]) || sum >= own + 2)
      continue;
    facts[i].start = nullptr;
    facts[i].stamp = false;
  }
}

}  // namespace vbparse::extract
