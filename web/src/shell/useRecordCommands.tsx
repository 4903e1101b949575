import { useRouterState } from '@tanstack/react-router';
import { Link2, PenLine, Plus, Trash2, Zap } from 'lucide-react';
import type { One } from '@/kernel/api';
import { startAction } from '@/kernel/action';
import { may, titleIn, type Catalog, type Entity } from '@/kernel/catalog';
import type { Command } from '@/kernel/command';
import { openForm } from '@/kernel/form';
import { toast } from '@/kernel/kit';
import { client } from '@/kernel/record';
import { removeRecord } from '@/kernel/record/remove';
import { inText, label } from '@/kernel/text';
import { paletteTexts } from './palette.texts';

/** The record that the page or the panel shows. */
export function useCurrentRecord(catalog: Catalog): { entity: Entity; record: One; title: string } | undefined {
  const at = useRouterState({ select: (state) => state.location });
  const [, name = '', id] = at.pathname.split('/');
  const entity = catalog.find(name);
  const peek = (at.search as { peek?: string }).peek;
  const record = entity && client.getQueryData<One>(['record', entity.name, id ?? peek ?? '']);
  return entity && record && { entity, record, title: titleIn(entity, record.values) };
}

/** What can be done with it: its actions, what can be made for it, its link, its end. */
export function recordCommands(catalog: Catalog, current: NonNullable<ReturnType<typeof useCurrentRecord>>, go: { leave: () => void; edit: () => void }): readonly Command[] {
  const { entity, record, title } = current;
  const makes = entity.collections.filter((one, at, all) => all.findIndex((other) => other.entity === one.entity) === at).flatMap((collection) => {
    const target = catalog.find(collection.entity);
    return target && !target.partOf && may(target, 'create') ? [{ collection, target }] : [];
  });
  return [
    ...entity.actions.filter((action) => record.allowed.includes(action.right)).map((action): Command => ({
      name: `act ${action.name}`, text: paletteTexts('about', { what: label(action.label), title }), icon: <Zap size={16} />,
      run: () => void startAction(entity, record, action).catch((error: unknown) => toast.failed(error)),
    })),
    ...makes.slice(0, 6).map(({ collection, target }): Command => ({
      name: `make ${collection.name}`, text: paletteTexts('about', { what: paletteTexts('new', { entity: inText(target.label) }), title }), icon: <Plus size={16} />,
      run: () => openForm({ entity: target.name, values: { [collection.link]: { id: record.id, title } }, then: () => void client.invalidateQueries({ queryKey: ['related', target.name] }) }),
    })),
    ...(record.allowed.includes('edit') ? [{ name: 'edit form', text: paletteTexts('about', { what: paletteTexts('form'), title }), icon: <PenLine size={16} />, run: go.edit }] : []),
    { name: 'copy link', text: paletteTexts('copyLink', { title }), icon: <Link2 size={16} />, run: () => void navigator.clipboard.writeText(`${location.origin}/${entity.name}/${record.id}`).then(() => toast.done(paletteTexts('linkCopied')), (error: unknown) => toast.failed(error)) },
    ...(record.allowed.includes('delete') ? [{
      name: 'delete', text: paletteTexts('delete', { title }), icon: <Trash2 size={16} />,
      run: () => void removeRecord(entity.name, record, title, go.leave),
    }] : []),
  ];
}
