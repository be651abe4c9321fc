// The transcript follows its end only while the person is there; otherwise what they read stays where it is, whatever comes or
// goes above and below.
export const stick = (scroller, latest, dotnet) => {
  const ended = new AbortController();
  const listen = { signal: ended.signal };
  let atEnd = true;
  let lastTop = 0;
  let anchor = null; // the first message in sight, and where it stands
  let wanted = null; // the message to be shown once it is there

  const hasNewer = () => scroller.querySelector(':scope > [data-more="newer"]') !== null;
  const follows = () => atEnd && !hasNewer();
  const near = () => !hasNewer() && scroller.scrollHeight - scroller.scrollTop - scroller.clientHeight < 48;
  const topOf = element => element.getBoundingClientRect().top - scroller.getBoundingClientRect().top;
  // Writing an attribute costs also where it changes nothing.
  const offerLatest = isOffered => { if (latest.hidden === isOffered) latest.hidden = !isOffered; };
  const note = () => {
    anchor = null;
    for (const article of scroller.querySelectorAll(':scope > article')) {
      const top = topOf(article);
      if (top + article.offsetHeight < 0) continue;
      anchor = { article, top };
      break;
    }
  };
  const toEnd = () => {
    scroller.scrollTop = scroller.scrollHeight;
    lastTop = scroller.scrollTop;
  };
  const settle = () => {
    if (wanted) reveal();
    if (follows()) {
      // Nothing above has to stay where it is, and every question to the layout costs.
      toEnd();
      offerLatest(false);
      return;
    }
    if (anchor?.article.isConnected) scroller.scrollTop += topOf(anchor.article) - anchor.top;
    note();
    offerLatest(!near());
  };
  const reveal = () => {
    const article = scroller.querySelector(`:scope > article[data-message-id="${wanted.id}"]`);
    if (!article) return;
    atEnd = false;
    article.scrollIntoView({ block: 'center' });
    mark(article, wanted.words);
    wanted = null;
    note();
  };

  scroller.addEventListener('scroll', () => {
    // Only going up leaves the end: text that grows under a scroll event does not.
    const top = scroller.scrollTop;
    if (top === lastTop && follows()) return;
    const isNear = near();
    atEnd = isNear || (atEnd && top >= lastTop);
    lastTop = top;
    note();
    offerLatest(!isNear);
  }, { passive: true, ...listen });
  latest.addEventListener('click', () => {
    atEnd = true;
    settle();
    scroller.focus({ preventScroll: true });
  }, listen);

  // What the person just sent is what they want to see.
  addEventListener('chatapp:sent', () => { atEnd = true; settle(); }, listen);
  addEventListener('chatapp:grown', settle, listen);

  // The edges ask for more before they are reached.
  const edges = new IntersectionObserver(entries => {
    for (const entry of entries) if (entry.isIntersecting) dotnet.invokeMethodAsync('More', entry.target.dataset.more).catch(() => {});
  }, { root: scroller, rootMargin: '600px 0px' });
  const resized = new ResizeObserver(settle);
  const watch = () => {
    edges.disconnect();
    for (const edge of scroller.querySelectorAll(':scope > [data-more]')) edges.observe(edge);
  };
  const changed = new MutationObserver(records => {
    for (const record of records) for (const node of record.addedNodes) if (node.nodeType === 1) resized.observe(node);
    settle();
    watch();
  });
  // While the assistant answers, nothing else can be regenerated.
  const rested = new MutationObserver(() => {
    for (const button of scroller.querySelectorAll('[data-act="regenerate-message"]')) button.setAttribute('aria-disabled', scroller.hasAttribute('data-busy'));
  });
  rested.observe(scroller, { attributeFilter: ['data-busy'] });
  for (const child of scroller.children) resized.observe(child);
  resized.observe(scroller);
  changed.observe(scroller, { childList: true });
  toEnd();
  note();
  watch();
  return {
    show(id, words) {
      wanted = { id, words };
      settle();
    },
    release() {
      ended.abort();
      edges.disconnect();
      resized.disconnect();
      changed.disconnect();
      rested.disconnect();
      CSS.highlights?.delete('found');
    },
  };
};

// Marks the words without changing the message.
const mark = (article, words) => {
  if (!CSS.highlights) return;
  CSS.highlights.delete('found');
  const sought = words.toLowerCase();
  if (!sought) return;
  const ranges = [];
  const texts = document.createTreeWalker(article, NodeFilter.SHOW_TEXT);
  for (let node = texts.nextNode(); node; node = texts.nextNode()) {
    const text = node.data.toLowerCase();
    for (let at = text.indexOf(sought); at >= 0 && text.length === node.data.length; at = text.indexOf(sought, at + sought.length)) {
      const range = new Range();
      range.setStart(node, at);
      range.setEnd(node, at + sought.length);
      ranges.push(range);
    }
  }
  CSS.highlights.set('found', new Highlight(...ranges));
};
