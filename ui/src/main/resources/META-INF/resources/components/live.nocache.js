/* <etabli-live class="etb-live">: says that the view is pushed its changes, and the time while the link holds.
   Properties  live "En direct", lost "Données de {time}, reconnexion…"
   While the link holds, what is shown is of this minute; when it drops, of the minute at which it dropped. */
import { EtabliElement } from './element.nocache.js';

class Live extends EtabliElement {
  static properties = { live: '', lost: '' };
  #follow = () => this.update();
  #timer;
  #since;

  connectedCallback() {
    super.connectedCallback();
    window.Vaadin?.connectionState?.addStateChangeListener(this.#follow);
    this.#timer = setInterval(this.#follow, 5000);
  }

  disconnectedCallback() {
    window.Vaadin?.connectionState?.removeStateChangeListener(this.#follow);
    clearInterval(this.#timer);
  }

  update() {
    const state = window.Vaadin?.connectionState?.state ?? 'connected';
    const dropped = state === 'reconnecting' || state === 'connection-lost';
    if (!dropped) this.#since = new Date();
    const time = this.#since?.toLocaleTimeString([], { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }) ?? '';
    const words = dropped ? this.lost.replace('{time}', time) : this.live;
    if (this.dataset.state !== (dropped ? 'offline' : 'live')) {
      this.dataset.state = dropped ? 'offline' : 'live';
      this.setAttribute('role', dropped ? 'status' : 'note');
    }
    this.title = dropped ? '' : time;
    if (this.textContent !== words) this.textContent = words;
  }
}
Live.define('etabli-live');
