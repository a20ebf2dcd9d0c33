// Deadlines as the formats of vbdue write them.
#pragma once

#include <functional>
#include <string>
#include <string_view>

#include "vbparse/document.h"
#include "vbparse/write.h"

namespace vbparse::write {

/// A deadline to be written, or one occurrence of it with days of its own.
struct Due {
  const Document& doc;
  const Record& record;
  const std::string& part;  ///< "/attachments/N", or empty
  std::string_view source;  ///< UTF-8
  const Deadline& own;      ///< as it stands in its record
  Deadline deadline;        ///< as it is written
  bool occurrence = false;
  bool more = false;     ///< there are further occurrences, which are not written
  uint32_t ordinal = 0;  ///< among the document's deadlines of the same words
};

/// The last day on time; nullopt where none is known.
std::optional<Day> due_day(const Deadline&);
/// Calls f for what the options ask for, in the order of the text.
void each_due(const Document&, std::string_view source, const WriteOptions&,
              const std::function<void(const Due&)>& f);
/// Assignees as one text: "Sở Nội vụ; Sở Tài chính".
std::string who(const Deadline&);
/// What is to be done, else the printed words.
const std::string& what(const Deadline&);

}  // namespace vbparse::write
