/* Base of Établi's custom elements: light DOM, no build.
   A subclass lists `static properties = { name: defaultValue }`; every assignment schedules one update(changed: Set).
   Flow may assign properties before this module has loaded: those own properties are replayed on connection. */
export class EtabliElement extends HTMLElement {
  static properties = {};
  #values = new Map();
  #changed = new Set();
  #pending = false;

  static define(tag) {
    for (const [name, fallback] of Object.entries(this.properties)) {
      Object.defineProperty(this.prototype, name, {
        configurable: true,
        get() { return this.#values.has(name) ? this.#values.get(name) : fallback; },
        set(value) { this.#values.set(name, value ?? fallback); this.requestUpdate(name); },
      });
    }
    if (!customElements.get(tag)) customElements.define(tag, this);
  }

  connectedCallback() {
    for (const name of Object.keys(this.constructor.properties)) {
      if (Object.hasOwn(this, name)) {
        const value = this[name];
        delete this[name];
        this[name] = value;
      }
    }
    this.requestUpdate();
  }

  requestUpdate(name) {
    if (name) this.#changed.add(name);
    if (this.#pending || !this.isConnected) return;
    this.#pending = true;
    queueMicrotask(() => {
      this.#pending = false;
      if (!this.isConnected) return;
      const changed = this.#changed;
      this.#changed = new Set();
      this.update(changed);
    });
  }

  update() {}

  emit(type, detail) {
    this.dispatchEvent(new CustomEvent(type, { detail, bubbles: true, composed: true }));
  }

  /** True when the page speaks French: our own fallback words follow it, the server's texts always win. */
  get french() { return !(this.closest('[lang]')?.lang ?? 'fr').startsWith('en'); }
}

const SPRITE = new URL('../icons/sprite.svg', import.meta.url).href;
const SVG = 'http://www.w3.org/2000/svg';

/** An SVG element with attributes and children. */
export function svg(name, attributes = {}, ...children) {
  const element = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) if (value != null) element.setAttribute(key, value);
  element.append(...children.filter((child) => child != null));
  return element;
}

/** An HTML element with attributes and children. */
export function html(name, attributes = {}, ...children) {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) if (value != null) element.setAttribute(key, value);
  element.append(...children.filter((child) => child != null));
  return element;
}

/** <use> of a sprite symbol, to be placed inside an svg. */
export function iconUse(name, attributes) { return svg('use', { href: `${SPRITE}#${name}`, class: 'etb-ic', ...attributes }); }

/** A stand-alone icon, decorative: the word is always beside it. */
export function icon(name, size = '') { return svg('svg', { class: `etb-i ${size}`.trim(), 'aria-hidden': 'true' }, svg('use', { href: `${SPRITE}#${name}` })); }

export const STATE_ICONS = { free: 'ring', booked: 'person', mine: 'bookmark', here: 'check-circle', auth: 'lock', broken: 'wrench', closed: 'moon', past: 'check', training: 'training' };

/** Minutes from midnight on an ordinary day, "14 h 30" in French, "14:30" in English. */
export function clock(minute, french) {
  const h = Math.floor(minute / 60) % 24;
  const m = String(Math.round(minute % 60)).padStart(2, '0');
  if (!french) return `${h}:${m}`;
  return m === '00' ? `${h}\u00a0h` : `${h}\u00a0h\u00a0${m}`;
}

/** Clock reading of an elapsed minute through the server's ticks, so that days of 23 and 25 hours read right. */
export function clockFromTicks(minute, ticks, french) {
  let last;
  for (const tick of ticks ?? []) if (tick.minute <= minute && tick.hour != null) last = tick;
  return clock(last ? last.hour * 60 + (minute - last.minute) : minute, french);
}

/** Ticks of an ordinary day, when the server sent none. */
export function plainTicks(from, to, french) {
  const ticks = [];
  for (let minute = Math.ceil(from / 60) * 60; minute <= to; minute += 60) ticks.push({ minute, hour: (minute / 60) % 24, label: french ? `${minute / 60}\u00a0h` : `${minute / 60}:00` });
  return ticks;
}

/** The steel ruler: long tick per hour, medium per half, short per quarter. Percent positions, so it stretches. */
export function ruler(from, to, ticks, { height = 20, align = true } = {}) {
  const at = (minute) => `${(((minute - from) / (to - from)) * 100).toFixed(3)}%`;
  const labelled = new Map(ticks.map((tick) => [tick.minute, tick]));
  const group = svg('g');
  for (let minute = from; minute <= to; minute += 15) {
    const long = labelled.has(minute) || minute % 60 === 0 ? 9 : minute % 30 === 0 ? 6 : 3.5;
    group.append(svg('line', { x1: at(minute), x2: at(minute), y1: height - long, y2: height }));
  }
  const texts = ticks.filter((tick) => tick.minute >= from && tick.minute <= to).map((tick) => {
    const anchor = !align ? 'middle' : tick.minute === from ? 'start' : tick.minute === to ? 'end' : 'middle';
    return svg('text', { x: at(tick.minute), y: height - 11, 'text-anchor': anchor }, tick.label);
  });
  return svg('svg', { class: 'etb-ruler', width: '100%', height, 'aria-hidden': 'true' }, group, ...texts);
}
