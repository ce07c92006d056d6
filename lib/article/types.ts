/**
 * The record: what an article is once it has been read off a page.
 * Field names are those of the command line's JSON (`dateline extract`) and never change; later versions only add.
 */

/** Languages in which KCNA copy is published; `und` where the text does not say. */
export type Language = 'en' | 'ko' | 'ja' | 'zh' | 'es' | 'ru' | 'und';

/** Which reader produced the record. One per file in `lib/sites/`; `other` is any page read for its wire copy alone. */
export type SiteId =
  | 'kcnawatch'
  | 'kcna-kp'
  | 'kcna-co-jp'
  | 'rodong'
  | 'mfa'
  | 'voice-of-korea'
  | 'pyongyang-times'
  | 'uriminzokkiri'
  | 'choson-sinbo'
  | 'other';

/** `Pyongyang, October 9 (KCNA) -- `: every part as printed (평양, 平壌), month and day as numbers. */
export interface Dateline {
  readonly place: string;
  /** 1-12 */
  readonly month: number;
  /** 1-31 */
  readonly day: number;
  /** `KCNA`, `조선중앙통신`, `朝鮮中央通信`, `朝中社`, `ACNC`, `ATCC`, `ЦТАК` */
  readonly agency: string;
  /** The whole dateline as it stands on the page, dash included where there is one, outer white space trimmed. */
  readonly raw: string;
}

/**
 * Where a date was found, in the order of trust (DOMAIN.md): the `Date:` line, the stamp, a list's date, the date of a kcna.co.jp page,
 * the address, the day a republisher posted it, the time an archive captured it, the capture. The dateline gives day and month only;
 * `header` (the day of viewing) and `epoch` (ingestion) are kept as found and never trusted.
 */
export type DateEvidenceKind =
  | 'dateline'
  | 'date-line'
  | 'stamp'
  | 'list'
  | 'page'
  | 'url'
  | 'posted'
  | 'archive'
  | 'capture'
  | 'header'
  | 'epoch';

/** Where on the page, or outside it, a date stands. */
export type DatePlace = 'above-text' | 'opening' | 'below-text' | 'address' | 'list' | 'archive' | 'clock';

export interface DateEvidence {
  readonly kind: DateEvidenceKind;
  /** Absent in records of extractor `dateline/1`. */
  readonly place?: DatePlace;
  /** The words as found, e.g. `Date: 09/10/2025`. */
  readonly raw: string;
  /** `YYYY-MM-DD`, or null where the words give no whole date and none could be inferred. */
  readonly iso: string | null;
}

export interface ArticleDate {
  /** `YYYY-MM-DD` or null */
  readonly iso: string | null;
  /** Every date found, most trusted first. */
  readonly evidence: readonly DateEvidence[];
  /** True where two trusted dates differ. */
  readonly conflict: boolean;
}

export interface Source {
  /** The page's own label, `KCNA.kp (En)`; null where the page has none. */
  readonly label: string | null;
  /** Who published the text: `KCNA`, `Voice of Korea`, `Rodong Sinmun`, … */
  readonly outlet: string;
  /** The address behind "Read original version at source", checked to be http(s); null where none. */
  readonly originalUrl: string | null;
}

/** The form of a pronouncement by "analysts' convention", with the words of the page that show it. */
export interface Form {
  readonly id: string;
  /** Matched words, as printed. */
  readonly words: string;
  /** The Korean term, e.g. 담화. */
  readonly korean: string;
  /** Whose ranking it is: "analysts' convention". Absent in records of extractor `dateline/1`. */
  readonly source?: string;
}

/** Somebody named in a list of attendance, verbatim; never a judgement. */
export interface Official {
  readonly name: string;
  /** The post as printed; null where the list gives none. */
  readonly post: string | null;
  /** Paragraph of the article, from 0. */
  readonly paragraph: number;
}

export interface Picture {
  /** Checked to be http(s). Nothing is loaded from there but at a press. */
  readonly url: string;
  readonly caption: string | null;
}

/** The page is an archive's copy of another; the record's address is the original's. */
export interface ArchivedCopy {
  readonly archive: 'Internet Archive' | 'archive.today';
  /** The copy's own address. */
  readonly url: string;
  /** The address of the page that was archived; null where the copy does not say. */
  readonly originalUrl: string | null;
  /** ISO 8601 time of the archive's capture; null where the copy does not say. */
  readonly capturedAt: string | null;
}

/** What was assumed or odd. `text` is an English sentence (the command line prints it); `id` names it for translation. */
export interface Note {
  readonly id: string;
  readonly text: string;
}

export interface Article {
  readonly site: SiteId;
  readonly headline: string;
  readonly dateline: Dateline | null;
  readonly date: ArticleDate;
  readonly source: Source;
  readonly language: Language;
  readonly form: Form | null;
  /** Text without dateline, end mark, stamp. White space collapsed inside each; never empty strings. */
  readonly paragraphs: readonly string[];
  /** Whether `-0-`, `(끝)`, … closed the text. */
  readonly endMark: boolean;
  /** `www.kcna.kp (2025.10.09.)` or null. */
  readonly stamp: string | null;
  /** In the order of the text. This and the next three are absent in records of extractor `dateline/1`. */
  readonly officials?: readonly Official[];
  readonly pictures?: readonly Picture[];
  /** Addresses of photo galleries that belong to the article, checked to be http(s). */
  readonly galleries?: readonly string[];
  readonly archivedCopy?: ArchivedCopy | null;
  readonly notes: readonly Note[];
  /** Name and version of the extractor, `dateline/1`. */
  readonly extractor: string;
}
