// The textarea belongs to the browser: what is typed costs no round trip, survives a lost connection and a reload, and is only
// cleared once the server has it.
const [textKey, lastKey] = ['chatapp-composer', 'chatapp-last-sent'];
const number = new Intl.NumberFormat('en');

const newId = () => Array.from(crypto.getRandomValues(new Uint8Array(16)), b => b.toString(16).padStart(2, '0')).join('');

export const compose = (form, dotnet) => {
  const text = form.querySelector('textarea');
  const count = form.querySelector('.count');
  const trouble = form.querySelector('.trouble');
  const longest = Number(form.dataset.longest);
  const ended = new AbortController();
  const listen = { signal: ended.signal };
  let pending = null; // the message being sent, or refused: the same text again keeps its id
  let sending = false;

  const fit = () => {
    text.style.height = 'auto';
    text.style.height = `${text.scrollHeight}px`;
    const length = text.value.trim().length;
    count.hidden = length < longest * 0.9;
    count.textContent = `${number.format(length)} / ${number.format(longest)}`;
    count.classList.toggle('over', length > longest);
  };

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

  const submit = async () => {
    const value = text.value.trim();
    if (sending || !value) return;
    if (value.length > longest) {
      say(`The message has ${number.format(value.length)} characters; at most ${number.format(longest)} can be sent. Shorten it, or send it in parts.`);
      return;
    }
    if (pending?.value !== value) pending = { value, id: newId() };
    sending = true;
    form.toggleAttribute('data-sending', true);
    try {
      const sentence = await dotnet.invokeMethodAsync('SubmitAsync', value, pending.id);
      say(sentence);
      if (!sentence) {
        try { sessionStorage.setItem(lastKey, value); } catch { /* too long to recall */ }
        pending = null;
        dispatchEvent(new Event('chatapp:sent'));
        // What was typed while it was being sent stays.
        if (text.value.trim() === value) text.value = '';
      }
    } catch {
      say('Not connected. Your text is kept; send it again in a moment.');
    } finally {
      sending = false;
      form.toggleAttribute('data-sending', false);
      keep();
      fit();
    }
  };

  text.addEventListener('input', () => { say(null); keep(); fit(); }, listen);
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

  if (!text.value) text.value = sessionStorage.getItem(textKey) ?? '';
  fit();
  return { release: () => ended.abort() };
};
