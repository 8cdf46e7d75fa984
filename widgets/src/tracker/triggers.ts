/** The browser's occasions: navigation, attention, leaving, coming back. */
import { listen, safely } from "./guard";
import { clicked } from "./clicks";
import { abandon, collect, enter, follow, glance, isOpen } from "./recorder";
import { sendLast, sendNow } from "./transport";
import { measure, watchSpeed } from "./speed";

const HEARTBEAT = 5_000;

/** Single-page sites navigate through these; the original always runs first, and its errors stay the caller's. */
function followHistory(): void {
  const react = safely(follow);
  for (const name of ["pushState", "replaceState"] as const) {
    const original = history[name];
    history[name] = function (this: History, ...given) {
      original.apply(this, given);
      react();
    };
  }
  listen(window, "popstate", follow);
}

function leave(): void {
  collect();
  measure();
  sendLast();
}

export function attend(): void {
  // A page may have frozen its history, which is no reason to miss the rest.
  safely(followHistory)();
  safely(watchSpeed)();
  listen(document, "visibilitychange", () => (document.hidden ? leave() : glance()));
  // Not "unload": it would keep the page out of the back/forward cache.
  listen(window, "pagehide", leave);
  listen(window, "pageshow", (event) => {
    if (!(event as PageTransitionEvent).persisted || !isOpen()) return;
    // Back from the back/forward cache: leaving has reported the old view, this is a new one.
    abandon();
    enter("");
  });
  for (const name of ["click", "auxclick"]) listen(document, name, clicked);
  for (const name of ["focus", "blur", "scroll"]) listen(window, name, glance);
  listen(window, "online", sendNow);
  setInterval(safely(glance), HEARTBEAT);
}
