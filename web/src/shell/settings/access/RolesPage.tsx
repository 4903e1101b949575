import { useQuery } from '@tanstack/react-query';
import { Plus } from 'lucide-react';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { http } from '@/kernel/api';
import type { components } from '@/kernel/api/schema.gen';
import { may, useCatalog } from '@/kernel/catalog';
import { openForm } from '@/kernel/form';
import { Button, Chip, Segmented, Select } from '@/kernel/kit';
import { client, refresh } from '@/kernel/record';
import { label } from '@/kernel/text';
import { Loaded, Section } from '../Section';
import { settingsTexts } from '../texts';
import { FieldMatrix } from './FieldMatrix';
import { RightsMatrix } from './RightsMatrix';
import { Holders } from './Holders';
import { accessTexts } from './texts';

export type Matrix = components['schemas']['AccessMatrix'];
export type MatrixRole = Matrix['roles'][number];
export const renewMatrix = () => client.invalidateQueries({ queryKey: ['access-matrix'] });

/** What each role may do to which records, and which fields it sees. */
export default function RolesPage() {
  const catalog = useCatalog();
  const accessRole = catalog.find('accessRole');
  const matrix = useQuery({ queryKey: ['access-matrix'], queryFn: ({ signal }) => http.get<Matrix>('/api/access:matrix', {}, signal) });
  const search = useSearch({ from: '/app/settings/$section' });
  const navigate = useNavigate();
  const go = (change: { role?: string; tab?: string }) => void navigate({ to: '/settings/$section', params: { section: 'roles' }, search: { ...search, ...change }, replace: true });
  return (
    <Loaded of={matrix} ask="access">
      {(all) => {
        const role = all.roles.find((one) => one.name === search.role) ?? all.roles[0];
        if (!role) return null;
        const fields = search.tab === 'fields';
        return (
          <Section
            wide
            title={settingsTexts('roles')}
            hint={accessTexts('rolesHint')}
            actions={accessRole && may(accessRole, 'create') && <Button look="primary" icon={<Plus size={15} />} onClick={() => openForm({ entity: 'accessRole', then: (made) => { refresh('accessRole'); void renewMatrix(); go({ role: String(made.values.code) }); } })}>{accessTexts('newRole')}</Button>}
          >
            <div className="flex flex-wrap items-center gap-2">
              <div className="w-56 max-md:w-full"><Select label={accessTexts('role')} value={role.name} choices={all.roles.map((one) => ({ value: one.name, text: label(one.label), hint: one.standard ? undefined : accessTexts(one.active ? 'own' : 'inactive') }))} onChange={(name) => { if (name) go({ role: name }); }} /></div>
              <Segmented label={settingsTexts('roles')} value={fields ? 'fields' : 'rights'} onChange={(tab) => go({ tab })} options={[{ value: 'rights', text: accessTexts('byRights') }, { value: 'fields', text: accessTexts('byFields') }]} />
              <Chip hue={role.standard ? 'GRAY' : 'BLUE'}>{accessTexts(role.standard ? 'standard' : 'own')}</Chip>
            </div>
            {role.standard && <p className="text-meta text-fg3">{accessTexts('standardHint')}</p>}
            {fields ? <FieldMatrix matrix={all} role={role} /> : <RightsMatrix key={role.name} matrix={all} role={role} />}
            <Holders role={role} />
          </Section>
        );
      }}
    </Loaded>
  );
}
