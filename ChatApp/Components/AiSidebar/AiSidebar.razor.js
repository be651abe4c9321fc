// Which session this tab shows. The tab's own storage has it; the cookie tells the server on the way out, so that the page comes
// back with the right one.
const key = 'chatapp-session';

export const chosen = () => {
  // The page that lets people in leaves the session for this tab.
  const joined = /(?:^|; )chatapp-joined=([^;]+)/.exec(document.cookie)?.[1];
  if (joined) {
    choose(joined);
    document.cookie = 'chatapp-joined=;path=/;max-age=0;samesite=lax';
  }
  return sessionStorage.getItem(key);
};

export const choose = id => sessionStorage.setItem(key, id);

addEventListener('pagehide', () => {
  const id = chosen();
  if (id) document.cookie = `chatapp-tab=${id};path=/;samesite=lax`;
});
