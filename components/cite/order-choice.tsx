import { PROJECT_ORDERS, type ProjectOrder } from '../../lib/library/projects/types.ts';
import { t } from '../../lib/words.ts';
import { ListBoxButton } from '../parts/list-box-button.tsx';

const NAMES = { style: 'projectOrderStyle', date: 'projectOrderDate', hand: 'projectOrderHand' } as const;

/** How the list of a project is ordered. */
export function OrderChoice(props: { order: ProjectOrder; onOrder: (order: ProjectOrder) => void }) {
  return (
    <div>
      <span class="label" aria-hidden="true">
        {t('projectOrder')}
      </span>
      <ListBoxButton
        class="select"
        label={t('projectOrder')}
        align="end"
        options={PROJECT_ORDERS.map((id) => ({ id, name: t(NAMES[id]) }))}
        selected={props.order}
        onSelect={props.onOrder}
      />
    </div>
  );
}
