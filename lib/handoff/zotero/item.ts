/** A clip as an item of Zotero: a newspaper article, the agency as one name. Fields as in Zotero's schema for `newspaperArticle`. */
import { archivedCopyOf, containerOf, outletOf } from '../../cite/outlets.ts';
import { plainLine, webAddress } from '../../cite/plain-text.ts';
import { libraryItem } from '../../cite/record.ts';
import type { Citable } from '../../cite/types.ts';

export interface ZoteroItem {
  /** By this name later requests of the session speak of it. */
  readonly id: string;
  readonly itemType: 'newspaperArticle';
  readonly title: string;
  readonly creators: readonly {
    readonly creatorType: 'author';
    readonly lastName: string;
    /** One name, not first and last. */
    readonly fieldMode: 1;
  }[];
  readonly publicationTitle?: string;
  readonly place?: string;
  /** `YYYY-MM-DD` */
  readonly date?: string;
  readonly url?: string;
  /** `YYYY-MM-DD` */
  readonly accessDate?: string;
  readonly language?: string;
  readonly libraryCatalog?: string;
  readonly archive?: string;
  readonly extra: string;
  /** None: tags in an item become automatic ones. They follow with `updateSession`. */
  readonly tags: readonly [];
  readonly notes: readonly { readonly note: string }[];
  readonly attachments: readonly [];
}

/**
 * @param key - its citation key.
 * @param notes - in HTML; see `notes.ts`.
 */
export function zoteroItem(citable: Citable, key: string, notes: readonly string[]): ZoteroItem {
  const item = libraryItem(citable);
  const archive = archivedCopyOf(citable);
  const site = containerOf(archive?.original ?? webAddress(citable.url), outletOf(plainLine(citable.outlet)));
  return {
    id: key,
    itemType: 'newspaperArticle',
    title: item.title,
    creators: (item.author ?? []).map(({ literal }) => ({
      creatorType: 'author',
      lastName: literal,
      fieldMode: 1,
    })),
    ...optional({
      publicationTitle: item['container-title'],
      place: item['event-place'],
      date: citable.date ?? undefined,
      url: item.URL,
      accessDate: citable.accessed ?? undefined,
      language: item.language,
      libraryCatalog: site.title ?? undefined,
      archive: archive?.name,
    }),
    extra: extraOf(key, item['original-title'], archive, item.note),
    tags: [],
    notes: notes.map((note) => ({ note })),
    attachments: [],
  };
}

/** One line each; the first two are fields that Zotero, its styles and Better BibTeX read out of "Extra". */
function extraOf(
  key: string,
  originalTitle: string | undefined,
  archive: ReturnType<typeof archivedCopyOf>,
  note: string | undefined,
): string {
  return [
    `Citation Key: ${key}`,
    originalTitle !== undefined && `Original Title: ${originalTitle}`,
    archive && `Original URL: ${archive.original}`,
    archive?.day && `Archived: ${archive.day}`,
    note,
  ]
    .filter((line) => typeof line === 'string')
    .join('\n');
}

type Optional = Partial<Record<keyof ZoteroItem, string | undefined>>;

const optional = <T extends Optional>(fields: T) =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined && value !== '')) as {
    [K in keyof T]?: string;
  };
