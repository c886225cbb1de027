// The messages: only what changed is drawn anew, and the newest stays in view.

import { avatar, button, icon, make } from "/page/building.js";
import { makeMessage } from "/page/bubble.js";

const NEAR = 120; // pixels from the end that still count as "reading the newest"

export class MessageList {
  #tools;
  #known = new Map();
  #following = true;
  #pinnedId = null;

  constructor(tools) {
    const { speech } = tools;
    this.#tools = tools;
    this.messages = make("div", "messages");
    this.messages.setAttribute("role", "log");
    this.about = make("div", "about-bot");
    this.pinned = button("pinned", "", () => this.#showPinned());
    this.pinned.hidden = true;
    this.down = button("down", speech.down, () => this.#toEnd("smooth"), icon("down"));
    this.down.hidden = true;
    this.scroll = make("div", "scroll", this.about, this.messages);
    this.scroll.tabIndex = 0;
    this.scroll.setAttribute("aria-label", speech.chat);
    this.element = make("div", "chat", this.pinned, this.scroll, this.down);
    this.scroll.addEventListener("scroll", () => this.#look());
    new ResizeObserver(() => { if (this.#following) this.#toEnd("instant"); }).observe(this.scroll);
  }

  show(screen) {
    const newest = screen.messages.at(-1);
    const mine = newest?.own && !this.#known.has(newest.message_id);
    const follow = this.#following || mine;
    const first = this.#known.size === 0;
    this.#introduce(screen);
    this.#pin(screen);
    this.#drop(screen);
    for (const message of screen.messages) this.#draw(message);
    this.#nameTheDay(screen);
    if (follow) this.#toEnd(first ? "instant" : "smooth");
  }

  #look() {
    const { scrollHeight, scrollTop, clientHeight } = this.scroll;
    this.#following = scrollHeight - scrollTop - clientHeight < NEAR;
    this.down.hidden = this.#following;
  }

  #toEnd(behavior) {
    this.scroll.scrollTo({ top: this.scroll.scrollHeight, behavior });
  }

  #introduce({ bot, messages }) {
    const { speech } = this.#tools;
    this.about.hidden = messages.length > 0;
    const title = bot.description ? make("b", "", speech.what) : null;
    const text = make("p", "", bot.description || speech.empty);
    this.about.replaceChildren(make("div", "description", avatar(bot.name, 3), title, text));
  }

  #pin(screen) {
    this.#pinnedId = screen.pinned;
    const message = screen.messages.find((one) => one.message_id === screen.pinned);
    this.pinned.hidden = !message;
    if (!message) return;
    const title = make("b", "", this.#tools.speech.pinned);
    const text = make("span", "", message.text ?? message.caption ?? "…");
    this.pinned.replaceChildren(icon("pin"), make("span", "lines", title, text));
  }

  #showPinned() {
    this.#known.get(this.#pinnedId)?.element.scrollIntoView({ behavior: "smooth", block: "center" });
  }

  #drop(screen) {
    const standing = new Set(screen.messages.map((message) => message.message_id));
    for (const [id, drawn] of this.#known) {
      if (standing.has(id)) continue;
      drawn.element.remove();
      this.#known.delete(id);
    }
  }

  #draw(message) {
    const written = JSON.stringify(message);
    const drawn = this.#known.get(message.message_id);
    if (drawn?.written === written) return;
    const element = makeMessage(message, this.#tools);
    if (drawn) replace(drawn.element, element);
    else this.messages.append(element);
    this.#known.set(message.message_id, { element, written });
  }

  #nameTheDay(screen) {
    if (screen.messages.length === 0 || this.messages.querySelector(".day")) return;
    this.messages.prepend(make("p", "day", this.#tools.speech.today));
  }
}

// A message drawn anew keeps the focus on the same button, and folded quotations as they were.
function replace(old, fresh) {
  const at = [...old.querySelectorAll("button")].indexOf(document.activeElement);
  const open = [...old.querySelectorAll(".folded")].map((one) => one.classList.contains("open"));
  old.replaceWith(fresh);
  fresh.classList.add("changed");
  fresh.querySelectorAll(".folded").forEach((one, index) => one.classList.toggle("open", open[index]));
  if (at >= 0) fresh.querySelectorAll("button")[at]?.focus({ preventScroll: true });
}
