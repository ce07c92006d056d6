import { describe, expect, it } from 'vitest';
import { bibliography, cite } from '../../../lib/cite/cite.ts';
import { STYLES } from '../../../lib/cite/styles.ts';
import { type CitedPart, citeByKey, citeTogether } from '../../../lib/cite/together.ts';
import type { Citable, CitationForm, StyleId } from '../../../lib/cite/types.ts';
import { article, JOINT_STATEMENT } from './articles.ts';

const GREETINGS = article({
  id: 'greetings',
  headline: 'Greetings Sent to Participants',
  url: 'https://kcnawatch.org/newstream/1-2/greetings/',
});
const RADIO = article({
  id: 'radio',
  headline: 'Talks Held',
  outlet: 'Voice of Korea',
  date: '2024-02-03',
  url: 'https://kcnawatch.org/newstream/3-4/talks/',
});
const ALL: readonly Citable[] = [JOINT_STATEMENT, GREETINGS, RADIO];
const PARTS: readonly CitedPart[] = [
  { id: 'joint', locator: 3 },
  { id: 'radio', locator: '4–5' },
];

const text = async (style: StyleId, form: CitationForm, parts = PARTS) =>
  (await citeTogether(ALL, parts, { style, form })).text.replaceAll('\u00a0', ' ');

const JOINT = JOINT_STATEMENT.url;

describe('several sources in one citation', () => {
  it.each<[StyleId, CitationForm, string]>([
    ['apa', 'intext', '(Korean Central News Agency, 2025b, para. 3; Voice of Korea, 2024, paras. 4–5)'],
    [
      'chicago-author-date',
      'intext',
      '(Korean Central News Agency 2025b, para. 3; Voice of Korea 2024, paras. 4–5)',
    ],
    [
      'mla',
      'intext',
      '(Korean Central News Agency, “Joint Statement between WPK and URP Adopted,” para. 3; Voice of Korea, paras. 4–5)',
    ],
    ['harvard', 'intext', '(Voice of Korea, 2024, paras 4–5; Korean Central News Agency, 2025b, para. 3)'],
    ['ieee', 'intext', '[1, Para. 3], [3, Paras. 4–5]'],
    [
      'chicago-notes',
      'note',
      `Korean Central News Agency, “Joint Statement between WPK and URP Adopted,” KCNA Watch, October 9, 2025, para. 3, ${JOINT}; Voice of Korea, “Talks Held,” KCNA Watch, February 3, 2024, paras. 4–5, ${RADIO.url}.`,
    ],
    [
      'chicago-notes',
      'short',
      'Korean Central News Agency, “Joint Statement between WPK and URP Adopted,” para. 3; Voice of Korea, “Talks Held,” paras. 4–5.',
    ],
    [
      'oscola',
      'note',
      `Korean Central News Agency, ‘Joint Statement between WPK and URP Adopted’ (KCNA Watch, 9 October 2025) para 3 <${JOINT}> accessed 5 December 2025; Voice of Korea, ‘Talks Held’ (KCNA Watch, 3 February 2024) paras 4–5 <${RADIO.url}> accessed 5 December 2025.`,
    ],
    [
      'aglc',
      'short',
      'Korean Central News Agency, ‘Joint Statement between WPK and URP Adopted’ (n …) [3]; Voice of Korea (n …) [4]–[5].',
    ],
    [
      'plain',
      'note',
      `“Joint statement between WPK and URP adopted,” KCNA, October 9, 2025, para. 3, ${JOINT}; “Talks held,” Voice of Korea, February 3, 2024, paras. 4–5, ${RADIO.url}.`,
    ],
    ['plain', 'intext', '(KCNA, October 9, 2025, para. 3; Voice of Korea, February 3, 2024, paras. 4–5)'],
  ])('%s, %s', async (style, form, line) => {
    expect(await text(style, form)).toBe(line);
  });

  it('links each address to its own article', async () => {
    const { html } = await citeTogether(ALL, PARTS, { style: 'chicago-notes', form: 'note' });
    expect([...html.matchAll(/href="([^"]*)"/g)].map(([, href]) => href)).toEqual([JOINT, RADIO.url]);
  });

  it('has the words that are put before and after each, as text', async () => {
    const parts = [
      { id: 'joint', before: 'see <b>', locator: 3, after: ', emphasis added' },
      { id: 'radio', before: ' cf. ' },
    ];
    expect(await text('apa', 'intext', parts)).toBe(
      '(see <b> Korean Central News Agency, 2025b, para. 3, emphasis added; cf. Voice of Korea, 2024)',
    );
    expect(await text('plain', 'intext', parts)).toBe(
      '(see <b> KCNA, October 9, 2025, para. 3, emphasis added; cf. Voice of Korea, February 3, 2024)',
    );
    const { html } = await citeTogether(ALL, parts, { style: 'apa', form: 'intext' });
    expect(html).toContain('see &lt;b&gt; ');
  });

  it.each(STYLES.map(({ id }) => id))('of one is that one, in %s', async (style) => {
    for (const form of ['note', 'short', 'ibid', 'intext'] as const) {
      const alone = await cite(RADIO, { style, form, locator: 3 });
      expect(await citeTogether([RADIO], [{ id: 'radio', locator: 3 }], { style, form })).toEqual(alone);
    }
  });

  it.each(STYLES.map(({ id }) => id))('names every source in %s', async (style) => {
    for (const form of ['note', 'short', 'ibid', 'intext'] as const) {
      const cited = await text(style, form);
      expect(cited).toMatch(/3\b/);
      expect(cited).toMatch(/4(?:\]–\[|–)5/);
      expect(cited).not.toMatch(/ibid|\p{Co}/iu);
    }
  });

  it('has the letters of the list', async () => {
    const list = await bibliography(ALL, 'asa');
    const letter = /2025[ab]/.exec(list.find(({ id }) => id === 'greetings')?.citation.text ?? '')?.[0];
    expect(await text('asa', 'intext', [{ id: 'greetings' }, { id: 'radio' }])).toContain(letter);
  });

  it('refuses what the list lacks', async () => {
    await expect(text('apa', 'intext', [{ id: 'another' }])).rejects.toThrow('the list has no another');
    await expect(text('apa', 'intext', [])).rejects.toThrow('a citation needs a source');
    expect(() => citeByKey(ALL, [{ id: 'another' }], 'latex')).toThrow('the list has no another');
  });

  it('by key has each with its own pinpoint', () => {
    expect(citeByKey(ALL, PARTS, 'latex')).toBe(
      '\\autocites[para.~3]{kcna20251009joint}[paras.~4–5]{voice20240203talks}',
    );
  });
});
