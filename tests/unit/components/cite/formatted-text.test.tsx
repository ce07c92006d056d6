// @vitest-environment happy-dom
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FormattedHtml } from '../../../../components/cite/formatted-text.tsx';
import { mount } from '../screen-hands.ts';

const shown = async (html: string) => (await mount(<FormattedHtml html={html} />)).root;

describe('a citation as elements', () => {
  it('keeps italics, bold, superscript and links of the web', async () => {
    const root = await shown(
      'A. <i>KCNA Watch</i>, <b>1</b><sup>2</sup>. <a href="https://kcnawatch.org/x/?a=1&amp;b=2">link</a>',
    );
    expect(root.textContent).toBe('A. KCNA Watch, 12. link');
    expect(root.querySelector('i')?.textContent).toBe('KCNA Watch');
    expect(root.querySelector('b')?.textContent).toBe('1');
    expect(root.querySelector('sup')?.textContent).toBe('2');
    const link = root.querySelector('a');
    expect(link?.getAttribute('href')).toBe('https://kcnawatch.org/x/?a=1&b=2');
    expect(link?.getAttribute('rel')).toBe('noreferrer noopener');
  });

  it('marks Korean as Korean', async () => {
    const root = await shown('(2026). 봄철나무심기 일제히 시작, 완성. <i>KCNA Watch</i>');
    expect(root.querySelector('[lang="ko"]')?.textContent).toBe('봄철나무심기 일제히 시작, 완성');
    expect(root.textContent).toBe('(2026). 봄철나무심기 일제히 시작, 완성. KCNA Watch');
  });

  it.each([
    ['script', 'x<script>alert(1)</script>y', 'xy'],
    ['style', 'x<style>*{display:none}</style>y', 'xy'],
    ['image with a handler', 'x<img src=x onerror=alert(1)>y', 'xy'],
    ['frame', 'x<iframe src="about:blank"></iframe>y', 'xy'],
    ['form', '<form action="https://example.org"><input name=q>x</form>', 'x'],
    ['vector drawing', '<svg onload=alert(1)><circle r=9></circle></svg>x', 'x'],
    ['unknown element', '<blink>x</blink>', 'x'],
    ['nested', '<div><i onclick="alert(1)"><custom-el>x</custom-el></i></div>', 'x'],
  ])('drops a %s', async (_what, html, text) => {
    const root = await shown(html);
    expect(root.textContent).toBe(text);
    expect(root.querySelector('script,style,img,iframe,form,input,svg,blink,div > div,custom-el')).toBeNull();
  });

  it.each([
    'javascript:alert(1)',
    ' javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    'java\tscript:alert(1)',
    'data:text/html,<script>1</script>',
    'vbscript:x',
    'chrome://settings',
    'moz-extension://x/y',
    '//example.org',
    '/relative',
    '',
  ])('makes no link of %j', async (href) => {
    const root = await shown(`<a href="${href.replaceAll('"', '&quot;').replaceAll('<', '&lt;')}">x</a>`);
    expect(root.querySelector('a')).toBeNull();
    expect(root.textContent).toBe('x');
  });

  it('keeps no attribute', async () => {
    const root = await shown(
      '<i style="position:fixed" class="btn" id="app" onclick="alert(1)">x</i><span style="color:red">y</span>',
    );
    expect(root.innerHTML).toBe('<i>x</i><span>y</span>');
  });

  it('survives a tower of elements', async () => {
    const root = await shown(`${'<i>'.repeat(5000)}x`);
    expect(root.querySelectorAll('i').length).toBeLessThan(20);
  });

  it('lets nothing but its own elements through, whatever comes', async () => {
    const bit = fc.constantFrom(
      ...['<i>', '</i>', '<a href="', 'https://a.b/', 'javascript:x', '">', '</a>', '<img src=x onerror=y>'],
      ...['<script>', '</script>', '<!--', '-->', '&lt;', '<', '>', "'", '"', 'x', ' on=y ', '<math>', '<p>'],
    );
    await fc.assert(
      fc.asyncProperty(fc.array(bit, { maxLength: 24 }), async (bits) => {
        const root = await shown(bits.join(''));
        for (const element of root.querySelectorAll('*')) {
          expect(['I', 'B', 'SPAN', 'SUP', 'A']).toContain(element.tagName);
          const names = element.getAttributeNames();
          if (element.tagName === 'A') {
            expect(element.getAttribute('href')).toMatch(/^https?:/);
            expect(names.sort()).toEqual(['href', 'rel', 'target']);
          } else expect(names.filter((name) => name !== 'lang')).toEqual([]);
        }
      }),
      { seed: 20260418, numRuns: 60 },
    );
  });
});
