// The API's page: shows openapi.json and sends calls. Everything from outside goes in as text, never as markup.
"use strict";

const METHODS = ["get", "post", "patch", "put", "delete"];
const SHOWN_HEADERS = ["etag", "location", "ratelimit", "retry-after", "x-request-id"];
let api = null;
let session = null; // lives as long as this page: tokens are not written to any storage

function make(tag, attributes = {}, ...children) {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (name.startsWith("on")) node.addEventListener(name.slice(2), value);
    else if (value === true) node.setAttribute(name, "");
    else if (value !== false && value != null) node.setAttribute(name, value);
  }
  node.append(...children.filter((child) => child != null));
  return node;
}

function prose(text) {
  const pieces = String(text || "").split(/`([^`]*)`/);
  return pieces.map((piece, index) => (index % 2 ? make("code", {}, piece) : piece));
}

function resolve(thing) {
  if (!thing || !thing.$ref) return thing || {};
  return thing.$ref.slice(2).split("/").reduce((at, key) => at[key], api);
}

function typeOf(schema) {
  const plain = resolve(schema);
  const types = [].concat(plain.type || "any");
  const inner = plain.items ? ` of ${typeOf(plain.items)}` : "";
  const choice = plain.enum ? `: ${plain.enum.filter((one) => one !== null).join(", ")}` : "";
  return types.join(" or ") + inner + (plain.format ? ` (${plain.format})` : "") + choice;
}

function example(schema, depth = 0) {
  const plain = resolve(schema);
  if (plain.example !== undefined) return plain.example;
  if (plain.enum) return plain.enum[0];
  const type = [].concat(plain.type || "object")[0];
  if (type === "object" && plain.properties && depth < 5) {
    const required = plain.required || Object.keys(plain.properties);
    return Object.fromEntries(required.map((name) => [name, example(plain.properties[name], depth + 1)]));
  }
  return { string: "", integer: 0, number: 0, boolean: false, array: [], object: {} }[type] ?? null;
}

function table(schema) {
  const plain = resolve(schema);
  const rows = Object.entries(plain.properties || {}).map(([name, property]) => {
    const about = resolve(property);
    const required = (plain.required || []).includes(name) ? " · required" : "";
    const limits = about.maxLength ? ` · up to ${about.maxLength} characters` : "";
    const cell = make("td", {}, make("span", { class: "muted" }, typeOf(property) + required + limits));
    if (about.description) cell.append(make("br"), ...prose(about.description));
    return make("tr", {}, make("th", { scope: "row" }, name), cell);
  });
  return make("table", {}, make("tbody", {}, ...rows));
}

function answerShape(operation) {
  const success = Object.entries(operation.responses).find(([status]) => status.startsWith("2"));
  if (!success) return null;
  const content = Object.values(resolve(success[1]).content || {})[0];
  const envelope = resolve(content && content.schema);
  let data = resolve((envelope.properties || {}).data);
  if (data.items) data = resolve(data.items);
  const attributes = (data.properties || {}).attributes;
  const heading = make("h3", {}, `Answer ${success[0]}`);
  if (!attributes) return make("div", {}, heading, make("p", { class: "muted" }, success[0] === "204" ? "No body." : "See the document."));
  const kind = ((resolve(data.properties.type).enum || [""])[0]) || "";
  return make("div", {}, heading,
    make("details", {}, make("summary", {}, "Attributes of ", make("code", {}, kind)), table(attributes)));
}

function parameterField(parameter) {
  const about = resolve(parameter.schema);
  const deep = parameter.style === "deepObject";
  const hint = deep ? "filter[status][eq]=New" : about.example ?? about.default ?? "";
  const input = make("input", { name: parameter.name, "data-in": parameter.in, "data-deep": deep, placeholder: String(hint), required: parameter.required });
  return make("label", { class: "field" }, make("code", {}, parameter.name), input,
    parameter.description ? make("small", {}, ...prose(parameter.description)) : null);
}

function requestOf(path, method, form) {
  const query = [];
  let address = path;
  for (const input of form.querySelectorAll("input[data-in]")) {
    const value = input.value.trim();
    if (input.dataset.in === "path") address = address.replace(`{${input.name}}`, encodeURIComponent(value));
    else if (value && input.dataset.deep !== undefined) query.push(value.split("&").map(encodeFilter).join("&"));
    else if (value) query.push(`${encodeURIComponent(input.name)}=${encodeURIComponent(value)}`);
  }
  const body = form.querySelector("textarea");
  return { url: address + (query.length ? `?${query.join("&")}` : ""), method: method.toUpperCase(), body: body ? body.value : null };
}

function encodeFilter(pair) {
  const [name, ...rest] = pair.split("=");
  return `${encodeURIComponent(name.trim())}=${encodeURIComponent(rest.join("=").trim())}`;
}

function headersFor(request, open) {
  const headers = {};
  if (request.body !== null) headers["Content-Type"] = "application/json";
  if (!open && session) headers.Authorization = `Bearer ${session.access_token}`;
  return headers;
}

function curl(request, open) {
  const quote = (text) => `'${text.replaceAll("'", "'\\''")}'`;
  const parts = ["curl", "-X", request.method, quote(location.origin + request.url)];
  if (!open) parts.push("-H", '"Authorization: Bearer $TOKEN"');
  if (request.body !== null) parts.push("-H", quote("Content-Type: application/json"), "-d", quote(request.body));
  return parts.join(" ");
}

async function call(request, open) {
  const send = () => fetch(request.url, { method: request.method, headers: headersFor(request, open), body: request.body, cache: "no-store" });
  let response = await send();
  if (response.status === 401 && !open && session && (await renewed())) response = await send();
  return response;
}

async function renewed() {
  const body = JSON.stringify({ refresh_token: session.refresh_token });
  const response = await fetch("auth/refresh", { method: "POST", headers: { "Content-Type": "application/json" }, body });
  enter(response.ok ? (await response.json()).data.attributes : null);
  return response.ok;
}

async function show(request, open, into) {
  const began = performance.now();
  into.replaceChildren(make("p", { class: "muted" }, "Waiting for the answer…"));
  try {
    const response = await call(request, open);
    const text = await response.text();
    const ms = Math.round(performance.now() - began);
    const headers = SHOWN_HEADERS.filter((name) => response.headers.has(name)).map((name) => `${name}: ${response.headers.get(name)}`);
    into.replaceChildren(
      make("p", {}, make("span", { class: `status ${response.ok ? "post" : "delete"}` }, `${response.status} ${response.statusText}`), ` in ${ms} ms`),
      headers.length ? make("pre", {}, headers.join("\n")) : "",
      text ? make("pre", { tabindex: "0" }, pretty(text)) : make("p", { class: "muted" }, "No body."));
  } catch (failure) {
    into.replaceChildren(make("p", { class: "delete" }, `No answer: ${failure.message}`));
  }
}

function pretty(text) {
  try { return JSON.stringify(JSON.parse(text), null, 2); } catch { return text; }
}

function operationNode(path, method, operation, shared) {
  const open = Array.isArray(operation.security) && operation.security.length === 0;
  const result = make("div", { role: "status", "aria-live": "polite" });
  const parameters = [...(shared || []), ...(operation.parameters || [])].map(resolve);
  const media = operation.requestBody && Object.values(operation.requestBody.content)[0];
  const form = make("form", { onsubmit: (event) => { event.preventDefault(); show(requestOf(path, method, form), open, result); } });
  if (parameters.length) form.append(make("h3", {}, "Arguments"), ...parameters.map(parameterField));
  if (media) {
    const sample = media.example ?? example(media.schema);
    form.append(make("h3", {}, "Body"), make("textarea", { "aria-label": "Body as JSON", spellcheck: "false" }, JSON.stringify(sample, null, 2)),
      make("details", {}, make("summary", {}, "Fields"), table(media.schema)));
  }
  const copied = make("pre", { hidden: true });
  form.append(make("div", { class: "actions" }, make("button", { type: "submit" }, "Send"),
    make("button", { type: "button", class: "quiet", onclick: () => { copied.hidden = !copied.hidden; copied.textContent = curl(requestOf(path, method, form), open); } }, "As curl")), copied);
  const summary = make("summary", {}, make("span", { class: `method ${method}` }, method.toUpperCase()), make("span", { class: "path" }, path),
    make("span", { class: "said" }, operation.summary || ""), make("span", { class: "lock" }, open ? "no login" : "needs a login"));
  return make("details", { class: "operation", id: anchor(path, method) }, summary,
    make("div", { class: "inside" }, operation.description ? make("p", {}, ...prose(operation.description)) : null, form, result, answerShape(operation)));
}

function anchor(path, method) {
  return `${method}${path.replace(/[^a-z0-9]+/gi, "-")}`;
}

function openAt(id) {
  const node = document.getElementById(id);
  if (!node) return;
  node.open = true;
  node.scrollIntoView();
}

function render() {
  document.title = `${api.info.title} API`;
  document.getElementById("title").textContent = api.info.title;
  document.getElementById("version").textContent = api.info.version;
  const main = document.getElementById("main");
  const contents = document.getElementById("contents");
  const jump = make("select", { "aria-label": "Go to an operation", onchange: () => openAt(jump.value) }, make("option", { value: "" }, "Go to…"));
  const narrow = window.matchMedia("(max-width: 800px)").matches;
  main.replaceChildren(make("p", {}, ...prose(api.info.description)), make("p", {}, make("a", { href: "openapi.json" }, "openapi.json")));
  contents.replaceChildren(narrow ? jump : "");
  for (const tag of api.tags || []) {
    const found = Object.entries(api.paths).flatMap(([path, item]) =>
      METHODS.filter((method) => item[method] && (item[method].tags || []).includes(tag.name)).map((method) => [path, method, item]));
    if (!found.length) continue;
    main.append(make("h2", {}, tag.name.replaceAll("_", " ")), make("p", { class: "muted" }, tag.description || ""));
    contents.append(narrow ? "" : make("h2", {}, tag.name.replaceAll("_", " ")));
    for (const [path, method, item] of found) {
      const id = anchor(path, method);
      main.append(operationNode(path, method, item[method], item.parameters));
      jump.append(make("option", { value: id }, `${method.toUpperCase()} ${path}`));
      if (!narrow) contents.append(make("a", { href: `#${id}`, onclick: () => openAt(id) }, item[method].summary || path));
    }
  }
  openAt(location.hash.slice(1));
}

