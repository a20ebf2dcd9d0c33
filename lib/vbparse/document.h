// The result of parse(): the parts of a Vietnamese administrative document (văn bản hành chính).
//
// Everything points into one buffer, `Document::text` (UTF-8, NFC):
//
//     Số 61 - CV/BTG\nV/v tuyên truyền …
//     ^              ^
//     begin          end            Span{0, 14}: bytes [begin, end)
//
// `Document::to_source` maps a span to the decoded input, which is the text that `vbparse -f text`
// prints; the writers do so for every span they print.
//
// Unless a comment says otherwise, an optional is empty and a list has no elements if the document
// does not print the part or if it is illegible: values are never guessed.
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

/// A half-open range [begin, end) of bytes of `Document::text`. Offsets have 32 bits, and decoding
/// may turn one byte into three (U+FFFD), so only the first 1.3 GiB of an input are read
/// (diagnostic `too-large`).
struct Span {
  uint32_t begin = 0, end = 0;
  bool empty() const { return begin == end; }
  uint32_t size() const { return end - begin; }
  friend bool operator==(const Span&, const Span&) = default;
};

/// A part of the document's text. There is one piece unless something in between does not belong to
/// the part: another column, a page number, a line break within a code.
struct Text {
  std::string text;          ///< the pieces joined, each run of white space as one space
  Span span;                 ///< from the beginning of the first piece to the end of the last
  std::vector<Span> pieces;  ///< in the order of `text`
};

/// The encoding of an input. The legacy encodings also stand for texts that a converter turned into
/// UTF-8 letter by letter ("§iÒu" for "Điều").
enum class Encoding : uint8_t {
  utf8,
  utf16le,
  utf16be,
  tcvn3,
  vni,
  viscii,
  viqr,
  windows1258,
  mojibake,  ///< UTF-8 that was decoded as a one-byte encoding and encoded again
  mixed      ///< several of these in one input
};

/// Returns the name that records use: "utf-16le".
std::string_view name(Encoding);

enum class Severity : uint8_t { info, warning, error };

/// A problem that a clerk should look at.
struct Diagnostic {
  std::string_view code;  ///< stable, listed in the README; a string literal
  Severity severity = Severity::warning;
  std::string message;       ///< for people; may change between versions
  std::optional<Span> span;  ///< none if the problem has no place, such as a missing part
};

/// The organs and persons charged with a task (đơn vị, người được giao), as printed. An immutable
/// list; copies share it, because all items and deadlines below a heading may inherit the same one.
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
  std::shared_ptr<const Names> names_;  // null if the list is empty
};

/// One item of the body, numbered or marked with a dash (Điều 1., I., 1., a), -), with its
/// subitems.
struct Task {
  std::string label;                   ///< as printed: "1.", "a)", "Điều 2."
  std::optional<std::string> heading;  ///< the rest of the label's line, if it is a title
  std::optional<std::string> text;     ///< the rest of its own text; paragraphs joined by '\n'
  Assignees assignees;                 ///< who is charged with it
  Span span;                           ///< its own text, including the label
  std::vector<Span> pieces;            ///< of its own text, as in Text
  Span extent;                         ///< its own text and that of all its subitems
  std::vector<Task> items;
};

/// A paragraph or table of the body that belongs to no item.
struct Block {
  enum class Kind : uint8_t { paragraph, table } kind = Kind::paragraph;
  Text words;
};

/// An entry of the list of recipients (nơi nhận).
struct Recipient {
  Text words;                          ///< without dash, final punctuation and purpose
  std::optional<std::string> purpose;  ///< "để b/c"
  bool archive = false;                ///< the line for the archive (Lưu: …)
};

/// The authority under which somebody signs: TM. (thay mặt, on behalf of), KT. (ký thay, for), TL.
/// (thừa lệnh, by order of), TUQ. (thừa ủy quyền, as delegate of), Q. (quyền, acting).
struct Authority {
  std::string mark;  ///< without dots and slashes: "TM"
  std::string of;    ///< the organ or post: "ỦY BAN NHÂN DÂN"; empty if none is printed
};

