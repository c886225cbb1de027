// Two menus beside the input line: the bot's commands, and what can be attached.

import { button, icon, make } from "/page/building.js";

const ATTACHED = [
  ["photo", "sends_photo"],
  ["document", "sends_document"],
  ["contact", "shares_contact"],
  ["location", "sends_location"],
  ["sticker", "sends_sticker"],
  ["voice", "sends_voice"],
];

export class Menus {
  #tools;
  #commands = make("div", "commands");
  #attached = make("div", "attachments");
  #menu;

  constructor(tools) {
    const { speech } = tools;
    this.#tools = tools;
    const label = make("span", "", speech.menu);
    this.#menu = button("menu", speech.menu, () => this.#toggle(this.#commands), icon("menu"), label);
    const attach = button("tool", speech.attach, () => this.#toggle(this.#attached), icon("attach"));
    this.buttons = [this.#menu, attach];
    this.elements = [this.#commands, this.#attached];
    this.#attached.append(...ATTACHED.map(([name, verb]) => this.#attachment(name, verb)));
    for (const element of this.elements) {
      element.hidden = true;
      element.addEventListener("keydown", (event) => { if (event.key === "Escape") this.#toggle(null); });
    }
  }

  show(commands) {
    this.#menu.hidden = commands.length === 0;
    this.#commands.replaceChildren(...commands.map(({ command, description }) => this.#choice(
      () => this.#tools.act("sends", `/${command}`),
      make("span", "", description), make("code", "", `/${command}`),
    )));
  }

  closeUnless(target) {
    const ours = [...this.elements, ...this.buttons].some((part) => part.contains(target));
    if (!ours) this.#toggle(null);
  }

  #attachment(name, verb) {
    const { speech, act } = this.#tools;
    const args = name === "document" ? [`${speech.document}.pdf`] : [];
    return this.#choice(() => act(verb, ...args), icon(name), make("span", "", speech[name]));
  }

  #choice(perform, ...inside) {
    return button("choice", "", () => { this.#toggle(null); perform(); }, ...inside);
  }

  #toggle(which) {
    const opens = which?.hidden ?? false;
    for (const element of this.elements) element.hidden = true;
    if (opens) which.hidden = false;
  }
}
