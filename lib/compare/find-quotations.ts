import { type FoundQuotation, findQuotation, type QuotedWords } from './find-quotation.ts';

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

export const findAll = ({ quotations, texts, now }: FindTask): FoundQuotations =>
  new Map(quotations.map(({ id, quoted, from }) => [id, findQuotation(quoted, texts[from] ?? [], now)]));
