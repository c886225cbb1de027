// Words with formatting: Telegram's entities become elements. Offsets are UTF-16, as in JavaScript.

import { make } from "/page/building.js";

const ELEMENTS = {
  bold: "strong", italic: "em", underline: "u", strikethrough: "s", code: "code", pre: "pre",
};
const SAFE = ["http:", "https:", "mailto:", "tg:"];

export function words(text, entities, tools) {
  return piece(text, [...entities], 0, text.length, tools);
}

function piece(text, waiting, from, to, tools) {
  const made = document.createDocumentFragment();
  let at = from;
  while (waiting.length && waiting[0].offset < to) {
    const entity = waiting.shift();
    const start = Math.max(entity.offset, at);
    const end = Math.min(entity.offset + entity.length, to);
    if (start >= end) continue;
    made.append(text.slice(at, start));
    const element = dressed(entity, text.slice(start, end), tools);
    (element.inner ?? element).append(piece(text, waiting, start, end, tools));
    made.append(element);
    at = end;
  }
  made.append(text.slice(at, to));
  return made;
}

function dressed(entity, said, tools) {
  switch (entity.type) {
    case "text_link": return link(entity.url, tools);
    case "url": return link(said, tools);
    case "email": return link(`mailto:${said}`, tools);
    case "bot_command": return tappable("command", () => tools.act("sends", said));
    case "code": return copied(said, tools);
    case "spoiler": return spoiler();
    case "blockquote": return make("blockquote");
    case "expandable_blockquote": return folded(tools);
    case "mention": case "hashtag": return make("span", "mention");
    default: return make(ELEMENTS[entity.type] ?? "span");
  }
}

function link(address, tools) {
  let url;
  try {
    url = new URL(/^[a-z]+:/i.test(address) ? address : `https://${address}`);
  } catch {
    return make("span");
  }
  if (!SAFE.includes(url.protocol)) return make("span");
  const element = make("a");
  element.href = url.href;
  element.target = "_blank";
  element.rel = "noopener noreferrer";
  element.addEventListener("click", (event) => {
    if (tools.isOurs(url.href)) {
      event.preventDefault();
      tools.act("opens", url.href);
    }
  });
  return element;
}

function tappable(look, act) {
  const element = make("a", look);
  element.href = "#";
  element.addEventListener("click", (event) => {
    event.preventDefault();
    act();
  });
  return element;
}

function copied(said, tools) {
  const element = make("code");
  element.title = tools.speech.copied;
  element.addEventListener("click", () => tools.copy(said));
  return element;
}

function spoiler() {
  const element = make("span", "spoiler");
  element.addEventListener("click", () => element.classList.add("open"));
  return element;
}

// Long quotations are folded to three lines until tapped.
function folded(tools) {
  const element = make("blockquote", "folded");
  const text = make("div", "folded-text");
  const toggle = make("button", "unfold");
  toggle.type = "button";
  toggle.setAttribute("aria-label", tools.speech.unfold);
  toggle.setAttribute("aria-expanded", "false");
  element.addEventListener("click", (event) => {
    if (event.target.closest("a, code, .spoiler")) return;
    const open = element.classList.toggle("open");
    toggle.setAttribute("aria-expanded", String(open));
  });
  element.append(text, toggle);
  element.inner = text;
  return element;
}
