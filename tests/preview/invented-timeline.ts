/** Six versions of an invented text with the sizes of the changes between them. */
import type { ChangeSize } from '../../lib/compare/versions.ts';
import type { Services, SideRef, TimelineVersion } from '../../lib/services.ts';

const version = (n: number): TimelineVersion => ({
  side: { kind: 'capture', clipId: 'clip-000000', captureId: `clip-000000-${n}` },
  headline:
    n === 4
      ? '등대관리국 대변인 련락선신호문제와 관련하여 담화 발표'
      : `Spokesman for Lighthouse Administration ${n > 2 ? 'Again ' : ''}Issues Press Statement`,
  language: n === 4 ? 'ko' : 'en',
  outlet: n === 4 ? 'Rodong Sinmun' : 'KCNA',
  date: `2026-04-${10 + n}`,
  at: `2026-04-${10 + n}T08:05:00Z`,
  version: n,
});

const numberOf = (side: SideRef) => (side.kind === 'page' ? 0 : Number(side.captureId.at(-1)));

/** Nothing between the first two; the fourth is in another language. */
function sizeBetween(a: SideRef, b: SideRef): ChangeSize | null {
  const [i, j] = [numberOf(a), numberOf(b)];
  if (i === 4 || j === 4) return null;
  const apart = i < 3 && j < 3 ? 0 : j - i;
  return {
    headlineChanged: i < 3 && j > 2,
    wordsDeleted: 27 * apart,
    wordsInserted: 31 * apart,
    moved: apart > 2 ? 1 : 0,
    share: Math.min(1, 0.09 * apart),
    smallOnly: apart === 0,
  };
}

export const inventedTimeline: Pick<Services, 'timeline' | 'changeBetween'> = {
  timeline: async () => ({ versions: [1, 2, 3, 4, 5, 6].map(version), left: 2 }),
  changeBetween: async (a, b) => sizeBetween(a, b),
};
