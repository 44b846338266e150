/* <etabli-timeline>: EventCalendar's resource timeline in the look of the steel ruler.

   Time. The server sends no zone and no instants, only minutes that have elapsed since the venue's midnight: 0 to dayMinutes, which is
   1440, or 1380 / 1500 on the two days when the clocks change. `ticks` says what the wall clock reads at those minutes, so a day of 25 h
   shows "2 h" twice and every bar keeps its true length. EventCalendar gets synthetic dates (minute 0 = BASE, as if UTC): no browser
   zone can bend them. In a week each of `days` starts again at its own minute 0; events and backgrounds then carry `day` (0 to 6).

   Properties
     view "day" | "week", day ISO date (label only), days [{date,label}] for a week, dayMinutes, from, to (visible minutes, multiples of 15)
     ticks [{minute,hour,label}]      made up from the locale when absent
     title, subtitle                  the corner: "11 machines", "5 libres maintenant"
     resources [{id,name,icon,detail,detailIcon,detailState "auth"|"mine"|"",price,group,locked,tall}]   consecutive equal `group`s form one band
     events [{id,resourceId,start,end,state,text,icon?,name?,editable?,day?}]   state: booked mine here broken closed auth free past training
                 state "load" draws places taken per hour: {here,booked,capacity,text}
     packed [[id,row,start,end,state,text,editable?,day?,name?,icon?]]   the same, small: row is the position of the resource, state one of STATES;
                 replaces events
     loads [[row,start,end,here,booked,capacity,text]]   beside packed: places taken per hour, small as well
     backgrounds [{resourceId?,start,end,kind "closed"|"locked"|"supervised",text?,day?}]   closed without resource hatches the whole height
     bands [{start,end,text,icon?}]   in the header: who supervises
     now minute or null, nowDay (0 to 6 in a week), nowLabel (made up, and moving on by itself, when absent) · selectable, editable · step (15) · defaultMinutes (60, length of a plain click)
     preview {text, detail}           the server's words on the current selection (cost), shown in the tip
     locale "fr"|"en" · labels {grid,free,hint,moved,refused,now}
   Server     this.$server.slotSelected(resourceId, start, end, day)
              this.$server.eventChanged(id, resourceId, start, end, day) → Promise<boolean>; false reverts
              this.$server.eventClicked(id); a child .etb-tl-anchor is laid over the bar first, for a popover
   Event      slot-preview {resourceId,start,end,day}, quietly, while a slot is being chosen
   Keys       Tab to the grid cursor; arrows move, Shift+arrows extend, Enter selects, Escape gives up. On an event: Enter opens;
              when editable Alt+arrows move it (up and down change the resource), Shift+Alt+left/right stretch its end. */
import { EtabliElement, html, icon, STATE_ICONS, clockFromTicks, plainTicks } from './element.nocache.js';

const VENDOR = new URL('../vendor/event-calendar-5.10.1/', import.meta.url).href;
const BASE = Date.UTC(2000, 0, 3); // a Monday, far from any change of clocks
const SLOT = 15;
const PHONE_SLOT = 18, ROOMY = 26;
const STATES = ['booked', 'mine', 'here', 'broken', 'closed', 'past', 'auth', 'training'];

let library;
function load() {
  return (library ??= new Promise((resolve, reject) => {
    document.head.append(html('link', { rel: 'stylesheet', href: `${VENDOR}event-calendar.min.cache.css` }));
    const script = html('script', { src: `${VENDOR}event-calendar.min.cache.js` });
    script.addEventListener('load', () => resolve(window.EventCalendar));
    script.addEventListener('error', () => { library = null; reject(new Error('EventCalendar did not load')); });
    document.head.append(script);
  }));
}

