/** Which scripts are served, from which source, and how each is built. */
import { fileURLToPath } from "node:url";
import * as esbuild from "esbuild";

const here = (path) => fileURLToPath(new URL(path, import.meta.url));

export const served = here("../../suitecrm_bridge/features/sites/static/");
export const limits = here("../size-limits.json");

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
    });
    return [name, outputFiles[0].text];
  });
  return Object.fromEntries(await Promise.all(built));
}
