// One phone: header, messages, composer, notices.

import { make } from "/page/building.js";
import { Composer } from "/page/composer.js";
import { Header } from "/page/header.js";
import { MessageList } from "/page/list.js";
import { Notices } from "/page/notices.js";
import { speechOf } from "/page/speech.js";
import { makeTools } from "/page/tools.js";

export class Phone {
  #tools;
  #notices;
  #parts;
  #heard;

  constructor(first) {
    this.#notices = new Notices(speechOf(first.language));
    this.#tools = makeTools(first, this.#notices);
    this.#heard = first.answer.number;
    const header = new Header(this.#tools);
    const composer = new Composer(this.#tools);
    this.#parts = [header, new MessageList(this.#tools), composer];
    this.#tools.edit = (message) => composer.edit(message);
    const glass = make("div", "glass", ...this.#parts.map((part) => part.element), this.#notices.element);
    glass.addEventListener("pointerdown", ({ target }) => {
      header.closeUnless(target);
      composer.closeUnless(target);
    });
    this.element = make("section", "phone", make("h2", "", first.label), glass);
    this.element.dataset.phone = first.id;
    this.element.lang = first.language;
    this.element.setAttribute("aria-label", first.label);
  }

  show(screen) {
    this.#tools.username = screen.bot.username;
    for (const part of this.#parts) part.show(screen);
    this.#hear(screen.answer);
  }

  // The bot's answer to a tap flashes up once.
  #hear(answer) {
    if (answer.number === this.#heard) return;
    this.#heard = answer.number;
    if (!answer.text) return;
    if (answer.show_alert) this.#notices.alert(answer.text);
    else this.#notices.flash(answer.text);
  }
}
