import { findStyle } from '../../lib/cite/find-style.ts';
import { DEFAULT_STYLE, type StyleId, type StyleInfo, styleInfo } from '../../lib/cite/styles.ts';
import type { StyleServices } from '../../lib/services.ts';

export const HARBOUR: StyleInfo = {
  ...styleInfo('chicago-notes'),
  id: 'own:0123456789abcdef',
  name: 'Harbour Manual of Style 18th edition (notes)',
};
const PACKAGED = [
  {
    ...styleInfo('nlm'),
    id: 'csl:american-medical-association',
    name: 'American Medical Association 11th edition',
    fields: ['medicine'],
  },
  {
    ...styleInfo('chicago-notes'),
    id: 'csl:journal-of-east-asian-tides',
    name: 'Journal of East Asian Tides',
    fields: ['history', 'political science'],
  },
] as const;

/** Two invented styles of the package and one that was loaded. */
export function fakeStyles({
  favourites: starred = [],
  own: loaded = [HARBOUR],
}: {
  favourites?: readonly StyleId[];
  own?: readonly StyleInfo[];
} = {}): StyleServices {
  let favourites = starred;
  let own = loaded;
  const listeners = new Set<() => void>();
  const tell = () => {
    for (const listener of listeners) listener();
  };
  const find = async (id: StyleId) =>
    [...PACKAGED, HARBOUR].find((style) => style.id === id) ?? findStyle(id);
  return {
    find,
    current: async () => ({ style: styleInfo(DEFAULT_STYLE), gone: null }),
    choices: async () => ({
      favourites: await Promise.all(favourites.map(find)),
      own,
      defaultStyle: DEFAULT_STYLE,
    }),
    async orDefault(id) {
      try {
        return { style: await find(id), gone: null };
      } catch {
        return { style: styleInfo(DEFAULT_STYLE), gone: id.replace(/^\w+:/, '') };
      }
    },
    async search(words) {
      const styles = PACKAGED.filter(({ name, fields }) =>
        `${name} ${fields.join(' ')}`.toLowerCase().includes(words.toLowerCase()),
      );
      return { styles, total: styles.length };
    },
    async star(id, on) {
      favourites = on ? [...favourites, id] : favourites.filter((one) => one !== id);
      tell();
    },
    load: async () => HARBOUR,
    async remove(id) {
      own = own.filter((style) => style.id !== id);
      tell();
    },
    async restore() {
      own = loaded;
      tell();
    },
    onChange(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
