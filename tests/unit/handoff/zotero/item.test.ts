/** What Zotero gets of a clip. */

import fc from 'fast-check';
import { DOMParser as LinkeDOMParser } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { updateSessionBody } from '../../../../lib/handoff/zotero/bodies.ts';
import { zoteroItem } from '../../../../lib/handoff/zotero/item.ts';
import { isZoteroJob, type ZoteroJob } from '../../../../lib/handoff/zotero/job.ts';
import { personNote, quotationsNote } from '../../../../lib/handoff/zotero/notes.ts';
import { inertSnapshot } from '../../../../lib/handoff/zotero/snapshot.ts';
import { article, JOINT_STATEMENT, KOREAN } from '../../cite/articles.ts';

const words = {
  quotations: 'Quotations',
  paragraphs: (first: number, last: number) =>
    first === last ? `para. ${first}` : `paras. ${first}–${last}`,
};

describe('an item', () => {
  it('is a newspaper article by one corporate author', () => {
    expect(zoteroItem(JOINT_STATEMENT, 'kcna20251009joint', ['<p>a</p>'])).toEqual({
      id: 'kcna20251009joint',
      itemType: 'newspaperArticle',
      title: 'Joint statement between WPK and URP adopted',
      creators: [{ creatorType: 'author', lastName: 'Korean Central News Agency', fieldMode: 1 }],
      publicationTitle: 'KCNA Watch',
      place: 'Pyongyang',
      date: '2025-10-09',
      url: JOINT_STATEMENT.url,
      accessDate: '2025-12-05',
      language: 'en',
      libraryCatalog: 'KCNA Watch',
      extra: 'Citation Key: kcna20251009joint',
      tags: [],
      notes: [{ note: '<p>a</p>' }],
      attachments: [],
    });
  });

  it('keeps a Korean headline beside the romanised one', () => {
    const item = zoteroItem(
      { ...KOREAN, romanised: 'Tu tang sai ŭi kongdong sŏngmyŏng', translated: 'Joint statement' },
      'k',
      [],
    );
    expect(item.title).toBe('Tu tang sai ŭi kongdong sŏngmyŏng [Joint statement]');
    expect(item.extra).toBe(`Citation Key: k\nOriginal Title: ${KOREAN.headline}`);
    expect(item.language).toBe('ko');
  });

  it('names the archive, the copied address and the version', () => {
    const item = zoteroItem(
      article({
        url: 'https://web.archive.org/web/20251010000000/http://kcna.kp/en/article/q/1.kcmsf',
        version: { number: 2, of: 3 },
      }),
      'k',
      [],
    );
    expect(item).toMatchObject({ archive: 'Internet Archive', libraryCatalog: 'KCNA' });
    expect(item.url).toContain('web.archive.org');
    expect(item.extra).toBe(
      'Citation Key: k\nOriginal URL: http://kcna.kp/en/article/q/1.kcmsf\nArchived: 2025-10-10\nVersion 2 of 3 of this page, read on 2025-12-05',
    );
  });

  it('leaves out what is not known', () => {
    const item = zoteroItem(article({ date: null, place: null, accessed: null, outlet: '' }), 'k', []);
    for (const field of ['date', 'place', 'accessDate']) expect(item).not.toHaveProperty(field);
    expect(item.creators).toEqual([]);
  });

  it('has no line in "Extra" that a headline made', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (headline) => {
        const { extra } = zoteroItem({ ...KOREAN, headline, romanised: 'Title' }, 'k', []);
        expect(extra.split('\n').length).toBeLessThanOrEqual(2);
      }),
      { seed: 20260314 },
    );
  });
});

describe('notes', () => {
  it('are the person’s words, inert', () => {
    expect(personNote(' \n ')).toBeNull();
    expect(personNote('One <b>&\ntwo\n\n\nthree')).toBe('<p>One &lt;b&gt;&amp;<br>two</p>\n<p>three</p>');
  });

  it('quote with paragraph and a link to the words', () => {
    const [first = '', second = ''] = JOINT_STATEMENT.paragraphs;
    const blocks = [JOINT_STATEMENT.headline, ...JOINT_STATEMENT.paragraphs];
    const note = quotationsNote(
      [
        { words: 'held talks here', paragraph: 0, url: JOINT_STATEMENT.url, blocks },
        { words: '<img src=x>', paragraph: 1, url: 'javascript:alert(1)', blocks: [first, second] },
      ],
      words,
    );
    expect(note).toContain('<h1>Quotations</h1>\n<blockquote><p>held talks here</p></blockquote>');
    expect(note).toContain(`<a href="${JOINT_STATEMENT.url}#:~:text=held%20talks%20here">para. 1</a>`);
    expect(note).toContain('&lt;img src=x&gt;');
    expect(note).not.toContain('javascript:');
    expect(quotationsNote([], words)).toBeNull();
    const both = quotationsNote(
      [
        {
          words: 'of the URP held talks here on Thursday.\nA statement was adopted',
          paragraph: 0,
          to: 1,
          url: JOINT_STATEMENT.url,
          blocks,
        },
      ],
      words,
    );
    expect(both).toContain('on Thursday.</p><p>A statement');
    expect(both).toContain('paras. 1–2');
  });
});

