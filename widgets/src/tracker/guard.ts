/** Keep every failure inside the tracker: the host page sees neither an error nor a word. */

let loud = false;

export function speakUp(): void {
  loud = true;
}

export function say(...words: unknown[]): void {
  if (loud) console.debug("[suitecrm-bridge]", ...words);
}

/** `work`, but whatever it throws ends here. */
export function safely<A extends unknown[]>(work: (...given: A) => void): (...given: A) => void {
  return (...given) => {
    try {
      work(...given);
    } catch (failure) {
      say(failure);
    }
  };
}

/** Captured, so that neither a page that stops its events nor a part that scrolls by itself escapes us. */
export function listen(target: EventTarget, name: string, react: (event: Event) => void): void {
  target.addEventListener(name, safely(react), true);
}
