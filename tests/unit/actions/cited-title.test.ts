import { describe, expect, it } from 'vitest';
import { citableReading } from '../../../lib/actions/citable.ts';
import { printedHeadline } from '../../../lib/cite/record.ts';
import { checkEdits } from '../../../lib/library/check/check-edits.ts';
import { reading } from '../library/sample.ts';

const headline = 'Grand Opening of Sample Buoys Plant';
const page = reading('1-2/t', ['Text.'], { headline, record: { language: 'en' } });
const sentence = 'Grand opening of Sample Buoys Plant';

describe('the title as it is cited', () => {
  it('is the one the person confirmed', () => {
    const citable = citableReading(page, { citedTitle: { of: headline, sentence } });
    expect(printedHeadline(citable, { headlineCase: 'sentence' })).toBe(sentence);
    expect(printedHeadline(citable, { headlineCase: 'title' })).toBe(headline);
  });

  it('is suggested anew once the headline reads otherwise', () => {
    const citable = citableReading(page, { citedTitle: { of: 'Another', sentence } });
    expect(citable.sentenceHeadline).toBeNull();
  });

  it('has a romanised and a translated form where the person gives them', () => {
    const korean = reading('1-2/k', ['본문.'], { headline: '준공식 진행', record: { language: 'ko' } });
    const plain = citableReading(korean, {});
    expect(plain).toMatchObject({ romanised: expect.stringMatching(/^[A-Z]/), translated: null });
    const citedTitle = { of: '준공식 진행', romanised: 'Chunkongsik chinhaeng', translated: 'Opening held' };
    expect(citableReading(korean, { citedTitle })).toMatchObject({
      romanised: 'Chunkongsik chinhaeng',
      translated: 'Opening held',
    });
  });

  it('is checked as it comes in', () => {
    expect(checkEdits({ citedTitle: { of: headline, sentence } })).toEqual({
      citedTitle: { of: headline, sentence },
    });
    for (const wrong of [null, 'x', {}, { of: 1 }, { of: 'x', evil: 'y' }, { of: 'x', sentence: 2 }])
      expect(() => checkEdits({ citedTitle: wrong })).toThrow(/citedTitle/);
  });
});
