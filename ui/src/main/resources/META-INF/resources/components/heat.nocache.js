/* <etabli-heat>: weekday × hour as a real table. One tab stop; arrows, Home and End move between the cells, Enter or a click
   asks for the rows behind one.
   Property  model {caption, hours [word], days [{label, name, cells [{day, hour, text, level -1..5, now, name}]}]}
   Event     cell-chosen {day, hour} */
import { EtabliElement, html } from './element.nocache.js';

class Heat extends EtabliElement {
  static properties = { model: null };
  #at = null;

  connectedCallback() {
    super.connectedCallback();
    this.addEventListener('keydown', this.#key);
    this.addEventListener('click', this.#click);
  }

  disconnectedCallback() {
    this.removeEventListener('keydown', this.#key);
    this.removeEventListener('click', this.#click);
  }

  update() {
    if (!this.model) return;
    const focused = this.contains(document.activeElement);
    const { caption, hours, days } = this.model;
    const head = html('tr', {}, html('td'), ...hours.map((hour) => html('th', { scope: 'col' }, hour)));
    const rows = days.map((day) => html('tr', {},
      html('th', { scope: 'row' }, html('span', { 'aria-hidden': 'true' }, day.label), html('span', { class: 'etb-vh' }, day.name)),
      ...day.cells.map((cell) => this.#cell(cell))));
    this.replaceChildren(html('table', { class: 'heat', role: 'grid', 'aria-label': caption }, html('thead', {}, head), html('tbody', {}, ...rows)));
    const cell = this.#find(this.#at) ?? this.querySelector('.heat-now') ?? this.querySelector('tbody td[data-hour]');
    if (cell) this.#stop(cell, focused);
  }

  #cell({ day, hour, text, level, now, name }) {
    const closed = level < 0;
    return html('td', {
      role: 'gridcell', tabindex: '-1', 'data-day': day, 'data-hour': hour, 'aria-label': name, title: name,
      'aria-current': now ? 'time' : null,
      class: [closed ? 'heat-closed' : `heat-${level}`, now ? 'heat-now' : ''].join(' ').trim(),
    }, text);
  }

  #find(at) { return at && this.querySelector(`td[data-day="${at.day}"][data-hour="${at.hour}"]`); }

  #stop(cell, focus) {
    for (const other of this.querySelectorAll('td[tabindex="0"]')) other.tabIndex = -1;
    cell.tabIndex = 0;
    this.#at = { day: Number(cell.dataset.day), hour: Number(cell.dataset.hour) };
    if (focus) cell.focus();
  }

  #key = (event) => {
    const cell = event.target.closest?.('td[data-hour]');
    if (!cell || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault();
      this.#choose(cell);
      return;
    }
    const row = cell.parentElement;
    const cells = [...row.querySelectorAll('td[data-hour]')];
    const column = cells.indexOf(cell);
    const inRow = (other) => other?.querySelectorAll('td[data-hour]')[column];
    const next = { ArrowLeft: cells[column - 1], ArrowRight: cells[column + 1], Home: cells[0], End: cells.at(-1), ArrowUp: inRow(row.previousElementSibling), ArrowDown: inRow(row.nextElementSibling) };
    if (!(event.key in next)) return;
    event.preventDefault();
    if (next[event.key]) this.#stop(next[event.key], true);
  };

  #click = (event) => {
    const cell = event.target.closest?.('td[data-hour]');
    if (!cell) return;
    this.#stop(cell, true);
    this.#choose(cell);
  };

  #choose(cell) {
    if (!cell.classList.contains('heat-closed')) this.emit('cell-chosen', this.#at);
  }
}
Heat.define('etabli-heat');
