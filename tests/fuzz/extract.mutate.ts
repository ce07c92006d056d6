/** Damaged pages, the same ones for the same seed. */

/** A small seeded generator (mulberry32): numbers in [0, 1). */
export function generator(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

const GARBAGE = [
  '<div>',
  '</div>',
  '<p>',
  '</p>',
  '<span',
  '<br>',
  '</table>',
  '<td>',
  '<!--',
  '-->',
  '<![CDATA[',
  ']]>',
  '&nbsp;',
  '&#0;',
  '&#xD800;',
  '&lt;',
  '\u0000',
  '\u202e',
  '\ud800',
  '<nobr>',
  '<a href="',
  '"',
  '<svg><title>',
  '<select>',
  '<math>',
  '<b><i></b></i>',
  '<h1>',
  '-0-',
  '(KCNA) -- ',
  '<p style="display:none">',
  '<base href="javascript:x">',
  '<form>',
  '</body>',
  '</html>',
  '<template>',
  '<plaintext',
  '\r\n\t ',
];

const TAG = /<[^>]*>/g;

type Mutation = (html: string, random: () => number) => string;

const tagAt = (html: string, random: () => number): RegExpExecArray | RegExpMatchArray | null => {
  const tags = [...html.matchAll(TAG)];
  return tags[Math.floor(random() * tags.length)] ?? null;
};

const MUTATIONS: readonly Mutation[] = [
  (html, random) => {
    const tag = tagAt(html, random);
    return tag?.index === undefined ? html : html.slice(0, tag.index) + html.slice(tag.index + tag[0].length);
  },
  (html, random) => {
    const tag = tagAt(html, random);
    return tag?.index === undefined
      ? html
      : html.slice(0, tag.index) +
          tag[0].repeat(1 + Math.floor(random() * 40)) +
          html.slice(tag.index + tag[0].length);
  },
  (html, random) => {
    const [a, b] = [tagAt(html, random), tagAt(html, random)];
    return a?.index === undefined || !b
      ? html
      : html.slice(0, a.index) + b[0] + html.slice(a.index + a[0].length);
  },
  (html, random) => {
    const at = Math.floor(random() * html.length);
    return html.slice(0, at) + (GARBAGE[Math.floor(random() * GARBAGE.length)] ?? '') + html.slice(at);
  },
  (html, random) => (random() < 0.2 ? html.slice(0, Math.floor(random() * html.length)) : html),
  (html, random) => {
    const at = Math.floor(random() * html.length);
    return html.slice(0, at) + html.slice(at + Math.floor(random() * 12));
  },
];

/** One to six mutations of `html`. */
export function mutate(html: string, seed: number): string {
  const random = generator(seed);
  let mutated = html;
  for (let left = 1 + Math.floor(random() * 6); left > 0; left--) {
    mutated = MUTATIONS[Math.floor(random() * MUTATIONS.length)]?.(mutated, random) ?? mutated;
  }
  return mutated;
}
