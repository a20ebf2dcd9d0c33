// The rules as the extraction uses them: plain records, made from grammars/*.toml at build time or
// by Grammar::load.
#pragma once

#include <array>
#include <cstdint>
#include <deque>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "grammar/codes.h"
#include "grammar/forms.h"
#include "grammar/law_number.h"
#include "grammar/match.h"
#include "grammar/organ_tables.h"
#include "grammar/phrases.h"
#include "grammar/slots.h"
#include "grammar/word_role.h"
#include "vbparse/calendar.h"
#include "vbparse/grammar.h"

namespace vbparse::grammar {

using Words = std::span<const std::string_view>;

/// What a cue means where it is found. How files name each kind, and what its `value` may be:
/// vocabulary.cc, in this order.
enum class CueKind : uint8_t {
  motto,        // Quốc hiệu and its Party and Đoàn counterparts; value = the canonical form
  tagline,      // tiêu ngữ: Độc lập - Tự do - Hạnh phúc
  number,       // Số, Luật số
  subject,      // V/v, Về việc, Về
  addressees,   // Kính gửi, Kính trình
  telegram,     // … điện: (addressees of a công điện)
  base,         // Căn cứ, Theo đề nghị của, Xét
  opening,      // how the first paragraph begins: Thực hiện, Để triển khai
  formula,      // QUYẾT ĐỊNH:, QUYẾT NGHỊ:
  closing,      // how the last paragraph begins: Trên đây là, Yêu cầu
  recipients,   // Nơi nhận
  archive,      // Lưu
  purpose,      // what stands in brackets behind a recipient: để b/c, báo cáo
  authority,    // TM. KT. TL. TUQ. Q.; value = the mark
  position,     // how a post begins: phó chủ tịch, chánh văn phòng
  signed_note,  // (đã ký)
  rank,         // before a name: TS., Đại tá
  family_name,  // họ: Nguyễn, Trần
  named_after,  // before the name of the person whose name something bears: trường, đường, phố
  urgency,      // HỎA TỐC
  secrecy,      // MẬT
  circulation,   // DỰ THẢO, LƯU HÀNH NỘI BỘ
  stamp,         // a digital signature's lines: Ký bởi, Thời gian ký
  incoming,      // a dấu đến's lines: ĐẾN, Chuyển
  appendix,      // Phụ lục
  attached,      // (Kèm theo Quyết định …, (Ban hành kèm theo
  furniture,     // running heads, portal chrome, scanner notes
  contact,       // Địa chỉ:, Điện thoại:
  organ_head,    // how the name of an organ begins: sở, ủy ban nhân dân, các phòng
  area,          // how a name of a place begins: tỉnh, huyện, xã
  person_head,   // how somebody charged is named: đồng chí, giám đốc
  charge,        // what charges somebody: giao, yêu cầu, đề nghị
  task_verb,     // what somebody charged does: tham mưu, xây dựng
  modal,         // a function word before a verb: phải, sẽ, được
  stop_word,     // what ends an organ's name without being a verb: trong, theo, về
  organ_word,    // small words that belong to an organ's name: trực thuộc, tỉnh, chuyên môn
  goal,          // headings that charge nobody: mục đích, yêu cầu
  system_word,   // words of an organ's name that tell the system it belongs to
  number_word,   // what stands before a cited number: số
  any_document,  // a word for a document that tells no type: văn bản
  no_code,    // what numbers that look like codes belong to: mẫu số, biểu số, hồ sơ số
  plural,     // before the type of several documents: các, những
  issued_by,  // before a cited document's issuer: của, do
  issued_on,  // before its date, where it is no plain "ngày": ban hành ngày
  subject_of,    // how a cited document's own subject begins: về, quy định, sửa đổi
  pin_unit,      // a unit of a text: điều, khoản; value = as records print it
  pin_of,        // between a pinpoint and its document: của, tại, ban hành kèm theo
  this_one,      // behind a type: này (value = self), nêu trên (value = above)
  short_name,    // before a short name: sau đây gọi tắt là
  relation,      // what this document does with the cited one; value = the relation
  expired,       // said behind cited documents: hết hiệu lực
  relation_end,  // ends a relation's reach
  law,           // how a law's name begins: luật, bộ luật; value = the type
  law_end,       // ends the name of a law that laws.toml does not know
  term,          // khóa, nhiệm kỳ
  standard,      // TCVN, QCVN; value = the type
  draft,         // before what is not issued yet: dự thảo
  not_due,  // before a day that limits nobody: có hiệu lực; value = clause where it holds for all
            // of the clause
  not_due_behind,  // behind such a day: mà đến ngày
  due_verb,        // what is done by a day, beside task_verb: nộp, xong
  periodic,        // what comes again: hằng năm, báo cáo quý; value = the unit
  send_to,         // before the one who gets it: gửi, báo cáo về
  passed_over,     // longer words that hold such a word and are none: pháp luật, kỷ luật
  none,  // shields: a longer phrase is not what its beginning names (lưu ý is no lưu); value = the
         // kind shielded
  count
};
constexpr size_t cue_kinds = size_t(CueKind::count);
constexpr uint64_t bit(CueKind k) { return uint64_t(1) << unsigned(k); }
template <class... K>
constexpr uint64_t bits(K... k) {
  return (bit(k) | ...);
}
/// Which of the letters a to z a text has, as bits.
uint32_t letters_in(std::string_view text);
/// Whether more than `most` of `letters` are not `among` others: then more edits than those part
/// two texts.
inline bool more_missing(uint32_t letters, uint32_t among, size_t most) {
  uint32_t missing = letters & ~among;
  for (; most && missing; --most)
    missing &= missing - 1;
  return missing;
}

std::optional<CueKind> cue_kind(std::string_view name);
std::string_view name(CueKind);

enum class Where : uint8_t { start, whole, anywhere };

struct Cue {
  std::string_view id;
  CueKind kind;
  Where where;
  bool tolerant;  // found in spite of OCR damage, by bounded edit distance
  std::string_view value;
  std::string_view system;
  Words says;  // phrases as written
};

/// The parts a document of a type must have (Điều 8 NĐ 30/2020/NĐ-CP).
enum class Need : uint8_t { code, date, issuer, subject, addressees, signer, recipients };
constexpr std::array<std::string_view, 7> need_names{"code",       "date",   "issuer",    "subject",
                                                     "addressees", "signer", "recipients"};

struct Type {
  std::string_view id, abbr, name;
  Words symbols, titles;
  std::string_view group;
  uint8_t needs;     // bits of Need
  bool own = false;  // a clerk's: it wins over a built-in one of equal length
  bool needs_part(Need n) const { return needs >> unsigned(n) & 1; }
};

struct Organ {
  std::string_view id, name, system, level;
  Words abbr;
  bool own = false;
};

struct Unit {
  std::string_view id, suffix, name;
};

/// A name of laws, and the laws it has stood for.
struct Law {
  std::string_view id, type, name;
  Words abbr;                          // BLDS
  std::span<const LawNumber> numbers;  // from the oldest on
};

struct HolidayRow {
  std::string_view id, name;
  Words days;
  bool off;
  std::string_view basis, status;
  bool verified;
};
constexpr std::array<std::string_view, 3> status_names{"decided", "computed", "predicted"};

/// A phrase of a rule as it is looked for in damaged text: without diacritics.
struct Shape {
  std::string_view text;
  uint16_t rule;
  uint32_t letters;  // letters_in(text): a text without many of them is no candidate
};

class FormsBuilder;

/// Records of one origin: the tables that the generator writes, or a folder just loaded.
struct Tables {
  std::span<const Type> types;
  std::span<const Organ> organs;
  std::span<const Unit> units;
  std::span<const Word> words;
  std::span<const Cue> cues;
  std::span<const DateForm> dates;
  std::span<const CodeForm> codes;
  std::span<const Law> laws;
  std::span<const TimeForm> whens, deadlines;
  std::span<const HolidayRow> holidays;
  std::span<const SealedPhrases> sets;  // one for each SetOf
  SealedForms forms;
  SealedPhraseTable phrases;
  std::span<const Shape> tolerant_cues, tolerant_mottos, type_shapes, anchor_letters;
  OrganTables organ_tables;
};

/// The look-ups over the records, in the order of Grammar::Rules::sets. Of the last three the
/// phrases are single words: those that anchors begin with, those that cues end with, with their
/// kinds, and those that types' names end with.
enum class SetOf : uint8_t {
  type_names,
  symbols,
  organ_names,
  organ_abbrs,
  suffixes,
  cue_phrases,
  position_shapes,
  law_names,
  law_shapes,
  citing,
  subject_shapes,
  anchors,
  last_words,
  type_last_words,
  count
};
/// The cues that the citation pass looks for: SetOf::citing.
constexpr uint64_t citing_cues = bits(
    CueKind::no_code, CueKind::pin_unit, CueKind::this_one, CueKind::short_name, CueKind::relation,
    CueKind::expired, CueKind::relation_end, CueKind::law, CueKind::standard, CueKind::passed_over);

/// The cues that head and foot are known by, looked for in any damage.
constexpr uint64_t anchor_cues =
    bits(CueKind::motto, CueKind::tagline, CueKind::addressees, CueKind::recipients);

/// What the passes over running text stop at: words that begin phrases of theirs, as SetOf::anchors
/// tells, and signs.
enum class Anchor : uint8_t {
  citing,
  limit,
  verb,
  not_due,
  periodic,
  send_to,
  passed_over,
  number,
  stop,
  bracket
};
constexpr uint32_t bit(Anchor a) { return uint32_t(1) << unsigned(a); }
/// The anchors at which cues of `kinds` begin; 0 for kinds that have none.
constexpr uint32_t anchors_of(uint64_t kinds) {
  uint32_t all = kinds & citing_cues ? bit(Anchor::citing) : 0;
  constexpr std::pair<uint64_t, Anchor> each[]{
      {bits(CueKind::task_verb, CueKind::charge, CueKind::due_verb), Anchor::verb},
      {bits(CueKind::not_due), Anchor::not_due},
      {bits(CueKind::periodic), Anchor::periodic},
      {bits(CueKind::send_to), Anchor::send_to},
      {bits(CueKind::passed_over), Anchor::passed_over}};
  for (const auto& [of, anchor] : each)
    if (kinds & of)
      all |= bit(anchor);
  return all;
}

/// The tables compiled into the library (generated from grammars/*.toml; empty in the generator
/// itself).
extern const Tables builtin_tables;

}  // namespace vbparse::grammar

