// Upper bounds on what a record inherits, repeats or computes. They keep the output and the time
// linear in the size of the input. What the document itself prints is never shortened.
//
// When a bound takes effect, the record gets a diagnostic, `cut` unless another one is named below;
// for a bound on occurrences vbdue prints a warning instead.
#pragma once

#include <cstddef>
#include <cstdint>

namespace vbparse::bounds {

/// Assignees of one item or deadline; further ones are dropped.
constexpr size_t assignees = 64;
/// Total size of the assignees that the items and deadlines of a document inherit from the headings
/// above them, as a multiple of the document's size in bytes. Beyond it nothing more is inherited;
/// an item's own assignees are always kept.
constexpr size_t inherited = 16;

/// Pinpoints of one mention, after lists and ranges have been expanded.
constexpr size_t pinpoints = 200;
/// Pinpoints of all mentions of a document; later mentions get none.
constexpr size_t pinpoints_of_document = 10'000;

/// Depth to which the subject of one mention may contain further mentions with subjects of their
/// own; deeper ones get no subject.
constexpr size_t nested_subjects = 8;

/// Length in characters of the values that vbcite and vbdue repeat in every record, row and
/// calendar entry: number, issuer, subject and, in rows and entries, the action. Longer values are
/// truncated and end in "…".
constexpr size_t characters = 500;

/// Occurrences of one recurring deadline, when each is written separately (DueOptions::until).
constexpr size_t occurrences = 1'000;
/// Occurrences of all deadlines of a document; after that only the next occurrence of each is
/// written.
constexpr size_t occurrences_of_document = 10'000;

/// Nesting depth of items; deeper ones become siblings of the deepest level (diagnostic
/// `deep-tree`).
constexpr uint32_t levels = 32;

}  // namespace vbparse::bounds
