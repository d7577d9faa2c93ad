/** What a host may rely on: an embed is light, keeps to itself, and listens to nobody it should not. */
import { stat } from 'node:fs/promises';
import path from 'node:path';

import { expect } from '@playwright/test';

import { embedAddress } from '../../src/charts/addresses.ts';
import { charts } from '../../src/charts/index.ts';
import { locales } from '../../src/i18n/locale.ts';
import { expectWhole, protocols, test } from './support/hosts.ts';

const dist = path.resolve(import.meta.dirname, '../../dist');

const sizeOf = async (file: string): Promise<number> => (await stat(path.join(dist, file))).size;

const withScript = protocols.filter(({ name }) => name.startsWith('/embed.js'));

test('An embed weighs at most 30 KiB with its fonts, and the script of a host 1 KiB', async () => {
  for (const { id } of charts) {
    for (const locale of locales) {
      const file = `${embedAddress(id, locale)}index.html.br`;
      expect(await sizeOf(file), file).toBeLessThanOrEqual(30 * 1024);
    }
  }
  expect(await sizeOf('embed.js.br')).toBeLessThanOrEqual(1024);
});

test('Twenty embeds in a page are whole, ask for one document each, and keep nothing', async ({
  host,
  context,
}) => {
  test.slow();
  const asked: string[] = [];
  const errors: string[] = [];
  host.page.on('request', (request) => asked.push(request.url()));
  host.page.on('pageerror', ({ message }) => errors.push(message));
  const twenty = [...charts, ...charts].map(({ id }) => id).slice(0, 20);
  // Without a sandbox, in which there would be nothing to keep things in.
  const frames = twenty.map(
    (id) =>
      `<iframe src="${host.site + embedAddress(id, 'en')}" title="${id}" width="100%" frameborder="0"></iframe>`,
  );
  await host.open(
    `<div id="column">${frames.join('')}</div><script src="${host.site}/embed.js"></script>`,
  );
  await host.setWidth(480);
  await host.scrollThrough();
  await expectWhole(host, 20, 480);

  expect(await context.storageState()).toEqual({ cookies: [], origins: [] });
  const byFrames = asked.filter((url) => url.startsWith(host.site) && !url.endsWith('/embed.js'));
  expect(byFrames.toSorted()).toEqual(
    twenty.map((id) => host.site + embedAddress(id, 'en')).toSorted(),
  );
  expect(asked.filter((url) => /^https?:/.test(url) && !url.startsWith(host.site))).toEqual([
    host.page.url(),
  ]);
  expect(errors).toEqual([]);

  // By itself, where nothing would hinder it.
  await host.page.goto(embedAddress('money-loop', 'en'));
  await host.page.getByRole('checkbox').first().uncheck();
  expect(await host.page.evaluate(() => localStorage.length + sessionStorage.length)).toBe(0);
  expect(await host.page.evaluate(() => document.cookie)).toBe('');
});

test('Hostile messages change nothing in an embed, throw nothing, and are not answered in floods', async ({
  host,
}) => {
  const errors: string[] = [];
  host.page.on('pageerror', ({ message }) => errors.push(message));
  const url = `${host.site + embedAddress('money-loop', 'en')}?childId=mine#?secret=abcdefghij`;
  for (const sandbox of ['sandbox="allow-scripts"', '']) {
    await host.open(
      `<div id="column" style="width:480px"><iframe src="${url}" ${sandbox} width="100%" height="900"></iframe></div>`,
    );
    await host.page.waitForLoadState();
    const [frame] = host.frames();
    const read = () => frame?.evaluate(() => [document.body.innerHTML, location.href, scrollY]);
    // The picture is opened to keys when it comes into view, and is marked as open.
    await frame?.locator('svg [tabindex="0"]').first().waitFor({ state: 'attached' });
    const before = await read();
    const address = host.page.url();
    const answers = await host.page.evaluate(async () => {
      const target = document.querySelector('iframe')?.contentWindow;
      const heard: MessageEvent[] = [];
      addEventListener('message', (event) => {
        heard.push(event);
      });
      const sizes = [NaN, -1, 1e99, '9'.repeat(1e4), null, {}, [], '<b>', undefined];
      const types = [
        ['money-loop:height', 'money-loop:ask', 'iframe-child-init', '__proto__'],
        ['iframe-resized', 'frames-init', 'embed-size', 'javascript:alert(1)'],
      ].flat();
      const strings = ['mine', 'other', '.*', ''].flatMap((id) => [
        `pymxPYMx${id}xPYMxwidthxPYMx1`,
        `pymxPYMx${id}xPYMxnavigateToxPYMxhttps://example.org`,
        `pymxPYMx${id}xPYMxscrollToxPYMx9`,
        `[iFrameSizer]${id}:1:1:init`,
        JSON.stringify({ context: 'iframe.resize', height: 1, src: id }),
      ]);
      const objects = types.flatMap((type) =>
        sizes.map((size) => ({
          type,
          sentinel: 'amp',
          height: size,
          width: size,
          secret: size,
          message: 'link',
          value: 'https://example.org',
          targetElementSelector: '*',
          bodyPadding: '99px',
        })),
      );
      const odd = [
        null,
        0,
        true,
        [],
        new Map([[1, 2]]),
        new ArrayBuffer(8),
        new Date(),
        'pym',
        '{',
      ];
      for (let round = 0; round < 40; round += 1) {
        for (const message of [...odd, ...strings, ...objects, { message: 'ready', secret: 'no' }])
          target?.postMessage(message, '*');
      }
      const pause = () => new Promise((resolve) => setTimeout(resolve, 500));
      // A frame on a busy machine answers when it is through with all of them.
      for (let pauses = 0; heard.length === 0 && pauses < 20; pauses += 1) await pause();
      await pause();
      return heard.length;
    });
    expect(await read()).toEqual(before);
    expect(host.page.url()).toBe(address);
    // Some 4000 messages, a quarter of them questions that are to be answered.
    expect(answers).toBeGreaterThan(0);
    expect(answers).toBeLessThan(400);
  }
  expect(errors).toEqual([]);
});

