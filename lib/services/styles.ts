/** Citation styles. */
import type { OwnStyleId, StyleInfo } from '../cite/styles.ts';
import type { StyleId } from '../cite/types.ts';

export interface StyleServices {
  /** What a style is like. Rejects with `style-gone` where there is none of that name any more. */
  find(id: StyleId): Promise<StyleInfo>;
  /** The style that was used last, or the default where that is gone. */
  current(): Promise<CurrentStyle>;
  /** A style, or the default where that is gone. */
  orDefault(id: StyleId): Promise<CurrentStyle>;
  /** Favourites as they were starred, and loaded ones by title; those that are gone are left out. */
  choices(): Promise<StyleChoices>;
  /** Styles of the package beyond the bundled ones, by title, initials, discipline or name; best first. Loaded at the first call. */
  search(words: string): Promise<StylesFound>;
  star(id: StyleId, on: boolean): Promise<void>;
  /** Checks a `.csl` file and keeps it. Rejects with the reason where it is not taken. */
  load(file: File): Promise<StyleInfo>;
  /** Moves a loaded style to the bin; `restore` takes it back. */
  remove(id: OwnStyleId): Promise<void>;
  restore(id: OwnStyleId): Promise<void>;
  /** Calls back where a style was loaded, removed or starred by any window; returns the unsubscriber. */
  onChange(listener: () => void): () => void;
}

/** The style to cite in, and the name of the one that should have been used where that is gone. */
export interface CurrentStyle {
  readonly style: StyleInfo;
  readonly gone: string | null;
}

export interface StyleChoices {
  readonly favourites: readonly StyleInfo[];
  readonly own: readonly StyleInfo[];
  readonly defaultStyle: StyleId;
}

export interface StylesFound {
  /** The first of them. */
  readonly styles: readonly (StyleInfo & { readonly fields: readonly string[] })[];
  readonly total: number;
}
