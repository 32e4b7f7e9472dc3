// The pages that are tested, made anew by the program each time.

import { spawnSync } from "node:child_process";
import { mkdirSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

const here = dirname(fileURLToPath(import.meta.url));
const top = join(here, "..", "..");
const tyst = process.env.TYST ?? join(top, "target", "debug", "tyst");
const folder = join(top, "target", "browser-pages");

const EXAMPLE = join(top, "examples", "mid-and-west-wales");
const HOSTILE = join(here, "hostile");

/** Each page by its name, with the arguments that make it. */
const PAGES = {
  "report-en": ["report", EXAMPLE],
  "report-cy": ["report", EXAMPLE, "--lang", "cy"],
  "report-public-en": ["report", EXAMPLE, "--audience", "public"],
  "report-public-cy": ["report", EXAMPLE, "--audience", "public", "--lang", "cy"],
  "round-en": ["report", EXAMPLE, "--round", "mww-2027-28"],
  "provider-en": ["report", EXAMPLE, "--provider", "llwybr-arall"],
  "provider-cy": ["report", EXAMPLE, "--provider", "hafan-newid", "--lang", "cy"],
  "table-en": ["table", EXAMPLE],
  "table-cy": ["table", EXAMPLE, "--provider", "hafan-newid", "--lang", "cy"],
  "hostile-report": ["report", HOSTILE],
  "hostile-table": ["table", HOSTILE],
};

export function pages() {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  return Object.entries(PAGES).map(([name, asked]) => made(name, asked));
}

function made(name, asked) {
  const file = join(folder, `${name}.html`);
  const run = spawnSync(tyst, [...asked, "--as-of", "2026-11-22", "--output", file], { encoding: "utf8" });
  if (run.error) throw new Error(`${tyst} does not run; \`cargo build\` makes it`);
  if (run.status !== 0) throw new Error(`tyst ${asked.join(" ")}: exit code ${run.status}\n${run.stderr}`);
  return { name, file, address: pathToFileURL(file).href };
}
