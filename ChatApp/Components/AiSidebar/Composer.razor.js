import { attach } from './ComposerPictures.razor.js';

// The textarea belongs to the browser: what is typed costs no round trip, survives a lost connection and a reload, and is only
// cleared once the server has it.
const [textKey, lastKey, outboxKey] = ['chatapp-composer', 'chatapp-last-sent', 'chatapp-outbox'];
const number = new Intl.NumberFormat('en');

const newId = () => Array.from(crypto.getRandomValues(new Uint8Array(16)), b => b.toString(16).padStart(2, '0')).join('');

const recall = () => {
  try {
    return JSON.parse(sessionStorage.getItem(outboxKey)) ?? [];
  } catch {
    return [];
  }
};

export const compose = (form, dotnet) => {
  const text = form.querySelector('textarea');
  const count = form.querySelector('.count');
  const trouble = form.querySelector('.trouble');
  const offline = form.querySelector('.offline');
  const waiting = form.querySelector('.outbox');
  const longest = Number(form.dataset.longest);
  const ended = new AbortController();
  const listen = { signal: ended.signal };
  let refused = null; // the message that was refused: the same text again keeps its id
  let typed = 0;
  let sending = false;

  const fit = () => {
    text.style.height = 'auto';
    // While another of a phone's tabs is shown it has no height to take.
    if (text.scrollHeight) text.style.height = `${text.scrollHeight}px`;
    const length = text.value.trim().length;
    count.hidden = length < longest * 0.9;
    count.textContent = `${number.format(length)} / ${number.format(longest)}`;
    count.classList.toggle('over', length > longest);
  };

  // Beside the button that stops an answer there is less room for a line.
  let width = 0;
  const resized = new ResizeObserver(() => {
    if (text.clientWidth === width) return;
    width = text.clientWidth;
    fit();
  });
  resized.observe(text);

  const keep = () => {
    try {
      if (text.value) sessionStorage.setItem(textKey, text.value);
      else sessionStorage.removeItem(textKey);
    } catch {
      // More than the browser stores: it is kept on the page.
    }
  };

  const say = sentence => {
    trouble.hidden = !sentence;
    trouble.textContent = sentence ?? '';
    text.toggleAttribute('aria-invalid', Boolean(sentence));
  };

  // What was sent and is not known to be stored, oldest first. It outlives a reload; an id makes each arrive once.
  let outbox = recall();
  const show = () => {
    waiting.hidden = outbox.length === 0;
    waiting.replaceChildren(...outbox.map(message => {
      const item = document.createElement('li');
      item.textContent = message.value;
      for (const picture of message.items ?? []) {
        const image = item.appendChild(document.createElement('img'));
        image.src = picture.url;
        image.alt = picture.file.name || 'Picture';
      }
      return item;
    }));
    try {
      if (outbox.length) sessionStorage.setItem(outboxKey, JSON.stringify(outbox.map(({ value, id, items, ids }) => ({ value, id, ids: items?.map(i => i.id) ?? ids }))));
      else sessionStorage.removeItem(outboxKey);
    } catch {
      // More than the browser stores: it is kept on the page.
    }
  };
  let unplugged = false;
  const isLost = () => unplugged || document.documentElement.dataset.connection === 'lost';
  const note = () => { offline.hidden = !isLost(); };

  // The call that was on its way when the connection went never ends by itself.
  const call = message => new Promise((resolve, reject) => {
    const give = () => reject(new Error('lost'));
    addEventListener('chatapp:lost', give, { once: true, signal: ended.signal });
    dotnet.invokeMethodAsync('SubmitAsync', message.value, message.id, message.ids ?? []).then(resolve, reject).finally(() => removeEventListener('chatapp:lost', give));
  });

  // The pictures go first. After a reload only those are there that the server had.
  const deliver = async message => {
    if (message.items) {
      const problem = await pictures.ready(message.items);
      if (problem) return problem;
      message.ids = message.items.map(i => i.id);
    }
    return message.ids?.includes(null) ? 'The pictures of this message were lost when the page was loaded again. Attach them again.' : call(message);
  };

  const flush = async () => {
    if (sending) return;
    sending = true;
    form.toggleAttribute('data-sending', true);
    try {
      while (outbox.length && !isLost()) {
        const message = outbox[0];
        const slow = setTimeout(show, 1500);
        const sentence = await deliver(message).finally(() => clearTimeout(slow));
        outbox.shift();
        say(sentence);
        if (sentence) {
          // Refused: it is the person's to change, and what came after it waits for that.
          refused = message;
          const rest = [message, ...outbox].map(m => m.value).filter(Boolean);
          if (text.value.trim() && text.value.trim() !== message.value) rest.push(text.value);
          text.value = rest.join('\n\n');
          pictures.back([message, ...outbox].flatMap(m => m.items ?? []));
          outbox = [];
          keep();
          break;
        }
        try { sessionStorage.setItem(lastKey, message.value); } catch { /* too long to recall */ }
        pictures.leave(message.items ?? []);
        pictures.forget(message.items ?? []);
        show();
        dispatchEvent(new Event('chatapp:sent'));
      }
    } catch {
      // It stays in the outbox, and goes out when the connection is back.
      if (!isLost()) setTimeout(flush, 1000);
    } finally {
      sending = false;
      form.toggleAttribute('data-sending', false);
      show();
      note();
      fit();
    }
  };

  const submit = async () => {
    const value = text.value.trim();
    const items = pictures.all();
    if ((!value && items.length === 0) || (sending && !isLost())) return;
    if (value.length > longest) {
      say(`The message has ${number.format(value.length)} characters; at most ${number.format(longest)} can be sent. Shorten it, or send it in parts.`);
      return;
    }
    outbox.push({ value, id: refused?.value === value ? refused.id : newId(), ...(items.length ? { items } : {}) });
    refused = null;
    // What waits is shown; what goes out at once only leaves the box when the server has it.
    if (isLost()) {
      text.value = '';
      pictures.leave(items);
      keep();
      show();
      note();
      fit();
      return;
    }
    const mine = outbox.at(-1);
    await flush();
    if (!refused && text.value.trim() === value) text.value = '';
    if (!refused) pictures.leave(items);
    if (outbox.includes(mine)) show();
    keep();
    fit();
  };

  const pictures = attach(form, say, listen);
  text.addEventListener('input', () => {
    say(null);
    keep();
    fit();
    if (isLost() || Date.now() - typed < 2000) return;
    typed = Date.now();
    dotnet.invokeMethodAsync('TypeAsync').catch(() => {});
  }, listen);
  text.addEventListener('keydown', e => {
    if (e.key === 'Enter' && !e.shiftKey && !e.isComposing) {
      e.preventDefault();
      submit();
    } else if (e.key === 'ArrowUp' && !text.value && sessionStorage.getItem(lastKey)) {
      e.preventDefault();
      text.value = sessionStorage.getItem(lastKey);
      keep();
      fit();
      text.setSelectionRange(text.value.length, text.value.length);
    }
  }, listen);
  form.querySelector('.send').addEventListener('click', () => { submit(); text.focus(); }, listen);

  const back = () => {
    unplugged = false;
    note();
    flush();
  };
  addEventListener('offline', () => {
    unplugged = true;
    note();
    // A server on this machine is still there without a network.
    dotnet.invokeMethodAsync('TypeAsync').then(back, () => {});
  }, listen);
  addEventListener('chatapp:lost', note, listen);
  for (const name of ['online', 'chatapp:reconnected']) addEventListener(name, back, listen);
  show();
  note();
  flush();
  if (!text.value) text.value = sessionStorage.getItem(textKey) ?? '';
  // What was typed before this script was there; see app.js.
  document.dispatchEvent(new CustomEvent('chatapp:composer', {
    detail: early => {
      if (!early.typing) return;
      if (early.box !== text) text.value = early.text + text.value;
      keep();
      text.focus({ preventScroll: true });
      if (early.sending) submit();
    },
  }));
  fit();
  form.toggleAttribute('data-ready', true);
  return {
    release() {
      ended.abort();
      resized.disconnect();
      pictures.forget(pictures.all());
    },
  };
};
