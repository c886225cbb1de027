/* Draws the line of a period from the table that stands below it, and prints the half-page. */
"use strict";

const HEIGHT = 260;
const FEW = 40; /* points that are marked one by one */
const STEPS = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000, 10000, 20000, 50000, 100000];

const colour = (name) => getComputedStyle(document.documentElement).getPropertyValue(`--${name}`).trim() || "#a05a00";

/* The columns that are drawn, the names of the rows, and the counts in them. */
function read(table) {
  const rows = [...table.tBodies[0].rows];
  const drawn = [...table.tHead.rows[0].cells]
    .map((cell, at) => ({ at, name: cell.textContent, draw: cell.dataset.draw }))
    .filter((column) => column.draw);
  return {
    drawn,
    head: table.tHead.rows[0].cells[0].textContent,
    long: rows.map((row) => row.cells[0].textContent),
    short: rows.map((row) => row.cells[0].dataset.short),
    data: [rows.map((_, at) => at), ...drawn.map(({ at }) => rows.map((row) => Number(row.cells[at].dataset.count)))],
  };
}

function options({ drawn, head, long, short }, width) {
  const soft = colour("soft"), grid = { stroke: colour("line"), width: 1 };
  const lines = drawn.map(({ name, draw }, number) => ({
    label: name,
    stroke: colour(draw),
    width: 2,
    dash: number ? [6, 4] : undefined,
    fill: number ? undefined : `${colour(draw)}1f`,
    points: { show: short.length <= FEW, size: 5 },
  }));
  return {
    width,
    height: HEIGHT,
    cursor: { drag: { x: false, y: false } },
    scales: { x: { time: false, range: (_, first, last) => (first === last ? [first - 1, last + 1] : [first, last]) }, y: { range: (_, __, most) => [0, Math.max(most, 1) * 1.08] } },
    axes: [
      { stroke: soft, grid: { show: false }, incrs: STEPS, space: 60, values: (_, at) => at.map((one) => short[one] ?? "") },
      { stroke: soft, grid, incrs: STEPS, size: 56, values: (_, at) => at.map((one) => one.toLocaleString(document.documentElement.lang)) },
    ],
    series: [{ label: head, value: (_, at) => long[at] ?? "" }, ...lines],
  };
}

for (const place of document.querySelectorAll("[data-line]")) {
  const table = read(document.getElementById(place.dataset.line));
  const chart = new uPlot(options(table, place.clientWidth), table.data, place);
  new ResizeObserver(() => chart.setSize({ width: place.clientWidth, height: HEIGHT })).observe(place);
}

for (const button of document.querySelectorAll("[data-print]")) {
  button.hidden = false;
  button.addEventListener("click", () => window.print());
}
