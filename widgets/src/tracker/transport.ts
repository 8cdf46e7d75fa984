/** Bring the outbox to the server: small batches, patient repeats, and an end to trying. */
import { byFetch, outliving, type Carrier } from "./carriers";
import * as config from "./config";
import { mayTrack } from "./consent";
import { say } from "./guard";
import { uuid, visitorId } from "./ids";
import * as outbox from "./outbox";
import type { Batch, TrackedEvent } from "./wire";

const GATHER = 250;
const MAX_EVENTS = 50;
/** Browsers refuse keepalive requests over 64 KB. */
const MAX_BYTES = 60_000;
const MAX_FAILURES = 10;
const LONGEST_PAUSE = 300_000;

/** What is under way, and what this page need not try again. */
const flying = new WeakSet<TrackedEvent>();
let timer = 0;
let failures = 0;
let notBefore = 0;
/** The last answer was good, so what leaves with the page will most likely arrive as well. */
let reachable = false;
/** What the last answer gave us to show with the next request. */
let token: string | undefined;

/** What may be sent next. A withdrawal goes first and alone, since it is in another's name, and whatever the answer. */
function next(): TrackedEvent[] {
  const grounded = outbox.queued().filter((event) => !flying.has(event));
  const farewell = grounded.find(outbox.withdraws);
  if (farewell) return [farewell];
  return mayTrack() ? grounded.slice(0, MAX_EVENTS) : [];
}

function bodyOf(events: TrackedEvent[], load: string): string {
  const { visitor = visitorId() } = events[0]!;
  const batch: Batch = {
    site: config.site,
    visitor,
    sent_at: Date.now(),
    token,
    load: token ? undefined : load,
    events,
  };
  return JSON.stringify(batch);
}

/** Send one batch now, unless we were told to wait. A rejection would show in the host page: there is none. */
function attempt(carry: Carrier): void {
  send(carry).catch(say);
}

async function send(carry: Carrier): Promise<void> {
  clearTimeout(timer);
  timer = 0;
  // Blocked for good, as far as this page can tell: leave nothing behind.
  if (failures >= MAX_FAILURES) return outbox.drop();
  let events = next();
  if (!events.length) return;
  // Offline, the browser's own "online" event is the next try; it costs no attempt.
  if (navigator.onLine === false) return outbox.save();
  if (Date.now() < notBefore) return sendSoon();
  // Who leaves before the first answer has no token to show: this is then a first request as well.
  const load = carry === byFetch ? outbox.load : uuid();
  let body = bodyOf(events, load);
  while (new Blob([body]).size > MAX_BYTES) body = bodyOf((events = events.slice(0, events.length >> 1)), load);
  events.forEach((event) => flying.add(event));
  // Only an answer ends a withdrawal, and a beacon brings none.
  const [status, wait, given] = await (outbox.withdraws(events[0]!) ? byFetch : carry)(config.url, body);
  token = given ?? token;
  say(status || "no answer", events);
  settle(events, status, wait);
}

function settle(events: TrackedEvent[], status: number, wait: number): void {
  // 401 comes with a token, and is a first answer rather than a refusal.
  const again = [0, 401, 408, 429].includes(status) || status >= 500;
  reachable = !again;
  failures = again ? failures + 1 : 0;
  if (again) events.forEach((event) => flying.delete(event));
  // Refused for good, a withdrawal waits for the next page: a disabled site may be enabled again.
  else if (status < 300 || !outbox.withdraws(events[0]!)) outbox.acknowledge(events);
  if (again && status !== 401) notBefore = Date.now() + Math.min(LONGEST_PAUSE, Math.max(wait * 1000, backoff()));
  outbox.save();
  sendSoon();
}

/** 1-2 s after the first failure, then doubling; the spread keeps visitors from coming back all at once. */
function backoff(): number {
  return 1000 * 2 ** failures * (0.5 + Math.random() / 2);
}

/** Send what there is in a moment, together with what comes until then. */
export function sendSoon(): void {
  if (next().length) timer ||= setTimeout(() => attempt(byFetch), Math.max(GATHER, notBefore - Date.now()));
}

/** The network is back, or the visitor has spoken: whatever we were waiting for is over. */
export function sendNow(): void {
  failures = notBefore = 0;
  attempt(byFetch);
}

/** The page may be gone in a moment: send now, and store what may not arrive. */
export function sendLast(): void {
  attempt(outliving);
  if (!reachable) outbox.save();
}
