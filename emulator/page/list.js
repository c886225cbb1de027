// The messages: only what changed is drawn anew, and the newest stays in view.

import { avatar, button, icon, make } from "/page/building.js";
import { makeMessage } from "/page/bubble.js";

const NEAR = 120; // pixels from the end that still count as "reading the newest"

export function makeList(tools) {
  const { speech } = tools;
  const known = new Map();
  const messages = make("div", "messages");
  const about = make("div", "about-bot");
  const pinned = button("pinned", "", showPinned);
  const down = button("down", speech.down, () => toEnd("smooth"), icon("down"));
  const scroll = make("div", "scroll", about, messages);
  const element = make("div", "chat", pinned, scroll, down);
  messages.setAttribute("role", "log");
  scroll.tabIndex = 0;
  scroll.setAttribute("aria-label", speech.chat);
  pinned.hidden = true;
  down.hidden = true;
  scroll.addEventListener("scroll", () => { down.hidden = isNear(); });
  new ResizeObserver(() => { if (following) toEnd("instant"); }).observe(scroll);
  let following = true;
  let pinnedId = null;

  function isNear() {
    following = scroll.scrollHeight - scroll.scrollTop - scroll.clientHeight < NEAR;
    return following;
  }

  function toEnd(behavior) {
    scroll.scrollTo({ top: scroll.scrollHeight, behavior });
  }

  function showPinned() {
    known.get(pinnedId)?.element.scrollIntoView({ behavior: "smooth", block: "center" });
  }

  function drawPinned(screen) {
    pinnedId = screen.pinned;
    const message = screen.messages.find((one) => one.message_id === pinnedId);
    pinned.hidden = !message;
    if (!message) return;
    const text = make("span", "", message.text ?? message.caption ?? "…");
    pinned.replaceChildren(icon("pin"), make("span", "lines", make("b", "", speech.pinned), text));
  }

  function drawAbout(screen) {
    about.hidden = screen.messages.length > 0;
    const text = screen.bot.description || speech.empty;
    const title = screen.bot.description ? make("b", "", speech.what) : null;
    about.replaceChildren(make("div", "description", avatar(screen.bot.name, 3), title, make("p", "", text)));
  }

  function drop(screen) {
    const standing = new Set(screen.messages.map((message) => message.message_id));
    for (const [id, drawn] of known) {
      if (standing.has(id)) continue;
      drawn.element.remove();
      known.delete(id);
    }
  }

  function draw(message) {
    const written = JSON.stringify(message);
    const drawn = known.get(message.message_id);
    if (drawn?.written === written) return;
    const fresh = makeMessage(message, tools);
    if (drawn) keepFocus(drawn.element, fresh);
    else messages.append(fresh);
    known.set(message.message_id, { element: fresh, written });
  }

  function show(screen) {
    const newest = screen.messages.at(-1);
    const mine = newest?.own && !known.has(newest.message_id);
    const follow = following || mine;
    const first = known.size === 0;
    drawAbout(screen);
    drawPinned(screen);
    drop(screen);
    screen.messages.forEach(draw);
    if (!messages.querySelector(".day") && screen.messages.length) {
      messages.prepend(make("p", "day", speech.today));
    }
    if (follow) toEnd(first ? "instant" : "smooth");
  }

  return { element, show };
}

// A message drawn anew keeps the focus on the same button, and folded quotations as they were.
function keepFocus(old, fresh) {
  const buttons = [...old.querySelectorAll("button")];
  const at = buttons.indexOf(document.activeElement);
  const open = [...old.querySelectorAll(".folded")].map((one) => one.classList.contains("open"));
  old.replaceWith(fresh);
  fresh.classList.add("changed");
  fresh.querySelectorAll(".folded").forEach((one, index) => one.classList.toggle("open", open[index]));
  if (at >= 0) fresh.querySelectorAll("button")[at]?.focus({ preventScroll: true });
}
