import { useQuery } from '@tanstack/react-query';
import { Network, UserRound, X } from 'lucide-react';
import { useState } from 'react';
import { http, records, type Ref } from '../api';
import { useCatalog } from '../catalog';
import { Button, Checkbox, ChooseList, Dialog, Failed, IconButton, Popover, Skeleton, announce, toast, type Choice } from '../kit';
import { client } from '../record/cache';
import { common } from '../text';
import type { SavedView } from './view';
import { viewTexts } from './views.texts';

type Member = { person?: Ref; organisation?: Ref; role?: string; mayEdit?: boolean; until?: string };
const key = (member: Member) => (member.person ? `p${member.person.id}` : member.organisation ? `o${member.organisation.id}` : `r${member.role}`);

/** With whom a view is shared: colleagues, departments with all below them; and who may change it. */
export function ShareView({ view, onClose }: { view: SavedView; onClose: () => void }) {
  const catalog = useCatalog();
  const path = `/api/views/${view.id}/members`;
  const query = useQuery({ queryKey: ['views', view.id, 'members'], queryFn: ({ signal }) => http.get<{ members: Member[] }>(path, undefined, signal), staleTime: 0, gcTime: 0 });
  const [changed, setChanged] = useState<readonly Member[] | undefined>();
  const members = changed ?? query.data?.members ?? [];
  const find = (entity: string, title: string) => async (text: string, signal: AbortSignal): Promise<readonly Choice[]> => {
    const page = await records.page(entity, { search: text.trim() || undefined, fields: [title], limit: 20 }, signal);
    return page.records.map((row) => ({ value: row.id, text: String(row.values[title] ?? '') }));
  };
  const add = (member: Member) => { if (!members.some((one) => key(one) === key(member))) setChanged([...members, member]); };
  const save = async () => {
    try {
      // links are sent by their id alone
      await http.put(path, { members: members.map((one) => ({ ...one, ...(one.person ? { person: { id: one.person.id } } : {}), ...(one.organisation ? { organisation: { id: one.organisation.id } } : {}) })) });
      void client.invalidateQueries({ queryKey: ['views'] });
      announce(viewTexts('shared'));
      toast.done(viewTexts('shared'));
      onClose();
    } catch (error) {
      toast.failed(error);
    }
  };
  // the catalog says who owns records and which units they belong to
  const target = (name: string) => catalog.all().flatMap((entity) => entity.fields).flatMap((field) => (field.name === name && field.kind.type === 'link' ? [field.kind.target] : []))[0] ?? '';
  const kinds = [
    { entity: target('owner'), label: viewTexts('sharePeople'), icon: <UserRound size={15} />, as: (ref: Ref): Member => ({ person: ref }) },
    { entity: target('department'), label: viewTexts('shareUnits'), icon: <Network size={15} />, as: (ref: Ref): Member => ({ organisation: ref }) },
  ];
  return (
    <Dialog open width={400} onOpenChange={onClose} title={viewTexts('shareTitle', { name: view.name })} description={viewTexts('shareHint')} footer={<><Button onClick={onClose}>{common('cancel')}</Button><Button look="primary" disabled={changed === undefined} onClick={() => void save()}>{common('save')}</Button></>}>
      {query.isError ? <Failed error={query.error} retry={() => void query.refetch()} /> : query.isPending ? <Skeleton className="h-8 w-full" /> : (
        <>
          <div className="flex gap-2 pb-3">
            {kinds.filter((kind) => catalog.find(kind.entity)?.readable).map((kind) => (
              <Popover key={kind.entity} label={kind.label} trigger={<Button icon={kind.icon}>{kind.label}</Button>}>
                <ChooseList label={kind.label} chosen={[]} find={find(kind.entity, catalog.find(kind.entity)?.title ?? 'name')} onChoose={(id, choice) => { if (id) add(kind.as({ id, title: choice?.text ?? '' })); }} />
              </Popover>
            ))}
          </div>
          {members.length === 0 ? <p className="text-body text-fg3">{viewTexts('nobody')}</p> : (
            <ul className="rounded-card border border-line">
              {members.map((member) => {
                const name = member.person?.title ?? member.organisation?.title ?? member.role ?? '';
                return (
                  <li key={key(member)} className="flex h-10 items-center gap-2 border-b border-line px-3 last:border-0">
                    <span className="text-fg3">{member.person ? <UserRound size={15} /> : <Network size={15} />}</span>
                    <span className="min-w-0 flex-1 truncate">{name}</span>
                    <label className="flex items-center gap-1.5 text-meta text-fg2">
                      <Checkbox checked={member.mayEdit ?? false} onChange={(event) => setChanged(members.map((one) => (one === member ? { ...one, mayEdit: event.target.checked } : one)))} />
                      {viewTexts('mayEdit')}
                    </label>
                    <IconButton small label={viewTexts('remove', { name })} onClick={() => setChanged(members.filter((one) => one !== member))}><X size={14} /></IconButton>
                  </li>
                );
              })}
            </ul>
          )}
        </>
      )}
    </Dialog>
  );
}
