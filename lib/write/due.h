// Selects the deadlines that the formats of vbdue write, and expands recurring ones.
#pragma once

#include <functional>
#include <string>
#include <string_view>

#include "vbparse/document.h"
#include "vbparse/write.h"

namespace vbparse::write {

/// A deadline to be written, or one occurrence of a recurring deadline. The references are valid
/// during the call that passes it.
struct Due {
  const Document& doc;
  const Record& record;
  const std::string& part;  ///< "/attachments/N"; empty for the document itself
  std::string_view source;  ///< valid UTF-8
  const Deadline& own;      ///< as in the record
  Deadline deadline;        ///< as it is to be written: an occurrence has its own days
  bool occurrence = false;  ///< `deadline` is one occurrence of `own`
  bool more = false;        ///< further occurrences lie in the window but are not written
  uint32_t ordinal = 0;     ///< among the deadlines of the record with the same words, from 0
};

/// Returns the last day on time, or nullopt if it is not known.
std::optional<Day> due_day(const Deadline&);
/// Calls f for each deadline and occurrence that WriteOptions::due selects, in the order of the
/// text; the occurrences of one deadline in the order of their days.
void each_due(const Document&, std::string_view source, const WriteOptions&,
              const std::function<void(const Due&)>& f);
/// Returns the assignees as one text, "Sở Nội vụ; Sở Tài chính"; empty if there are none.
std::string who(const Deadline&);
/// Returns what is to be done or, if that is not known, the words of the deadline.
const std::string& what(const Deadline&);

}  // namespace vbparse::write
