/** Hold what the server has not acknowledged, within bounds, across page loads. */
import { mayKeep } from "./consent";
import { say } from "./guard";
import { uuid } from "./ids";
import { keysFrom, read, remove, write } from "./storage";
import type { TrackedEvent } from "./wire";

const PREFIX = "scb_queue_";
const MAX_EVENTS = 100;
const MAX_EVENT = 8_000;
const MAX_STORED = 20_000;
const MAX_AGE = 86_400_000;

/** Names this page load. Each stores under its own key, so that tabs never overwrite one another. */
export const load = uuid();
const own = PREFIX + load;
let waiting: TrackedEvent[] = [];

/** Takes consent back: kept until the server has heard it, although nothing else is. */
export function withdraws({ visitor }: TrackedEvent): boolean {
  return visitor !== undefined;
}

/** Whoever had no id is somebody else to the server on the next day. */
function lasts(event: TrackedEvent): boolean {
  const now = Date.now();
  return event?.at > now - (event.visitor === null ? now % MAX_AGE : MAX_AGE);
}

/** Queue a copy of `event`, which later changes of the host's objects cannot reach; undefined when it is too big. */
export function add(event: TrackedEvent): TrackedEvent | undefined {
  const text = JSON.stringify(event);
  if (text.length > MAX_EVENT) {
    say("too big", event);
    return undefined;
  }
  const copy = JSON.parse(text) as TrackedEvent;
  waiting.push(copy);
  return copy;
}

/** What still waits: too many lose the oldest, and withdrawals stand last so as not to be among them. */
export function queued(): readonly TrackedEvent[] {
  waiting = waiting
    .filter(lasts)
    .sort((one, other) => +withdraws(one) - +withdraws(other))
    .slice(-MAX_EVENTS);
  return waiting;
}

export function acknowledge(events: readonly TrackedEvent[]): void {
  waiting = waiting.filter((event) => !events.includes(event));
}

/** Store what waits, oldest first out when it is too much. */
export function save(): void {
  let kept = mayKeep() ? queued() : queued().filter(withdraws);
  let text = "";
  while (kept.length && (text = JSON.stringify(kept)).length > MAX_STORED) kept = kept.slice(1);
  if (kept.length) write(own, text);
  else remove(own);
}

/** Take over what other page loads could not send. */
export function adopt(): void {
  remove(own);
  for (const key of keysFrom(PREFIX)) {
    try {
      waiting = [...(JSON.parse(read(key) ?? "[]") as TrackedEvent[]), ...waiting];
    } catch {
      say("unreadable", key);
    }
    remove(key);
  }
  save();
}

/** Forget everything but withdrawals. */
export function drop(): void {
  waiting = waiting.filter(withdraws);
  save();
}
