// vbparse: Vietnamese administrative documents (văn bản hành chính) into their standard parts.
//
//     #include <vbparse/vbparse.h>
//
//     vbparse::Document d = vbparse::parse(bytes);
//     if (d.records[0].code) std::cout << *d.records[0].code << '\n';      // 61-CV/BTG
//     std::string json;
//     vbparse::write_json(d, "dispatch.txt", {}, json);
//
// Text is never an error: any bytes give a Document with at least one record; what is odd becomes a
// Diagnostic. An empty input or one that is no dispatch gives null parts and the diagnostic
// `not-a-dispatch`. Only a bad grammar file can fail, when it is loaded (grammar.h).
#pragma once

#include <string_view>

#include "vbparse/calendar.h"
#include "vbparse/document.h"
#include "vbparse/grammar.h"
#include "vbparse/write.h"

namespace vbparse {

/// The program's version: "1.0.0".
std::string_view version();

struct Options {
  /// What the bytes are encoded in; empty: found out. utf-8, utf-16, tcvn3, vni, viscii, viqr,
  /// windows-1258; one of the last five on valid UTF-8 repairs the letters that a converter left.
  std::string_view encoding = {};
  /// The issue date (YYYY-MM-DD) of a document that prints none: what relative days count from. The
  /// record's header keeps what is printed.
  std::string_view date = {};
  /// The day the document arrived (YYYY-MM-DD): what "kể từ ngày nhận" counts from, once deadlines
  /// are read. Empty: the date of its received stamp.
  std::string_view received = {};
};

/// Parses one file. A pure function: no clock, no locale, no files; safe to call from many threads
/// with one Grammar. Throws nothing but std::bad_alloc. Linear in the size of `bytes`.
Document parse(std::string_view bytes, const Options& options = {},
               const Grammar& grammar = Grammar::builtin());

/// Only the decoding of parse(): `bytes` as UTF-8, not normalized; `found` tells the encoding.
std::string decode(std::string_view bytes, const Options& options = {}, Encoding* found = nullptr);

/// The text in Unicode Normalization Form C.
std::string nfc(std::string_view utf8);

/// Whether `bytes` are no text at all (PDF, DOCX, an image …); says what they look like and what to
/// do, or is empty for text. Programs ask before they parse; parse() itself takes anything.
std::string_view not_text(std::string_view bytes);

}  // namespace vbparse
