/** Write the served scripts into the Python package and print what each weighs. */
import { mkdirSync, writeFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import { bundles, pinned, pinnedName, served } from "./bundles.mjs";

mkdirSync(pinned, { recursive: true });
for (const [name, text] of Object.entries(await bundles())) {
  writeFileSync(served + name, text);
  writeFileSync(pinned + pinnedName(name), text);
  console.log(`${name}: ${text.length} characters, ${gzipSync(text, { level: 9 }).length} bytes gzipped`);
}
