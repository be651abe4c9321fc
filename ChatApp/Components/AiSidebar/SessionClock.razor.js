// Counts a session's time down without the server, asks it when the end is near and when it is there, and tells it that the person
// is at work: at most once in a while, and never because a tab is merely open.
const hour = 3600000;
const minute = 60000;

const say = left => {
  if (left <= minute) return `${Math.max(0, Math.ceil(left / 1000))} s`;
  const minutes = Math.ceil(left / minute);
  if (minutes < 60) return `${minutes} min`;
  return minutes % 60 ? `${Math.floor(minutes / 60)} h ${minutes % 60} min` : `${minutes / 60} h`;
};

export const follow = (clock, dotnet) => {
  const released = new AbortController();
  const warn = Number(clock.dataset.warn);
  const every = Number(clock.dataset.touch);
  let ends = null;
  let timer = 0;
  let warned = false;
  let touched = -Infinity;
  let touching = 0;

  // At its end the answer comes as a change of the attribute; until then it is asked again.
  const ask = method => dotnet.invokeMethodAsync(method).then(left => { if (left === null || left > 0) countFrom(left); }, () => {});
  const later = time => {
    clearTimeout(timer);
    timer = setTimeout(tick, Math.min(time, hour));
  };
  const tick = () => {
    if (ends === null) return;
    const left = ends - Date.now();
    const text = clock.querySelector('[data-testid="left"]')?.firstChild;
    if (text && text.data !== say(left)) text.data = say(left);
    if (left <= 0 || (left <= warn && !warned)) {
      warned = left <= warn;
      // The answer changes the attribute; without one, as while the connection is lost, it is asked again.
      later(left <= 0 ? 2000 : Math.min(1000, left + 20));
      ask('DueAsync');
      return;
    }
    const next = left > minute ? left % minute || minute : left % 1000 || 1000;
    later(Math.min(next, left > warn ? left - warn : left) + 20);
  };
  const countFrom = left => {
    if (released.signal.aborted) return;
    clearTimeout(timer);
    ends = left === null ? null : Date.now() + left;
    warned = ends !== null && left <= warn;
    tick();
  };
  const read = () => countFrom(clock.dataset.left === undefined ? null : Number(clock.dataset.left));
  const touch = () => {
    touching = 0;
    touched = Date.now();
    if (ends !== null) ask('TouchAsync');
  };
  const act = () => {
    if (touching || ends === null) return;
    touching = setTimeout(touch, Math.max(0, touched + every - Date.now()));
  };

  const sidebar = clock.closest('aside');
  for (const kind of ['input', 'keydown', 'pointerdown']) sidebar.addEventListener(kind, act, { signal: released.signal, passive: true });
  // A machine that slept has missed its timers.
  document.addEventListener('visibilitychange', tick, { signal: released.signal });
  const told = new MutationObserver(read);
  told.observe(clock, { attributes: true, attributeFilter: ['data-left'] });
  // An answer that begins or is over begins the time anew.
  const log = sidebar.querySelector('[role="log"]');
  if (log) told.observe(log, { attributes: true, attributeFilter: ['data-busy'] });
  read();
  return {
    release() {
      released.abort();
      told.disconnect();
      clearTimeout(timer);
      clearTimeout(touching);
    },
  };
};
