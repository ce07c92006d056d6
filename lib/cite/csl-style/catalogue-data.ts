/** The catalogue of packaged styles as the build writes it. */
import type { StyleTraits } from './traits.ts';

export const CATALOGUE_FILE = 'catalogue.gz';
export const localeFile = (locale: string) => `locale-${locale}.gz`;

/** The catalogue as it stands in its file: traits that many styles share stand once, and are named by their index. */
export interface CatalogueData {
  readonly locales: readonly string[];
  readonly traits: readonly StyleTraits[];
  readonly styles: readonly (readonly [
    name: string,
    title: string,
    fields: string,
    traits: number,
    file: string,
  ])[];
}