test('A host with /embed.js takes a height from the frame itself and from no other', async ({
  host,
}) => {
  const errors: string[] = [];
  host.page.on('pageerror', ({ message }) => errors.push(message));
  const [protocol] = withScript;
  if (protocol === undefined) throw new Error('There is no host with /embed.js.');
  await host.show(protocol, ['roles', 'chip-purchases'], 'he');
  await host.setWidth(640);
  await expectWhole(host, 2, 640);
  const heights = (): Promise<number[]> =>
    host.page
      .locator('iframe[title]')
      .evaluateAll((all) => all.map((each) => each.getBoundingClientRect().height));
  const before = await heights();
  await host.page.evaluate(async () => {
    const foreign = document.createElement('iframe');
    foreign.srcdoc = `<script>for (const height of [9, 9999, '9px', null, -1, Infinity, {}])
      parent.postMessage({ type: 'money-loop:height', chart: 'roles', locale: 'he', height }, '*')</script>`;
    document.body.append(foreign);
    for (const message of [null, 'x', 7, { type: 'money-loop:height', height: 9 }])
      window.postMessage(message, '*');
    await new Promise((resolve) => setTimeout(resolve, 500));
  });
  expect(await heights()).toEqual(before);
  // And what the right frame says is still measured.
  await host.frames()[0]?.evaluate(() => {
    for (const height of [-5, 0, 1e9, '50', NaN, null])
      parent.postMessage({ type: 'money-loop:height', height }, '*');
  });
  await expect.poll(heights).toEqual(before);
  expect(errors).toEqual([]);
});

test('An embed tells its chart and its language, also once a browser has translated it', async ({
  host,
}) => {
  await host.open(
    `<iframe src="${host.site + embedAddress('roles', 'he')}" width="480" height="900"></iframe>`,
  );
  await host.page.waitForLoadState();
  const [frame] = host.frames();
  await frame?.evaluate(() => {
    document.documentElement.lang = 'fr';
  });
  const told = await host.page.evaluate(
    () =>
      new Promise<unknown>((resolve) => {
        addEventListener('message', ({ data }) => {
          resolve(data);
        });
        const target = document.querySelector('iframe')?.contentWindow;
        target?.postMessage({ type: 'money-loop:ask' }, '*');
      }),
  );
  expect(told).toMatchObject({ type: 'money-loop:height', chart: 'roles', locale: 'he' });
});

test('An embed cannot take its host elsewhere', async ({ host }) => {
  const [protocol] = withScript;
  if (protocol === undefined) throw new Error('There is no host with /embed.js.');
  await host.show(protocol, ['roles'], 'en');
  await expectWhole(host, 1, 320);
  const address = host.page.url();
  const [frame] = host.frames();
  if (frame === undefined) throw new Error('The host has no frame.');
  const isRefused = await frame.evaluate(() => {
    try {
      if (top !== null) top.location.href = 'https://example.org/';
      return false;
    } catch {
      return true;
    }
  });
  expect(isRefused).toBe(true);
  // The way to more opens beside the page, where the host allows it; here it does not, and nothing moves.
  await frame.locator('.more a').click();
  expect(host.page.url()).toBe(address);
  await expectWhole(host, 1, 320);
});
