// What the writers of records share.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "write/json.h"

namespace vbparse::write {

/// The members "span" and "pieces"; pieces are null where there is one.
void write_spans(Json&, const Offsets&, Span, const std::vector<Span>& pieces);
/// {"text", "span", "pieces"}
void write_words(Json&, const Offsets&, const Text&);
/// Calls f(record, "/attachments/N" or empty) for every document of the file.
template <class F>
void each_part(const Document& doc, F f) {
  for (size_t r = 0; r < doc.records.size(); ++r)
    f(doc.records[r], r ? "/attachments/" + std::to_string(r - 1) : std::string());
}

/// The member "document" of what stands in `part` of a file.
void write_document(Json&, const Record&, const std::string& part);
/// The members of a citation, up to its work.
void write_citation(Json&, const Offsets&, const Citation&);
/// The members of a deadline.
void write_deadline(Json&, const Offsets&, const Deadline&);
/// The members of a work, without its mentions.
void write_work(Json&, const CitedWork&);
/// What every row and entry repeats: at most bounds::characters; "…" ends what is longer.
std::string repeated(std::string_view);
std::optional<std::string> repeated(const std::optional<std::string>&);
/// A file's name as JSON and rows can carry it: bytes that are no UTF-8 become U+FFFD.
std::string utf8_name(std::string_view name);

}  // namespace vbparse::write
