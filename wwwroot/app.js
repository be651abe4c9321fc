// What the page does by itself, before and beside the circuit: theme, the sidebar's place, times, and coming back after a lost connection.

const root = document.documentElement;

const remember = () => {
  const value = [root.dataset.theme || 'system', root.dataset.sidebar || 'docked', parseInt(root.style.getPropertyValue('--sidebar')) || 400].join('.');
  document.cookie = `chatapp-ui=${value};path=/;max-age=${400 * 24 * 3600};samesite=lax`;
};

const isDark = () => root.dataset.theme ? root.dataset.theme === 'dark' : matchMedia('(prefers-color-scheme: dark)').matches;

// Radzen's stylesheets apply only while something of Radzen is there: they ask so much with :has() that each element which an
// answer inserts while it arrives would make the browser look at the whole page again.
const usesRadzen = () => document.querySelector('body > [class*="rz-"], main [class*="rz-"]') !== null;
const applyTheme = () => {
  for (const link of document.querySelectorAll('link[data-scheme]')) {
    const media = (link.dataset.scheme === 'dark') === isDark() && usesRadzen() ? 'all' : 'not all';
    if (link.media !== media) link.media = media;
  }
};
const watchPage = () => {
  applyTheme();
  inPage.disconnect();
  const main = document.querySelector('main');
  if (main) inPage.observe(main, { childList: true, subtree: true });
};
const inPage = new MutationObserver(applyTheme);
// Dialogs open here, and the page itself is made anew once its circuit is there.
new MutationObserver(watchPage).observe(document.body, { childList: true });

const sidebarTo = state => {
  root.dataset.sidebar = state;
  remember();
  if (state !== 'collapsed') document.querySelector('#message')?.focus({ preventScroll: true });
  else document.querySelector('[data-act="open-sidebar"]')?.focus();
};

const acts = {
  'theme': () => { root.dataset.theme = isDark() ? 'light' : 'dark'; applyTheme(); remember(); },
  'open-sidebar': () => sidebarTo('docked'),
  'collapse-sidebar': () => sidebarTo('collapsed'),
  'widen-sidebar': () => sidebarTo(root.dataset.sidebar === 'wide' ? 'docked' : 'wide'),
};

// Code blocks: the buttons are plain markup, wherever it came from.
acts['wrap-code'] = button => {
  const wrapped = button.closest('.code').classList.toggle('wrapped');
  button.setAttribute('aria-pressed', wrapped);
};
acts['copy-code'] = async button => {
  await navigator.clipboard.writeText(button.closest('.code').querySelector('code').textContent);
  button.textContent = 'Copied';
  setTimeout(() => { button.textContent = 'Copy code'; }, 2000);
};

// What a message offers is plain markup too: the message itself is told of it.
const onMessage = button => {
  if (button.getAttribute('aria-disabled') !== 'true') button.dispatchEvent(new CustomEvent('messageact', { bubbles: true, detail: { act: button.dataset.act, message: Number(button.closest('[data-message-id]').dataset.messageId) } }));
};
Object.assign(acts, { 'copy-message': onMessage, 'edit-message': onMessage, 'regenerate-message': onMessage });
// An answer that begins need not wait for its script.
const answers = import(document.querySelector('link[data-answers]').href);
window.chatapp = {
  // Nothing to release when its place is gone already.
  read: async (id, dotnet, stream) => {
    const { read } = await answers;
    const place = document.getElementById(id);
    return place ? read(place, dotnet, stream) : { release() {} };
  },
  // In place, so that the button keeps the focus.
  copyMessage: async (id, text) => {
    // Browsers have no clipboard for a page over plain http, and may refuse it elsewhere.
    const done = await navigator.clipboard?.writeText(text).then(() => true, () => false);
    for (const button of document.querySelectorAll(`[data-message-id="${id}"] > .tools > [data-act="copy-message"]`)) {
      button.title = done ? 'Copied' : 'Your browser does not allow copying here';
      button.toggleAttribute('data-done', done === true);
    }
  },
};
// They are sent with every turn, so their hints are not.
document.addEventListener('pointerover', e => {
  const button = e.target.closest?.('.tools > [data-act]:not([title])');
  if (button) button.title = button.ariaLabel;
}, { passive: true });
Blazor.registerCustomEventType('messageact', { createEventArgs: e => e.detail });

