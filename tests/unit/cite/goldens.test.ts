import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { cite } from '../../../lib/cite/cite.ts';
import { effectiveForm, STYLES, type StyleInfo } from '../../../lib/cite/styles.ts';
import type { CitationForm } from '../../../lib/cite/types.ts';
import { KINDS } from './kinds.ts';

const FORMS: readonly CitationForm[] = ['entry', 'note', 'short', 'ibid', 'intext'];

/** The forms that a style has of its own, each kind of item in each of them; pinpoints at paragraph 3. */
async function printed(style: StyleInfo): Promise<string> {
  const blocks: string[] = [];
  for (const [kind, citable] of Object.entries(KINDS)) {
    const lines = [`# ${kind}`];
    for (const form of FORMS.filter((one) => effectiveForm(style, one) === one)) {
      const { html } = await cite(citable, {
        style: style.id,
        form,
        ...(form !== 'entry' && { locator: 3 }),
      });
      lines.push(`${form}: ${html.replace(/<a href="[^"]*">|<\/a>/g, '')}`);
    }
    blocks.push(lines.join('\n'));
  }
  return `${blocks.join('\n\n')}\n`;
}

/** The lines under `goldens/` were read against the guides, one by one; a style or kind without its lines fails. */
describe('every kind of item in every style', () => {
  it.each(STYLES.map((style) => [style.id, style] as const))('%s', async (id, style) => {
    const path = join(import.meta.dirname, 'goldens', `${id}.txt`);
    expect(await printed(style)).toBe(existsSync(path) ? readFileSync(path, 'utf8') : 'no golden lines');
  });
});
