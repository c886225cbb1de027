// Small bricks: elements without any HTML from strings, so nothing people write can become markup.

const SVG = "http://www.w3.org/2000/svg";

const ICONS = {
  attach: "M16.5 6v11a4.5 4.5 0 0 1-9 0V5.5a3 3 0 0 1 6 0V16a1.5 1.5 0 0 1-3 0V6.5",
  send: "M3 11.5 21 4l-5 17-4-7z M12 14 21 4",
  keyboard: "M4 4h16v16H4z M8 8.5h.01 M12 8.5h.01 M16 8.5h.01 M8 12h.01 M12 12h.01 M16 12h.01 M9 16h6",
  menu: "M4 7h16 M4 12h16 M4 17h16",
  close: "M6 6l12 12 M18 6 6 18",
  more: "M12 5.5h.01 M12 12h.01 M12 18.5h.01",
  pencil: "M4 20l1-5L16 4l4 4L9 19z",
  photo: "M4 5h16v14H4z M4 16l5-5 4 4 3-3 4 4 M15.5 9h.01",
  document: "M6 3h8l4 4v14H6z M14 3v4h4",
  contact: "M12 12a4 4 0 1 0 0-8 4 4 0 0 0 0 8z M4.5 20a7.5 6 0 0 1 15 0",
  sticker: "M4 12a8 8 0 1 1 16 0 M4 12a8 8 0 0 0 16 0 M9 10h.01 M15 10h.01 M8.5 14a4 4 0 0 0 7 0",
  voice: "M12 3a3 3 0 0 1 3 3v5a3 3 0 0 1-6 0V6a3 3 0 0 1 3-3z M6 11a6 6 0 0 0 12 0 M12 17v4",
  location: "M12 21s7-6.5 7-11.5a7 7 0 0 0-14 0C5 14.5 12 21 12 21z M12 11.5a2 2 0 1 0 0-4 2 2 0 0 0 0 4z",
  block: "M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18z M5.8 5.8l12.4 12.4",
  link: "M8 16 16 8 M9 8h7v7",
  copy: "M9 9h10v11H9z M15 9V5H5v11h4",
  play: "M9 7l8 5-8 5z",
  down: "M6 9l6 6 6-6",
  pin: "M9 4h6l-1 6 3 3H7l3-3z M12 13v7",
  ticks: "M1.5 13l4.5 4.5L15 7 M11 16.5l1 1L21.5 7",
};

export function make(kind, look = "", ...inside) {
  const element = document.createElement(kind);
  if (look) element.className = look;
  element.append(...inside.filter((part) => part !== null && part !== undefined));
  return element;
}

export function button(look, name, act, ...inside) {
  const element = make("button", look, ...inside);
  element.type = "button";
  if (name) element.setAttribute("aria-label", name);
  element.addEventListener("click", act);
  return element;
}

export function icon(name) {
  const picture = document.createElementNS(SVG, "svg");
  picture.setAttribute("viewBox", "0 0 24 24");
  picture.setAttribute("class", `icon icon-${name}`);
  picture.setAttribute("aria-hidden", "true");
  const path = document.createElementNS(SVG, "path");
  path.setAttribute("d", ICONS[name]);
  picture.append(path);
  return picture;
}

// A colour and a letter instead of a photo, as Telegram does.
export function avatar(name, number) {
  const letter = [...name.trim()][0] ?? "?";
  const element = make("span", `avatar colour-${Math.abs(number) % 5}`, letter.toUpperCase());
  element.setAttribute("aria-hidden", "true");
  return element;
}
