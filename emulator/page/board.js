// The reply keyboard below the input line, and the button that hides and shows it.

import { styleOf } from "/page/bubble.js";
import { button, icon, make } from "/page/building.js";

export class ReplyBoard {
  #tools;

  constructor(tools) {
    this.#tools = tools;
    this.element = make("div", "reply-keyboard");
    this.element.hidden = true;
    const flip = () => { this.element.hidden = !this.element.hidden; };
    this.toggle = button("tool", tools.speech.keyboard, flip, icon("keyboard"));
    this.toggle.hidden = true;
  }

  show(markup) {
    const rows = markup?.keyboard ?? [];
    this.element.hidden = rows.length === 0;
    this.toggle.hidden = rows.length === 0;
    this.element.classList.toggle("tall", rows.length > 0 && !markup.resize_keyboard);
    this.element.replaceChildren(...rows.map((row, y) => this.#row(row, y)));
  }

  #row(row, y) {
    return make("div", "row", ...row.map((key, x) => button(
      `key ${styleOf(key)}`, "", () => this.#tools.type(key, y, x), make("span", "label", key.text),
    )));
  }
}
