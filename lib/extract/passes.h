// The passes of parse.cc, in order: what each reads, what it gives, and the room it is written in.
//
//   facts     layout → what each line looks like by itself      lines/
//   split     lines → extents, one a document in the file       lines/documents.cc
//   head      first lines of an extent → header, type, subject  head/
//   foot      its last lines → recipients, signers              foot/
//   authentication  the end of a consolidated text → its number head/consolidated.cc
//   body      lines between → addressees, bases, opening, tasks body/
//   keep      words that no part took → more of the body        body/unplaced.cc
//   account   every visible byte → exactly one Mark             record/marks.cc
//   conclude  type and system, where the title left them open   record/type_and_system.cc
//   stream    all parts → one text and its anchors              record/stream.cc
//   assign    tasks → who is charged                            who/
//   cite      all parts → mentions of other documents           cite/
//   deadlines all parts → deadlines                             due/
//   review    record → diagnostics                              record/diagnostics.cc
//   resolve   mentions → the works they stand for               cite/works.cc
//   report    damage of the input → diagnostics                 record/diagnostics.cc
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "grammar/rules.h"
#include "text/text.h"
#include "vbparse/document.h"

namespace vbparse::extract {

using grammar::CueKind;
using text::Cell;
using text::Layout;
using text::Line;

// ---- labels ------------------------------------------------------------------------------------

/// The kinds of numbering, from the outermost in.
enum class LabelKind : uint8_t {
  part,
  chapter,
  section,
  subsection,
  article,
  capital,
  roman,
  number,
  decimal,
  letter,
  bracket,
  dash,
  plus,
  dot
};

struct Label {
  LabelKind kind;
  uint32_t value = 0;    ///< its place in the sequence, from 1; 0 for bullets
  uint32_t depth = 0;    ///< of a decimal: 1.1. has 2
  uint32_t length = 0;   ///< bytes of the folded line, blank behind it included
  uint32_t printed = 0;  ///< bytes of the folded line that are the label itself
};

/// The label a line begins with. `words` is the line as printed (for capitals), `folded` its folded
/// form.
std::optional<Label> read_label(std::string_view words, std::string_view folded);

// ---- codes -------------------------------------------------------------------------------------

/// A số and ký hiệu as printed at some place of a folded text.
struct Code {
  std::optional<std::string> number;  ///< null where left blank or not legible
  std::string notation;               ///< "UBND-XD", blanks out
  std::string full;                   ///< "3541/UBND-XD", blanks out; only with a number
  bool dash = false;                  ///< the dash form of Party and mass organisations
  uint32_t begin = 0, end = 0;        ///< in the folded text; the number too
};

/// The type from a code's notation: its first group, or a công văn of the organ it names.
const grammar::Type* type_of_code(const Grammar::Rules&, std::string_view notation, bool dash);

/// Reads a code at `at` (behind "số:"). `limit` ends the search.
std::optional<Code> read_code(const text::Folded& folded, std::string_view buffer, uint32_t at,
                              uint32_t limit);

// ---- facts -------------------------------------------------------------------------------------

/// What a line looks like by itself. Bits, for there may be a line for every few bytes.
struct Facts {
  std::optional<Label> label;
  const grammar::Cue* start = nullptr;     ///< the cue of a part that its first cell begins with
  const grammar::Type* heading = nullptr;  ///< all of it names a type of document
  bool motto : 1 = false;                  ///< holds a motto, alone or beside other header text
  bool caps : 1 = false;                   ///< its letters are capitals (four of five)
  bool page_number : 1 = false;
  bool stamp : 1 = false;           ///< of a digital signature
  bool sentence_end : 1 = false;    ///< ends with . ; : ! ? or ./.
  bool tolerant : 1 = false;        ///< `start` or `heading` was found in spite of damage
  uint32_t letters = 0, upper = 0;  ///< of them, capitals
  uint32_t width = 0;               ///< in characters, indent included
};

/// All that the passes share for one file.
struct Work {
  const Layout& layout;
  const Grammar::Rules& rules;
  std::vector<Facts> facts;  ///< one a line

