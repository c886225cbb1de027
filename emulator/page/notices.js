// What appears over the chat: toasts, alerts, questions.

import { button, make } from "/page/building.js";

const TOAST_STAYS = 3500; // milliseconds, about as long as Telegram's

export function makeNotices(speech) {
  const toast = make("p", "toast");
  const veil = make("div", "veil");
  const element = make("div", "notices", toast, veil);
  let timer = 0;
  toast.setAttribute("role", "status");
  toast.hidden = true;
  veil.hidden = true;

  function flash(text) {
    toast.textContent = text;
    toast.hidden = false;
    clearTimeout(timer);
    timer = setTimeout(() => { toast.hidden = true; }, TOAST_STAYS);
  }

  function box(text, ...choices) {
    const before = document.activeElement;
    const close = () => { veil.hidden = true; before?.focus?.(); };
    const buttons = choices.map(([label, act]) => button("", "", () => { close(); act(); }, label));
    const dialog = make("div", "box", make("p", "", text), make("div", "choices", ...buttons));
    dialog.setAttribute("role", "alertdialog");
    dialog.setAttribute("aria-label", text);
    dialog.addEventListener("keydown", (event) => { if (event.key === "Escape") close(); });
    veil.replaceChildren(dialog);
    veil.hidden = false;
    buttons.at(-1).focus({ preventScroll: true });
  }

  const alert = (text) => box(text, [speech.ok, () => {}]);
  const ask = (text, act) => box(text, [speech.cancel, () => {}], [speech.share, act]);
  return { element, flash, alert, ask };
}
