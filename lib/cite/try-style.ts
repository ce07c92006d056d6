import { bibliography, citations } from './cite.ts';
import { CslProblem } from './csl-style/csl-problem.ts';
import { readCsl } from './csl-style/read-csl.ts';
import { infoOf, ownStyleId } from './loaded-styles.ts';
import { StyleProblem } from './style-problem.ts';
import type { LoadedStyle, StyleInfo } from './styles.ts';
import { TRIAL_ITEMS } from './trial-items.ts';

/** A file that passed every check, on its way to be kept. */
export interface TriedStyle {
  readonly style: LoadedStyle;
  readonly info: StyleInfo;
}

/** Reads a `.csl` file without citing in it. @throws CslProblem */
export async function loadedStyleOf(source: string): Promise<LoadedStyle> {
  const { title, cslId } = readCsl(source);
  return { id: await ownStyleId(source), title, cslId, source };
}

/**
 * Cites the trial items in a loaded style, which has to be connected (`connectLoadedStyles`). It may take for ever: belongs in a worker that
 * can be ended.
 * @throws CslProblem `csl-parent-missing`, `csl-trial`
 */
export async function tryStyle(style: LoadedStyle): Promise<TriedStyle> {
  const info = await infoOf(style);
  try {
    const list = await bibliography(TRIAL_ITEMS, style.id);
    const cited = await citations(TRIAL_ITEMS, {
      style: style.id,
      form: info.noteStyle ? 'note' : 'intext',
      locator: 2,
    });
    if ([...list, ...cited].some(({ citation }) => citation.text === ''))
      throw new Error('it prints nothing');
  } catch (error) {
    const cause = error instanceof StyleProblem ? error.cause : error;
    const why = cause instanceof Error ? cause.message : String(cause);
    throw new CslProblem('csl-trial', why.slice(0, 200), { cause });
  }
  return { style, info };
}
