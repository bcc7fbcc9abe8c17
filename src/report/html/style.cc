#include "report/html/style.h"

namespace verify {

std::string_view html_style() {
  return R"css(:root {
  --paper: #fff; --ink: #1f2329; --soft: #565d68; --line: #d5d9df; --tint: #f5f6f8; --link: #0b57a4;
  --bad: #a3211b; --warn: #815200; --open: #4b5563; --good: #1b6b3a; --mark: #fff0b3; --gap: #f9e3e0; --bar: #3d6ea8;
}
@media screen and (prefers-color-scheme: dark) {
  :root {
    --paper: #17191d; --ink: #e3e6ea; --soft: #a6adb8; --line: #3a3f47; --tint: #20242a; --link: #8ab8f0;
    --bad: #ff9c92; --warn: #eebd62; --open: #b3bac5; --good: #83cf9c; --mark: #574a14; --gap: #45292a; --bar: #7fa9dc;
  }
}
* { box-sizing: border-box; }
html { -webkit-text-size-adjust: 100%; text-size-adjust: 100%; }
body {
  margin: 0; background: var(--paper); color: var(--ink); overflow-wrap: anywhere;
  font: 1rem/1.5 system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "Liberation Sans", Arial, sans-serif;
}
main { max-width: 58rem; margin: 0 auto; padding: 1.5rem 1.25rem 4rem; }
h1 { font-size: 1.7rem; line-height: 1.25; margin: .2rem 0 .8rem; }
h2 { font-size: 1.25rem; margin: 2.6rem 0 .8rem; padding-bottom: .3rem; border-bottom: 2px solid var(--line); }
h3 { font-size: 1.08rem; line-height: 1.35; margin: 0 0 .3rem; }
h4 { font-size: .82rem; margin: 1.1rem 0 .3rem; color: var(--soft); text-transform: uppercase; letter-spacing: .04em; }
p { margin: .4rem 0; }
a { color: var(--link); text-underline-offset: .15em; text-decoration-thickness: .06em; }
a:hover, a:focus-visible { text-decoration: underline !important; }
code { font: .9em/1.4 ui-monospace, "DejaVu Sans Mono", "Liberation Mono", monospace; }
mark { background: var(--mark); color: inherit; font-weight: 600; padding: 0 .12em; border-radius: 2px; }
ul, ol { margin: .4rem 0; padding-left: 1.4rem; }
.about, .of, .where, .more, .rule, .lead, figcaption, caption { color: var(--soft); }
.about { margin: 0; }
.more, .where, .rule, figcaption { font-size: .9rem; }
.bad { color: var(--bad); } .good { color: var(--good); } .open { color: var(--open); }
nav ul, .counts, .run { list-style: none; padding: 0; display: flex; flex-wrap: wrap; gap: .2rem 1.2rem; }
nav { margin-top: 1rem; font-size: .92rem; }
.counts { gap: .3rem 1.6rem; }
.counts strong { font-size: 1.25rem; font-variant-numeric: tabular-nums; }
.counts .contradiction strong, .counts .stale-quote strong { color: var(--bad); }
.counts .implausible strong { color: var(--warn); }
.run { gap: .1rem .9rem; }
.run li { font-variant-numeric: tabular-nums; }

.work { padding-left: 2.2rem; }
.work li { padding: .35rem 0; border-bottom: 1px solid var(--line); }
.work li::marker { color: var(--soft); font-variant-numeric: tabular-nums; }
.where a { color: inherit; }
.work a, .run a, nav a, .where a, .kind-line a { text-decoration: none; }
.by-document { margin-top: .8rem; font-size: .9rem; }
.work .where { margin-left: .4em; }
.box {
  display: inline-block; width: .85em; height: .85em; border: 1.5px solid var(--soft); border-radius: 2px;
  margin-right: .3em; vertical-align: -.05em;
}
.kind {
  font-size: .8rem; font-weight: 600; border: 1px solid currentColor; border-radius: 3px; padding: 0 .35em;
  white-space: nowrap; color: var(--open);
}
.kind.contradiction, .kind.stale-quote, .kind.ambiguous-quote { color: var(--bad); }
.kind.implausible { color: var(--warn); }
.since { font-size: .85em; color: var(--soft); }

.card {
  margin: 0 0 1.6rem; padding: 1rem 1.1rem .6rem; border: 1px solid var(--line); border-left: 4px solid var(--open);
  border-radius: 4px;
}
.card.contradiction, .card.stale-quote, .card.ambiguous-quote { border-left-color: var(--bad); }
.card.implausible { border-left-color: var(--warn); }
:target { outline: 2px solid var(--link); outline-offset: 3px; }
.kind-line { margin: 0 0 .7rem; font-size: .9rem; }
.kind-line a { color: var(--soft); }
.ordinal { color: var(--soft); font-weight: 400; margin-right: .2em; font-variant-numeric: tabular-nums; }
.sides {
  list-style: none; margin: 0; padding: 0; display: grid; gap: .7rem;
  grid-template-columns: repeat(auto-fit, minmax(min(12.5rem, 100%), 1fr));
}
.sides > li { background: var(--tint); border-radius: 4px; padding: .6rem .8rem; min-width: 0; }
.figures { list-style: none; margin: 0; padding: 0; }
.figures strong { font-size: 1.1rem; font-variant-numeric: tabular-nums; margin-right: .2em; }
.figures .of { font-size: .9rem; }
blockquote { margin: .4rem 0; padding-left: .7rem; border-left: 2px solid var(--line); }
blockquote p { margin: 0; }
.sides .where { margin: .3rem 0 0; }
.steps { list-style: none; padding: 0; }
.steps li { margin: .3rem 0; }
.sum { font-size: 1.05rem; font-weight: 600; font-variant-numeric: tabular-nums; }
.steps .rule { display: block; font-weight: 400; }
details .sum { font-size: 1rem; font-weight: 400; }

.scroll { overflow-x: auto; margin: .5rem 0 1rem; }
table { border-collapse: collapse; width: 100%; font-size: .94rem; font-variant-numeric: tabular-nums; }
caption { text-align: left; padding: .2rem 0 .4rem; font-size: .92rem; }
th, td { text-align: left; vertical-align: top; padding: .3rem .8rem .3rem 0; border-bottom: 1px solid var(--line); }
tbody th { font-weight: 400; } thead th { color: var(--soft); font-size: .85rem; font-weight: 500; }
.number { text-align: right; overflow-wrap: normal; min-width: 4.5rem; }
.date { white-space: nowrap; }
th:last-child, td:last-child { padding-right: 0; }
td.words, th.words { min-width: 7rem; }
caption span { display: block; max-width: calc(100vw - 4.2rem); }
td .run { margin: 0; }
.hash { font-size: .75rem; word-break: break-all; }

.decision { display: flex; flex-wrap: wrap; gap: .4rem 1.2rem; margin: 1rem 0 .8rem; }
.decision div { display: flex; flex: 1 1 10rem; gap: .4rem; align-items: flex-end; }
.decision div:first-child { flex: 3 1 18rem; }
.decision dt { color: var(--soft); font-size: .9rem; }
.decision dd { flex: 1; margin: 0; height: 1.9rem; border-bottom: 1px solid var(--soft); }
.run-of { margin: 0; }
.run-of div { display: flex; flex-wrap: wrap; gap: .2rem 1rem; padding: .25rem 0; }
.run-of dt { flex: 0 0 6rem; color: var(--soft); }
.run-of dd { flex: 1 1 14rem; margin: 0; min-width: 0; }
.run-of ul { list-style: none; padding: 0; margin: 0; }
details { margin: .6rem 0; }
summary { cursor: pointer; color: var(--link); }
.card summary { font-size: .9rem; }

figure { margin: .8rem 0; }
figcaption ul { list-style: none; padding: 0; margin: .3rem 0 0; font-variant-numeric: tabular-nums; }
svg { display: block; overflow: hidden; }
svg text { font-size: 13px; fill: var(--ink); font-variant-numeric: tabular-nums; }
svg .mark { fill: var(--soft); font-size: 12px; }
svg .axis, svg .tick { stroke: var(--soft); stroke-width: 1; }
svg .grid { stroke: var(--line); stroke-width: 1; }
svg .gap { fill: var(--gap); }
svg .bar { fill: var(--bar); } svg .arrow { fill: var(--ink); font-weight: 700; }
svg .end { stroke: var(--ink); stroke-width: 2; }
svg .point { fill: var(--ink); }
svg .open { fill: var(--paper); stroke: var(--ink); stroke-width: 2; }
svg .said { fill: var(--bar); stroke: var(--bar); }
svg .contested { fill: var(--bad); stroke: var(--bad); }
svg .derived { fill: var(--paper); stroke: var(--soft); }
svg .range { stroke-width: 5; } svg .range.derived { stroke-width: 3; }
svg rect.unsure { opacity: .35; } svg line.unsure { stroke: var(--soft); stroke-dasharray: 2 2; }
.timeline { margin-bottom: 2rem; }

@media (max-width: 34rem) {
  html { font-size: 15px; }
  main { padding: 1rem .9rem 3rem; }
  .card { padding: .8rem .8rem .4rem; }
  table { font-size: .87rem; }
  th, td { padding-right: .5rem; }
  td.words, th.words { min-width: 6.2rem; }
  .number { min-width: 3.2rem; }
}
@page { size: A4; margin: 16mm 15mm; }
@media print {
  html { font-size: 10pt; }
  body { font-size: 1rem; }
  main { max-width: none; padding: 0; }
  h1 { font-size: 1.6rem; } h2 { margin-top: 1.6rem; }
  nav { display: none; }
  a { color: inherit; text-decoration: none; }
  h2, h3, h4, .kind-line, caption, thead { break-after: avoid; }
  .decision { break-before: avoid; }
  .sides, figure, tr, .decision, .work li, .steps li { break-inside: avoid; }
  .sides > li { border: 1px solid var(--line); }
  .scroll { overflow: visible; }
  caption span { max-width: none; }
  td.words, th.words { min-width: 4rem; }
  .card { margin-bottom: 1rem; padding: .7rem .9rem .3rem; }
  figure, .decision, h4 { margin-top: .6rem; margin-bottom: .3rem; }
  .card details { display: none; }
  summary { color: inherit; }
  mark, .sides > li, svg { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
}
)css";
}

}  // namespace verify
