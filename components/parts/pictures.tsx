import type { Article } from '../../lib/article/types.ts';
import { t } from '../../lib/words.ts';
import { countWords, formatNumber } from '../text/counts.ts';
import { langTag } from '../text/languages.ts';
import { webAddress } from '../text/web-address.ts';

export interface PicturesProps {
  readonly article: Article;
  readonly openAddress: (url: string) => void;
}

/** The article's pictures and photo galleries by caption and address. Nothing is loaded: a press opens the address. */
export function Pictures({ article, openAddress }: PicturesProps) {
  const pictures = article.pictures ?? [];
  const galleries = article.galleries ?? [];
  if (pictures.length + galleries.length === 0) return null;
  const link = (url: string, words: string) => {
    const address = webAddress(url);
    return (
      address && (
        <a
          href={address}
          rel="noreferrer"
          title={address}
          onClick={(event) => {
            event.preventDefault();
            openAddress(address);
          }}
        >
          {words}
        </a>
      )
    );
  };
  const counted = [
    pictures.length > 0 ? countWords(pictures.length, 'partPicturesOne', 'partPicturesMany') : '',
    galleries.length > 0 ? countWords(galleries.length, 'partGalleriesOne', 'partGalleriesMany') : '',
  ];
  return (
    <div>
      <dt>{t('partPictures')}</dt>
      <dd>
        <details class="more">
          <summary>{counted.filter((words) => words !== '').join(', ')}</summary>
          <ul class="pictures">
            {pictures.map(({ url, caption }, index) => (
              <li key={`picture-${index}`}>
                {caption !== null && <span lang={langTag(article.language)}>{caption}</span>}
                {link(url, url)}
              </li>
            ))}
            {galleries.map((url, index) => (
              <li key={`gallery-${index}`}>{link(url, t('partGallery', formatNumber(index + 1)))}</li>
            ))}
          </ul>
          <p class="meta">{t('partPicturesUnloaded')}</p>
        </details>
      </dd>
    </div>
  );
}
