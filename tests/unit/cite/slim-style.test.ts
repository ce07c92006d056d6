import csl from 'citeproc';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CslItem } from '../../../lib/cite/csl.ts';
import { slimStyle } from '../../../lib/cite/csl-style/slim.ts';
import type { XmlNode } from '../../../lib/cite/csl-style/xml-node.ts';
import { cslItem } from '../../../lib/cite/record.ts';
import { STYLES, type StyleInfo } from '../../../lib/cite/styles.ts';
import { everyStyle, readCitationData } from '../../../scripts/build/style-package.ts';
import { useOf } from '../../../scripts/build/styles.ts';
import { KINDS } from './kinds.ts';

const itemsFor = (style: StyleInfo) =>
  Object.entries(KINDS).map(([kind, citable]) => ({ ...cslItem(citable, style), id: kind }));

/** An engine on a tree, and what it prints of any items in every place that a citation may stand. */
function printer(style: StyleInfo, tree: XmlNode): (items: readonly CslItem[]) => unknown {
  let items = new Map<string, CslItem>();
  const engine = new csl.Engine(
    {
      retrieveLocale: (language) => readCitationData(`locales-${language}`),
      retrieveItem: (id) => items.get(id) ?? {},
    },
    tree,
    style.locale,
    true,
  );
  return (given) => {
    items = new Map(given.map((item) => [item.id, item]));
    const ids = [...items.keys()];
    engine.updateItems(ids);
    const positions = [0, 1, 2, 3] as const;
    const clusters = ids.flatMap((id) =>
      positions.flatMap((position) => [
        engine.makeCitationCluster([{ id, position }]),
        engine.makeCitationCluster([{ id, position, locator: '3', label: 'paragraph' }]),
      ]),
    );
    return [engine.makeBibliography(), clusters, engine.makeCitationCluster(ids.map((id) => ({ id })))];
  };
}

const size = (tree: XmlNode) => JSON.stringify(tree).length;

/** Fields that a record may lack: each is left out at times, whatever the others. */
const DROPPED = fc.subarray<keyof CslItem>([
  'author',
  'container-title',
  'container-title-short',
  'publisher-place',
  'event-place',
  'issued',
  'accessed',
  'event-date',
  'URL',
  'archive',
  'archive_location',
  'language',
  'title',
]);

describe('a style without what no item of ours reaches', () => {
  it.each(STYLES.flatMap((style) => (style.csl === null ? [] : [[style.csl, style] as const])))(
    'prints %s as the whole style does, and is smaller',
    (name, style) => {
      const whole = readCitationData(name);
      const slim = slimStyle(readCitationData(name), useOf(style));
      expect(size(slim)).toBeLessThan(size(whole) * 0.8);
      const [printWhole, printSlim] = [printer(style, whole), printer(style, slim)];
      const items = itemsFor(style);
      const expected = printWhole(items);
      expect(JSON.stringify(expected).length).toBeGreaterThan(1000);
      expect(printSlim(items)).toEqual(expected);

      let round = 0;
      fc.assert(
        fc.property(
          fc.array(fc.tuple(fc.constantFrom(...items), DROPPED), { minLength: 1, maxLength: 3 }),
          (chosen) => {
            round += 1;
            const lacking = chosen.map(([item, dropped], i) => ({
              ...Object.fromEntries(
                Object.entries(item).filter(([field]) => !dropped.some((one) => one === field)),
              ),
              id: `${round}-${i}`,
            })) as CslItem[];
            expect(printSlim(lacking)).toEqual(printWhole(lacking));
          },
        ),
        { seed: 20251009, numRuns: 40 },
      );
    },
  );
});

/** One in so many of the package's other styles, whose items may be of either type and whose language is not known beforehand. */
const EVERY = Number(process.env.DATELINE_STYLES_EVERY ?? 90);

it('any other style of the package, a sample of them, prints as the whole style does', () => {
  const general = STYLES.find(({ id }) => id === 'mla');
  if (!general) throw new Error('no MLA');
  const names = [...everyStyle()].map(({ name }) => name).filter((_, i) => i % EVERY === 7);
  expect(names.length).toBeGreaterThan(20);
  const items = (['newspaper', 'webpage'] as const).flatMap((profile) =>
    itemsFor({ ...general, profile }).map((item) => ({ ...item, id: `${profile} ${item.id}` })),
  );
  const other = names.filter((name) => {
    const slim = slimStyle(readCitationData(name));
    const prints = [readCitationData(name), slim].map((tree) =>
      JSON.stringify(printer(general, tree)(items)),
    );
    return prints[0] !== prints[1];
  });
  // Its sort keys call what prints nothing for an item of ours, and citeproc orders items of one author otherwise without it; the entries are the same.
  expect(other).toEqual(['uppsala-universitet-historia']);
});
