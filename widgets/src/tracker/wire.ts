/** The wire format: what one POST to /api/v1/track/batch carries. */

export interface TrackedEvent {
  /** UUID: the server counts an event once, however often it arrives. */
  id: string;
  type: "pageview" | "engagement" | "identify" | "event";
  /** When it happened: milliseconds since 1970 on the visitor's clock. */
  at: number;
  url: string;
  /** UUID of the page view that it belongs to. */
  page_id?: string;
  title?: string;
  referrer?: string;
  /** Visible and focused time since the last engagement event of this page view. */
  seconds?: number;
  /** The deepest point seen so far, as a percentage of the page's height. */
  depth?: number;
  email?: string;
  traits?: Properties;
  name?: string;
  props?: Properties;
}

export type Properties = Record<string, unknown>;

export interface Batch {
  site: string;
  visitor: string;
  /** The visitor's clock at sending, by which the server corrects every `at`. */
  sent_at: number;
  events: TrackedEvent[];
}

/** Longest texts the server keeps; more would only cost the visitor's bandwidth. */
export const LONGEST = { url: 2000, title: 300, name: 100, email: 254 } as const;
