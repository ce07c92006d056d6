import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type {
  Send,
  ZoteroOrder,
  ZoteroOutcome,
  ZoteroParcel,
  ZoteroServices,
  ZoteroState,
} from '../../lib/services.ts';
import { problemWords } from '../text/problems.ts';

/** A clip that may be sent. */
export interface SendableClip {
  readonly id: string;
  /** Which version; the newest where null. */
  readonly captureId: string | null;
}

export type ZoteroStanding =
  /** Waits for the person's word, then for the browser's question. */
  | { readonly kind: 'unasked' }
  | { readonly kind: 'looking' }
  | { readonly kind: 'seen'; readonly state: ZoteroState };

export interface Sending {
  readonly total: number;
  /** By clip, in the order they ended. */
  readonly outcomes: ReadonlyMap<string, ZoteroOutcome>;
  readonly under: boolean;
  /** Where they go, outermost name first. */
  readonly place: readonly string[];
}

export interface ZoteroDesk {
  readonly standing: ZoteroStanding;
  readonly privateWindow: boolean;
  /** Sendings of these clips; null while they are being read. */
  readonly earlier: readonly Send[] | null;
  /** Null until something was sent. */
  readonly sending: Sending | null;
  /** What was thrown, in words. */
  readonly problem: string | null;
  readonly allow: () => void;
  readonly look: () => void;
  readonly send: (clips: readonly SendableClip[], parcel: ZoteroParcel, place: readonly string[]) => void;
  /** Asks after sendings that were interrupted, and goes on with them. */
  readonly resume: (sends: readonly Send[], parcel: ZoteroParcel) => void;
  readonly stop: () => void;
  /** Sends again, with the same choices, what certainly did not arrive. */
  readonly retry: () => void;
  /** Asks after what may have arrived. */
  readonly askAfter: () => void;
  /** Back to the choices, Zotero looked at again. */
  readonly anew: () => void;
}

interface Batch {
  readonly orders: readonly ZoteroOrder[];
  readonly parcel: ZoteroParcel;
  readonly place: readonly string[];
}

const seen = (state: ZoteroState): ZoteroStanding => ({ kind: 'seen', state });

/** Zotero as it stands, and what is sent to it from this sheet. */
export function useZotero(zotero: ZoteroServices, ids: readonly string[]): ZoteroDesk {
  const [standing, setStanding] = useState<ZoteroStanding>({ kind: 'looking' });
  const [privateWindow, setPrivate] = useState(false);
  const [earlier, setEarlier] = useState<readonly Send[] | null>(null);
  const [sending, setSending] = useState<Sending | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const stopper = useRef<AbortController | null>(null);
  const last = useRef<Batch | null>(null);
  const key = ids.join(' ');

  const look = useCallback(() => {
    setStanding({ kind: 'looking' });
    zotero.look().then(
      (state) => setStanding(seen(state)),
      () => setStanding(seen({ kind: 'trouble', trouble: 'not-running', status: 0 })),
    );
  }, [zotero]);
  const readEarlier = useCallback(
    () => zotero.sent(key.split(' ')).then(setEarlier, (error: unknown) => setProblem(problemWords(error))),
    [zotero, key],
  );

  useEffect(() => {
    zotero.privateWindow().then(setPrivate, () => undefined);
    zotero.allowed().then(
      (yes) => (yes ? look() : setStanding({ kind: 'unasked' })),
      () => setStanding({ kind: 'unasked' }),
    );
    void readEarlier();
    // What is under way when the sheet closes is ended by the background; nothing further is begun.
    return () => stopper.current?.abort();
  }, [zotero, look, readEarlier]);

  const run = (batch: Batch) => {
    const { orders, parcel, place } = batch;
    const controller = new AbortController();
    stopper.current = controller;
    last.current = batch;
    const outcomes = new Map<string, ZoteroOutcome>();
    const show = (under: boolean) =>
      setSending({ total: orders.length, outcomes: new Map(outcomes), under, place });
    setProblem(null);
    show(true);
    const onOutcome = (clipId: string, outcome: ZoteroOutcome) => {
      outcomes.set(clipId, outcome);
      show(true);
    };
    zotero
      .send(orders, parcel, { onOutcome, signal: controller.signal })
      .catch((error: unknown) => setProblem(problemWords(error)))
      .then(readEarlier)
      .then(() => show(false));
  };
  const knownOf = (clipId: string) =>
    (earlier ?? []).filter((send) => send.clipId === clipId).map(({ id }) => id);

  const resume = (sends: readonly Send[], parcel: ZoteroParcel) =>
    run({
      orders: sends.map(({ id, clipId, captureId }) => ({
        clipId,
        captureId,
        known: knownOf(clipId),
        resume: id,
      })),
      parcel,
      place: sends.at(-1)?.place ?? [],
    });

  return {
    standing,
    privateWindow,
    earlier,
    sending,
    problem,
    allow() {
      zotero.allow().then(
        (yes) => (yes ? look() : setStanding(seen({ kind: 'trouble', trouble: 'not-allowed', status: 0 }))),
        () => setStanding(seen({ kind: 'trouble', trouble: 'not-allowed', status: 0 })),
      );
    },
    look,
    send(clips, parcel, place) {
      run({
        orders: clips.map(({ id, captureId }) => ({
          clipId: id,
          captureId,
          known: knownOf(id),
          resume: null,
        })),
        parcel,
        place,
      });
    },
    resume,
    stop: () => stopper.current?.abort(),
    retry() {
      if (!last.current) return;
      const again = last.current.orders.filter(({ clipId }) => {
        const outcome = sending?.outcomes.get(clipId);
        return outcome === undefined || outcome.kind === 'failed';
      });
      // One that was begun and has no end is asked after before it is sent once more.
      const begun = ({ clipId, known }: ZoteroOrder) =>
        earlier?.find((send) => send.clipId === clipId && !known.includes(send.id))?.id ?? null;
      run({
        ...last.current,
        orders: again.map((order) => ({
          ...order,
          known: knownOf(order.clipId),
          resume: begun(order),
        })),
      });
    },
    askAfter() {
      const open = (earlier ?? []).filter(
        ({ clipId, standing: now }) => now !== 'sent' && sending?.outcomes.get(clipId)?.kind === 'unsure',
      );
      if (last.current) resume(open, last.current.parcel);
    },
    anew() {
      setSending(null);
      look();
    },
  };
}
