/** What the host page may ask for: `suitecrmBridge("identify", "ada@example.com", { plan: "pro" }, signature)`. */
import { isWaiting } from "./consent";
import { say } from "./guard";
import { visitorId } from "./ids";
import { collect, record } from "./recorder";
import { LONGEST, type Properties } from "./wire";

export type Call = readonly [command?: unknown, first?: unknown, second?: unknown, third?: unknown];

/** Calls made before the visitor was asked; they count once the answer is yes. */
const held: Call[] = [];
const MAX_HELD = 20;

function asProperties(given: unknown): Properties | undefined {
  return given && typeof given === "object" ? (given as Properties) : undefined;
}

function identify(given: unknown, more: unknown, signature: unknown): void {
  const email = String(given ?? "").trim();
  if (!/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(email) || email.length > LONGEST.email)
    return say("not an e-mail address", given);
  // What the visitor did up to here should be known together with who it was.
  collect();
  record("identify", { email, traits: asProperties(more), signature: signature ? String(signature) : undefined });
}

function event(given: unknown, more: unknown): void {
  const name = String(given ?? "")
    .trim()
    .slice(0, LONGEST.name);
  if (name) record("event", { name, props: asProperties(more) });
}

/** Run one call; `consent` is whatever tracking has to do when the answer comes. */
export function obey([command, first, second, third]: Call, consent: (granted: boolean) => void): void {
  if (command === "consent") consent(first === true);
  else if (isWaiting()) held.length < MAX_HELD && held.push([command, first, second, third]);
  else if (command === "identify") identify(first, second, third);
  else if (command === "event") event(first, second);
  else if (command === "visitor" && typeof first === "function") first(visitorId() ?? null);
  else say("unknown call", command);
}

/** The calls held back until now, which are then held no more. */
export function release(): Call[] {
  return held.splice(0);
}
