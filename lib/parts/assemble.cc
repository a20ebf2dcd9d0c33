#include "parts/assemble.h"

#include <algorithm>

#include "parts/addressees.h"
#include "parts/bases.h"
#include "parts/code.h"
#include "parts/date.h"
#include "parts/motto.h"
#include "parts/organs.h"
#include "parts/recipients.h"
#include "parts/signers.h"
#include "parts/stamp.h"
#include "parts/subject.h"
#include "parts/title.h"

namespace vbparse::parts {

using zones::Segment;
using zones::Zone;

/// The segments within the text that are not empty, each in as few pieces as it
/// can be.
static std::vector<Segment> tidy_all(const View& view, std::span<const Segment> segments) {
  std::vector<Segment> out;
  for (const Segment& s : segments)
    if (Pieces pieces = tidy(view, s.pieces); !pieces.empty())
      out.push_back({s.zone, std::move(pieces)});
  return out;
}

HeadAndFoot assemble(const View& view, std::span<const Segment> segments) {
  const std::vector<Segment> all = tidy_all(view, segments);
  HeadAndFoot out;
  out.motto = read_motto(view, all);
  out.organs = read_organs(view, all);
  const Number number = read_number(view, all);
  out.code = number.code;
  out.date = read_place_and_date(view, all, number.rest);
  read_degrees(view, all, out);
  out.received = read_received_stamp(view, all);
  const Title title = read_title(view, all);
  const Subject subject = read_subject(view, all, title.rest);
  out.subject = subject.words;
  out.addressees = read_addressees(view, all);
  out.bases = read_bases(view, all, subject.bases);
  out.recipients = read_recipients(view, all);
  out.signers = read_signers(view, signature_lines(view, all));
  const bool addressed =
      !out.addressees.empty() || std::ranges::count(all, Zone::addr_head, &Segment::zone) > 0;
  out.kind = title.kind;
  if (!out.kind.type)
    out.kind.type = type_without_title(view, out, addressed, subject.cue);
  return out;
}

}  // namespace vbparse::parts
