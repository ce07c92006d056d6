/** What a browser shows of a text fragment: scripts cannot ask, so the painted page is looked at. */
import type { Page } from '@playwright/test';

/** A colour that no sample has. */
const PAINT = { red: 255, green: 0, blue: 254 };

export interface Shown {
  /** The part of the passage that is painted, from 0 to 1. */
  readonly covered: number;
  /** Painted pixels outside the passage. */
  readonly beyond: number;
}

/** Paints what the fragment of the page's address names. */
export async function paintFragment(page: Page): Promise<void> {
  const colour = `rgb(${PAINT.red} ${PAINT.green} ${PAINT.blue})`;
  await page.addStyleTag({
    content: `::target-text { background: ${colour} !important; color: ${colour} !important }`,
  });
}

/**
 * How much of a passage is painted, and what else is. White space counts for nothing.
 * @param blocks texts of the page, one after the other, of which the passage is the part from `start` to `end`, counted in letters
 */
export async function lookAtPassage(
  page: Page,
  blocks: readonly string[],
  { start, end }: { readonly start: number; readonly end: number },
): Promise<Shown> {
  const boxes = await page.evaluate(
    ({ blocks, start, end }) => {
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      const letters: { node: Node; at: number; letter: string }[] = [];
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const shown = node.parentElement?.checkVisibility() && !node.parentElement.closest('script, style');
        if (!shown) continue;
        for (const [at, letter] of (node.textContent ?? '').split('').entries())
          if (/\S/.test(letter)) letters.push({ node, at, letter });
      }
      const whole = letters.map(({ letter }) => letter).join('');
      const places: number[] = [];
      let from = 0;
      for (const block of blocks) {
        const bare = block.replace(/\s/g, '');
        const found = whole.indexOf(bare, from);
        if (found < 0) throw new Error(`the page has no “${block}”`);
        for (let n = 0; n < bare.length; n++) places.push(found + n);
        from = found + bare.length;
      }
      // Of each text by itself: a range over elements has the boxes of these, too.
      const parts = new Map<Node, { from: number; to: number }>();
      // What the page has between two blocks belongs to a passage over both.
      for (const { node, at } of letters.slice(places[start], (places[end - 1] ?? 0) + 1)) {
        parts.set(node, { from: parts.get(node)?.from ?? at, to: at + 1 });
      }
      return [...parts].flatMap(([node, { from, to }]) => {
        const range = document.createRange();
        range.setStart(node, from);
        range.setEnd(node, to);
        return [...range.getClientRects()].map(({ left, top, right, bottom }) => ({
          left,
          top,
          right,
          bottom,
        }));
      });
    },
    { blocks, start, end },
  );
  const picture = (await page.screenshot({ scale: 'css' })).toString('base64');
  return page.evaluate(
    async ({ picture, boxes, paint }) => {
      const bytes = Uint8Array.from(atob(picture), (letter) => letter.charCodeAt(0));
      const image = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
      const canvas = new OffscreenCanvas(image.width, image.height);
      const context = canvas.getContext('2d');
      if (!context) throw new Error('no canvas');
      context.drawImage(image, 0, 0);
      const { data } = context.getImageData(0, 0, image.width, image.height);
      const isPainted = (x: number, y: number) => {
        const at = (y * image.width + x) * 4;
        return data[at] === paint.red && data[at + 1] === paint.green && data[at + 2] === paint.blue;
      };
      let [inside, beyond, area] = [0, 0, 0];
      for (let y = 0; y < image.height; y++)
        for (let x = 0; x < image.width; x++) {
          const within = (by: number) =>
            boxes.some((b) => x >= b.left - by && x < b.right + by && y >= b.top - by && y < b.bottom + by);
          const [strictly, nearly, painted] = [within(-2), within(3), isPainted(x, y)];
          if (strictly) area++;
          if (strictly && painted) inside++;
          if (painted && !nearly) beyond++;
        }
      return { covered: area === 0 ? 0 : inside / area, beyond };
    },
    { picture, boxes, paint: PAINT },
  );
}
