/* <etabli-chart>: ECharts 6, loaded only where a chart is.
   Property  option: an ECharts option as JSON. Any string "var(--token)" is replaced by the token's colour at render and again
             when the colour scheme changes. "hatch:var(--token)" as itemStyle.decal draws the out-of-order hatch in that colour.
             labels {error,retry}, height (px) for views that want it fixed.
   Event     chart-clicked {seriesName,name,dataIndex}
   The accessible twin (details with a table) is the view's; here aria is on as well. */
import { EtabliElement, html } from './element.nocache.js';

const LIBRARY = new URL('../vendor/echarts-6.1.0/echarts.esm.min.cache.js', import.meta.url).href;
let library;
const load = () => (library ??= import(LIBRARY).catch((error) => { library = null; throw error; }));

class Chart extends EtabliElement {
  static properties = { option: null, labels: {}, height: null };
  #chart; #box; #sizes; #scheme = matchMedia('(prefers-color-scheme: dark)'); #still = matchMedia('(prefers-reduced-motion: reduce)'); #watch;
  #repaint = () => requestAnimationFrame(() => this.#draw());

  connectedCallback() {
    super.connectedCallback();
    this.#sizes = new ResizeObserver(() => this.#chart?.resize());
    this.#sizes.observe(this);
    this.#scheme.addEventListener('change', this.#repaint);
    // Vaadin's setColorScheme writes on the root element; a theme switch in the page lands there as well.
    this.#watch = new MutationObserver(this.#repaint);
    this.#watch.observe(document.documentElement, { attributes: true, attributeFilter: ['style', 'class', 'theme', 'data-scheme'] });
  }

  disconnectedCallback() {
    this.#sizes.disconnect();
    this.#watch.disconnect();
    this.#scheme.removeEventListener('change', this.#repaint);
    this.#chart?.dispose();
    this.#chart = null;
    this.#box?.remove();
    this.#box = null;
  }

  async update() {
    if (!this.option) return;
    if (this.height) this.style.height = `${this.height}px`;
    this.querySelector('.etb-chart-error')?.remove();
    try {
      const echarts = await load();
      if (!this.isConnected) return;
      if (!this.#chart) {
        this.#box = html('div', { style: 'position:absolute;inset:0' });
        this.prepend(this.#box);
        this.#chart = echarts.init(this.#box, null, { renderer: 'svg' });
        this.#chart.on('click', ({ seriesName, name, dataIndex }) => this.emit('chart-clicked', { seriesName, name, dataIndex }));
      }
      this.#draw();
    } catch (error) {
      console.error(error);
      this.#fail();
    }
  }

  #draw() {
    if (!this.#chart || !this.option) return;
    const font = getComputedStyle(this).fontFamily;
    const option = this.#resolve(structuredClone(this.option));
    this.#chart.setOption({ textStyle: { fontFamily: font, color: this.#colour('var(--vaadin-text-color-secondary)'), fontSize: 12 }, aria: { enabled: true, decal: { show: false } }, ...option, animation: !this.#still.matches && option.animation !== false, animationDuration: 220, animationDurationUpdate: 220 }, { notMerge: true });
  }

  #resolve(value, key) {
    if (typeof value === 'string') {
      if (key === 'decal' && value.startsWith('hatch:')) return { color: this.#colour(value.slice(6)), dashArrayX: [1, 0], dashArrayY: [1.5, 5], rotation: -Math.PI / 4, symbolSize: 1 };
      return value.includes('var(--') ? this.#colour(value) : value;
    }
    if (Array.isArray(value)) return value.map((each) => this.#resolve(each));
    if (value && typeof value === 'object') for (const name of Object.keys(value)) value[name] = this.#resolve(value[name], name);
    return value;
  }

  /* ECharts parses neither light-dark() nor oklch(): the browser computes, a canvas pixel turns any syntax into rgba. */
  #colour(text) {
    const probe = html('span', { style: `color:${text};display:none` });
    this.append(probe);
    const computed = getComputedStyle(probe).color;
    probe.remove();
    if (/^rgba?\(/.test(computed)) return computed;
    const pixel = new OffscreenCanvas(1, 1).getContext('2d');
    pixel.fillStyle = computed;
    pixel.fillRect(0, 0, 1, 1);
    const [r, g, b, a] = pixel.getImageData(0, 0, 1, 1).data;
    return `rgba(${r}, ${g}, ${b}, ${(a / 255).toFixed(3)})`;
  }

  #fail() {
    const retry = html('button', { type: 'button', class: 'etb-btn etb-sm' }, this.labels.retry ?? (this.french ? 'Réessayer' : 'Try again'));
    retry.addEventListener('click', () => this.requestUpdate());
    this.append(html('div', { class: 'etb-chart-error', role: 'alert' }, html('p', {}, this.labels.error ?? (this.french ? 'Ce graphique ne s’est pas chargé.' : 'This chart did not load.')), retry));
  }
}
Chart.define('etabli-chart');
