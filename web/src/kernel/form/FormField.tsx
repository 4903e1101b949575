import { Controller, useWatch } from 'react-hook-form';
import { useCatalog, type Entity, type Field } from '../catalog';
import { FieldInput } from '../field';
import { FieldRow, cx } from '../kit';
import { label } from '../text';
import { Alike, comparable } from './Alike';
import { needed } from './fields';
import { Lookup } from './Lookup';
import type { RecordForm } from './useRecordForm';

type Props = { entity: Entity; field: Field; of: RecordForm; compare: boolean; autoFocus?: boolean };

/** One field of a form with its label, its message and, while typing, what looks the same. */
export function FormField({ entity, field, of, compare, autoFocus = false }: Props) {
  const catalog = useCatalog();
  const kind = field.kind;
  const target = kind.type === 'link' ? catalog.find(kind.target) : undefined;
  const required = needed(entity, field);
  return (
    <div data-field={field.name} className={cx('flex min-w-0 flex-col gap-1', kind.type === 'longText' && 'md:col-span-2')}>
      <Controller
        control={of.form.control}
        name={field.name}
        render={({ field: control }) => (
          <FieldRow label={label(field.label)} required={required} error={of.messageOf(field.name)} help={label(field.help) || undefined}>
            {(ids) => target?.readable ? (
              <Lookup {...ids} field={field} target={target} required={required} value={control.value ?? null} autoFocus={autoFocus} onChange={(value) => { control.onChange(value); of.clear(field.name); }} />
            ) : (
              <FieldInput {...ids} field={field} value={control.value ?? null} autoFocus={autoFocus} onChange={(value) => { control.onChange(value); of.clear(field.name); }} onInvalid={(text, quiet) => of.setInvalid(field.name, text, quiet)} />
            )}
          </FieldRow>
        )}
      />
      {compare && comparable(entity, field) && <Compared entity={entity} field={field} of={of} />}
    </div>
  );
}

function Compared({ entity, field, of }: Pick<Props, 'entity' | 'field' | 'of'>) {
  const value = useWatch({ control: of.form.control, name: field.name });
  return <Alike entity={entity} field={field} value={value} />;
}
