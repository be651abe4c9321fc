// Builds an answer from operations as they come (OperationWriter.cs has their form). Text is text and elements are made by name:
// nothing is ever parsed as HTML.
const letters = {
  p: 'p', s: 'strong', e: 'em', d: 'del', c: 'code', l: 'li', u: 'ul', o: 'ol', q: 'blockquote', b: 'br', r: 'hr',
  1: 'h1', 2: 'h2', 3: 'h3', 4: 'h4', 5: 'h5', 6: 'h6', t: 'table', H: 'thead', B: 'tbody', R: 'tr', h: 'th', D: 'td',
  K: 'span\nclass=k', S: 'span\nclass=s', C: 'span\nclass=c', N: 'span\nclass=n', F: 'span\nclass=f',
};
const [common, open, close, cut, end, over, replace] = ['\x01', '\x02', '\x03', '\x04', '\x05', '\x06', '\x07'];
const directed = /^(p|ul|ol|blockquote|h[1-6])$/;
const operation = /[\x01-\x07]/g;

const make = (name, ...attributes) => {
  const element = document.createElement(name);
  for (const [key, value] of attributes) element.setAttribute(key, value);
  return element;
};

// An element, and where its content goes; Html.cs writes the same ones.
const elementOf = value => {
  const [name, ...lines] = value.split('\n');
  const attributes = lines.map(line => [line.slice(0, line.indexOf('=')), line.slice(line.indexOf('=') + 1)]);
  if (name === 'code-block') {
    const outer = make('div', ['class', 'code']);
    const bar = make('div', ['class', 'code-bar']);
    const language = make('span');
    language.append(attributes[0]?.[1] ?? '');
    const wrap = make('button', ['type', 'button'], ['data-act', 'wrap-code'], ['aria-pressed', 'false']);
    wrap.append('Wrap');
    const copy = make('button', ['type', 'button'], ['data-act', 'copy-code']);
    copy.append('Copy code');
    bar.append(language, wrap, copy);
    const pre = make('pre', ['tabindex', '0'], ['role', 'group'], ['aria-label', 'Code']);
    const inner = make('code');
    pre.append(inner);
    outer.append(bar, pre);
    return { outer, inner };
  }
  if (name === 'table') {
    const outer = make('div', ['class', 'table'], ['tabindex', '0'], ['role', 'group'], ['aria-label', 'Table']);
    const inner = make('table', ['dir', 'auto']);
    outer.append(inner);
    return { outer, inner };
  }
  const element = make(name, ...(directed.test(name) ? [['dir', 'auto']] : []), ...attributes);
  if (name === 'a' && !element.getAttribute('href').startsWith('/')) {
    element.setAttribute('target', '_blank');
    element.setAttribute('rel', 'noopener noreferrer nofollow');
    element.setAttribute('title', element.getAttribute('href'));
  }
  return { outer: element, inner: element };
};

// Carries operations out below a place, and can take them back.
export const builder = place => {
  let at = place;
  let cards = false;
  const done = []; // what was done, newest last: {text, length} | {outer, inner, above} | {closed}

  const write = text => {
    const last = done.at(-1);
    if (last?.text && last.text.parentNode === at) {
      last.text.appendData(text);
      last.length += text.length;
      return;
    }
    const node = document.createTextNode(text);
    at.append(node);
    done.push({ text: node, length: text.length });
  };
  const enter = value => {
    const { outer, inner } = elementOf(value);
    cards ||= outer.localName === 'section';
    at.append(outer);
    done.push({ outer, inner, above: at });
    at = inner;
  };
  const leave = () => {
    const entered = done.findLast(step => step.inner === at);
    done.push({ closed: at });
    at = entered.above;
  };
  const takeBack = units => {
    while (units > 0) {
      const last = done.at(-1);
      if (last.text && last.length > units) {
        last.length -= units;
        last.text.deleteData(last.length, units);
        return;
      }
      done.pop();
      units -= last.text ? last.length : 1;
      if (last.text) last.text.remove();
      else if (last.closed) at = last.closed;
      else {
        last.outer.remove();
        at = last.above;
      }
    }
  };

  // Returns the marker that the operations end with, if they do. A piece that ends within an operation is kept for the next time.
  let rest = '';
  const apply = operations => {
    const text = rest + operations;
    rest = '';
    let i = 0;
    while (i < text.length) {
      operation.lastIndex = i;
      const next = operation.exec(text)?.index ?? text.length;
      if (next > i) write(text.slice(i, next));
      if (next === text.length) return undefined;
      i = next + 1;
      const stop = { [common]: i, [open]: text.indexOf(end, i), [cut]: text.indexOf(';', i) }[text[next]];
      if (stop === -1 || (text[next] === common && i === text.length)) {
        rest = text.slice(next);
        return undefined;
      }
      if (text[next] === common) enter(letters[text[i]]);
      else if (text[next] === open) enter(text.slice(i, stop));
      else if (text[next] === close) leave();
      else if (text[next] === cut) takeBack(Number(text.slice(i, stop)));
      else if (text[next] === over || text[next] === replace) return text[next];
      if (stop !== undefined) i = stop + 1;
    }
    return undefined;
  };
  return { apply, here: () => at, hasCards: () => cards };
};

