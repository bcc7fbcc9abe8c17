// A whole project that uses the installed library: it builds with no other headers than the installed ones and checks
// a folder.
#include <check/pipeline.h>
#include <report/report.h>

#include <cstdio>
#include <utility>

#if defined(Z3_MAJOR_VERSION) || defined(NLOHMANN_JSON_VERSION_MAJOR) || __has_include(<solve/z3_translate.h>)
#error "the library's headers bring others' along"
#endif

int main(int argc, char** argv) {
  verify::CheckOptions options;
  if (argc > 1) options.paths = {argv[1]};
  verify::Diagnostics mistakes;
  auto loaded = verify::load(options, mistakes);
  if (!loaded) return 2;
  const verify::CheckResult result =
      verify::check(*std::move(loaded), verify::default_oracle, verify::judging_oracle, {});
  std::fputs(verify::render_concise(result).c_str(), stdout);
  return result.findings.empty() ? 0 : 1;
}
