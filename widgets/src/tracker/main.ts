/** Start the tracker of one page, once, and answer the page's calls. */
import { obey, release, type Call } from "./commands";
import { configured } from "./config";
import { answerConsent, mayTrack } from "./consent";
import { listen, safely } from "./guard";
import { forgetVisitor } from "./ids";
import { adopt, empty } from "./outbox";
import { abandon, enter, isOpen } from "./recorder";
import { attend } from "./triggers";

interface Bridge {
  (...call: Call): void;
  /** Calls made before this script had loaded. */
  q?: ArrayLike<Call>;
  loaded?: true;
}

const host = window as typeof window & { suitecrmBridge?: Bridge };

safely(() => {
  const early = host.suitecrmBridge;
  if (early?.loaded || !configured()) return;

  const begin = (): void => {
    if (isOpen() || !mayTrack()) return;
    adopt();
    enter(document.referrer);
    release().forEach(call);
  };
  const withdraw = (): void => {
    abandon();
    empty();
    forgetVisitor();
    release();
  };
  const consent = (granted: boolean): void => {
    answerConsent(granted);
    if (granted) begin();
    else withdraw();
  };
  const call = safely((given: Call) => obey(given, consent));

  const bridge: Bridge = (...given) => call(given);
  bridge.loaded = true;
  host.suitecrmBridge = bridge;
  attend();
  // Another tab may have withdrawn the consent that this one runs on.
  listen(window, "storage", () => isOpen() && !mayTrack() && withdraw());
  // A page rendered ahead of its visit is no visit yet.
  if ((document as Document & { prerendering?: boolean }).prerendering) listen(document, "prerenderingchange", begin);
  else begin();
  Array.from(early?.q ?? []).forEach(call);
})();
