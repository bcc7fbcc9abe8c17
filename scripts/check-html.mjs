// Opens HTML reports in a headless Chromium, as scripts/check-all's step `html` does.
//
//   NODE_PATH=… node scripts/check-html.mjs SHOTS REPORT.html…
//
// A report must show no error and break no policy, without scripts as with them; every link within it must lead
// somewhere, nothing may be wider than a telephone or a sheet of A4, text must stand out by day and by night, and
// nothing of what documents say may have become an element. Pictures are left in SHOTS, for people.

import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { basename, join, resolve } from "node:path";
import { pathToFileURL } from "node:url";

const require = createRequire(resolve(process.env.NODE_PATH ?? "node_modules", "x.js"));
const puppeteer = require("puppeteer-core");

const [shots, ...reports] = process.argv.slice(2);
if (reports.length === 0) {
  console.error("usage: check-html.mjs SHOTS REPORT.html…");
  process.exit(2);
}
mkdirSync(shots, { recursive: true });

const kPhone = { width: 390, height: 844, deviceScaleFactor: 2, isMobile: true, hasTouch: true };
const kDesk = { width: 1280, height: 900 };
const kPaper = { width: 680, height: 960 }; // A4 less its margins, in CSS pixels
const kPicture = 8000;
const kContrast = 4.5; // WCAG 2, AA

// What the renderer writes; anything else was made by somebody's text.
const kElements = new Set(
  ("html head meta title style body main header section article nav h1 h2 h3 h4 p a ul ol li span strong bdi code mark " +
    "blockquote figure figcaption svg g line rect circle text table caption thead tbody tr th td details summary dl div " +
    "dt dd").split(" "),
);
const kAttributes = new Set(
  ("lang charset http-equiv content name class id aria-labelledby aria-label aria-hidden role scope dir href rel x y x1 " +
    "x2 y1 y2 cx cy r width height text-anchor").split(" "),
);

const faults = [];
const fault = (report, text) => faults.push(`${basename(report)}: ${text}`);

