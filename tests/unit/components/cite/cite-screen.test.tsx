// @vitest-environment happy-dom
import { describe, expect, it, vi } from 'vitest';
import { citedForms, hasYearLetters, joinEntries } from '../../../../components/cite/bibliography.ts';
import { CiteScreen } from '../../../../components/cite/cite-screen.tsx';
import { StyleProblem } from '../../../../lib/cite/style-problem.ts';
import { styleInfo } from '../../../../lib/cite/styles.ts';
import type { FormattedText } from '../../../../lib/cite/types.ts';
import { PlainError } from '../../../../lib/plain-error.ts';
import type { CiteServices, ClipDetail, CurrentStyle, Services } from '../../../../lib/services.ts';
import { citingServices } from '../../../preview/fake-citations.ts';
import { captureOf, clipOf, ferry, inventedServices, VIEWS } from '../../../preview/invented.ts';
import { mount, press, settle, type } from '../screen-hands.ts';

const FERRY = clipOf(ferry);
const detail = (id: string, headline: string, more: Partial<ClipDetail['clip']> = {}): ClipDetail => ({
  clip: {
    ...FERRY,
    id,
    addresses: [`kcnawatch.org/newstream/${id}`],
    ...more,
    shown: { ...FERRY.shown, headline, ...more.shown },
  },
  captures: [captureOf(ferry)],
});
const changed = { at: '2026-04-18T08:05:00Z', textHash: 'c', labelHash: 'd' };
const DETAILS = [
  detail('one', 'Ferry Signals Mended'),
  detail('two', 'Tide Table Published', { changed }),
  detail('three', 'Letter from a Pilot', {
    shown: { ...FERRY.shown, headline: 'Letter from a Pilot', date: null },
  }),
];

async function show(
  ids: readonly string[],
  change: Partial<CiteServices> = {},
  layout: 'narrow' | 'wide' = 'wide',
  current: CurrentStyle = { style: styleInfo('apa'), gone: null },
) {
  const base = inventedServices(VIEWS.changed);
  const library = {
    ...base.library,
    open: async (id: string) => DETAILS.find(({ clip }) => clip.id === id) ?? null,
  };
  const copy = vi.fn(async (_text: FormattedText) => undefined);
  const setSettings = vi.fn(async () => undefined);
  const services: Services = {
    ...base,
    library,
    cite: { ...citingServices(library), copy, ...change },
    keep: { ...base.keep, setSettings },
    styles: { ...base.styles, current: async () => current },
  };
  const onNavigate = vi.fn();
  const mounted = await mount(
    <CiteScreen
      services={services}
      ids={ids}
      layout={layout}
      onBack={() => undefined}
      onNavigate={onNavigate}
    />,
  );
  const entries = () => mounted.all('.paper li > p').map(({ textContent }) => textContent ?? '');
  const option = (name: string) => {
    const found = mounted.all('[role="option"]').find(({ textContent }) => textContent === name);
    if (!found) throw new Error(`no option ${name}`);
    return found;
  };
  return { ...mounted, copy, setSettings, onNavigate, entries, option };
}
const ALL = ['one', 'two', 'three'];

