// What a benchmark sees in the page. It waits for changes and never polls while an answer runs: looking must cost next to nothing.
(() => {
  const clock = () => performance.timeOrigin + performance.now();
  const frame = () => new Promise(resolve => requestAnimationFrame(resolve));

  // The time, in milliseconds since 1970, of the first frame after `holds` does.
  const when = (holds, attributes) => new Promise(resolve => {
    const look = async () => {
      if (!holds()) return;
      changes.disconnect();
      await frame();
      resolve(clock());
    };
    const changes = new MutationObserver(look);
    changes.observe(document, { subtree: true, childList: true, characterData: !attributes, attributes: Boolean(attributes) });
    look();
  });

  const last = selector => [...document.querySelectorAll(selector)].at(-1);

  // The last characters of the newest answer, without reading all of it.
  const tail = length => {
    const answer = last('article .prose');
    if (!answer) return '';
    const texts = document.createTreeWalker(answer, NodeFilter.SHOW_TEXT);
    let node = answer;
    while (node.lastChild) node = node.lastChild;
    texts.currentNode = node;
    let text = node.nodeType === 3 ? node.data : '';
    while (text.trimEnd().length < length && texts.previousNode()) text = texts.currentNode.data + text;
    return text.trimEnd().slice(-length);
  };

  // The answer's letters, without those of the bars above its code.
  const letters = () => {
    const answer = last('article .prose')?.cloneNode(true);
    answer?.querySelectorAll('.code-bar').forEach(bar => bar.remove());
    return answer?.textContent.match(/\p{L}/gu)?.length ?? 0;
  };

  const scroller = () => document.querySelector('[role="log"]');

  window.bench = {
    // The newest answer ends with these characters.
    ends: text => when(() => tail(text.length) === text),

    // There are so many answers, and the newest is complete.
    complete: count => when(() => document.querySelectorAll('article[data-status]:not(.person)').length >= count && last('article[data-status]:not(.person)').dataset.status === 'complete', true),

    // There are so many answers, and the newest has a letter.
    begins: count => when(() => document.querySelectorAll('article.assistant').length >= count && last('article.assistant').querySelector('.prose')?.textContent.trim().length > 0),

    // There is another newest answer than now, and it is complete.
    nextComplete: () => {
      const newest = last('article.assistant');
      return when(() => last('article.assistant') !== newest && last('article.assistant')?.dataset.status === 'complete', true);
    },

    // From navigation to the frame in which the page is alive and the end of its newest message is in sight.
    open: async () => {
      for (;;) {
        await frame();
        const newest = last('article.assistant');
        const alive = document.querySelector('#assistant[data-interactive="true"]');
        if (!alive || !newest) continue;
        const [message, log] = [newest.getBoundingClientRect(), scroller().getBoundingClientRect()];
        if (message.top < log.bottom && message.bottom > log.top && message.bottom <= log.bottom + 1) return performance.now();
      }
    },

    // From a scroll to the top to the frame with earlier messages, in milliseconds.
    up: async () => {
      const first = scroller().querySelector('article').dataset.messageId;
      const begun = clock();
      scroller().scrollTop = 0;
      return await when(() => scroller().querySelector('article').dataset.messageId !== first) - begun;
    },

    // How many letters of the newest answer were there at which time, until so many are.
    arrivals: count => new Promise(resolve => {
      const seen = [];
      const changes = new MutationObserver(() => {
        const now = letters();
        if (now === seen.at(-1)?.[1]) return;
        seen.push([clock(), now]);
        if (now < count) return;
        changes.disconnect();
        resolve(seen);
      });
      changes.observe(document, { subtree: true, childList: true, characterData: true });
    }),

    // Whether the newest answer is, element by element, what this HTML is.
    equals: html => {
      const [shown, wanted] = [last('article .prose').cloneNode(true), document.createElement('div')];
      wanted.innerHTML = html;
      shown.normalize();
      wanted.normalize();
      return shown.innerHTML === wanted.innerHTML;
    },
  };

  // When the person pressed Enter last.
  addEventListener('keydown', e => { if (e.key === 'Enter') window.bench.entered = clock(); }, true);
})();
