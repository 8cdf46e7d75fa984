/** The page view that is open: how long it was looked at and how far it was read. */
import { LONGEST, type TrackedEvent } from "./wire";

/** A longer step means that the machine slept, not that somebody read. */
const LONGEST_STEP = 10;

/** Undefined while none is open. */
export let view: TrackedEvent | undefined;
/** Visible and focused time not yet reported. */
export let seconds = 0;
/** Pixels; both as maxima, since pages grow while they load. */
let seen = 0;
let height = 1;
let watched = false;
let checked = 0;

/** From here on `begun` is the view; without one, none is open. */
export function open(begun?: TrackedEvent): void {
  view = begun;
  seconds = seen = 0;
  height = 1;
  checked = performance.now();
  watched = isWatched();
}

export function title(): string {
  return document.title.slice(0, LONGEST.title);
}

function isWatched(): boolean {
  return !document.hidden && document.hasFocus();
}

/** Bring the view up to now; to be called whenever attention may have changed, and every few seconds. */
export function observe(): void {
  if (!view) return;
  const now = performance.now();
  if (watched) {
    seconds += Math.min((now - checked) / 1000, LONGEST_STEP);
    seen = Math.max(seen, scrollY + innerHeight);
    height = Math.max(height, document.documentElement.scrollHeight);
  }
  checked = now;
  watched = isWatched();
  // The view may still be waiting to be sent, and its title may have come late.
  view.title = title();
}

/** What to tell since the last report, unless it is less than a second, which waits for the next. */
export function report(): { seconds: number; depth: number } | undefined {
  if (seconds < 1) return undefined;
  const told = Math.round(seconds * 10) / 10;
  seconds = 0;
  return { seconds: told, depth: Math.min(100, Math.round((seen / height) * 100)) };
}
