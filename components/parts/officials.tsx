import type { Article } from '../../lib/article/types.ts';
import { t } from '../../lib/words.ts';
import { countWords, formatNumber } from '../text/counts.ts';
import { langTag } from '../text/languages.ts';

export interface OfficialsProps {
  readonly article: Article;
  /** Goes to a paragraph, from 0; absent where the text does not stand beside it. */
  readonly onParagraph?: ((paragraph: number) => void) | undefined;
}

/** Who is listed, in the order of the text, with the post as printed. No judgement: an order is what the page prints. */
export function Officials({ article, onParagraph }: OfficialsProps) {
  const officials = article.officials ?? [];
  if (officials.length === 0) return null;
  return (
    <div data-field="officials">
      <dt>{t('partOfficials')}</dt>
      <dd>
        <details class="more">
          <summary>{countWords(officials.length, 'partOfficialsOne', 'partOfficialsMany')}</summary>
          <ol class="officials" lang={langTag(article.language)}>
            {officials.map(({ name, post, paragraph }, index) => {
              const number = formatNumber(paragraph + 1);
              return (
                <li key={index}>
                  <span>
                    <b>{name}</b>
                    {post !== null && <span class="found-line">{post}</span>}
                  </span>
                  {onParagraph ? (
                    <button
                      type="button"
                      class="undo num"
                      lang={t('partLocale')}
                      aria-label={t('partOfficialParagraph', name, number)}
                      onClick={() => onParagraph(paragraph)}
                    >
                      ¶ {number}
                    </button>
                  ) : (
                    <span class="meta num">¶ {number}</span>
                  )}
                </li>
              );
            })}
          </ol>
          <p class="meta">{t('partOfficialsAsListed')}</p>
        </details>
      </dd>
    </div>
  );
}
