import type { KeepServices } from '../../services.ts';
import { localDay } from '../citable.ts';
import { library } from '../open-library.ts';
import { saveFile } from '../save-file.ts';
import { refreshTabs } from '../tabs.ts';

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
      const report = await store.importFile(file);
      await refreshTabs(await store.addresses());
      return report;
    },
    settings: async () => (await library()).settings(),
    setSettings: async (settings) => (await library()).setSettings(settings),
  };
}
