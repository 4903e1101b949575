import type { One } from '../../api';
import { useCatalog, type Entity } from '../../catalog';
import { typeOf } from '../../field';
import { ChooseList, Dialog } from '../../kit';
import { changeRecord } from '../change';
import { dialogTexts as t } from './dialogs.texts';

/** Gives a record to another owner. */
export default function HandTo({ entity, record, onClose }: { entity: Entity; record: One; onClose: () => void }) {
  const catalog = useCatalog();
  const owner = entity.fields.find((field) => field.name === 'owner');
  const editing = owner && typeOf(owner).editing;
  if (!owner || editing?.by !== 'list') return null;
  return (
    <Dialog open onOpenChange={onClose} title={t('hand.title')} width={400}>
      <div className="-mx-3 -my-2">
        <ChooseList
          label={t('hand.title')}
          chosen={editing.chosen(record.values.owner)}
          find={(text, signal) => editing.find?.(owner, catalog, text, signal) ?? Promise.resolve([])}
          onChoose={(id, picked) => {
            onClose();
            if (id) void changeRecord(catalog, entity, record, { owner: editing.value([id], picked) });
          }}
        />
      </div>
    </Dialog>
  );
}
