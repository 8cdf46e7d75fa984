/** The demo site's own code: what a website does with the tracker's calls. */
"use strict";

function thank(form) {
  const answer = form.querySelector(".answer");
  answer.textContent = form.dataset.done + " ";
  if (answer.dataset.link) {
    const link = document.createElement("a");
    link.href = answer.dataset.link;
    link.textContent = answer.dataset.linkText;
    answer.append(link);
  }
}

for (const form of document.querySelectorAll("form[data-event]")) {
  form.addEventListener("submit", (submitted) => {
    submitted.preventDefault();
    const filled = [...new FormData(form)].filter(([, value]) => value);
    const { email, ...traits } = Object.fromEntries(filled);
    suitecrmBridge("identify", email, traits);
    suitecrmBridge("event", form.dataset.event, { plan: new URLSearchParams(location.search).get("plan") ?? "" });
    thank(form);
  });
}

const ASKED = "demo_asked";
const question = document.querySelector(".ask");

function asked(answer) {
  try {
    if (answer) localStorage.setItem(ASKED, answer);
    return localStorage.getItem(ASKED);
  } catch {
    // Without storage the question comes again on each page.
    return answer;
  }
}

question.hidden = asked() !== null && asked() !== undefined;

for (const button of document.querySelectorAll("button[data-consent]")) {
  button.addEventListener("click", () => {
    const agreed = button.dataset.consent === "true";
    suitecrmBridge("consent", agreed);
    question.hidden = true;
    asked(button.dataset.consent);
    if (button.matches(".link")) button.textContent = agreed ? "You are counted" : "You are forgotten";
    if (!agreed) dispatchEvent(new Event("forgotten"));
  });
}
