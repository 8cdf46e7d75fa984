/** Start the tracker of one page, once, and answer the page's calls. */
import { obey, release, type Call } from "./commands";
import { configured } from "./config";
import { answerConsent, mayKeep, mayTrack } from "./consent";
import { listen, safely } from "./guard";
import { forgetVisitor, visitorId } from "./ids";
import { adopt, drop } from "./outbox";
import { abandon, enter, isOpen, record } from "./recorder";
import { sendNow, sendSoon } from "./transport";
import { attend } from "./triggers";

interface Bridge {
  (...call: Call): void;
  /** Calls made before this script had loaded. */
  q?: ArrayLike<Call>;
  loaded?: true;
  /** This browser's id, which forms and chat send along; null while it may not have one. */
  visitor?: () => string | null;
}

const host = window as typeof window & { suitecrmBridge?: Bridge };

safely(() => {
  const early = host.suitecrmBridge;
  if (early?.loaded || !configured()) return;

  const begin = (): void => {
    if (isOpen() || !mayTrack()) return;
    enter(document.referrer);
    release().forEach(call);
  };
  const withdraw = (): void => {
    abandon();
    drop();
    forgetVisitor();
    release();
  };
  const consent = (granted: boolean): void => {
    const anew = granted !== mayKeep();
    if (!granted) {
      adopt();
      // The server is told to erase what it knows, in the name that is forgotten here.
      record("consent", { data: { granted }, visitor: visitorId() ?? null });
    }
    answerConsent(granted, visitorId);
    if (!granted) {
      withdraw();
      sendNow();
    } else if (!isOpen()) begin();
    // From here on under a lasting id, the visit so far included.
    else if (anew) record("consent", { data: { granted } });
  };
  const call = safely((given: Call) => obey(given, consent));

  const bridge: Bridge = (...given) => call(given);
  bridge.loaded = true;
  bridge.visitor = () => visitorId() ?? null;
  host.suitecrmBridge = bridge;
  attend();
  adopt();
  // A withdrawal that could not be told is told now, although nothing else may be.
  sendSoon();
  // Another tab may have asked the visitor.
  listen(window, "storage", () => (mayTrack() ? begin() : isOpen() && withdraw()));
  // A page rendered ahead of its visit is no visit yet.
  if ((document as Document & { prerendering?: boolean }).prerendering) listen(document, "prerenderingchange", begin);
  else begin();
  Array.from(early?.q ?? []).forEach(call);
})();
