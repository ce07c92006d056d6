import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { bibliography, citations, cite } from '../../../lib/cite/cite.ts';
import { catalogue, packagedInfo, packagedTree } from '../../../lib/cite/csl-style/catalogue.ts';
import { slimStyle } from '../../../lib/cite/csl-style/slim.ts';
import { findStyle } from '../../../lib/cite/find-style.ts';
import { TRIAL_ITEMS } from '../../../lib/cite/trial-items.ts';
import type { StyleId } from '../../../lib/cite/types.ts';
import { styleFiles } from '../../../scripts/build/style-files.ts';
import { everyStyle, readCitationData } from '../../../scripts/build/style-package.ts';
import { JOINT_STATEMENT } from './articles.ts';

/** Every so many styles one is tried here; `npm run fuzz` tries all. */
const EVERY = 45;
const SEED = 7;

const entry = async (style: StyleId) => (await cite(JOINT_STATEMENT, { style, form: 'entry' })).text;

describe('the packaged styles', () => {
  it('are all there, but for those that are bundled', async () => {
    const { styles } = await catalogue();
    const all = [...everyStyle()].map(({ name }) => name);
    expect(all.length).toBeGreaterThan(2600);
    expect(styles.length).toBe(all.length - 14);
    expect(new Set(styles.map(({ name }) => name)).size).toBe(styles.length);
    expect(styles.filter(({ title }) => title.trim() === '')).toEqual([]);
  });

  it('take at most 1.4 MB as they ship', () => {
    const { folder } = styleFiles();
    const bytes = readdirSync(folder).reduce((sum, name) => sum + statSync(join(folder, name)).size, 0);
    expect(bytes).toBeLessThan(1_400_000);
  });

  it('are cut into files of which none unpacks to more than 600 kB', () => {
    const { folder } = styleFiles();
    const sizes = readdirSync(folder).map((name) => gunzipSync(readFileSync(join(folder, name))).length);
    expect(Math.max(...sizes)).toBeLessThan(600_000);
  });

  it('cite a plain item and an undated Korean one, a sample of them', async () => {
    const { styles } = await catalogue();
    const sample = styles.filter((_, index) => index % EVERY === SEED);
    expect(sample.length).toBeGreaterThan(50);
    for (const style of sample) {
      const { id, noteStyle } = packagedInfo(style);
      const list = await bibliography(TRIAL_ITEMS, id);
      const cited = await citations(TRIAL_ITEMS, { style: id, form: noteStyle ? 'note' : 'intext' });
      for (const { citation } of [...list, ...cited]) expect(`${id}: ${citation.text}`).not.toMatch(/: $/);
      expect([id, list.length, cited.length]).toEqual([id, 2, 2]);
    }
  });

  it('print what the whole style prints', async () => {
    expect(await packagedTree('american-medical-association')).toEqual(
      slimStyle(readCitationData('american-medical-association')),
    );
  });

  it.each<[StyleId, string]>([
    [
      'csl:turabian-author-date',
      'Korean Central News Agency. 2025. “Joint Statement between WPK and URP Adopted.” KCNA Watch, October 9, 2025. https://kcnawatch.org/newstream/1760011234-123456789/joint-statement-between-wpk-and-urp-adopted/.',
    ],
  ])('%s', async (style, line) => {
    expect(await entry(style)).toBe(line);
  });

  it('cite an item that their list, or their notes, know nothing of', async () => {
    const list = await bibliography(TRIAL_ITEMS, 'csl:springer-basic-note');
    expect(list.map(({ id }) => id).sort()).toEqual(['korean', 'plain']);
    const cited = await cite(JOINT_STATEMENT, { style: 'csl:national-archives-of-australia', form: 'note' });
    expect(cited.text).toBe(
      'National Archives of Australia: ‘Joint statement between WPK and URP adopted’, 2025.',
    );
  });

  it('speak the language of the style', async () => {
    expect((await findStyle('csl:din-1505-2')).locale).toBe('de-DE');
    expect(await entry('csl:deutsche-sprache')).toMatch(/9\. ?Oktober|09\.10\.2025|2025/);
  });

  it('are the bundled ones under these’ names', async () => {
    expect((await findStyle('csl:vancouver')).id).toBe('nlm');
  });

  it('say which one is gone', async () => {
    await expect(entry('csl:no-such-style')).rejects.toMatchObject({
      code: 'style-gone',
      style: 'csl:no-such-style',
    });
    await expect(entry('own:0123456789abcdef')).rejects.toMatchObject({ code: 'style-gone' });
  });
});
