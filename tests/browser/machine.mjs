// What the machine has to offer: a browser, and a Java runtime for the Nu checker.

import { spawnSync } from "node:child_process";

const NAMES = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];

/** Where the browser is, or nothing where there is none. */
export function browser() {
  const names = process.env.CHROME ? [process.env.CHROME] : NAMES;
  return names.map(whereIs).find(Boolean);
}

export function java() {
  return whereIs("java");
}

function whereIs(name) {
  const asked = spawnSync("sh", ["-c", 'command -v -- "$1"', "sh", name], { encoding: "utf8" });
  return asked.status === 0 ? asked.stdout.trim() : undefined;
}
