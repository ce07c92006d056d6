import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import { tidyTag } from '../../../components/parts/tag-box.tsx';
import { changeTitle, firstChange, movesInWords } from '../../../components/popup/change-summary.ts';
import { countParagraphs, textLength } from '../../../components/text/counts.ts';
import { dateChoices, restsOn } from '../../../components/text/date-evidence.ts';
import { dayOfStamp, formatDay, formatStamp, formatWeekday } from '../../../components/text/dates.ts';
import { typedAddress, typedDate, typedDateline } from '../../../components/text/field-verdicts.ts';
import { dateBasis, noteText, otherNotes } from '../../../components/text/notes.ts';
import { problemWords } from '../../../components/text/problems.ts';
import {
  datelineWords,
  pageValues,
  shownValues,
  withEdit,
  withoutEdit,
} from '../../../components/text/record-values.ts';
import { parseTypedDate } from '../../../components/text/typed-date.ts';
import { webAddress } from '../../../components/text/web-address.ts';
import { note } from '../../../lib/article/notes.ts';
import type { Comparison } from '../../../lib/compare/types.ts';
import { PlainError } from '../../../lib/plain-error.ts';
import { connectWords } from '../../../lib/words.ts';
import koreanWords from '../../../public/_locales/ko/messages.json' with { type: 'json' };
import { bodyChange, ferry, korean, twoDates } from '../../preview/invented.ts';
import { connectEnglish } from '../../support/english-words.ts';

const inKorean = () =>
  connectWords((key, given) =>
    koreanWords[key].message.replace(/\$([1-9])/g, (_, n: string) => given[Number(n) - 1] ?? ''),
  );
afterEach(() => connectEnglish());

const day = fc
  .date({ min: new Date('1946-01-01'), max: new Date('2199-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

describe('dates', () => {
  it('are written out, in the language of the interface', () => {
    expect(formatDay('2026-03-04')).toBe('4 March 2026');
    expect(formatWeekday('2026-03-14')).toBe('Saturday, 14 March 2026');
    expect(formatStamp('2026-03-14T20:40:00Z', 'Europe/Vienna')).toBe('14 March 2026, 21:40');
    expect(dayOfStamp('2026-03-14T20:40:00Z', 'Asia/Pyongyang')).toBe('2026-03-15');
    inKorean();
    expect(formatDay('2026-03-04')).toBe('2026년 3월 4일');
    expect(formatStamp('2026-03-14T20:40:00Z', 'Asia/Pyongyang')).toBe('2026년 3월 15일 05:40');
  });

  it('come back as they are where they are none', () => {
    expect(formatDay('soon')).toBe('soon');
    expect(formatStamp('soon')).toBe('soon');
  });

  it('can be typed as they are shown, in both languages', () => {
    fc.assert(
      fc.property(day, fc.boolean(), (iso, korean) => {
        if (korean) inKorean();
        else connectEnglish();
        expect(parseTypedDate(formatDay(iso))).toBe(iso);
        expect(parseTypedDate(iso)).toBe(iso);
      }),
      { seed: 2, numRuns: 300 },
    );
  });

  it.each([
    ['14/03/2026', '2026-03-14'],
    ['2026.3.14.', '2026-03-14'],
    ['March 14, 2026', '2026-03-14'],
    ['14th Mar 2026', '2026-03-14'],
    ['２０２６-03-14', '2026-03-14'],
    ['30 February 2026', null],
    ['03/14/2026', null],
    ['14 March', null],
    ['14 Marble 2026', null],
    ['1 January 1899', null],
  ])('typed %s is %s', (typed, iso) => expect(parseTypedDate(typed)).toBe(iso));

  it('never throw, whatever is typed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const typed = parseTypedDate(text);
        expect(typed === null || /^\d{4}-\d\d-\d\d$/.test(typed)).toBe(true);
      }),
      { seed: 2, numRuns: 500 },
    );
  });
});

describe('what a date rests on', () => {
  it('names the dateline first and never the day of viewing', () => {
    expect(restsOn(ferry.date)).toBe('Rests on the dateline and “Date: 16/04/2026”.');
  });

  it('falls back to the day of the look, and says where there is nothing', () => {
    const iso = '2026-04-16';
    const capture = { iso, evidence: [{ kind: 'capture' as const, raw: iso, iso }], conflict: false };
    expect(restsOn(capture)).toBe('Rests on the day you looked at it.');
    expect(restsOn({ iso: null, evidence: [], conflict: false })).toBe('No date was found.');
    expect(restsOn({ iso, evidence: [], conflict: false })).toBe('Nothing else on the page confirms it.');
  });

  it('offers each trusted day once, the extractor’s own first', () => {
    expect(dateChoices(twoDates.date).map(({ iso, found }) => [iso, found])).toEqual([
      ['2005-03-03', 'the dateline, “Nampho, March 3 (KCNA)”'],
      ['2005-03-04', '“Date: 04/03/2005”'],
    ]);
  });
});

