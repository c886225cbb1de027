// Everything below the messages: the input line, its menus, the reply keyboard, START.

import { ReplyBoard } from "/page/board.js";
import { make } from "/page/building.js";
import { InputLine } from "/page/input.js";
import { Menus } from "/page/menus.js";

export class Composer {
  #tools;
  #menus;
  #line;
  #board;
  #bar;
  #big;
  #shown = {};

  constructor(tools) {
    this.#tools = tools;
    this.#menus = new Menus(tools);
    this.#line = new InputLine(tools);
    this.#board = new ReplyBoard(tools);
    this.#bar = make("div", "bar", ...this.#menus.buttons, this.#line.field, this.#board.toggle, this.#line.send);
    this.#big = make("button", "big");
    this.#big.type = "button";
    this.element = make(
      "footer", "composer",
      ...this.#menus.elements, this.#line.banner, this.#bar, this.#board.element, this.#big,
    );
  }

  edit(message) { this.#line.edit(message); }

  closeUnless(target) { this.#menus.closeUnless(target); }

  show(screen) {
    if (this.#isNew(screen, "bot")) this.#menus.show(screen.bot.commands);
    if (this.#isNew(screen, "keyboard")) {
      this.#board.show(screen.keyboard);
      this.#line.prompt(screen.keyboard);
    }
    this.#offerStart(screen);
    this.#shown = screen;
  }

  #isNew(screen, part) {
    return JSON.stringify(screen[part]) !== JSON.stringify(this.#shown[part]);
  }

  // A chat not begun yet, or blocked, has one big button instead of an input line.
  #offerStart(screen) {
    const { speech, act } = this.#tools;
    const first = !screen.started || screen.messages.length === 0;
    this.#big.hidden = !(screen.blocked || first);
    this.#bar.hidden = !this.#big.hidden;
    this.#big.textContent = screen.blocked ? speech.unblock : speech.start;
    const back = screen.blocked && screen.started;
    this.#big.onclick = () => (back ? act("unblocks") : act("opens", screen.start));
    if (!this.#big.hidden) this.#board.element.hidden = true;
  }
}
