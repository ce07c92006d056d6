import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cite } from '../../../scripts/cli/cite.ts';
import { styles } from '../../../scripts/cli/styles.ts';

const URL = 'https://kcnawatch.org/newstream/1-1/joint/';
const JOINT = {
  file: 'joint.html',
  headline: 'Joint Statement between WPK and URP Adopted',
  url: URL,
  date: { iso: '2025-10-09', evidence: [], conflict: false },
  dateline: { place: 'Pyongyang' },
  source: { label: 'KCNA.kp (En)', outlet: 'KCNA', originalUrl: null },
  language: 'en',
  captured: '2025-12-05T23:30:00.000Z',
  paragraphs: ['A statement was adopted.'],
  unknown: { field: true },
};
const GREETINGS = {
  ...JOINT,
  headline: 'Greetings Sent',
  url: 'https://kcnawatch.org/newstream/1-2/greetings/',
};

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'dateline-cite-'));
  writeFileSync(join(folder, 'joint.json'), JSON.stringify(JOINT, null, 2));
  writeFileSync(join(folder, 'greetings.json'), JSON.stringify(GREETINGS));
  writeFileSync(join(folder, 'both.jsonl'), `${JSON.stringify(JOINT)}\n${JSON.stringify(GREETINGS)}\n`);
  writeFileSync(join(folder, 'hand.json'), '{"headline": "Talks Held", "date": "2025-10-09"}');
  writeFileSync(join(folder, 'none.json'), '{"title": "not ours"}');
  writeFileSync(join(folder, 'text.txt'), 'no JSON at all');
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function run(...argv: string[]): Promise<{ code: number; out: string[]; err: string[] }> {
  const out: string[] = [];
  const err: string[] = [];
  const code = await cite(argv, {
    cwd: folder,
    out: (line) => out.push(line),
    err: (line) => err.push(line),
  });
  return { code, out, err };
}

