import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { encodeTextFragment, findTextFragment, textFragmentUrl } from '../../../lib/cite/text-fragment.ts';
import { parseDirective, rangesOf } from '../../support/fragment-oracle.ts';

const BLOCKS = [
  'Joint Statement Adopted',
  'The two sides held talks, in a warm atmosphere, on Thursday.',
  'The two sides agreed on well-known matters & on R&D.',
  'The two sides agreed to meet again.',
];
const URL = 'https://kcnawatch.org/newstream/1-1/joint/';

describe('findTextFragment', () => {
  it('takes the words themselves where they stand but once', () => {
    expect(findTextFragment(BLOCKS, 'in a warm atmosphere', 1)).toEqual({ start: 'in a warm atmosphere' });
  });

  it('adds what stands before or after where the words stand more than once', () => {
    expect(findTextFragment(BLOCKS, 'The two sides agreed', 3)).toEqual({
      start: 'The two sides agreed',
      suffix: 'to',
    });
    expect(findTextFragment(['a b c', 'x b y'], 'b', 1)).toEqual({ start: 'b', prefix: 'x' });
  });

  it('widens a selection that cuts a word', () => {
    expect(findTextFragment(BLOCKS, 'arm atmosph', 1)).toEqual({ start: 'warm atmosphere' });
  });

  it('names a long quotation, or one over two paragraphs, by its ends', () => {
    const fragment = findTextFragment(BLOCKS, `${BLOCKS[1]} ${BLOCKS[2]}`, 1);
    expect(fragment).toEqual({ start: 'The two sides held', end: 'matters & on R&D.' });
  });

  it('takes case and accents for the same, as browsers do', () => {
    expect(findTextFragment(['ÉTÉ one', 'ete two'], 'ete', 1)).toEqual({ start: 'ete', suffix: 'two' });
  });

  it('finds Korean, Japanese and Chinese words', () => {
    const korean = ['두 당사이의 공동성명이 채택되였다.', '공동성명이 발표되였다.'];
    expect(findTextFragment(korean, '공동성명이 채택되였다', 0)).toEqual({ start: '공동성명이 채택되였다' });
    expect(findTextFragment(['金正恩同志现地指导了工厂。'], '现地指导', 0)).not.toBeNull();
    expect(
      findTextFragment(['共同声明が採択された。', '共同声明が発表された。'], '発表された', 1),
    ).not.toBeNull();
  });

  it('gives none where the words are not there or cannot be told apart', () => {
    expect(findTextFragment(BLOCKS, 'never said', null)).toBeNull();
    expect(findTextFragment(['a', 'same', 'b', 'a', 'same', 'b'], 'same', 4)).toBeNull();
    expect(findTextFragment(BLOCKS, '  ', null)).toBeNull();
  });

  it('names short words over two paragraphs by both', () => {
    expect(findTextFragment(BLOCKS, 'again on Thursday', 1)).toBeNull();
    expect(findTextFragment(BLOCKS, 'on R&D. The two', 2)).toEqual({ start: 'on R&D.', end: 'The two' });
  });

  it('tells a refrain by the paragraph next to it where nothing else does', () => {
    expect(findTextFragment(['Headline', 'first one', 'same', 'second one', 'same'], 'same', 4)).toEqual({
      start: 'same',
      prefix: 'second one',
    });
  });

  it('keeps the link short in scripts that an address has to spell out', () => {
    const text =
      '조선중앙통신사는 오늘 다음과 같은 론평을 발표하였다고 전하면서 그 내용을 상세히 소개하였다.';
    const fragment = findTextFragment([text], text, 0);
    expect(fragment).toEqual({ start: '조선중앙통신사는 오늘 다음과', end: '내용을 상세히 소개하였다.' });
  });

  it('names only the place meant, whatever the text, as the specification has browsers look for it', () => {
    const word = fc.constantFrom(
      ...['the', 'two', 'Two', 'sides', 'Thé', 'a-b', 'a', 'b', 'x,y', '&', '“a', 'b”', '—'],
      ...['공동', '성명', '공동성명', '声明', '共同声明', '発表', 'ハツ', 'はつ', '同志', '金正恩同志'],
    );
    const block = fc
      .tuple(fc.array(word, { minLength: 1, maxLength: 8 }), fc.constantFrom(' ', ' ', ''))
      .map(([words, joint]) => words.join(joint));
    let named = 0;
    fc.assert(
      fc.property(
        fc.array(block, { minLength: 1, maxLength: 4 }),
        fc.nat(),
        fc.nat(),
        fc.nat(),
        (blocks, b, s, n) => {
          const index = b % blocks.length;
          const from = blocks.slice(index).join('\n');
          const start = s % (blocks[index]?.length ?? 1);
          const quotation = from.slice(start, start + 1 + (n % 24)).trim();
          const address = textFragmentUrl(URL, blocks, quotation, index);
          const directive = parseDirective(address);
          if (!directive) return;
          named++;
          const text = blocks.join('\n');
          const [only, ...more] = rangesOf(text, directive);
          expect(more).toEqual([]);
          expect(text.slice(only?.start, only?.end)).toContain(quotation);
        },
      ),
      { seed: 20251009, numRuns: 2000 },
    );
    expect(named).toBeGreaterThan(1000);
  });
});

describe('textFragmentUrl', () => {
  it('encodes what has a meaning in a fragment', () => {
    expect(textFragmentUrl(URL, BLOCKS, 'well-known matters & on R&D', 2)).toBe(
      `${URL}#:~:text=well%2Dknown%20matters%20%26%20on%20R%26D`,
    );
    expect(textFragmentUrl(URL, BLOCKS, 'talks, in', 1)).toBe(`${URL}#:~:text=talks%2C%20in`);
  });

  it('keeps the anchor of an address that has one', () => {
    expect(textFragmentUrl('http://www.kcna.co.jp/19.htm#2', BLOCKS, 'warm', 1)).toBe(
      'http://www.kcna.co.jp/19.htm#2:~:text=warm',
    );
  });

  it('leaves the address alone where there is no fragment', () => {
    expect(textFragmentUrl(URL, BLOCKS, 'never said', null)).toBe(URL);
  });

  it('encodes so that a browser reads the same parts', () => {
    fc.assert(
      fc.property(
        fc.record(
          {
            prefix: fc.string({ minLength: 1 }),
            start: fc.string({ minLength: 1 }),
            end: fc.string({ minLength: 1 }),
            suffix: fc.string({ minLength: 1 }),
          },
          { requiredKeys: ['start'] },
        ),
        (fragment) => {
          const encoded = encodeTextFragment(fragment);
          // The parsing rule of the specification: parts between commas; a hyphen marks prefix and suffix.
          const parts = encoded.split(',');
          const read: Record<string, string> = {};
          if (parts[0]?.endsWith('-')) read.prefix = decodeURIComponent(parts.shift()?.slice(0, -1) ?? '');
          if (parts.at(-1)?.startsWith('-')) read.suffix = decodeURIComponent(parts.pop()?.slice(1) ?? '');
          read.start = decodeURIComponent(parts.shift() ?? '');
          if (parts.length > 0) read.end = decodeURIComponent(parts.shift() ?? '');
          expect(read).toEqual({ ...fragment });
          expect(encoded).not.toContain('&');
        },
      ),
      { seed: 20251009 },
    );
  });
});
