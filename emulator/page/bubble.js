// One message: its bubble, and the keyboard under it.

import { avatar, button, icon, make } from "/page/building.js";
import { words } from "/page/words.js";

const CLOCK = new Intl.DateTimeFormat("ru", { hour: "2-digit", minute: "2-digit" });

export function makeMessage(message, tools) {
  const element = make("article", message.own ? "message own" : "message");
  element.dataset.message = message.message_id;
  if (message.new_chat_members) {
    element.className = "service";
    element.append(`${message.from.first_name} ${tools.speech.joined}`);
    return element;
  }
  element.append(bubble(message, tools));
  // Fingers cannot hover: a tap on an own message shows its pencil.
  if (message.own) element.addEventListener("click", () => element.classList.toggle("touched"));
  const rows = message.reply_markup?.inline_keyboard ?? [];
  if (rows.length) element.append(keyboard(message, rows, tools));
  return element;
}

function bubble(message, tools) {
  const text = spoken(message);
  const entities = message.entities ?? message.caption_entities ?? [];
  const inside = make("div", message.sticker ? "bubble bare" : "bubble");
  if (message.forward_origin) {
    const origin = message.forward_origin.sender_user?.first_name ?? "";
    inside.append(make("p", "forwarded", `${tools.speech.forwarded} ${origin}`));
  }
  if (message.reply_to_message) inside.append(quoted(message.reply_to_message, tools));
  inside.append(...media(message, tools));
  if (text) inside.append(make("div", "text", words(text, entities, tools)));
  inside.append(stamp(message, tools));
  if (message.own && message.text) inside.append(editing(message, tools));
  return inside;
}

// The payload of a link travels unseen, as in Telegram: people read "/start".
function spoken(message) {
  const text = message.text ?? message.caption ?? "";
  return message.own ? text.replace(/^(\/start) \S+$/, "$1") : text;
}

const KINDS = ["photo", "document", "contact", "sticker", "voice", "location"];

function quoted(message, tools) {
  const kind = KINDS.find((one) => message[one]);
  const text = message.text ?? message.caption ?? tools.speech[kind] ?? "…";
  return make("p", "quoted", make("b", "", message.from.first_name), text.slice(0, 90));
}

function stamp(message, tools) {
  const line = make("span", "stamp");
  if (message.edited) line.append(`${tools.speech.edited} `);
  const time = make("time", "", CLOCK.format(message.date * 1000));
  time.dateTime = new Date(message.date * 1000).toISOString();
  line.append(time);
  if (message.own) line.append(icon("ticks"));
  return line;
}

function editing(message, tools) {
  return button("edit", tools.speech.edit, () => tools.edit(message), icon("pencil"));
}

function media(message, tools) {
  if (message.photo) return [photo(message.photo.at(-1), tools)];
  if (message.document) return [file(message.document)];
  if (message.contact) return [contact(message.contact)];
  if (message.sticker) return [make("p", "sticker", message.sticker.emoji ?? "🙂")];
  if (message.voice) return [voice(message.voice)];
  if (message.location) return [place(message.location, tools)];
  return [];
}

// The frame has its size before the picture is there, so nothing jumps; a tap opens it whole.
function photo(size, tools) {
  const image = make("img");
  const frame = make("a", "photo", icon("photo"));
  frame.href = image.src = `/_picture/${encodeURIComponent(size.file_id)}`;
  frame.target = "_blank";
  frame.style.aspectRatio = `${size.width} / ${size.height}`;
  image.alt = tools.speech.photo;
  image.addEventListener("load", () => frame.replaceChildren(image));
  return frame;
}

function file(document) {
  const about = make("span", "about", make("b", "", document.file_name ?? "…"));
  about.append(`${Math.max(1, Math.round((document.file_size ?? 0) / 1024))} KB`);
  return make("div", "card", make("span", "disc", icon("document")), about);
}

function contact(card) {
  const name = [card.first_name, card.last_name].filter(Boolean).join(" ");
  const about = make("span", "about", make("b", "", name), card.phone_number);
  return make("div", "card", avatar(name, card.user_id ?? 0), about);
}

function voice(recording) {
  const wave = make("span", "wave");
  for (let bar = 0; bar < 24; bar += 1) wave.append(make("i", `bar-${(bar * 7) % 5}`));
  const length = `0:${String(recording.duration).padStart(2, "0")}`;
  return make("div", "card", make("span", "disc", icon("play")), make("span", "about", wave, length));
}

function place(point, tools) {
  const about = make("span", "about", make("b", "", tools.speech.location));
  about.append(`${point.latitude.toFixed(3)}, ${point.longitude.toFixed(3)}`);
  return make("div", "card", make("span", "disc", icon("location")), about);
}

function keyboard(message, rows, tools) {
  const board = make("div", "inline-keyboard");
  rows.forEach((row, y) => {
    const line = make("div", "row");
    row.forEach((key, x) => line.append(inlineKey(message, key, y, x, tools)));
    board.append(line);
  });
  return board;
}

function inlineKey(message, key, row, column, tools) {
  const act = () => tools.press(message, key, row, column);
  const element = button(`key ${styleOf(key)}`, "", act, make("span", "label", key.text));
  element.title = key.text;
  if (key.url) element.append(icon("link"));
  if (key.copy_text) element.append(icon("copy"));
  if (key.callback_data && message.pressed.includes(key.callback_data)) {
    element.classList.add("waiting");
    element.setAttribute("aria-busy", "true");
  }
  return element;
}

export function styleOf(key) {
  return ["primary", "success", "danger"].includes(key.style) ? key.style : "plain";
}
