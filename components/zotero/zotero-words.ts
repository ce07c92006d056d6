/** What happened, what was kept, what to do: for every state of Zotero and every end of a sending. */
import type {
  Send,
  SendLack,
  ZoteroFailure,
  ZoteroOutcome,
  ZoteroState,
  ZoteroTarget,
} from '../../lib/services.ts';
import { t, type WordKey } from '../../lib/words.ts';
import { formatStamp } from '../text/dates.ts';

const FAILURES: Readonly<Record<ZoteroFailure, WordKey>> = {
  'not-allowed': 'zoteroNotAllowed',
  'not-running': 'zoteroNotRunning',
  'not-zotero': 'zoteroNotZotero',
  'zotero-too-old': 'zoteroTooOld',
  'dateline-too-old': 'zoteroDatelineTooOld',
  busy: 'zoteroBusy',
  'timed-out': 'zoteroTimedOut',
  'read-only': 'zoteroReadOnly',
  refused: 'zoteroRefused',
  'target-gone': 'zoteroTargetGone',
  broken: 'zoteroBroken',
  'session-used': 'zoteroSessionUsed',
  'not-noted': 'zoteroNotNoted',
  'clip-gone': 'zoteroClipGone',
};

const UNSURE = {
  'timed-out': 'zoteroUnsureTimedOut',
  broken: 'zoteroUnsureBroken',
  forgotten: 'zoteroUnsureForgotten',
} as const;

const LACKS: Readonly<Record<SendLack, WordKey>> = {
  'place-and-tags': 'zoteroLackPlaceAndTags',
  'snapshot-in-doubt': 'zoteroLackSnapshotInDoubt',
  'snapshot-refused': 'zoteroLackSnapshotRefused',
  'not-noted': 'zoteroLackNotNoted',
};

export const failureWords = (why: ZoteroFailure, status: number): string => t(FAILURES[why], status);

/** Why Zotero cannot be sent to now; `''` where it can. */
export const stateWords = (state: ZoteroState): string =>
  state.kind === 'ready' ? '' : failureWords(state.trouble, state.status);

export const lackWords = (lacks: readonly SendLack[]): string =>
  lacks.map((lack) => t(LACKS[lack])).join(' ');

/** What became of one clip, without where it went. */
export function outcomeWords(outcome: ZoteroOutcome): string {
  switch (outcome.kind) {
    case 'sent':
      return lackWords(outcome.lacks);
    case 'unsure':
      return t(UNSURE[outcome.why]);
    case 'failed':
      return failureWords(outcome.why, outcome.status);
    case 'sent-before':
      return t('zoteroSentBefore');
  }
}

/** `My Library › KCNA` */
export const placeWords = (place: readonly string[]): string => place.join(' › ');

export const placeOf = ({ level, library, name }: ZoteroTarget): readonly string[] =>
  level === 0 ? [name] : [library, name];

/** Without those that were interrupted where the clip was sent again since: there is no doubt left that it is there. */
export const worthTelling = (earlier: readonly Send[]): readonly Send[] =>
  earlier.filter(
    (send, index) =>
      send.standing === 'sent' ||
      !earlier.slice(index).some(({ clipId, standing }) => clipId === send.clipId && standing === 'sent'),
  );

/** That a clip was sent before; one that was interrupted may have been. */
export function earlierWords(send: Send): string {
  const [when, where] = [formatStamp(send.at), placeWords(send.place)];
  if (send.standing !== 'sent') return t('zoteroEarlierOpen', when, where);
  return [t('zoteroEarlier', when, where, send.version), lackWords(send.lacks)].filter(Boolean).join(' ');
}
