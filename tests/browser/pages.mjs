// The pages that are tested, made anew by the program each time.

import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
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
  "report-public-cy": ["report", EXAMPLE, "--audience", "public", "--lang", "cy"],
  "provider-round-en": ["report", EXAMPLE, "--provider", "llwybr-arall", "--round", "mww-2027-28"],
  "provider-cy": ["report", EXAMPLE, "--provider", "hafan-newid", "--lang", "cy"],
  "provider-public-en": ["report", EXAMPLE, "--provider", "hafan-newid", "--audience", "public"],
  "table-en": ["table", EXAMPLE],
  "table-cy": ["table", EXAMPLE, "--provider", "hafan-newid", "--lang", "cy"],
  "hostile-report": ["report", HOSTILE],
  "hostile-table": ["table", HOSTILE],
};

/** A page that fails every check that a page can fail. */
export const broken = page("broken", join(here, "broken.html"));

export function pages() {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const histories = history();
  return [...Object.entries({ ...PAGES, ...histories }).map(([name, asked]) => made(name, asked)), ...site()];
}

/** The example, and six years in which it grew: a month in which its settings could not be read is among them. */
function history() {
  const repository = join(folder, "history");
  const git = (day, ...words) => {
    const noon = `${day}T12:00:00Z`;
    const who = { GIT_AUTHOR_NAME: "Quality lead", GIT_AUTHOR_EMAIL: "quality@hafan.example" };
    const committer = { GIT_COMMITTER_NAME: "Quality lead", GIT_COMMITTER_EMAIL: "quality@hafan.example" };
    const env = { ...process.env, ...who, ...committer, GIT_AUTHOR_DATE: noon, GIT_COMMITTER_DATE: noon };
    const run = spawnSync("git", ["-C", repository, ...words], { encoding: "utf8", env });
    if (run.status !== 0) throw new Error(`git ${words.join(" ")}: ${run.stderr}`);
  };
  const commit = (day) => {
    git(day, "add", "--all");
    git(day, "commit", "--quiet", `--message=${day}`);
  };
  const providers = ["cam-cyntaf", "hafan-newid", "llwybr-arall", "nant-y-bont"];
  const settings = join(repository, "tyst.yaml");
  cpSync(EXAMPLE, repository, { recursive: true });
  git("2020-03-01", "init", "--quiet", "--initial-branch=main");
  for (const name of providers.slice(1)) rmSync(join(repository, "providers", name), { recursive: true });
  commit("2020-03-01");
  cpSync(join(EXAMPLE, "providers"), join(repository, "providers"), { recursive: true });
  commit("2024-05-10");
  writeFileSync(settings, "title: [\n");
  commit("2026-04-20");
  cpSync(join(EXAMPLE, "tyst.yaml"), settings);
  commit("2026-05-02");
  return {
    "history-en": ["history", repository],
    "history-public-cy": ["history", repository, "--audience", "public", "--lang", "cy"],
  };
}

/** What of the example is public and at fault on purpose, and how it is put right: with it there is no site. */
const PUT_RIGHT = [
  ["diversity/plain-language.md", "2026-02-30", "2026-02-27"],
  ["model/model-of-work.md", "colated-by", "collated-by"],
  ["partners/criminal-justice-messages.md", /.*police-liaison-notes.*\n/, ""],
];

/** The public pages of one provider of the example. */
function site() {
  const repository = join(folder, "evidence");
  cpSync(EXAMPLE, repository, { recursive: true });
  for (const [path, fault, right] of PUT_RIGHT) {
    const file = join(repository, "providers", "hafan-newid", "evidence", path);
    const text = readFileSync(file, "utf8");
    if (text.search(fault) < 0) throw new Error(`${path} has no fault any more`);
    writeFileSync(file, text.replace(fault, right));
  }
  const to = join(folder, "site");
  run(["site", repository, "--provider", "hafan-newid"], to);
  const names = ["index", "en/index", "cy/index", "en/hafan-newid", "cy/hafan-newid"];
  return names.map((name) => page(`site-${name.replace("/", "-")}`, join(to, `${name}.html`)));
}

function made(name, asked) {
  const file = join(folder, `${name}.html`);
  run(asked, file);
  return page(name, file);
}

function run(asked, output) {
  const run = spawnSync(tyst, [...asked, "--as-of", "2026-11-22", "--output", output], { encoding: "utf8" });
  if (run.error) throw new Error(`${tyst} does not run; \`cargo build\` makes it`);
  if (run.status !== 0) throw new Error(`tyst ${asked.join(" ")}: exit code ${run.status}\n${run.stdout}${run.stderr}`);
}

function page(name, file) {
  return { name, file, address: pathToFileURL(file).href };
}
