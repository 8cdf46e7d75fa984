/** What the script tag says. */
import { speakUp } from "./guard";

// Set before anything else runs.
export let site: string;
/** Where batches go. */
export let url: string;
/** "required": nothing is sent before the visitor agrees; "given": as if they had; else nothing is stored before. */
export let consent: string | undefined;
/** The browser says "do not track me", and the site has not said to ignore it. */
export let refused: boolean;

interface Signals {
  doNotTrack?: string | null;
  globalPrivacyControl?: boolean;
}

function saysNo(): boolean {
  const signals: Signals = navigator as Navigator & Signals;
  return signals.globalPrivacyControl === true || (signals.doNotTrack ?? (window as Signals).doNotTrack) === "1";
}

/** Read the tag; false when it names no site or the page is no web page. */
export function configured(): boolean {
  // A tag manager may run us in a way that leaves no current script behind.
  const tag = (document.currentScript ?? document.querySelector("script[data-site]")) as HTMLScriptElement | null;
  if (!tag) return false;
  const { site: key, endpoint, privacySignals, debug } = tag.dataset;
  if (debug !== undefined) speakUp();
  if (!key || !/^http/.test(location.protocol)) return false;
  const base = endpoint ? new URL(endpoint.replace(/\/*$/, "/"), document.baseURI) : tag.src;
  site = key;
  url = new URL("api/v1/track/batch", base).href;
  consent = tag.dataset.consent;
  refused = privacySignals !== "ignore" && saysNo();
  return true;
}
