import type { StyleInfo } from '../../cite/styles.ts';
import type { TryWorker } from '../../cite/try-in-worker.ts';
import { PlainError } from '../../plain-error.ts';
import type { StyleServices } from '../../services.ts';
import { t, type WordKey } from '../../words.ts';
import { currentStyle, styleIfThere, styleOrDefault } from '../current-style.ts';
import { library } from '../open-library.ts';

/** More than a person reads through; a further word narrows them down. */
const SHOWN = 60;
/** What the package says of a style for every discipline; in a list it says nothing. */
const FOR_ALL = 'generic-base';
const MAX_FILE_BYTES = 4_000_000;

const startWorker = (): TryWorker =>
  new Worker(new URL('../../cite/try-style-worker.ts', import.meta.url), { type: 'module' });

const there = async (ids: readonly StyleInfo['id'][]): Promise<readonly StyleInfo[]> =>
  (await Promise.all(ids.map(styleIfThere))).filter((style) => style !== null);

/** The name of a discipline: `political_science` is `styleFieldPoliticalScience`. */
const fieldName = (field: string) => {
  const camel = field.replace(/(?:^|[_-])(\w)/g, (_, letter: string) => letter.toUpperCase());
  return t(`styleField${camel}` as WordKey);
};

/** Citation styles, as the screens ask for them. */
export function styleServices(): StyleServices {
  return {
    find: async (id) => (await import('../../cite/find-style.ts')).findStyle(id),
    current: currentStyle,
    orDefault: styleOrDefault,
    async choices() {
      const store = await library();
      const [{ favourites, defaultStyle }, own] = await Promise.all([store.settings(), store.styles.list()]);
      return {
        favourites: await there(favourites),
        own: await there(own.map(({ id }) => id)),
        defaultStyle,
      };
    },
    async search(words) {
      const [{ catalogue, packagedInfo }, { searchStyles }] = await Promise.all([
        import('../../cite/csl-style/catalogue.ts'),
        import('../../cite/csl-style/search-styles.ts'),
      ]);
      const found = searchStyles((await catalogue()).styles, words, fieldName);
      return {
        styles: found.slice(0, SHOWN).map((style) => ({
          ...packagedInfo(style),
          fields: style.fields.filter((field) => field !== FOR_ALL).map(fieldName),
        })),
        total: found.length,
      };
    },
    async star(id, on) {
      const store = await library();
      const { favourites } = await store.settings();
      const others = favourites.filter((one) => one !== id);
      await store.setSettings({ favourites: on ? [...others, id] : others });
    },
    async load(file) {
      const [{ tryInWorker }, { CslProblem }, { MAX_CSL_KB }] = await Promise.all([
        import('../../cite/try-in-worker.ts'),
        import('../../cite/csl-style/csl-problem.ts'),
        import('../../cite/csl-style/limits.ts'),
      ]);
      if (file.size > MAX_FILE_BYTES) throw new CslProblem('csl-too-large', String(MAX_CSL_KB));
      const store = await library();
      const task = { source: await textOf(file), others: await store.styles.list() };
      const { style, info } = await tryInWorker(startWorker(), task);
      await store.styles.add(style);
      return info;
    },
    remove: async (id) => (await library()).styles.remove(id),
    restore: async (id) => (await library()).styles.restore(id),
    onChange(listener) {
      let stop = () => {};
      let wanted = true;
      void library().then((store) => {
        if (!wanted) return;
        stop = store.onChange(({ kind }) => {
          if (kind === 'styles' || kind === 'settings') listener();
        });
      });
      return () => {
        wanted = false;
        stop();
      };
    },
  };
}

/** UTF-8, as the styles' project has them; what is none is told as such. */
async function textOf(file: File): Promise<string> {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(await file.arrayBuffer());
  } catch (cause) {
    const { CslProblem } = await import('../../cite/csl-style/csl-problem.ts');
    if (cause instanceof TypeError) throw new CslProblem('csl-not-text', '', { cause });
    throw new PlainError('file-unreadable', t('styleFileUnreadable', file.name), { cause });
  }
}
