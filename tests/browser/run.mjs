// Opens the web pages that tyst writes in a real browser. One line for each check; the exit code says whether all passed.
//
// CHROME names the browser where it has another name than usual, TYST the program where it was built elsewhere.

import { chromium } from "playwright-core";
import { browser as found, java } from "./machine.mjs";
import { broken, pages } from "./pages.mjs";
import { checksOf } from "./checks.mjs";
import { faultsOf } from "./nu.mjs";

/** What cannot go wrong in a page of its own: every browser prints, and draws something. */
const ALWAYS_PASSES = ["prints", "has its picture taken"];

const outcome = { passed: 0, failed: 0 };

async function check(name, faultsIn) {
  let faults;
  try {
    faults = await faultsIn();
  } catch (error) {
    faults = [String(error.message ?? error)];
  }
  const passes = faults.length === 0;
  outcome[passes ? "passed" : "failed"] += 1;
  console.log(`${passes ? "ok    " : "FAILED"}  ${name}`);
  for (const fault of faults.slice(0, 20)) console.log(`          ${fault.replaceAll("\n", "\n          ")}`);
  if (faults.length > 20) console.log(`          and ${faults.length - 20} more`);
}

const executablePath = found();
const runtime = java();
const missing = [executablePath ? null : "Chromium", runtime ? null : "Java"].filter(Boolean);
if (missing.length > 0) {
  const must = process.env.CI === "true";
  console.log(`${must ? "FAILED" : "skipped"}: the web pages are not tested, for want of ${missing.join(" and ")}`);
  process.exit(must ? 1 : 0);
}

/** A check that finds nothing on a page with a fault for each of them is itself at fault. */
async function findsSomething(faultsIn) {
  const faults = await faultsIn();
  return faults.length > 0 ? [] : ["it finds nothing on a page made to fail it"];
}

const written = pages();
const browser = await chromium.launch({ executablePath, args: ["--disable-gpu"] });
try {
  for (const [name, faults] of checksOf(browser, broken)) {
    if (!ALWAYS_PASSES.includes(name)) await check(`can fail: ${name}`, () => findsSomething(faults));
  }
  await check("can fail: the Nu checker finds no error", () => findsSomething(() => faultsOf(broken, runtime)));
  for (const page of written) {
    for (const [name, faults] of checksOf(browser, page)) await check(`${page.name}: ${name}`, faults);
  }
} finally {
  await browser.close();
}
for (const page of written) await check(`${page.name}: the Nu checker finds no error`, () => faultsOf(page, runtime));

console.log(`\n${outcome.passed} passed, ${outcome.failed} failed`);
process.exit(outcome.failed === 0 ? 0 : 1);
