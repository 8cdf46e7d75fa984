/** Two ways for one body to reach the server; both are simple requests, which need no preflight. */
import { say } from "./guard";

/** The status, 0 when no answer came, the seconds the server asks to wait, and the token it gave. */
export type Answer = readonly [status: number, wait: number, token?: string | undefined];
export type Carrier = (url: string, body: string) => Promise<Answer>;

const TIMEOUT = 15_000;

/** Outlives the page where the browser supports `keepalive`, and tells what became of it. */
export const byFetch: Carrier = async (url, body) => {
  try {
    const signal = AbortSignal.timeout?.(TIMEOUT) ?? null;
    const answer = await fetch(url, { method: "POST", body, keepalive: true, credentials: "omit", signal });
    const token = /"token":\[?"([^"]+)/.exec(await answer.text())?.[1];
    return [answer.status, Number(answer.headers.get("Retry-After")) || 0, token];
  } catch (failure) {
    say(failure);
    return [0, 0];
  }
};

/** Outlives the page everywhere, but nobody learns the answer. */
const byBeacon: Carrier = async (url, body) => [navigator.sendBeacon(url, body) ? 202 : 0, 0];

/** For what is sent while the page goes away. */
export const outliving: Carrier = (url, body) => ("keepalive" in Request.prototype ? byFetch : byBeacon)(url, body);
