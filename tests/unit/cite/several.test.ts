import { describe, expect, it } from 'vitest';
import { bibliography, citations, cite } from '../../../lib/cite/cite.ts';
import { effectiveForm, STYLES, styleInfo } from '../../../lib/cite/styles.ts';
import type { Citable, StyleId } from '../../../lib/cite/types.ts';
import { article, JOINT_STATEMENT, KOREAN } from './articles.ts';

const SAME_DAY = article({
  id: 'greetings',
  headline: 'Greetings Sent to Participants',
  url: 'https://kcnawatch.org/newstream/1-2/greetings/',
});
const UNDATED = article({ id: 'undated', date: null });

const entry = async (citable: Citable, style: StyleId) =>
  (await cite(citable, { style, form: 'entry' })).text;

describe('several articles', () => {
  it('letters the years in the order of the list, not of the selection', async () => {
    const list = await bibliography([JOINT_STATEMENT, SAME_DAY], 'apa');
    expect(list.map(({ id }) => id)).toEqual(['greetings', 'joint']);
    expect(list.map(({ citation }) => citation.text)).toEqual([
      'Korean Central News Agency. (2025a, October 9). Greetings sent to participants. KCNA Watch. https://kcnawatch.org/newstream/1-2/greetings/',
      `Korean Central News Agency. (2025b, October 9). Joint statement between WPK and URP adopted. KCNA Watch. ${JOINT_STATEMENT.url}`,
    ]);
  });

  it('keeps the order given in the text, with the letters of the list', async () => {
    const cited = await citations([JOINT_STATEMENT, SAME_DAY], { style: 'apa', form: 'intext' });
    expect(cited.map(({ id, citation }) => [id, citation.text])).toEqual([
      ['joint', '(Korean Central News Agency, 2025b)'],
      ['greetings', '(Korean Central News Agency, 2025a)'],
    ]);
  });

  it('gives a single copy no letter, also after a list with letters', async () => {
    await bibliography([JOINT_STATEMENT, SAME_DAY], 'apa');
    expect((await cite(SAME_DAY, { style: 'apa', form: 'intext' })).text).toBe(
      '(Korean Central News Agency, 2025)',
    );
  });

  it('cites an article anew after its headline was edited', async () => {
    await entry(JOINT_STATEMENT, 'mla');
    expect(await entry(article({ headline: 'Another Headline' }), 'mla')).toContain('“Another Headline.”');
  });

  it('sets a dash for the same author again, as Chicago does', async () => {
    const [, second] = await bibliography([JOINT_STATEMENT, SAME_DAY], 'chicago-author-date');
    expect(second?.citation.text).toBe(
      `———. 2025b. “Joint Statement between WPK and URP Adopted.” KCNA Watch, October 9. ${JOINT_STATEMENT.url}.`,
    );
  });

  it('sorts the plain form by date', async () => {
    const earlier = article({ id: 'earlier', date: '2024-01-01' });
    const list = await bibliography([UNDATED, JOINT_STATEMENT, earlier], 'plain');
    expect(list.map(({ id }) => id)).toEqual(['earlier', 'joint', 'undated']);
  });

  it('letters the years for its own set alone: one article, two lists, two letters', async () => {
    const before = article({
      id: 'before',
      headline: 'A Report',
      url: 'https://kcnawatch.org/newstream/1-3/a/',
    });
    const cited = async (list: readonly Citable[]) => {
      const entries = await bibliography(list, 'apa');
      const [inText] = await citations([JOINT_STATEMENT, ...list.filter((one) => one !== JOINT_STATEMENT)], {
        style: 'apa',
        form: 'intext',
      });
      const entry = entries.find(({ id }) => id === 'joint')?.citation.text;
      return [/\((\d+\w?),/.exec(entry ?? '')?.[1], inText?.citation.text];
    };
    expect(await cited([JOINT_STATEMENT, SAME_DAY])).toEqual([
      '2025b',
      '(Korean Central News Agency, 2025b)',
    ]);
    expect(await cited([before, JOINT_STATEMENT, SAME_DAY])).toEqual([
      '2025c',
      '(Korean Central News Agency, 2025c)',
    ]);
    expect(await cited([JOINT_STATEMENT])).toEqual(['2025', '(Korean Central News Agency, 2025)']);
  });

  describe('in the order given', () => {
    const given = [JOINT_STATEMENT, UNDATED, SAME_DAY, KOREAN];
    const ids = given.map(({ id }) => id);

    it.each(STYLES.map(({ id }) => id))('are listed so in %s', async (style) => {
      const list = await bibliography(given, style, { order: 'given' });
      expect(list.map(({ id }) => id)).toEqual(ids);
      const sorted = await bibliography(given, style);
      expect(sorted.map(({ id }) => id).sort()).toEqual([...ids].sort());
    });

    it('have dashes and numbers in that order; the letters are those of the style, in the text too', async () => {
      const two = [JOINT_STATEMENT, SAME_DAY];
      const list = await bibliography(two, 'chicago-author-date', { order: 'given' });
      expect(list.map(({ citation }) => citation.text.slice(0, 40))).toEqual([
        'Korean Central News Agency. 2025b. “Join',
        '———. 2025a. “Greetings Sent to Participa',
      ]);
      const cited = await citations(two, { style: 'chicago-author-date', form: 'intext', order: 'given' });
      expect(cited.map(({ citation }) => citation.text)).toEqual([
        '(Korean Central News Agency 2025b)',
        '(Korean Central News Agency 2025a)',
      ]);
      const numbered = await bibliography([SAME_DAY, JOINT_STATEMENT], 'ieee', { order: 'given' });
      expect(numbered.map(({ citation }) => citation.text.slice(0, 4))).toEqual(['[1] ', '[2] ']);
    });

    it('leave the next list in the order of the style', async () => {
      await bibliography([JOINT_STATEMENT, SAME_DAY], 'apa', { order: 'given' });
      expect((await bibliography([JOINT_STATEMENT, SAME_DAY], 'apa')).map(({ id }) => id)).toEqual([
        'greetings',
        'joint',
      ]);
    });
  });

  it('gives nothing for nothing', async () => {
    expect(await bibliography([], 'apa')).toEqual([]);
    expect(await citations([], { style: 'mla', form: 'intext' })).toEqual([]);
  });
});

describe('an article without a date', () => {
  it.each<[StyleId, string]>([
    [
      'apa',
      `Korean Central News Agency. (n.d.). Joint statement between WPK and URP adopted. KCNA Watch. Retrieved December 5, 2025, from ${UNDATED.url}`,
    ],
    [
      'chicago-author-date',
      `Korean Central News Agency. n.d. “Joint Statement between WPK and URP Adopted.” KCNA Watch. Accessed December 5, 2025. ${UNDATED.url}.`,
    ],
    [
      'harvard',
      `Korean Central News Agency (no date) ‘Joint statement between WPK and URP adopted’, KCNA Watch. Available at: ${UNDATED.url} (Accessed: 5 December 2025).`,
    ],
    ['plain', `“Joint statement between WPK and URP adopted,” KCNA, n.d., ${UNDATED.url}.`],
  ])('%s', async (style, line) => {
    expect(await entry(UNDATED, style)).toBe(line);
  });
});

describe('a Korean article', () => {
  it.each<[StyleId, string]>([
    [
      'apa',
      `Korean Central News Agency. (2025, October 9). 두 당사이의 공동성명 채택. KCNA Watch. ${KOREAN.url}`,
    ],
    [
      'chicago-notes',
      `Korean Central News Agency. “두 당사이의 공동성명 채택.” KCNA Watch, October 9, 2025. ${KOREAN.url}.`,
    ],
    ['plain', `“두 당사이의 공동성명 채택,” KCNA, October 9, 2025, ${KOREAN.url}.`],
  ])('%s', async (style, line) => {
    expect(await entry(KOREAN, style)).toBe(line);
  });

  it('is not capitalised where its headline is romanised', async () => {
    const romanised = article({ language: 'ko', headline: 'Kim Chong-ŭn tongji sichal' });
    expect(await entry(romanised, 'mla')).toContain('“Kim Chong-ŭn tongji sichal.”');
  });
});

describe('author and container', () => {
  it('does not name KCNA twice in APA for its own site, and names the site elsewhere', async () => {
    const own = article({ url: 'http://www.kcna.kp/en/article/q/0a1b.kcmsf' });
    expect(await entry(own, 'apa')).toBe(
      'Korean Central News Agency. (2025, October 9). Joint statement between WPK and URP adopted. http://www.kcna.kp/en/article/q/0a1b.kcmsf',
    );
    expect(await entry(own, 'mla')).toBe(
      'Korean Central News Agency. “Joint Statement between WPK and URP Adopted.” KCNA, 9 Oct. 2025, http://www.kcna.kp/en/article/q/0a1b.kcmsf.',
    );
  });

  it('names another outlet as the author', async () => {
    const radio = article({ outlet: 'Voice of Korea' });
    expect(await entry(radio, 'apa')).toMatch(
      /^Voice of Korea\. \(2025, October 9\)\. .* KCNA Watch\. https/,
    );
    const ownSite = article({ outlet: 'Rodong Sinmun', url: 'http://rodong.rep.kp/en/index.php?MQ==' });
    expect(await entry(ownSite, 'harvard')).toContain(
      'Rodong Sinmun (2025) ‘Joint statement between WPK and URP adopted’, rodong.rep.kp, 9 October. Available at',
    );
  });

  it('names an archive’s copy by the site it is a copy of', async () => {
    const copy = article({
      url: 'https://web.archive.org/web/20251010120000/http://kcna.kp/en/article/q/0a1b.kcmsf',
    });
    expect(await entry(copy, 'chicago-notes')).toContain(
      `KCNA, October 9, 2025. Internet Archive. https://web.archive.org/web/20251010120000/http://kcna.kp/en/article/q/0a1b.kcmsf`,
    );
  });
});

describe('forms that a style lacks', () => {
  it('falls back as documented', () => {
    expect(effectiveForm(styleInfo('apa'), 'note')).toBe('intext');
    expect(effectiveForm(styleInfo('mla'), 'short')).toBe('intext');
    expect(effectiveForm(styleInfo('chicago-notes'), 'intext')).toBe('short');
    expect(effectiveForm(styleInfo('plain'), 'note')).toBe('note');
    expect(effectiveForm(styleInfo('chicago-notes'), 'entry')).toBe('entry');
  });
});
