/** Random UUIDs, and this browser's own. */
import { mayKeep } from "./consent";
import { read, remove, write } from "./storage";

const KEY = "scb_visitor";

/** A version 4 UUID. `crypto.randomUUID` would do, but plain http pages do not have it. */
export function uuid(): string {
  return "10000000-1000-4000-8000-100000000000".replace(/[018]/g, (digit) =>
    (+digit ^ (crypto.getRandomValues(new Uint8Array(1))[0]! & (15 >> (+digit / 4)))).toString(16),
  );
}

function known(): string | undefined {
  return /^[0-9a-f-]{36}$/.exec(read(KEY) ?? "")?.[0];
}

/** The id of this browser on this site; none without consent, or where nothing can be stored. */
export function visitorId(): string | undefined {
  if (!mayKeep()) return undefined;
  if (!known()) write(KEY, uuid());
  return known();
}

export function forgetVisitor(): void {
  remove(KEY);
}
