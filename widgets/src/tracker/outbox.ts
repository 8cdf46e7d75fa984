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

/** Queue a copy of `event`, which later changes of the host's objects cannot reach; undefined when it is too big. */
export function add(event: TrackedEvent): TrackedEvent | undefined {
  const text = JSON.stringify(event);
  if (text.length > MAX_EVENT) {
    say("too big", event);
    return undefined;
  }
  const copy = JSON.parse(text) as TrackedEvent;
  waiting.push(copy);
  waiting.splice(0, waiting.length - MAX_EVENTS);
  return copy;
}

export function queued(): readonly TrackedEvent[] {
  return waiting;
}

export function acknowledge(events: readonly TrackedEvent[]): void {
  waiting = waiting.filter((event) => !events.includes(event));
}

/** Store what waits, oldest first out when it is too much. */
export function save(): void {
  let kept = waiting;
  let text = "";
  while (kept.length && (text = JSON.stringify(kept)).length > MAX_STORED) kept = kept.slice(1);
  if (kept.length && mayKeep()) write(own, text);
  else remove(own);
}

/** Take over what earlier page loads could not send. */
export function adopt(): void {
  const oldest = Date.now() - MAX_AGE;
  for (const key of keysFrom(PREFIX)) {
    try {
      const left = JSON.parse(read(key) ?? "[]") as TrackedEvent[];
      waiting = left.filter((event) => event.at > oldest).concat(waiting);
    } catch {
      say("unreadable", key);
    }
    remove(key);
  }
  waiting = waiting.slice(-MAX_EVENTS);
  save();
}

export function empty(): void {
  waiting = [];
  keysFrom(PREFIX).forEach(remove);
}
