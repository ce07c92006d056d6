/** From an answer of a site to a clip in the library, as by a press. */
import { describe, expect, it } from 'vitest';
import { type ArticleTools, clipListed } from '../../../lib/actions/clip-list-article.ts';
import type { PageAnswer } from '../../../lib/actions/clip-list-request.ts';
import type { QueueItem } from '../../../lib/library/queue/types.ts';
import { PlainError } from '../../../lib/plain-error.ts';
import { SAMPLES, sampleAddress, samplePage } from '../../../scripts/tour/samples.mjs';
import { freshLibrary } from '../library/sample.ts';
import { PARSERS } from '../sites/parse.ts';

const [sample] = SAMPLES;
if (!sample) throw new Error('no sample');
const url = sampleAddress(sample);
const item: QueueItem = {
  url,
  address: url,
  headline: sample.title,
  listed: { raw: '[2026.03.15]', iso: '2026-03-15' },
  order: 0,
  refusals: 0,
  standing: { kind: 'waiting' },
  withoutCookies: true,
};
const signal = new AbortController().signal;
const parse = (html: string): Document => {
  const parser = PARSERS.linkedom;
  if (!parser) throw new Error('no parser');
  return parser(html);
};

async function tools(answer: PageAnswer, more: Partial<ArticleTools> = {}) {
  const store = await freshLibrary();
  const told: (readonly string[])[] = [];
  const asked: boolean[] = [];
  const made: ArticleTools = {
    store,
    request: async (_url, request) => {
      asked.push(request.withoutCookies);
      return answer;
    },
    parse,
    now: () => Date.parse('2026-04-18T08:00:00Z'),
    saved: (addresses) => told.push(addresses),
    ...more,
  };
  return { made, store, told, asked };
}

const page = (html: string): PageAnswer => ({ kind: 'page', url, html });

describe('an article of a list', () => {
  it('is clipped as by a press, dated by the list too', async () => {
    const { made, store, told, asked } = await tools(page(samplePage(sample)));
    expect(await clipListed(made, item, signal)).toEqual({ kind: 'clipped', outcome: 'saved' });
    const [id = ''] = await store.listIds({}, 'saved-newest');
    const detail = await store.open(id);
    const capture = detail?.captures[0];
    expect(capture).toMatchObject({ url, article: { headline: sample.title } });
    expect(capture?.article.date.evidence.map(({ kind }) => kind)).toContain('list');
    expect(capture?.htmlHash).not.toBeNull();
    expect(told).toEqual([detail?.clip.addresses]);
    expect(asked).toEqual([true]);
  });

  it('is never clipped twice: seen again, or a new version', async () => {
    const { made, store } = await tools(page(samplePage(sample)));
    await clipListed(made, item, signal);
    expect(await clipListed(made, item, signal)).toEqual({ kind: 'clipped', outcome: 'seen-again' });
    const rewritten = { ...made, request: async () => page(samplePage(sample, true)) };
    expect(await clipListed(rewritten, item, signal)).toEqual({ kind: 'clipped', outcome: 'new-version' });
    expect(await store.total()).toBe(1);
  });

  it('is told where the page holds none, and nothing is saved', async () => {
    const { made, store } = await tools(page('<!doctype html><title>x</title><p>Nothing here'));
    expect(await clipListed(made, item, signal)).toEqual({ kind: 'failed', why: 'no-article', status: 0 });
    expect(await store.total()).toBe(0);
  });

  it('hands on what the site answered', async () => {
    const refused: PageAnswer = { kind: 'refused', status: 429, retryAfter: 5000 };
    expect(await clipListed((await tools(refused)).made, item, signal)).toEqual(refused);
  });

  it('tells a full disk from any other failure to save', async () => {
    const failing = (code: string) => ({
      store: { clipPage: () => Promise.reject(new PlainError(code, 'x')) },
    });
    const full = await tools(page(samplePage(sample)), failing('disk-full'));
    expect(await clipListed(full.made, item, signal)).toMatchObject({ why: 'disk-full' });
    const other = await tools(page(samplePage(sample)), failing('library-interrupted'));
    expect(await clipListed(other.made, item, signal)).toMatchObject({ why: 'not-saved' });
  });
});
