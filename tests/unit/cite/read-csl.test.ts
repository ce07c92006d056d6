import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { cite } from '../../../lib/cite/cite.ts';
import { checkMacros } from '../../../lib/cite/csl-style/check-macros.ts';
import { CslProblem } from '../../../lib/cite/csl-style/csl-problem.ts';
import { readCsl } from '../../../lib/cite/csl-style/read-csl.ts';
import { findStyle } from '../../../lib/cite/find-style.ts';
import { connectLoadedStyles } from '../../../lib/cite/kept-styles.ts';
import type { LoadedStyle } from '../../../lib/cite/styles.ts';
import { type TryReply, type TryTask, tryInWorker } from '../../../lib/cite/try-in-worker.ts';
import { loadedStyleOf, tryStyle } from '../../../lib/cite/try-style.ts';
import { serve } from '../../../lib/cite/try-style-worker.ts';
import { everyStyle } from '../../../scripts/build/style-package.ts';
import { JOINT_STATEMENT } from './articles.ts';

const fixture = (name: string) =>
  readFileSync(join(import.meta.dirname, '..', '..', 'fixtures', 'csl', name), 'utf8');
const NOTES = fixture('harbour-notes.csl');
const DEPENDENT = fixture('harbour-review.csl');

/** The style with one thing about it changed. */
const but = (from: string | RegExp, to: string) => {
  const changed = NOTES.replace(from, to);
  expect(changed).not.toBe(NOTES);
  return changed;
};

const refusal = (source: string): string => {
  try {
    readCsl(source);
  } catch (error) {
    if (error instanceof CslProblem) return `${error.code}: ${error.detail}`;
    throw error;
  }
  return 'taken';
};

describe('a .csl file', () => {
  it('is read', () => {
    expect(readCsl(NOTES)).toMatchObject({
      kind: 'whole',
      title: 'Harbour Manual of Style 18th edition (notes)',
      cslId: 'http://example.org/styles/harbour-notes',
    });
    expect(readCsl(`\uFEFF${NOTES}`).kind).toBe('whole');
  });

  it('that only names another says which', () => {
    expect(readCsl(DEPENDENT)).toMatchObject({
      kind: 'dependent',
      title: 'The Harbour Review',
      parent: 'http://www.zotero.org/styles/chicago-author-date',
      locale: 'en-GB',
    });
  });

  it.each([
    ['too large', NOTES + ' '.repeat(1_000_001), 'csl-too-large: 1000'],
    ['cut off', NOTES.slice(0, 2000), /^csl-not-xml: /],
    ['empty', '', /^csl-not-xml: /],
    ['a web page', '<!doctype html><html><body>404</body></html>', 'csl-document-type: '],
    ['with entities', but('<style ', '<!DOCTYPE style [<!ENTITY a "aaaa">]><style '), 'csl-document-type: '],
    ['with an entity of nobody', but('<title>', '<title>&a;'), /^csl-not-xml: /],
    ['another kind of XML', '<svg xmlns="http://www.w3.org/2000/svg"/>', 'csl-not-style: svg'],
    ['of another namespace', but('purl.org/net/xbiblio/csl', 'example.org/csl'), 'csl-not-style: style'],
    ['of another version', but(`"note" version="1.0"`, `"note" version="1.1mlz1"`), 'csl-version: 1.1mlz1'],
    ['without a version', but(`"note" version="1.0"`, `"note"`), 'csl-version: '],
    ['without a title', but(/<title>.*<\/title>/, ''), 'csl-nameless: title'],
    ['without an id', but(/<id>.*<\/id>/, ''), 'csl-nameless: id'],
    ['of no class', but('class="note"', 'class="margin"'), 'csl-class: margin'],
    [
      'with an element of nobody',
      but('<macro name="title">', '<macro name="title"><script/>'),
      'csl-unknown-element: script',
    ],
    ['without a citation', but(/<citation[\s\S]*<\/citation>/, ''), 'csl-no-citation: '],
    [
      'with a macro twice',
      but('<macro name="author">', '<macro name="title"/><macro name="author">'),
      'csl-two-macros: title',
    ],
    [
      'with a macro of nobody',
      but('<text macro="title"/>', '<text macro="headline"/>'),
      'csl-unknown-macro: headline',
    ],
    [
      'sorted by a macro of nobody',
      but('<key macro="issued"/>', '<key macro="day"/>'),
      'csl-unknown-macro: day',
    ],
    [
      'with macros in a circle',
      but('<macro name="issued">', '<macro name="issued"><text macro="source"/>'),
      'csl-macro-cycle: issued → source → issued',
    ],
    ['that names no parent', DEPENDENT.replace('independent-parent', 'self'), 'csl-no-parent: '],
  ])('%s is refused', (_, source, why) => {
    if (typeof why === 'string') expect(refusal(source)).toBe(why);
    else expect(refusal(source)).toMatch(why);
  });

  it('that swells beyond measure is refused', () => {
    const macros = Array.from(
      { length: 40 },
      (_, n) => `<macro name="m${n}"><text macro="m${n + 1}"/><text macro="m${n + 1}"/></macro>`,
    ).join('');
    const bomb = but('<macro name="author">', `${macros}<macro name="m40"/><macro name="author">`);
    expect(refusal(bomb)).toBe('csl-too-complex: ');
  });

  it('that is nested beyond measure is refused', () => {
    const deep = but('<text macro="title"/>', '<group>'.repeat(5000) + '</group>'.repeat(5000));
    expect(refusal(deep)).toBe('csl-too-complex: ');
  });

  it('is refused in plain words or read, whatever it holds', () => {
    fc.assert(
      fc.property(fc.nat(NOTES.length), fc.nat(40), fc.string(), (at, length, put) => {
        const damaged = NOTES.slice(0, at) + put + NOTES.slice(at + length);
        expect(refusal(damaged)).toMatch(/^taken$|^csl-/);
      }),
      { numRuns: 300, seed: 20261130 },
    );
  });
});

