/** What the host page may ask for: `suitecrmBridge("identify", "ada@example.com", { plan: "pro" })`. */
import { isWaiting } from "./consent";
import { say } from "./guard";
import { collect, record } from "./recorder";
import { LONGEST, type Properties } from "./wire";

export type Call = readonly [command?: unknown, first?: unknown, second?: unknown];

/** Calls made before the visitor was asked; they count once the answer is yes. */
const held: Call[] = [];
const MAX_HELD = 20;

function asProperties(given: unknown): Properties | undefined {
  return given && typeof given === "object" ? (given as Properties) : undefined;
}

function identify(given: unknown, more: unknown): void {
  const email = String(given ?? "").trim();
  if (!/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(email) || email.length > LONGEST.email)
    return say("not an e-mail address", given);
  const traits = asProperties(more);
  // What the visitor did up to here should be known together with who it was.
  collect();
  record("identify", { email, ...(traits && { traits }) });
}

function event(given: unknown, more: unknown): void {
  const name = String(given ?? "")
    .trim()
    .slice(0, LONGEST.name);
  const props = asProperties(more);
  if (name) record("event", { name, ...(props && { props }) });
}

/** Run one call; `consent` is whatever tracking has to do when the answer comes. */
export function obey([command, first, second]: Call, consent: (granted: boolean) => void): void {
  if (command === "consent") consent(first === true);
  else if (isWaiting()) held.length < MAX_HELD && held.push([command, first, second]);
  else if (command === "identify") identify(first, second);
  else if (command === "event") event(first, second);
  else say("unknown call", command);
}

/** The calls held back until now, which are then held no more. */
export function release(): Call[] {
  return held.splice(0);
}
