import { ChevronDown, PenLine, Plus, Share2, Trash2 } from 'lucide-react';
import { useState } from 'react';
import type { Entity } from '../catalog';
import { composing, Button, Dialog, FieldRow, IconButton, Menu, MenuItem, MenuLine, TextInput, announce, toast } from '../kit';
import { common } from '../text';
import { savedViews } from './savedViews';
import { ShareView } from './ShareView';
import { viewTexts } from './views.texts';
import { stateOf, type View } from './view';

type Props = { entity: Entity; view: View; onView: (name: string) => void };

/** Asks for the name of a view. */
function NameDialog({ title, name: given, onDone, onClose }: { title: string; name: string; onDone: (name: string) => Promise<void>; onClose: () => void }) {
  const [name, setName] = useState(given);
  const [error, setError] = useState<string | undefined>();
  const done = async () => {
    if (!name.trim()) return setError(viewTexts('nameNeeded'));
    try {
      await onDone(name.trim());
      onClose();
    } catch (problem) {
      setError(problem instanceof Error ? problem.message : common('wrong'));
    }
  };
  return (
    <Dialog open width={400} onOpenChange={onClose} title={title} footer={<><Button onClick={onClose}>{common('cancel')}</Button><Button look="primary" onClick={() => void done()}>{common('save')}</Button></>}>
      <FieldRow label={viewTexts('name')} error={error}>
        {(ids) => <TextInput {...ids} autoFocus maxLength={60} value={name} onChange={(event) => { setName(event.target.value); setError(undefined); }} onKeyDown={(event) => { if (event.key === 'Enter' && !composing(event)) { event.preventDefault(); void done(); } }} />}
      </FieldRow>
    </Dialog>
  );
}

/** Keeps the list as it stands as a view of one's own. */
export function NewView({ entity, view, onView }: Props) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <IconButton small label={viewTexts('new')} onClick={() => setOpen(true)}><Plus size={15} /></IconButton>
      {open && <NewViewDialog entity={entity} view={view} onView={onView} onClose={() => setOpen(false)} />}
    </>
  );
}

export const NewViewDialog = ({ entity, view, onView, onClose }: Props & { onClose: () => void }) => (
  <NameDialog
    title={viewTexts('new')}
    name=""
    onClose={onClose}
    onDone={async (name) => {
      const id = await savedViews.make(entity.name, name, stateOf(view));
      announce(viewTexts('made', { name }));
      onView(id);
    }}
  />
);

/** What can be done with the saved view that is shown: its name, with whom it is shared, whether it comes first. */
export function ViewMenu({ view, onView }: Props) {
  const [dialog, setDialog] = useState<'name' | 'share' | undefined>();
  const saved = view.description.saved;
  if (!saved) return null;
  const attempt = (doing: Promise<unknown>) => void doing.catch((error: unknown) => toast.failed(error));
  const remove = async () => {
    await savedViews.remove(saved);
    onView('');
    toast.done(viewTexts('deleted', { name: saved.name }), { undo: () => attempt(savedViews.restore(saved.id).then(() => onView(saved.id))) });
  };
  return (
    <>
      <Menu trigger={<IconButton small label={viewTexts('menu', { name: saved.name })}><ChevronDown size={15} /></IconButton>}>
        <MenuItem checked={saved.favourite} onSelect={() => attempt(savedViews.setFavourite(saved, !saved.favourite))}>{viewTexts('favourite')}</MenuItem>
        <MenuItem checked={saved.default} onSelect={() => attempt(savedViews.setDefault(saved, !saved.default))}>{viewTexts('default')}</MenuItem>
        {saved.mayEdit && (
          <>
            <MenuLine />
            <MenuItem icon={<PenLine size={15} />} onSelect={() => setDialog('name')}>{viewTexts('rename')}</MenuItem>
            {saved.own && <MenuItem icon={<Share2 size={15} />} onSelect={() => setDialog('share')}>{viewTexts('share')}</MenuItem>}
          </>
        )}
        {saved.own && <><MenuLine /><MenuItem danger icon={<Trash2 size={15} />} onSelect={() => attempt(remove())}>{viewTexts('delete')}</MenuItem></>}
      </Menu>
      {dialog === 'name' && <NameDialog title={viewTexts('rename')} name={saved.name} onClose={() => setDialog(undefined)} onDone={async (name) => void (await savedViews.change(saved, { name }))} />}
      {dialog === 'share' && <ShareView view={saved} onClose={() => setDialog(undefined)} />}
    </>
  );
}