// In the page: elements and attributes that nobody writes, ids that are there twice, links that lead nowhere.
function structure(elements, attributes) {
  const out = [];
  const ids = new Set();
  for (const e of document.querySelectorAll("*")) {
    if (!elements.includes(e.localName)) out.push(`an element <${e.localName}>`);
    for (const a of e.attributes) {
      if (!attributes.includes(a.name)) out.push(`an attribute ${a.name} of <${e.localName}>`);
    }
    if (e.id !== "" && ids.has(e.id)) out.push(`#${e.id} is there twice`);
    ids.add(e.id);
  }
  for (const a of document.querySelectorAll("a")) {
    const to = a.getAttribute("href");
    if (to.startsWith("#") ? document.getElementById(to.slice(1)) === null : !/^https?:\/\//.test(to))
      out.push(`a link to ${to}`);
  }
  if (document.querySelectorAll("h1").length !== 1) out.push("not one h1");
  let level = 0;
  for (const h of document.querySelectorAll("h1, h2, h3, h4")) {
    const own = Number(h.localName.slice(1));
    if (own > level + 1) out.push(`"${h.textContent}" skips a level of headings`);
    level = own;
  }
  return [...new Set(out)];
}

// In the page: what is wider than it, but for what scrolls by itself.
function too_wide() {
  const width = document.documentElement.clientWidth;
  const out = [];
  if (document.documentElement.scrollWidth > width) out.push(`the page is ${document.documentElement.scrollWidth} wide`);
  for (const e of document.querySelectorAll("body *")) {
    if (e.closest(".scroll, svg") !== null && !e.matches(".scroll, svg")) continue;
    const box = e.getBoundingClientRect();
    if (box.width > 0 && box.right > width + 1) out.push(`<${e.localName} class="${e.className}"> ends at ${box.right}`);
  }
  return out.slice(0, 5);
}

// In the page: text that stands out less than it must from what is behind it.
function pale(least) {
  const luminance = ([r, g, b]) => {
    const part = (v) => (v / 255 <= 0.03928 ? v / 255 / 12.92 : ((v / 255 + 0.055) / 1.055) ** 2.4);
    return 0.2126 * part(r) + 0.7152 * part(g) + 0.0722 * part(b);
  };
  const rgb = (color) => color.match(/[\d.]+/g).map(Number);
  const behind = (e) => {
    for (let at = e; at !== null; at = at.parentElement) {
      const color = rgb(getComputedStyle(at).backgroundColor);
      if (color.length === 3 || color[3] > 0) return color;
    }
    return [255, 255, 255];
  };
  const out = new Set();
  for (const e of document.querySelectorAll("body *")) {
    const own = [...e.childNodes].some((n) => n.nodeType === Node.TEXT_NODE && n.textContent.trim() !== "");
    if (!own || e.getBoundingClientRect().width === 0) continue;
    const style = getComputedStyle(e);
    const ink = rgb(e.closest("svg") === null ? style.color : style.fill);
    const [light, dark] = [luminance(ink), luminance(behind(e))].sort((a, b) => b - a);
    const ratio = (light + 0.05) / (dark + 0.05);
    if (ratio < least) out.add(`<${e.localName} class="${e.getAttribute("class") ?? ""}"> has a contrast of ${ratio.toFixed(2)}`);
  }
  return [...out];
}

async function check(browser, report) {
  const name = basename(report, ".html");
  // Of a long page the first metres.
  const picture = async (what) => {
    const { width, height } = await page.evaluate(() => ({ width: innerWidth, height: document.documentElement.scrollHeight }));
    const clip = { x: 0, y: 0, width, height: Math.min(height, kPicture) };
    await page.screenshot({ path: join(shots, `${name}-${what}.png`), clip, captureBeyondViewport: true });
  };
  const page = await browser.newPage();
  page.on("console", (m) => fault(report, `the console says: ${m.text()}`));
  page.on("pageerror", (e) => fault(report, `an error: ${e.message}`));
  page.on("request", (r) => {
    if (r.url().split("#")[0] !== pathToFileURL(resolve(report)).href) fault(report, `asks for ${r.url()}`);
  });
  page.on("dialog", (d) => {
    fault(report, `a dialog: ${d.message()}`);
    return d.dismiss();
  });
  const cdp = await page.createCDPSession();
  await cdp.send("Log.enable");
  cdp.on("Log.entryAdded", ({ entry }) => fault(report, `the log says: ${entry.text}`));

  await page.setViewport(kDesk);
  await page.goto(pathToFileURL(resolve(report)).href, { waitUntil: "load" });
  for (const problem of await page.evaluate(structure, [...kElements], [...kAttributes])) fault(report, problem);
  const text = await page.evaluate(() => document.querySelector("main").innerText);
  if (text.length < 200) fault(report, "hardly says anything");

  // A script that got in would not run; nor would a picture load.
  const stopped = await page.evaluate(
    () =>
      new Promise((done) => {
        document.addEventListener("securitypolicyviolation", (e) => done(e.effectiveDirective));
        const script = document.createElement("script");
        script.textContent = "window.ran = true";
        document.body.append(script);
        setTimeout(() => done(window.ran ? "it ran" : "nothing"), 500);
      }),
  );
  if (!String(stopped).startsWith("script-src")) fault(report, `the policy stops no script: ${stopped}`);
  faults.splice(0, faults.length, ...faults.filter((f) => !f.startsWith(basename(report)) || !/inline script/.test(f)));

  await page.reload({ waitUntil: "load" });
  for (const [scheme, what] of [["light", "desk"], ["dark", "dark"]]) {
    await page.emulateMediaFeatures([{ name: "prefers-color-scheme", value: scheme }]);
    await page.evaluate(() => document.querySelectorAll("details").forEach((d) => (d.open = true)));
    for (const problem of await page.evaluate(pale, kContrast)) fault(report, `${scheme}: ${problem}`);
    for (const problem of await page.evaluate(too_wide)) fault(report, `opened, at ${kDesk.width}: ${problem}`);
    if (what === "desk") await picture("opened");
    await page.evaluate(() => document.querySelectorAll("details").forEach((d) => (d.open = false)));
    await picture(what);
  }
  await page.emulateMediaFeatures([{ name: "prefers-color-scheme", value: "light" }]);

  // A link that was mailed leads to its card.
  for (const id of await page.evaluate(() => [...document.querySelectorAll("article.card[id]")].slice(0, 3).map((e) => e.id))) {
    await page.goto(`${pathToFileURL(resolve(report)).href}#${id}`);
    const seen = await page.evaluate((wanted) => {
      const box = document.getElementById(wanted).getBoundingClientRect();
      return box.top < innerHeight && box.bottom > 0 && document.querySelector(":target")?.id === wanted;
    }, id);
    if (!seen) fault(report, `#${id} does not lead to its card`);
  }

  await page.setViewport(kPhone);
  await page.goto(pathToFileURL(resolve(report)).href);
  for (const open of [false, true]) {
    await page.evaluate((o) => document.querySelectorAll("details").forEach((d) => (d.open = o)), open);
    for (const problem of await page.evaluate(too_wide)) fault(report, `on a telephone${open ? ", opened" : ""}: ${problem}`);
    if (!open) await picture("phone");
  }

  await page.setViewport(kPaper);
  await page.emulateMediaType("print");
  for (const problem of await page.evaluate(too_wide)) fault(report, `on paper: ${problem}`);
  const paper = await page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  if (paper !== "rgb(255, 255, 255)") fault(report, `paper is ${paper}`);
  await page.emulateMediaType(null);
  const pdf = join(shots, `${name}.pdf`);
  writeFileSync(pdf, await page.pdf({ preferCSSPageSize: true, printBackground: false }));
  await page.close();
  if (existsSync("/usr/bin/pdfinfo")) {
    const info = execFileSync("pdfinfo", [pdf], { encoding: "utf8" });
    if (!/Page size:\s+59[45](\.\d+)? x 84[12](\.\d+)? pts \(A4\)/.test(info)) fault(report, `no A4: ${info.match(/Page size:.*/)}`);
    execFileSync("pdftoppm", ["-r", "70", "-png", "-l", "4", pdf, join(shots, `${name}-print`)]);
    console.log(`${basename(report)}: ${info.match(/Pages:\s+(\d+)/)[1]} pages`);
  }
}

const browser = await puppeteer.launch({
  executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
  args: ["--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage"],
});
try {
  for (const report of reports) await check(browser, report);
} finally {
  await browser.close();
}
for (const f of faults) console.error(f);
process.exit(faults.length === 0 ? 0 : 1);
