/** Signing in, joining, and the account page. */
import { call, currentMember, explain, problemOf, rememberAnonymous, rememberSignedIn } from './api.js';

const SIGN_IN = {
  'bad-credentials': '邮箱或密码不正确。',
  'member-banned': '这个账号已被停用。',
  'too-many-requests': '尝试次数过多，请稍后再试。',
};

const JOIN = {
  'email-taken': '这个邮箱已经注册过，请直接登录。',
  'display-name-taken': '这个昵称已有人使用，请换一个。',
};

const FIELDS = {
  email: '请填写有效的邮箱地址。',
  login: '请填写邮箱。',
  password: '密码不符合要求：至少 8 个字符，不要使用常见密码。',
  displayName: '昵称需为 2 至 20 个字符，不能含 @。',
};

/** Only a path of this site: never "//elsewhere" or "https:". */
function destination() {
  const wanted = new URLSearchParams(location.search).get('return') ?? '/account';
  return /^\/(?![/\\])/.test(wanted) ? wanted : '/account';
}

function say(form, text, tone = 'bad') {
  const place = form.querySelector('.form-message');
  place.textContent = text;
  place.dataset.tone = tone;
}

function mark(form, name, text) {
  const field = form.elements[name];
  const place = form.querySelector(`#${name}-error`);
  if (!field || !place) return false;
  field.setAttribute('aria-invalid', String(Boolean(text)));
  place.textContent = text;
  return true;
}

function clear(form) {
  say(form, '');
  for (const name of Object.keys(FIELDS)) mark(form, name, '');
}

/** Every field that is wrong is named beside itself. True when there was one. */
function complainAboutFields(form, answer) {
  const errors = answer.body?.errors ?? [];
  const marked = errors.filter((error) => mark(form, error.field, FIELDS[error.field] ?? error.reason));
  if (marked.length > 0) form.elements[marked[0].field].focus();
  return marked.length > 0;
}

function checkedHere(form) {
  const wrong = [...form.elements].filter((field) => field.name && !field.checkValidity());
  for (const field of wrong) mark(form, field.name, FIELDS[field.name] ?? field.validationMessage);
  wrong[0]?.focus();
  return wrong.length === 0;
}

async function signIn(login, password) {
  const answer = await call('POST', '/api/v1/sessions?cookies=true', { body: { login, password } });
  if (answer.ok) rememberSignedIn();
  return answer;
}

async function submitLogin(form) {
  const { login, password } = Object.fromEntries(new FormData(form));
  const answer = await signIn(login.trim(), password);
  if (answer.ok) {
    location.assign(destination());
  } else if (answer.status === 401) {
    say(form, SIGN_IN['bad-credentials']);
  } else if (!complainAboutFields(form, answer)) {
    say(form, explain(answer, SIGN_IN));
  }
}

async function submitJoin(form) {
  const { email, password, displayName } = Object.fromEntries(new FormData(form));
  const answer = await call('POST', '/api/v1/members', { body: { email: email.trim(), password, displayName: displayName.trim() } });
  if (!answer.ok) {
    const known = JOIN[problemOf(answer)];
    if (known) say(form, known);
    else if (!complainAboutFields(form, answer)) say(form, explain(answer));
    return;
  }
  say(form, '注册成功，正在登录……', 'good');
  const session = await signIn(email.trim(), password);
  location.assign(session.ok ? destination() : '/login');
}

function enhance(form, submit) {
  form.querySelector('button').disabled = false;
  form.addEventListener('submit', async (event) => {
    event.preventDefault();
    clear(form);
    if (!checkedHere(form)) return;
    const button = form.querySelector('button');
    button.disabled = true;
    await submit(form);
    button.disabled = false;
  });
}

async function showAccount(account) {
  const someone = await currentMember();
  account.querySelector('[data-account-wait]').hidden = true;
  account.querySelector(someone ? '[data-account-known]' : '[data-account-unknown]').hidden = false;
  if (!someone) return;
  account.querySelector('[data-field="displayName"]').textContent = someone.displayName;
  account.querySelector('[data-field="email"]').textContent = someone.email ?? '—';
  account.querySelector('[data-field="id"]').textContent = someone.id;
  account.querySelector('[data-log-out]').addEventListener('click', () => logOut(account));
}

async function logOut(account) {
  const answer = await call('DELETE', '/api/v1/sessions/current');
  if (answer.ok || answer.status === 401) {
    rememberAnonymous();
    location.assign('/');
  } else {
    account.querySelector('.form-message').textContent = explain(answer);
  }
}

const login = document.querySelector('[data-login]');
const join = document.querySelector('[data-join]');
const account = document.querySelector('[data-account]');
if (login) enhance(login, submitLogin);
if (join) enhance(join, submitJoin);
if (account) showAccount(account);
