import { describe, expect, it } from 'vitest';
import { cite } from '../../../lib/cite/cite.ts';
import { STYLES } from '../../../lib/cite/styles.ts';
import { article } from './articles.ts';

const HEADLINES = [
  'Talks <script>alert(1)</script> Held',
  'Talks <img src=x onerror=alert(1)> Held',
  'Talks <i>Held</i> and </i></b> Unbalanced',
  'Talks "Held" & Closed &lt;b&gt; &#60;',
  '<span style="font-variant: small-caps;">Talks</span> <a href="javascript:alert(1)">Held</a>',
  'Talks \ue000script\ue001 \ue002 Held',
  '"><svg onload=alert(1)>',
  "Talks '><b onclick='x'> Held",
  '$& $1 $$ \\ {} %s',
];

/** What an HTML parser sees of the rich flavour, and nothing but the allowed tags. */
function readHtml(html: string): string {
  const rest = html.replace(
    /<\/?(?:i|b|sup|span)(?: style="font-[a-z]+: ?[a-z-]+;?")?>|<a href="https?:[^"<>\s]*">|<\/a>/g,
    '',
  );
  expect(rest).not.toMatch(/[<>"]/);
  return rest
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&');
}

describe.each(STYLES.map(({ id }) => id))('a hostile headline in %s', (style) => {
  it.each(HEADLINES)('stays text: %s', async (headline) => {
    for (const form of ['entry', 'note', 'intext'] as const) {
      const { text, html } = await cite(article({ headline }), { style, form });
      expect(readHtml(html).replace(/\s+/g, ' ')).toBe(text);
      expect(text).not.toMatch(/\p{Co}/u);
    }
  });
});

it('keeps the very words between angle brackets', async () => {
  const { text } = await cite(article({ headline: 'Talks <b>held</b> here', language: 'und' }), {
    style: 'apa',
    form: 'entry',
  });
  expect(text).toContain('Talks <b>held</b> here.');
});

it('drops marks that turn the line round', async () => {
  const { text } = await cite(article({ headline: 'Talks \u202edleH\u202c \u2066here\u2069' }), {
    style: 'plain',
    form: 'entry',
  });
  expect(text).toMatch(/^“Talks dleH here,”/);
});

it.each(['javascript:alert(1)', 'data:text/html,x', 'ftp://kcna.kp/x', 'no address', ''])(
  'neither prints nor links %s',
  async (url) => {
    const { text, html } = await cite(article({ url }), { style: 'mla', form: 'entry' });
    expect(html).not.toContain('<a');
    expect(text).toBe(
      'Korean Central News Agency. “Joint Statement between WPK and URP Adopted.” KCNA, 9 Oct. 2025.',
    );
  },
);

it('encodes what could end the link', async () => {
  const { text, html } = await cite(
    article({ url: 'https://kcnawatch.org/a"onmouseover="x\'<b>/?a=1&b=2.' }),
    {
      style: 'apa',
      form: 'entry',
    },
  );
  const address = 'https://kcnawatch.org/a%22onmouseover=%22x%27%3Cb%3E/?a=1&b=2.';
  expect(text.endsWith(address)).toBe(true);
  expect(html).toContain(`<a href="${address.replace('&', '&amp;')}">${address.replace('&', '&amp;')}</a>`);
});
