/* <etabli-roving>: a list of buttons with one tab stop. Arrows, Home and End go between them; the stop is the pressed one,
   or the one that had the focus last. A button with data-beside stands to the right of the one before it: left and right
   go between the two, up and down from one such button to the next. */
const beside = (button) => button.hasAttribute('data-beside');

class Roving extends HTMLElement {
  #watch;

  connectedCallback() {
    this.#watch ??= new MutationObserver(() => this.#settle());
    this.#watch.observe(this, { childList: true, subtree: true, attributes: true, attributeFilter: ['aria-pressed'] });
    this.addEventListener('keydown', this);
    this.addEventListener('focusin', this);
    this.#settle();
  }

  disconnectedCallback() { this.#watch.disconnect(); }

  get #buttons() { return [...this.querySelectorAll('button')]; }

  handleEvent(event) {
    const button = event.target.closest('button');
    if (!button) return;
    if (event.type === 'focusin') { this.#stop(button); return; }
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const all = this.#buttons, column = all.filter((each) => beside(each) === beside(button)), at = column.indexOf(button);
    const [right, left] = all.some(beside) ? [all.indexOf(button) + !beside(button), all.indexOf(button) - beside(button)].map((each) => all[each]) : [column[at + 1], column[at - 1]];
    const next = { ArrowDown: column[at + 1], ArrowUp: column[at - 1], Home: column[0], End: column.at(-1), ArrowRight: right, ArrowLeft: left }[event.key];
    if (next) { event.preventDefault(); next.focus(); }
  }

  #settle() {
    const buttons = this.#buttons;
    const focused = buttons.find((button) => button === document.activeElement);
    const stop = focused ?? buttons.find((button) => !beside(button) && button.getAttribute('aria-pressed') === 'true') ?? buttons[0];
    if (stop) this.#stop(stop);
  }

  #stop(button) { for (const each of this.#buttons) each.tabIndex = each === button ? 0 : -1; }
}
if (!customElements.get('etabli-roving')) customElements.define('etabli-roving', Roving);
