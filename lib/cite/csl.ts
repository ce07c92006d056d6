/** The parts of the Citation Style Language's data that we use (CSL-JSON 1.0, https://docs.citationstyles.org). */

export interface CslDate {
  readonly 'date-parts': readonly (readonly number[])[];
}

export interface CslName {
  /** A corporate name, printed whole; as a family name it would become "Agency, K. C. N.". */
  readonly literal: string;
}

export interface CslItem {
  readonly id: string;
  readonly type: 'article-newspaper' | 'webpage';
  readonly title: string;
  /** The title in its own script, where `title` is in Latin letters. */
  readonly 'original-title'?: string;
  readonly author?: readonly CslName[];
  readonly 'container-title'?: string;
  readonly 'container-title-short'?: string;
  readonly 'publisher-place'?: string;
  readonly 'event-place'?: string;
  readonly issued?: CslDate;
  readonly accessed?: CslDate;
  /** The day of access once more, where the page is known to have changed: the mended styles then print it (scripts/build/style-mends.ts). */
  readonly 'event-date'?: CslDate;
  readonly URL?: string;
  readonly archive?: string;
  /** The address of the archive's copy, where `URL` is that of the original. */
  readonly archive_location?: string;
  readonly note?: string;
  /** The person's tags, separated by commas. */
  readonly keyword?: string;
  readonly language?: string;
  readonly 'citation-key'?: string;
}
