/** Random UUIDs, and this browser's own. */
import { read, remove, write } from "./storage";

const KEY = "scb_visitor";
let visitor = "";

/** A version 4 UUID. `crypto.randomUUID` would do, but plain http pages do not have it. */
export function uuid(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = (bytes[6]! & 15) | 64;
  bytes[8] = (bytes[8]! & 63) | 128;
  return Array.from(
    bytes,
    (byte, at) => ([4, 6, 8, 10].includes(at) ? "-" : "") + (byte + 256).toString(16).slice(1),
  ).join("");
}

/** The id of this browser on this site; lives as long as the page where nothing can be stored. */
export function visitorId(): string {
  const stored = read(KEY);
  if (stored && /^[0-9a-f-]{36}$/.test(stored)) visitor = stored;
  else write(KEY, (visitor ||= uuid()));
  return visitor;
}

export function forgetVisitor(): void {
  visitor = "";
  remove(KEY);
}
