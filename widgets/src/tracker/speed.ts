/** How fast the page was, as the browser measured it; told once for each page load, when it is first left. */
import { landing, record } from "./recorder";

interface Entry extends PerformanceEntry {
  value: number;
  hadRecentInput: boolean;
  interactionId: number;
}

const found: Record<string, number> = {};
let told = false;

/** Whether the browser can tell. */
function watch(type: string, take: (entry: Entry) => void): boolean {
  // Asked for what it does not know, a browser complains on the console.
  if (!PerformanceObserver.supportedEntryTypes.includes(type)) return false;
  const observer = new PerformanceObserver((list) => (list.getEntries() as Entry[]).forEach(take));
  observer.observe({ type, buffered: true });
  return true;
}

/** What is 0 has not happened yet. */
function most(name: string, value: number): void {
  if (value) found[name] = Math.max(found[name] ?? 0, Math.round(value * 1e3) / 1e3);
}

export function watchSpeed(): void {
  let [shifted, first, last] = [0, 0, 0];
  watch("paint", ({ name, startTime }) => name === "first-contentful-paint" && most("fcp", startTime));
  watch("largest-contentful-paint", ({ startTime }) => most("lcp", startTime));
  watch("event", ({ interactionId, duration }) => interactionId && most("inp", duration));
  const steady = watch("layout-shift", ({ value, startTime, hadRecentInput }) => {
    if (hadRecentInput) return;
    // Shifts less than a second apart are one, up to five seconds: the worst such burst counts.
    if (startTime - last > 1000 || startTime - first > 5000) [shifted, first] = [0, startTime];
    last = startTime;
    most("cls", (shifted += value));
  });
  // A page on which nothing moves is the best there is, which no entry says.
  if (steady) found.cls = 0;
}

export function measure(): void {
  const [load] = performance.getEntriesByType("navigation") as PerformanceNavigationTiming[];
  if (told || !load) return;
  most("ttfb", load.responseStart);
  most("load", load.loadEventEnd);
  told = !!record("vitals", { data: found, ...landing });
}
