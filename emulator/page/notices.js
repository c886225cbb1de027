// What appears over the chat: toasts, alerts, questions.

import { button, make } from "/page/building.js";

const TOAST_STAYS = 3500; // milliseconds, about as long as Telegram's

export class Notices {
  #speech;
  #toast = make("p", "toast");
  #veil = make("div", "veil");
  #timer = 0;

  constructor(speech) {
    this.#speech = speech;
    this.#toast.setAttribute("role", "status");
    this.#toast.hidden = true;
    this.#veil.hidden = true;
    this.element = make("div", "notices", this.#toast, this.#veil);
  }

  flash(text) {
    this.#toast.textContent = text;
    this.#toast.hidden = false;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => { this.#toast.hidden = true; }, TOAST_STAYS);
  }

  alert(text) { this.#box(text, [this.#speech.ok, () => {}]); }

  ask(text, perform) { this.#box(text, [this.#speech.cancel, () => {}], [this.#speech.share, perform]); }

  #box(text, ...choices) {
    const before = document.activeElement;
    const close = () => { this.#veil.hidden = true; before?.focus?.({ preventScroll: true }); };
    const buttons = choices.map(([label, act]) => button("", "", () => { close(); act(); }, label));
    const dialog = make("div", "box", make("p", "", text), make("div", "choices", ...buttons));
    dialog.setAttribute("role", "alertdialog");
    dialog.setAttribute("aria-label", text);
    dialog.addEventListener("keydown", (event) => { if (event.key === "Escape") close(); });
    this.#veil.replaceChildren(dialog);
    this.#veil.hidden = false;
    buttons.at(-1).focus({ preventScroll: true });
  }
}