const stamp = (minute, day = 0) => new Date(BASE + day * 86400000 + minute * 60000).toISOString().slice(0, 19);
/** EventCalendar hands dates back as local wall time: read the fields, never the instant. */
const elapsed = (date) => (Date.UTC(date.getFullYear(), date.getMonth(), date.getDate(), date.getHours(), date.getMinutes()) - BASE) / 60000;
const duration = (minute) => `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;

class Timeline extends EtabliElement {
  static properties = { view: 'day', day: null, days: null, dayMinutes: 1440, from: null, to: null, ticks: null, title: '', subtitle: '', resources: [], events: [], packed: null, loads: [], backgrounds: [], bands: [], now: null, nowDay: 0, nowLabel: null, selectable: false, editable: false, step: 15, defaultMinutes: 60, preview: null, locale: null, labels: {} };
  #frame; #under; #over; #line; #painted; #cursor; #ghost; #tip; #voice; #calendar; #sizes; #slot = ROOMY; #pick = null; #left = null; #building = false; #announce; #ticking; #nowSince = 0;

  connectedCallback() {
    super.connectedCallback();
    this.#sizes ??= new ResizeObserver(() => this.#fit());
    this.#sizes.observe(this);
    this.#ticking = setInterval(() => { if (this.#calendar && this.now != null) this.#decorate(); }, 15000);
  }

  disconnectedCallback() {
    this.#sizes.disconnect();
    clearInterval(this.#ticking);
    if (this.#calendar) { window.EventCalendar.destroy(this.#calendar); this.#calendar = null; }
    this.#frame?.remove();
    this.#frame = null;
    this.#building = false;
  }

  get #french() { return this.locale ? !this.locale.startsWith('en') : this.french; }
  get #week() { return this.view === 'week'; }
  get #first() { return Math.max(0, (this.from ?? 480) - (this.#week ? 0 : SLOT)); }
  get #last() { return Math.min(this.dayMinutes, (this.to ?? 1200) + (this.#week ? 0 : SLOT)); }
  get #ticks() { return this.ticks ?? plainTicks(this.from ?? 480, this.to ?? 1200, this.#french); }
  #clock(minute) { return clockFromTicks(minute, this.#ticks, this.#french); }
  #span(start, end) { return `${this.#clock(start)} – ${this.#clock(end)}`; }

  /** The server says what time it is when it draws; from then on the line moves by itself. */
  get #current() { return this.now == null ? null : Math.min(this.now + Math.floor((performance.now() - this.#nowSince) / 60000), this.dayMinutes); }

  #unpack() {
    const loads = this.loads.map(([row, start, end, here, booked, capacity, text], index) => ({ id: `load:${index}`, resourceId: this.resources[row]?.id, start, end, day: 0, state: 'load', here, booked, capacity, text }));
    this.events = this.packed.map(([id, row, start, end, state, text, editable, day, name, icon]) => ({ id, resourceId: this.resources[row]?.id, start, end, state: STATES[state], text, editable: editable === 1, day: day ?? 0, name: name ?? undefined, icon: icon ?? undefined })).concat(loads);
  }

  async update(changed) {
    if (changed.has('now')) this.#nowSince = performance.now();
    if (this.packed && (changed.has('packed') || changed.has('loads') || changed.has('resources'))) this.#unpack(); // brings another update
    if (this.#building) return;
    if (!this.#calendar) {
      this.#building = true;
      try {
        const EventCalendar = await load();
        if (this.isConnected) this.#build(EventCalendar);
      } catch (error) {
        console.error(error);
        this.#broken();
      }
      this.#building = false;
      return;
    }
    const focused = document.activeElement?.closest?.('.ec-event[data-id]');
    const held = focused && this.contains(focused) ? focused.dataset.id : null;
    const structural = ['view', 'from', 'to', 'dayMinutes', 'ticks', 'days', 'locale', 'step', 'selectable', 'editable'];
    if (structural.some((name) => changed.has(name))) { for (const [name, value] of Object.entries(this.#options())) this.#calendar.setOption(name, value); }
    else {
      if (changed.has('resources')) this.#calendar.setOption('resources', this.#rows());
      if (['events', 'backgrounds', 'resources'].some((name) => changed.has(name))) this.#calendar.setOption('events', this.#everything());
    }
    if (held) setTimeout(() => { if (document.activeElement === document.body) this.#focusEvent(held); });
    if (changed.has('preview')) this.#drawPick();
    this.#decorate();
  }

  #focusEvent(id) { this.#frame?.querySelector(`.ec-event[data-id="${CSS.escape(String(id))}"]`)?.focus(); }

  #build(EventCalendar) {
    this.#voice = html('div', { class: 'etb-vh', 'aria-live': 'polite' });
    this.#frame = html('div', { class: 'etb-tl', role: 'group' });
    this.prepend(this.#frame);
    this.#frame.setAttribute('aria-label', this.labels.grid ?? this.title ?? '');
    this.#slot = this.#width();
    this.#calendar = EventCalendar.create(this.#frame, this.#options());
    this.#under = html('div', { class: 'etb-tl-over etb-tl-under', 'aria-hidden': 'true' });
    this.#over = html('div', { class: 'etb-tl-over' });
    this.#painted = null;
    this.#ghost = html('div', { class: 'etb-tl-ghost', hidden: '', 'aria-hidden': 'true' }, html('b'));
    this.#tip = html('div', { class: 'etb-tip etb-tl-tip', hidden: '', 'aria-hidden': 'true' });
    this.#cursor = html('div', { class: 'etb-tl-cursor', role: 'button', tabindex: '0', 'aria-roledescription': this.#french ? 'curseur du planning' : 'timeline cursor', 'aria-label': this.labels.grid ?? this.title ?? '' });
    this.#cursor.addEventListener('keydown', (event) => this.#cursorKey(event));
    this.#cursor.addEventListener('focus', () => { this.#pick ??= this.#left ?? this.#firstPick(); this.#drawPick(); });
    this.#cursor.addEventListener('blur', () => setTimeout(() => { if (this.#frame && !this.#frame.contains(document.activeElement)) this.#clearPick(); }));
    this.#line = html('div', { class: 'etb-tl-layer', 'aria-hidden': 'true' });
    this.#over.append(this.#line, this.#ghost, this.#tip, this.#cursor);
    this.#frame.append(this.#voice);
    this.#frame.addEventListener('keydown', (event) => this.#eventKey(event), true);
    this.#decorate();
  }

  #broken() {
    const retry = html('button', { type: 'button', class: 'etb-btn etb-sm' }, this.labels.retry ?? (this.#french ? 'Réessayer' : 'Try again'));
    const box = html('div', { class: 'etb-empty', role: 'alert' }, html('p', {}, this.labels.error ?? (this.#french ? 'Le planning ne s’est pas affiché. La liste reste à jour.' : 'The timeline did not load. The list is up to date.')), retry);
    retry.addEventListener('click', () => { box.remove(); this.requestUpdate(); });
    this.prepend(box);
  }

  /* ---- EventCalendar's options ---- */
  #options() {
    const labelled = new Map(this.#ticks.map((tick) => [tick.minute, tick.label]));
    return {
      view: this.#week ? 'resourceTimelineWeek' : 'resourceTimelineDay',
      date: stamp(0), firstDay: 1, timeZone: 'UTC', locale: this.locale ?? (this.#french ? 'fr' : 'en'),
      headerToolbar: { start: '', center: '', end: '' }, height: '100%', nowIndicator: false, scrollTime: duration(this.#first),
      slotMinTime: duration(this.#first), slotMaxTime: duration(this.#last), slotDuration: duration(SLOT), slotLabelInterval: 0, slotWidth: this.#slot, snapDuration: duration(this.step),
      slotLabelFormat: (time) => {
        // labels are made once per day; only the minute of that day matters
        const drawn = elapsed(time);
        const over = this.#week ? ((drawn % 1440) + 1440) % 1440 : drawn;
        const label = labelled.get(over);
        const size = label != null || over % 60 === 0 ? 'long' : over % 30 === 0 ? 'half' : 'short';
        return { domNodes: [html('span', { class: `etb-tl-tick etb-${size}` }), html('span', { class: 'etb-tl-hour' }, label ?? '')] };
      },
      dayHeaderFormat: (date) => this.days?.[Math.round(elapsed(date) / 1440)]?.label ?? '',
      resources: this.#rows(), events: this.#everything(),
      resourceLabelContent: ({ resource }) => ({ domNodes: [this.#rowLabel(resource.extendedProps)] }),
      eventContent: (info) => ({ domNodes: this.#eventBody(info.event) }),
      eventDidMount: ({ event, el }) => this.#dress(event, el),
      eventAllUpdated: () => this.#decorate(),
      eventClick: ({ event, el }) => { if (!event.extendedProps.scenery) this.#open(event.id, el); },
      editable: this.editable, eventStartEditable: this.editable, eventDurationEditable: this.editable, eventDragMinDistance: 5,
      selectable: this.selectable, selectMinDistance: 5, unselectAuto: true, unselect: ({ jsEvent }) => { if (jsEvent) this.#clearPick(); },
      selectConstraint: ({ resource, start, end }) => { const allowed = this.#bookable(resource?.id); if (allowed) this.#say(resource.id, start, end); return allowed; },
      dragConstraint: ({ event }) => this.#bookable(event.resourceIds[0]),
      select: ({ resource, start, end }) => this.#selected(resource?.id, elapsed(start), elapsed(end)),
      dateClick: ({ resource, date }) => { if (this.selectable && this.#bookable(resource?.id)) this.#selected(resource.id, elapsed(date), elapsed(date) + this.defaultMinutes); },
      eventDrop: (info) => this.#changed(info), eventResize: (info) => this.#changed(info),
    };
  }

  #bookable(id) { return id != null && !String(id).startsWith('group:'); }

  #rows() {
    const rows = [];
    let group;
    for (const resource of this.resources) {
      if (resource.group && resource.group !== group) { group = resource.group; rows.push({ id: `group:${group}`, title: group, extendedProps: { group: true, name: group } }); }
      rows.push({ id: String(resource.id), title: resource.name, extendedProps: resource });
    }
    // EventCalendar stretches its last row over the height that is left: give it an empty one
    rows.push({ id: 'group:', title: '', extendedProps: { group: true, rest: true, name: '' } });
    return rows;
  }

  #rowLabel(resource) {
    if (resource.group === true) return html('div', { class: resource.rest ? 'etb-tl-rest' : 'etb-tl-group' }, resource.name);
    const detail = resource.detail ? html('span', { class: `etb-tl-right${resource.detailState ? ` etb-ink-${resource.detailState}` : ''}` }, resource.detailIcon ? icon(resource.detailIcon, 'etb-i14') : null, html('span', { class: 'etb-ell' }, resource.detail)) : null;
    const name = html('span', { class: 'etb-tl-name' });
    // "CO2" is written with a real subscript: the font has no U+2082
    for (const part of String(resource.name).split(/(?<=CO)2(?=\b)/)) name.append(...(name.childNodes.length ? [html('sub', {}, '2'), part] : [part]));
    return html('div', { class: `etb-tl-row${resource.tall ? ' etb-tall' : ''}` }, resource.icon ? icon(resource.icon, 'etb-i20') : null, html('span', { class: 'etb-tl-text' }, name, detail), resource.price ? html('span', { class: 'etb-tl-price' }, resource.price) : null);
  }

  #everything() {
    const scenery = this.backgrounds.filter((each) => each.resourceId != null).map((each, index) => ({ id: `bg:${index}`, resourceIds: [String(each.resourceId)], start: stamp(each.start, each.day), end: stamp(each.end, each.day), display: 'background', classNames: [`etb-tl-${each.kind}`], extendedProps: { scenery: true, text: each.text } }));
    const locked = this.resources.filter((each) => each.locked).flatMap((each) => (this.days ?? [null]).map((_, day) => ({ id: `lock:${each.id}:${day}`, resourceIds: [String(each.id)], start: stamp(this.#first, day), end: stamp(this.#last, day), display: 'background', classNames: ['etb-tl-locked'], extendedProps: { scenery: true } })));
    return [...locked, ...scenery, ...this.events.map((event) => ({
      id: String(event.id), resourceIds: [String(event.resourceId)], start: stamp(event.start, event.day), end: stamp(event.end, event.day),
      display: event.state === 'load' ? 'background' : 'auto', editable: this.editable && event.editable === true, classNames: [`etb-tl-ev`, `etb-tl-${event.state}`],
      extendedProps: event.state === 'load' ? { ...event, scenery: true } : event,
    }))];
  }

  #eventBody({ display, extendedProps: event }) {
    if (display === 'preview' || display === 'ghost') return [html('b', {}, '')];
    if (event.state === 'load') {
      const share = (count) => `height:${((count ?? 0) / event.capacity) * 100}%`;
      const full = (event.here ?? 0) + (event.booked ?? 0) >= event.capacity;
      return [html('span', { class: 'etb-cap' }, html('i', { class: 'etb-here', style: share(event.here) }), html('i', { class: 'etb-booked', style: share(event.booked) }), html('em', { class: full ? 'etb-full' : '' }, event.text ?? ''))];
    }
    if (event.scenery) return event.text ? [html('span', { class: 'etb-tl-bgtext' }, event.text)] : [];
    const hatched = event.state === 'broken' || event.state === 'closed';
    const mark = icon(event.icon ?? STATE_ICONS[event.state] ?? 'person', 'etb-i14');
    if (hatched) return [html('span', { class: `etb-plate etb-narrow${event.state === 'broken' ? ' etb-on-broken' : ''}` }, mark, html('span', { class: 'etb-tl-word' }, event.text ?? ''))];
    return [mark, html('span', { class: 'etb-tl-word etb-narrow' }, event.text ?? '')];
  }

  #dress(event, element) {
    const props = event.extendedProps;
    if (props.scenery) { element.setAttribute('aria-hidden', 'true'); return; }
    if (!props.id) return;
    const resource = this.resources.find((each) => String(each.id) === event.resourceIds[0]);
    element.dataset.id = event.id;
    element.setAttribute('aria-label', [props.name ?? props.text, resource?.name, this.#span(props.start, props.end)].filter(Boolean).join(', '));
    if (this.editable && props.editable) element.setAttribute('aria-keyshortcuts', 'Alt+ArrowLeft Alt+ArrowRight Alt+ArrowUp Alt+ArrowDown Shift+Alt+ArrowLeft Shift+Alt+ArrowRight');
  }

  /* ---- layout around EventCalendar ---- */
  #width() {
    const available = this.clientWidth - (this.clientWidth < 600 ? 128 : parseFloat(getComputedStyle(this).getPropertyValue('--etb-tl-label')) || 272) - 3;
    const slots = ((this.#last - this.#first) / SLOT) * (this.#week ? this.days?.length ?? 7 : 1);
    const least = this.#week ? 2.4 : this.clientWidth < 600 ? PHONE_SLOT : 9;
    return Math.max(least, available / slots);
  }

  #fit() {
    if (!this.#calendar) return;
    const width = this.#width();
    if (Math.abs(width - this.#slot) > 0.05) { this.#slot = width; this.#calendar.setOption('slotWidth', width); }
    this.#decorate();
  }

  #decorate() {
    cancelAnimationFrame(this.#announce);
    this.#announce = requestAnimationFrame(() => { if (this.#calendar && this.#over) { this.#roles(); this.#corner(); this.#scenery(); this.#labelsOutside(); this.#drawPick(); } });
  }

  get #main() { return this.#frame.querySelector('.ec-main'); }
  #x(minute, day = 0) { return ((minute - this.#first + day * (this.#last - this.#first)) / SLOT) * this.#slot; }

  /* EventCalendar calls itself a table but has no rows with cells: readers get a list of rows and buttons for bars. */
  #roles() {
    for (const part of this.#frame.querySelectorAll('[role=table], [role=rowgroup], [role=row], [role=cell], [role=columnheader]')) part.setAttribute('role', 'presentation');
    for (const side of this.#frame.querySelectorAll('.ec-sidebar')) side.setAttribute('role', 'presentation');
    const rows = this.#frame.querySelector('.ec-body .ec-sidebar');
    rows?.setAttribute('role', 'list');
    rows?.setAttribute('aria-label', this.labels.grid ?? this.title ?? '');
    for (const row of this.#frame.querySelectorAll('[role=rowheader]')) row.setAttribute('role', row.querySelector('.etb-tl-rest') ? 'presentation' : 'listitem');
  }

  #corner() {
    const corner = this.#frame.querySelector('.ec-header .ec-sidebar');
    if (!corner) return;
    const known = corner.querySelector('.etb-tl-corner') ?? corner.appendChild(html('div', { class: 'etb-tl-corner' }));
    known.replaceChildren(html('b', {}, this.title ?? ''), this.subtitle ? html('span', {}, this.subtitle) : '');
    this.#frame.toggleAttribute('data-bands', this.bands.length > 0);
    this.#frame.dataset.view = this.view;
  }

  #scenery() {
    const main = this.#main;
    if (!main) return;
    const header = main.querySelector('.ec-header');
    const side = main.querySelector('.ec-sidebar')?.offsetWidth ?? 0;
    if (this.#over.parentElement !== main) { main.append(this.#under, this.#over); this.#sizes.observe(main.querySelector('.ec-body')); this.#painted = null; }
    // redrawn only when something moved: icons would flicker
    const signature = JSON.stringify([this.#slot, side, this.#first, this.#last, this.backgrounds, this.bands, this.ticks, this.#current, this.nowDay, this.nowLabel, this.view]);
    if (signature === this.#painted && header.querySelector('.etb-tl-band, .etb-tl-plate, .etb-tl-mark')) return;
    this.#painted = signature;
    const shut = this.backgrounds.filter((each) => each.resourceId == null && each.kind === 'closed').map(({ start, end, day }) => {
      const a = Math.max(start, this.#first), b = Math.min(end, this.#last);
      return html('span', { class: 'etb-tl-shut', style: `left:${this.#x(a, day)}px;width:${Math.max(0, this.#x(b) - this.#x(a))}px` });
    });
    const hours = this.#week
      ? (this.days ?? []).map((_, day) => html('span', { class: 'etb-tl-line etb-day', style: `left:${this.#x(this.#first, day)}px` }))
      : this.#ticks.filter((tick) => tick.minute >= this.#first && tick.minute <= this.#last).map((tick) => html('span', { class: 'etb-tl-line', style: `left:${this.#x(tick.minute)}px` }));
    const now = this.#current;
    const visible = now != null && now >= this.#first && now <= this.#last;
    this.#under.replaceChildren(...hours, ...shut);
    this.#line.replaceChildren(visible ? html('span', { class: 'etb-tl-now', style: `left:${this.#x(now, this.nowDay)}px` }) : ''); // the cursor beside it keeps its focus
    header.querySelectorAll('.etb-tl-band, .etb-tl-plate, .etb-tl-mark').forEach((each) => each.remove());
    for (const band of this.bands) {
      const shutBand = band.kind === 'closed';
      header.append(html('span', { class: `etb-tl-band${shutBand ? ' etb-shut' : ''}`, style: `left:${side + this.#x(band.start)}px;width:${this.#x(band.end) - this.#x(band.start)}px` }, shutBand ? '' : icon(band.icon ?? 'person', 'etb-i14'), html('span', { class: 'etb-ell' }, band.text)));
    }
    const edge = visible && this.#x(this.#last) - this.#x(now, this.nowDay) < 20 ? ' etb-last' : ''; // its middle is no longer on the line, or half of it would be cut off
    header.append(visible ? html('span', { class: `etb-tl-plate etb-num${edge}`, style: `left:${side + this.#x(now, this.nowDay)}px` }, this.nowLabel ?? clockFromTicks(now, this.#ticks, false)) : html('span', { class: 'etb-tl-mark', hidden: '' }));
  }

  /* A label wider than its bar stands to its right, if nothing else does; otherwise only the icon stays, and the accessible name. */
  #labelsOutside() {
    const bars = [...this.#frame.querySelectorAll('.ec-event.etb-tl-ev')];
    bars.forEach((bar) => bar.classList.remove('etb-outside', 'etb-icononly', 'etb-tiny'));
    // all is measured before anything is written: a thousand bars are laid out once
    const limit = this.#over.getBoundingClientRect().right;
    const boxes = bars.map((bar) => { const word = bar.querySelector('.etb-tl-word'); return { bar, box: bar.getBoundingClientRect(), wants: word?.scrollWidth ?? 0, has: word?.clientWidth ?? 0 }; });
    const rows = Map.groupBy(boxes, ({ box }) => Math.round(box.top / 4));
    const near = (box) => [-1, 0, 1].flatMap((by) => rows.get(Math.round(box.top / 4) + by) ?? []);
    const worn = boxes.map(({ bar, box, wants, has }) => {
      const worn = box.width < 30 ? ['etb-tiny'] : [];
      if (wants <= has + 1) return worn;
      const end = box.right + wants + 12;
      const blocked = end > limit || near(box).some((other) => other.bar !== bar && other.box.left >= box.right - 1 && other.box.left < end);
      return [...worn, !blocked ? 'etb-outside' : box.width < 64 ? 'etb-icononly' : ''].filter(Boolean); // wide enough for a word cut short
    });
    boxes.forEach(({ bar }, index) => bar.classList.add(...worn[index]));
  }

  /* ---- choosing a slot ---- */
  #selected(resourceId, start, end) {
    if (!this.#bookable(resourceId)) return;
    const day = this.#week ? Math.floor(start / 1440) : 0;
    const [from, to] = [start - day * 1440, Math.min(end - day * 1440, this.#last)];
    this.#pick = { resourceId, start: from, end: to, day };
    clearTimeout(this.saying); // the dialog says it now
    this.preview = null;
    this.#drawPick();
    this.$server?.slotSelected?.(String(resourceId), from, to, day);
  }

  #say(resourceId, start, end) {
    const [a, b] = [elapsed(start), elapsed(end)];
    const day = this.#week ? Math.floor(a / 1440) : 0;
    const next = { resourceId, start: a - day * 1440, end: b - day * 1440, day };
    if (this.#pick && Object.keys(next).every((key) => next[key] === this.#pick[key])) return;
    this.#pick = next;
    this.preview = null;
    this.#drawPick();
    this.#whisper();
  }

  #whisper() {
    clearTimeout(this.saying);
    this.saying = setTimeout(() => { if (this.#pick) this.emit('slot-preview', { ...this.#pick }); }, 150);
  }

  #firstPick() {
    const resource = this.resources.find((each) => !each.tall);
    const start = Math.ceil(Math.max(this.#current ?? 0, this.from ?? this.#first) / this.step) * this.step;
    return resource && { resourceId: String(resource.id), start, end: start + this.step, day: 0 };
  }

  clearSelection() {
    this.#clearPick();
    this.#calendar?.unselect();
    if (document.activeElement !== this.#cursor) return;
    this.#pick = this.#left ?? this.#firstPick(); // who holds the cursor still sees where it is
    this.#drawPick();
  }

  #clearPick() {
    if (this.#pick) this.#left = { ...this.#pick, end: this.#pick.start + this.step };
    this.#pick = null;
    if (!this.#ghost) return;
    this.#ghost.hidden = true;
    this.#tip.hidden = true;
    this.#cursor.style.cssText = '';
  }

  #rowBox(resourceId) {
    const index = this.#rows().findIndex((row) => row.id === String(resourceId));
    const row = this.#frame.querySelectorAll('.ec-body .ec-row-head')[index];
    if (!row) return null;
    const body = this.#main.querySelector('.ec-body').getBoundingClientRect();
    const box = row.getBoundingClientRect();
    return { top: box.top - body.top, height: box.height };
  }

  #drawPick() {
    if (!this.#ghost || !this.#pick) return;
    const { resourceId, start, end, day } = this.#pick;
    const row = this.#rowBox(resourceId);
    if (!row) return;
    const at = `left:${this.#x(start, day)}px;width:${this.#x(end) - this.#x(start)}px;top:${row.top + 7}px;height:${row.height - 14}px`;
    this.#ghost.style.cssText = at;
    this.#cursor.style.cssText = at;
    this.#ghost.hidden = false;
    this.#ghost.firstChild.textContent = this.#x(end) - this.#x(start) > 76 ? this.#span(start, end) : '';
    this.#tip.hidden = !this.preview?.text;
    if (this.preview?.text) {
      this.#tip.replaceChildren(html('b', {}, this.preview.text), this.preview.detail ? html('span', {}, ` ${this.preview.detail}`) : '');
      const wide = this.#tip.offsetWidth, low = row.top + row.height + 1;
      const above = low + this.#tip.offsetHeight > this.#over.offsetHeight;
      this.#tip.style.cssText = `left:${Math.max(0, Math.min(this.#x(start, day), this.#over.offsetWidth - wide - 8))}px;top:${above ? row.top - this.#tip.offsetHeight : low}px`;
      this.#tip.toggleAttribute('data-above', above);
    }
    const resource = this.resources.find((each) => String(each.id) === String(resourceId));
    const met = this.events.find((each) => String(each.resourceId) === String(resourceId) && (each.day ?? 0) === day && each.start < end && each.end > start && each.state !== 'load');
    const words = [resource?.name, this.#span(start, end), met ? met.name ?? met.text : this.labels.free ?? (this.#french ? 'libre' : 'free'), this.preview?.text].filter(Boolean).join(', ');
    this.#cursor.setAttribute('aria-label', words);
    if (document.activeElement === this.#cursor && this.#voice.textContent !== words) this.#voice.textContent = words;
  }

  #cursorKey(event) {
    const pick = this.#pick ?? this.#firstPick();
    if (!pick) return;
    const rows = this.resources.filter((each) => !each.tall).map((each) => String(each.id));
    const days = this.#week ? this.days?.length ?? 7 : 1;
    const length = pick.end - pick.start;
    let { resourceId, start, end, day } = pick;
    switch (event.key) {
      case 'ArrowRight': if (event.shiftKey) end += this.step; else start += this.step; break;
      case 'ArrowLeft': if (event.shiftKey) end = Math.max(start + this.step, end - this.step); else start -= this.step; break;
      case 'ArrowDown': case 'ArrowUp': resourceId = rows[Math.min(Math.max(rows.indexOf(resourceId) + (event.key === 'ArrowDown' ? 1 : -1), 0), rows.length - 1)]; break;
      case 'PageDown': start += 60; break;
      case 'PageUp': start -= 60; break;
      case 'Home': start = this.from ?? this.#first; break;
      case 'End': start = (this.to ?? this.#last) - length; break;
      case 'Escape': this.clearSelection(); event.preventDefault(); return;
      case 'Enter': case ' ': {
        event.preventDefault();
        const met = this.events.find((each) => String(each.resourceId) === resourceId && (each.day ?? 0) === day && each.start < end && each.end > start && each.state !== 'load');
        if (met && length <= this.step) this.#open(String(met.id), this.#cursor);
        else if (this.selectable) this.#selected(resourceId, start + day * (this.#week ? 1440 : 0), end + day * (this.#week ? 1440 : 0));
        return;
      }
      default: return;
    }
    event.preventDefault();
    if (!event.shiftKey && start !== pick.start) {
      if (this.#week && start < this.#first && day > 0) { day -= 1; start = this.#last - length; }
      else if (this.#week && start + length > this.#last && day < days - 1) { day += 1; start = this.#first; }
      start = Math.min(Math.max(start, this.#first), this.#last - length);
      end = start + length;
    }
    end = Math.min(end, this.#last);
    this.#pick = { resourceId, start, end, day };
    this.preview = null;
    this.#drawPick();
    this.#ghost.scrollIntoView({ block: 'nearest', inline: 'nearest' });
    this.#whisper();
  }

  /** Tells the server which bar was opened, after laying the anchor over it. */
  #open(id, element) {
    const anchor = this.querySelector(':scope > .etb-tl-anchor');
    if (anchor) {
      const own = this.getBoundingClientRect(), box = element.getBoundingClientRect();
      anchor.style.cssText = `left:${Math.max(box.left - own.left, 0)}px;top:${box.top - own.top}px;width:${Math.min(box.width, own.right - box.left)}px;height:${box.height}px`;
    }
    this.$server?.eventClicked?.(id);
  }

  /* ---- changing an event ---- */
  async #changed({ event, revert }) {
    const start = elapsed(event.start), end = elapsed(event.end);
    const day = this.#week ? Math.floor(start / 1440) : 0;
    const next = { resourceId: event.resourceIds[0], start: start - day * 1440, end: end - day * 1440, day };
    if (!(await this.#ask(event.id, next.resourceId, next.start, next.end, day))) revert();
    else this.events = this.events.map((each) => (String(each.id) === event.id ? { ...each, ...next } : each));
  }

  async #ask(id, resourceId, start, end, day) {
    try {
      const answer = this.$server?.eventChanged?.(id, String(resourceId), start, end, day);
      const accepted = (await answer) !== false;
      this.#voice.textContent = accepted ? `${this.labels.moved ?? (this.#french ? 'Déplacé' : 'Moved')}, ${this.#span(start, end)}` : this.labels.refused ?? (this.#french ? 'Refusé, remis en place' : 'Refused, put back');
      return accepted;
    } catch { return false; }
  }

  async #eventKey(event) {
    const bar = event.target.closest?.('.ec-event[data-id]');
    if (!bar || !event.altKey || !event.key.startsWith('Arrow')) return;
    const known = this.events.find((each) => String(each.id) === bar.dataset.id);
    if (!this.editable || !known?.editable) return;
    event.preventDefault();
    event.stopPropagation();
    const before = { ...known };
    const step = { ArrowRight: this.step, ArrowLeft: -this.step }[event.key] ?? 0;
    const next = { ...known };
    if (event.shiftKey) next.end = Math.max(known.start + this.step, Math.min(known.end + step, this.#last));
    else if (step) {
      const start = Math.min(Math.max(known.start + step, this.#first), this.#last - (known.end - known.start));
      next.end = start + known.end - known.start;
      next.start = start;
    } else {
      const rows = this.resources.filter((each) => !each.tall).map((each) => each.id);
      const at = rows.findIndex((id) => String(id) === String(known.resourceId)) + (event.key === 'ArrowDown' ? 1 : -1);
      next.resourceId = rows[Math.min(Math.max(at, 0), rows.length - 1)];
    }
    this.#replace(next);
    const accepted = await this.#ask(String(next.id), String(next.resourceId), next.start, next.end, next.day ?? 0);
    if (!accepted) this.#replace(before);
  }

  #replace(changed) {
    this.events = this.events.map((each) => (each.id === changed.id ? changed : each));
    setTimeout(() => this.#focusEvent(changed.id), 60);
  }
}
Timeline.define('etabli-timeline');
