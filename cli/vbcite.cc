// vbcite: finds the citations in documents.
#include <CLI/CLI.hpp>

#include "program.h"

namespace {

/// --works: counts the cited documents over all inputs.
class Works : public vbparse::cli::Summary {
 public:
  explicit Works(std::string_view format) : format_(format) {}
  void add(const vbparse::Document& doc, std::string_view source) override {
    counts_.add(doc, source);
  }
  void write(std::string& out) override { counts_.write(format_, out); }

 private:
  std::string_view format_;
  vbparse::WorkCounts counts_;
};

}  // namespace

int main(int argc, char** argv) {
  using namespace vbparse;
  bool works = false;
  return cli::run(
      argc, argv,
      {.name = "vbcite",
       .description = "Finds the documents that Vietnamese administrative documents cite: one "
                      "record for each citation.",
       .formats = citation_formats(),
       .explain = write_citations_explain,
       .explained = "for people: each citation with what it says and the rules that decided",
       .add_options =
           [&](CLI::App& app) {
             app.add_flag("--works", works,
                          "one record for each cited document, with how often it is cited; the "
                          "most cited first");
           },
       .summary = [&](const cli::Wanted& w) -> std::unique_ptr<cli::Summary> {
         return works ? std::make_unique<Works>(w.format.name) : nullptr;
       },
       .many_records = true});
}
