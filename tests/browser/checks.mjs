// What is asked of every page. A check gives back what it found wrong.

import { mkdirSync, readFileSync, statSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const screenshots = join(dirname(fileURLToPath(import.meta.url)), "..", "..", "target", "screenshots");
mkdirSync(screenshots, { recursive: true });

const DESK = { width: 1280, height: 900 };
const TABLET = { width: 768, height: 1024 };
const PHONE = { width: 320, height: 640 };
/** What is left of 1280 by 1024 at 400 %. */
const ZOOMED = { viewport: { width: 320, height: 256 }, deviceScaleFactor: 4 };

/** The criteria of WCAG 2.2 up to AA, and what is good practice beyond them. */
const CRITERIA = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

export function checksOf(browser, page) {
  const opened = (options, look) => open(browser, page, options, look);
  return [
    ["says nothing on the console and asks for nothing", () => silence(browser, page)],
    ["axe, light", () => opened({ viewport: DESK, bypassCSP: true }, violations)],
    ["axe, dark", () => opened({ viewport: DESK, bypassCSP: true, colorScheme: "dark" }, violations)],
    ["axe, 320 pixels wide", () => opened({ viewport: PHONE, bypassCSP: true }, violations)],
    ["the keyboard comes to everything in order, and it shows", () => opened({ viewport: DESK }, keyboard)],
    ["the keyboard, 320 pixels wide, dark", () => opened({ viewport: PHONE, colorScheme: "dark" }, keyboard)],
    ["fits 320 pixels", () => opened({ viewport: PHONE }, width)],
    ["fits 1280 pixels", () => opened({ viewport: DESK }, width)],
    ["fits 1280 pixels at 400 %", () => opened(ZOOMED, width)],
    ["fits 320 pixels with its letters far apart", () => opened({ viewport: PHONE, bypassCSP: true }, spaced)],
    ["says the same without JavaScript", () => scriptless(browser, page)],
    ["every rating shows where the system sets the colours", () => opened({ forcedColors: "active" }, forced)],
    ["prints", () => opened({ viewport: DESK }, (tab) => printed(tab, page))],
    ["has its picture taken", () => pictures(opened, page)],
  ];
}

async function open(browser, page, options, look) {
  const context = await browser.newContext(options);
  try {
    const tab = await context.newPage();
    await tab.goto(page.address);
    return await look(tab);
  } finally {
    await context.close();
  }
}

async function silence(browser, page) {
  const context = await browser.newContext({ viewport: DESK });
  const heard = [];
  try {
    const tab = await context.newPage();
    tab.on("console", (message) => heard.push(`${message.type()}: ${message.text()}`));
    tab.on("pageerror", (error) => heard.push(`error: ${error.message}`));
    tab.on("dialog", (dialog) => heard.push(`dialog: ${dialog.message()}`) && dialog.dismiss());
    context.on("request", (request) => request.url() === page.address || heard.push(`asks for ${request.url()}`));
    await tab.goto(page.address, { waitUntil: "networkidle" });
    await tab.mouse.wheel(0, 5000);
    await tab.emulateMedia({ media: "print" });
  } finally {
    await context.close();
  }
  return heard;
}

async function violations(tab) {
  await tab.evaluate(axe);
  const found = await tab.evaluate(
    (values) => window.axe.run(document, { runOnly: { type: "tag", values }, resultTypes: ["violations"] }),
    CRITERIA,
  );
  const where = (node) => `${node.target.join(" ")}\n${node.failureSummary}`;
  return found.violations.map(
    (violation) => `${violation.id}, ${violation.nodes.length} times: ${violation.help}\n${where(violation.nodes[0])}`,
  );
}

/** Tab comes to the link past the top first, then to every link and every table that moves, in the order of the page. */
async function keyboard(tab) {
  const stops = await tab.evaluate(() => {
    const stops = [...document.querySelectorAll("a[href], [tabindex='0']")];
    stops.forEach((stop, at) => (stop.dataset.stop = at));
    return stops.map((stop) => stop.textContent.trim().slice(0, 40));
  });
  const faults = [];
  for (let at = 0; at < stops.length && faults.length === 0; at += 1) {
    await tab.keyboard.press("Tab");
    const here = await tab.evaluate(() => {
      const element = document.activeElement;
      const box = element.getBoundingClientRect();
      const style = getComputedStyle(element);
      return {
        stop: element.dataset.stop,
        isSeen: box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth,
        isMarked: style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2,
        isTall: box.height >= 24 || style.display === "inline",
      };
    });
    if (here.stop !== String(at)) faults.push(`stop ${at} (${stops[at]}) is passed over for ${here.stop}`);
    if (!here.isSeen) faults.push(`stop ${at} (${stops[at]}) is outside the window`);
    if (!here.isMarked) faults.push(`stop ${at} (${stops[at]}) does not show that it is in focus`);
    if (!here.isTall) faults.push(`stop ${at} (${stops[at]}) is too small to hit`);
  }
  return faults.length > 0 ? faults : skipping(tab);
}

async function skipping(tab) {
  await tab.reload();
  await tab.keyboard.press("Tab");
  await tab.keyboard.press("Enter");
  await tab.keyboard.press("Tab");
  const within = await tab.evaluate(() => {
    const main = document.querySelector("main");
    const first = document.querySelector("main a[href], main [tabindex='0'], footer a");
    return location.hash === "#main" && main !== null && document.activeElement === first;
  });
  return within ? [] : ["the first link does not lead to the first stop of the page itself"];
}

/** The page as a whole moves up and down only. */
async function width(tab) {
  return tab.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    const faults = scrollWidth > clientWidth ? [`the page is ${scrollWidth} wide on a screen of ${clientWidth}`] : [];
    for (const element of document.querySelectorAll("main *")) {
      const moving = element.closest(".wide");
      const end = element.getBoundingClientRect().right;
      if (!moving && end > clientWidth + 1 && !element.closest(".unseen")) {
        faults.push(`<${element.localName}> reaches to ${Math.round(end)}: ${element.textContent.trim().slice(0, 60)}`);
      }
    }
    return faults;
  });
}

