/** May we track? The browser's signals first, then what the visitor told the page. */
import { config } from "./config";
import { read, write } from "./storage";

const KEY = "scb_consent";
let answer: string | null = null;

export function answerConsent(granted: boolean): void {
  answer = granted ? "1" : "0";
  write(KEY, answer);
}

/** The stored answer counts first: another tab may have withdrawn it. */
function answered(): string | null {
  return read(KEY) ?? answer;
}

export function mayTrack(): boolean {
  return !config.refused && (config.mustAsk ? answered() === "1" : answered() !== "0");
}

/** Nobody has asked the visitor yet. */
export function isWaiting(): boolean {
  return !config.refused && config.mustAsk && answered() === null;
}
