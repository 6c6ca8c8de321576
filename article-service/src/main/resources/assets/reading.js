/** The tools beside an article: the view is counted, large type (大字号), sharing (分享). */
import { call } from './api.js';

const article = document.querySelector('[data-article]');

function showViews(views) {
  for (const place of document.querySelectorAll('[data-views]')) {
    place.textContent = String(views);
  }
}

/** Only the host of the page before; '' when there was none. */
function referrer() {
  try {
    return new URL(document.referrer).hostname;
  } catch {
    return '';
  }
}

async function countView() {
  const view = { articleId: article.dataset.article, referrer: referrer() };
  const answer = await call('POST', '/api/v1/views', { body: view });
  if (answer.ok && Number.isFinite(answer.body?.views)) showViews(answer.body.views);
}

function largeType(button) {
  const root = document.documentElement;
  const apply = (large) => {
    root.classList.toggle('large-type', large);
    button.setAttribute('aria-pressed', String(large));
  };
  apply(localStorage.getItem('news.largeType') === 'yes');
  button.addEventListener('click', () => {
    const large = !root.classList.contains('large-type');
    localStorage.setItem('news.largeType', large ? 'yes' : 'no');
    apply(large);
  });
}

async function share(said) {
  const address = document.querySelector('link[rel="canonical"]')?.href ?? location.href;
  try {
    if (navigator.share) {
      await navigator.share({ title: document.title, url: address });
    } else {
      await navigator.clipboard.writeText(address);
      said.textContent = '链接已复制';
    }
  } catch (failure) {
    if (failure.name !== 'AbortError') said.textContent = `请复制地址：${address}`;
  }
}

if (article) {
  const tools = document.querySelector('[data-tools]');
  tools.hidden = false;
  largeType(tools.querySelector('[data-large-type]'));
  tools.querySelector('[data-share]').addEventListener('click', () => share(tools.querySelector('output')));
  // A page opened in the background is counted when it's looked at.
  if (document.visibilityState === 'visible') {
    countView();
  } else {
    document.addEventListener('visibilitychange', countView, { once: true });
  }
}
