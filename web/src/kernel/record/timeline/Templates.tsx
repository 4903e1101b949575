import { BookmarkPlus, Plus, Settings2, Trash2 } from 'lucide-react';
import { useEffect, useState, type ReactNode } from 'react';
import { newKey } from '../../api';
import { Button, Checkbox, ChooseList, Dialog, FieldRow, IconButton, TextArea, TextInput, composing, toast } from '../../kit';
import { common, format } from '../../text';
import type { Source } from './entries';
import { keepTemplate, readTemplates, removeTemplate, useTemplates } from './templateStore';
import { LONGEST, LONGEST_NAME, MOST, proposedName, type Template, type Wrong } from './templates';
import { templateTexts as t } from './templates.texts';

const commandClass = 'flex h-[30px] w-full items-center gap-2 rounded-ctl px-2 text-left text-body text-fg2 hover:bg-hover hover:text-fg disabled:text-fg4 max-md:h-11';
const oneLine = (text: string) => text.replace(/\s+/g, ' ').trim();
const said = (wrong: Wrong) => t(`wrong.${wrong}`);

/** Keeps it and says so; answers with what is wrong, where anything is. */
async function keep(one: Template, undo?: () => void): Promise<Wrong | 'failed' | undefined> {
  const kept = { ...one, name: one.name.trim() };
  const wrong = await keepTemplate(kept);
  if (!wrong) toast.done(t('saved', { name: kept.name }), { undo });
  return wrong;
}

/** Those for the kind that is written, found by typing; below them the ways to more. */
export function TemplateList({ source, start, empty, onChoose, onNew, onManage }: {
  source: Source; start: string;
  /** Nothing is written that could be kept. */
  empty: boolean; onChoose: (template: Template) => void; onNew: () => void; onManage: () => void;
}) {
  const all = useTemplates();
  useEffect(() => { readTemplates().catch(() => { /* those known here are offered */ }); }, []);
  const own = all.filter((one) => one.kinds.includes(source.entity.name));
  const ways = (
    <>
      <button type="button" disabled={empty} autoFocus={own.length === 0 && !empty} title={empty ? t('nothing') : undefined} onClick={onNew} className={commandClass}><BookmarkPlus size={15} className="shrink-0 text-fg3" /><span className="truncate">{t('save')}</span></button>
      <button type="button" autoFocus={own.length === 0 && empty} onClick={onManage} className={commandClass}><Settings2 size={15} className="shrink-0 text-fg3" /><span className="truncate">{t('manage')}</span></button>
    </>
  );
  if (own.length === 0) {
    return <><p className="px-3 py-2.5 text-body text-fg3">{t('none', { kind: source.slot.compose?.label() ?? '' })}</p><div className="border-t border-line p-1">{ways}</div></>;
  }
  return (
    <ChooseList
      label={t('templates')}
      start={start}
      // letters are compared with these as well, which those of an id would answer
      choices={own.map((one, at) => ({ value: String(at), text: one.name, hint: oneLine(one.text) }))}
      chosen={[]}
      onChoose={(at) => { const one = own[Number(at)]; if (one) onChoose(one); }}
      footer={ways}
    />
  );
}

/** Asks by which name the text is kept. */
export function NewTemplate({ text, kind, onClose }: { text: string; kind: string; onClose: () => void }) {
  const [one, set] = useState<Template>(() => ({ id: newKey(), name: proposedName(text), text: text.trim(), kinds: [kind] }));
  const [wrong, setWrong] = useState<Wrong | undefined>(() => (one.text.length > LONGEST ? 'long' : undefined));
  const save = async () => {
    const found = await keep(one, () => void removeTemplate(one.id));
    if (!found) onClose();
    else if (found !== 'failed') setWrong(found);
  };
  return (
    <Dialog open width={400} onOpenChange={onClose} title={t('saveTitle')} footer={<><Button onClick={onClose}>{common('cancel')}</Button><Button look="primary" onClick={() => void save()}>{common('save')}</Button></>}>
      <FieldRow label={t('name')} error={wrong && said(wrong)}>
        {(ids) => <TextInput {...ids} autoFocus maxLength={LONGEST_NAME} value={one.name} onFocus={(event) => event.target.select()} onChange={(event) => { set({ ...one, name: event.target.value }); if (wrong !== 'long') setWrong(undefined); }} onKeyDown={(event) => { if (event.key === 'Enter' && !composing(event)) { event.preventDefault(); void save(); } }} />}
      </FieldRow>
      <p className="mt-3 line-clamp-4 whitespace-pre-wrap text-body text-fg3">{one.text}</p>
    </Dialog>
  );
}

