/** Bring the outbox to the server: small batches, patient repeats, and an end to trying. */
import { byFetch, outliving, type Carrier } from "./carriers";
import { config } from "./config";
import { mayTrack } from "./consent";
import { say } from "./guard";
import { visitorId } from "./ids";
import * as outbox from "./outbox";
import type { Batch, TrackedEvent } from "./wire";

const GATHER = 250;
const MAX_EVENTS = 50;
/** Browsers refuse keepalive requests over 64 KB. */
const MAX_BYTES = 60_000;
const MAX_FAILURES = 10;
const LONGEST_PAUSE = 300_000;

const flying = new Set<TrackedEvent>();
let timer: ReturnType<typeof setTimeout> | undefined;
let failures = 0;
let notBefore = 0;
/** The last answer was good, so what leaves with the page will most likely arrive as well. */
let reachable = false;

function grounded(): TrackedEvent[] {
  return outbox.queued().filter((event) => !flying.has(event));
}

function bodyOf(events: TrackedEvent[]): string {
  const batch: Batch = { site: config.site, visitor: visitorId(), sent_at: Date.now(), events };
  return JSON.stringify(batch);
}

/** Send one batch now, unless we were told to wait. A rejection would show in the host page: there is none. */
function attempt(carry: Carrier): void {
  send(carry).catch(say);
}

async function send(carry: Carrier): Promise<void> {
  clearTimeout(timer);
  timer = undefined;
  // Blocked for good, as far as this page can tell: leave nothing behind.
  if (failures >= MAX_FAILURES) return outbox.empty();
  let events = grounded().slice(0, MAX_EVENTS);
  if (!events.length || !mayTrack()) return;
  // Offline, the browser's own "online" event is the next try; it costs no attempt.
  if (navigator.onLine === false) return outbox.save();
  if (Date.now() < notBefore) return sendSoon();
  let body = bodyOf(events);
  while (new Blob([body]).size > MAX_BYTES) body = bodyOf((events = events.slice(0, events.length >> 1)));
  events.forEach((event) => flying.add(event));
  const [status, wait] = await carry(config.url, body);
  events.forEach((event) => flying.delete(event));
  say(status || "no answer", events);
  settle(events, status, wait);
}

function settle(events: TrackedEvent[], status: number, wait: number): void {
  const again = !status || status === 408 || status === 429 || status >= 500;
  reachable = !again;
  failures = again ? failures + 1 : 0;
  if (!again) outbox.acknowledge(events);
  else notBefore = Date.now() + Math.min(LONGEST_PAUSE, Math.max(wait * 1000, backoff()));
  outbox.save();
  sendSoon();
}

/** 1-2 s after the first failure, then doubling; the spread keeps visitors from coming back all at once. */
function backoff(): number {
  return 1000 * 2 ** failures * (0.5 + Math.random() / 2);
}

/** Send what there is in a moment, together with what comes until then. */
export function sendSoon(): void {
  if (grounded().length) timer ??= setTimeout(() => attempt(byFetch), Math.max(GATHER, notBefore - Date.now()));
}

/** The network is back: whatever we were waiting for is over. */
export function sendNow(): void {
  failures = notBefore = 0;
  attempt(byFetch);
}

/** The page may be gone in a moment: send now, and store what may not arrive. */
export function sendLast(): void {
  attempt(outliving);
  if (!reachable) outbox.save();
}
