/**
 * Keeps what a reader has opened, to be read again without a line. Pages are asked for anew as long as there is
 * a line, so that a correction is seen at once; what has a hash in its address never changes.
 *
 * `WORDS` and `FOLDERS` are put in by `pages/offline.js.ts`, and `BUILD`, once all files have their names, by `scripts/offline.ts`.
 */
const own = ` ${registration.scope}`;
const pages = `pages${own}`;
const assets = BUILD + own;

const isAsset = (url) => FOLDERS.test(new URL(url).pathname);

/** A page is the same whatever its address asks of its scripts. */
const keyOf = (url) => (isAsset(url) ? url : url.split(/[?#]/)[0]);

const find = (url) => caches.match(keyOf(url));

async function store(url, response) {
  const key = keyOf(url);
  if (response.ok && (isAsset(url) || key.endsWith('/')))
    await (await caches.open(isAsset(url) ? assets : pages)).put(key, response);
}

async function ask(event) {
  const { request } = event;
  const response = await fetch(request);
  event.waitUntil(store(request.url, response.clone()));
  return response;
}

/** Not before the last page with the old scripts has been closed: this worker waits for that. */
async function removeOld() {
  for (const name of await caches.keys())
    if (name.endsWith(own) && name !== pages && name !== assets) await caches.delete(name);
  await clients.claim();
}

addEventListener('activate', (event) => event.waitUntil(removeOld()));

addEventListener('message', (event) =>
  event.waitUntil(
    Promise.all(
      event.data.map(async (url) => store(url, await fetch(url, { cache: 'force-cache' }))),
    ),
  ),
);

addEventListener('fetch', (event) => {
  const { destination, url } = event.request;
  if (isAsset(url)) event.respondWith(find(url).then((found) => found ?? ask(event)));
  else if (destination === 'document')
    event.respondWith(
      ask(event).catch(
        async () =>
          (await find(url)) ??
          new Response(WORDS, {
            status: 503,
            headers: { 'Content-Type': 'text/html;charset=utf-8' },
          }),
      ),
    );
});
