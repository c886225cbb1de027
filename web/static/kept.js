/* What is half typed stays in this tab: over a change of language, a refusal, an expired session.
   A form says whose it is and of what (data-keep); it is forgotten when it was accepted, and when
   its officer leaves. */
"use strict";

const KEPT = "kept:";
const ACCEPTED = "#sent-";

function fields(form) {
  const typed = (one) => one.name && one.type !== "hidden" && one.type !== "submit";
  return [...form.elements].filter(typed);
}

function isTicked(one) {
  return one.type === "radio" || one.type === "checkbox";
}

function keep(form) {
  const values = {};
  for (const one of fields(form)) {
    if (!isTicked(one)) values[one.name] = one.value;
    else if (one.checked) values[one.name] = one.value;
  }
  sessionStorage.setItem(KEPT + form.dataset.keep, JSON.stringify(values));
}

function restore(form) {
  const kept = sessionStorage.getItem(KEPT + form.dataset.keep);
  if (!kept) return;
  const values = JSON.parse(kept);
  for (const one of fields(form)) {
    if (isTicked(one)) one.checked = values[one.name] === one.value;
    else if (one.name in values) one.value = values[one.name];
  }
  form.closest("details")?.setAttribute("open", "");
}

/* What the server gives back, refused or taken back, is newer than what is kept. */
function look(part) {
  for (const form of part.querySelectorAll("form[data-keep]")) {
    if ("typed" in form.dataset) keep(form);
    else restore(form);
  }
}

function forget(which) {
  for (const key of Object.keys(sessionStorage)) {
    if (key.startsWith(KEPT) && which(key)) sessionStorage.removeItem(key);
  }
}

document.addEventListener("input", (event) => {
  const form = event.target.form;
  if (form?.dataset.keep) keep(form);
});

document.addEventListener("submit", (event) => {
  if (event.target.matches("form[data-leaves]")) forget(() => true);
});

document.addEventListener("htmx:afterSettle", (event) => look(event.detail.elt));

if (location.hash.startsWith(ACCEPTED)) {
  const done = location.pathname.split("/").pop() + "/" + location.hash.slice(ACCEPTED.length);
  forget((key) => key.endsWith("/" + done));
  history.replaceState(history.state, "", location.pathname + location.search);
}
look(document);

const note = document.querySelector("[data-kept]");
if (note) note.hidden = !Object.keys(sessionStorage).some((key) => key.startsWith(KEPT));
