/* <etabli-floor-plan>: a floor with its places; states arrive separately and fade once.
   Properties  floor {name,width,height,backgroundSvg}, places [{id,label,x,y,w,h,rotation,chair,kind,detail?}],
               states [{id,state,word,taker?,favourite?}], selected id, selectedText, readonly, crop (close-up of the selected), labels {zoomIn,zoomOut,expand,collapse,plan}
   Event       place-selected {id}
   Methods     toggleFullscreen(), fit(), focusPlace(id)
   The list twin stands elsewhere in the page: this is role=group with one tab stop and arrow keys between places. */
import { EtabliElement, svg, html, icon } from './element.nocache.js';
import { safeBackground, definitions, addGrid, drawPlace, extent, neighbour } from './plan-drawing.nocache.js';

const PHONE = 0.613; // pixels per unit in the phone's first view: desks are 71 px wide
const CROP = 0.645;
let instances = 0;

class FloorPlan extends EtabliElement {
  static properties = { floor: null, places: [], states: [], selected: null, selectedText: '', readonly: false, crop: false, labels: {} };
  #key = ++instances;
  #svg; #layer; #over; #view; #nodes = new Map(); #drawn = new Map(); #pointers = new Map(); #gesture; #current; #mini; #sizes; #home;

  connectedCallback() {
    super.connectedCallback();
    this.#sizes ??= new ResizeObserver(() => this.#resized());
    this.#sizes.observe(this);
  }

