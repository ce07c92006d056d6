import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { CitingEngine } from '../../../lib/cite/engine.ts';
import { STYLES, styleInfo } from '../../../lib/cite/styles.ts';

const loaded = vi.hoisted(() => [] as string[]);
vi.mock('../../../lib/cite/engine.ts', () => ({
  loadEngine: async ({ id }: { id: string }) => {
    loaded.push(id);
    return { id } as unknown as CitingEngine;
  },
}));

const { withEngine } = await import('../../../lib/cite/warm-engines.ts');
const name = (engine: CitingEngine) => (engine as unknown as { id: string }).id;

describe('engines', () => {
  beforeEach(() => loaded.splice(0));

  it('stay warm, but for those not used for long', async () => {
    for (const style of STYLES.slice(0, 6)) expect(await withEngine(style, name)).toBe(style.id);
    for (const style of STYLES.slice(0, 6)) await withEngine(style, name);
    expect(loaded).toHaveLength(6);
    // A seventh takes the place of the one used first; that one, of the next.
    for (const style of STYLES.slice(6, 7)) await withEngine(style, name);
    for (const style of STYLES.slice(5, 6)) await withEngine(style, name);
    expect(loaded).toHaveLength(7);
    for (const style of STYLES.slice(0, 1)) await withEngine(style, name);
    expect(loaded).toHaveLength(8);
  });

  it('that fail say which style it was, and are loaded anew', async () => {
    const fails = () => {
      throw new Error('no such macro');
    };
    const apa = styleInfo('apa');
    await withEngine(apa, name);
    const before = loaded.length;
    const failing = withEngine(apa, fails);
    await expect(failing).rejects.toMatchObject({ code: 'style-failed', style: 'APA 7' });
    await expect(failing).rejects.toThrow('“APA 7” failed on this text. Nothing of the text is lost.');
    expect(await withEngine(apa, name)).toBe('apa');
    expect(loaded.length).toBe(before + 1);
  });
});