describe('a bibliography', () => {
  it('previews every chosen clip in the style', async () => {
    const { entries, text, root } = await show(ALL);
    expect(entries()).toHaveLength(3);
    expect(entries()[0]).toContain('(2026a). Ferry Signals Mended. KCNA Watch.');
    expect(text()).toContain('References');
    expect(text()).toContain('3 clips');
    expect(text()).toContain('The letters after the year belong to this list only.');
    expect(root.querySelector('.paper i')?.textContent).toBe('KCNA Watch');
  });

  it('leaves out what is not ticked, and makes the list anew', async () => {
    const { all, entries, text, copy, button } = await show(ALL);
    const second = all('.check')[1];
    if (second) await press(second);
    expect(entries().join()).not.toContain('Tide Table');
    expect(text()).toContain('2 of 3 clips');
    await press(button('Copy bibliography'));
    expect(copy.mock.calls[0]?.[0].text.split('\n')).toHaveLength(2);
  });

  it('copies rich and plain text and says so', async () => {
    const { copy, button, text } = await show(ALL);
    await press(button('Copy bibliography'));
    const copied = copy.mock.calls[0]?.[0];
    expect(copied?.html.match(/<p>/g)).toHaveLength(3);
    expect(copied?.html).toContain('<i>KCNA Watch</i>');
    expect(copied?.text).not.toContain('<');
    expect(text()).toContain('Copied: the bibliography, 3 entries.');
  });

  it('copies one entry', async () => {
    const { copy, button, text } = await show(ALL);
    await press(button('Copy entry 2'));
    expect(copy.mock.calls[0]?.[0].text).toContain('Tide Table Published');
    expect(text()).toContain('Copied: the entry.');
  });

  it('shows the text to be copied by hand where the browser refuses', async () => {
    const refuse = async () => {
      throw new PlainError('clipboard', 'no');
    };
    const { button, find, root } = await show(ALL, { copy: refuse });
    await press(button('Copy bibliography'));
    const area = find<HTMLTextAreaElement>('textarea');
    expect(area.value).toContain('Ferry Signals Mended');
    expect(area.selectionEnd - area.selectionStart).toBe(area.value.length);
    await press(button('Close'));
    expect(root.querySelector('textarea')).toBeNull();
  });

  it('flags a clip that changed since, and one without a date', async () => {
    const { all } = await show(ALL);
    expect(all('.flag').map(({ textContent }) => textContent)).toEqual([
      'Changed since saved. Cites version 1, as you saved it.',
      'No date: it is cited as undated.',
    ]);
  });

  it('cites the marked entry in the text, down to a paragraph it has', async () => {
    const { find, button, text, copy } = await show(ALL);
    expect(find('.cited q').textContent).toBe('(Korean Central News Agency, 2026a)');
    await press(button('Tide Table Published'));
    await type(find<HTMLInputElement>('.para'), '3');
    expect(find('.cited q').textContent).toBe('(Korean Central News Agency, 2026b, para. 3)');
    await press(button('Copy this citation'));
    expect(copy.mock.calls[0]?.[0].text).toContain('para. 3');
    await type(find<HTMLInputElement>('.para'), '9');
    expect(text()).toContain('This text has paragraphs 1 to 4.');
    expect(find('.cited q').textContent).toBe('(Korean Central News Agency, 2026b)');
  });

  it('cites several together, each with its own paragraphs', async () => {
    const { all, find, button, option, copy } = await show(ALL);
    await press(button(/^Cite another with it/));
    await press(option('Letter from a Pilot'));
    const paragraphs = () => all('.sources .para') as HTMLInputElement[];
    const fields = paragraphs();
    expect(fields.map((field) => field.getAttribute('aria-label'))).toEqual([
      'Paragraph of “Ferry Signals Mended”',
      'Paragraph of “Letter from a Pilot”',
    ]);
    await type(fields[0] as HTMLInputElement, '2-3');
    await type(paragraphs()[1] as HTMLInputElement, '4');
    expect(find('.cited q').textContent).toBe(
      '(Korean Central News Agency, 2026a, para. 2–3; Korean Central News Agency, n.d.c, para. 4)',
    );
    await press(button('Copy this citation'));
    expect(copy.mock.calls[0]?.[0].text).toContain('n.d.c, para. 4');
    await press(button('Leave out “Letter from a Pilot”'));
    expect(find('.cited q').textContent).toBe('(Korean Central News Agency, 2026a, para. 2–3)');
    expect(all('.sources')).toHaveLength(0);
  });

  it('cites one in the note after another of it, several not', async () => {
    const { button, option, all } = await show(ALL);
    await press(button(/^Style: /));
    await press(button('Chicago notes'));
    await press(button('Ibid.'));
    expect(button('Ibid.').getAttribute('aria-pressed')).toBe('true');
    await press(button(/^Cite another with it/));
    await press(option('Tide Table Published'));
    expect(all('.chip').map(({ textContent }) => textContent)).toEqual(['Full note', 'Short note']);
  });

  it('offers notes in a style of notes, and keeps the style chosen', async () => {
    const { button, find, text, setSettings } = await show(ALL);
    await press(button(/^Style: /));
    await press(button('Chicago notes'));
    expect(setSettings).toHaveBeenCalledWith({ style: 'chicago-notes' });
    expect(text()).toContain('Bibliography');
    expect(button('Full note').getAttribute('aria-pressed')).toBe('true');
    expect(find('.cited q').textContent).toContain('“Ferry Signals Mended”');
    await press(button('Short note'));
    expect(button('Short note').getAttribute('aria-pressed')).toBe('true');
  });

  it('saves files for other programs', async () => {
    const saveFile = vi.fn(async () => ({ name: 'dateline-citations.ris' }));
    const { button, text } = await show(ALL, { saveFile });
    await press(button('Save as RIS'));
    expect(saveFile).toHaveBeenCalledWith(ALL, 'ris', undefined);
    expect(text()).toContain('Saved: dateline-citations.ris');
  });

  it('tells a failure in words', async () => {
    const fail = async () => {
      throw new PlainError('x', 'The style could not be read. Nothing was changed.');
    };
    const { text, button } = await show(ALL, { citeClips: fail });
    expect(text()).toContain('The style could not be read.');
    expect(button('Copy bibliography').hasAttribute('disabled')).toBe(true);
  });

  it('says how many clips are gone', async () => {
    const { text, entries } = await show(['one', 'lost', 'one']);
    expect(entries()).toHaveLength(1);
    expect(text()).toContain('One of the chosen clips is no longer in the library.');
  });

  it('teaches the first step where nothing is chosen', async () => {
    const { text, button, onNavigate } = await show([]);
    expect(text()).toContain('Choose clips in the list');
    await press(button('All clips'));
    expect(onNavigate).toHaveBeenCalledWith({ screen: 'clips' });
  });

  it('is one citation in the panel where one clip is chosen', async () => {
    const { text, button, root, copy } = await show(['one'], {}, 'narrow');
    expect(root.querySelector('.list')).toBeNull();
    await press(button('Copy citation'));
    await settle();
    expect(copy.mock.calls[0]?.[0].text).toContain('(2026). Ferry Signals Mended');
    expect(text()).toContain('Copied: the citation.');
  });
});

