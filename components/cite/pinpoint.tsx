import { useEffect, useState } from 'preact/hooks';
import type { KeyFormat } from '../../lib/cite/key-citation.ts';
import { markdownOf } from '../../lib/cite/markdown.ts';
import type { StyleInfo } from '../../lib/cite/styles.ts';
import type { CitationForm, ListOrder } from '../../lib/cite/types.ts';
import type { Services } from '../../lib/services.ts';
import { t, type WordKey } from '../../lib/words.ts';
import { Menu } from '../panel/menu.tsx';
import { Button } from '../parts/button.tsx';
import { Chip } from '../parts/chip.tsx';
import { citedForms } from './bibliography.ts';
import { FormattedHtml } from './formatted-text.tsx';
import { useCitations } from './use-citations.ts';
import type { CitedClip } from './use-cited-clips.ts';
import type { Copying } from './use-copying.ts';

type CitedForm = Exclude<CitationForm, 'entry' | 'ibid'>;

const FORM_NAMES: Record<CitedForm, WordKey> = {
  note: 'citeNote',
  short: 'citeShort',
  intext: 'citeInText',
};

/** Ways of citing for those who write plain text. */
const BY_KEY = [
  ['latex', 'citeCopyLatex'],
  ['typst', 'citeCopyTypst'],
  ['pandoc', 'citeCopyPandoc'],
  ['wikipedia', 'citeCopyWikipedia'],
] as const satisfies readonly (readonly [KeyFormat | 'wikipedia', WordKey])[];

export interface PinpointProps {
  readonly services: Services;
  readonly style: StyleInfo;
  /** All clips of the list: letters after a year depend on the others. */
  readonly ids: readonly string[];
  readonly marked: CitedClip;
  readonly stamp: string;
  /** Of the list. */
  readonly order?: ListOrder;
  readonly copying: Copying;
}

/** A paragraph number as typed; null where it is none of this text's. */
function paragraphOf(typed: string, paragraphs: number): number | null {
  const n = /^\s*\d{1,5}\s*$/.test(typed) ? Number(typed) : 0;
  return n >= 1 && n <= Math.max(1, paragraphs) ? n : null;
}

/** How the marked entry is cited where it is used, down to the paragraph. */
export function Pinpoint({ services, style, ids, marked, stamp, order, copying }: PinpointProps) {
  const forms = citedForms(style);
  const [wanted, setWanted] = useState<CitedForm>('intext');
  const [typed, setTyped] = useState('');
  const form = forms.includes(wanted) ? wanted : (forms[0] ?? 'intext');
  const locator = paragraphOf(typed, marked.paragraphs);
  const wrong = typed.trim() !== '' && locator === null;
  const { entries, problem } = useCitations(
    services,
    ids,
    { style: style.id, form, ...(order && { order }), ...(locator === null ? {} : { locator }) },
    stamp,
  );
  const { id } = marked.clip;
  // Another entry has other paragraphs
  useEffect(() => setTyped(''), [id]);
  const cited = entries?.find((entry) => entry.id === id)?.citation;
  const copyPlain = (text: string) => copying.copyMade(Promise.resolve(text), t('citeCopiedMarked'));
  return (
    <section class="intext" aria-label={t('citeMarked')}>
      <div class="rowx pinpoint">
        <span>{t(forms.length > 1 ? 'citeMarkedIs' : FORM_NAMES[form])}</span>
        {forms.length > 1 &&
          forms.map((name) => (
            <Chip
              key={name}
              kind="toggle"
              label={t(FORM_NAMES[name])}
              pressed={form === name}
              onPress={() => setWanted(name)}
            />
          ))}
        <span class="grow" />
        <label class="rowx">
          {t('citeParagraph')}
          <input
            class="field para"
            type="text"
            inputMode="numeric"
            autocomplete="off"
            size={4}
            value={typed}
            placeholder={t('citeParagraphNone')}
            aria-invalid={wrong}
            aria-describedby={wrong ? 'cite-no-paragraph' : undefined}
            onInput={({ currentTarget }) => setTyped(currentTarget.value)}
          />
        </label>
      </div>
      {wrong && (
        <p class="problem" id="cite-no-paragraph" role="alert">
          {t('citeNoParagraph', marked.paragraphs)}
        </p>
      )}
      {problem !== null && <p role="alert">{problem}</p>}
      {cited && (
        <div class="cited">
          <q lang="en">
            <FormattedHtml html={cited.html} />
          </q>
          <Button
            kind="bare"
            icon="copy"
            aria-label={t('citeCopyMarked')}
            title={t('citeCopyThis')}
            onPress={() => copying.copy(cited, t('citeCopiedMarked'))}
          />
          <Menu
            end
            button={{ kind: 'bare', icon: 'more', 'aria-label': t('citeCopyAs') }}
            items={[
              { label: t('citeCopyMarkdown'), onChoose: () => copyPlain(markdownOf(cited)) },
              ...BY_KEY.map(([format, name]) => ({
                label: t(name),
                onChoose: () =>
                  copying.copyMade(
                    services.cite.citeByKey([id], ids, format, locator ?? undefined),
                    t('citeCopiedMarked'),
                  ),
              })),
            ]}
          />
        </div>
      )}
    </section>
  );
}
