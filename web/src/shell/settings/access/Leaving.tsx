import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { http, newKey, records, type One, type Ref } from '@/kernel/api';
import type { components } from '@/kernel/api/schema.gen';
import { may, useCatalog } from '@/kernel/catalog';
import { Button, ChooseList, Popover, Skeleton, toast } from '@/kernel/kit';
import { client, refresh, undo } from '@/kernel/record';
import { format, label, type Label } from '@/kernel/text';
import { Part } from '../Section';
import { accessTexts } from './texts';

type Owned = { readonly owned: readonly { entity: string; count: number; label: Label }[] };

/** What somebody owns, handed over as one act that is undone as one; then they leave. */
export function Leaving({ person, name }: { person: One; name: string }) {
  const catalog = useCatalog();
  const employee = catalog.find('employee');
  const mayHandOver = employee !== undefined && may(employee, 'handOver');
  const [heir, setHeir] = useState<{ id: string; name: string; where: string }>();
  const [open, setOpen] = useState(false);
  const owned = useQuery({ queryKey: ['owned', person.id], enabled: mayHandOver, queryFn: ({ signal }) => http.get<Owned>(`/api/employee/${person.id}/owned`, {}, signal), staleTime: 0 });
  const list = owned.data?.owned.filter((one) => one.count > 0) ?? [];
  const total = list.reduce((sum, one) => sum + one.count, 0);
  const handOver = async () => {
    if (!heir) return;
    try {
      const done = await http.post<components['schemas']['Receipt'] & { records: number }>(`/api/employee/${person.id}:handOver`, { to: heir.id }, { key: newKey() });
      void client.invalidateQueries({ predicate: (query) => query.queryKey[0] !== 'session' && query.queryKey[0] !== 'catalog' });
      toast.done(accessTexts('handedOver', { n: format.number(done.records), name: heir.name }), { undo: () => void undo(done.act, 'employee', person.id).then(() => owned.refetch()) });
    } catch (error) {
      toast.failed(error);
    }
  };
  const left = async () => {
    try {
      const done = await records.change('employee', person.id, person.version, { state: 'LEFT', leftOn: format.today() });
      refresh('employee');
      void client.invalidateQueries({ queryKey: ['record', 'employee', person.id] });
      toast.done(accessTexts('isLeft', { name }), { undo: () => void undo(done.act, 'employee', person.id) });
    } catch (error) {
      toast.failed(error);
    }
  };
  const mayEdit = person.allowed.includes('edit') && person.values.state !== 'LEFT';
  if (!mayHandOver && !mayEdit) return null;
  return (
    <Part title={accessTexts('leave')}>
      {!mayHandOver ? <p className="text-fg3">{accessTexts('askBusiness')}</p> : !owned.data ? <Skeleton className="h-6" /> : list.length === 0 ? <p className="text-fg3">{accessTexts('ownsNothing')}</p> : (
        <>
          <p className="flex flex-wrap gap-x-4"><span className="text-fg3">{accessTexts('owns')}</span>{list.map((one) => <span key={one.entity}>{label(one.label)} <span className="num font-medium">{format.number(one.count)}</span></span>)}</p>
          <div className="flex flex-wrap items-center gap-2">
            <span className="text-fg3">{accessTexts('to')}</span>
            <Popover label={accessTexts('chooseHeir')} open={open} onOpenChange={setOpen} trigger={<Button>{heir ? <>{heir.name}<span className="text-meta text-fg3">{heir.where}</span></> : accessTexts('chooseHeir')}</Button>}>
              <ChooseList
                label={accessTexts('chooseHeir')}
                chosen={heir ? [heir.id] : []}
                find={async (text, signal) => (await records.page('employee', { fields: ['name', 'login', 'department'], filter: "state != 'LEFT'", search: text || undefined, limit: 20, sort: 'name' }, signal)).records.filter((row) => row.id !== person.id).map((row) => ({ value: row.id, text: String(row.values.name), hint: [(row.values.department as Ref | null)?.title, row.values.login].filter(Boolean).join(' · ') }))}
                onChoose={(value, choice) => { if (value && choice) setHeir({ id: value, name: choice.text, where: choice.hint ?? '' }); setOpen(false); }}
              />
            </Popover>
            {heir && <Button look="primary" onClick={() => void handOver()}>{accessTexts('handOver', { n: format.number(total) })}</Button>}
          </div>
        </>
      )}
      {mayEdit && <Button className="self-start" onClick={() => void left()}>{accessTexts('setLeft')}</Button>}
    </Part>
  );
}
