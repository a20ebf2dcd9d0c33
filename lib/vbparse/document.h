// The result of parse(): the parts of a Vietnamese administrative document (văn bản hành chính).
//
// Everything points into one buffer, `Document::text` (UTF-8, NFC):
//
//     Số 61 - CV/BTG\nV/v tuyên truyền …
//     ^              ^
//     begin          end            Span{0, 14}: bytes [begin, end)
//
// `Document::to_source` translates a span into one of the decoded input, the text that
// `vbparse -f text` prints; the writers translate every span they print.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "vbparse/grammar.h"

namespace vbparse {

/// A half-open byte range [begin, end). Offsets are 32-bit, and a replaced byte grows to three:
/// of a larger input only the first 1.3 GiB are read (diagnostic `too-large`).
struct Span {
  uint32_t begin = 0, end = 0;
  bool empty() const { return begin == end; }
  uint32_t size() const { return end - begin; }
  friend bool operator==(const Span&, const Span&) = default;
};

/// Words of the document. `text` is the pieces joined, with runs of white space as one space;
/// `span` is the hull of the pieces. There is one piece unless something between is left out:
/// another column, a page number, a line break within a code.
struct Text {
  std::string text;
  Span span;
  std::vector<Span> pieces;
};

enum class Encoding : uint8_t {
  utf8,
  utf16le,
  utf16be,
  tcvn3,
  vni,
  viscii,
  viqr,
  windows1258,
  mojibake,
  mixed
};

/// The name in a record: "utf-16le".
std::string_view name(Encoding);

enum class Severity : uint8_t { info, warning, error };

/// Something a clerk should look at. `code` is stable and listed in the README; `message` is for
/// people and may change.
struct Diagnostic {
  std::string_view code;
  Severity severity = Severity::warning;
  std::string message;
  std::optional<Span> span;
};

/// Who is charged with something (đơn vị được giao), as printed: a list that never changes. Copies
/// share it, since all items and deadlines below a heading may inherit one list.
class Assignees {
 public:
  using Names = std::vector<std::string>;
  using value_type = Names::value_type;
  using const_iterator = Names::const_iterator;

  Assignees() = default;
  Assignees(Names names) {
    if (!names.empty())
      names_ = std::make_shared<const Names>(std::move(names));
  }

  const Names& names() const {
    static const Names none;
    return names_ ? *names_ : none;
  }
  const_iterator begin() const { return names().begin(); }
  const_iterator end() const { return names().end(); }
  bool empty() const { return !names_; }
  size_t size() const { return names().size(); }
  const std::string& operator[](size_t i) const { return names()[i]; }
  friend bool operator==(const Assignees& a, const Assignees& b) { return a.names() == b.names(); }

