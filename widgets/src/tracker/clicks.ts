/** Where people click, and which links take them away. Nothing is ever prevented or delayed. */
import { record } from "./recorder";
import { LONGEST } from "./wire";

const FILE = /\.(pdf|zip|rar|7z|gz|dmg|exe|msi|apk|docx?|xlsx?|pptx?|od[tsp]|csv|epub|mp[34])$/i;
const PATH = 200;

/** A CSS path from the nearest ancestor with an id. */
function pathOf(element: Element): string {
  let path = "";
  for (let at = element; at.parentElement && path.length < PATH; at = at.parentElement) {
    if (at.id) return `#${CSS.escape(at.id)}${path}`;
    const alike = [...at.parentElement.children].filter((other) => other.localName === at.localName);
    path = `>${at.localName}${alike[1] ? `:nth-of-type(${alike.indexOf(at) + 1})` : ""}${path}`;
  }
  return path.slice(1);
}

/** Per mille of the way through a box. */
function within(at: number, from: number, length: number): number {
  return Math.round(((at - from) / length) * 1000);
}

export function clicked(event: Event): void {
  const { target, button, clientX, clientY, pageX, pageY, isTrusted } = event as MouseEvent;
  // Scripts click too, and the right button only opens a menu.
  if (!isTrusted || button > 1) return;
  const element = target as Element;
  const box = element.getBoundingClientRect();
  const page = document.documentElement;
  record("click", {
    data: {
      element: pathOf(element),
      element_x: within(clientX, box.left, box.width),
      element_y: within(clientY, box.top, box.height),
      page_x: Math.round(pageX),
      page_y: Math.round(pageY),
      page_width: page.scrollWidth,
      page_height: page.scrollHeight,
    },
  });
  const link = element.closest<HTMLAnchorElement>("a[href]");
  if (!link) return;
  const url = new URL(link.href);
  url.hash = "";
  const kind =
    link.hasAttribute("download") || FILE.test(url.pathname)
      ? "download"
      : /^(http|mailto|tel)/.test(url.protocol) && url.host !== location.host && "outbound";
  if (kind) record(kind, { data: { href: url.href.slice(0, LONGEST.url) } });
}
