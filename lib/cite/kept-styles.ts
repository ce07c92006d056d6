/** Where the styles are kept that the person loaded: the caller's business, connected once in each context. */
import type { LoadedStyle } from './styles.ts';

type KeptStyles = () => Promise<readonly LoadedStyle[]>;

let kept: KeptStyles = async () => [];

/** Connects the library; in a worker, what came with the task; on the command line, the file that was named. */
export function connectLoadedStyles(styles: KeptStyles): void {
  kept = styles;
}

/** All of them: one may name another as its parent. */
export const keptStyles: KeptStyles = () => kept();
