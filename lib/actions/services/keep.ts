import { PlainError } from '../../plain-error.ts';
import type { KeepServices } from '../../services.ts';
import { localDay } from '../citable.ts';
import { library } from '../open-library.ts';
import { saveFile } from '../save-file.ts';
import { refreshTabs } from '../tabs.ts';

/** By its name or what the system takes it for: any other file is read as a library. */
const isTable = ({ name, type }: File) => /\.csv$/i.test(name) || type === 'text/csv';

async function importRows(file: File) {
  const { MAX_TABLE, tableArticles } = await import('../table-articles.ts');
  if (file.size > MAX_TABLE)
    throw new PlainError(
      'table-too-long',
      `This table is larger than ${MAX_TABLE / 1_000_000} MB. Nothing was changed; divide it and try again.`,
    );
  return (await library()).importTable(tableArticles(await file.text(), new Date().toISOString()));
}

/** Export, import and settings, as the screens ask for them. */
export function keepServices(): KeepServices {
  return {
    async exportAll() {
      const store = await library();
      const clips = await store.total();
      const parts: string[] = [];
      for await (const part of store.exportAll()) parts.push(part);
      const name = `dateline-library-${localDay(new Date().toISOString())}.json`;
      saveFile(name, parts, 'application/json');
      return { name, clips };
    },
    async importFile(file) {
      const store = await library();
      const report = await (isTable(file) ? importRows(file) : store.importFile(file));
      await refreshTabs(await store.addresses());
      return report;
    },
    settings: async () => (await library()).settings(),
    setSettings: async (settings) => (await library()).setSettings(settings),
  };
}
