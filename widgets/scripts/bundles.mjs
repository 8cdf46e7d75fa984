/** Which scripts are served, from which source, and how each is built. */
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import * as esbuild from "esbuild";
import { minify } from "terser";

const here = (path) => fileURLToPath(new URL(path, import.meta.url));

export const served = here("../../suitecrm_bridge/features/sites/static/");
export const limits = here("../size-limits.json");
/** Versions that pages may pin: each keeps its file for good, so a new version adds one and changes none. */
export const pinned = `${served}pinned/`;
const { version } = JSON.parse(readFileSync(here("../package.json"), "utf8"));

const sources = { "tracking.js": here("../src/tracker/main.ts") };

/** Every served script as text, by file name. */
export async function bundles() {
  const built = Object.entries(sources).map(async ([name, source]) => {
    const { outputFiles } = await esbuild.build({
      entryPoints: [source],
      bundle: true,
      write: false,
      minify: true,
      format: "iife",
      target: "es2021",
      charset: "utf8",
      legalComments: "none",
      // Inside `try` the words "use strict" would mean nothing.
      tsconfigRaw: { compilerOptions: { alwaysStrict: false, verbatimModuleSyntax: true } },
      // Whatever a page has done to the browser, its console never shows an error of ours, not even while we load.
      banner: { js: "try{" },
      footer: { js: "}catch{}" },
    });
    // What esbuild has shortened, terser shortens by another two per cent: it folds functions into one another.
    const { code } = await minify(outputFiles[0].text, { ecma: 2020, compress: { passes: 2 } });
    return [name, `${code}\n`];
  });
  return Object.fromEntries(await Promise.all(built));
}

/** The name of a served script's file for this version. */
export function pinnedName(name) {
  return name.replace(/\.js$/, `-${version}.js`);
}
