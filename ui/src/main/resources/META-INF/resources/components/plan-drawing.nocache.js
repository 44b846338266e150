/* Drawing shared by <etabli-floor-plan> and <etabli-plan-editor>.
   Units: 1240 or so across a floor, 20 to the grid. A place's x, y, w, h is its cell; the desk is drawn 2 units inside,
   the chair (48 × 20) outside on the side given. Sizes are twice those of the mock, so that the grid is whole. */
import { svg, iconUse, STATE_ICONS } from './element.nocache.js';

const ALLOWED = new Set(['svg', 'g', 'path', 'rect', 'circle', 'ellipse', 'line', 'polyline', 'polygon', 'text', 'tspan', 'title', 'desc', 'use', 'image']);

/** Server-side sanitised already; here a second wall: known shapes only, no handler, no link out, no style that fetches. */
export function safeBackground(markup) {
  const parsed = new DOMParser().parseFromString(`<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink">${markup ?? ''}</svg>`, 'image/svg+xml');
  const group = svg('g', { class: 'etb-background' });
  if (parsed.querySelector('parsererror')) return group;
  for (const element of [...parsed.documentElement.querySelectorAll('*')]) {
    if (!ALLOWED.has(element.localName)) { element.remove(); continue; }
    for (const { name, value } of [...element.attributes]) {
      const link = /href$/i.test(name);
      const inlinePicture = element.localName === 'image' && /^data:image\/(png|jpeg|webp);base64,/i.test(value);
      if (/^on/i.test(name) || (link && !value.startsWith('#') && !inlinePicture) || (!link && /url\(\s*['"]?(?!#)|javascript:|expression\(/i.test(value))) element.removeAttribute(name);
    }
  }
  const root = parsed.documentElement.firstElementChild?.localName === 'svg' ? parsed.documentElement.firstElementChild : parsed.documentElement;
  group.append(...[...root.childNodes].map((node) => document.importNode(node, true)));
  return group;
}

/** Hatches and the cutting mat's grid; ids carry `key` so that several plans live in one page. */
export function definitions(key) {
  const hatch = (id, size, turn, className) => svg('pattern', { id: `${id}-${key}`, width: size, height: size, patternUnits: 'userSpaceOnUse', patternTransform: `rotate(${turn})` }, svg('path', { class: className, d: `M0 0V${size}` }));
  const lines = (step) => { let d = ''; for (let at = step; at < 200; at += step) if (at !== 200) d += `M${at} 0V200M0 ${at}H200`; return d; };
  return svg('defs', {},
    hatch('hatch-broken', 14, 45, 'etb-hatch-broken-line'), hatch('hatch-closed', 12, 135, 'etb-hatch-closed-line'),
    svg('pattern', { id: `grid-${key}`, width: 200, height: 200, patternUnits: 'userSpaceOnUse' }, svg('path', { class: 'g1', d: lines(40) }), svg('path', { class: 'g2', d: 'M0 0V200M0 0H200' })));
}

/** Puts the grid between the floor's ground and its walls; over a drawing without a ground when `whole` says how large it is. */
export function addGrid(background, key, whole) {
  const grounds = background.querySelectorAll('.floor, .out');
  const box = grounds[0];
  if (!box) {
    if (whole) background.append(svg('rect', { width: whole.width, height: whole.height, fill: `url(#grid-${key})`, 'pointer-events': 'none' }));
    return;
  }
  const grid = svg('rect', { x: box.getAttribute('x'), y: box.getAttribute('y'), width: box.getAttribute('width'), height: box.getAttribute('height'), fill: `url(#grid-${key})`, 'pointer-events': 'none' });
  [...grounds].at(-1).after(grid);
}

function chairOf({ x, y, w, h, chair }) {
  const middleX = x + w / 2, middleY = y + h / 2;
  const boxes = { top: [middleX - 24, y - 26, 48, 20], bottom: [middleX - 24, y + h + 6, 48, 20], left: [x - 26, middleY - 24, 20, 48], right: [x + w + 6, middleY - 24, 20, 48] };
  const box = boxes[chair];
  return box && svg('rect', { class: 'etb-chair', x: box[0], y: box[1], width: box[2], height: box[3], rx: 9 });
}

function lines(label, width, size) {
  const most = Math.max(4, Math.floor(width / (size * 0.5)));
  const rows = [''];
  const together = String(label).replace(/n° (\d)/, 'n°\u00a0$1').replace(/(\d) (?=\p{L}$)/u, '$1\u00a0');
  for (const word of together.split(' ')) {
    if (rows.at(-1) && rows.at(-1).length + word.length + 1 > most && rows.length < 3) rows.push(word);
    else rows[rows.length - 1] = rows.at(-1) ? `${rows.at(-1)} ${word}` : word;
  }
  return rows;
}

/** One place: g.etb-place, classes and content by state; `word` names it, `key` finds the hatches; a favourite has a star at its corner. */
export function drawPlace(place, state, word, key, favourite = false) {
  const { x, y, w, h, label, kind = 'desk' } = place;
  const group = svg('g', { class: `etb-place etb-${state} etb-kind-${kind}`, 'data-id': place.id, transform: place.rotation ? `rotate(${place.rotation} ${x + w / 2} ${y + h / 2})` : null });
  const mark = STATE_ICONS[state] ?? 'ring';
  const upright = place.rotation ? `rotate(${-place.rotation} ${x + w / 2} ${y + h / 2})` : null;
  const content = svg('g', { transform: upright });
  const hatched = state === 'broken' || state === 'closed';
  const face = (box, rx = 8) => {
    group.append(svg('rect', { class: 'etb-desk', x: box.x, y: box.y, width: box.w, height: box.h, rx }));
    if (hatched) group.append(svg('rect', { class: 'etb-hatch', x: box.x + 1, y: box.y + 1, width: box.w - 2, height: box.h - 2, rx, fill: `url(#hatch-${state}-${key})` }));
  };
  const backing = (bx, by, bw, bh) => { if (hatched) content.append(svg('rect', { class: 'etb-backing', x: bx, y: by, width: bw, height: bh, rx: 6 })); };

  if (kind === 'room') {
    group.append(svg('rect', { class: 'etb-area', x: x + 6, y: y + 6, width: w - 12, height: h - 12, rx: 8 }));
    if (w < 200) content.append(iconUse(mark, { x: x + 36, y: y + 50, width: 40, height: 40 }));
    else {
      const text = word || label;
      const plate = { x: x + 24, y: y + h - 56, w: Math.min(w - 36, 62 + text.length * 11.6), h: 42 };
      face(plate);
      backing(plate.x + 6, plate.y + 5, plate.w - 12, 32);
      content.append(iconUse(mark, { x: plate.x + 12, y: plate.y + 7, width: 28, height: 28 }), svg('text', { class: 'etb-word', x: plate.x + 48, y: plate.y + 29 }, text));
    }
  } else {
    const chair = chairOf(place);
    if (chair) group.append(chair);
    face({ x: x + 2, y: y + 2, w: w - 4, h: h - 4 });
    const turned = (place.rotation ?? 0) % 180 !== 0;
    const [width, height] = turned ? [h, w] : [w, h];
    const left = x + w / 2 - width / 2, top = y + h / 2 - height / 2;
    if (kind === 'machine') {
      const rows = lines(label, width - (width < 150 ? 30 : 66), 18);
      const start = top + height / 2 - (rows.length - 1) * 13 + 8;
      backing(left + 10, top + height / 2 - rows.length * 13 - 6, width - 20, rows.length * 26 + 12);
      rows.forEach((row, index) => content.append(svg('text', { class: 'etb-word', x: left + 16, y: start + index * 26 }, row)));
      const narrow = width < 150; // no room beside the words: the mark goes under them
      content.append(iconUse(mark, { x: left + width - 42, y: narrow ? top + height - 42 : top + height / 2 - 14, width: 28, height: 28 }));
    } else if (width >= height) {
      backing(left + 14, top + 16, width - 28, height - 32);
      content.append(svg('text', { x: left + 22, y: top + height / 2 + 9 }, label), iconUse(mark, { x: left + width - 50, y: top + height / 2 - 15, width: 30, height: 30 }));
    } else {
      backing(left + 12, top + 14, width - 24, height - 28);
      content.append(svg('text', { x: left + width / 2, y: top + height / 2 - 8, 'text-anchor': 'middle' }, label), iconUse(mark, { x: left + width / 2 - 15, y: top + height / 2 + 4, width: 30, height: 30 }));
    }
  }
  if (favourite) content.append(star(kind === 'room' ? { x: x + 40, y: y + h - 56 } : corner(place)));
  const around = extent(place, 6);
  group.append(content, svg('rect', { class: 'etb-focus', x: around.x, y: around.y, width: around.w, height: around.h, rx: 16 }));
  return group;
}

/** The upper left corner of the desk as it is seen, however it is turned. */
function corner({ x, y, w, h, rotation = 0 }) {
  const [width, height] = rotation % 180 !== 0 ? [h, w] : [w, h];
  return { x: x + w / 2 - width / 2 + 12, y: y + h / 2 - height / 2 + 12 };
}

function star({ x, y }) { return svg('path', { class: 'etb-favourite', transform: `translate(${x} ${y}) scale(1.7)`, d: 'm0-8.6 2.5 5.2 5.7.8-4.1 4 1 5.7L0 4.4l-5.1 2.7 1-5.7-4.1-4 5.7-.8z' }); }

/** The cell with its chair, grown by `margin`. */
export function extent({ x, y, w, h, chair }, margin = 0) {
  const grow = { left: chair === 'left' ? 26 : 0, right: chair === 'right' ? 26 : 0, top: chair === 'top' ? 26 : 0, bottom: chair === 'bottom' ? 26 : 0 };
  return { x: x - grow.left - margin, y: y - grow.top - margin, w: w + grow.left + grow.right + margin * 2, h: h + grow.top + grow.bottom + margin * 2 };
}

/** Nearest place in an arrow's direction; straight ahead counts double against sideways. */
export function neighbour(places, from, key) {
  const centre = (place) => ({ x: place.x + place.w / 2, y: place.y + place.h / 2 });
  const here = centre(from);
  const [axis, side, sign] = { ArrowRight: ['x', 'y', 1], ArrowLeft: ['x', 'y', -1], ArrowDown: ['y', 'x', 1], ArrowUp: ['y', 'x', -1] }[key];
  let best, bestCost = Infinity;
  for (const place of places) {
    if (place.id === from.id) continue;
    const there = centre(place);
    const ahead = (there[axis] - here[axis]) * sign;
    if (ahead <= 8) continue;
    const cost = ahead + Math.abs(there[side] - here[side]) * 2;
    if (cost < bestCost) { best = place; bestCost = cost; }
  }
  return best;
}