  disconnectedCallback() { this.#sizes.disconnect(); }

  update(changed) {
    if (!this.floor) return;
    this.toggleAttribute('crop', Boolean(this.crop));
    const first = !this.#svg;
    if (first) this.#build();
    if (first || changed.has('floor')) this.#drawFloor();
    if (first || changed.has('floor') || changed.has('places')) { this.#nodes.forEach((node) => node.remove()); this.#nodes.clear(); this.#drawn.clear(); }
    this.#drawPlaces();
    this.#drawSelection();
    if (first || changed.has('floor') || (changed.has('selected') && this.crop)) this.#firstView();
    if (first || changed.has('labels')) this.#labelTools();
  }

  #build() {
    this.#layer = svg('g', { class: 'etb-places' });
    this.#over = svg('g');
    this.#svg = svg('svg', { class: 'etb-plan', role: 'group', preserveAspectRatio: 'xMidYMid meet' });
    this.#mini = html('div', { class: 'etb-plan-mini', 'aria-hidden': 'true' });
    const tool = (name, action) => { const button = html('button', { type: 'button', 'data-tool': name }, icon({ zoomIn: 'plus', zoomOut: 'minus', expand: 'expand' }[name], 'etb-i16')); button.addEventListener('click', action); return button; };
    this.prepend(this.#svg, this.#mini, html('div', { class: 'etb-plan-tools' }, tool('zoomIn', () => this.#zoom(1.4)), tool('zoomOut', () => this.#zoom(1 / 1.4)), tool('expand', () => this.toggleFullscreen())));
    this.#svg.addEventListener('click', (event) => this.#clicked(event));
    this.#svg.addEventListener('keydown', (event) => this.#key_(event));
    this.#svg.addEventListener('pointerdown', (event) => this.#down(event));
    this.#svg.addEventListener('pointermove', (event) => this.#move(event));
    for (const type of ['pointerup', 'pointercancel', 'pointerleave']) this.#svg.addEventListener(type, (event) => this.#pointers.delete(event.pointerId));
    this.#svg.addEventListener('wheel', (event) => { if (event.ctrlKey) { event.preventDefault(); this.#zoom(event.deltaY < 0 ? 1.15 : 1 / 1.15, this.#point(event)); } }, { passive: false });
    this.addEventListener('fullscreenchange', () => this.fit());
  }

  #labelTools() {
    const words = this.french ? { zoomIn: 'Agrandir', zoomOut: 'Réduire', expand: 'Voir tout le plan' } : { zoomIn: 'Zoom in', zoomOut: 'Zoom out', expand: 'See the whole plan' };
    for (const button of this.querySelectorAll('[data-tool]')) button.setAttribute('aria-label', this.labels[button.dataset.tool] ?? words[button.dataset.tool]);
  }

  #drawFloor() {
    const background = safeBackground(this.floor.backgroundSvg);
    background.setAttribute('aria-hidden', 'true');
    addGrid(background, this.#key);
    this.#svg.replaceChildren(definitions(this.#key), background, this.#layer, this.#over);
    this.#svg.setAttribute('aria-label', this.labels.plan ?? this.floor.name ?? '');
    const walls = [...background.querySelectorAll('.wall path, path.wall')].map((wall) => svg('path', { class: 'wall', d: wall.getAttribute('d') }));
    this.#mini.replaceChildren(svg('svg', { viewBox: `0 0 ${this.floor.width} ${this.floor.height}` }, ...walls, svg('rect', { class: 'etb-view', rx: 20 })));
  }

  #drawPlaces() {
    const states = new Map(this.states.map((state) => [String(state.id), state]));
    this.#svg.toggleAttribute('data-readonly', this.readonly);
    for (const place of this.places) {
      const id = String(place.id);
      const chosen = id === String(this.selected);
      const { state = 'unknown', word = '', taker = '', favourite = '' } = states.get(id) ?? {};
      const shown = chosen && (state === 'free' || state === 'unknown') ? 'mine' : state; // what is taken stays what it is, even under the frame
      const words = chosen && this.selectedText ? this.selectedText : word;
      const signature = `${shown}|${words}|${taker}|${favourite}`;
      const before = this.#nodes.get(id);
      if (before && this.#drawn.get(id) === signature) continue;
      const node = drawPlace(place, shown, words, this.#key, Boolean(favourite));
      const name = [place.name ?? place.label, words, taker, favourite, place.detail].filter(Boolean).join(', ');
      node.setAttribute('aria-label', name);
      if (this.readonly) node.setAttribute('role', 'img');
      else {
        node.setAttribute('role', 'button');
        node.setAttribute('aria-pressed', chosen);
        node.setAttribute('tabindex', '-1');
      }
      node.append(svg('title', {}, name));
      if (before) {
        const focused = before === document.activeElement;
        node.classList.add('etb-flip');
        before.replaceWith(node);
        if (focused) node.focus();
      } else this.#layer.append(node);
      this.#nodes.set(id, node);
      this.#drawn.set(id, signature);
    }
    const stop = this.#nodes.get(String(this.#current)) ?? this.#nodes.get(String(this.selected)) ?? this.#nodes.values().next().value;
    if (!this.readonly) for (const node of this.#nodes.values()) node.setAttribute('tabindex', node === stop ? '0' : '-1');
  }

  #drawSelection() {
    this.#over.replaceChildren();
    const place = this.places.find((each) => String(each.id) === String(this.selected));
    if (!place) return;
    const box = extent(place, 10);
    const turn = place.rotation ? `rotate(${place.rotation} ${place.x + place.w / 2} ${place.y + place.h / 2})` : null;
    this.#over.append(svg('rect', { class: 'etb-selection', x: box.x, y: box.y, width: box.w, height: box.h, rx: 18, transform: turn }));
    if (!this.selectedText) return;
    const text = svg('text', { 'text-anchor': 'middle' }, this.selectedText);
    const flag = svg('g', { class: 'etb-flag', 'aria-hidden': 'true' }, text);
    this.#over.append(flag);
    const width = Math.max(120, text.getComputedTextLength() + 48);
    const below = place.chair !== 'top';
    const middle = Math.min(Math.max(box.x + box.w / 2, width / 2 + 8), this.floor.width - width / 2 - 8);
    const top = below ? box.y + box.h + 6 : box.y - 50;
    const tip = below ? `M${box.x + box.w / 2 - 12} ${top + 1}l12-12 12 12z` : `M${box.x + box.w / 2 - 12} ${top + 43}l12 12 12-12z`;
    flag.prepend(svg('path', { d: tip }), svg('rect', { x: middle - width / 2, y: top, width, height: 44, rx: 10 }));
    text.setAttribute('x', middle);
    text.setAttribute('y', top + 30);
  }

  /* view */
  #firstView() {
    const { clientWidth, clientHeight } = this;
    if (!clientWidth || !clientHeight) return;
    const scale = this.crop ? CROP : clientWidth <= 500 ? PHONE : 0;
    const place = this.places.find((each) => String(each.id) === String(this.selected)) ?? this.places.find((each) => this.states.some((state) => state.id === each.id && state.state === 'free'));
    if (!scale || (this.crop && !place)) return this.fit();
    const w = clientWidth / scale, h = clientHeight / scale;
    const middle = place ? { x: place.x + place.w / 2, y: place.y + place.h / 2 + (this.crop ? 0 : 40) } : { x: this.floor.width / 2, y: this.floor.height / 2 };
    this.#home = true;
    this.#show({ x: middle.x - w / 2, y: middle.y - h / 2, w, h });
  }

  fit() { this.#home = true; this.#view = null; this.#show({ x: 0, y: 0, w: this.floor.width, h: this.floor.height }, true); }

  #show(view, whole = false) {
    if (!whole && !this.crop) {
      const slack = 60;
      view.x = view.w >= this.floor.width ? (this.floor.width - view.w) / 2 : Math.min(Math.max(view.x, -slack), this.floor.width + slack - view.w);
      view.y = view.h >= this.floor.height ? (this.floor.height - view.h) / 2 : Math.min(Math.max(view.y, -slack), this.floor.height + slack - view.h);
    }
    this.#view = view;
    this.toggleAttribute('data-zoomed', !whole);
    this.#svg.setAttribute('viewBox', `${view.x} ${view.y} ${view.w} ${view.h}`);
    const frame = this.#mini.querySelector('.etb-view');
    for (const [name, value] of [['x', view.x], ['y', view.y], ['width', view.w], ['height', view.h]]) frame?.setAttribute(name, value);
    this.#mini.hidden = whole;
  }

  #resized() { if (this.#svg && this.floor && (this.#home || !this.#view)) this.#firstView(); }

  #zoom(factor, about) {
    const { width, height } = this.#svg.getBoundingClientRect();
    const from = this.#view ?? { x: 0, y: 0, w: this.floor.width, h: this.floor.height };
    const w = Math.min(Math.max(from.w / factor, 240), this.floor.width * 1.1);
    const h = (w * height) / width;
    const point = about ?? { x: from.x + from.w / 2, y: from.y + from.h / 2 };
    this.#home = false;
    this.#show({ x: point.x - ((point.x - from.x) / from.w) * w, y: point.y - ((point.y - from.y) / from.h) * h, w, h });
  }

