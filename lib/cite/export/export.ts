import type { CslItem } from '../csl.ts';
import { citationKeys } from '../keys.ts';
import { libraryItem } from '../record.ts';
import type { Citable, ExportFormat } from '../types.ts';
import { ris } from './ris.ts';

export interface CitationFile {
  readonly text: string;
  readonly mime: string;
  /** Without the dot. */
  readonly extension: string;
}

/** The articles as a file for reference managers, in the order given, each under its citation key. */
export async function exportCitations(
  citables: readonly Citable[],
  format: ExportFormat,
): Promise<CitationFile> {
  const items = libraryItems(citables);
  switch (format) {
    case 'csl-json':
      return {
        text: `${JSON.stringify(items, null, 2)}\n`,
        mime: 'application/vnd.citationstyles.csl+json',
        extension: 'json',
      };
    case 'biblatex': {
      const { biblatex } = await import('./biblatex.ts');
      return { text: biblatex(items), mime: 'application/x-bibtex', extension: 'bib' };
    }
    case 'ris':
      return { text: ris(items), mime: 'application/x-research-info-systems', extension: 'ris' };
  }
}

function libraryItems(citables: readonly Citable[]): readonly CslItem[] {
  const keys = citationKeys(citables);
  return citables.map((citable, i) => {
    const key = keys[i] ?? citable.id;
    return { ...libraryItem(citable), id: key, 'citation-key': key };
  });
}