namespace vbparse {

struct Grammar::Rules {
  std::vector<grammar::Type> types;
  std::vector<grammar::Organ> organs;
  std::vector<grammar::Unit> units;
  std::vector<grammar::Word> words;
  std::vector<grammar::Cue> cues;
  std::vector<grammar::DateForm> dates;
  std::vector<grammar::CodeForm> codes;
  std::vector<grammar::Law> laws;
  std::vector<grammar::TimeForm> whens, deadlines;
  std::vector<grammar::HolidayRow> holidays;

  /// Dates in all spellings.
  grammar::DateReader date_reader;
  /// Limits in time.
  grammar::TimeForms time_forms;
  std::optional<Calendar> calendar;
  /// Every phrase without slots, to be found in tokens.
  grammar::Phrases phrases;
  /// What the reader of organs has learned.
  grammar::OrganTables organ_tables;
  /// Codes in running text, in all forms.
  grammar::CodeForms code_forms;

  /// The cue of the post (chức vụ) that `folded` begins with, also where its diacritics are lost;
  /// or null.
  const grammar::Cue* position(std::string_view folded) const;
  /// Cues and types that may be found in spite of damage.
  std::vector<grammar::Shape> tolerant_cues, tolerant_mottos, type_shapes;
  /// The base letters of each phrase of anchor_cues that is tolerant, without blanks and signs.
  std::vector<grammar::Shape> anchor_letters;

