# IN (a text file) → OUT (a C++ file that defines vbparse::json_schema()).
file(READ ${IN} text)
file(WRITE ${OUT} "// Made by the build from vbparse.schema.json.\n#include \"vbparse/write.h\"\n\nnamespace vbparse {\n\nstd::string_view json_schema() {\n  return R\"schema(${text})schema\";\n}\n\n}  // namespace vbparse\n")
