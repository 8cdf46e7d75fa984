/** May we track, and may we keep anything? The browser's signals first, then what the visitor told the page. */
import * as config from "./config";
import { read, remove, write } from "./storage";

const KEY = "scb_consent";
let answer: string | null = null;

/** `prepare` comes before the answer is written, by which other tabs begin. */
export function answerConsent(granted: boolean, prepare: () => void): void {
  answer = granted ? "1" : "0";
  remove(KEY);
  prepare();
  write(KEY, answer);
}

/** The stored answer counts first: another tab may have withdrawn it. Until there is one, what the site decided. */
function standing(): string | undefined {
  return config.refused ? "0" : (read(KEY) ?? answer ?? config.consent);
}

function isOneOf(...answers: unknown[]): boolean {
  return answers.includes(standing());
}

export function mayTrack(): boolean {
  return !isOneOf("0", "required");
}

/** May this browser be known again? Until then the server counts a visitor for a day, and nothing is stored here. */
export function mayKeep(): boolean {
  return isOneOf("1", "given");
}

/** Nothing may happen yet, since nobody has asked the visitor. */
export function isWaiting(): boolean {
  return isOneOf("required");
}
