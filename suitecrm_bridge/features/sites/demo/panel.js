/** Show on the demo site what the tracker sends. A real website has no such thing. */
"use strict";

// Calls wait here until the tracker has loaded.
window.suitecrmBridge =
  window.suitecrmBridge ||
  function () {
    (suitecrmBridge.q = suitecrmBridge.q || []).push(arguments);
  };

(() => {
  const KEY = "demo_panel";
  const MAX = 30;
  const words = {
    pageview: (event) => `${new URL(event.url).pathname}${new URL(event.url).search}`,
    engagement: (event) => `${event.seconds} s looked at, ${event.depth} % seen`,
    identify: (event) => event.email,
    event: (event) => event.name,
    click: ({ data }) => `${data.element.split(">").pop().split(":")[0]} at ${data.page_x}, ${data.page_y}`,
    outbound: ({ data }) => data.href,
    download: ({ data }) => data.href.split("/").pop(),
    vitals: ({ data }) => `shown after ${Math.round(data.lcp ?? data.fcp ?? 0)} ms, loaded after ${Math.round(data.load)} ms`,
    consent: ({ data }) => (data.granted ? "agreed: known from now on" : "refused: to be erased"),
  };
  let rows = [];
  let who = "";
  try {
    rows = JSON.parse(sessionStorage.getItem(KEY) ?? "[]");
  } catch {
    // Without storage the list begins anew on each page.
  }

  function note(body, status) {
    let batch;
    try {
      batch = JSON.parse(body);
    } catch {
      return;
    }
    who = batch.visitor ? `Known as visitor ${batch.visitor.slice(0, 8)}.` : "Known for today only: nothing is stored here.";
    for (const event of batch.events ?? []) {
      const row = { id: event.id, type: event.type, text: words[event.type]?.(event) ?? "", status };
      const known = rows.findIndex((old) => old.id === event.id);
      if (known >= 0) rows[known] = row;
      else rows.unshift(row);
    }
    keep(rows.slice(0, MAX));
  }

  function keep(these) {
    rows = these;
    try {
      sessionStorage.setItem(KEY, JSON.stringify(rows));
    } catch {
      // See above.
    }
    draw();
  }

  addEventListener("forgotten", () => {
    who = "Not counted.";
    keep([]);
  });

  const isBatch = (url) => String(url).includes("/api/v1/track/batch");
  const fetched = window.fetch;
  window.fetch = function (url, options) {
    const answer = fetched.apply(this, arguments);
    if (isBatch(url)) {
      note(options.body, "on its way");
      answer.then(
        (response) => note(options.body, response.ok ? "accepted" : `answer ${response.status}`),
        () => note(options.body, "will be sent again"),
      );
    }
    return answer;
  };

  function element(name, className, text) {
    const made = document.createElement(name);
    made.className = className;
    if (text) made.textContent = text;
    return made;
  }

  let list;
  let count;
  let person;

  function draw() {
    if (!list) return;
    person.textContent = who;
    count.textContent = rows.length ? ` · ${rows.length}` : "";
    list.replaceChildren(
      ...rows.map((row) => {
        const item = element("li", `sent ${row.status === "accepted" ? "ok" : ""}`);
        item.append(element("b", "", row.type), element("span", "", row.text), element("i", "", row.status));
        return item;
      }),
    );
  }

  addEventListener("DOMContentLoaded", () => {
    const home = document.querySelector(".brand").getAttribute("href");
    const panel = element("details", "panel");
    const title = element("summary", "", "What the tracker sent");
    count = element("span", "count");
    list = element("ul", "");
    person = element("p", "who");
    person.setAttribute("role", "status");
    const campaign = element("a", "", "Arrive again from a newsletter");
    campaign.href = `${home}?utm_source=newsletter&utm_medium=email&utm_campaign=autumn`;
    const hint = element("p", "", "Newest first. Leave a page to see its time. ");
    title.append(count);
    hint.append(campaign);
    panel.append(title, person, hint, list);
    document.body.append(panel);
    draw();
  });
})();
