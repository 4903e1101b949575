import { records, type Ref } from '@/kernel/api';
import { Select, cx, toast } from '@/kernel/kit';
import { client, refresh, undo } from '@/kernel/record';
import { label } from '@/kernel/text';
import { renewMatrix, type Matrix, type MatrixRole } from './RolesPage';
import { accessTexts } from './texts';

const common = ['read', 'create', 'edit', 'delete', 'transfer', 'share', 'import', 'export'];
const scopes = ['OWN', 'TEAM', 'DEPARTMENT', 'DEPARTMENT_AND_BELOW', 'COMPANY', 'ALL'] as const;
type ScopeName = (typeof scopes)[number];
const scopeText = (scope: string) => (scopes.includes(scope as ScopeName) ? accessTexts(`scope.${scope as ScopeName}`) : scope);
/** The further a right reaches the stronger it is drawn; the word says it as well. */
const tone: Record<string, string> = { OWN: 'bg-gray-soft text-gray-text', TEAM: 'bg-gray-soft text-gray-text', DEPARTMENT: 'bg-teal-soft text-teal-text', DEPARTMENT_AND_BELOW: 'bg-teal-soft text-teal-text', COMPANY: 'bg-blue-soft text-blue-text', ALL: 'bg-blue-soft text-blue-text' };

/** Entities by rights, each with how far it reaches; a role of one's own is changed here. */
export function RightsMatrix({ matrix, role }: { matrix: Matrix; role: MatrixRole }) {
  const reach = new Map(matrix.grants.filter((grant) => grant.role === role.name).map((grant) => [`${grant.entity} ${grant.right}`, grant.scope]));
  const names = new Map(matrix.entities.flatMap((entity) => entity.rights.map((right) => [right.name, label(right.label)] as const)));
  const columns = common.filter((right) => names.has(right));
  const wholes = matrix.entities.filter((entity) => entity.partOf === undefined);
  const change = async (entity: string, right: string, scope: string | null) => {
    try {
      const found = await records.page('roleGrant', { filter: `role == ${role.id} && entity == '${entity}' && right == '${right}'`, fields: ['scope'], limit: 1 });
      const row = found.records[0];
      const done = row === undefined
        ? scope && await records.create('roleGrant', { role: { id: role.id ?? '' } as Ref, entity, right, scope })
        : scope ? await records.change('roleGrant', row.id, row.version, { scope }) : await records.remove('roleGrant', row.id, row.version);
      refresh('roleGrant');
      await renewMatrix();
      if (done) toast.done(accessTexts('changed'), { undo: () => void undo(done.act ?? '', 'roleGrant').then(() => client.invalidateQueries({ queryKey: ['access-matrix'] })) });
    } catch (error) {
      toast.failed(error);
    }
  };
  return (
    <div tabIndex={0} role="region" aria-label={label(role.label)} className="relative overflow-x-auto rounded-card border border-line">
      <table className="w-full border-collapse text-left">
        <thead className="bg-subtle text-meta text-fg3">
          <tr><th scope="col" className="sticky left-0 z-10 bg-subtle px-3 py-2 font-medium">{accessTexts('entity')}</th>{columns.map((right) => <th key={right} scope="col" className="whitespace-nowrap px-2 py-2 font-medium">{names.get(right)}</th>)}<th scope="col" className="px-2 py-2"><span className="sr-only">{accessTexts('others', { rights: '' })}</span></th></tr>
        </thead>
        <tbody>
          {wholes.map((entity) => {
            const has = new Set(entity.rights.map((right) => right.name));
            const others = entity.rights.filter((right) => !common.includes(right.name) && reach.has(`${entity.name} ${right.name}`));
            const any = entity.rights.some((right) => reach.has(`${entity.name} ${right.name}`));
            return (
              <tr key={entity.name} className="border-t border-line">
                <th scope="row" className={cx('sticky left-0 z-10 whitespace-nowrap bg-bg px-3 py-1.5 font-medium', !any && 'text-fg3')}>{label(entity.many)}</th>
                {columns.map((right) => {
                  const scope = reach.get(`${entity.name} ${right}`);
                  const cell = accessTexts('cell', { role: label(role.label), entity: label(entity.many), right: names.get(right) ?? right });
                  return (
                    <td key={right} className="px-2 py-1">
                      {!has.has(right) ? null : role.standard ? (
                        scope ? <span className={cx('inline-flex h-5 items-center whitespace-nowrap rounded-chip px-1.5 text-meta font-medium', tone[scope])}>{scopeText(scope)}</span> : <span className="text-fg3" aria-label={accessTexts('none')}>—</span>
                      ) : (
                        <Select label={cell} value={scope ?? null} none={accessTexts('none')} className="min-w-24" choices={(entity.owned ? scopes.filter((one) => one !== 'DEPARTMENT') : ['ALL']).map((one) => ({ value: one, text: scopeText(one) }))} onChange={(next) => { if (next !== (scope ?? null)) void change(entity.name, right, next); }} />
                      )}
                    </td>
                  );
                })}
                <td className="px-2 py-1 text-meta text-fg3">{others.length > 0 && accessTexts('others', { rights: others.map((right) => label(right.label)).join(', ') })}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}
