/** Fail when a served script is not what its sources build, or is over its size limit. */
import { existsSync, readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import { bundles, limits, pinned, pinnedName, served } from "./bundles.mjs";

const allowed = JSON.parse(readFileSync(limits, "utf8"));
const wrong = [];
for (const [name, text] of Object.entries(await bundles())) {
  const weight = gzipSync(text, { level: 9 }).length;
  const limit = allowed[name]?.gzip_bytes ?? 0;
  if (weight > limit) wrong.push(`${name} is ${weight} bytes gzipped, over its limit of ${limit}`);
  for (const file of [served + name, pinned + pinnedName(name)])
    if (!existsSync(file) || readFileSync(file, "utf8") !== text)
      wrong.push(`${file} is not what its sources build: run npm run build`);
}
for (const line of wrong) console.error(line);
process.exitCode = wrong.length ? 1 : 0;
