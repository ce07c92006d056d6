import type { CslItem } from '../csl.ts';
import { citationKeys } from '../keys.ts';
import { libraryItem } from '../record.ts';
import type { Citable, ExportFormat } from '../types.ts';
import { wikipediaCitation } from '../wikipedia.ts';
import { coins } from './coins.ts';
import { ris } from './ris.ts';

export interface CitationFile {
  readonly text: string;
  readonly mime: string;
  /** Without the dot. */
  readonly extension: string;
}

/** The articles as a file for other programs, in the order given, each under its citation key. */
export async function exportCitations(
  citables: readonly Citable[],
  format: ExportFormat,
): Promise<CitationFile> {
  const keys = citationKeys(citables);
  const items = libraryItems(citables, keys);
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
    case 'bibtex': {
      const { bibtex } = await import('./bibtex.ts');
      return { text: bibtex(items), mime: 'application/x-bibtex', extension: 'bib' };
    }
    case 'ris':
      return { text: ris(items), mime: 'application/x-research-info-systems', extension: 'ris' };
    case 'csv': {
      const { csv } = await import('./csv.ts');
      return { text: csv(citables, keys), mime: 'text/csv;charset=utf-8', extension: 'csv' };
    }
    case 'markdown': {
      const { markdownNotes } = await import('./markdown-notes.ts');
      return { text: markdownNotes(citables, keys), mime: 'text/markdown;charset=utf-8', extension: 'md' };
    }
    case 'wikipedia': {
      const templates = citables.map((one) => `* ${wikipediaCitation(one, 'entry').text}\n`);
      return { text: templates.join(''), mime: 'text/plain;charset=utf-8', extension: 'txt' };
    }
    case 'coins':
      return { text: coins(items), mime: 'text/html;charset=utf-8', extension: 'html' };
  }
}

function libraryItems(citables: readonly Citable[], keys: readonly string[]): readonly CslItem[] {
  return citables.map((citable, i) => {
    const key = keys[i] ?? citable.id;
    return { ...libraryItem(citable), id: key, 'citation-key': key };
  });
}
