// Shows one service's document; which one stands in the address: /api/docs?service=member
const wanted = new URLSearchParams(location.search).get('service');

function link(document_, current) {
  const a = document.createElement('a');
  a.href = '?service=' + encodeURIComponent(document_.service);
  a.textContent = document_.service;
  if (document_ === current) {
    a.setAttribute('aria-current', 'page');
  }
  return a;
}

async function show() {
  const answer = await fetch('/api/docs', { headers: { Accept: 'application/json' } });
  if (!answer.ok) {
    throw new Error('HTTP ' + answer.status);
  }
  const { items } = await answer.json();
  const current = items.find((item) => item.service === wanted) ?? items[0];
  document.getElementById('services').append(...items.map((item) => link(item, current)));
  window.SwaggerUIBundle({
    url: current.url,
    dom_id: '#document',
    deepLinking: true,
    docExpansion: 'list',
    validatorUrl: null,
    presets: [window.SwaggerUIBundle.presets.apis],
  });
}

show().catch((failure) => {
  document.getElementById('document').textContent = '暂时无法显示 (' + failure.message + ')';
});
