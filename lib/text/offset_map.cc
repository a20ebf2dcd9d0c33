// The way back: from the normalized text to the decoded one, from the folded text to the normalized
// one.
#include <algorithm>

#include "text/text.h"

namespace vbparse::text {

Span to_source(const std::vector<Document::Change>& changes, Span span) {
  // The last change that begins at or before `at`; a unit counts as a whole.
  const auto unit = [&](uint32_t at) {
    return std::upper_bound(changes.begin(), changes.end(), at,
                            [](uint32_t a, const Document::Change& c) { return a < c.begin; });
  };
  const auto start_of = [&](uint32_t at) {
    const auto next = unit(at);
    if (next == changes.begin())
      return at;
    const Document::Change& c = *(next - 1);
    return at < c.end ? c.source_begin : c.source_end + (at - c.end);
  };
  if (span.empty()) {
    const uint32_t at = start_of(span.begin);
    return {at, at};
  }
  const uint32_t last = span.end - 1;
  const auto next = unit(last);
  uint32_t end = span.end;
  if (next != changes.begin()) {
    const Document::Change& c = *(next - 1);
    end = last < c.end ? c.source_end : c.source_end + (span.end - c.end);
  }
  return {start_of(span.begin), end};
}

Span Folded::source(uint32_t begin, uint32_t end) const {
  const auto behind = [&](std::vector<Run>::const_iterator from, uint32_t at) {
    return std::upper_bound(from, runs.end(), at,
                            [](uint32_t a, const Run& r) { return a < r.at; });
  };
  const auto next = behind(runs.begin(), begin), first = next - 1;
  const auto last = next == runs.end() || next->at >= end ? first : behind(next, end - 1) - 1;
  const uint32_t from = first->size ? first->source : first->source + (begin - first->at);
  const uint32_t to = last->size ? last->source + last->size : last->source + (end - last->at);
  return {from, to};
}

void Folded::append(std::string_view folded, uint32_t begin, uint32_t end) {
  const uint32_t at = uint32_t(text.size());
  const bool plain = folded.size() == end - begin;
  const bool goes_on = plain && !runs.empty() && !runs.back().size &&
                       runs.back().source + (at - runs.back().at) == begin;
  if (!goes_on)
    runs.push_back({at, begin, plain ? 0 : end - begin});
  text += folded;
}

void Folded::append(const Folded& other, uint32_t begin, uint32_t end) {
  if (begin == end)
    return;
  auto run = std::upper_bound(other.runs.begin(), other.runs.end(), begin,
                              [](uint32_t a, const Run& r) { return a < r.at; }) -
             1;
  const uint32_t shift = uint32_t(text.size()) - begin;
  for (uint32_t at = begin; run != other.runs.end() && run->at < end; ++run) {
    runs.push_back({at + shift, run->size ? run->source : run->source + (at - run->at), run->size});
    at = run + 1 == other.runs.end() ? end : (run + 1)->at;
  }
  text.append(other.text, begin, end - begin);
}

}  // namespace vbparse::text

namespace vbparse {

Span Document::to_source(Span span) const { return text::to_source(changes, span); }

}  // namespace vbparse
