import { type CitingEngine, loadEngine } from './engine.ts';
import { loadPackagedStyle } from './packaged-styles.ts';
import { StyleProblem } from './style-problem.ts';
import type { StyleId, StyleInfo } from './styles.ts';

/** An engine takes some megabytes; a person goes to and fro between few styles. */
const MOST_WARM = 6;

/** The one used last stands last. */
const engines = new Map<StyleId, Promise<CitingEngine>>();

/**
 * Cites with the engine of a style, which is kept warm for the next time.
 * @throws StyleProblem where the style cannot be loaded or fails on an item; it is loaded anew the next time
 */
export async function withEngine<Made>(style: StyleInfo, use: (engine: CitingEngine) => Made): Promise<Made> {
  const engine = engines.get(style.id) ?? loadEngine(style, loadPackagedStyle);
  engines.delete(style.id);
  engines.set(style.id, engine);
  const [oldest] = engines.keys();
  if (engines.size > MOST_WARM && oldest !== undefined) engines.delete(oldest);
  try {
    return use(await engine);
  } catch (cause) {
    engines.delete(style.id);
    throw new StyleProblem('style-failed', style.name, { cause });
  }
}