  /// The longest cue of one of `kinds` (bits of CueKind) at `at`; null where there is none or a
  /// longer phrase shields it.
  const grammar::Cue* cue_at(std::string_view folded, size_t at, uint64_t kinds,
                             size_t* length = nullptr) const;
  /// The cue of one of `kinds` that is all of `folded`.
  const grammar::Cue* cue_whole(std::string_view folded, uint64_t kinds) const;
  /// The first cue of one of `kinds` at or after `from`; `at` gets its place.
  const grammar::Cue* cue_in(std::string_view folded, size_t from, uint64_t kinds, size_t* at,
                             size_t* length) const;

  /// The type that a whole heading names, or null. `folded` without end punctuation.
  const grammar::Type* heading(std::string_view folded) const;
  /// The longest type name that `folded` begins with, ended by a word's end; `length` gets its
  /// bytes.
  const grammar::Type* heading_start(std::string_view folded, size_t* length) const;
  /// The type whose name ends at `end` of `folded`, and where it begins; or null.
  const grammar::Type* type_before(std::string_view folded, uint32_t end, uint32_t* begin) const;
  /// The cue of one of `kinds` that ends at `end`, and where it begins; or null.
  const grammar::Cue* cue_before(std::string_view folded, uint32_t end, uint64_t kinds,
                                 uint32_t* begin) const;
  /// The type by its abbreviation ("QyĐ"), or null.
  const grammar::Type* type(std::string_view abbr) const;
  /// Types that print `symbol` in their numbers; folded compare. A clerk's own hide built-in ones.
  std::vector<const grammar::Type*> types_by_symbol(std::string_view symbol) const;
  /// Organs with this abbreviation (folded), or none. A clerk's own hide built-in ones.
  std::vector<const grammar::Organ*> organs_by_abbr(std::string_view abbr) const;
  /// The organ whose written-out name `folded` begins with (the longest), or null.
  const grammar::Organ* organ_named(std::string_view folded) const;
  /// Whether some drafting unit has this suffix (folded).
  bool is_unit(std::string_view suffix) const;

  /// The records of compiled-in tables.
  void take(const grammar::Tables&);
  /// Fills the look-ups from the records; called once, after the last record. `sealed`: the tables
  /// that the records came from, with look-ups made before.
  void index(const grammar::Tables* sealed = nullptr);
  /// What compiled the deadlines, and the tables it made; empty where they were sealed before.
  std::shared_ptr<grammar::FormsBuilder> compiled_forms;
  grammar::SealedForms sealed_forms;
  /// The same for phrases.
  std::shared_ptr<grammar::PhrasesBuilder> compiled_phrases;
  grammar::SealedPhraseTable sealed_phrases;
  std::array<grammar::PhraseSet, size_t(grammar::SetOf::count)> sets;
  const grammar::PhraseSet& set(grammar::SetOf which) const { return sets[size_t(which)]; }

  std::deque<std::string> strings;  // what loaded records point to
  std::deque<std::vector<std::string_view>> lists;
  std::deque<std::vector<grammar::LawNumber>> law_numbers;

 private:
  std::vector<uint64_t> shields_;  // by cue: the kinds a `none` shields
  void use(const grammar::Tables& sealed);
  void compile();
  void fill_sets();
  void fill_shapes();
};

}  // namespace vbparse
