import { parseWebAddress } from '../../article/address.ts';
import type { QueueChoice } from './types.ts';

const LONGEST_URL = 8000;
const LONGEST_HEADLINE = 2000;

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isDay = (value: unknown): boolean =>
  value === null ||
  (isRecord(value) &&
    typeof value.raw === 'string' &&
    value.raw.length <= 100 &&
    typeof value.iso === 'string' &&
    /^\d{4}-\d{2}-\d{2}$/.test(value.iso));

/** Whether a value is what a list tells of one article. */
export function isQueueChoice(value: unknown): value is QueueChoice {
  return (
    isRecord(value) &&
    typeof value.url === 'string' &&
    value.url.length <= LONGEST_URL &&
    parseWebAddress(value.url) !== null &&
    typeof value.headline === 'string' &&
    value.headline.length <= LONGEST_HEADLINE &&
    isDay(value.listed)
  );
}