/** One's templates of all kinds: new ones, changed ones, and away with them. */
export function ManageTemplates({ kinds, kind, slots, onClose }: { kinds: readonly Source[]; kind: string; slots: readonly string[]; onClose: () => void }) {
  const all = useTemplates();
  const [edited, edit] = useState<Template>();
  const [last, setLast] = useState<string>();
  useEffect(() => { readTemplates().catch(() => { /* those known here are shown */ }); }, []);
  const remove = async (one: Template) => {
    const done = await removeTemplate(one.id);
    if (!done) return;
    toast.done(t('removed', { name: one.name }), { undo: () => void done.back().then((wrong) => { if (wrong && wrong !== 'failed') toast.failed(new Error(said(wrong))); }) });
  };
  if (edited) return <Editing template={edited} isNew={!all.some((one) => one.id === edited.id)} kinds={kinds} slots={slots} onDone={() => { setLast(edited.id); edit(undefined); }} />;
  const named = (one: Template) => kinds.filter((of) => one.kinds.includes(of.entity.name)).map((of) => of.slot.compose?.label() ?? '').join(common('and'));
  return (
    <Dialog
      open
      onOpenChange={onClose}
      title={t('manageTitle')}
      footer={<><span className="mr-auto self-center text-meta text-fg3">{t('count', { n: all.length, most: MOST })}</span><Button icon={<Plus size={15} />} onClick={() => edit({ id: newKey(), name: '', text: '', kinds: [kind] })}>{t('new')}</Button></>}
    >
      {all.length === 0 ? <p className="py-6 text-center text-body text-fg3">{t('noneAtAll')}</p> : (
        <ul className="rounded-card border border-line">
          {all.map((one) => (
            <li key={one.id} className="flex items-center gap-1 border-b border-line pr-2 last:border-0">
              <button type="button" autoFocus={one.id === last} onClick={() => edit(one)} className="flex min-h-12 min-w-0 flex-1 flex-col justify-center gap-0.5 rounded-ctl px-3 py-1.5 text-left hover:bg-hover">
                <span className="flex w-full items-baseline gap-2"><span className="min-w-0 truncate font-medium">{one.name}</span><span className="shrink-0 text-meta text-fg3">{named(one)}</span></span>
                <span className="w-full truncate text-meta text-fg3">{oneLine(one.text)}</span>
              </button>
              <IconButton small titled label={t('remove', { name: one.name })} className="max-md:size-11" onClick={() => void remove(one)}><Trash2 size={15} /></IconButton>
            </li>
          ))}
        </ul>
      )}
    </Dialog>
  );
}

/** The name, the text and the kinds of one template. */
function Editing({ template, isNew, kinds, slots, onDone }: { template: Template; isNew: boolean; kinds: readonly Source[]; slots: readonly string[]; onDone: () => void }) {
  const [one, set] = useState(template);
  const [wrong, setWrong] = useState<Wrong>();
  const [leaving, setLeaving] = useState(false);
  const put = (change: Partial<Template>) => { set({ ...one, ...change }); setWrong(undefined); };
  const save = async () => {
    const found = await keep(one);
    if (!found) onDone();
    else if (found !== 'failed') setWrong(found);
  };
  const leave = () => { if (JSON.stringify(one) === JSON.stringify(template)) onDone(); else setLeaving(true); };
  const long = one.text.length > LONGEST;
  const at = (...kinds: readonly Wrong[]) => (wrong && kinds.includes(wrong) ? said(wrong) : undefined);
  const words = [...slots, t('slot.date'), t('slot.me')].map((word) => `{${word}}`).join(' ');
  const ask: ReactNode = <><span role="alert" className="mr-auto self-center text-body">{t('leave')}</span><Button look="danger" onClick={onDone}>{t('discard')}</Button><Button autoFocus onClick={() => setLeaving(false)}>{t('stay')}</Button></>;
  return (
    <Dialog
      open
      onOpenChange={leave}
      title={t(isNew ? 'new' : 'edit')}
      footer={leaving ? ask : <>{at('most', 'room') && <p role="alert" className="mr-auto self-center text-body text-red-text">{at('most', 'room')}</p>}<Button onClick={leave}>{common('cancel')}</Button><Button look="primary" onClick={() => void save()}>{common('save')}</Button></>}
    >
      <div className="flex flex-col gap-3" onKeyDown={(event) => { if (event.key === 'Enter' && !composing(event) && (event.metaKey || event.ctrlKey || event.target instanceof HTMLInputElement)) { event.preventDefault(); void save(); } }}>
        <FieldRow label={t('name')} required error={at('name', 'same')}>
          {(ids) => <TextInput {...ids} autoFocus maxLength={LONGEST_NAME} value={one.name} onChange={(event) => put({ name: event.target.value })} />}
        </FieldRow>
        <FieldRow label={t('text')} required error={long ? said('long') : at('text', 'long')} help={t('slots', { all: words })}>
          {(ids) => <TextArea {...ids} rows={6} value={one.text} onChange={(event) => put({ text: event.target.value })} />}
        </FieldRow>
        <p className="-mt-2 text-right text-meta tabular-nums text-fg3">{t('length', { n: format.number(one.text.length), most: format.number(LONGEST) })}</p>
        <fieldset>
          <legend className="mb-1 text-meta text-fg3">{t('kinds')}</legend>
          <div className="flex flex-wrap gap-x-4">
            {kinds.map(({ entity: { name }, slot }) => (
              <label key={name} className="flex h-[30px] items-center gap-2 text-body max-md:h-11">
                <Checkbox checked={one.kinds.includes(name)} onChange={(event) => put({ kinds: event.target.checked ? [...one.kinds, name] : one.kinds.filter((other) => other !== name) })} />
                {slot.compose?.label()}
              </label>
            ))}
          </div>
          {at('kinds') && <p role="alert" className="text-meta text-red-text">{at('kinds')}</p>}
        </fieldset>
      </div>
    </Dialog>
  );
}
