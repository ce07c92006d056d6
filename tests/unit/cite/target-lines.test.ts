import { describe, expect, it } from 'vitest';
import { cite } from '../../../lib/cite/cite.ts';
import type { CitationForm, StyleId } from '../../../lib/cite/types.ts';
import { JOINT_STATEMENT } from './articles.ts';

const URL = JOINT_STATEMENT.url;

/** One line a style and form: what the style's guide asks for (style, form, paragraph, line). */
const TARGETS: readonly (readonly [StyleId, CitationForm, number | null, string])[] = [
  [
    'apa',
    'entry',
    null,
    `Korean Central News Agency. (2025, October 9). Joint statement between WPK and URP adopted. KCNA Watch. ${URL}`,
  ],
  ['apa', 'intext', 3, '(Korean Central News Agency, 2025, para. 3)'],
  ['apa', 'intext', null, '(Korean Central News Agency, 2025)'],
  [
    'chicago-notes',
    'note',
    3,
    `Korean Central News Agency, “Joint Statement between WPK and URP Adopted,” KCNA Watch, October 9, 2025, para. 3, ${URL}.`,
  ],
  [
    'chicago-notes',
    'note',
    null,
    `Korean Central News Agency, “Joint Statement between WPK and URP Adopted,” KCNA Watch, October 9, 2025, ${URL}.`,
  ],
  [
    'chicago-notes',
    'short',
    3,
    'Korean Central News Agency, “Joint Statement between WPK and URP Adopted,” para. 3.',
  ],
  [
    'chicago-notes',
    'entry',
    null,
    `Korean Central News Agency. “Joint Statement between WPK and URP Adopted.” KCNA Watch, October 9, 2025. ${URL}.`,
  ],
  [
    'chicago-author-date',
    'entry',
    null,
    `Korean Central News Agency. 2025. “Joint Statement between WPK and URP Adopted.” KCNA Watch, October 9. ${URL}.`,
  ],
  ['chicago-author-date', 'intext', 3, '(Korean Central News Agency 2025, para. 3)'],
  [
    'mla',
    'entry',
    null,
    `Korean Central News Agency. “Joint Statement between WPK and URP Adopted.” KCNA Watch, 9 Oct. 2025, ${URL}.`,
  ],
  ['mla', 'intext', 3, '(Korean Central News Agency, para. 3)'],
  [
    'harvard',
    'entry',
    null,
    `Korean Central News Agency (2025) ‘Joint statement between WPK and URP adopted’, KCNA Watch, 9 October. Available at: ${URL} (Accessed: 5 December 2025).`,
  ],
  ['harvard', 'intext', 3, '(Korean Central News Agency, 2025, para. 3)'],
  [
    'chicago-notes-agency',
    'entry',
    null,
    `Korean Central News Agency (Pyongyang). “Joint Statement between WPK and URP Adopted.” October 9, 2025. KCNA Watch. ${URL}.`,
  ],
  [
    'mhra',
    'entry',
    null,
    `Korean Central News Agency, ‘Joint Statement between WPK and URP Adopted’, KCNA Watch, 9 October 2025 <${URL}> [accessed 5 December 2025]`,
  ],
  [
    'oscola',
    'note',
    3,
    `Korean Central News Agency, ‘Joint Statement between WPK and URP Adopted’ (KCNA Watch, 9 October 2025) para 3 <${URL}> accessed 5 December 2025.`,
  ],
  [
    'bluebook',
    'note',
    null,
    `Korean Central News Agency, Joint Statement between WPK and URP Adopted, KCNA Watch (Oct. 9, 2025), ${URL}.`,
  ],
  [
    'aglc',
    'entry',
    null,
    `Korean Central News Agency, ‘Joint Statement between WPK and URP Adopted’, KCNA Watch (online, 9 October 2025) <${URL}>`,
  ],
  [
    'ieee',
    'entry',
    null,
    `[1] Korean Central News Agency, “Joint statement between WPK and URP adopted,” KCNA Watch, Oct. 09, 2025. Accessed: Dec. 05, 2025. [Online]. Available: ${URL}`,
  ],
  [
    'nlm',
    'entry',
    null,
    `1. Korean Central News Agency. Joint statement between WPK and URP adopted. KCNA Watch [Internet]. 2025 Oct 9 [cited 2025 Dec 5]. Available from: ${URL}`,
  ],
  [
    'international-security',
    'note',
    3,
    `Korean Central News Agency, “Joint Statement between WPK and URP Adopted,” KCNA Watch, October 9, 2025, para. 3, ${URL}.`,
  ],
  [
    'wikipedia',
    'entry',
    null,
    `{{cite news |title=Joint Statement between WPK and URP Adopted |date=9 October 2025 |agency=Korean Central News Agency |place=Pyongyang |via=KCNA Watch |url=${URL} |access-date=5 December 2025}}`,
  ],
  ['plain', 'entry', null, `“Joint statement between WPK and URP adopted,” KCNA, October 9, 2025, ${URL}.`],
  [
    'plain',
    'note',
    3,
    `“Joint statement between WPK and URP adopted,” KCNA, October 9, 2025, para. 3, ${URL}.`,
  ],
  ['plain', 'short', 3, '“Joint statement between WPK and URP adopted,” KCNA, October 9, 2025, para. 3.'],
  ['plain', 'intext', 3, '(KCNA, October 9, 2025, para. 3)'],
];

describe('target lines', () => {
  it.each(TARGETS)('%s, %s, paragraph %s', async (style, form, locator, line) => {
    const { text } = await cite(JOINT_STATEMENT, { style, form, ...(locator !== null && { locator }) });
    expect(text).toBe(line);
  });

  it.each(TARGETS)(
    '%s, %s, paragraph %s without the text of the article',
    async (style, form, locator, line) => {
      const bare = { ...JOINT_STATEMENT, paragraphs: [] };
      const { text } = await cite(bare, { style, form, ...(locator !== null && { locator }) });
      expect(text).toBe(line);
    },
  );
});
