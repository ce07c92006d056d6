import { describe, expect, it } from 'vitest';
import { sentencesOf } from '../../../lib/compare/sentences.ts';
import { countWords, Vocabulary } from '../../../lib/compare/words.ts';

const wordsOf = (text: string): string[] => {
  const { starts, ends } = new Vocabulary().unit(text);
  return starts.map((start, at) => text.slice(start, ends[at]));
};

describe('words', () => {
  it.each([
    [
      "The country's 5,000 well-made ships, 7.27.",
      ['The', "country's", '5,000', 'well', 'made', 'ships', '7.27'],
    ],
    ['주체109(2020)년 김정은동지께서', ['주체109', '2020', '년', '김정은동지께서']],
    ['朝中社平壤10月9日电', ['朝中社', '平壤', '10', '月', '9', '日', '电']],
    ['金正恩同志', ['金正恩', '同志']],
    ['— … «»', []],
  ])('%s', (text, expected) => {
    expect(wordsOf(text)).toEqual(expected);
    expect(countWords(text)).toBe(expected.length);
  });

  it('are the same whatever the apostrophe and the composition', () => {
    const vocabulary = new Vocabulary();
    expect(vocabulary.unit("people's café").ids).toEqual(vocabulary.unit('people’s cafe\u0301').ids);
    expect(vocabulary.unit('He said “No” — twice.').key).toBe(
      vocabulary.unit('He said "No" --  twice. ').key,
    );
  });
});

describe('sentences', () => {
  const sentences = (text: string): string[] =>
    sentencesOf(new Vocabulary().unit(text)).map((sentence) => sentence.text.trim());

  it('end at closing marks and line breaks', () => {
    expect(sentences('It rained. “Go!” he said. Why?\nNobody knew')).toEqual([
      'It rained.',
      '“Go!”',
      'he said.',
      'Why?',
      'Nobody knew',
    ]);
    expect(sentences('下雨了。我们走吧！好')).toEqual(['下雨了。', '我们走吧！', '好']);
  });

  it('are cut where they have no end, every word in one of them', () => {
    const text = Array.from({ length: 1000 }, (_, n) => `word${n % 83}`).join(' ');
    const found = sentencesOf(new Vocabulary().unit(text));
    expect(found.length).toBeGreaterThan(9);
    expect(found.map((sentence) => sentence.text).join('')).toBe(text);
  });
});
