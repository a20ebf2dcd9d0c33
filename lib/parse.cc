// The passes, in order. What each takes for granted and what holds after it: extract/passes.h.
#include "extract/passes.h"
#include "extract/record/stream.h"
#include "text/text.h"
#include "vbparse/vbparse.h"
#include "wrong_options.h"

namespace vbparse {

namespace {

using namespace extract;

void read_running_text(Draft& d, const KnownDays& days) {
  const Stream stream = read_stream(d);
  assign(d, stream);
  cite(d, stream);
  set_deadlines(d, stream, days);
}

Record read_record(const Work& work, Extent extent, std::vector<Mark>& marks,
                   std::vector<References>& references, const KnownDays& days, bool with_marks) {
  Draft d{work, extent, {}, {}};
  read_head(d);
  read_foot(d);
  read_authentication(d);
  read_body(d);
  keep_words(d);
  if (with_marks)
    account(d, marks);
  d.marks = std::vector<Mark>();  // no later pass asks for marks: what they took is free
  conclude(d);
  read_running_text(d, days);
  review(d);
  references.push_back(std::move(d.references));
  return std::move(d.record);
}

}  // namespace

Document parse(std::string_view bytes, const Options& told, const Grammar& grammar) {
  std::vector<Diagnostic> wrong;
  const Options options = usable(told, wrong);
  Document doc;
  doc.grammar = grammar;
  text::Decoded decoded = text::decode(bytes, options.encoding);
  doc.encoding = decoded.encoding;
  doc.text = text::normalize(decoded, doc.changes, doc.source);

  const text::Layout layout = text::lay_out(doc.text);
  const Work work{layout, grammar.rules(), read_facts(layout, grammar.rules())};
  std::vector<References> references;
  const KnownDays days{options.date, options.received, *grammar.rules().calendar};
  for (const Extent& extent : split(work))
    doc.records.push_back(read_record(work, extent, doc.marks, references, days, options.marks));
  const auto& printed = doc.records.front().header.date;
  doc.issue_date = printed ? *printed : std::string(options.date);
  resolve(doc, references, grammar.rules());

  report_damage(decoded, doc);
  auto& diagnostics = doc.records.front().diagnostics;
  diagnostics.insert(diagnostics.end(), wrong.begin(), wrong.end());
  return doc;
}

std::string decode(std::string_view bytes, const Options& options, Encoding* found) {
  text::Decoded d = text::decode(bytes, options.encoding);
  if (found)
    *found = d.encoding;
  return std::move(d.utf8);
}

std::string nfc(std::string_view utf8) {
  std::vector<Document::Change> changes;
  return text::normalize(utf8, changes);
}

}  // namespace vbparse
