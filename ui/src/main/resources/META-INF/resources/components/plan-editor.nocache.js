/* <etabli-plan-editor>: managers place, turn and size units on a floor. 20-unit grid; everything has a key.
   The server holds the plan and its history; what is done here is told once per gesture or key and comes back in `places`.
   Properties  floor, places (as in <etabli-floor-plan>; all of them on the plan), selected id, snap (20), labels {help, removed}, unsaved
   Events      place-selected {id} · place-moved {id,x,y,w,h,rotation,chair} (keys are gathered for 400 ms) · place-dropped {id,x,y},
               for an element [data-unit] of the page dragged here · place-removed {id} by Delete · plan-undo · plan-redo
   Keys        Tab to the plan, arrows choose a neighbour; Enter takes it: arrows then nudge by the grid (Alt: by 1), R turns by 90°
               (Shift+R by 15°), + and - or Shift+arrows resize, C moves the chair round, Delete takes off, Escape lets go;
               Ctrl Z undoes and Ctrl Shift Z or Ctrl Y does again, anywhere on the page outside of a field
   Narrow      on phones the plan is only looked at: a tap chooses, the fields beside it change */
import { EtabliElement, svg, html } from './element.nocache.js';
import { safeBackground, definitions, addGrid, drawPlace, extent, neighbour } from './plan-drawing.nocache.js';

const NARROW = matchMedia('(max-width: 800px)');
const CHAIRS = ['top', 'right', 'bottom', 'left', 'none'];
const UNIT = 'text/x-etabli-unit';
let instances = 1000;

class PlanEditor extends EtabliElement {
  static properties = { floor: null, places: [], selected: null, snap: 20, labels: {}, unsaved: false };
  #key = ++instances;
  #svg; #layer; #over; #help; #voice; #taken = false; #gesture; #pending; #page;

