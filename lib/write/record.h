// Parts of records that several writers share.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "write/json.h"

namespace vbparse::write {

/// Writes the members "span" and "pieces"; `pieces` is null unless there are two or more.
void write_spans(Json&, const Offsets&, Span, const std::vector<Span>& pieces);
/// Writes an object {"text", "span", "pieces"}.
void write_words(Json&, const Offsets&, const Text&);
/// Calls f(record, part) for every document of the file; `part` is empty for the first one and
/// "/attachments/N" for the others.
template <class F>
void each_part(const Document& doc, F f) {
  for (size_t r = 0; r < doc.records.size(); ++r)
    f(doc.records[r], r ? "/attachments/" + std::to_string(r - 1) : std::string());
}

/// Writes the member "document", which says where a citation or deadline was found.
void write_document(Json&, const Record&, const std::string& part);
/// Writes the members of a citation before "work".
void write_citation(Json&, const Offsets&, const Citation&);
/// Writes the members of a deadline.
void write_deadline(Json&, const Offsets&, const Deadline&);
/// Writes the members of a work except "mentions".
void write_work(Json&, const CitedWork&);
/// Truncates a value that every row and entry repeats to bounds::characters, the last one being
/// "…".
std::string repeated(std::string_view);
std::optional<std::string> repeated(const std::optional<std::string>&);
/// Returns a file name with every byte that is not valid UTF-8 replaced by U+FFFD.
std::string utf8_name(std::string_view name);

}  // namespace vbparse::write
