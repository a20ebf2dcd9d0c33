#include "extract/record/bounded.h"

#include <algorithm>

#include "vbparse/bounds.h"

namespace vbparse::extract {
namespace {

/// What is cut, a bit each in Draft::bounded.
enum class Cut : uint8_t { assignees, inherited, pinpoints, pinpoints_of_document, subjects };

bool told(const Draft& d, Cut what) { return d.bounded.told >> unsigned(what) & 1; }

void tell(Draft& d, Cut what, std::string message, Span at) {
  if (told(d, what))
    return;
  d.bounded.told |= 1U << unsigned(what);
  d.diagnose("cut", Severity::warning, std::move(message), at);
}

std::string first(size_t most, std::string_view of) {
  return "only the first " + std::to_string(most) + ' ' + std::string(of);
}

/// Tells that rows and entries give only the beginning of `words`, which stand in `part`.
void tell_long(Draft& d, const std::optional<std::string>& words, std::string_view name,
               std::string_view part) {
  if (!words || text::first_characters(*words, bounds::characters).size() == words->size())
    return;
  const auto place = std::find_if(d.record.spans.begin(), d.record.spans.end(),
                                  [&](const Place& p) { return p.part == part; });
  d.diagnose(
      "cut", Severity::warning,
      "rows and entries repeat " + first(bounds::characters, "characters of the ").append(name),
      place == d.record.spans.end() ? std::nullopt : std::optional(place->span));
}

/// What a list counts where it is inherited.
uint64_t weight(const Assignees& list) {
  constexpr uint64_t around = 8;  // quotes, comma, indentation
  uint64_t all = 0;
  for (const std::string& name : list)
    all += name.size() + around;
  return all;
}

/// Whether that much more may be inherited. Once it may not, nothing may.
bool may_inherit(Draft& d, uint64_t bytes, Span at) {
  if (told(d, Cut::inherited))
    return bytes == 0;
  d.bounded.inherited += bytes;
  if (d.bounded.inherited <= bounds::inherited * uint64_t(d.record.extent.size()))
    return true;
  tell(d, Cut::inherited,
       "items and deadlines inherit more than " + std::to_string(bounds::inherited) +
           " times the document's size: it is left out from here on",
       at);
  return false;
}

}  // namespace

Assignees bounded(Draft& d, std::vector<std::string> names, Span at) {
  if (names.size() > bounds::assignees) {
    names.resize(bounds::assignees);
    tell(d, Cut::assignees, first(bounds::assignees, "assignees of a list are kept"), at);
  }
  return names;
}

Assignees inherited(Draft& d, const Assignees& list, Span at) {
  return may_inherit(d, weight(list), at) ? list : Assignees();
}

std::optional<std::string> inherited(Draft& d, const std::optional<std::string>& words, Span at) {
  return words && may_inherit(d, words->size(), at) ? words : std::nullopt;
}

void bound_pinpoints(Draft& d, Citation& m) {
  const Span at = m.words.span;
  if (m.pinpoints.size() > bounds::pinpoints) {
    m.pinpoints.resize(bounds::pinpoints);
    m.pinpoints.shrink_to_fit();
    tell(d, Cut::pinpoints, first(bounds::pinpoints, "pinpoints of a mention are kept"), at);
  }
  d.bounded.pinpoints += m.pinpoints.size();
  if (d.bounded.pinpoints <= bounds::pinpoints_of_document || m.pinpoints.empty())
    return;
  m.pinpoints.clear();
  m.pinpoints.shrink_to_fit();
  tell(d, Cut::pinpoints_of_document,
       "the document has more than " + std::to_string(bounds::pinpoints_of_document) +
           " pinpoints: they are left out from here on",
       at);
}

std::optional<Text> nested(Draft& d, size_t others, Text subject) {
  if (others < bounds::nested_subjects)
    return subject;
  tell(d, Cut::subjects,
       "more than " + std::to_string(bounds::nested_subjects) +
           " subjects of mentions stand one within the other: inner ones are left out",
       subject.span);
  return std::nullopt;
}

void tell_repeated(Draft& d) {
  if (d.record.citations.empty() && d.record.deadlines.empty())
    return;
  tell_long(d, d.record.code, "number", "code");
  tell_long(d, d.record.header.issuer, "issuer", "header.issuer");
}

}  // namespace vbparse::extract
