import { type FoundQuotation, type QuotedWords, quotationFinder } from './find-quotation.ts';

/** Several quotations to be found in one text: plain data, the same whether it is worked out in the page or in a worker. */
export interface FindTask {
  readonly quotations: readonly {
    readonly id: string;
    readonly quoted: QuotedWords;
    /** Index in `texts` of the text they were taken from. */
    readonly from: number;
  }[];
  /** The paragraphs of each text. */
  readonly texts: readonly (readonly string[])[];
  readonly now: readonly string[];
}

/** What became of a quotation, by its id. */
export type FoundQuotations = ReadonlyMap<string, FoundQuotation>;

export function findAll({ quotations, texts, now }: FindTask): FoundQuotations {
  const finders = texts.map((text) => quotationFinder(text, now));
  return new Map(
    quotations.map(({ id, quoted, from }) => [id, finders[from]?.(quoted) ?? { kind: 'gone' as const }]),
  );
}
