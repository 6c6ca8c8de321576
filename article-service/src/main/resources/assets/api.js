/** Calls to the public API with the reader's cookies, and what its errors mean in Chinese. */

const MEANINGS = {
  'sign-in-required': '请先登录。',
  'sign-in-unavailable': '登录服务暂时无法使用，请稍后再试。',
  'forbidden': '您没有权限进行此操作。',
  'too-many-requests': '操作太频繁，请稍后再试。',
  'temporarily-unavailable': '服务暂时无法使用，请稍后再试。',
  'upstream-timeout': '服务响应超时，请稍后再试。',
  'body-too-large': '内容太长了。',
  'internal-error': '系统出了点问题，请稍后再试。',
};

/**
 * One call. Resolves with the status and the parsed body for every answer, {status: 0} when there was none.
 * @returns {Promise<{ok: boolean, status: number, body: any}>}
 */
export async function call(method, path, { body, headers = {} } = {}) {
  const options = { method, headers: { Accept: 'application/json', ...headers }, credentials: 'same-origin' };
  if (body !== undefined) {
    options.body = JSON.stringify(body);
    options.headers['Content-Type'] = 'application/json';
  }
  try {
    const response = await fetch(path, options);
    return { ok: response.ok, status: response.status, body: await parsed(response) };
  } catch {
    return { ok: false, status: 0, body: null };
  }
}

async function parsed(response) {
  const text = await response.text();
  try {
    return text ? JSON.parse(text) : null;
  } catch {
    return null;
  }
}

/** The last part of a problem's type, e.g. "sign-in-required"; empty when the answer is no problem document. */
export function problemOf(answer) {
  return (answer.body?.type ?? '').split(':').pop();
}

/** One sentence for the reader. */
export function explain(answer, own = {}) {
  if (answer.status === 0) return '网络连接失败，请检查网络后再试。';
  const slug = problemOf(answer);
  return own[slug] ?? MEANINGS[slug] ?? byStatus(answer.status);
}

function byStatus(status) {
  if (status === 401) return MEANINGS['sign-in-required'];
  if (status === 403) return MEANINGS.forbidden;
  if (status === 429) return MEANINGS['too-many-requests'];
  if (status >= 500) return MEANINGS['temporarily-unavailable'];
  return '提交的内容有误，请检查后再试。';
}

/** A key that makes repeating a POST harmless; works on plain http too, where crypto.randomUUID is missing. */
export function idempotencyKey() {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** The signed-in member, null when nobody is. A session whose access token ran out is renewed once. */
export async function currentMember() {
  if (Number(localStorage.getItem('news.anonymousUntil')) > Date.now()) return null;
  let answer = await call('GET', '/api/v1/members/me');
  if (answer.status === 401 && localStorage.getItem('news.signedIn')) {
    const renewed = await call('POST', '/api/v1/sessions/refresh?cookies=true', { body: {} });
    if (renewed.ok) answer = await call('GET', '/api/v1/members/me');
  }
  if (answer.ok) rememberSignedIn();
  if (answer.status === 401) rememberAnonymous();
  return answer.ok ? answer.body : null;
}

export function rememberSignedIn() {
  localStorage.setItem('news.signedIn', 'yes');
  localStorage.removeItem('news.anonymousUntil');
}

/** A reader without a session isn't asked about again for a minute: most readers have none. */
export function rememberAnonymous() {
  localStorage.removeItem('news.signedIn');
  localStorage.setItem('news.anonymousUntil', String(Date.now() + 60_000));
}
