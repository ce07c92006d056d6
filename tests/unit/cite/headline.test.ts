import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sentenceCase } from '../../../lib/cite/headline.ts';

describe('sentence case', () => {
  it.each([
    ['Joint Statement between WPK and URP Adopted', 'Joint statement between WPK and URP adopted'],
    ['Kim Jong Un Sends Greetings to Xi Jinping', 'Kim Jong Un sends greetings to Xi Jinping'],
    [
      'Press Statement of Spokesman for DPRK Foreign Ministry Issued',
      'Press statement of spokesman for DPRK Foreign Ministry issued',
    ],
    ['General Secretary Kim Jong Un Visits School', 'General Secretary Kim Jong Un visits school'],
    ['Foreign Minister Choe Son Hui Meets Ambassador', 'Foreign Minister Choe Son Hui meets ambassador'],
    [
      'Meeting of Workers’ Party of Korea Held in Beijing',
      'Meeting of Workers’ Party of Korea held in Beijing',
    ],
    ['C.C., WPK Sends Message', 'C.C., WPK sends message'],
    ['Statement: No Change of Policy', 'Statement: No change of policy'],
    [
      'Work Progresses in Flood-damaged Areas of South Hwanghae',
      'Work progresses in flood-damaged areas of South Hwanghae',
    ],
    ['KIM JONG UN VISITS SCHOOL OF DPRK', 'Kim Jong Un visits school of DPRK'],
    ['', ''],
    ['!', '!'],
  ])('%s', (headline, expected) => {
    expect(sentenceCase(headline, [])).toBe(expected);
  });

  it('leaves a headline that is in sentence case already', () => {
    expect(sentenceCase('Delegation of Moscow Circus arrives', [])).toBe(
      'Delegation of Moscow Circus arrives',
    );
  });

  it('takes the names from the text', () => {
    const text = [
      'The farm lies in the Unity District, where the Morning Star was built. A statement says so.',
    ];
    expect(sentenceCase('Statement on Unity District and Morning Star Farm', text)).toBe(
      'Statement on Unity District and Morning Star farm',
    );
  });

  it('knows a word of the text in the other number', () => {
    const text = ['A buoy was found off the coast. The owner of Unmarked Light denied it.'];
    expect(sentenceCase('Statement on Buoys and Owners', text)).toBe('Statement on buoys and owners');
  });

  it('does not take the first word of a sentence or of a quotation for a name', () => {
    const text = ['Greenery grows. “Harmony matters,” he said: he spoke of greenery and of harmony.'];
    expect(sentenceCase('Talk on Greenery and Harmony', text)).toBe('Talk on greenery and harmony');
  });

  it('changes nothing but case', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary' }),
        fc.array(fc.string(), { maxLength: 3 }),
        (headline, paragraphs) => {
          expect(sentenceCase(headline, paragraphs).toLowerCase()).toBe(headline.toLowerCase());
        },
      ),
      { seed: 20251009 },
    );
  });
});
