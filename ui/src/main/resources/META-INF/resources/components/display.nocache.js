/* A screen beside a door: body[data-every], #screen[data-zone], #clock, #lost[data-words "… {time} …"].
   Asks for its own page every so many seconds and shows what changed; says since when it could not. */
const every = Number(document.body.dataset.every) * 1000;
const lost = document.getElementById('lost');
let tag = null;
let heard = new Date();
let ahead = null; // of this device's clock, in milliseconds: a tablet on a wall may be set to anything

const screen = () => document.getElementById('screen');
const now = () => new Date(Date.now() + (ahead ?? 0));
const clock = moment =>
  moment.toLocaleTimeString('fr', { timeZone: screen().dataset.zone, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });

function write(element, words) {
  if (element.textContent !== words) element.textContent = words;
}

function show(page) {
  const fresh = new DOMParser().parseFromString(page, 'text/html').getElementById('screen');
  if (fresh && fresh.outerHTML !== screen().outerHTML) screen().replaceWith(fresh);
}

async function ask() {
  try {
    const answer = await fetch(location.href, {
      cache: 'no-store',
      headers: tag ? { 'If-None-Match': tag } : {},
      signal: AbortSignal.timeout(10_000),
    });
    if (answer.status === 404) return location.reload(); // revoked
    if (answer.status !== 304) {
      if (!answer.ok) throw new Error(answer.status);
      tag = answer.headers.get('ETag');
      show(await answer.text());
    }
    ahead = Date.parse(answer.headers.get('Date')) - Date.now();
    heard = now();
    lost.hidden = true;
  } catch {
    write(lost, lost.dataset.words.replace('{time}', clock(heard)));
    lost.hidden = false;
  }
  setTimeout(ask, every);
}

setTimeout(ask, every);
setInterval(() => ahead === null || write(document.getElementById('clock'), clock(now())), 1000);
