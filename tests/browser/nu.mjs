// The Nu checker: whether a page is HTML, CSS and ARIA as the standards have them.

import { spawnSync } from "node:child_process";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";

const jar = join(dirname(createRequire(import.meta.url).resolve("vnu-jar/package.json")), "build", "dist", "vnu.jar");

export function faultsOf(page, java) {
  const options = { encoding: "utf8", maxBuffer: 64 << 20 };
  const run = spawnSync(java, ["-jar", jar, "--format", "json", "--stdout", "--exit-zero-always", page.file], options);
  if (run.status !== 0) return [`the checker did not run: ${run.stderr}`];
  const { messages } = JSON.parse(run.stdout);
  const faults = messages.filter((message) => message.type !== "info");
  return faults.map((fault) => `line ${fault.lastLine}: ${fault.message}`);
}
