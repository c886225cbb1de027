/* Keys of the queue, the form of the Mini App, and the token that says a request was meant. */
"use strict";

document.addEventListener("htmx:configRequest", (event) => {
  event.detail.headers["X-CSRF-Token"] = document.body.dataset.csrf || "";
});

const rows = () => [...document.querySelectorAll("[data-row]")];
const current = () => document.querySelector("[data-row].current");

function step(by) {
  const all = rows();
  if (!all.length) return;
  const at = Math.min(Math.max(all.indexOf(current()) + by, 0), all.length - 1);
  all.forEach((row, number) => row.classList.toggle("current", number === at));
  all[at].querySelector("a").focus();
  all[at].scrollIntoView({ block: "nearest" });
}

const KEYS = {
  j: () => step(1),
  k: () => step(-1),
  c: () => (current() || document).querySelector("[data-claim]")?.click(),
  x: () => current()?.querySelector("[data-choose]")?.click(),
  "/": () => document.getElementById("q")?.focus(),
};

function isTyping(target) {
  return target.matches("input, textarea, select, [contenteditable]");
}

document.addEventListener("keydown", (event) => {
  if (event.key === "Escape" && isTyping(event.target)) event.target.blur();
  if (isTyping(event.target) || event.ctrlKey || event.metaKey || event.altKey) return;
  const act = KEYS[event.key];
  if (!act) return;
  event.preventDefault();
  act();
});

/* Telegram puts what it signed behind the # of the address; it goes nowhere but into our form. */
const form = document.querySelector("form[data-signed]");
if (form) {
  const signed = new URLSearchParams(location.hash.slice(1)).get("tgWebAppData");
  history.replaceState(null, "", location.pathname);
  if (signed) {
    form.elements.signed.value = signed;
    form.submit();
  }
}

/* How long a text is, while it is being written. */
document.addEventListener("input", (event) => {
  const shown = document.querySelector(`[data-counts="${event.target.name}"]`);
  if (shown) shown.textContent = `${[...event.target.value].length} / ${event.target.dataset.most}`;
});

/* A fact goes where the cursor stands, in both languages; where nobody has been, to the end. */
const written = new Set();
let written_in = "body_kk";
document.addEventListener("focusin", (event) => {
  if (!event.target.matches("[data-takes-facts]")) return;
  written_in = event.target.name;
  written.add(written_in);
});
document.addEventListener("click", (event) => {
  const button = event.target.closest("[data-insert]");
  if (!button) return;
  event.preventDefault();
  for (const language of ["kk", "ru"]) {
    const field = button.form.elements[written_in.replace(/_(kk|ru)$/, `_${language}`)];
    const at = written.has(field.name) ? field.selectionStart : field.value.length;
    field.setRangeText(`{${button.form.elements.place.value}}`, at, at, "end");
    field.dispatchEvent(new Event("input", { bubbles: true }));
  }
});