it('no packaged style is refused for its macros', { timeout: 120_000 }, () => {
  for (const { tree } of everyStyle()) checkMacros(tree);
});

describe('a loaded style', () => {
  const load = async (...sources: string[]): Promise<readonly LoadedStyle[]> => {
    const styles = await Promise.all(sources.map(loadedStyleOf));
    connectLoadedStyles(async () => styles);
    return styles;
  };
  beforeEach(() => connectLoadedStyles(async () => []));

  it('cites', async () => {
    const [style] = await load(NOTES);
    if (!style) throw new Error('no style');
    expect(style.id).toMatch(/^own:[0-9a-f]{16}$/);
    expect(await findStyle(style.id)).toMatchObject({
      noteStyle: true,
      headlineCase: 'title',
      profile: 'newspaper',
    });
    const { text } = await cite(JOINT_STATEMENT, { style: style.id, form: 'note', locator: 3 });
    expect(text).toBe(
      `Korean Central News Agency, “Joint Statement between WPK and URP Adopted,” 3, KCNA Watch, October 9, 2025, ${JOINT_STATEMENT.url}.`,
    );
  });

  it('that names a bundled style is that, in its own language', async () => {
    const [style] = await load(DEPENDENT);
    if (!style) throw new Error('no style');
    expect(await findStyle(style.id)).toMatchObject({
      name: 'The Harbour Review',
      csl: 'chicago-author-date',
      locale: 'en-GB',
    });
    const { text } = await cite(JOINT_STATEMENT, { style: style.id, form: 'intext' });
    expect(text).toBe('(Korean Central News Agency 2025)');
  });

  it('that names another loaded one is that', async () => {
    const child = DEPENDENT.replace(
      'http://www.zotero.org/styles/chicago-author-date',
      'http://example.org/styles/harbour-notes',
    );
    const [style, parent] = await load(child, NOTES);
    expect(await findStyle(style?.id ?? 'apa')).toMatchObject({ csl: parent?.id, noteStyle: true });
  });

  it('that names one that is nowhere is refused, and says which', async () => {
    const [style] = await load(DEPENDENT.replace('chicago-author-date', 'chicago-of-nowhere'));
    if (!style) throw new Error('no style');
    await expect(tryStyle(style)).rejects.toMatchObject({
      code: 'csl-parent-missing',
      detail: 'chicago-of-nowhere',
    });
  });

  it('whose parent was removed is gone, and says which', async () => {
    const child = DEPENDENT.replace(
      'http://www.zotero.org/styles/chicago-author-date',
      'http://example.org/styles/harbour-notes',
    );
    const [style] = await load(child);
    await expect(findStyle(style?.id ?? 'apa')).rejects.toMatchObject({
      code: 'style-gone',
      style: 'The Harbour Review',
    });
  });

  it('that was removed is gone', async () => {
    const [style] = await load(NOTES);
    await load();
    await expect(findStyle(style?.id ?? 'apa')).rejects.toMatchObject({ code: 'style-gone' });
  });
});

describe('trying a file in a worker', () => {
  /** A worker in this very process. */
  function worker({ silent = false } = {}) {
    const state = { ended: false, listeners: [] as ((event: { data: TryReply }) => void)[] };
    const scope = {
      onmessage: null as ((event: { readonly data: TryTask }) => void) | null,
      postMessage: (data: TryReply) => {
        for (const listener of state.listeners) listener({ data });
      },
    };
    serve(scope);
    return {
      state,
      postMessage: (data: TryTask) => void (silent || scope.onmessage?.({ data })),
      terminate: () => {
        state.ended = true;
      },
      addEventListener: (type: string, listener: (event: never) => void) => {
        if (type === 'message') state.listeners.push(listener as (event: { data: TryReply }) => void);
      },
    };
  }

  it('gives the style, and ends the worker', async () => {
    const one = worker();
    const { style, info } = await tryInWorker(one, { source: NOTES, others: [] });
    expect(style.title).toBe(info.name);
    expect(one.state.ended).toBe(true);
  });

  it('says why a file is refused', async () => {
    const refused = tryInWorker(worker(), { source: but('class="note"', ''), others: [] });
    await expect(refused).rejects.toMatchObject({ code: 'csl-class' });
    await expect(refused).rejects.toThrow('The style was not added.');
  });

  it('refuses a style that prints nothing', async () => {
    const mute = NOTES.replace(/<(group delimiter="[^"]*")>.*<\/group>/g, '<text value=""/>');
    await expect(tryInWorker(worker(), { source: mute, others: [] })).rejects.toMatchObject({
      code: 'csl-trial',
    });
  });

  it('does not wait for ever', async () => {
    const one = worker({ silent: true });
    await expect(tryInWorker(one, { source: NOTES, others: [] }, 0.01)).rejects.toMatchObject({
      code: 'csl-too-slow',
    });
    expect(one.state.ended).toBe(true);
  });
});