describe('notes', () => {
  it('say what a date was assumed from, with days written out', () => {
    expect(dateBasis(korean)).toBe(
      'Day and month from the dateline. The page gives no year: 2026 was assumed, as it was read on 18 April 2026.',
    );
    expect(otherNotes(korean).map(({ id }) => id)).toEqual(['words-only']);
    expect(noteText({ id: 'from-a-later-version', text: 'Something else.' })).toBe('Something else.');
  });

  it('find their values again in the English sentence', () => {
    inKorean();
    expect(noteText(note('year-from-capture', '2026', '2026-04-18'))).toContain('2026년 4월 18일');
    expect(noteText(note('date-from-capture', '2026-04-18'))).toContain('2026년 4월 18일');
    expect(noteText(note('date-unreadable', 'Date: 31/02/2026'))).toContain('‘Date: 31/02/2026’');
    expect(noteText(note('dates-conflict', 'a; b'))).toContain('a; b');
  });
});

describe('counts', () => {
  it('know one from many', () => {
    expect([countParagraphs(1), countParagraphs(1284)]).toEqual(['1 paragraph', '1,284 paragraphs']);
  });

  it('count words, and characters where words are not set apart', () => {
    expect(textLength(['One two', ' three '], 'en')).toBe('3 words');
    expect(textLength(['朝中社平壤。'], 'zh')).toBe('5 characters');
  });
});

describe('edits', () => {
  it('lie over the page’s values, and vanish where they equal them', () => {
    const edits = withEdit(ferry, {}, 'outlet', 'Minju Joson');
    expect(shownValues(ferry, edits).outlet).toBe('Minju Joson');
    expect(withEdit(ferry, edits, 'outlet', 'KCNA')).toEqual({});
    expect(withoutEdit(edits, 'outlet')).toEqual({});
    expect(shownValues(ferry, {})).toEqual(pageValues(ferry));
  });

  it('hold "none" apart from "as on the page"', () => {
    const edits = withEdit(ferry, {}, 'date', null);
    expect(edits).toEqual({ date: null });
    expect(shownValues(ferry, edits).date).toBeNull();
  });

  it('read a dateline as it is shown', () => {
    const typed = typedDateline(datelineWords(ferry.dateline));
    expect(typed).toMatchObject({ ok: true, value: { place: 'Wonsan', month: 4, day: 16, agency: 'KCNA' } });
    expect(typedDateline('')).toEqual({ ok: true, value: null });
    expect(typedDateline('Wonsan, April 16 (KCNA) and more')).toMatchObject({ ok: false });
    expect(typedDate('')).toEqual({ ok: true, value: null });
  });

  it('take no address but the web’s', () => {
    expect(typedAddress('javascript:alert(1)')).toMatchObject({ ok: false });
    expect(typedAddress('https://kcnawatch.org/')).toEqual({ ok: true, value: 'https://kcnawatch.org/' });
    expect(webAddress('data:text/html,x')).toBeNull();
  });
});

describe('tags', () => {
  it('are tidied, and tidying twice changes nothing', () => {
    expect(tidyTag('  west   coast, ')).toBe('west coast');
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (typed) => {
        const tag = tidyTag(typed);
        expect(tidyTag(tag)).toBe(tag);
        expect(tag).not.toMatch(/,|^\s|\s$/);
      }),
      { seed: 2, numRuns: 500 },
    );
  });
});

describe('a change in words', () => {
  const only = (kind: 'moved' | 'changed', n: number): Comparison => ({
    rows: [],
    summary: { ...bodyChange.summary, changed: 0, moved: 0, added: 0, removed: 0, [kind]: n },
  });

  it('names what differs', () => {
    expect(changeTitle(true, bodyChange)).toBe('Headline and 2 paragraphs differ');
    expect(changeTitle(false, only('changed', 1))).toBe('1 paragraph differs');
    expect(changeTitle(true, only('changed', 0))).toBe('The headline differs, the text is the same');
    expect(changeTitle(false, only('moved', 2))).toBe('Paragraphs were added, removed or moved');
    expect(changeTitle(false, only('moved', 0))).toBe('Only dateline or date differ');
    expect(movesInWords(only('moved', 2))).toBe('2 paragraphs moved.');
  });

  it('begins shortly before the first change', () => {
    const long = `${'word '.repeat(200)}end `;
    const row = {
      kind: 'changed' as const,
      from: [4],
      to: [5],
      hunks: [
        { op: 'equal' as const, text: long },
        { op: 'delete' as const, text: 'old' },
        { op: 'insert' as const, text: 'new' },
        { op: 'equal' as const, text: long },
      ],
    };
    const first = firstChange({ ...bodyChange, rows: [row] });
    expect(first?.number).toBe(6);
    expect(first?.more).toBe('');
    const shown = first?.hunks.map(({ text }) => text).join('') ?? '';
    expect(shown).toContain('end oldnew');
    expect(shown.length).toBeLessThan(330);
    expect(firstChange({ ...bodyChange, rows: [] })).toBeNull();
  });
});

describe('problems', () => {
  it('are told in the person’s language where the words are known, and never leak a defect', () => {
    inKorean();
    expect(problemWords(new PlainError('disk-full', 'The disk is full.'))).toMatch(/^디스크가 가득/);
    expect(problemWords(new PlainError('page-gone', 'The page is gone.'))).toBe('The page is gone.');
    connectEnglish();
    expect(problemWords(new TypeError('x is undefined'))).not.toContain('undefined');
  });
});
