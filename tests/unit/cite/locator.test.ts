import { describe, expect, it } from 'vitest';
import { cite } from '../../../lib/cite/cite.ts';
import { keyCitation } from '../../../lib/cite/key-citation.ts';
import { locatorOf } from '../../../lib/cite/locator.ts';
import { STYLES } from '../../../lib/cite/styles.ts';
import { JOINT_STATEMENT } from './articles.ts';

const RANGE = locatorOf(2, 3);

describe('a pinpoint over several paragraphs', () => {
  it('counts from 1, and is one number for one paragraph', () => {
    expect([locatorOf(2), locatorOf(2, 2), RANGE]).toEqual([3, 3, '3–4']);
  });

  const PRINTED: Readonly<Record<string, string>> = {
    harvard: 'paras 3–4',
    mhra: 'paras 3–4',
    oscola: 'paras 3–4',
    bluebook: '¶¶\u00a03–4',
    aglc: '[3]–[4]',
    ieee: 'Paras. 3–4',
  };

  it.each(STYLES.map(({ id }) => id))('has the plural of its label in %s', async (style) => {
    for (const asked of ['note', 'short', 'ibid', 'intext'] as const) {
      const { text } = await cite(JOINT_STATEMENT, { style, form: asked, locator: RANGE });
      expect(text).toContain(PRINTED[style] ?? 'paras. 3–4');
    }
  });

  it('goes with a key', () => {
    expect(keyCitation('latex', [{ key: 'a', locator: RANGE }])).toBe('\\autocite[paras.~3–4]{a}');
    expect(keyCitation('typst', [{ key: 'a', locator: RANGE }])).toBe('#cite(<a>, supplement: [paras. 3–4])');
    expect(keyCitation('pandoc', [{ key: 'a', locator: RANGE }])).toBe('[@a, paras. 3–4]');
  });
});
