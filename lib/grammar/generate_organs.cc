// What the reader of organs has learned as C++.
#include "grammar/generate.h"

namespace vbparse::grammar {
namespace {

template <class V, class One>
std::string write_table(const KeyTable<V>& table, std::string_view type, const std::string& name,
                        std::ostream& out, One one) {
  write_array("uint32_t", "keys_of_" + name, table.keys, out, [&](uint32_t key) { out << key; });
  write_array(type, "values_of_" + name, table.values, out, one);
  write_array("uint64_t", "bits_of_" + name, table.bits, out, [&](uint64_t b) { out << b << "u"; });
  return "{keys_of_" + name + ", values_of_" + name + ", bits_of_" + name + "}";
}

}  // namespace

std::string write_organ_tables(const OrganTables& tables, std::ostream& out) {
  const auto number = [&](int value) { out << value; };
  const std::string words =
      write_table(tables.words, "WordCounts", "organ_words", out, [&](const WordCounts& w) {
        out << "{" << int(w.follow) << "," << int(w.describe) << "," << int(w.verb) << ","
            << int(w.noun) << "," << unsigned(w.like) << "}";
      });
  const std::string pairs = write_table(tables.pairs, "uint8_t", "organ_pairs", out, number),
                    closed = write_table(tables.closed, "uint8_t", "organ_closed", out, number);
  const std::string ends =
      write_table(tables.ends, "EndWeights", "organ_ends", out,
                  [&](const EndWeights& w) { out << "{" << w.stop << "," << w.pass << "}"; });
  const std::string begins = write_table(tables.begins, "int16_t", "organ_begins", out, number);
  return "{" + words + ", " + pairs + ", " + closed + ", " + ends + ", " + begins + "}";
}

}  // namespace vbparse::grammar
