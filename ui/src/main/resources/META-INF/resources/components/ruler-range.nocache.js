/* <etabli-ruler-range>: the "Créneau" time bar, two handles on the steel ruler.
   All minutes are counted from the day's first minute as it elapses (a day of 25 h has 1500), never from the clock's hands.
   Properties  from, to (visible range), ticks [{minute,hour,label}], crowd [{minute,value 0..1}], closed [{start,end}], taken [{start,end}],
               now (minute or null), start, end, step, minSpan, min, max (limits of the handles), labels {start,end}, locale ("fr"|"en"), disabled
   Event       range-changed {start,end}, once when the hand is lifted or the key pressed; range-moving {start,end} while dragging */
import { EtabliElement, svg, html, ruler, plainTicks, clockFromTicks } from './element.nocache.js';

class RulerRange extends EtabliElement {
  static properties = { from: 480, to: 1200, ticks: null, crowd: [], closed: [], taken: [], now: null, start: 840, end: 1080, step: 30, minSpan: null, min: null, max: null, labels: {}, locale: null, disabled: false };
  #track; #scene; #window; #word; #handles; #draft;

  get #french() { return this.locale ? !this.locale.startsWith('en') : this.french; }
  #at(minute) { return `${((minute - this.from) / (this.to - this.from)) * 100}%`; }
  #ticks() { return this.ticks ?? plainTicks(this.from, this.to, this.#french); }
  #clock(minute) { return clockFromTicks(minute, this.#ticks(), this.#french); }

  update() {
    if (!this.#track) this.#build();
    this.#draft = null;
    this.#scenery();
    this.#place(this.start, this.end);
  }

  #build() {
    this.#word = html('b', { 'aria-hidden': 'true' });
    this.#window = html('div', { class: 'etb-rr-window' }, this.#word);
    this.#handles = ['start', 'end'].map((edge) => {
      const handle = html('span', { class: 'etb-rr-handle', role: 'slider', tabindex: '0', 'data-edge': edge });
      handle.addEventListener('keydown', (event) => this.#key(event, edge));
      return handle;
    });
    this.#scene = html('div', { class: 'etb-rr-scene' });
    this.#track = html('div', { class: 'etb-rr-track' }, this.#scene, this.#window, ...this.#handles);
    this.#track.addEventListener('pointerdown', (event) => this.#grab(event));
    this.prepend(this.#track, html('div', { class: 'etb-rr-ruler' }));
  }

