import type { Article } from '../../lib/article/types.ts';
import { t } from '../../lib/words.ts';
import { formatStamp } from '../text/dates.ts';
import { webAddress } from '../text/web-address.ts';

export interface ArchivedCopyProps {
  readonly article: Article;
  readonly openAddress: (url: string) => void;
}

/** That the page is an archive's copy, of which page, and when the archive took it. */
export function ArchivedCopy({ article, openAddress }: ArchivedCopyProps) {
  const copy = article.archivedCopy;
  if (!copy) return null;
  const link = (label: string, url: string | null) => {
    const address = webAddress(url);
    return (
      <small>
        {label}{' '}
        {address === null ? (
          t('partArchiveNoOriginal')
        ) : (
          <a
            class="long"
            href={address}
            rel="noreferrer"
            onClick={(event) => {
              event.preventDefault();
              openAddress(address);
            }}
          >
            {address}
          </a>
        )}
      </small>
    );
  };
  return (
    <div>
      <dt>{t('partArchive')}</dt>
      <dd>
        <span class="num">
          {copy.capturedAt === null
            ? t('partArchiveNoTime', copy.archive)
            : t('partArchiveAt', copy.archive, formatStamp(copy.capturedAt))}
        </span>
        {link(t('partArchiveCopy'), copy.url)}
        {link(t('partArchiveOriginal'), copy.originalUrl)}
      </dd>
    </div>
  );
}