document.addEventListener('click', e => {
  const button = e.target.closest?.('[data-act]');
  acts[button?.dataset.act]?.(button);
});

// Before the circuit is there the composer has no script, and is made anew with it: what is typed meanwhile is kept, and sent
// then if Enter was pressed.
const early = { text: '', box: null, typing: false, sending: false };
const isEarly = box => box.id === 'message' && !box.closest('[data-ready]');
document.addEventListener('input', e => {
  if (!isEarly(e.target)) return;
  if (early.box && early.box !== e.target) e.target.value = early.text + e.target.value;
  Object.assign(early, { text: e.target.value, box: e.target, typing: true });
});
document.addEventListener('keydown', e => {
  if (!isEarly(e.target) || e.key !== 'Enter' || e.shiftKey || e.isComposing) return;
  e.preventDefault();
  early.sending = true;
});
document.addEventListener('chatapp:composer', e => e.detail(early), { once: true });

// The edge of the sidebar: dragged, or moved with the arrow keys.
const [narrowest, widest] = [360, 640];
const widthTo = (edge, width) => {
  const bounded = Math.round(Math.min(widest, Math.max(narrowest, width)));
  root.style.setProperty('--sidebar', `${bounded}px`);
  edge.setAttribute('aria-valuenow', bounded);
};
document.addEventListener('pointerdown', e => {
  const edge = e.target.closest?.('.edge');
  if (!edge) return;
  e.preventDefault();
  edge.setPointerCapture(e.pointerId);
  const move = m => widthTo(edge, innerWidth - m.clientX);
  edge.addEventListener('pointermove', move);
  edge.addEventListener('lostpointercapture', () => { edge.removeEventListener('pointermove', move); remember(); }, { once: true });
});
document.addEventListener('keydown', e => {
  const edge = e.target.closest?.('.edge');
  const step = { ArrowLeft: 20, ArrowRight: -20, Home: widest, End: -widest }[e.key];
  if (!edge || !step) return;
  e.preventDefault();
  widthTo(edge, edge.parentElement.getBoundingClientRect().width + step);
  remember();
});

// <chat-time datetime="…">: relative, in the person's language and time zone, the exact time on hover.
const relative = new Intl.RelativeTimeFormat(undefined, { numeric: 'auto', style: 'short' });
customElements.define('chat-time', class extends HTMLElement {
  static observedAttributes = ['datetime'];
  connectedCallback() { this.show(); this.timer = setInterval(() => this.show(), 30000); }
  disconnectedCallback() { clearInterval(this.timer); }
  attributeChangedCallback() { this.show(); }
  show() {
    const at = new Date(this.getAttribute('datetime'));
    if (isNaN(at)) return;
    const seconds = (at - Date.now()) / 1000;
    const [unit, size] = [['day', 86400], ['hour', 3600], ['minute', 60]].find(([, s]) => -seconds >= s) ?? ['second', 1];
    this.textContent = -seconds < 45 ? 'just now' : -seconds > 7 * 86400 ? at.toLocaleDateString() : relative.format(Math.round(seconds / size), unit);
    this.title = at.toLocaleString();
  }
});

// The circuit is gone for good: the page comes back into the same session, as soon as the server answers.
const connection = document.getElementById('components-reconnect-modal');
const reload = () => location.reload();
const reloadWhenBack = async () => {
  try {
    await fetch('/favicon.svg', { method: 'HEAD', cache: 'no-store' });
    reload();
  } catch {
    setTimeout(reloadWhenBack, 2000);
  }
};
let lost = false;
new MutationObserver(() => {
  const shown = connection.classList.contains('components-reconnect-show');
  const given = connection.classList.contains('components-reconnect-failed') || connection.classList.contains('components-reconnect-rejected');
  if (shown || given) root.dataset.connection = 'lost';
  else delete root.dataset.connection;
  if (shown && !lost) dispatchEvent(new Event('chatapp:lost'));
  if (lost && !shown && !given) dispatchEvent(new Event('chatapp:reconnected'));
  lost = shown;
  if (connection.classList.contains('components-reconnect-rejected')) reload();
  else if (connection.classList.contains('components-reconnect-failed')) reloadWhenBack();
}).observe(connection, { attributes: true, attributeFilter: ['class'] });
connection.querySelector('button').addEventListener('click', reload);

watchPage();
matchMedia('(prefers-color-scheme: dark)').addEventListener('change', applyTheme);
