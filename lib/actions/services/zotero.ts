/** Zotero, as the screens ask for it: they make what is sent, the background sends it. */
import { browser } from '../../browser.ts';
import { ZOTERO_MATCH } from '../../handoff/zotero/connector.ts';
import type { ZoteroJob } from '../../handoff/zotero/job.ts';
import type { ZoteroMessage } from '../../messages.ts';
import { PlainError } from '../../plain-error.ts';
import type {
  ClipDetail,
  ZoteroFailure,
  ZoteroOrder,
  ZoteroOutcome,
  ZoteroServices,
} from '../../services.ts';
import { t } from '../../words.ts';
import { mayAskZotero } from '../allowed-hosts.ts';
import { citableClip } from '../citable.ts';
import { library } from '../open-library.ts';

/** What keeps every other clip from arriving too: nothing more is tried. */
const FOR_ALL: ReadonlySet<ZoteroFailure> = new Set([
  'not-allowed',
  'not-running',
  'not-zotero',
  'zotero-too-old',
  'dateline-too-old',
  'busy',
  'timed-out',
  'read-only',
  'target-gone',
  'not-noted',
]);

/** A background may die before it answers; asked again, it goes on where it was. */
const TRIES = 3;

async function askBackground(message: ZoteroMessage): Promise<unknown> {
  for (let tries = 1; ; tries += 1) {
    try {
      const answer: unknown = await browser.runtime.sendMessage(message);
      if (answer !== undefined && answer !== null) return answer;
    } catch (error) {
      if (tries === TRIES)
        throw new PlainError('zotero-interrupted', t('zoteroInterrupted'), { cause: error });
    }
    if (tries >= TRIES) throw new PlainError('zotero-interrupted', t('zoteroInterrupted'));
  }
}

export function zoteroServices(): ZoteroServices {
  return {
    allowed: mayAskZotero,
    // No await before it: the browser takes the question only in the turn of the press.
    allow: () => browser.permissions.request({ origins: [ZOTERO_MATCH] }),
    async revoke() {
      await browser.permissions.remove({ origins: [ZOTERO_MATCH] });
    },
    privateWindow: async () => (await browser.windows.getCurrent()).incognito,
    // Our own background's answer.
    look: async () =>
      (await askBackground({ type: 'zotero/look' })) as Awaited<ReturnType<ZoteroServices['look']>>,
    sent: async (ids) => (await library()).sends.of(ids),
    async send(orders, parcel, { onOutcome, signal }) {
      const store = await library();
      // What makes a parcel loads at the press, not with the popup.
      const [{ citationKeys }, { zoteroJob }] = await Promise.all([
        import('../../cite/keys.ts'),
        import('../zotero-parcel.ts'),
      ]);
      const found = await opened(orders);
      const keys = citationKeys(found.map(({ citable }) => citable));
      const gone = new Set(orders.map(({ clipId }) => clipId));
      for (const { order } of found) gone.delete(order.clipId);
      for (const clipId of gone) onOutcome(clipId, { kind: 'failed', why: 'clip-gone', status: 0 });
      let forAll: ZoteroOutcome | null = null;
      for (const [index, { order, detail }] of found.entries()) {
        if (signal.aborted) return;
        const job: ZoteroJob | null = forAll
          ? null
          : await zoteroJob(store, detail, order, parcel, keys[index] ?? order.clipId);
        const outcome: ZoteroOutcome =
          forAll ??
          (job
            ? ((await askBackground({ type: 'zotero/send', job })) as ZoteroOutcome)
            : { kind: 'failed', why: 'clip-gone', status: 0 });
        if (outcome.kind === 'failed' && FOR_ALL.has(outcome.why)) forAll = outcome;
        onOutcome(order.clipId, outcome);
      }
    },
  };
}

async function opened(orders: readonly ZoteroOrder[]) {
  const [store, { orderedCapture }] = await Promise.all([library(), import('../zotero-parcel.ts')]);
  const found = [];
  for (const order of orders) {
    const detail: ClipDetail | null = await store.open(order.clipId);
    const capture = detail && orderedCapture(detail, order);
    if (detail && capture) found.push({ order, detail, citable: citableClip(detail.clip, capture) });
  }
  return found;
}