/// A signature (chữ ký) at the end of the document.
struct Signer {
  std::vector<Authority> authority;     ///< in the order of printing: the highest first
  std::optional<std::string> position;  ///< the signer's own post (chức vụ)
  std::optional<std::string> name;
  Span span;
  std::vector<Span> pieces;
};

/// The head of a document (phần đầu văn bản).
struct Header {
  std::optional<std::string> motto;   ///< quốc hiệu or its counterpart, in standard spelling
  std::optional<std::string> issuer;  ///< cơ quan ban hành
  std::optional<std::string> issuer_parent;  ///< cơ quan chủ quản
  std::optional<std::string> place;          ///< địa danh
  std::optional<std::string> date;           ///< ISO; only if day, month and year are legible
  std::optional<std::string> date_printed;   ///< as much of it as is legible: "2024-08", "2024"
};

/// The stamp with which the receiver registered the document (dấu đến). Its number and date (ISO)
/// are the receiver's, not the document's.
struct ReceivedStamp {
  std::optional<std::string> number, date;
};

/// How a mention refers to the document it cites.
enum class CitationKind : uint8_t {
  full,   ///< by its number, with date, issuer or subject
  brief,  ///< by its number alone (named "short" in records)
  alias,  ///< by a short name that the document defines, or by "Kế hoạch nêu trên"
  name,   ///< by its name, without a number: Luật Đất đai năm 2024
  self    ///< the document itself: Công văn này
};

/// What this document does to the one it cites (quan hệ). The README explains them, in this order.
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
/// Return the name that records use: "short", "based_on".
std::string_view name(CitationKind);
std::string_view name(Relation);
/// The inverse of name(Relation); nullopt if no relation has this name.
std::optional<Relation> relation_named(std::string_view);

/// One step of a pinpoint (vị trí viện dẫn): {"Điều", "5"}.
struct PinStep {
  std::string unit, label;
  friend bool operator==(const PinStep&, const PinStep&) = default;
};
using Pinpoint = std::vector<PinStep>;  ///< the largest unit first

/// A mention of another document (viện dẫn). It extends from its pinpoint or type name to its date,
/// issuer or term; mentions never overlap. The values are those that this mention itself prints;
/// what is known of the cited document from all its mentions is in Record::works.
struct Citation {
  Text words;
  CitationKind kind = CitationKind::full;
  std::optional<std::string> type, type_name;         ///< as in Record
  std::optional<std::string> code, number, notation;  ///< số và ký hiệu, without blanks
  std::optional<uint32_t> year;                       ///< the one in the code: 30/2020/NĐ-CP
  std::optional<std::string> date;                    ///< ISO
  std::optional<std::string> issuer;                  ///< the organ after "của"
  std::optional<std::string> term;                    ///< "khóa XIII"
  std::optional<Text> subject;                        ///< trích yếu of the cited document
  std::vector<Pinpoint> pinpoints;  ///< lists and ranges expanded; at most bounds::pinpoints
  Relation relation = Relation::refers;
  std::optional<uint32_t> work;          ///< index into Record::works; none if it is not resolved
  std::string in;                        ///< JSON Pointer to the part it occurs in
  std::string_view rule, relation_rule;  ///< the rules that decided; the second may be empty
};

/// A cited document: the values that its mentions print, taken together; for a law of the grammar
/// also the number and date that the grammar gives.
struct CitedWork {
  std::string key;  ///< the same in all records that cite it
  /// Whether the key identifies one document: its number, with date and issuer where needed.
  bool certain = false;
  std::optional<std::string> type, code, name, date, issuer;
  std::vector<uint32_t> mentions;  ///< indices into Record::citations
};

