// vbparse: splits documents into their parts.
#include "program.h"

int main(int argc, char** argv) {
  using namespace vbparse;
  return cli::run(
      argc, argv,
      {.name = "vbparse",
       .description =
           "Splits Vietnamese administrative documents into their standard parts, as JSON.",
       .formats = formats(),
       .explain = write_explain,
       .explained = "the text with each line's part and the rule that decided",
       .names_version = true});
}
