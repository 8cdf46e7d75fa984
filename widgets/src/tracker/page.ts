/** One page view: how long it was looked at and how far it was read. */
import type { TrackedEvent } from "./wire";
import { LONGEST } from "./wire";

/** A longer step means that the machine slept, not that somebody read. */
const LONGEST_STEP = 10;

export interface Page {
  view: TrackedEvent;
  /** Visible and focused time not yet reported. */
  seconds: number;
  /** Pixels; both as maxima, since pages grow while they load. */
  seen: number;
  height: number;
  watched: boolean;
  checked: number;
}

export function open(view: TrackedEvent): Page {
  const page = { view, seconds: 0, seen: 0, height: 1, watched: false, checked: performance.now() };
  page.watched = isWatched();
  return page;
}

export function title(): string {
  return document.title.slice(0, LONGEST.title);
}

function isWatched(): boolean {
  return !document.hidden && document.hasFocus();
}

/** Bring `page` up to now; to be called whenever attention may have changed, and every few seconds. */
export function observe(page: Page): void {
  const now = performance.now();
  if (page.watched) {
    page.seconds += Math.min((now - page.checked) / 1000, LONGEST_STEP);
    page.seen = Math.max(page.seen, scrollY + innerHeight);
    page.height = Math.max(page.height, document.documentElement.scrollHeight);
  }
  page.checked = now;
  page.watched = isWatched();
  // The view may still be waiting to be sent, and its title may have come late.
  page.view.title = title();
}

/** What to tell since the last report, unless it is less than a second, which waits for the next. */
export function report(page: Page): { seconds: number; depth: number } | undefined {
  if (page.seconds < 1) return undefined;
  const seconds = Math.round(page.seconds * 10) / 10;
  page.seconds = 0;
  return { seconds, depth: Math.min(100, Math.round((page.seen / page.height) * 100)) };
}