/** As WCAG's 1.4.12 has it. */
async function spaced(tab) {
  const content = "* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }";
  await tab.addStyleTag({ content: `${content} p { margin-bottom: 2em !important }` });
  return width(tab);
}

async function scriptless(browser, page) {
  const text = (tab) => tab.locator("body").innerText();
  const [withScript, without] = [
    await open(browser, page, { viewport: DESK }, text),
    await open(browser, page, { viewport: DESK, javaScriptEnabled: false }, text),
  ];
  if (without.trim() === "") return ["there is nothing to read"];
  return withScript === without ? [] : ["it reads otherwise"];
}

async function forced(tab) {
  return tab.evaluate(() => {
    const unseen = [...document.querySelectorAll(".tag")].filter((tag) => {
      const style = getComputedStyle(tag);
      return style.borderTopStyle === "none" || style.color === style.backgroundColor || tag.textContent.trim() === "";
    });
    return unseen.map((tag) => `a rating that cannot be seen: ${tag.textContent}`);
  });
}

async function printed(tab, page) {
  const path = join(screenshots, `${page.name}.pdf`);
  await tab.pdf({ path, preferCSSPageSize: true, tagged: true, outline: true });
  const bytes = readFileSync(path);
  return bytes.subarray(0, 5).toString() === "%PDF-" && bytes.includes("/StructTreeRoot") ? [] : ["no PDF with tags"];
}

/** Of the top of a long page: who looks at them does not read all of it. */
const LONGEST = 4000;

async function pictures(opened, page) {
  const faults = [];
  for (const [viewport, colorScheme] of [[PHONE, "light"], [TABLET, "light"], [DESK, "light"], [DESK, "dark"]]) {
    const path = join(screenshots, `${page.name}-${viewport.width}-${colorScheme}.png`);
    await opened({ viewport, colorScheme }, async (tab) => {
      const height = await tab.evaluate(() => document.documentElement.scrollHeight);
      const clip = { x: 0, y: 0, width: viewport.width, height: Math.min(height, LONGEST) };
      await tab.screenshot({ path, clip, fullPage: true });
    });
    if (statSync(path).size < 5000) faults.push(`${path} shows nothing`);
  }
  return faults;
}
