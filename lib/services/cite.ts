/** Citing. */
import type { CitationOf } from '../cite/cite.ts';
import type { KeyFormat } from '../cite/key-citation.ts';
import type { ListFormat } from '../cite/list-file.ts';
import type { Locator } from '../cite/locator.ts';
import type { QuotedText } from '../cite/quotation.ts';
import type { CitedPart, TogetherRequest } from '../cite/together.ts';
import type { CitationForm, ExportFormat, FormattedText, ListOrder, StyleId } from '../cite/types.ts';
import type { Edits, PageReading, QuotedPassage } from '../library/types.ts';

export interface CitationRequest {
  readonly style: StyleId;
  readonly form: CitationForm;
  readonly locator?: Locator;
  /** Of the list that the citations belong to: the style's where absent. */
  readonly order?: ListOrder;
}

export interface CiteServices {
  /** Loads what citing in a style takes, so that the first citation in it need not wait. */
  prepare(style: StyleId): Promise<void>;
  /** The citation of a page not saved yet. */
  citeReading(reading: PageReading, edits: Edits, request: CitationRequest): Promise<FormattedText>;
  /**
   * One formatted text a clip: list entries in the order asked for, suffixes included; other forms in the order given. A long list is made off
   * the main thread, with progress. Rejects with the signal's reason.
   */
  citeClips(
    ids: readonly string[],
    request: CitationRequest,
    options?: { readonly onProgress: (done: number, total: number) => void; readonly signal: AbortSignal },
  ): Promise<readonly CitationOf[]>;
  /** One citation of several clips, each with its own pinpoint; `among`: the clips of their common list, which is made as in `citeClips`. */
  citeTogether(
    parts: readonly CitedPart[],
    among: readonly string[],
    request: TogetherRequest,
    options?: { readonly signal: AbortSignal },
  ): Promise<FormattedText>;
  /** Clips cited by the keys that their exported file has, or as Wikipedia's references. `among`: the clips of that file. */
  citeByKey(
    parts: readonly CitedPart[],
    among: readonly string[],
    format: KeyFormat | 'wikipedia',
  ): Promise<string>;
  /** Quotation with citation, pinpoint and link, as the version it is of has it. The link leads to the newest version's words. */
  quote(clipId: string, captureId: string, passage: QuotedPassage, style: StyleId): Promise<QuotedText>;
  /** The same of a page not saved yet. */
  quoteReading(
    reading: PageReading,
    edits: Edits,
    passage: QuotedPassage,
    style: StyleId,
  ): Promise<QuotedText>;
  /** One version of a clip, with its own day of access. */
  citeVersion(clipId: string, captureId: string, request: CitationRequest): Promise<FormattedText>;
  copy(text: FormattedText): Promise<void>;
  /** `name`: what the file is named after. */
  saveFile(ids: readonly string[], format: ExportFormat, name?: string): Promise<{ readonly name: string }>;
  /** A list as it is shown, as a file to be read. `language`: of the title. `name`: what the file is named after. */
  saveList(
    title: string,
    entries: readonly FormattedText[],
    format: ListFormat,
    language: string,
    name?: string,
  ): Promise<{ readonly name: string }>;
}