describe('a snapshot', () => {
  const snapshot = (html: string) =>
    inertSnapshot(
      new LinkeDOMParser().parseFromString(
        `<html><body>${html}</body></html>`,
        'text/html',
      ) as unknown as Document,
      { title: 'A "title"', url: 'https://kcnawatch.org/a', at: '2025-10-10T08:00:00.000Z', language: 'en' },
    );

  it('keeps text and structure', () => {
    const html = snapshot(
      '<article class="a"><h1>Head</h1><p lang="ko">본문</p><a href="https://kcna.kp/">x</a></article>',
    );
    expect(html).toContain('<article class="a"><h1>Head</h1><p lang="ko">본문</p>');
    expect(html).toContain('<a href="https://kcna.kp/">x</a>');
    expect(html).toContain('<title>A &quot;title&quot;</title>');
  });

  it.each([
    '<script>alert(1)</script>',
    '<SCRIPT src=https://evil.example/></SCRIPT>',
    '<p onclick="alert(1)" style="background:url(https://evil.example)">a</p>',
    '<img src="https://evil.example/a.png" srcset="https://evil.example/b.png 2x" onerror=alert(1)>',
    '<a href="javascript:alert(1)">a</a>',
    '<a href=" java&#10;script:alert(1)">a</a>',
    '<iframe src="https://evil.example/"></iframe>',
    '<meta http-equiv="refresh" content="0;url=https://evil.example/">',
    '<link rel="stylesheet" href="https://evil.example/">',
    '<svg onload=alert(1)><a xlink:href="javascript:alert(1)"></a></svg>',
    '<form action="https://evil.example/"><button formaction="javascript:alert(1)">a</button></form>',
    '<template><script>alert(1)</script></template>',
    '<video poster="https://evil.example/"></video>',
  ])('neither acts nor loads: %s', (hostile) => {
    const html = snapshot(`<p>before</p>${hostile}<p>after</p>`);
    expect(html).not.toMatch(/alert|evil\.example|javascript/i);
    expect(html).toContain('before');
    expect(html).toContain('after');
    expect(html).toContain("default-src 'none'");
  });
});

describe('a job', () => {
  const job: ZoteroJob = {
    id: 'send',
    clipId: 'clip',
    captureId: 'capture',
    version: 1,
    known: [],
    target: 'C12',
    item: zoteroItem(JOINT_STATEMENT, 'k', ['<p>a</p>']),
    tags: ['Russia', 'a, b'],
    snapshot: null,
  };

  it('is known where it enters', () => {
    expect(isZoteroJob(structuredClone(job))).toBe(true);
    expect(isZoteroJob({ ...job, snapshot: { title: '', url: '', html: '' } })).toBe(true);
  });

  it.each([
    null,
    { ...job, id: '' },
    { ...job, target: 'https://evil.example/' },
    { ...job, target: 'D1' },
    { ...job, item: { ...job.item, itemType: 'book' } },
    { ...job, item: { ...job.item, tags: ['automatic'] } },
    { ...job, item: { ...job.item, attachments: [{ url: 'file:///etc/passwd' }] } },
    { ...job, item: { ...job.item, title: 1 } },
    { ...job, tags: [1] },
    { ...job, snapshot: { title: '', url: '' } },
    { ...job, version: '1' },
  ])('is refused where it is none: %#', (wrong) => {
    expect(isZoteroJob(wrong)).toBe(false);
  });

  it('sends a tag as one', () => {
    expect(JSON.parse(updateSessionBody(job, 's'))).toEqual({
      sessionID: 's',
      target: 'C12',
      tags: 'Russia,a  b',
    });
  });
});
