import { describe, expect, it } from 'vitest';
import { quote } from '../../../lib/cite/cite.ts';
import { JOINT_STATEMENT } from './articles.ts';

const URL = JOINT_STATEMENT.url;
const LINK = `${URL}#:~:text=agreed%20to%20meet%20again`;
const QUOTATION = { quotation: 'agreed to meet again', paragraph: 2 };

describe('a quotation', () => {
  it('has its citation, the paragraph from 1, the list entry and a link to the words', async () => {
    const { text, html } = await quote(JOINT_STATEMENT, { ...QUOTATION, style: 'apa' });
    expect(text).toBe(
      [
        '“agreed to meet again” (Korean Central News Agency, 2025, para. 3)',
        `Korean Central News Agency. (2025, October 9). Joint statement between WPK and URP adopted. KCNA Watch. ${URL}`,
        LINK,
      ].join('\n'),
    );
    expect(html).toContain(
      `“<a href="${LINK}">agreed to meet again</a>” (Korean Central News Agency, 2025, para. 3)`,
    );
  });

  it('has the full note in a style of notes, and no list entry', async () => {
    const { text } = await quote(JOINT_STATEMENT, { ...QUOTATION, style: 'chicago-notes' });
    expect(text).toBe(
      [
        `“agreed to meet again” Korean Central News Agency, “Joint Statement between WPK and URP Adopted,” KCNA Watch, October 9, 2025, para. 3, ${URL}.`,
        LINK,
      ].join('\n'),
    );
  });

  it('stands in the style’s marks, and turns the marks within', async () => {
    const quoted = { ...JOINT_STATEMENT, paragraphs: ['He said “it’s done” and left.'] };
    const request = { quotation: 'He said “it’s done”', paragraph: 0 };
    expect((await quote(quoted, { ...request, style: 'plain' })).text).toMatch(
      /^“He said ‘it’s done’” “Joint/,
    );
    expect((await quote(quoted, { ...request, style: 'harvard' })).text).toMatch(
      /^‘He said “it’s done”’ \(Korean/,
    );
  });

  it('finds the paragraph where none is given, and does without where there is none', async () => {
    const found = await quote(JOINT_STATEMENT, { ...QUOTATION, paragraph: null, style: 'mla' });
    expect(found.text).toContain('(Korean Central News Agency, para. 3)');
    const absent = await quote(JOINT_STATEMENT, {
      quotation: 'not in the text',
      paragraph: null,
      style: 'mla',
    });
    expect(absent.text).toMatch(/^“not in the text” \(Korean Central News Agency\)\n/);
    expect(absent.text.endsWith(`\n${URL}`)).toBe(true);
  });

  it('over several paragraphs has their numbers, a mark before each, and a link to the whole', async () => {
    const over = { quotation: 'in Pyongyang.\nThe two sides', paragraph: 0, to: 1 };
    const paragraphs = ['Talks were held in Pyongyang.', 'The two sides agreed.', 'The two sides met again.'];
    const { text, html, leadsTo } = await quote(
      { ...JOINT_STATEMENT, paragraphs },
      { ...over, style: 'apa' },
    );
    expect(text).toMatch(
      /^“in Pyongyang\.\n“The two sides” \(Korean Central News Agency, 2025, paras\. 1–2\)\n/,
    );
    expect(html).toMatch(/>in Pyongyang\.<br>“The two sides<\/a>” \(/);
    expect(leadsTo).toBe('words');
    expect(text).toMatch(/#:~:text=in%20Pyongyang\.,/);
  });

  it('links to the page alone where the words cannot be told apart, and where they are there no more', async () => {
    const twice = { ...JOINT_STATEMENT, paragraphs: ['a', 'same', 'b', 'a', 'same', 'b'] };
    const request = { quotation: 'same', paragraph: 1, style: 'apa' } as const;
    expect(await quote(twice, request)).toMatchObject({ leadsTo: 'page' });
    const onPage = { headline: 'New', paragraphs: ['agreed to part'], paragraph: null };
    const gone = await quote(JOINT_STATEMENT, { ...QUOTATION, onPage, style: 'apa' });
    expect(gone.leadsTo).toBe('page');
    expect(gone.text.endsWith(`\n${URL}`)).toBe(true);
    const moved = { ...onPage, paragraphs: ['a', 'we agreed to meet again'], paragraph: 1 };
    expect(await quote(JOINT_STATEMENT, { ...QUOTATION, onPage: moved, style: 'apa' })).toMatchObject({
      leadsTo: 'words',
    });
  });

  it('stays text, whatever the words', async () => {
    const hostile = { ...JOINT_STATEMENT, paragraphs: ['<img src=x onerror="alert(1)"> & more'] };
    const { html } = await quote(hostile, {
      quotation: '<img src=x onerror="alert(1)">',
      paragraph: 0,
      style: 'apa',
    });
    expect(html).not.toMatch(/<img/);
    expect(html.replace(/<\/?(?:i|a href="[^"<>]*"|a)>/g, '')).not.toMatch(/[<>"]/);
  });
});
