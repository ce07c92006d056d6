#!/usr/bin/env node
/**
 * Draws the toolbar icons: the page with its dateline, in four states that differ by shape before they differ by colour. Writes one SVG a
 * state (the popup's header) and PNGs in the sizes browsers ask for. Needs librsvg's `rsvg-convert`; run after changing a shape:
 * `node scripts/icons.mjs`.
 */
import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const folder = fileURLToPath(new URL('../public/icons/', import.meta.url));
const SIZES = [16, 32, 48, 128];

const PETROL = '#1C7480';
const INK = '#06282D';
const PAPER = '#FFFFFF';
const AMBER = '#F2B63C';
// Seen on white and on the darkest toolbar alike: 3.4 and 4.9 to 1.
const GREY = '#858B90';

/** On whole pixels at 16: the heavy block is the dateline, the bars are the text that follows it. */
const lines = (x, y, width) =>
  `M${x} ${y}h4.5v2h-4.5zM${x + 5.5} ${y + 1}h${width - 5.5}v1h-${width - 5.5}z` +
  `M${x} ${y + 4}h${width}v1h-${width}zM${x} ${y + 7}h${width}v1h-${width}z`;

const sheet = `<rect width="16" height="16" rx="3" fill="${PETROL}"/><path d="${lines(3, 3, 10)}" fill="${PAPER}"/>`;

/** The page with a round sign on its corner; a gap around the sign keeps it apart on any toolbar. */
const badge = (fill, sign) => `
  <mask id="gap"><rect width="16" height="16" fill="#fff"/><circle cx="11.5" cy="11.5" r="5.5" fill="#000"/></mask>
  <g mask="url(#gap)">${sheet}</g>
  <circle cx="11.5" cy="11.5" r="4.5" fill="${fill}"/>
  ${sign}`;

const DRAWINGS = {
  none: [
    'Dateline: no article on this page',
    `<rect x="1" y="1" width="14" height="14" rx="2.5" fill="none" stroke="${GREY}" stroke-width="2"/>
  <path d="M4 4h3.5v2H4zM8.5 5H12v1H8.5zM4 8h8v1H4zM4 11h5v1H4z" fill="${GREY}"/>`,
  ],
  article: ['Dateline: an article', badge(PAPER, `<circle cx="11.5" cy="11.5" r="2.75" fill="${PETROL}"/>`)],
  saved: [
    'Dateline: saved',
    badge(PAPER, `<path d="M9 11.6l1.9 1.9 3.2-4.2" fill="none" stroke="${INK}" stroke-width="1.8"/>`),
  ],
  changed: [
    'Dateline: changed since saved',
    badge(
      AMBER,
      `<path d="M11.5 8.6l2.6 4.9H8.9z" fill="none" stroke="${INK}" stroke-width="1.3" stroke-linejoin="round"/>`,
    ),
  ],
  mark: ['Dateline', sheet],
};

for (const [state, [title, shapes]] of Object.entries(DRAWINGS)) {
  const file = `${folder}${state}.svg`;
  writeFileSync(
    file,
    `<svg xmlns="http://www.w3.org/2000/svg" width="16" height="16" viewBox="0 0 16 16" role="img">
  <title>${title}</title>
  ${shapes.trim()}
</svg>
`,
  );
  if (state === 'mark') continue;
  for (const size of SIZES) {
    const picture = execFileSync('rsvg-convert', ['-w', String(size), '-h', String(size), file]);
    writeFileSync(`${folder}${state}-${size}.png`, picture);
  }
}
