/** Show on the demo site what the bridge has counted of this very visitor. A real website has no such thing. */
"use strict";

(() => {
  const KEY = "demo_seen";
  const EVERY = 2000;
  const signals = {
    viewed_pricing: "looked at the prices",
    viewed_demo: "asked for a demo",
    viewed_contact: "looked for contact",
    read_docs: "read the docs",
    repeat_visit: "came again",
  };

  function element(name, className, text) {
    const made = document.createElement(name);
    if (className) made.className = className;
    if (text) made.textContent = text;
    return made;
  }

  function remembered(open) {
    try {
      if (open !== undefined) sessionStorage.setItem(KEY, open);
      return sessionStorage.getItem(KEY);
    } catch {
      // Without storage the panel is as wide screens have it on each page.
      return null;
    }
  }

  const time = (seconds) => `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
  const known = (...parts) => parts.filter(Boolean).join(" · ");

  function figure(name, value) {
    const item = element("div");
    item.append(element("dt", "", name), element("dd", "", value));
    return item;
  }

  function meter(name, value) {
    const item = element("label", "gauge", `${name} ${value} of 100`);
    const bar = element("meter");
    Object.assign(bar, { min: 0, max: 100, value });
    item.append(bar);
    return item;
  }

  function drawn(seen) {
    if (!seen) return [element("p", "", "Nothing counted yet: look at a page for a moment.")];
    const figures = element("dl", "figures");
    figures.append(
      figure("visits", `${seen.visits}`),
      figure("page views", `${seen.page_views}`),
      figure("time", time(seen.seconds)),
    );
    const why = (seen.signals ?? []).map(({ signal, times }) => `${signals[signal] ?? signal.replaceAll("_", " ")} ${times}×`);
    const told = element("ul", "told");
    const lines = [
      why.length ? `Because you ${why.join(", ")}` : "",
      seen.channel ? `Came by ${known(seen.channel.replaceAll("_", " "), seen.source, seen.campaign)}` : "",
      known(seen.device, seen.browser, seen.os, seen.country),
      seen.pages?.length ? `This visit: ${seen.pages.map((page) => page.replace(/^\/site/, "") || "/").join(" → ")}` : "",
      seen.identified ? "Known in SuiteCRM: the lead shows all of this" : "Not known in SuiteCRM: leave a lead’s address",
    ];
    told.append(...lines.filter(Boolean).map((line) => element("li", "", line)));
    return [figures, meter("Intent", seen.intent), meter("Engagement", seen.engagement), told];
  }

  addEventListener("DOMContentLoaded", () => {
    const address = document.body.dataset.seen;
    if (!address) return;
    const panel = element("details", "panel seen");
    const content = element("div", "seen-content");
    content.setAttribute("role", "status");
    panel.append(element("summary", "", "What the bridge sees"), content);
    panel.open = (remembered() ?? String(matchMedia("(min-width: 1100px)").matches)) === "true";
    document.body.append(panel);
    let last = "";
    let forgotten = false;

    async function look() {
      if (!panel.open || document.hidden) return;
      const id = window.suitecrmBridge?.visitor?.();
      try {
        const answer = await fetch(id ? `${address}?visitor=${encodeURIComponent(id)}` : address);
        const text = await answer.text();
        // Drawn only when something changed: a screen reader hears each change once.
        if (answer.ok && text !== last && !forgotten) content.replaceChildren(...drawn(JSON.parse(text).data));
        last = text;
      } catch {
        // The bridge is restarting, for example; the next look may succeed.
      }
    }

    addEventListener("forgotten", () => {
      forgotten = true;
      content.replaceChildren(element("p", "", "Not counted."));
    });
    panel.addEventListener("toggle", () => {
      remembered(panel.open);
      look();
    });
    // Two panels do not fit on a phone: opening one closes the other.
    for (const each of document.querySelectorAll(".panel")) {
      each.addEventListener("toggle", () => {
        if (!each.open || matchMedia("(min-width: 820px)").matches) return;
        for (const other of document.querySelectorAll(".panel[open]")) if (other !== each) other.open = false;
      });
    }
    setInterval(look, EVERY);
    look();
  });
})();