describe('texts for the clipboard', () => {
  it('puts one entry a line, one a paragraph', () => {
    const joined = joinEntries([
      { text: 'a', html: '<i>a</i>' },
      { text: 'b', html: 'b' },
    ]);
    expect(joined).toEqual({ text: 'a\nb', html: '<p><i>a</i></p>\n<p>b</p>' });
  });

  it('sees letters after a year, but not in an address', () => {
    const entry = (text: string) => [{ text, html: '' }];
    expect(hasYearLetters(entry('Agency. (2026b, March 14). X.'))).toBe(true);
    expect(hasYearLetters(entry('Agency. (2026). X. https://kcna.kp/2026a'))).toBe(false);
  });

  it('knows which forms a style has', () => {
    expect(citedForms(styleInfo('apa'))).toEqual(['intext']);
    expect(citedForms(styleInfo('chicago-notes'))).toEqual(['note', 'short', 'ibid']);
    expect(citedForms(styleInfo('plain'))).toEqual(['note', 'short', 'intext']);
    expect(citedForms(styleInfo('wikipedia'))).toEqual(['note', 'short']);
  });
});

describe('what a style cannot do', () => {
  it('names at the entry what it lacks', async () => {
    const { find } = await show(['one'], {
      citeClips: async () => [{ id: 'one', citation: { text: 'X.', html: 'X.' }, lacks: ['date', 'place'] }],
    });
    expect(find('.paper li .lacks').textContent).toBe('Not known, so not in this entry: date and place.');
  });

  it('says which style failed, and offers another', async () => {
    const { find, button, text, setSettings } = await show(ALL, {
      citeClips: async (_ids, { style }) => {
        if (style !== 'plain') throw new StyleProblem('style-failed', 'APA 7');
        return [{ id: 'one', citation: { text: 'Plainly.', html: 'Plainly.' } }];
      },
    });
    expect(find('.paper [role="alert"]').textContent).toContain(
      'The citation style “APA 7” failed on this text. Nothing of the text is lost.',
    );
    await press(button('Use Plain'));
    expect(setSettings).toHaveBeenCalledWith({ style: 'plain' });
    expect(text()).toContain('Plainly.');
  });

  it('says that the style of last time is gone', async () => {
    const { text } = await show(ALL, {}, 'wide', { style: styleInfo('mla'), gone: 'Harbour Manual' });
    expect(text()).toContain('The style “Harbour Manual” is no longer here. Cited in MLA 9.');
  });
});
