/** Comments (评论): the form works for members, new comments and older ones come without a new page. */
import { call, explain, idempotencyKey } from './api.js';
import { member } from './member.js';

const area = document.querySelector('[data-discussion]');
const articleId = document.querySelector('[data-article]')?.dataset.article;
const list = area?.querySelector('[data-comments]');
const address = `/api/v1/articles/${articleId}/comments`;

/** What was written without a session waits here for the way back from the login page. */
const draftKey = `news.draft.${articleId}`;

const REFUSALS = {
  'comments-closed': '本文评论已关闭。',
  'comment-repeated': '您刚刚发表过同样的评论。',
  'parent-comment-not-found': '您回复的评论已不存在。',
  'member-banned': '您的账号已被停用，不能发表评论。',
  'article-not-found': '这篇文章已不能评论。',
};

const clock = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Asia/Shanghai', year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit',
});

function element(name, className, text) {
  const made = document.createElement(name);
  if (className) made.className = className;
  if (text) made.textContent = text;
  return made;
}

function moment(at) {
  const time = element('time', '', clock.format(new Date(at)));
  time.dateTime = at;
  return time;
}

/** The same as part/comment.jte. */
function show(comment) {
  const item = element('li');
  item.id = `comment-${comment.id}`;
  item.dataset.comment = comment.id;
  const meta = element('p', 'comment-meta');
  meta.append(element('strong', '', comment.author.displayName), ' ');
  if (comment.replyTo) meta.append(element('span', '', `回复 ${comment.replyTo.displayName}`), ' ');
  meta.append(moment(comment.createdAt));
  if (area.querySelector('[data-comment-form]')) meta.append(replyTool(comment.id));
  item.append(meta, element('p', 'comment-body', comment.body));
  return item;
}

function replyTool(id) {
  const tool = element('span', 'comment-tools');
  const button = element('button', '', '回复');
  button.type = 'button';
  button.dataset.reply = id;
  tool.append(button);
  return tool;
}

function isShown(comment) {
  return document.getElementById(`comment-${comment.id}`) !== null;
}

function repliesUnder(root) {
  const known = root.querySelector('.replies');
  if (known) return known;
  const replies = element('ol', 'replies');
  root.append(replies);
  return replies;
}

/** Newest first; an answer goes under its root when that is on the page. */
function insert(comments, where) {
  const fresh = comments.filter((comment) => !isShown(comment));
  const ordered = where === 'start' ? fresh.reverse() : fresh;
  for (const comment of ordered) {
    const root = comment.rootId && document.getElementById(`comment-${comment.rootId}`);
    if (root) repliesUnder(root).append(show(comment));
    else if (where === 'start') list.prepend(show(comment));
    else list.append(show(comment));
  }
  if (list.childElementCount > 0) area.querySelector('[data-comments-note]')?.remove();
}

async function fetchNewest() {
  const answer = await call('GET', `${address}?sort=newest&limit=20`);
  if (!answer.ok) return;
  insert(answer.body.items, 'start');
  const note = area.querySelector('[data-comments-note]');
  if (note) note.textContent = '还没有评论';
  if (area.dataset.known === 'no') offerMore(answer.body.next);
}

function offerMore(next) {
  const button = area.querySelector('[data-more-comments]');
  button.hidden = !next;
  button.dataset.cursor = next ?? '';
}

async function fetchMore(button) {
  button.disabled = true;
  const answer = await call('GET', `${address}?sort=newest&limit=20&cursor=${encodeURIComponent(button.dataset.cursor)}`);
  button.disabled = false;
  if (!answer.ok) {
    button.textContent = '加载失败，点击重试';
    return;
  }
  button.textContent = '更多评论';
  insert(answer.body.items, 'end');
  offerMore(answer.body.next);
}

function say(form, text, tone) {
  const place = form.querySelector('.form-message');
  place.textContent = text;
  place.dataset.tone = tone;
}

/** The key stays with the text until it's accepted: pressing the button again after a lost answer posts nothing twice. */
const pending = { body: '', parentId: undefined, key: '' };

function keyFor(body, parentId) {
  if (pending.body !== body || pending.parentId !== parentId || !pending.key) {
    Object.assign(pending, { body, parentId, key: idempotencyKey() });
  }
  return pending.key;
}

async function post(form) {
  const body = form.elements.body.value.trim();
  if (!body) {
    say(form, '请先写点什么。', 'bad');
    return;
  }
  const parentId = form.dataset.parent || undefined;
  const answer = await call('POST', address, { body: { body, parentId }, headers: { 'Idempotency-Key': keyFor(body, parentId) } });
  if (answer.status === 401) {
    sessionStorage.setItem(draftKey, body);
    location.assign(`/login?return=${encodeURIComponent(location.pathname)}`);
  } else if (!answer.ok) {
    say(form, explain(answer, REFUSALS), 'bad');
  } else {
    accepted(form, answer.body);
  }
}

function accepted(form, comment) {
  pending.key = '';
  form.reset();
  answerTo(form, null);
  if (comment.status === 'APPROVED') {
    insert([comment], 'start');
    say(form, '评论已发表', 'good');
  } else {
    say(form, '评论已提交，审核后显示', 'good');
  }
}

/** Whom the form answers stays in sight while it's written; null makes it a comment of its own again. */
function answerTo(form, comment) {
  form.dataset.parent = comment?.dataset.comment ?? '';
  const author = comment?.querySelector('strong').textContent;
  const replying = form.querySelector('[data-replying]');
  replying.hidden = !author;
  replying.querySelector('strong').textContent = author ?? '';
  form.elements.body.placeholder = author ? `回复 ${author}` : '文明上网，理性发言';
  if (comment) form.elements.body.focus();
}

function prepare(form) {
  form.elements.body.value ||= sessionStorage.getItem(draftKey) ?? '';
  sessionStorage.removeItem(draftKey);
  form.addEventListener('submit', async (event) => {
    event.preventDefault();
    const button = form.querySelector('[type="submit"]');
    button.disabled = true;
    await post(form);
    button.disabled = false;
  });
  form.querySelector('[type="submit"]').disabled = false;
  form.querySelector('[data-reply-cancel]').addEventListener('click', () => {
    answerTo(form, null);
    form.elements.body.focus();
  });
  for (const tool of area.querySelectorAll('[data-comment-tools]')) tool.hidden = false;
  area.addEventListener('click', (event) => {
    const id = event.target.closest('[data-reply]')?.dataset.reply;
    if (id) answerTo(form, document.getElementById(`comment-${id}`));
  });
  member.then((someone) => {
    if (someone) form.querySelector('[data-comment-hint]').textContent = `以“${someone.displayName}”的身份发表`;
  });
}

if (area && articleId) {
  const form = area.querySelector('[data-comment-form]');
  if (form) prepare(form);
  const more = area.querySelector('[data-more-comments]');
  offerMore(area.dataset.next);
  more.addEventListener('click', () => fetchMore(more));
  // New comments are asked for when a reader comes near them, not by everybody who opens the page.
  const watch = new IntersectionObserver((entries) => {
    if (entries.some((entry) => entry.isIntersecting)) {
      watch.disconnect();
      fetchNewest();
    }
  }, { rootMargin: '400px' });
  watch.observe(area);
}
