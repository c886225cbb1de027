// The input line: Enter sends, Shift+Enter starts a new line, an own message can be put right.

import { button, icon, make } from "/page/building.js";

const TALLEST = 120; // pixels

export class InputLine {
  #tools;
  #edited = null;

  constructor(tools) {
    this.#tools = tools;
    this.field = make("textarea", "field");
    this.field.rows = 1;
    this.field.setAttribute("aria-label", tools.speech.message);
    this.field.addEventListener("input", () => this.#grow());
    this.field.addEventListener("keydown", (event) => this.#key(event));
    this.send = button("send", tools.speech.send, () => this.#submit(), icon("send"));
    this.banner = make("div", "editing");
    this.banner.hidden = true;
  }

  prompt(keyboard) {
    this.field.placeholder = keyboard?.input_field_placeholder ?? this.#tools.speech.message;
    if (keyboard?.force_reply) this.field.focus({ preventScroll: true });
  }

  edit(message) {
    const { speech } = this.#tools;
    this.#edited = message;
    this.field.value = message.text;
    const cancel = button("tool", speech.cancel, () => this.#stop(), icon("close"));
    const about = make("span", "", make("b", "", speech.edit), message.text.slice(0, 60));
    this.banner.replaceChildren(icon("pencil"), about, cancel);
    this.banner.hidden = false;
    this.field.focus();
    this.#grow();
  }

  #key(event) {
    if (event.key === "Escape" && this.#edited) this.#stop();
    if (event.key !== "Enter" || event.shiftKey || event.isComposing) return;
    event.preventDefault();
    this.#submit();
  }

  #submit() {
    const text = this.field.value.trim();
    if (!text) return;
    if (this.#edited) this.#tools.act("edits", this.#edited.message_id, text);
    else this.#tools.act("sends", text);
    this.#stop();
  }

  #stop() {
    this.#edited = null;
    this.banner.hidden = true;
    this.field.value = "";
    this.#grow();
  }

  #grow() {
    this.field.style.height = "auto";
    this.field.style.height = `${Math.min(this.field.scrollHeight, TALLEST)}px`;
    this.send.classList.toggle("ready", this.field.value.trim() !== "");
  }
}
