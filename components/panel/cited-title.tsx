import type { Article, Language } from '../../lib/article/types.ts';
import { sentenceCase } from '../../lib/cite/headline.ts';
import { romanisedHeadline } from '../../lib/cite/romanised-headline.ts';
import type { CitedTitle } from '../../lib/library/types.ts';
import { t } from '../../lib/words.ts';
import type { Verdict } from '../parts/editable.tsx';
import { FieldRow } from '../parts/field-row.tsx';
import { langTag } from '../text/languages.ts';

export interface CitedTitleFieldsProps {
  readonly article: Article;
  readonly headline: string;
  readonly language: Language;
  readonly given: CitedTitle | undefined;
  readonly onChange: (title: CitedTitle | undefined) => void;
  readonly onHold: (title: CitedTitle | null) => void;
}

type Part = Exclude<keyof CitedTitle, 'of'>;

/** How the headline is cited: in sentence case, or in Latin letters and translated. A suggestion until the person confirms or corrects it. */
export function CitedTitleFields(props: CitedTitleFieldsProps) {
  const { article, headline, language, given, onChange, onHold } = props;
  if (headline === '') return null;
  const confirmed = given?.of === headline ? given : undefined;
  const withPart = (part: Part, words: string): CitedTitle | undefined => {
    const { of: _, [part]: __, ...rest } = { of: headline, ...confirmed };
    const parts = words === '' ? rest : { ...rest, [part]: words };
    return Object.keys(parts).length === 0 ? undefined : { of: headline, ...parts };
  };
  const row = (part: Part, label: string, suggested: string, allowed: (words: string) => Verdict) => {
    const own = confirmed?.[part];
    const shown = own ?? suggested;
    return (
      <FieldRow
        label={label}
        text={shown}
        wraps
        lang="en"
        onCommit={(typed) => {
          const verdict = typed === '' ? ({ ok: true } as const) : allowed(typed);
          if (verdict.ok) onChange(withPart(part, typed));
          return verdict;
        }}
        onTyping={(typed) => onHold(typed && allowed(typed).ok ? (withPart(part, typed) ?? null) : null)}
        edited={
          own !== undefined && own !== suggested
            ? { pageSays: suggested, onUndo: () => onChange(withPart(part, '')) }
            : undefined
        }
        basis={own === undefined ? (suggested === '' ? undefined : t('citedSuggested')) : t('citedConfirmed')}
        after={
          own === undefined &&
          suggested !== '' && (
            <button
              type="button"
              class="undo"
              aria-label={t('citedConfirmThis', label)}
              onClick={() => onChange(withPart(part, suggested))}
            >
              {t('citedConfirm')}
            </button>
          )
        }
      >
        {shown === '' ? (
          t('citedNone')
        ) : (
          <span lang={part === 'romanised' ? `${langTag(language)}-Latn` : 'en'}>{shown}</span>
        )}
      </FieldRow>
    );
  };
  const any = (): Verdict => ({ ok: true });
  const sameLetters = (words: string): Verdict =>
    words.toLowerCase() === headline.replace(/\s+/g, ' ').trim().toLowerCase()
      ? { ok: true }
      : { ok: false, problem: t('citedOnlyCase') };
  return (
    <dl class="fields" aria-label={t('citedTitle')}>
      {language === 'en' ? (
        row(
          'sentence',
          t('citedSentence'),
          sentenceCase(headline.replace(/\s+/g, ' ').trim(), article.paragraphs),
          sameLetters,
        )
      ) : (
        <>
          {row('romanised', t('citedRomanised'), language === 'ko' ? romanisedHeadline(headline) : '', any)}
          {row('translated', t('citedTranslated'), '', any)}
        </>
      )}
    </dl>
  );
}
