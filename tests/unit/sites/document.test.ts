import { describe, expect, it } from 'vitest';
import { linesOf } from '../../../lib/sites/lines.ts';
import { decode, parseHtml, savedAddress } from '../../../scripts/cli/document.ts';

const bytes = (...codes: number[]) => Uint8Array.from(codes);
const text = (value: string) => new TextEncoder().encode(value);
const utf16 = (value: string, big: boolean) =>
  Uint8Array.from(
    [...value].flatMap((one) =>
      big
        ? [one.charCodeAt(0) >> 8, one.charCodeAt(0) & 255]
        : [one.charCodeAt(0) & 255, one.charCodeAt(0) >> 8],
    ),
  );
const meta = (charset: string) => `<meta charset="${charset}">`;

describe('decode', () => {
  it.each([
    ['UTF-8', text('평양'), '평양'],
    ['UTF-8 with a mark', Uint8Array.from([0xef, 0xbb, 0xbf, ...text('평양')]), '평양'],
    ['UTF-16LE with a mark', Uint8Array.from([0xff, 0xfe, ...utf16('평양 city', false)]), '평양 city'],
    ['UTF-16BE with a mark', Uint8Array.from([0xfe, 0xff, ...utf16('평양 city', true)]), '평양 city'],
    [
      'UTF-16LE',
      utf16('<html><body>plain markup, no mark, sixty four bytes</body></html>', false),
      '<html><body>plain markup, no mark, sixty four bytes</body></html>',
    ],
    ['EUC-KR', Uint8Array.from([...text(meta('euc-kr')), 0xc6, 0xf2, 0xbe, 0xe7]), `${meta('euc-kr')}평양`],
    [
      'EUC-KR by its old name',
      Uint8Array.from([
        ...text('<META http-equiv="Content-Type" content="text/html; charset=ks_c_5601-1987">'),
        0xc6,
        0xf2,
      ]),
      '<META http-equiv="Content-Type" content="text/html; charset=ks_c_5601-1987">평',
    ],
    ['Shift_JIS', Uint8Array.from([...text(meta('Shift_JIS')), 0x95, 0xbd]), `${meta('Shift_JIS')}平`],
    ['a wrong UTF-16', text(`${meta('utf-16')}평양`), `${meta('utf-16')}평양`],
    ['an unknown one', text(`${meta('no-such')}평양`), `${meta('no-such')}평양`],
    ['Windows-1252 undeclared', bytes(0x63, 0x61, 0x66, 0xe9), 'café'],
    ['nothing', bytes(), ''],
  ])('%s', (_, source, decoded) => expect(decode(source)).toBe(decoded));
});

describe('parseHtml', () => {
  const read = (html: string) => linesOf(parseHtml(html).documentElement).map((line) => line.text);
  it.each([
    ['<!doctype html><html><head><title>T</title></head><body><p>a<p>b</body></html>', ['a', 'b']],
    ['<p>a<p>b', ['a', 'b']],
    ['only text', ['only text']],
    ['', []],
    ['<html><body>a</body></html><p>b', ['a', 'b']],
    ['<div>a</div><html><body>b</body></html>', ['a', 'b']],
    ['<!-- <html> -->a', ['a']],
    ['<P ALIGN=x STYLE="display:none">a</P><P>b', ['b']],
    ['<table><tr><td>a<td>b<tr><td>c</table>', ['a', 'b', 'c']],
    ['Kim <nobr><b>Jong</b></nobr> Un<i>,</i> a\u00a0b<br>c', ['Kim Jong Un, a b', 'c']],
    ['<pre>a\nb</pre>', ['a', 'b']],
    ['<script>x</script><style>x</style><template>x</template><noscript>x</noscript><p hidden>x</p>a', ['a']],
  ])('%s', (html, lines) => expect(read(html)).toEqual(lines));
});

describe('savedAddress', () => {
  const of = (html: string) => savedAddress(html, parseHtml(html));
  const address = 'https://kcnawatch.org/newstream/1685496981-427573091/x/';
  it.each([
    `<!-- saved from url=(0055)${address} --><html><head><link rel="canonical" href="https://other.example/"></head></html>`,
    `<html><head><link rel="canonical" href="${address}"></head></html>`,
    `<html><head><meta property="og:url" content="${address}"></head></html>`,
    `<html><head><base href="${address}"></head></html>`,
  ])('%s', (html) => expect(of(html)).toBe(address));
  it('needs a whole address', () => {
    expect(of('<html><head><link rel="canonical" href="/x"></head></html>')).toBeNull();
    expect(of('<p>text</p>')).toBeNull();
  });
});
