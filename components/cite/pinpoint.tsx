import { useEffect, useState } from 'preact/hooks';
import type { StyleInfo } from '../../lib/cite/styles.ts';
import type { CitedPart } from '../../lib/cite/together.ts';
import type { ListOrder } from '../../lib/cite/types.ts';
import type { Services } from '../../lib/services.ts';
import { t, type WordKey } from '../../lib/words.ts';
import { Foreign } from '../panel/foreign.tsx';
import { Button } from '../parts/button.tsx';
import { Chip } from '../parts/chip.tsx';
import { ListBoxButton } from '../parts/list-box-button.tsx';
import { langTag } from '../text/languages.ts';
import { type CitedForm, citedForms } from './bibliography.ts';
import { CitedCopy } from './cited-copy.tsx';
import { ParagraphField, paragraphOf } from './paragraph-field.tsx';
import type { CitedClip } from './use-cited-clips.ts';
import type { Copying } from './use-copying.ts';
import { useTogether } from './use-together.ts';

const FORM_NAMES: Record<CitedForm, WordKey> = {
  note: 'citeNote',
  short: 'citeShort',
  ibid: 'citeIbid',
  intext: 'citeInText',
};

export interface PinpointProps {
  readonly services: Services;
  readonly style: StyleInfo;
  /** All clips of the list: letters after a year depend on the others. */
  readonly clips: readonly CitedClip[];
  readonly marked: CitedClip;
  readonly stamp: string;
  /** Of the list. */
  readonly order: ListOrder;
  readonly copying: Copying;
}

const problemOf = ({ clip }: CitedClip) => `cite-no-paragraph-${clip.id}`;

/** How the marked entry is cited where it is used, down to the paragraph; others may be cited together with it. */
export function Pinpoint({ services, style, clips, marked, stamp, order, copying }: PinpointProps) {
  const [wanted, setWanted] = useState<CitedForm>('intext');
  const [added, setAdded] = useState<readonly string[]>([]);
  const [typed, setTyped] = useState<Readonly<Record<string, string>>>({});
  const { id } = marked.clip;
  // Another entry is cited for itself at first, and has other paragraphs
  useEffect(() => {
    setAdded([]);
    setTyped({});
  }, [id]);

  const find = (wantedId: string) => clips.filter(({ clip }) => clip.id === wantedId && clip.id !== id);
  const sources = [marked, ...added.flatMap(find)];
  const several = sources.length > 1;
  const others = clips.filter((one) => !sources.includes(one));
  const forms = citedForms(style).filter((form) => form !== 'ibid' || !several);
  const form = forms.includes(wanted) ? wanted : (forms[0] ?? 'intext');
  const among = clips.map(({ clip }) => clip.id);
  const typedOf = ({ clip }: CitedClip) => typed[clip.id] ?? '';
  const locatorIn = (source: CitedClip) => paragraphOf(typedOf(source), source.paragraphs);
  const isWrong = (source: CitedClip) => typedOf(source).trim() !== '' && locatorIn(source) === null;
  const parts = sources.map((source): CitedPart => {
    const locator = locatorIn(source);
    return { id: source.clip.id, ...(locator !== null && { locator }) };
  });
  const { citation, problem } = useTogether(services, parts, among, { style: style.id, form, order }, stamp);

  const field = (source: CitedClip, name?: string) => (
    <ParagraphField
      typed={typedOf(source)}
      onType={(next) => setTyped((before) => ({ ...before, [source.clip.id]: next }))}
      wrong={isWrong(source)}
      problemId={problemOf(source)}
      {...(name !== undefined && { name })}
    />
  );
  const complaint = (source: CitedClip) =>
    isWrong(source) && (
      <p class="problem" id={problemOf(source)} role="alert">
        {t('citeNoParagraph', source.paragraphs)}
      </p>
    );
  const title = several ? 'citeTogether' : forms.length > 1 ? 'citeMarkedIs' : FORM_NAMES[form];
  return (
    <section class="intext" aria-label={t('citeMarked')}>
      <div class="rowx pinpoint">
        <span>{t(title)}</span>
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
        {several ? (
          <span class="para-head" aria-hidden="true">
            {t('citeParagraph')}
          </span>
        ) : (
          field(marked)
        )}
      </div>
      {!several && complaint(marked)}
      {several && (
        <ul class="sources" aria-label={t('citeTogether')}>
          {sources.map((source) => {
            const { headline, language } = source.clip.shown;
            return (
              <li key={source.clip.id}>
                <span class="source" lang={langTag(language)} title={headline}>
                  <Foreign>{headline}</Foreign>
                </span>
                {field(source, t('citeParagraphOf', headline))}
                {source !== marked && (
                  <Button
                    kind="bare"
                    icon="close"
                    aria-label={t('citeLeaveOut', headline)}
                    title={t('citeLeaveOutThis')}
                    onPress={() => setAdded(added.filter((one) => one !== source.clip.id))}
                  />
                )}
                {complaint(source)}
              </li>
            );
          })}
        </ul>
      )}
      {others.length > 0 && (
        <ListBoxButton
          class="btn btn--bare add-source"
          label={t('citeAddSource')}
          options={others.map(({ clip }) => ({ id: clip.id, name: clip.shown.headline }))}
          selected=""
          onSelect={(one) => setAdded([...added, one])}
          placement="up"
        >
          {t('citeAddSource')}
        </ListBoxButton>
      )}
      {problem !== null && <p role="alert">{problem}</p>}
      {citation && (
        <CitedCopy services={services} citation={citation} parts={parts} among={among} copying={copying} />
      )}
    </section>
  );
}
