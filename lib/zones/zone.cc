#include "zones/zone.h"

#include <array>

namespace vbparse::zones {

std::string_view name_of(Zone zone) {
  constexpr std::array<std::string_view, zone_count> names = {
      "motto",   "tagline", "parent",    "issuer",   "code",      "date",
      "urgency", "stamp",   "type",      "subject",  "addr-head", "addressee",
      "base",    "formula", "body",      "rec-head", "recipient", "mark",
      "post",    "name",    "furniture", "attached"};
  return names[size_t(zone)];
}

}  // namespace vbparse::zones