  #point(event) { const at = new DOMPoint(event.clientX, event.clientY).matrixTransform(this.#svg.getScreenCTM().inverse()); return { x: at.x, y: at.y }; }

  #down(event) {
    if (this.crop) return;
    this.#pointers.set(event.pointerId, { x: event.clientX, y: event.clientY });
    this.#gesture = { moved: false, spread: this.#spread() };
  }

  #spread() { const [a, b] = [...this.#pointers.values()]; return b && Math.hypot(a.x - b.x, a.y - b.y); }

  #move(event) {
    const before = this.#pointers.get(event.pointerId);
    if (!before || !this.hasAttribute('data-zoomed')) { if (before && event.pointerType !== 'mouse' && this.#pointers.size === 2) this.#pinch(event); return; }
    if (this.#pointers.size === 2) return this.#pinch(event);
    const dx = event.clientX - before.x, dy = event.clientY - before.y;
    if (!this.#gesture.moved && Math.hypot(dx, dy) < 6) return;
    if (!this.#gesture.moved) this.#svg.setPointerCapture(event.pointerId);
    this.#gesture.moved = true;
    this.#pointers.set(event.pointerId, { x: event.clientX, y: event.clientY });
    const scale = this.#view.w / this.#svg.clientWidth;
    this.#home = false;
    this.#show({ ...this.#view, x: this.#view.x - dx * scale, y: this.#view.y - dy * scale });
  }

  #pinch(event) {
    this.#pointers.set(event.pointerId, { x: event.clientX, y: event.clientY });
    const spread = this.#spread();
    if (this.#gesture.spread) this.#zoom(spread / this.#gesture.spread, this.#point(event));
    this.#gesture = { moved: true, spread };
  }

  /* choosing */
  #clicked(event) {
    if (this.readonly || this.#gesture?.moved) return;
    const node = event.target.closest('.etb-place');
    if (node) this.#choose(node.dataset.id);
  }

  #choose(id) { this.#current = id; this.emit('place-selected', { id }); }

  #key_(event) {
    const node = event.target.closest?.('.etb-place');
    if (!node || this.readonly) return;
    if (event.key === 'Enter' || event.key === ' ') { event.preventDefault(); this.#choose(node.dataset.id); return; }
    if (event.key === '+' || event.key === '-') { this.#zoom(event.key === '+' ? 1.4 : 1 / 1.4); return; }
    if (!event.key.startsWith('Arrow') || event.altKey || event.ctrlKey) return;
    event.preventDefault();
    const next = neighbour(this.places, this.places.find((place) => String(place.id) === node.dataset.id), event.key);
    if (next) this.focusPlace(next.id);
  }

  focusPlace(id) {
    const node = this.#nodes.get(String(id));
    if (!node) return;
    this.#current = id;
    for (const each of this.#nodes.values()) each.setAttribute('tabindex', each === node ? '0' : '-1');
    node.focus({ preventScroll: true });
    this.#reveal(this.places.find((place) => String(place.id) === String(id)));
  }

  #reveal(place) {
    if (!this.hasAttribute('data-zoomed') || !place) return;
    const box = extent(place, 20), view = this.#view;
    if (box.x >= view.x && box.y >= view.y && box.x + box.w <= view.x + view.w && box.y + box.h <= view.y + view.h) return;
    this.#show({ ...view, x: box.x + box.w / 2 - view.w / 2, y: box.y + box.h / 2 - view.h / 2 });
  }

  toggleFullscreen() {
    if (document.fullscreenElement === this) document.exitFullscreen();
    else if (this.requestFullscreen) this.requestFullscreen().catch(() => this.fit());
    else this.fit(); // phones without element full screen: the whole plan in place
  }
}
FloorPlan.define('etabli-floor-plan');
