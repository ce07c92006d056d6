/** The saved pages of `tests/fixtures`: a folder of `source.html`, `meta.json` and `expected.json` each, in one folder a site. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Look } from '../../lib/sites/registry.ts';

const FIXTURES = 'tests/fixtures';

/** What a fixture says a reader finds: an outcome with notes by name, and without the extractor's own. */
export type Expected = Readonly<Record<string, unknown>>;

export interface FixturePage {
  /** `site/slug` */
  readonly name: string;
  readonly html: string;
  readonly look: Look;
  /** Null where nothing was written down, which is a mistake. */
  readonly expected: Expected | null;
}

interface Meta {
  readonly url: string | null;
  readonly captured: string | null;
  /** Which of several articles was chosen, from 0. */
  readonly item?: number;
}

const read = (site: string, slug: string): FixturePage => {
  const path = (name: string) => join(FIXTURES, site, slug, name);
  const meta = JSON.parse(readFileSync(path('meta.json'), 'utf8')) as Meta;
  return {
    name: `${site}/${slug}`,
    html: readFileSync(path('source.html'), 'utf8'),
    look: { url: meta.url, capturedAt: meta.captured, item: meta.item ?? null },
    expected: existsSync(path('expected.json'))
      ? (JSON.parse(readFileSync(path('expected.json'), 'utf8')) as Expected)
      : null,
  };
};

const foldersIn = (path: string) =>
  readdirSync(path, { withFileTypes: true })
    .filter((one) => one.isDirectory())
    .map(({ name }) => name);

/** Every fixture, in the order of their names. */
export function fixturePages(): FixturePage[] {
  return foldersIn(FIXTURES).flatMap((site) =>
    foldersIn(join(FIXTURES, site)).map((slug) => read(site, slug)),
  );
}
