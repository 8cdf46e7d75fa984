/** UUIDs, and this browser's own. */
import { mayKeep } from "./consent";
import { read, remove, write } from "./storage";

const KEY = "scb_visitor";

/**
 * A version 7 UUID (RFC 9562, section 5.7): 48 bits of milliseconds, 74 random ones. It begins with the time, so that
 * databases keep what came together in one place.
 */
export function uuid(): string {
  // The bit above the 48 keeps the leading zeros; a page may have given itself a clock with fractions.
  const time = (Date.now() + 2 ** 48).toString(16);
  return (
    `${time.slice(1, 9)}-${time.slice(9, 13)}-7` +
    "000-8000-000000000000".replace(/[08]/g, (digit) =>
      (+digit | (crypto.getRandomValues(new Uint8Array(1))[0]! & (15 >> (+digit / 4)))).toString(16),
    )
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
