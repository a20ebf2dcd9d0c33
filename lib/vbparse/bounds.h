// Bounds on what a record inherits, repeats or computes; what the document prints is never cut.
//
// Where a bound bites, a diagnostic `cut` of the record tells so.
#pragma once

#include <cstddef>
#include <cstdint>

namespace vbparse::bounds {

/// Those charged in one list.
constexpr size_t assignees = 64;
/// What all items and deadlines of a document inherit together, as a multiple of its size in bytes.
/// Their own assignees are kept; inherited ones are left out from there on.
constexpr size_t inherited = 16;

/// Pinpoints of a mention, lists and ranges expanded.
constexpr size_t pinpoints = 200;
/// Pinpoints of all mentions of a document; they are left out from there on.
constexpr size_t pinpoints_of_document = 10'000;

/// Subjects of mentions that stand one within the other; inner ones are left out from there on.
constexpr size_t nested_subjects = 8;

/// Characters of what the records, rows and entries of vbcite and vbdue repeat: number, issuer,
/// subject, and the action in rows and entries. "…" ends what is longer.
constexpr size_t characters = 500;

/// Occurrences of a recurring deadline, where each is written.
constexpr size_t occurrences = 1'000;
/// Occurrences in a document; from there on a deadline is written with its next one only.
constexpr size_t occurrences_of_document = 10'000;

/// Levels of items; deeper ones become siblings (diagnostic `deep-tree`).
constexpr uint32_t levels = 32;

}  // namespace vbparse::bounds
