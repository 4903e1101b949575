import { useQuery } from '@tanstack/react-query';
import { Building2, Plus, ShieldCheck, Trash2, UserRound } from 'lucide-react';
import { useEffect, useState } from 'react';
import { http, records, type One, type Ref } from '../../api';
import { useCatalog, type Entity, type Field } from '../../catalog';
import { FieldInput } from '../../field';
import { moment } from '../../field/zone';
import { Button, Checkbox, ChooseList, Dialog, Failed, IconButton, Popover, Segmented, Skeleton, toast } from '../../kit';
import { common, format, label } from '../../text';
import { client } from '../cache';
import { undo } from '../change';
import { dialogTexts as t } from './dialogs.texts';

type Member = { person?: Ref; organisation?: Ref; role?: string; mayEdit?: boolean; until?: string };
type Kind = 'person' | 'organisation' | 'role';
/** People and departments are what owner and department of a record link to. */
const linkOf = { person: 'owner', organisation: 'department' } as const;
const same = (a: Member, b: Member) => a.person?.id === b.person?.id && a.organisation?.id === b.organisation?.id && a.role === b.role;
const untilField: Field = { name: 'until', label: { zh: '到哪天为止', en: 'Until' }, kind: { type: 'date' }, visibility: 'SEEN' }; // script-ok

/** With whom a record is shared, what they may do, and until when. */
export default function Share({ entity, record, title, onClose }: { entity: Entity; record: One; title: string; onClose: () => void }) {
  const catalog = useCatalog();
  const path = `/api/${entity.name}/${record.id}/members`;
  const read = useQuery({ queryKey: ['members', entity.name, record.id], queryFn: () => http.get<{ members: Member[] }>(path), staleTime: 0 });
  const [members, setMembers] = useState<readonly Member[] | undefined>();
  const [kind, setKind] = useState<Kind>('person');
  const [adding, setAdding] = useState(false);
  const [busy, setBusy] = useState(false);
  useEffect(() => { if (read.data) setMembers(read.data.members); }, [read.data]);
  const may = record.allowed.includes('share');
  const roleName = (name: string) => label(catalog.json.roles.find((role) => role.name === name)?.label) || name;
  const nameOf = (member: Member) => member.person?.title ?? member.organisation?.title ?? roleName(member.role ?? '');
  const set = (at: number, change: Partial<Member>) => setMembers((before) => before?.map((one, i) => (i === at ? Object.fromEntries(Object.entries({ ...one, ...change }).filter(([, value]) => value !== undefined)) : one)));
  const save = async () => {
    setBusy(true);
    try {
      const body = { members: (members ?? []).map((member) => ({ ...member, ...(member.person ? { person: { id: member.person.id } } : {}), ...(member.organisation ? { organisation: { id: member.organisation.id } } : {}) })) };
      const done = await http.put<{ act: string }>(path, body);
      void client.invalidateQueries({ queryKey: ['members', entity.name, record.id] });
      void client.invalidateQueries({ queryKey: ['history', entity.name, record.id] });
      toast.done(t('share.saved'), { undo: () => void undo(done.act, entity.name, record.id) });
      onClose();
    } catch (error) {
      toast.failed(error);
    } finally {
      setBusy(false);
    }
  };
  const find = async (text: string, signal: AbortSignal) => {
    if (kind === 'role') return catalog.json.roles.map((role) => ({ value: role.name, text: label(role.label) })).filter((role) => role.text.toLowerCase().includes(text.trim().toLowerCase()));
    const link = entity.fields.find((field) => field.name === linkOf[kind])?.kind;
    const target = link?.type === 'link' ? catalog.find(link.target) : undefined;
    if (!target) return [];
    const page = await records.page(target.name, { search: text.trim() || undefined, fields: [target.title], limit: 20 }, signal);
    return page.records.map((row) => ({ value: row.id, text: String(row.values[target.title] ?? '') }));
  };
  return (
    <Dialog
      open
      onOpenChange={onClose}
      title={t('share.title', { title })}
      description={t('share.hint')}
      footer={may ? <><Button onClick={onClose}>{common('cancel')}</Button><Button look="primary" disabled={busy || members === undefined} onClick={() => void save()}>{t('share.save')}</Button></> : undefined}
    >
      {read.isError ? <Failed error={read.error} /> : members === undefined ? <Skeleton className="h-10 w-full" /> : (
        <>
          {members.length === 0 && <p className="pb-3 text-fg3">{t('share.nobody')}</p>}
          <ul className="divide-y divide-line">
            {members.map((member, at) => (
              <li key={`${member.person?.id ?? ''} ${member.organisation?.id ?? ''} ${member.role ?? ''}`} className="flex flex-wrap items-center gap-3 py-2">
                <span className="text-fg3">{member.person ? <UserRound size={15} /> : member.organisation ? <Building2 size={15} /> : <ShieldCheck size={15} />}</span>
                <span className="min-w-32 flex-1 truncate">{nameOf(member)}</span>
                <label className="flex items-center gap-1.5 text-fg2 max-md:h-10"><Checkbox checked={member.mayEdit ?? false} disabled={!may} onChange={(event) => set(at, { mayEdit: event.target.checked })} />{t('share.mayEdit')}</label>
                <span className="flex items-center gap-1.5 text-meta text-fg3">
                  {t('share.until')}
                  <span className="w-28"><FieldInput field={untilField} aria-label={t('share.untilOf', { name: nameOf(member) })} disabled={!may} value={member.until ? format.dayOf(member.until) : null} onChange={(day) => set(at, { until: typeof day === 'string' ? moment(day, '23:59') ?? undefined : undefined } as Partial<Member>)} /></span>
                </span>
                {may && <IconButton small label={t('share.remove', { name: nameOf(member) })} onClick={() => setMembers(members.filter((one) => one !== member))}><Trash2 size={15} /></IconButton>}
              </li>
            ))}
          </ul>
          {may && (
            <div className="mt-3">
              <Popover label={t('share.add')} open={adding} onOpenChange={setAdding} trigger={<Button icon={<Plus size={15} />}>{t('share.add')}</Button>} className="w-72">
                <div className="border-b border-line p-1.5"><Segmented label={t('share.add')} value={kind} onChange={setKind} options={(['person', 'organisation', 'role'] satisfies Kind[]).map((one) => ({ value: one, text: t(`share.${one}`) }))} /></div>
                <ChooseList
                  key={kind}
                  label={t('share.add')}
                  chosen={[]}
                  find={find}
                  onChoose={(value, picked) => {
                    if (!value) return;
                    const member: Member = kind === 'role' ? { role: value } : { [kind]: { id: value, title: picked?.text ?? '' } };
                    if (!members.some((one) => same(one, member))) setMembers([...members, member]);
                    setAdding(false);
                  }}
                />
              </Popover>
            </div>
          )}
        </>
      )}
    </Dialog>
  );
}
