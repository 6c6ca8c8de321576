/** The member menu at the top of every page: the page itself is the same for everybody. */
import { currentMember } from './api.js';

const menu = document.querySelector('[data-member-menu]');

export const member = currentMember();

function link(text, href) {
  const item = document.createElement('li');
  const anchor = document.createElement('a');
  anchor.href = href;
  anchor.textContent = text;
  item.append(anchor);
  return item;
}

member.then((someone) => {
  if (!menu || !someone) return;
  menu.replaceChildren(link(someone.displayName, '/account'));
  document.documentElement.dataset.member = someone.id;
});

/** Where to go after signing in; only a path of this site is followed. */
for (const anchor of document.querySelectorAll('a[href="/login"]')) {
  if (!['/login', '/join'].includes(location.pathname)) {
    anchor.href = `/login?return=${encodeURIComponent(location.pathname + location.search)}`;
  }
}
