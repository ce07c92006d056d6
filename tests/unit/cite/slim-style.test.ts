import csl from 'citeproc';
import { describe, expect, it } from 'vitest';
import { slimStyle } from '../../../lib/cite/csl-style/slim.ts';
import type { XmlNode } from '../../../lib/cite/csl-style/xml-node.ts';
import { cslItem } from '../../../lib/cite/record.ts';
import { STYLES, type StyleInfo } from '../../../lib/cite/styles.ts';
import { readCitationData } from '../../../scripts/build/style-package.ts';
import { KINDS } from './kinds.ts';

/** The kinds in each of the shapes that a record may have. */
const itemsFor = (style: StyleInfo) =>
  (['newspaper', 'webpage', 'agency'] as const).flatMap((profile) =>
    Object.entries(KINDS).map(([kind, citable]) => ({
      ...cslItem(citable, { ...style, profile }),
      id: `${profile} ${kind}`,
    })),
  );

function print(style: StyleInfo, tree: XmlNode): unknown {
  const items = new Map(itemsFor(style).map((item) => [item.id, item]));
  const engine = new csl.Engine(
    {
      retrieveLocale: (language) => readCitationData(`locales-${language}`),
      retrieveItem: (id) => items.get(id) ?? {},
    },
    tree,
    style.locale,
    true,
  );
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
}

const size = (tree: XmlNode) => JSON.stringify(tree).length;

describe('a style without what no item of ours reaches', () => {
  it.each(STYLES.flatMap((style) => (style.csl === null ? [] : [[style.csl, style] as const])))(
    'prints %s as the whole style does, and is smaller',
    (name, style) => {
      const whole = readCitationData(name);
      const slim = slimStyle(readCitationData(name));
      expect(size(slim)).toBeLessThan(size(whole) * 0.8);
      const expected = print(style, whole);
      expect(JSON.stringify(expected).length).toBeGreaterThan(1000);
      expect(print(style, slim)).toEqual(expected);
    },
  );
});
