import { describe, expect, it } from 'vitest';
import { splitAtEndMark } from '../../../lib/article/end-mark.ts';
import { findStamp, parseStampDate } from '../../../lib/article/stamp.ts';

describe('splitAtEndMark', () => {
  it.each([
    ['It was built. -0-', 'It was built.', ''],
    ['It was built.\u00a0-0-', 'It was built.', ''],
    ['motherland.-0-', 'motherland.', ''],
    ['forces."-0-', 'forces."', ''],
    ['It was built. -0- www.kcna.kp (2025.12.04.)', 'It was built.', 'www.kcna.kp (2025.12.04.)'],
    ['-0-', '', ''],
    ['지켜볼것이다.(끝)', '지켜볼것이다.', ''],
    ['지켜볼것이다. （끝）', '지켜볼것이다.', ''],
    ['转达了礼物。（完）。', '转达了礼物。', '。'],
    ['催すことにした。－－－', '催すことにした。', ''],
    ['公示は明らかにした。---', '公示は明らかにした。', ''],
  ])('%s', (line, text, after) => expect(splitAtEndMark(line)).toEqual({ text, after }));

  it.each([
    'They won 2-0-1 in all.',
    'The score was 3:0.',
    'He went - 0 - twice',
    'A --- B',
    '(끝)이 보인다',
    'It ends ---',
  ])('%s goes on', (line) => {
    if (line.includes('- 0 -')) return expect(splitAtEndMark(line)?.after).toBe('twice');
    expect(splitAtEndMark(line)).toBeNull();
  });
});

describe('findStamp', () => {
  it.each([
    ['www.kcna.kp (2025.10.09.)', 'www.kcna.kp (2025.10.09.)', '2025-10-09'],
    ['www.kcna.kp (Juche112.5.31.)', 'www.kcna.kp (Juche112.5.31.)', '2023-05-31'],
    ['www.kcna.kp (주체114.12.6.)', 'www.kcna.kp (주체114.12.6.)', '2025-12-06'],
    ['www.kcna.kp（チュチェ１１２.５.３１.）', 'www.kcna.kp（チュチェ１１２.５.３１.）', '2023-05-31'],
    ['text www.kcna.kp (2025.2.31.)', 'www.kcna.kp (2025.2.31.)', null],
  ])('%s', (text, raw, iso) => expect(findStamp(text)).toMatchObject({ raw, iso }));

  it('reads a bare date in its place', () => {
    expect(parseStampDate('[2024.06.15]')).toMatchObject({ raw: '[2024.06.15]', iso: '2024-06-15' });
    expect(parseStampDate('[Juche113.6.4.]')).toMatchObject({ iso: '2024-06-04' });
    expect(parseStampDate('Juch 100.9.17.')).toMatchObject({ iso: '2011-09-17' });
    expect(parseStampDate('12.6.15.')).toBeNull();
    expect(parseStampDate('2024.6.15.')).toMatchObject({ iso: '2024-06-15' });
    expect(parseStampDate('Photo 2024.6.15.')).toBeNull();
  });

  it('finds none elsewhere', () => {
    expect(findStamp('www.kcna.kp')).toBeNull();
    expect(findStamp('on Juche 112.5.31.')).toBeNull();
  });
});