async function load() {
  const response = await fetch("openapi.json", { headers: session ? { Authorization: `Bearer ${session.access_token}` } : {}, cache: "no-store" });
  if (!response.ok) throw new Error(`${response.status} ${response.statusText}`);
  api = await response.json();
  render();
}

// With a login the document has this SuiteCRM's own fields.
function loadOrSay() {
  return load().catch((failure) => document.getElementById("main").replaceChildren(make("p", {}, `The document cannot be read: ${failure.message}`)));
}

function enter(attributes) {
  const was = Boolean(session);
  session = attributes;
  if (was !== Boolean(session)) loadOrSay();
  document.getElementById("login").hidden = Boolean(session);
  document.getElementById("who").hidden = !session;
  if (session) document.querySelector("#who span").textContent = `${session.user.name || session.user.user_name}`;
}

document.getElementById("login").addEventListener("submit", async (event) => {
  event.preventDefault();
  const form = event.target;
  const message = document.getElementById("login-message");
  const body = JSON.stringify({ user_name: form.user_name.value, password: form.password.value });
  message.textContent = "";
  try {
    const response = await fetch("auth/login", { method: "POST", headers: { "Content-Type": "application/json" }, body });
    const answer = await response.json();
    if (!response.ok) { message.textContent = answer.error.message; return; }
    form.password.value = "";
    enter(answer.data.attributes);
  } catch (failure) {
    message.textContent = `No answer: ${failure.message}`;
  }
});

document.getElementById("logout").addEventListener("click", async () => {
  await call({ url: "auth/logout", method: "POST", body: null }, false).catch(() => null);
  enter(null);
});

loadOrSay();
