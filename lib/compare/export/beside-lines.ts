import type { BesideKind, SentencePlace } from '../beside/types.ts';
import type { BesideTexts, ExportWords } from './types.ts';

/** One line of two columns: where it stands and how, then the words of either text; empty where a text has none. */
export interface BesideLine {
  /** `A 3 · B 4`; empty but on the first line of a pair of paragraphs. */
  readonly numbers: string;
  /** What there is to say of paragraphs or sentences that do not stand one beside one. */
  readonly note: string;
  readonly a: string;
  readonly b: string;
}

/** The lines of two texts beside each other, in order: sentence beside sentence. */
export function besideLines({ rows, a, b }: BesideTexts, words: ExportWords): readonly BesideLine[] {
  return rows.flatMap(({ kind, from, to, sentences }) =>
    sentences.map((sentence, at): BesideLine => {
      const notes = new Set([at === 0 ? words.beside[kind] : '', sentenceNote(kind, sentence.kind, words)]);
      return {
        numbers: at === 0 ? [numbered('A', from), numbered('B', to)].filter(Boolean).join(' · ') : '',
        note: [...notes].filter(Boolean).join(', '),
        a: textOf(a, sentence.from),
        b: textOf(b, sentence.to),
      };
    }),
  );
}

/** The sentences of a paragraph that stands alone stand alone: said once. */
const sentenceNote = (paragraphs: BesideKind, sentences: BesideKind, words: ExportWords): string =>
  paragraphs === 'only-a' || paragraphs === 'only-b' ? '' : words.beside[sentences];

const numbered = (side: string, indexes: readonly number[]): string =>
  indexes.length === 0 ? '' : `${side} ${indexes.map((index) => index + 1).join(', ')}`;

const textOf = (paragraphs: readonly string[], places: readonly SentencePlace[]): string =>
  places.map(({ paragraph, start, end }) => paragraphs[paragraph]?.slice(start, end).trim() ?? '').join(' ');
