import type { WordKey } from '../../lib/words.ts';
import { t } from '../../lib/words.ts';
import { Sheet } from './sheet.tsx';

type KeyLine = readonly [keys: readonly string[], words: WordKey];

const LIST: readonly KeyLine[] = [
  [['/'], 'panelKeySearch'],
  [['j', 'k', '↓', '↑'], 'panelKeyMove'],
  [['Enter'], 'panelKeyOpen'],
  [['x'], 'panelKeySelect'],
  [['Shift ↓', 'Shift ↑'], 'panelKeyExtend'],
  [['Ctrl A'], 'panelKeySelectAll'],
  [['c'], 'panelKeyCompare'],
  [['e'], 'panelKeyCite'],
  [['p'], 'projectAdd'],
  [['Delete'], 'panelKeyDelete'],
  [['z', 'Ctrl Z'], 'panelKeyUndo'],
  [['Esc'], 'panelKeyEscape'],
];

const CLIP: readonly KeyLine[] = [
  [['j', 'k'], 'clipKeyNext'],
  [['q'], 'clipKeyQuote'],
  [['w'], 'clipKeyKeep'],
  [['c'], 'clipKeyCompare'],
  [['e'], 'panelKeyCite'],
  [['p'], 'projectAdd'],
  [['Esc'], 'clipKeyBack'],
];

const ANYWHERE: readonly KeyLine[] = [
  [['Alt Shift K'], 'panelKeyClip'],
  [['Alt Shift S'], 'panelKeyPanel'],
  [['?'], 'panelKeyKeys'],
];

/** All keys, in three groups. */
export function KeysSheet({ onClose }: { onClose: () => void }) {
  return (
    <Sheet title={t('panelKeys')} onClose={onClose}>
      <KeyGroup title={t('panelKeysList')} lines={LIST} />
      <KeyGroup title={t('panelKeysClip')} lines={CLIP} />
      <KeyGroup title={t('panelKeysAnywhere')} lines={ANYWHERE} />
    </Sheet>
  );
}

function KeyGroup({ title, lines }: { title: string; lines: readonly KeyLine[] }) {
  return (
    <section class="keygroup">
      <h3>{title}</h3>
      <dl>
        {lines.map(([keys, words]) => (
          <div key={words}>
            <dt>
              {keys.map((combination) => (
                <span key={combination} class="combination">
                  {combination.split(' ').map((key) => (
                    <kbd key={key}>{key}</kbd>
                  ))}
                </span>
              ))}
            </dt>
            <dd>{t(words)}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
