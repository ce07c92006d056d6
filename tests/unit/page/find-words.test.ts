import { Window } from 'happy-dom';
import { expect, it } from 'vitest';
import { findWords } from '../../../lib/page/find-words.ts';

const bodyOf = (html: string): Element => {
  const window = new Window();
  window.document.body.innerHTML = html;
  return window.document.body as unknown as Element;
};
const found = (html: string, ...words: string[]) => findWords(bodyOf(html), words).map(String);

it('finds words across elements and line breaks', () => {
  expect(
    found(
      '<h1>Salt\n  Works <b>Built</b></h1><p>Onchon, June 1 (KCNA) -- A salt works</p>',
      'Salt Works Built',
      'Onchon, June 1 (KCNA) --',
    ),
  ).toEqual(['Salt\n  Works Built', 'Onchon, June 1 (KCNA) --']);
});

it('leaves out what stands nowhere, and what nobody sees', () => {
  expect(found('<script>Salt Works</script><p>Herring</p>', 'Salt Works', '', ' ')).toEqual([]);
});

it('takes the first place that is shown', () => {
  const body = bodyOf('<nav>Salt Works</nav><h1>Salt Works</h1>');
  const [range] = findWords(
    body,
    ['Salt Works'],
    ({ startContainer }) => startContainer.parentElement?.localName === 'h1',
  );
  expect(range?.startContainer.parentElement?.localName).toBe('h1');
});

it('finds Hangul that is broken by markup', () => {
  expect(
    found('<p>(평양 3월 <span>14일발</span> 조선중앙통신)</p>', '(평양 3월 14일발 조선중앙통신)'),
  ).toHaveLength(1);
});
