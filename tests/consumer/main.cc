// A whole project that uses the installed library: it builds with no other headers than the installed ones and checks
// a folder.
#include <check/pipeline.h>
#include <report/report.h>

#include <cstdio>

#if defined(Z3_MAJOR_VERSION) || defined(NLOHMANN_JSON_VERSION_MAJOR) || __has_include(<solve/z3_translate.h>)
#error "the library's headers bring others' along"
#endif

int main(int argc, char** argv) {
  verify::CheckOptions options;
  if (argc > 1) options.paths = {argv[1]};
  verify::Diagnostics mistakes;
  verify::CheckResult result = verify::load(options, mistakes);
  if (verify::has_errors(mistakes)) return 2;
  verify::check(result);
  std::fputs(verify::render_concise(result).c_str(), stdout);
  return result.findings.empty() ? 0 : 1;
}
