// The transcript follows its end only while the person is there.
export const stick = (scroller, latest) => {
  let atEnd = true;
  let lastTop = 0;
  const near = () => scroller.scrollHeight - scroller.scrollTop - scroller.clientHeight < 48;
  const toEnd = () => {
    scroller.scrollTop = scroller.scrollHeight;
    lastTop = scroller.scrollTop;
  };
  const follow = () => {
    if (atEnd) toEnd();
    latest.hidden = atEnd || near();
  };
  const onScroll = () => {
    // Only going up leaves the end: text that grows under a scroll event does not.
    atEnd = near() || (atEnd && scroller.scrollTop >= lastTop);
    lastTop = scroller.scrollTop;
    latest.hidden = atEnd;
  };
  const onClick = () => {
    atEnd = true;
    toEnd();
    scroller.focus({ preventScroll: true });
  };
  const resized = new ResizeObserver(follow);
  const changed = new MutationObserver(records => {
    for (const record of records) for (const node of record.addedNodes) {
      if (node.nodeType !== 1) continue;
      resized.observe(node);
      // What the person just sent is what they want to see.
      if (node.matches('article.person')) atEnd = true;
    }
    follow();
  });
  for (const child of scroller.children) resized.observe(child);
  resized.observe(scroller);
  changed.observe(scroller, { childList: true });
  scroller.addEventListener('scroll', onScroll, { passive: true });
  latest.addEventListener('click', onClick);
  toEnd();
  return {
    release() {
      resized.disconnect();
      changed.disconnect();
      scroller.removeEventListener('scroll', onScroll);
      latest.removeEventListener('click', onClick);
    },
  };
};
