// vbparse: Vietnamese administrative documents (văn bản hành chính) into their standard parts.
//
//     #include <vbparse/vbparse.h>
//
//     vbparse::Document d = vbparse::parse(bytes);
//     if (d.records[0].code) std::cout << *d.records[0].code << '\n';      // 61-CV/BTG
//     std::string json;
//     vbparse::write_json(d, "dispatch.txt", {}, json);
//
// parse() accepts any bytes and always returns at least one record; problems in the text are
// reported in Record::diagnostics. An empty input, or one that is no administrative document, gives
// empty parts and the diagnostic `not-a-dispatch`. Only loading a malformed grammar throws
// (grammar.h).
#pragma once

#include <string_view>

#include "vbparse/calendar.h"
#include "vbparse/document.h"
#include "vbparse/grammar.h"
#include "vbparse/write.h"

namespace vbparse {

/// The version of the library and the programs: "1.1.0", or "1.1.0-dev" before that release.
std::string_view version();

/// What parse() is told. A value that is none (an encoding it does not know, a day that there is
/// not) is passed over, with the diagnostic `wrong-option` in the first record.
struct Options {
  /// The encoding of the bytes: utf-8, utf-16, tcvn3, vni, viscii, viqr or windows-1258. Empty or
  /// "auto": it is detected. One of the last five on valid UTF-8 repairs the letters that a
  /// converter made of that encoding.
  std::string_view encoding = {};
  /// The issue date (YYYY-MM-DD) of a document that prints none; relative deadlines are counted
  /// from it. The record's header keeps what is printed.
  std::string_view date = {};
  /// The day the document arrived (YYYY-MM-DD); deadlines that run "kể từ ngày nhận …" are counted
  /// from it. Empty: the date of its received stamp (dấu đến).
  std::string_view received = {};
  /// Whether Document::marks are made, which records do not show.
  bool marks = true;
};

/// Parses one file. A pure function: it reads no clock, locale or file, and may be called from many
/// threads with one Grammar. Takes time linear in the size of `bytes`; throws only std::bad_alloc.
Document parse(std::string_view bytes, const Options& options = {},
               const Grammar& grammar = Grammar::builtin());

/// The first step of parse() alone: `bytes` as UTF-8, not normalized. `found`, if given, is set to
/// the encoding.
std::string decode(std::string_view bytes, const Options& options = {}, Encoding* found = nullptr);

/// The text in Unicode Normalization Form C.
std::string nfc(std::string_view utf8);

/// For bytes that are not text (PDF, DOCX, an image …): what they look like and what to do, for
/// people. Empty for text. The programs ask before they parse; parse() itself accepts anything.
std::string_view not_text(std::string_view bytes);

}  // namespace vbparse
