// What a parse gives: the parts of a Vietnamese administrative document (văn bản hành chính).
//
// Everything points into one buffer, `Document::text` (UTF-8, NFC):
//
//     Số 61 - CV/BTG\nV/v tuyên truyền …
//     ^              ^
//     begin          end            Span{0, 14}: bytes [begin, end)
//
// `Document::to_source` translates a span to the input decoded to UTF-8, the text that
// `vbparse -f text` prints; the writers do so for every span they print.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace vbparse {

/// A half-open byte range [begin, end). Offsets are 32-bit: a document is read up to 4 GiB - 1.
struct Span {
  uint32_t begin = 0, end = 0;
  bool empty() const { return begin == end; }
  uint32_t size() const { return end - begin; }
  friend bool operator==(const Span&, const Span&) = default;
};

/// Words of the document. `text` is what `pieces` give when joined, blanks folded to one;
/// `span` is the hull of the pieces. One piece unless foreign text (another column, a page number)
/// stands between.
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

/// The name a record carries, as "utf-16le".
std::string_view name(Encoding);

enum class Severity : uint8_t { info, warning, error };

/// Something a clerk should look at. `code` is a stable word, listed in the README; `message` is
/// for people.
struct Diagnostic {
  std::string_view code;
  Severity severity = Severity::warning;
  std::string message;
  std::optional<Span> span;
};

