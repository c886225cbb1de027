// Everything below the messages: the input field, its menus, the reply keyboard, START.

import { button, icon, make } from "/page/building.js";
import { styleOf } from "/page/bubble.js";

const ATTACHED = [
  ["photo", "sends_photo"],
  ["document", "sends_document"],
  ["contact", "shares_contact"],
  ["location", "sends_location"],
  ["sticker", "sends_sticker"],
  ["voice", "sends_voice"],
];

export function makeComposer(tools) {
  const { speech, act } = tools;
  const field = make("textarea", "field");
  const banner = make("div", "editing");
  const commands = make("div", "commands");
  const attachments = make("div", "attachments");
  const board = make("div", "reply-keyboard");
  const big = button("big", "", () => {});
  const send = button("send", speech.send, submit, icon("send"));
  const menu = button("menu", speech.menu, () => open(commands), icon("menu"), make("span", "", speech.menu));
  const keys = button("tool", speech.keyboard, () => { board.hidden = !board.hidden; }, icon("keyboard"));
  const attach = button("tool", speech.attach, () => open(attachments), icon("attach"));
  const bar = make("div", "bar", menu, attach, field, keys, send);
  const element = make("footer", "composer", commands, attachments, banner, bar, board, big);
  let edited = null;
  let shown = {};

  field.rows = 1;
  field.setAttribute("aria-label", speech.message);
  field.addEventListener("input", grow);
  field.addEventListener("keydown", (event) => {
    if (event.key === "Escape") stopEditing();
    if (event.key !== "Enter" || event.shiftKey || event.isComposing) return;
    event.preventDefault();
    submit();
  });
  element.addEventListener("keydown", (event) => {
    if (event.key === "Escape") open(null);
  });
  for (const closed of [banner, commands, attachments, board, big]) closed.hidden = true;
  for (const [name, verb] of ATTACHED) {
    const args = name === "document" ? [`${speech.document}.pdf`] : [];
    attachments.append(choice(name, () => act(verb, ...args)));
  }

  function choice(name, perform) {
    return button("choice", "", () => { open(null); perform(); }, icon(name), make("span", "", speech[name]));
  }

  function open(which) {
    const wasHidden = which?.hidden;
    commands.hidden = true;
    attachments.hidden = true;
    if (which) which.hidden = !wasHidden;
  }

  function grow() {
    field.style.height = "auto";
    field.style.height = `${Math.min(field.scrollHeight, 120)}px`;
    send.classList.toggle("ready", field.value.trim() !== "");
  }

  function submit() {
    const text = field.value.trim();
    if (!text) return;
    if (edited) act("edits", edited.message_id, text);
    else act("sends", text);
    stopEditing();
    field.value = "";
    grow();
  }

  function startEditing(message) {
    edited = message;
    field.value = message.text;
    const cancel = button("tool", speech.cancel, stopEditing, icon("close"));
    const about = make("span", "", make("b", "", speech.edit), message.text.slice(0, 60));
    banner.replaceChildren(icon("pencil"), about, cancel);
    banner.hidden = false;
    field.focus();
    grow();
  }

  function stopEditing() {
    if (!edited) return;
    edited = null;
    banner.hidden = true;
    field.value = "";
    grow();
  }

  function showCommands(list) {
    menu.hidden = list.length === 0;
    commands.replaceChildren(...list.map((command) => button(
      "choice", "", () => { open(null); act("sends", `/${command.command}`); },
      make("span", "", command.description), make("code", "", `/${command.command}`),
    )));
  }

  function showBoard(markup) {
    const rows = markup?.keyboard ?? [];
    board.hidden = rows.length === 0;
    keys.hidden = rows.length === 0;
    board.classList.toggle("tall", rows.length > 0 && !markup.resize_keyboard);
    board.replaceChildren(...rows.map((row, y) => {
      const line = make("div", "row");
      row.forEach((key, x) => {
        const label = make("span", "label", key.text);
        line.append(button(`key ${styleOf(key)}`, "", () => tools.type(key, y, x), label));
      });
      return line;
    }));
  }

  function showBig(screen) {
    const first = !screen.started || screen.messages.length === 0;
    big.hidden = !(screen.blocked || first);
    bar.hidden = !big.hidden;
    big.textContent = screen.blocked ? speech.unblock : speech.start;
    big.onclick = () => (screen.blocked && screen.started ? act("unblocks") : act("opens", screen.start));
    if (!big.hidden) board.hidden = true;
  }

  function show(screen) {
    const news = (part) => JSON.stringify(screen[part]) !== JSON.stringify(shown[part]);
    if (news("bot")) showCommands(screen.bot.commands);
    if (news("keyboard")) {
      showBoard(screen.keyboard);
      field.placeholder = screen.keyboard?.input_field_placeholder ?? speech.message;
      if (screen.keyboard?.force_reply) field.focus({ preventScroll: true });
    }
    showBig(screen);
    shown = screen;
  }

  function closeUnless(target) {
    const menus = [commands, attachments, menu, attach];
    if (!menus.some((part) => part.contains(target))) open(null);
  }

  return { element, show, startEditing, closeUnless };
}