  connectedCallback() {
    super.connectedCallback();
    this.#page = new AbortController();
    const { signal } = this.#page;
    NARROW.addEventListener('change', () => this.requestUpdate(), { signal });
    window.addEventListener('beforeunload', (event) => { if (this.unsaved) event.preventDefault(); }, { signal });
    document.addEventListener('keydown', (event) => this.#pageKeys(event), { signal });
    document.addEventListener('dragstart', (event) => {
      const unit = event.target.closest?.('[data-unit][draggable="true"]');
      if (unit) { event.dataTransfer.setData(UNIT, unit.dataset.unit); event.dataTransfer.effectAllowed = 'move'; }
    }, { signal });
  }

  disconnectedCallback() { this.#page?.abort(); }

  get #looking() { return NARROW.matches; }

  update(changed) {
    if (!this.floor) return;
    if (!this.#svg) this.#build();
    if (changed.has('floor') || !this.#svg.firstChild) this.#drawFloor();
    this.#draw();
  }

  get #on() { return this.places.filter((place) => place.x != null); }
  get #place() { return this.#on.find((place) => String(place.id) === String(this.selected)); }

  #build() {
    this.#layer = svg('g');
    this.#over = svg('g');
    this.#svg = svg('svg', { class: 'etb-plan', role: 'application', preserveAspectRatio: 'xMidYMid meet' });
    this.#help = html('div', { class: 'etb-editor-help', 'aria-hidden': 'true' });
    this.#voice = html('div', { class: 'etb-vh', 'aria-live': 'polite' });
    this.prepend(this.#svg, this.#help, this.#voice);
    this.#svg.addEventListener('pointerdown', (event) => this.#down(event));
    this.#svg.addEventListener('pointermove', (event) => this.#move(event));
    this.#svg.addEventListener('pointerup', () => this.#up());
    this.#svg.addEventListener('pointercancel', () => this.#up());
    this.#svg.addEventListener('keydown', (event) => this.#keys(event));
    this.addEventListener('dragover', (event) => { if (event.dataTransfer.types.includes(UNIT)) { event.preventDefault(); this.toggleAttribute('data-over', true); } });
    this.addEventListener('dragleave', () => this.removeAttribute('data-over'));
    this.addEventListener('drop', (event) => this.#drop(event));
  }

  #drawFloor() {
    const background = safeBackground(this.floor.backgroundSvg);
    background.setAttribute('aria-hidden', 'true');
    addGrid(background, this.#key, this.floor);
    this.#svg.setAttribute('viewBox', `0 0 ${this.floor.width} ${this.floor.height}`);
    this.#svg.setAttribute('aria-label', this.labels.plan ?? this.floor.name ?? '');
    this.#svg.replaceChildren(definitions(this.#key), background, this.#layer, this.#over);
  }

  #draw() {
    const focused = this.#layer.contains(document.activeElement) ? document.activeElement.dataset.id : null;
    this.#svg.toggleAttribute('data-readonly', this.#looking);
    const stop = this.#place ?? this.#on[0];
    this.#layer.replaceChildren(...this.#on.map((place) => {
      const node = drawPlace(place, String(place.id) === String(this.selected) ? 'mine' : 'unknown', place.label, this.#key);
      node.setAttribute('role', 'button');
      node.setAttribute('tabindex', place === stop ? '0' : '-1');
      node.setAttribute('aria-pressed', String(place.id) === String(this.selected));
      node.setAttribute('aria-label', this.#describe(place));
      return node;
    }));
    this.#drawHandles();
    if (focused) this.#node(focused)?.focus();
    this.#help.hidden = this.#looking;
    this.#help.textContent = this.labels.help ?? (this.french ? 'Entrée : prendre · flèches : déplacer · R : tourner · Maj+flèches : taille · C : chaise · Suppr : retirer' : 'Enter: take · arrows: move · R: turn · Shift+arrows: size · C: chair · Del: remove');
  }

  #describe({ label, x, y, w, h, rotation }) { return `${label}, ${Math.round(x)} × ${Math.round(y)}, ${w} × ${h}${rotation ? `, ${rotation}°` : ''}`; }
  #node(id) { return this.#layer.querySelector(`[data-id="${CSS.escape(String(id))}"]`); }

  #drawHandles() {
    this.#over.replaceChildren();
    const place = this.#place;
    if (!place || this.#looking) return;
    const { x, y, w, h, rotation } = place;
    const box = extent(place, 10);
    this.#over.setAttribute('transform', rotation ? `rotate(${rotation} ${x + w / 2} ${y + h / 2})` : '');
    this.#over.append(svg('rect', { class: 'etb-selection', x: box.x, y: box.y, width: box.w, height: box.h, rx: 18, 'stroke-dasharray': this.#taken ? '10 6' : null }),
      svg('rect', { class: 'etb-handle', 'data-handle': 'size', x: x + w - 10, y: y + h - 10, width: 22, height: 22, rx: 5 }),
      svg('line', { class: 'etb-selection', x1: x + w / 2, y1: box.y, x2: x + w / 2, y2: box.y - 26 }),
      svg('circle', { class: 'etb-handle etb-turn', 'data-handle': 'turn', cx: x + w / 2, cy: box.y - 34, r: 13 }));
  }

  /* changes */
  #snapped(value, fine) { return fine ? Math.round(value) : Math.round(value / this.snap) * this.snap; }

  #change(change, { fine = false } = {}) {
    const before = this.#place;
    if (!before) return;
    const next = { ...before, ...change };
    next.w = Math.max(40, this.#snapped(next.w, fine));
    next.h = Math.max(40, this.#snapped(next.h, fine));
    next.x = Math.min(Math.max(this.#snapped(next.x, fine), 0), this.floor.width - next.w);
    next.y = Math.min(Math.max(this.#snapped(next.y, fine), 0), this.floor.height - next.h);
    next.rotation = (((Math.round(next.rotation ?? 0)) % 360) + 360) % 360;
    this.#put(next);
    return next;
  }

  #put(place) { this.places = this.places.map((each) => (each.id === place.id ? place : each)); }

  #tell({ id, x, y, w, h, rotation, chair }) {
    this.emit('place-moved', { id, x, y, w, h, rotation: rotation ?? 0, chair });
    this.#voice.textContent = this.#describe(this.#place ?? { label: '', x, y, w, h, rotation });
  }

  #later(place) {
    clearTimeout(this.#pending?.timer);
    if (this.#pending && this.#pending.place.id !== place.id) this.#tell(this.#pending.place);
    this.#pending = { place, timer: setTimeout(() => { this.#pending = null; this.#tell(place); }, 400) };
  }

  #select(id) {
    if (String(this.selected) === String(id)) return;
    this.selected = id;
    this.#taken = false;
    this.emit('place-selected', { id });
  }

  #remove() {
    const place = this.#place;
    if (!place) return;
    this.places = this.places.filter((each) => each !== place);
    this.#taken = false;
    this.selected = null;
    this.emit('place-removed', { id: place.id });
    this.#voice.textContent = `${place.label}, ${this.labels.removed ?? (this.french ? 'retiré du plan' : 'taken off the plan')}`;
  }

  #drop(event) {
    this.removeAttribute('data-over');
    const id = event.dataTransfer.getData(UNIT);
    if (!id) return;
    event.preventDefault();
    const point = this.#at(event);
    this.emit('place-dropped', { id, x: Math.round(point.x), y: Math.round(point.y) });
  }

  /* pointer */
  #at(event) { return new DOMPoint(event.clientX, event.clientY).matrixTransform(this.#svg.getScreenCTM().inverse()); }

  #down(event) {
    const handle = event.target.dataset?.handle;
    const node = event.target.closest('.etb-place');
    if (!handle && !node) { this.#select(null); return; }
    if (!this.#looking) event.preventDefault();
    if (node) { this.#select(node.dataset.id); queueMicrotask(() => this.#node(node.dataset.id)?.focus({ preventScroll: true })); }
    if (this.#looking) return;
    const place = this.#on.find((each) => String(each.id) === String(node?.dataset.id ?? this.selected));
    const point = this.#at(event);
    this.#gesture = { kind: handle ?? 'move', place, point };
    this.#svg.setPointerCapture(event.pointerId);
  }

  #move(event) {
    if (!this.#gesture) return;
    const { kind, place, point } = this.#gesture;
    const now = this.#at(event);
    const dx = now.x - point.x, dy = now.y - point.y;
    if (!this.#gesture.changed && Math.hypot(dx, dy) < 4) return;
    const fine = event.altKey;
    if (kind === 'move') this.#change({ x: place.x + dx, y: place.y + dy }, { fine });
    else if (kind === 'size') {
      const turn = (-(place.rotation ?? 0) * Math.PI) / 180;
      this.#change({ w: place.w + dx * Math.cos(turn) - dy * Math.sin(turn), h: place.h + dx * Math.sin(turn) + dy * Math.cos(turn) }, { fine });
    } else {
      const angle = (Math.atan2(now.y - place.y - place.h / 2, now.x - place.x - place.w / 2) * 180) / Math.PI + 90;
      this.#change({ rotation: Math.round(angle / (fine ? 1 : 15)) * (fine ? 1 : 15) }, { fine: true });
    }
    this.#gesture.changed = true;
  }

  #up() {
    if (this.#gesture?.changed) this.#tell(this.#place);
    this.#gesture = null;
  }

  /* keyboard */
  #pageKeys(event) {
    if (!(event.ctrlKey || event.metaKey) || event.altKey || event.composedPath()[0].matches?.('input, textarea, [contenteditable]')) return;
    const key = event.key.toLowerCase();
    if (key !== 'z' && key !== 'y') return;
    event.preventDefault();
    if (this.#pending) { clearTimeout(this.#pending.timer); const { place } = this.#pending; this.#pending = null; this.#tell(place); }
    this.emit(key === 'y' || event.shiftKey ? 'plan-redo' : 'plan-undo', {});
  }

  #keys(event) {
    const node = event.target.closest?.('.etb-place');
    if (!node) return;
    if (this.#looking || event.ctrlKey || event.metaKey) return;
    const place = this.#on.find((each) => String(each.id) === node.dataset.id);
    if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault();
      this.#select(place.id);
      this.#taken = !this.#taken;
      this.requestUpdate();
      return;
    }
    if (event.key === 'Escape') { this.#taken = false; this.requestUpdate(); return; }
    const arrow = { ArrowRight: [1, 0], ArrowLeft: [-1, 0], ArrowDown: [0, 1], ArrowUp: [0, -1] }[event.key];
    if (arrow && !this.#taken) {
      event.preventDefault();
      const next = neighbour(this.#on, place, event.key);
      if (next) { this.#layer.querySelectorAll('[tabindex="0"]').forEach((each) => each.setAttribute('tabindex', '-1')); const target = this.#node(next.id); target.setAttribute('tabindex', '0'); target.focus(); }
      return;
    }
    if (String(place.id) !== String(this.selected)) { if (!['r', 'R', 'c', 'C', 'Delete', '+', '-'].includes(event.key)) return; this.#select(place.id); }
    const fine = event.altKey;
    const step = fine ? 1 : this.snap;
    const key = event.key.toLowerCase();
    let changed;
    if (arrow && event.shiftKey) changed = this.#change({ w: place.w + arrow[0] * step, h: place.h + arrow[1] * step }, { fine });
    else if (arrow) changed = this.#change({ x: place.x + arrow[0] * step, y: place.y + arrow[1] * step }, { fine });
    else if (key === 'r') changed = this.#change({ rotation: (place.rotation ?? 0) + (event.shiftKey ? 15 : 90) }, { fine: true });
    else if (key === '+' || key === '-') changed = this.#change({ w: place.w + (key === '+' ? step : -step), h: place.h + (key === '+' ? step : -step) }, { fine });
    else if (key === 'c') changed = this.#change({ chair: CHAIRS[(CHAIRS.indexOf(place.chair ?? 'none') + 1) % CHAIRS.length] }, { fine: true });
    else if (key === 'delete' || key === 'backspace') { event.preventDefault(); this.#remove(); return; }
    if (changed) { event.preventDefault(); this.#later(changed); }
  }
}
PlanEditor.define('etabli-plan-editor');
