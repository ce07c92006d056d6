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
  readonly author?: readonly CslName[];
  readonly 'container-title'?: string;
  readonly 'event-place'?: string;
  readonly issued?: CslDate;
  readonly accessed?: CslDate;
  readonly URL?: string;
  readonly archive?: string;
  readonly language?: string;
  readonly 'citation-key'?: string;
}