enum class DeadlineKind : uint8_t {
  date,       ///< a day: trước ngày 25/12/2025
  period,     ///< from one day to another: trong quý I năm 2026
  recurring,  ///< every week, month …: trước ngày 25 hằng tháng
  relative,  ///< counted from an event: trong 05 ngày làm việc kể từ ngày nhận được …
  vague      ///< names no day: kịp thời, khẩn trương
};
/// How the printed day bounds the deadline: trước; chậm nhất, đến hết; trong tháng; trong thời hạn;
/// vào ngày.
enum class Bound : uint8_t { before, by, during, within, on };
/// Return the name that records use: "recurring", "by".
std::string_view name(DeadlineKind);
std::string_view name(Bound);

/// A deadline (thời hạn) that the document sets. Days are ISO dates.
struct Deadline {
  Text words;
  DeadlineKind kind = DeadlineKind::date;
  std::optional<std::string> start;  ///< the first day of a period
  /// The printed day; for a period its last day, for a recurring deadline its first occurrence.
  std::optional<std::string> date;
  std::optional<std::string> time;  ///< "17:00"; "24:00" is the end of the printed day
  std::optional<Bound> bound;       ///< none for a vague deadline
  /// The last day that is on time, and the last working day that is. None if it cannot be computed:
  /// the deadline is vague, or the day of the event that it is counted from is not known.
  std::optional<std::string> due, due_working_day;
  std::optional<std::string> duration;      ///< ISO 8601: P5D, PT24H
  std::optional<std::string> direction;     ///< after | before the event it is counted from
  std::optional<std::string> day_basis;     ///< working | calendar
  std::optional<std::string> counted_from;  ///< "ngày nhận được văn bản này"
  /// RFC 5545 recurrence rules, of the printed day and of the last day on time.
  std::optional<std::string> rrule, due_rrule;
  bool year_inferred = false;          ///< the year is not printed
  std::optional<std::string> action;   ///< what is to be done
  Assignees assignees;                 ///< by whom
  std::optional<std::string> send_to;  ///< to whom the result is sent
  std::string in;                      ///< JSON Pointer to the part it occurs in
  std::string_view rule, when_rule;    ///< the rules that decided; the second may be empty
};

/// Where a part that is a plain string was printed: {"code", {180, 196}}.
struct Place {
  std::string_view part;
  Span span;
};

enum class Role : uint8_t {
  main,         ///< the first document of the file
  appendix,     ///< phụ lục
  issued_with,  ///< ban hành kèm theo
  separate      ///< an independent document in the same file
};

/// One document of a file: the first, or one attached to it.
struct Record {
  Role role = Role::main;
  Span extent;                        ///< the whole document
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
  std::vector<Place> spans;         ///< of code, subject, header.issuer and the like
  std::vector<Diagnostic> diagnostics;
};

/// The part that a range of the text belongs to, and the rule that decided; printed by --explain.
struct Mark {
  Span span;
  std::string_view part;
  std::string_view rule;
};

/// The result of parsing one file. `records` is never empty: records[0] is the document itself, the
/// others are its attachments in the order of the file.
struct Document {
  std::string text;    ///< UTF-8, NFC; all spans are ranges of it
  std::string source;  ///< the decoded input; empty if it equals `text`
  Encoding encoding = Encoding::utf8;
  /// The ISO date that relative deadlines are counted from: the printed one, else Options::date;
  /// empty if neither is known.
  std::string issue_date;
  std::vector<Record> records;
  /// In the order of the text; every visible byte is in exactly one. Empty if Options::marks is
  /// false.
  std::vector<Mark> marks;

  /// Returns the input decoded to UTF-8, before normalization. Valid as long as the document.
  const std::string& decoded() const { return source.empty() ? text : source; }
  /// Maps a span of `text` to the span of decoded() that it was made from. If one end lies within a
  /// character that normalization changed, the whole character is included.
  Span to_source(Span) const;

  /// A range [begin, end) of `text` that normalization made from a different one of `source`.
  struct Change {
    uint32_t begin, end, source_begin, source_end;
  };
  std::vector<Change> changes;  ///< in order; empty if the input was NFC

  /// The grammar that was used. The document keeps it alive, because the string views in its parts
  /// (Citation::rule, Mark::rule …) point into it.
  std::optional<Grammar> grammar;
};

}  // namespace vbparse