  #scenery() {
    const shut = this.closed.map(({ start, end }) => this.#box('etb-rr-closed', start, end));
    const taken = this.taken.map(({ start, end }) => this.#box('etb-rr-taken', start, end));
    const now = this.now != null && this.now >= this.from && this.now <= this.to ? html('div', { class: `etb-rr-now${this.to - this.now < 60 ? ' etb-last' : ''}`, style: `left:${this.#at(this.now)}` }, html('span', {}, this.#clock(this.now).replace(/\u00a0h\u00a0?/, ':').replace(/:$/, ':00'))) : null;
    this.#scene.replaceChildren(this.#curve(), ...shut, ...taken, now ?? '');
    this.querySelector('.etb-rr-ruler').replaceChildren(ruler(this.from, this.to, this.#ticks()));
  }

  #box(className, start, end) {
    const a = Math.max(start, this.from), b = Math.min(end, this.to);
    return html('div', { class: className, style: `left:${this.#at(a)};width:${(Math.max(0, b - a) / (this.to - this.from)) * 100}%` });
  }

  #curve() {
    const points = this.crowd.filter(({ minute }) => minute >= this.from && minute <= this.to).map(({ minute, value }) => `${(((minute - this.from) / (this.to - this.from)) * 1000).toFixed(1)},${(44 - value * 44).toFixed(1)}`);
    const line = points.length ? `M${points.join(' L')}` : '';
    return svg('svg', { viewBox: '0 0 1000 44', preserveAspectRatio: 'none', 'aria-hidden': 'true' },
      line ? svg('path', { class: 'etb-rr-area', d: `${line} L1000,44 L0,44 Z` }) : null, line ? svg('path', { class: 'etb-rr-line', d: line }) : null);
  }

  #place(start, end) {
    const share = (minute) => this.#at(minute);
    this.#window.style.left = share(start);
    this.#window.style.width = `${((end - start) / (this.to - this.from)) * 100}%`;
    this.#word.textContent = `${this.#clock(start)} – ${this.#clock(end)}`;
    const words = this.#french ? { start: 'Début', end: 'Fin' } : { start: 'Start', end: 'End' };
    this.#handles.forEach((handle) => {
      const edge = handle.dataset.edge;
      const value = edge === 'start' ? start : end;
      handle.style.left = share(value);
      handle.setAttribute('aria-label', this.labels[edge] ?? words[edge]);
      handle.setAttribute('aria-valuemin', edge === 'start' ? this.#low : start + this.#span);
      handle.setAttribute('aria-valuemax', edge === 'start' ? end - this.#span : this.#high);
      handle.setAttribute('aria-valuenow', value);
      handle.setAttribute('aria-valuetext', this.#clock(value));
      handle.setAttribute('aria-disabled', this.disabled);
    });
  }

  get #low() { return this.min ?? this.from; }
  get #high() { return this.max ?? this.to; }
  get #span() { return this.minSpan ?? this.step; }

  #limited(edge, value, start, end) {
    if (edge === 'start') return [Math.min(Math.max(value, this.#low), end - this.#span), end];
    if (edge === 'end') return [start, Math.max(Math.min(value, this.#high), start + this.#span)];
    const length = end - start;
    const moved = Math.min(Math.max(value, this.#low), this.#high - length);
    return [moved, moved + length];
  }

  #settle(start, end) {
    if (start === this.start && end === this.end) { this.#place(start, end); return; }
    this.start = start;
    this.end = end;
    this.emit('range-changed', { start, end });
  }

  #key(event, edge) {
    if (this.disabled) return;
    const value = edge === 'start' ? this.start : this.end;
    const goal = { ArrowRight: value + this.step, ArrowUp: value + this.step, ArrowLeft: value - this.step, ArrowDown: value - this.step, PageUp: value + 60, PageDown: value - 60, Home: this.#low, End: this.#high }[event.key];
    if (goal == null) return;
    event.preventDefault();
    this.#settle(...this.#limited(edge, goal, this.start, this.end));
  }

  #grab(event) {
    if (this.disabled || event.button > 0) return;
    const box = this.#track.getBoundingClientRect();
    const minute = (x) => this.from + ((x - box.left) / box.width) * (this.to - this.from);
    const snap = (value) => Math.round(value / this.step) * this.step;
    const at = minute(event.clientX);
    const inside = event.target.closest('.etb-rr-window');
    const edge = event.target.dataset.edge ?? (inside ? 'both' : Math.abs(at - this.start) < Math.abs(at - this.end) ? 'start' : 'end');
    const offset = edge === 'both' ? at - this.start : 0;
    const drag = (move) => {
      this.#draft = this.#limited(edge, snap(minute(move.clientX) - offset), this.start, this.end);
      this.#place(...this.#draft);
      this.emit('range-moving', { start: this.#draft[0], end: this.#draft[1] });
    };
    const drop = () => {
      this.#track.removeEventListener('pointermove', drag);
      if (this.#draft) this.#settle(...this.#draft);
      this.#draft = null;
    };
    event.preventDefault();
    if (event.target.dataset.edge) event.target.focus();
    this.#track.setPointerCapture(event.pointerId);
    this.#track.addEventListener('pointermove', drag);
    this.#track.addEventListener('lostpointercapture', drop, { once: true });
    if (edge !== 'both' && !event.target.dataset.edge) drag(event);
  }
}
RulerRange.define('etabli-ruler-range');
