/** Turn what happens on the page into events. */
import { mayTrack } from "./consent";
import { safely } from "./guard";
import { uuid } from "./ids";
import { add } from "./outbox";
import { observe, open, report, seconds, title, view } from "./page";
import { sendSoon } from "./transport";
import { LONGEST, type TrackedEvent } from "./wire";

/** A page that is read for long reports as it goes, so that a crash costs little. */
const LONG_READ = 30;

/** Single-page sites set the title after the address; shorter than the wait before a view is sent. */
const TITLE_LAG = 200;

/** What was loaded, and its view if there was one: a single-page site may show something else by now. */
export const landing: Pick<TrackedEvent, "url" | "page_id"> = { url: address(), page_id: undefined };

/** The address without the fragment, which may hold secrets; a fragment that is a route ("#/…") stays. */
function address(): string {
  const { origin, pathname, search, hash } = location;
  return (origin + pathname + search + (/^#[/!]/.test(hash) ? hash : "")).slice(0, LONGEST.url);
}

export function record(type: TrackedEvent["type"], more: Partial<TrackedEvent>): TrackedEvent | undefined {
  if (!mayTrack()) return undefined;
  const { url = address(), page_id } = view ?? {};
  const event = add({ id: uuid(), type, at: Date.now(), url, page_id, ...more });
  sendSoon();
  return event;
}

export function isOpen(): boolean {
  return !!view;
}

/** A page view begins; an empty referrer says nothing. */
export function enter(referrer: string): void {
  abandon();
  const begun = record("pageview", {
    page_id: uuid(),
    title: title(),
    data: {
      viewport_width: innerWidth,
      viewport_height: innerHeight,
      language: navigator.language,
      webdriver: navigator.webdriver || undefined,
    },
    referrer: referrer.slice(0, LONGEST.url) || undefined,
  });
  open(begun);
  if (begun?.url === landing.url) landing.page_id ??= begun.page_id;
  setTimeout(safely(glance), TITLE_LAG);
}

/** Forget the page view without a report. */
export function abandon(): void {
  open();
}

/** The address may have changed without a page load. */
export function follow(): void {
  const from = view?.url;
  if (!from || from === address()) return;
  collect();
  enter(from);
}

/** Look at the page, and report when there is much to report. */
export function glance(): void {
  observe();
  if (seconds >= LONG_READ) collect();
}

/** Report the page's time and depth up to now. */
export function collect(): void {
  observe();
  const news = report();
  if (news) record("engagement", news);
}
