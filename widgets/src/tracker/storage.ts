/** The browser's storage, as far as it lets us: blocked, full or missing storage is no storage. */

function tried<T>(work: (storage: Storage) => T, otherwise: T): T {
  try {
    // Where storage is blocked, even naming it throws.
    return work(localStorage);
  } catch {
    return otherwise;
  }
}

export function read(key: string): string | null {
  return tried((storage) => storage.getItem(key), null);
}

/** Store `text` if that is possible; the caller's copy in memory serves this page in any case. */
export function write(key: string, text: string): void {
  tried((storage) => storage.setItem(key, text), undefined);
}

export function remove(key: string): void {
  tried((storage) => storage.removeItem(key), undefined);
}

export function keysFrom(prefix: string): string[] {
  return tried((storage) => Object.keys(storage).filter((key) => key.startsWith(prefix)), []);
}
