/** Small checks of unknown data. Each says where and what, and believes nothing it has not seen. */

/** What is wrong with one value: `where` is a path like `captures[0].article.headline`. */
export class Unexpected extends Error {
  override readonly name = 'Unexpected';
  constructor(
    readonly where: string,
    readonly what: string,
  ) {
    super(`${where} ${what}`);
  }
}

export type Fields = Readonly<Record<string, unknown>>;

export function fields(value: unknown, where: string): Fields {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new Unexpected(where, 'is not an object');
  return value as Fields;
}

export function text(value: unknown, where: string, max: number): string {
  if (typeof value !== 'string') throw new Unexpected(where, 'is not a text');
  if (value.length > max) throw new Unexpected(where, `is longer than ${max} characters`);
  return value;
}

export function list(value: unknown, where: string, max: number): readonly unknown[] {
  if (!Array.isArray(value)) throw new Unexpected(where, 'is not a list');
  if (value.length > max) throw new Unexpected(where, `has more than ${max} entries`);
  return value;
}

export function yesOrNo(value: unknown, where: string): void {
  if (typeof value !== 'boolean') throw new Unexpected(where, 'is not true or false');
}

export function whole(value: unknown, where: string, min: number, max: number): number {
  if (!Number.isInteger(value) || Number(value) < min || Number(value) > max) {
    throw new Unexpected(where, `is not a whole number from ${min} to ${max}`);
  }
  return Number(value);
}

export function oneOf(value: unknown, where: string, values: readonly string[]): void {
  if (typeof value !== 'string' || !values.includes(value))
    throw new Unexpected(where, `is none of ${values.join(', ')}`);
}

/** ISO 8601 in UTC, as `Date.toISOString` writes it, with or without milliseconds. */
export function time(value: unknown, where: string): string {
  const given = text(value, where, 32);
  if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{1,3})?Z$/.test(given) || Number.isNaN(Date.parse(given))) {
    throw new Unexpected(where, 'is not a time like 2025-10-09T12:00:00.000Z');
  }
  return given;
}

export function day(value: unknown, where: string): void {
  if (!/^\d{4}-\d\d-\d\d$/.test(text(value, where, 10)))
    throw new Unexpected(where, 'is not a day like 2025-10-09');
}

export function hash(value: unknown, where: string): string {
  const given = text(value, where, 64);
  if (!/^[0-9a-f]{64}$/.test(given)) throw new Unexpected(where, 'is not a SHA-256 in hexadecimal');
  return given;
}

export function webAddress(value: unknown, where: string): string {
  const given = text(value, where, 20_000);
  if (!/^https?:/i.test(given) || !URL.canParse(given)) throw new Unexpected(where, 'is not a web address');
  return given;
}

/** Runs `check` unless the value is null. */
export function orNull(value: unknown, check: (value: unknown) => void): void {
  if (value !== null) check(value);
}
