/** The wire format: what one POST to /api/v1/track/batch carries. */

/** Keys that are undefined do not travel. */
export interface TrackedEvent {
  /** UUID: the server counts an event once, however often it arrives. */
  id: string;
  type: "pageview" | "engagement" | "click" | "outbound" | "download" | "vitals" | "identify" | "event" | "consent";
  /** When it happened: milliseconds since 1970 on the visitor's clock. */
  at: number;
  url: string;
  /** Whose withdrawal of consent it is, since the browser forgets that; null: of somebody without an id. */
  visitor?: string | null;
  /** UUID of the page view that it belongs to. */
  page_id?: string | undefined;
  title?: string | undefined;
  referrer?: string | undefined;
  /** Visible and focused time since the last engagement event of this page view. */
  seconds?: number | undefined;
  /** The deepest point seen so far, as a percentage of the page's height. */
  depth?: number | undefined;
  email?: string | undefined;
  traits?: Properties | undefined;
  /** By the site's own server: whoever it vouches for. */
  signature?: string | undefined;
  name?: string | undefined;
  props?: Properties | undefined;
  /** What every other kind carries; docs/tracking.md has the list. */
  data?: Properties | undefined;
}

export type Properties = Record<string, unknown>;

export interface Batch {
  site: string;
  /** Missing without consent: the server then makes an id that ends with the day. */
  visitor?: string | null | undefined;
  /** The visitor's clock at sending, by which the server corrects every `at`. */
  sent_at: number;
  /** From an earlier answer: shows that we could read it. */
  token?: string | undefined;
  /** Names the page load while there is no token. */
  load?: string | undefined;
  events: TrackedEvent[];
}

/** Longest texts the server keeps; more would only cost the visitor's bandwidth. */
export const LONGEST = { url: 2000, title: 300, name: 100, email: 254 } as const;
