// The top of a phone: who one talks with, whether they are typing, and the menu to block them.

import { avatar, button, icon, make } from "/page/building.js";

const ACTION_SHOWS = 5000; // milliseconds, as in Telegram

export class Header {
  #tools;
  #face = make("span");
  #name = make("b", "name");
  #under = make("span", "under");
  #menu = make("div", "drop");
  #more;
  #timer = 0;

  constructor(tools) {
    this.#tools = tools;
    const flip = () => { this.#menu.hidden = !this.#menu.hidden; };
    this.#more = button("tool", tools.speech.more, flip, icon("more"));
    this.#menu.hidden = true;
    const who = make("div", "who", this.#name, this.#under);
    this.element = make("header", "head", this.#face, who, this.#more, this.#menu);
  }

  show(screen) {
    const { speech, act } = this.#tools;
    this.#name.textContent = screen.bot.name;
    this.#face.replaceChildren(avatar(screen.bot.name, 3));
    this.#typing(screen.acting);
    const [label, verb] = screen.blocked ? [speech.unblock, "unblocks"] : [speech.block, "blocks"];
    const choose = () => { this.#menu.hidden = true; act(verb); };
    this.#menu.replaceChildren(button("choice", "", choose, icon("block"), make("span", "", label)));
  }

  closeUnless(target) {
    if (!this.#menu.contains(target) && !this.#more.contains(target)) this.#menu.hidden = true;
  }

  #typing(acting) {
    const { speech } = this.#tools;
    this.#under.textContent = acting ? speech.typing : speech.bot;
    this.#under.classList.toggle("acting", acting);
    clearTimeout(this.#timer);
    if (acting) this.#timer = setTimeout(() => this.#typing(false), ACTION_SHOWS);
  }
}
