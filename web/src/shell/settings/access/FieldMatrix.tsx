import { records, type Ref } from '@/kernel/api';
import { Chip, Select, cx, toast } from '@/kernel/kit';
import { client, refresh, undo } from '@/kernel/record';
import { label } from '@/kernel/text';
import { renewMatrix, type Matrix, type MatrixRole } from './RolesPage';
import { accessTexts } from './texts';

const levels = ['HIDDEN', 'MASKED', 'REVEALABLE', 'SEEN'] as const;
const hues = { HIDDEN: 'GRAY', MASKED: 'AMBER', REVEALABLE: 'BLUE', SEEN: 'GREEN' } as const;

/** Sensitive fields, and how much of them each role sees. */
export function FieldMatrix({ matrix, role }: { matrix: Matrix; role: MatrixRole }) {
  const lines = matrix.entities.flatMap((entity) => entity.fields.map((field) => ({ entity, field })));
  // the role that is looked at stands beside its fields, however many there are
  const roles = [role, ...matrix.roles.filter((one) => one.name !== role.name)];
  const change = async (entity: string, field: string, visibility: string) => {
    try {
      const found = await records.page('roleField', { filter: `role == ${role.id} && entity == '${entity}' && field == '${field}'`, fields: ['visibility'], limit: 1 });
      const row = found.records[0];
      const done = row === undefined ? await records.create('roleField', { role: { id: role.id ?? '' } as Ref, entity, field, visibility }) : await records.change('roleField', row.id, row.version, { visibility });
      refresh('roleField');
      await renewMatrix();
      toast.done(accessTexts('changed'), { undo: () => void undo(done.act, 'roleField').then(() => client.invalidateQueries({ queryKey: ['access-matrix'] })) });
    } catch (error) {
      toast.failed(error);
    }
  };
  return (
    <div tabIndex={0} role="region" aria-label={accessTexts('byFields')} className="relative overflow-x-auto rounded-card border border-line">
      <table className="w-full border-collapse text-left">
        <thead className="bg-subtle text-meta text-fg3">
          <tr><th scope="col" className="sticky left-0 z-10 bg-subtle px-3 py-2 font-medium">{accessTexts('field')}</th>{roles.map((one) => <th key={one.name} scope="col" className={cx('whitespace-nowrap px-2 py-2 font-medium', one.name === role.name && 'bg-sel text-fg')}>{label(one.label)}</th>)}</tr>
        </thead>
        <tbody>
          {lines.map(({ entity, field }) => (
            <tr key={`${entity.name} ${field.name}`} className="border-t border-line">
              <th scope="row" className="sticky left-0 z-10 whitespace-nowrap bg-bg px-3 py-1.5 font-medium">{label(field.label)}<span className="block text-meta font-normal text-fg3">{label(entity.many)}</span></th>
              {roles.map((one) => {
                // a role that says nothing of a field shows it as the field asks
                const level = field.levels[one.name] ?? (field.sensitive ? 'MASKED' : 'SEEN');
                return (
                  <td key={one.name} className={cx('px-2 py-1', one.name === role.name && 'bg-sel')}>
                    {one.standard || one.name !== role.name
                      ? <Chip hue={hues[level]}>{accessTexts(`level.${level}`)}</Chip>
                      : <Select label={accessTexts('cellField', { role: label(one.label), entity: label(entity.many), field: label(field.label) })} value={level} choices={levels.map((value) => ({ value, text: accessTexts(`level.${value}`) }))} onChange={(next) => { if (next && next !== level) void change(entity.name, field.name, next); }} />}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
