#include "extract/who/capitals.h"

namespace vbparse::extract {
namespace {

/// A capital and a small letter behind it: "Ban", not "BAN" of a line in capitals.
bool capitalized(const Reading& r, uint32_t at) {
  size_t length;
  text::code_point(r.view(), at, &length);
  return r.upper(at) && !r.upper(at + uint32_t(length));
}

}  // namespace

uint32_t cue_limit(const Grammar::Rules& rules, const Reading& r, uint32_t at) {
  const std::string_view s = r.view();
  size_t length = 0;
  const grammar::Cue* cue = rules.cue_at(s, at, grammar::bits(CueKind::passed_over), &length);
  const size_t blank = cue && cue->value == "small" ? s.find(' ', at) : std::string_view::npos;
  const bool within = blank < at + length;
  return within && capitalized(r, uint32_t(blank) + 1) ? uint32_t(blank) : uint32_t(s.size());
}

}  // namespace vbparse::extract
