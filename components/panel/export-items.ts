import type { ExportFormat } from '../../lib/cite/types.ts';
import { t, type WordKey } from '../../lib/words.ts';
import type { MenuItem } from './menu.tsx';

/** The files that most want, each with the programs that read it; all formats are on the screen for citing. */
const OFFERED: readonly (readonly [format: ExportFormat, name: WordKey])[] = [
  ['csl-json', 'panelExportCslJson'],
  ['ris', 'panelExportRis'],
  ['biblatex', 'panelExportBiblatex'],
  ['csv', 'panelExportCsv'],
  ['markdown', 'panelExportMarkdown'],
];

export function exportItems(onExport: (format: ExportFormat) => void): readonly MenuItem[] {
  return OFFERED.map(([format, name]) => ({ label: t(name), onChoose: () => onExport(format) }));
}
