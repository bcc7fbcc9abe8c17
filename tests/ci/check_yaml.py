"""Reads every YAML file and YAML block for continuous integration, and holds each against what its reader needs.
Prints what is not so; ends with 1 when there is anything. With a folder, writes the workflows into it."""

import pathlib
import re
import sys

import yaml

root = pathlib.Path(__file__).resolve().parents[2]
bad = []


def need(fits, what):
    if not fits:
        bad.append(what)


def blocks(page):
    text = (root / page).read_text()
    return re.findall(r"^```yaml ?(\w*)\n(.*?)^```$", text, re.M | re.S)


hooks = yaml.safe_load((root / ".pre-commit-hooks.yaml").read_text())
need([h["id"] for h in hooks] == ["verify"], "hooks: one, verify")
for hook in hooks:
    need(hook["pass_filenames"] is False, "hooks: names of files must not be passed")
    need(hook["require_serial"] is True and hook["language"] == "system", "hooks: serial, of the system")
    need(re.search(hook["files"], "facts/a.json") and not re.search(hook["files"], "src/a.cc"), "hooks: files")

action = yaml.safe_load((root / "action.yml").read_text())
need(action["runs"]["using"] == "composite", "action: composite")
for name in ("paths", "fail-on", "sarif", "version"):
    need(name in action["inputs"], f"action: no input {name}")
for step in action["runs"]["steps"]:
    need("uses" in step or step.get("shell") == "bash", f"action: a step without a shell: {step}")
    need("${{" not in step.get("run", ""), "action: an input in a script could be a command")

page = (root / "docs/ci.md").read_text()
for name in action["inputs"]:
    need(f"| `{name}` |" in page, f"docs/ci.md doesn't tell of the input {name}")

count = 0
for kind, text in blocks("docs/ci.md"):
    parsed = yaml.safe_load(text)
    need(kind in ("workflow", "pipeline", "hooks"), f"docs/ci.md: what is a block of `{kind}`?")
    if kind == "workflow":
        count += 1
        for job in parsed["jobs"].values():
            for step in job["steps"]:
                if "/verify@" in step.get("uses", ""):
                    for name in step.get("with", {}):
                        need(name in action["inputs"], f"docs/ci.md: the action has no input {name}")
        if len(sys.argv) > 1:
            (pathlib.Path(sys.argv[1]) / f"workflow-{count}.yml").write_text(text)
    if kind == "hooks":
        need(all(h["id"] == "verify" for r in parsed["repos"] for h in r["hooks"]), "docs/ci.md: another hook")
need(count > 0, "docs/ci.md shows no workflow")
for _, text in blocks("README.md"):
    yaml.safe_load(text)

print("\n".join(bad))
sys.exit(1 if bad else 0)