  std::string_view folded(uint32_t line) const { return layout.folded_text(layout.lines[line]); }
  std::string_view words(uint32_t line) const { return layout.words(layout.lines[line].span); }
  /// Whether the line ends as the address of a công điện does: "Thủ tướng Chính phủ điện:".
  bool ends_telegram(uint32_t line) const {
    const std::string_view words = folded(line);
    uint32_t begin;
    return rules.cue_before(words, uint32_t(words.size()), grammar::bit(CueKind::telegram),
                            &begin) != nullptr;
  }
  bool starts(uint32_t line, CueKind kind) const {
    return facts[line].start && facts[line].start->kind == kind;
  }
  /// Whether the line is a formula ("QUYẾT ĐỊNH:") by itself; a font may have lost its capitals.
  bool formula(uint32_t line) const;
};

std::vector<Facts> read_facts(const Layout&, const Grammar::Rules&);

/// Whether `words` are a person's name: two to six capitalized words, nothing else. Ranks before it
/// are seen through.
bool is_name(const Grammar::Rules&, std::string_view words);
/// Whether the first letter is a capital. No letters: false.
bool begins_upper(std::string_view words);
/// How many letters and capitals words have, and how wide they are, in characters.
struct Letters {
  uint32_t letters = 0, upper = 0, width = 0;
  /// Whether four of five letters are capitals. Fewer than two letters: false.
  bool capitals() const { return letters >= 2 && upper * 5 >= letters * 4; }
  void operator-=(const Letters& l) { letters -= l.letters, upper -= l.upper, width -= l.width; }
};
Letters count_letters(std::string_view words);
bool in_capitals(std::string_view words);

// ---- tolerant anchors --------------------------------------------------------------------------

/// The best place of `phrase` (a skeleton) in `text` (a skeleton) with at most `most` edits.
struct Approximate {
  size_t begin, end, edits;
};
std::optional<Approximate> find_approximate(std::string_view text, std::string_view phrase,
                                            size_t most);

// ---- extents -----------------------------------------------------------------------------------

/// The lines of one document of the file.
struct Extent {
  uint32_t first, last;  ///< [first, last)
  Role role = Role::main;
};

/// Assumes facts. The extents cover all lines, in order; the first has Role::main.
std::vector<Extent> split(const Work&);

/// What resolving needs to know of a record's citations, each by their index.
struct References {
  std::vector<std::string> names;  ///< a law's name as printed, without year and date; else empty
  std::vector<std::optional<uint32_t>> targets;  ///< the mention that a short name was given to
  /// What the last of a list prints for all of it.
  std::vector<std::optional<std::string>> issuers;
};

// ---- one document ------------------------------------------------------------------------------

/// The part of a mark until keep_words() decides.
constexpr std::string_view unplaced = "unplaced";

/// A document in the making: its record, and the marks of what has been read.
struct Draft {
  const Work& work;
  Extent extent;
  Record record;
  std::vector<Mark> marks;
  std::vector<Span> subject{};   ///< the subject's words, V/v included
  std::vector<Span> headings{};  ///< of a portal: they print the subject again
  std::vector<Span> attached{};  ///< "(Kèm theo Quyết định số …)" below a title
  /// Where paragraphs of the body and cells of its tables begin, in order.
  std::vector<uint32_t> paragraphs{};
  /// Of the tasks' labels in folded bytes, an item behind what it is under.
  std::vector<uint32_t> label_lengths{};
  Assignees charged{};  ///< whom the opening charges
  References references{};
  /// Where citations stand in the stream: their dates are no deadlines.
  std::vector<std::pair<uint32_t, uint32_t>> cited{};
  uint32_t head_end = 0;       ///< the first line behind head and title
  uint32_t foot_begin = 0;     ///< the first line of the foot
  uint32_t addressees_at = 0;  ///< the line of Kính gửi; head_end where there is none
  bool telegram = false;       ///< addressees behind "… điện:"
  /// What is bounded for the whole document, so far (record/bounded.h).
  struct {
    uint64_t inherited = 0;  ///< in bytes
    size_t pinpoints = 0;
    uint32_t told = 0;  ///< bits of what has been cut
  } bounded{};

