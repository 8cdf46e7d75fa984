/** Write the served scripts into the Python package and print what each weighs. */
import { mkdirSync, writeFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import { bundles, served } from "./bundles.mjs";

mkdirSync(served, { recursive: true });
for (const [name, text] of Object.entries(await bundles())) {
  writeFileSync(served + name, text);
  console.log(`${name}: ${text.length} characters, ${gzipSync(text, { level: 9 }).length} bytes gzipped`);
}