/// One numbered item of the body (Điều 1., I., 1., a), -): its own words and the items under it.
struct Task {
  std::string label;  ///< as printed: "1.", "a)", "Điều 2."
  /// The rest of the label's line, where it is a title over what follows.
  std::optional<std::string> heading;
  std::optional<std::string> text;  ///< its other own words; paragraphs joined with '\n'
  std::vector<std::string> assignees;  ///< who is charged with it (đơn vị được giao), as printed
  Span span;                           ///< its own words, label included
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

/// In whose place somebody signs: TM. (thay mặt), KT. (ký thay), TL. (thừa lệnh), TUQ. (thừa ủy
/// quyền), Q. (quyền).
struct Authority {
  std::string mark;  ///< without dots and slashes: "TM"
  std::string of;    ///< "ỦY BAN NHÂN DÂN"
};

struct Signer {
  std::vector<Authority> authority;     ///< from the highest down
  std::optional<std::string> position;  ///< the signer's own post (chức vụ)
  std::optional<std::string> name;
  Span span;
  std::vector<Span> pieces;
};

/// The head of a document (phần đầu văn bản).
struct Header {
  std::optional<std::string> motto;  ///< Quốc hiệu or its Party or Đoàn counterpart, canonical
  std::optional<std::string> issuer;         ///< cơ quan ban hành
  std::optional<std::string> issuer_parent;  ///< cơ quan chủ quản
  std::optional<std::string> place;          ///< địa danh
  std::optional<std::string> date;  ///< ISO; only where day, month and year are printed and legible
  std::optional<std::string> date_printed;  ///< as much of it as is: "2024-08", "2024"
};

/// A register stamp of the receiver (dấu đến), never the document's own number.
struct ReceivedStamp {
  std::optional<std::string> number, date;
};

/// How a mention names what it cites.
enum class CitationKind : uint8_t {
  full,   ///< by its number, with date, issuer or subject
  brief,  ///< by its number alone ("short" in the record)
  alias,  ///< by a short name the document gave it, or by pointing back (Kế hoạch nêu trên)
  name,   ///< without a number: Luật Đất đai năm 2024
  self    ///< the document that speaks: Công văn này
};

/// What this document does with the one it cites (quan hệ): the contract's words, in its order.
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
using Pinpoint = std::vector<PinStep>;  ///< from the large to the small

/// A mention of another document (viện dẫn). It runs from its pinpoint or type word to its date,
/// issuer or term; mentions never overlap. The values are what this mention prints; what it
/// resolves to stands in Record::works.
struct Citation {
  Text words;
  CitationKind kind = CitationKind::full;
  std::optional<std::string> type, type_name;
  std::optional<std::string> code, number, notation;  ///< số và ký hiệu, blanks out
  std::optional<uint32_t> year;                       ///< printed within the number: 30/2020/NĐ-CP
  std::optional<std::string> date;                    ///< ISO
  std::optional<std::string> issuer;                  ///< behind "của"
  std::optional<std::string> term;                    ///< "khóa XIII"
  std::optional<Text> subject;                        ///< trích yếu of the cited document
  std::vector<Pinpoint> pinpoints;                    ///< lists and ranges spelled out, at most 200
  Relation relation = Relation::refers;
  std::optional<uint32_t> work;          ///< index into Record::works; none where it stays open
  std::string in;                        ///< JSON Pointer to the part of its record
  std::string_view rule, relation_rule;  ///< what found it; the cue of the relation, may be empty
};

/// A cited document, whatever mentions print of it taken together.
struct CitedWork {
  std::string key;  ///< the same for the same document, in every record
  /// False: number and organ do not tell it from others, and no date is known.
  bool certain = false;
  std::optional<std::string> type, code, name, date, issuer;
  std::vector<uint32_t> mentions;  ///< indices into Record::citations
};

enum class DeadlineKind : uint8_t { date, period, recurring, relative, vague };
enum class Bound : uint8_t { before, by, during, within, on };
std::string_view name(DeadlineKind);
std::string_view name(Bound);

/// A limit in time that the document sets on somebody (thời hạn). Days are ISO.
struct Deadline {
  Text words;
  DeadlineKind kind = DeadlineKind::date;
  std::optional<std::string> start;  ///< the first day of a period
  /// The printed day; a period's last; the first of a recurring one.
  std::optional<std::string> date;
  std::optional<std::string> time;             ///< "17:00"; "24:00" stays, on the printed day
  std::optional<Bound> bound;                  ///< none for a vague one
  std::optional<std::string> due;              ///< the last day on time
  std::optional<std::string> due_working_day;  ///< the last working day that is still on time
  std::optional<std::string> duration;         ///< ISO 8601: P5D, PT24H
  std::optional<std::string> direction;        ///< after | before what it is counted from
  std::optional<std::string> day_basis;        ///< working | calendar
  std::optional<std::string> counted_from;     ///< "ngày nhận được văn bản này"
  /// RFC 5545: of the printed day; of the last day on time.
  std::optional<std::string> rrule, due_rrule;
  bool year_inferred = false;          ///< the year is not printed
  std::optional<std::string> action;   ///< what is to be done
  std::vector<std::string> assignees;  ///< by whom
  std::optional<std::string> send_to;  ///< where it goes
  std::string in;                      ///< JSON Pointer to the part of its record
  std::string_view rule, when_rule;    ///< what found it; the form of its day, may be empty
};

/// Where a scalar part stands: {"code", {180, 196}}.
struct Place {
  std::string_view part;
  Span span;
};

enum class Role : uint8_t { main, appendix, issued_with, separate };

/// One document: the first of a file, or one attached to it.
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
  std::vector<CitedWork> works;     ///< in the order of their first mentions
  std::vector<Deadline> deadlines;  ///< in the order of the text
  std::vector<Place> spans;
  std::vector<Diagnostic> diagnostics;
};

/// What a stretch of the text was taken for, and the rule that decided: what --explain prints.
struct Mark {
  Span span;
  std::string_view part;
  std::string rule;
};

/// A whole file. `records[0]` is the document itself, the others are attached to it, in the file's
/// order.
struct Document {
  std::string text;    ///< UTF-8, NFC; all spans point here
  std::string source;  ///< the decoded input where it differs from `text`, else empty
  Encoding encoding = Encoding::utf8;
  std::string issue_date;  ///< what relative days count from: the printed date, else Options::date;
                           ///< may be empty
  std::vector<Record> records;
  std::vector<Mark> marks;  ///< in order; every non-blank byte of `text` is in exactly one

  /// The input decoded to UTF-8, not normalized.
  const std::string& decoded() const { return source.empty() ? text : source; }
  /// A span of `text` as a span of `decoded()`: a normalized unit counts as a whole.
  Span to_source(Span) const;

  /// Normalized stretches: [begin, end) of `text` came from [source_begin, source_end) of `source`;
  /// in order.
  struct Change {
    uint32_t begin, end, source_begin, source_end;
  };
  std::vector<Change> changes;
};

}  // namespace vbparse
