// The page: one stream of screens in, one phone for each.

import { Phone } from "/page/phone.js";

const phones = new Map();
const room = document.querySelector(".phones");
const tabs = document.querySelector(".tabs");
const lost = document.querySelector(".lost");

function meet(screen) {
  const phone = new Phone(screen);
  phones.set(screen.id, phone);
  room.append(phone.element);
  const tab = document.createElement("button");
  tab.type = "button";
  tab.textContent = screen.label;
  tab.addEventListener("click", () => {
    phone.element.scrollIntoView({ behavior: "smooth", inline: "center", block: "nearest" });
  });
  tabs.append(tab);
  watch(phone.element, tab);
  return phone;
}

// On a narrow screen the tab of the phone in view is marked.
function watch(element, tab) {
  const seen = ([entry]) => {
    tab.setAttribute("aria-current", String(entry.isIntersecting));
    if (entry.isIntersecting) tab.scrollIntoView({ inline: "center", block: "nearest" });
  };
  new IntersectionObserver(seen, { root: room, threshold: 0.6 }).observe(element);
}

function listen() {
  const stream = new EventSource("/_live");
  stream.onopen = () => { lost.hidden = true; };
  stream.onerror = () => { lost.hidden = false; };
  stream.onmessage = (event) => {
    const screen = JSON.parse(event.data);
    document.title = `${screen.bot.name} · Telegram эмуляторы`;
    (phones.get(screen.id) ?? meet(screen)).show(screen);
  };
}

listen();
