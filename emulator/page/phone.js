// One phone: header, messages, composer, and the rules between them.

import { acting } from "/page/acts.js";
import { avatar, button, icon, make } from "/page/building.js";
import { makeComposer } from "/page/composer.js";
import { makeList } from "/page/list.js";
import { makeNotices } from "/page/notices.js";
import { speechOf } from "/page/speech.js";

const ACTION_SHOWS = 5000; // milliseconds, as in Telegram

export function makePhone(first) {
  const speech = speechOf(first.language);
  const notices = makeNotices(speech);
  const tools = makeTools(first, speech, notices);
  const header = makeHeader(tools);
  const list = makeList(tools);
  const composer = makeComposer(tools);
  const glass = make("div", "glass", header.element, list.element, composer.element, notices.element);
  const element = make("section", "phone", make("h2", "", first.label), glass);
  element.dataset.phone = first.id;
  element.lang = first.language;
  element.setAttribute("aria-label", first.label);
  tools.edit = composer.startEditing;
  glass.addEventListener("pointerdown", (event) => {
    composer.closeUnless(event.target);
    header.closeUnless(event.target);
  });
  let heard = first.answer.number;

  function show(screen) {
    tools.username = screen.bot.username;
    header.show(screen);
    composer.show(screen);
    list.show(screen);
    if (screen.answer.number !== heard) {
      heard = screen.answer.number;
      if (screen.answer.text) notices[screen.answer.show_alert ? "alert" : "flash"](screen.answer.text);
    }
  }

  return { element, show };
}

function makeTools(first, speech, notices) {
  const act = acting(first.id, notices.flash);
  const tools = { speech, act, username: first.bot.username, edit: () => {} };
  tools.isOurs = (address) => {
    const ours = tools.username.toLowerCase();
    return new RegExp(`^(https?://t\\.me/${ours}(\\?|$)|tg://resolve\\?domain=${ours})`, "i").test(address);
  };
  tools.copy = (text) => {
    navigator.clipboard?.writeText(text).catch(() => {});
    notices.flash(speech.copied);
  };
  tools.press = (message, key, row, column) => {
    if (key.copy_text) tools.copy(key.copy_text.text);
    else if (key.url && !tools.isOurs(key.url)) window.open(key.url, "_blank", "noopener");
    else if (key.url) act("opens", key.url);
    else act("presses", message.message_id, row, column);
  };
  tools.type = (key, row, column) => {
    const perform = () => act("presses_key", row, column);
    if (key.request_contact) notices.ask(speech.ask, perform);
    else if (key.request_location) notices.ask(speech.askPlace, perform);
    else perform();
  };
  return tools;
}

function makeHeader({ speech, act }) {
  const face = make("span");
  const name = make("b", "name");
  const under = make("span", "under");
  const menu = make("div", "drop");
  const more = button("tool", speech.more, () => { menu.hidden = !menu.hidden; }, icon("more"));
  const element = make("header", "head", face, make("div", "who", name, under), more, menu);
  let timer = 0;
  menu.hidden = true;

  function typing(acting) {
    under.textContent = acting ? speech.typing : speech.bot;
    under.classList.toggle("acting", acting);
    clearTimeout(timer);
    if (acting) timer = setTimeout(typing, ACTION_SHOWS, false);
  }

  function show(screen) {
    name.textContent = screen.bot.name;
    typing(screen.acting);
    face.replaceChildren(avatar(screen.bot.name, 3));
    const [label, verb] = screen.blocked ? [speech.unblock, "unblocks"] : [speech.block, "blocks"];
    const choose = () => { menu.hidden = true; act(verb); };
    menu.replaceChildren(button("choice", "", choose, icon("block"), make("span", "", label)));
  }

  function closeUnless(target) {
    if (!menu.contains(target) && !more.contains(target)) menu.hidden = true;
  }

  return { element, show, closeUnless };
}