describe('cite', () => {
  it('prints the list entry, and in a style of notes the full note', async () => {
    expect(await run('--style', 'apa', 'joint.json')).toEqual({
      code: 0,
      out: [
        `Korean Central News Agency. (2025, October 9). Joint statement between WPK and URP adopted. KCNA Watch. ${URL}`,
      ],
      err: [],
    });
    expect(await run('--style', 'chicago-notes', '--locator', '3', 'joint.json')).toEqual({
      code: 0,
      out: [
        `Korean Central News Agency, “Joint Statement between WPK and URP Adopted,” KCNA Watch, October 9, 2025, para. 3, ${URL}.`,
      ],
      err: [],
    });
  });

  it('takes the day of access from the article, or from the option', async () => {
    expect((await run('--style', 'harvard', 'joint.json')).out[0]).toMatch(
      /\(Accessed: 5 December 2025\)\.$/,
    );
    expect((await run('--style', 'harvard', '--accessed', '2026-01-02', 'joint.json')).out[0]).toMatch(
      /\(Accessed: 2 January 2026\)\.$/,
    );
  });

  it.each([['joint.json', 'greetings.json'], ['both.jsonl']])(
    'makes one bibliography of %s',
    async (...files) => {
      const { out } = await run('--style', 'chicago-author-date', ...files);
      expect(out).toEqual([
        'Korean Central News Agency. 2025a. “Greetings Sent.” KCNA Watch, October 9. https://kcnawatch.org/newstream/1-2/greetings/.',
        `———. 2025b. “Joint Statement between WPK and URP Adopted.” KCNA Watch, October 9. ${URL}.`,
      ]);
      const intext = await run('--style', 'apa', '--form', 'intext', ...files);
      expect(intext.out).toEqual([
        '(Korean Central News Agency, 2025a)',
        '(Korean Central News Agency, 2025b)',
      ]);
    },
  );

  it('prints HTML and files for other programs', async () => {
    expect((await run('--style', 'mla', '--format', 'html', 'joint.json')).out[0]).toBe(
      `Korean Central News Agency. “Joint Statement between WPK and URP Adopted.” <i>KCNA Watch</i>, 9 Oct. 2025, <a href="${URL}">${URL}</a>.`,
    );
    expect(JSON.parse((await run('--format', 'csl-json', 'both.jsonl')).out.join('\n'))).toHaveLength(2);
    expect((await run('--style', 'apa', '--format', 'ris', 'joint.json')).out[0]).toMatch(
      /^TY {2}- NEWS\r\n/,
    );
    expect((await run('--format', 'biblatex', 'joint.json')).out[0]).toMatch(/^@article\{kcna20251009joint,/);
  });

  it('cites a hand-written file and says what is missing', async () => {
    const { code, out, err } = await run('--style', 'apa', 'hand.json');
    expect(code).toBe(0);
    expect(out).toEqual(['Talks held. (2025, October 9).']);
    expect(err).toEqual([
      'hand.json: no “url”; cited without an address',
      'hand.json: no “source.outlet”; cited without an author',
      'hand.json: no “captured” and no --accessed; cited without a day of access',
    ]);
  });

  it('goes on after a file that holds no article', async () => {
    const { code, out, err } = await run(
      '--style',
      'apa',
      'none.json',
      'text.txt',
      'absent.json',
      'joint.json',
    );
    expect(code).toBe(3);
    expect(out).toHaveLength(1);
    expect(err).toEqual([
      'none.json: no “headline”; it cannot be cited',
      'text.txt: not a JSON article',
      'absent.json: cannot be read',
    ]);
  });

  it('says when a style lacks the form, and when a locator has no place', async () => {
    expect((await run('--style', 'apa', '--form', 'note', 'joint.json')).err).toEqual([
      'dateline cite: apa has no form “note”; printing its “intext” form',
    ]);
    expect((await run('--style', 'apa', '--locator', '3', 'joint.json')).err).toEqual([
      'dateline cite: a list entry has no locator; --locator goes with --form note, short or intext',
    ]);
  });

  it.each([
    [['--style', 'turabian', 'joint.json'], 'no style “turabian”; there are apa, chicago-notes'],
    [['joint.json'], '--style is missing; there are apa'],
    [
      ['--style', 'apa', '--form', 'long', 'joint.json'],
      'no form “long”; there are note, short, ibid, intext, entry',
    ],
    [['--style', 'apa', '--locator', '0', 'joint.json'], '--locator takes the number of a paragraph'],
    [['--style', 'apa', '--accessed', '5.12.2025', 'joint.json'], '--accessed takes a day'],
    [['--style', 'apa', '--format', 'pdf', 'joint.json'], 'no format “pdf”'],
    [['--style', 'apa'], 'name at least one file'],
    [['--colour'], 'colour'],
  ])('refuses %s', async (argv, message) => {
    const { code, out, err } = await run(...argv);
    expect(code).toBe(2);
    expect(out).toEqual([]);
    expect(err.join('\n')).toContain(message);
  });
});

describe('other styles', () => {
  const FIXTURES = join(import.meta.dirname, '..', '..', 'fixtures', 'csl');

  it('are cited in by their name in the package, or from a file', async () => {
    const packaged = await run('--style', 'csl:turabian-author-date', '--form', 'intext', 'joint.json');
    expect(packaged).toMatchObject({ code: 0, out: ['(Korean Central News Agency 2025)'] });
    const file = await run('--style', join(FIXTURES, 'harbour-notes.csl'), '--form', 'short', 'joint.json');
    expect(file).toMatchObject({
      code: 0,
      out: ['Korean Central News Agency, “Joint Statement between WPK and URP Adopted.”'],
    });
    const dependent = await run(
      '--style',
      join(FIXTURES, 'harbour-review.csl'),
      '--form',
      'intext',
      'joint.json',
    );
    expect(dependent.out).toEqual(['(Korean Central News Agency 2025)']);
  });

  it('are refused in plain words', async () => {
    writeFileSync(join(folder, 'bad.csl'), '<style xmlns="http://purl.org/net/xbiblio/csl" version="2"/>');
    await expect(run('--style', 'bad.csl', 'joint.json')).rejects.toMatchObject({ code: 'csl-version' });
    await expect(run('--style', 'none.csl', 'joint.json')).rejects.toMatchObject({ code: 'cannot-read' });
    await expect(run('--style', 'csl:of-nowhere', 'joint.json')).rejects.toMatchObject({
      code: 'style-gone',
    });
    expect((await run('--style', 'own:0123456789abcdef', 'joint.json')).code).toBe(2);
  });

  it('are listed by what a person knows of them', async () => {
    const out: string[] = [];
    const err: string[] = [];
    const io = { cwd: folder, out: (line: string) => out.push(line), err: (line: string) => err.push(line) };
    expect(await styles(['AMA'], io)).toBe(0);
    expect(out).toContain(
      'csl:american-medical-association\tAmerican Medical Association 11th edition\tmedicine',
    );
    out.length = 0;
    expect(await styles(['chicago'], io)).toBe(0);
    expect(out[0]).toBe('chicago-notes\tChicago 17, notes\t');
    expect(await styles(['zzyzx'], io)).toBe(1);
    expect(err).toEqual(['dateline styles: no style answers “zzyzx”']);
  });

  it('prints several in one citation, each with its place', async () => {
    const files = ['joint.json', 'greetings.json'];
    const asked = ['--together', '--locator', '3,4-5', '--before', 'see', '--after', 'emphasis added'];
    expect((await run('--style', 'apa', ...asked, ...files)).out).toEqual([
      '(see Korean Central News Agency, 2025b, para. 3, 2025a, paras. 4–5, emphasis added)',
    ]);
    expect((await run('--style', 'chicago-notes', '--form', 'short', ...asked, ...files)).out).toEqual([
      'see Korean Central News Agency, “Joint Statement between WPK and URP Adopted,” para. 3; Korean Central News Agency, “Greetings Sent,” paras. 4–5, emphasis added.',
    ]);
    expect((await run('--format', 'latex', ...asked, ...files)).out).toEqual([
      '\\autocites[see][para.~3]{kcna20251009joint}[paras.~4–5, emphasis added]{kcna20251009greetings}',
    ]);
  });

  it('takes a place an article without that, too', async () => {
    const { out } = await run('--style', 'mla', '--form', 'intext', '--locator', ',2', 'both.jsonl');
    expect(out).toEqual([
      '(Korean Central News Agency, “Greetings Sent,” para. 2)',
      '(Korean Central News Agency, “Joint Statement between WPK and URP Adopted”)',
    ]);
    expect((await run('--format', 'pandoc', '--locator', '2', 'both.jsonl')).out).toEqual([
      '[@kcna20251009joint, para. 2]\n[@kcna20251009greetings, para. 2]',
    ]);
    const wrong = await run('--style', 'mla', '--form', 'intext', '--locator', '1,2,3', 'both.jsonl');
    expect(wrong).toMatchObject({ code: 2, out: [] });
    expect(wrong.err[0]).toContain('names 3 places, and there are 2 articles');
    expect((await run('--style', 'mla', '--locator', '4-3', 'both.jsonl')).code).toBe(2);
  });
});
