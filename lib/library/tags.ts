const MAX_TAG = 200;

const tidy = (tag: string) =>
  tag
    .normalize('NFC')
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim()
    .slice(0, MAX_TAG)
    .trim();

/** Two tags that differ in case alone are one. */
export const tagKey = (tag: string): string => tag.toLowerCase();

/** Tags as they are kept: white space collapsed, no empty ones, no duplicates (the first spelling stays), in the order given. */
export function tidyTags(tags: readonly string[]): readonly string[] {
  const kept = new Map<string, string>();
  for (const tag of tags.map(tidy)) {
    if (tag !== '' && !kept.has(tagKey(tag))) kept.set(tagKey(tag), tag);
  }
  return [...kept.values()];
}
