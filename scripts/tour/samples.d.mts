import type { BrowserContext } from '@playwright/test';

export interface Sample {
  id: string;
  slug: string;
  language: string;
  title: string;
  date: string;
  label: string;
  original: string;
  paragraphs: string[];
  later?: { title: string; paragraphs: string[] };
}
export declare const SAMPLES: Sample[];
export declare const LIST_ADDRESS: string;
export declare function sampleAddress(sample: Sample): string;
export declare function samplePage(sample: Sample, later?: boolean): string;
export declare function listPage(): string;
export declare function serveSamples(context: BrowserContext): Promise<void>;
