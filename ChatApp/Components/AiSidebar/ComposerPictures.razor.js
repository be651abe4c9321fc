// The pictures of the message that is being written: shrunk here, uploaded at once, sent by their ids. The server keeps them ten
// minutes; whatever waited longer, or had no connection, is uploaded when the message goes out.
const longestSide = 2048;
const most = 8;
const keeps = 9 * 60 * 1000;
const lost = 'lost';

/** A copy of at most 2,048 pixels a side; the file itself when it is small enough, moves, or cannot be read. */
const shrink = async file => {
  if (file.type === 'image/gif') return file;
  try {
    const bitmap = await createImageBitmap(file, { imageOrientation: 'from-image' });
    const scale = Math.min(1, longestSide / Math.max(bitmap.width, bitmap.height));
    // What only this browser can read is sent as what everyone can.
    if (scale === 1 && ['image/png', 'image/jpeg', 'image/webp'].includes(file.type)) return file;
    const canvas = document.createElement('canvas');
    canvas.width = Math.max(1, Math.round(bitmap.width * scale));
    canvas.height = Math.max(1, Math.round(bitmap.height * scale));
    canvas.getContext('2d').drawImage(bitmap, 0, 0, canvas.width, canvas.height);
    bitmap.close();
    return await new Promise(done => canvas.toBlob(blob => done(blob ?? file), file.type === 'image/png' ? 'image/png' : 'image/jpeg', 0.9));
  } catch {
    return file;
  }
};

/** Uploads; what it is called by then, or why not: a sentence, or that there is no connection. */
const upload = (file, progress, signal) => new Promise(done => {
  const request = new XMLHttpRequest();
  request.open('POST', 'api/pictures');
  request.upload.onprogress = e => progress(e.total ? e.loaded / e.total : 0);
  request.onload = () => {
    let answer = null;
    try { answer = JSON.parse(request.responseText); } catch { /* not ours */ }
    done(request.status === 200 && answer ? { id: answer.id } : { problem: answer?.detail ?? 'The picture could not be sent. Try again.' });
  };
  request.onerror = request.onabort = () => done({ problem: lost });
  signal.addEventListener('abort', () => request.abort());
  request.send(file);
});

/**
 * Watches the composer for pictures: chosen, pasted, dropped.
 * @param say shows a sentence of trouble, or none
 * @param listen how to listen: until its signal
 */
export const attach = (form, say, listen) => {
  const list = form.querySelector('.pictures');
  const input = form.querySelector('input[type=file]');
  let items = [];

  const put = now => {
    items = now;
    list.replaceChildren(...items.map(i => i.element));
    list.hidden = items.length === 0;
  };

  const remove = item => {
    put(items.filter(i => i !== item));
    item.gone.abort();
    URL.revokeObjectURL(item.url);
  };

  const isThere = item => item.id && Date.now() - item.at < keeps;

  // One attempt at a time for each.
  const send = item => item.sending ??= (async () => {
    item.bar.hidden = false;
    item.small ??= await shrink(item.file);
    const { id, problem } = await upload(item.small, part => { item.bar.value = part; }, item.gone.signal);
    Object.assign(item, { id: id ?? null, at: Date.now(), sending: null });
    item.bar.hidden = Boolean(id);
    return problem ?? null;
  })();

  const add = async file => {
    if (!file.type.startsWith('image/')) return say('Only pictures can be attached: PNG, JPEG, WebP or GIF.');
    if (items.length >= most) return say(`A message has at most ${most} pictures.`);
    const name = file.name || 'picture';
    const item = { file, url: URL.createObjectURL(file), element: document.createElement('li'), bar: document.createElement('progress'), gone: new AbortController(), id: null, at: 0, sending: null };
    const image = document.createElement('img');
    image.src = item.url;
    image.alt = name;
    item.bar.max = 1;
    item.bar.value = 0;
    item.bar.setAttribute('aria-label', `Sending ${name}`);
    const button = document.createElement('button');
    button.type = 'button';
    button.textContent = '×';
    button.setAttribute('aria-label', `Remove ${name}`);
    button.addEventListener('click', () => { remove(item); form.querySelector('textarea').focus(); });
    item.element.append(image, item.bar, button);
    put([...items, item]);
    const problem = await send(item);
    // Without a connection it waits: it goes out with its message.
    if (!problem || problem === lost || !items.includes(item)) return;
    remove(item);
    say(problem);
  };

  const addAll = files => {
    // Who may only look has no box to write in.
    if (form.querySelector('.box').hidden) return;
    say(null);
    for (const file of files) add(file);
  };
  const carriesFiles = e => Array.from(e.dataTransfer?.types ?? []).includes('Files');

  form.querySelector('.attach').addEventListener('click', () => input.click(), listen);
  input.addEventListener('change', () => { addAll(input.files); input.value = ''; }, listen);
  form.addEventListener('paste', e => {
    const files = Array.from(e.clipboardData?.files ?? []);
    if (files.length === 0) return;
    e.preventDefault();
    addAll(files);
  }, listen);
  const target = form.closest('.sidebar') ?? form;
  target.addEventListener('dragover', e => {
    if (!carriesFiles(e)) return;
    e.preventDefault();
    form.toggleAttribute('data-dropping', true);
  }, listen);
  target.addEventListener('dragleave', () => form.toggleAttribute('data-dropping', false), listen);
  target.addEventListener('drop', e => {
    form.toggleAttribute('data-dropping', false);
    if (!carriesFiles(e)) return;
    e.preventDefault();
    addAll(e.dataTransfer.files);
  }, listen);

  return {
    all: () => [...items],
    /** Sees to it that the server has them; a sentence when it does not take one. */
    ready: async wanted => {
      for (const item of wanted.filter(i => !isThere(i))) {
        const problem = await send(item);
        if (problem === lost) throw new Error(lost);
        if (problem) return problem;
      }
      return null;
    },
    /** Takes them out of what is being written; their message has them. */
    leave: gone => put(items.filter(i => !gone.includes(i))),
    /** Puts them back into what is being written. */
    back: again => put([...again.filter(i => !items.includes(i)), ...items]),
    forget: gone => { for (const item of gone) URL.revokeObjectURL(item.url); },
  };
};