// Goes on from the stream that is given, and opens another where that breaks off.
export const read = (place, dotnet, stream) => {
  const ended = new AbortController();
  const build = builder(place);
  const caret = make('span', ['class', 'caret'], ['aria-hidden', 'true']);
  const decoder = new TextDecoder();
  let waiting = '';
  let frame = 0;
  let first = true;
  let offset = 0;

  // What comes goes in at once; what comes before the next frame then waits for it and goes in together, however slow the browser
  // is. Whoever follows the end scrolls now, so that one frame shows both.
  const show = () => {
    frame = 0;
    if (!waiting || ended.signal.aborted) return;
    if (first) {
      place.replaceChildren();
      first = false;
    }
    const marker = build.apply(waiting);
    waiting = '';
    // Most of the time the text before it only grows: then it need not move.
    if (marker) caret.remove();
    else if (build.here().lastChild !== caret) build.here().append(caret);
    if (build.hasCards()) mirror(place, !marker);
    dispatchEvent(new Event('chatapp:grown'));
    if (!marker) {
      if (!document.hidden) frame = requestAnimationFrame(show);
      return;
    }
    ended.abort();
    interrupt();
    if (marker === replace) dotnet.invokeMethodAsync('ReplaceAsync').catch(() => {});
  };
  const take = bytes => {
    offset += bytes.length;
    waiting += decoder.decode(bytes, { stream: true });
    if (!frame) show();
  };

  const pause = time => new Promise(resolve => setTimeout(resolve, time));
  let interrupt = () => {};
  const run = async () => {
    while (!ended.signal.aborted) {
      // A call or a reader that was open when the connection was lost may never end by itself.
      const interrupted = new Promise((_, reject) => { interrupt = () => reject(new Error('interrupted')); });
      interrupted.catch(() => {});
      let reader;
      try {
        const opened = stream ?? await Promise.race([dotnet.invokeMethodAsync('Open', offset), interrupted]);
        stream = null;
        reader = (await Promise.race([opened.stream(), interrupted])).pipeThrough(new DecompressionStream('deflate-raw')).getReader();
        for (let part; !(part = await Promise.race([reader.read(), interrupted])).done;) take(part.value);
      } catch {
        // The connection is lost, or back: it goes on from where it is.
      }
      reader?.cancel().catch(() => {});
      while (frame) await pause(20);
      if (!ended.signal.aborted) await pause(300);
    }
  };
  addEventListener('chatapp:reconnected', () => interrupt(), { signal: ended.signal });
  document.addEventListener('visibilitychange', () => { if (frame && document.hidden) { cancelAnimationFrame(frame); show(); } }, { signal: ended.signal });
  place.append(caret);
  run();
  return {
    release() {
      ended.abort();
      interrupt();
      // A frame that was asked for before must not bring back what is taken away here.
      cancelAnimationFrame(frame);
      frame = 0;
      mirror(place, false);
    },
  };
};

// The draft that is being written is in the middle of the page too, without being sent twice.
const mirror = (place, running) => {
  const middle = document.querySelector('[data-mirror]');
  if (!middle) return;
  const cards = running ? [...place.querySelectorAll('section.card.streaming')] : [];
  while (middle.children.length > cards.length) middle.lastChild.remove();
  cards.forEach((card, i) => {
    if (!middle.children[i]) {
      const copy = card.cloneNode(true);
      copy.className = 'card full streaming';
      copy.setAttribute('role', 'group');
      copy.querySelector('.name').setAttribute('aria-level', '2');
      copy.querySelector('.caret')?.remove();
      middle.append(copy);
      return;
    }
    const [from, to] = [card, middle.children[i]].map(c => c.querySelector('.text'));
    const text = [...from.childNodes].filter(node => node.nodeType === 3).map(node => node.data).join('');
    if (!to.firstChild) to.append('');
    if (text.startsWith(to.firstChild.data)) to.firstChild.appendData(text.slice(to.firstChild.length));
    else to.firstChild.data = text;
  });
};
