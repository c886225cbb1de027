// What the parts of a phone share: its language, and what its owner can do.

import { speechOf } from "/page/speech.js";

export function makeTools(first, notices) {
  const speech = speechOf(first.language);
  const tools = { speech, username: first.bot.username, edit: () => {} };
  const act = acting(first.id, (why) => notices.flash(why));
  const isOurs = (address) => leadsTo(tools.username, address);

  const copy = (text) => {
    navigator.clipboard?.writeText(text).catch(() => {});
    notices.flash(speech.copied);
  };

  const press = (message, key, row, column) => {
    if (key.copy_text) copy(key.copy_text.text);
    else if (passedOn(key.url)) notices.alert(passedOn(key.url));
    else if (key.url && !isOurs(key.url)) window.open(key.url, "_blank", "noopener");
    else if (key.url) act("opens", key.url);
    else act("presses", message.message_id, row, column);
  };

  const type = (key, row, column) => {
    const perform = () => act("presses_key", row, column);
    if (key.request_contact) notices.ask(speech.ask, perform);
    else if (key.request_location) notices.ask(speech.askPlace, perform);
    else perform();
  };

  return Object.assign(tools, { act, isOurs, copy, press, type });
}

// What a person does goes to the server; what comes of it arrives with the stream.
function acting(person, onRefusal) {
  return async (verb, ...args) => {
    const answer = await fetch(`/_control/people/${person}/${verb}`, {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify({ args }),
    });
    if (!answer.ok) onRefusal((await answer.json().catch(() => ({}))).error ?? "…");
  };
}

// Links to this very bot open on this phone.
function leadsTo(username, address) {
  const links = [`https://t.me/${username}`, `http://t.me/${username}`, `tg://resolve?domain=${username}`];
  const said = address.toLowerCase();
  return links.map((link) => link.toLowerCase()).some((link) => (
    said === link || said.startsWith(`${link}?`) || said.startsWith(`${link}&`)
  ));
}

// A link that is passed on: the app asks to whom, and puts these words into the message.
function passedOn(address) {
  if (!/^https:\/\/t\.me\/share(\/url)?\?/i.test(address ?? "")) return "";
  const said = new URL(address).searchParams;
  return [said.get("url"), said.get("text")].filter(Boolean).join("\n");
}