  std::string_view buffer() const { return work.layout.buffer; }
  /// `rule` is a word of the program's or of the grammar's: marks outlive the passes.
  void mark(Span span, std::string_view part, std::string_view rule) {
    marks.push_back({span, part, rule});
  }
  /// Leaves words that fit no part to keep_words().
  void leave(Span span, std::string_view rule) { mark(span, unplaced, rule); }
  void diagnose(std::string_view code, Severity, std::string message,
                std::optional<Span> = std::nullopt);
  void place(std::string_view part, Span span) { record.spans.push_back({part, span}); }
};

/// Reads header, type and subject; sets head_end. Marks all lines before it.
void read_head(Draft&);
/// Reads recipients and signers from the end; sets foot_begin. Assumes head_end. Marks all lines
/// from it on.
void read_foot(Draft&);
/// Of a consolidated text: its own number, day and issuer, which stand above the signature; moves
/// foot_begin before them. Assumes head and foot.
void read_authentication(Draft&);
/// Reads what lies between head_end and foot_begin and marks all of it.
void read_body(Draft&);
/// Furniture needs proof: of what was left, and of lines without a mark, legible words become
/// paragraphs of the body, where they stand; the rest is furniture. Assumes head, foot and body;
/// then each Vietnamese word is in a part or in proven furniture.
void keep_words(Draft&);
/// Moves the draft's marks, in order and without overlap, to `marks`; what no pass claimed goes to
/// the mark before it on its line, else is furniture, as is markup around the lines. Then every
/// byte that can be seen is in exactly one mark.
void account(Draft&, std::vector<Mark>& marks);
/// Gives type, type name and system where the title did not tell; the role and extent of the
/// record.
void conclude(Draft&);
struct Stream;
/// Charges the tasks to somebody; sets charged. Assumes the body; `stream` is the draft's
/// (reading.h).
void assign(Draft&, const Stream&);

/// What relative days count from, beside what the document prints.
struct KnownDays {
  std::string_view date, received;  ///< Options
  const Calendar& calendar;
};

/// Finds what the document cites; works stay open. Assumes the body.
void cite(Draft&, const Stream&);
/// Finds the limits in time that the document sets. Assumes assigned tasks and citations.
void set_deadlines(Draft&, const Stream&, const KnownDays&);
/// Adds diagnostics: what is missing, what disagrees. Assumes all of the above.
void review(Draft&);

/// Tells which mentions are the same work, in all records of the file (`references` has one entry
/// for each), and leaves a diagnostic where a pointer stays open.
void resolve(Document&, const std::vector<References>& references, const Grammar::Rules&);
/// Diagnostics for bytes that were no text.
void report_damage(const text::Decoded&, Document&);

// ---- words -------------------------------------------------------------------------------------

/// The pieces of `span` that are seen: hidden stretches left out, line ends kept as blanks.
void add_pieces(const Layout&, Span span, std::vector<Span>& pieces);
/// Where the words of `spans` stand, in order, what parts them included; `all` gets the stretch
/// that they lie in.
std::vector<Span> make_pieces(const Layout&, const std::vector<Span>& spans, Span* all);
/// Words of a part from its spans, in order; codes and words broken over lines are joined.
Text make_text(const Layout&, const std::vector<Span>& spans);
/// The same without blanks and `end_signs` at the end.
Text make_text(const Layout&, std::vector<Span> spans, std::string_view end_signs);
/// The words as a plain string.
std::string words_of(const Layout&, const std::vector<Span>& spans);
/// A stretch [begin, end) of folded text as a span of the buffer.
inline Span source(const Layout& l, uint32_t begin, uint32_t end) {
  return l.folded.source(begin, end);
}
/// Shrinks a folded stretch by blanks and any of `signs` at its ends.
void trim(std::string_view folded, uint32_t& begin, uint32_t& end, std::string_view signs);

}  // namespace vbparse::extract
