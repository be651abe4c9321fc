// Tells the others whether this person is at it, every 30 seconds and when the tab comes or goes. Leaving the page closes the
// circuit, which says good-bye by itself.
const [interval, still] = [30000, 60000];

export const beat = dotnet => {
  const ended = new AbortController();
  const listen = { signal: ended.signal, passive: true, capture: true };
  let moved = Date.now();
  let said = null;

  const say = () => {
    const state = document.hidden ? 'hidden' : Date.now() - moved < still ? 'active' : 'idle';
    said = state;
    dotnet.invokeMethodAsync('BeatAsync', state).catch(() => {});
  };
  const move = () => {
    moved = Date.now();
    if (said === 'idle') say();
  };
  for (const name of ['pointermove', 'pointerdown', 'keydown', 'wheel', 'touchstart']) addEventListener(name, move, listen);
  document.addEventListener('visibilitychange', () => { moved = Date.now(); say(); }, listen);
  const timer = setInterval(say, interval);
  if (document.hidden) say();
  return {
    release() {
      ended.abort();
      clearInterval(timer);
    },
  };
};
