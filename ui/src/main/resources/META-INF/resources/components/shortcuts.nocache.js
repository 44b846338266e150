/* Global keys. <etabli-shortcuts> sits once in the main layout.
   Properties  enabled (2.1.4: single keys can be switched off; Ctrl K stays), destinations {letter: route}, timeout ms for the second key
   Events      shortcut-search ("/", local search), shortcut-palette (Ctrl K), shortcut-go {letter, route} (g then a letter), shortcut-help ("?")
   "/" also focuses the page's [data-local-search] itself, so that it works while the server is far away. */
import { EtabliElement } from './element.nocache.js';

const typing = (target) => target?.closest?.('input:not([type="checkbox"], [type="radio"], [type="range"]), textarea, select, [contenteditable=""], [contenteditable="true"], [role="textbox"], [role="combobox"]');

class Shortcuts extends EtabliElement {
  static properties = { enabled: true, destinations: {}, timeout: 1500 };
  #waiting;
  #listen = (event) => this.#pressed(event);

  connectedCallback() {
    super.connectedCallback();
    this.hidden = true;
    document.addEventListener('keydown', this.#listen);
  }

  disconnectedCallback() { document.removeEventListener('keydown', this.#listen); clearTimeout(this.#waiting); }

  #pressed(event) {
    if (event.defaultPrevented || event.isComposing) return;
    if ((event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey && event.key.toLowerCase() === 'k') {
      event.preventDefault();
      this.emit('shortcut-palette', {});
      return;
    }
    if (!this.enabled || event.ctrlKey || event.metaKey || event.altKey || typing(event.composedPath()[0])) return;
    if (this.#waiting) {
      clearTimeout(this.#waiting);
      this.#waiting = null;
      const letter = event.key.toLowerCase();
      if (letter in this.destinations) { event.preventDefault(); this.emit('shortcut-go', { letter, route: this.destinations[letter] }); }
      return;
    }
    if (event.key === 'g') this.#waiting = setTimeout(() => { this.#waiting = null; }, this.timeout);
    else if (event.key === '/') { event.preventDefault(); document.querySelector('[data-local-search]')?.focus(); this.emit('shortcut-search', {}); }
    else if (event.key === '?') { event.preventDefault(); this.emit('shortcut-help', {}); }
  }
}
Shortcuts.define('etabli-shortcuts');