 private:
  std::shared_ptr<const Names> names_;  // null where it is empty
};

/// One numbered item of the body (Điều 1., I., 1., a), -): its own words and the items under it.
struct Task {
  std::string label;                   ///< as printed: "1.", "a)", "Điều 2."
  std::optional<std::string> heading;  ///< the rest of the label's line, if a title
  std::optional<std::string> text;     ///< its other own words; paragraphs joined with '\n'
  Assignees assignees;                 ///< who is charged with it
  Span span;                           ///< its own words, including the label
  std::vector<Span> pieces;
  Span extent;  ///< its own words and those of its items
  std::vector<Task> items;
};

/// A paragraph or table of the body that belongs to no item.
struct Block {
  enum class Kind : uint8_t { paragraph, table } kind = Kind::paragraph;
  Text words;
};

/// A line of Nơi nhận (recipients).
struct Recipient {
  Text words;                          ///< without dash, end punctuation and purpose
  std::optional<std::string> purpose;  ///< "để b/c"
  bool archive = false;                ///< Lưu: …
};

/// The authority somebody signs with: TM. (thay mặt, on behalf of), KT. (ký thay, for), TL. (thừa
/// lệnh, by order of), TUQ. (thừa ủy quyền, as delegate of), Q. (quyền, acting).
struct Authority {
  std::string mark;  ///< without dots and slashes: "TM"
  std::string of;    ///< "ỦY BAN NHÂN DÂN"
};

struct Signer {
  std::vector<Authority> authority;     ///< the highest first
  std::optional<std::string> position;  ///< the signer's own post (chức vụ)
  std::optional<std::string> name;
  Span span;
  std::vector<Span> pieces;
};

/// The head of a document (phần đầu văn bản).
struct Header {
  std::optional<std::string> motto;          ///< quốc hiệu or its counterpart; canonical
  std::optional<std::string> issuer;         ///< cơ quan ban hành
  std::optional<std::string> issuer_parent;  ///< cơ quan chủ quản
  std::optional<std::string> place;          ///< địa danh
  std::optional<std::string> date;           ///< ISO; only if day, month and year are legible
  std::optional<std::string> date_printed;   ///< as much as is legible: "2024-08", "2024"
};

/// The receiver's stamp (dấu đến): its number and date, never the document's own.
struct ReceivedStamp {
  std::optional<std::string> number, date;
};

/// How a mention names what it cites.
enum class CitationKind : uint8_t {
  full,   ///< by its number, with date, issuer or subject
  brief,  ///< by its number alone ("short" in the record)
  alias,  ///< by a short name that the document defined, or by "Kế hoạch nêu trên"
  name,   ///< without a number: Luật Đất đai năm 2024
  self    ///< the document itself: Công văn này
};

/// What this document does with the one it cites (quan hệ); the README lists them in this order.
enum class Relation : uint8_t {
  based_on,
  implements,
  replies_to,
  amends,
  amended_by,
  replaces,
  replaced_by,
  repeals,
  suspends,
  extends,
  guides,
  attaches,
  transmits,
  refers
};
std::string_view name(CitationKind);
std::string_view name(Relation);
std::optional<Relation> relation_named(std::string_view);

/// One step of a pinpoint (vị trí viện dẫn): {"Điều", "5"}.
struct PinStep {
  std::string unit, label;
  friend bool operator==(const PinStep&, const PinStep&) = default;
};
using Pinpoint = std::vector<PinStep>;  ///< the largest unit first

/// A mention of another document (viện dẫn). It runs from its pinpoint or type word to its date,
/// issuer or term; mentions never overlap. The values are what this mention prints; the document it
/// resolves to is in Record::works.
struct Citation {
  Text words;
  CitationKind kind = CitationKind::full;
  std::optional<std::string> type, type_name;
  std::optional<std::string> code, number, notation;  ///< số và ký hiệu, without blanks
  std::optional<uint32_t> year;                       ///< printed in the number: 30/2020/NĐ-CP
  std::optional<std::string> date;                    ///< ISO
  std::optional<std::string> issuer;                  ///< the organ after "của"
  std::optional<std::string> term;                    ///< "khóa XIII"
  std::optional<Text> subject;                        ///< trích yếu of the cited document
  std::vector<Pinpoint> pinpoints;                    ///< lists and ranges expanded, at most 200
  Relation relation = Relation::refers;
  std::optional<uint32_t> work;          ///< index into Record::works, if resolved
  std::string in;                        ///< JSON Pointer to the part it occurs in
  std::string_view rule, relation_rule;  ///< what decided; the second may be empty
};

/// A cited document: what all its mentions print, taken together; of a known law its number and
/// day.
struct CitedWork {
  std::string key;  ///< equal in all records that cite it
  /// Whether the key identifies one document: its number, with date and issuer where needed.
  bool certain = false;
  std::optional<std::string> type, code, name, date, issuer;
  std::vector<uint32_t> mentions;  ///< indices into Record::citations
};

enum class DeadlineKind : uint8_t { date, period, recurring, relative, vague };
enum class Bound : uint8_t { before, by, during, within, on };
std::string_view name(DeadlineKind);
std::string_view name(Bound);

/// A deadline (thời hạn) that the document sets. Days are ISO.
struct Deadline {
  Text words;
  DeadlineKind kind = DeadlineKind::date;
  std::optional<std::string> start;  ///< the first day of a period
  /// The printed day; of a period its last, of a recurring deadline its first occurrence.
  std::optional<std::string> date;
  std::optional<std::string> time;              ///< "17:00"; "24:00" stays, on the printed day
  std::optional<Bound> bound;                   ///< none if vague
  std::optional<std::string> due;               ///< the last day on time
  std::optional<std::string> due_working_day;   ///< the last working day on time
  std::optional<std::string> duration;          ///< ISO 8601: P5D, PT24H
  std::optional<std::string> direction;         ///< after | before the day it is counted from
  std::optional<std::string> day_basis;         ///< working | calendar
  std::optional<std::string> counted_from;      ///< "ngày nhận được văn bản này"
  std::optional<std::string> rrule, due_rrule;  ///< RFC 5545, of the printed and of the last day
  bool year_inferred = false;                   ///< the year is not printed
  std::optional<std::string> action;            ///< what is to be done
  Assignees assignees;                          ///< by whom
  std::optional<std::string> send_to;           ///< to whom the result is sent
  std::string in;                               ///< JSON Pointer to the part it occurs in
  std::string_view rule, when_rule;             ///< the rules that decided; the second may be empty
};

/// The span of a scalar part: {"code", {180, 196}}.
struct Place {
  std::string_view part;
  Span span;
};

enum class Role : uint8_t { main, appendix, issued_with, separate };

/// One document of a file: the first, or one attached to it.
struct Record {
  Role role = Role::main;
  Span extent;                        ///< all of it in the file
  std::optional<std::string> system;  ///< party, state, legislature, judiciary, mass
  std::optional<std::string> type, type_name;
  Header header;
  std::optional<std::string> urgency;  ///< mức độ khẩn: HỎA TỐC
  std::optional<std::string> secrecy;  ///< độ mật: MẬT
  std::optional<ReceivedStamp> received_stamp;
  std::optional<std::string> code, number, notation;  ///< số và ký hiệu
  std::optional<std::string> subject;  ///< trích yếu, without V/v, Về việc, Về
  std::vector<Text> addressees;        ///< kính gửi
  std::vector<Text> bases;             ///< căn cứ
  std::optional<Text> opening;
  std::vector<Task> tasks;
  std::vector<Block> body;
  std::optional<Text> closing;
  std::vector<Recipient> recipients;  ///< nơi nhận
  std::vector<Signer> signers;
  std::vector<Citation> citations;  ///< in the order of the text
  std::vector<CitedWork> works;     ///< in the order of first mention
  std::vector<Deadline> deadlines;  ///< in the order of the text
  std::vector<Place> spans;
  std::vector<Diagnostic> diagnostics;
};

/// The part that a range of the text belongs to, and the rule that decided; printed by --explain.
struct Mark {
  Span span;
  std::string_view part;
  std::string_view rule;
};

/// A whole file. `records[0]` is the document itself; the others are its attachments, in the file's
/// order.
struct Document {
  std::string text;    ///< UTF-8, NFC; all spans point here
  std::string source;  ///< the decoded input, if it differs from `text`
  Encoding encoding = Encoding::utf8;
  /// What relative deadlines are counted from: the printed date, else Options::date; may be empty.
  std::string issue_date;
  std::vector<Record> records;
  /// In order; each visible byte is in exactly one. Empty where Options::marks is false.
  std::vector<Mark> marks;

  /// The input decoded to UTF-8, not normalized.
  const std::string& decoded() const { return source.empty() ? text : source; }
  /// The span of `decoded()` that a span of `text` came from; it never splits a normalized unit.
  Span to_source(Span) const;

  /// A range [begin, end) of `text` that normalization made from another one of `source`.
  struct Change {
    uint32_t begin, end, source_begin, source_end;
  };
  std::vector<Change> changes;  ///< in order

  /// What it was read by: the rules' names in its parts point there.
  std::optional<Grammar> grammar;
};

}  // namespace vbparse
