import type { KeyFormat } from '../../lib/cite/key-citation.ts';
import { markdownOf } from '../../lib/cite/markdown.ts';
import type { CitedPart } from '../../lib/cite/together.ts';
import type { FormattedText } from '../../lib/cite/types.ts';
import type { Services } from '../../lib/services.ts';
import { t, type WordKey } from '../../lib/words.ts';
import { Menu } from '../panel/menu.tsx';
import { Button } from '../parts/button.tsx';
import { FormattedHtml } from './formatted-text.tsx';
import type { Copying } from './use-copying.ts';

/** Ways of citing for those who write plain text. */
const BY_KEY = [
  ['latex', 'citeCopyLatex'],
  ['typst', 'citeCopyTypst'],
  ['pandoc', 'citeCopyPandoc'],
  ['wikipedia', 'citeCopyWikipedia'],
] as const satisfies readonly (readonly [KeyFormat | 'wikipedia', WordKey])[];

export interface CitedCopyProps {
  readonly services: Services;
  readonly citation: FormattedText;
  readonly parts: readonly CitedPart[];
  /** All clips of the list: the keys are those of its file. */
  readonly among: readonly string[];
  readonly copying: Copying;
}

/** A citation as it is pasted, and ways to copy it. */
export function CitedCopy({ services, citation, parts, among, copying }: CitedCopyProps) {
  const done = t('citeCopiedMarked');
  return (
    <div class="cited">
      <q lang="en">
        <FormattedHtml html={citation.html} />
      </q>
      <Button
        kind="bare"
        icon="copy"
        aria-label={t('citeCopyMarked')}
        title={t('citeCopyThis')}
        onPress={() => copying.copy(citation, done)}
      />
      <Menu
        end
        button={{ kind: 'bare', icon: 'more', 'aria-label': t('citeCopyAs') }}
        items={[
          {
            label: t('citeCopyMarkdown'),
            onChoose: () => copying.copyMade(Promise.resolve(markdownOf(citation)), done),
          },
          ...BY_KEY.map(([format, name]) => ({
            label: t(name),
            onChoose: () => copying.copyMade(services.cite.citeByKey(parts, among, format), done),
          })),
        ]}
      />
    </div>
  );
}
