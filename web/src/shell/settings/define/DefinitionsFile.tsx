import { Download, Upload } from 'lucide-react';
import { useRef, useState } from 'react';
import { Problem, file, http } from '@/kernel/api';
import type { components } from '@/kernel/api/schema.gen';
import type { Catalog } from '@/kernel/catalog';
import { Button, Dialog, saveFile, toast } from '@/kernel/kit';
import { common, format, label, type Label } from '@/kernel/text';
import { renewed, takeBack } from './definitions';
import { defineTexts } from './texts';

type Differences = components['schemas']['DefinitionDifferences'];
type Given = { readonly name: string; readonly json: unknown; readonly differences: Differences['differences'] };

const bringIn = (json: unknown, preview: boolean) => http.post<Differences>('/api/definitions:import', json, { query: { preview } });

/** All that administrators defined as one file: taken out, or brought in after a look at what it would change. */
export function DefinitionsFile({ catalog }: { catalog: Catalog | undefined }) {
  const input = useRef<HTMLInputElement>(null);
  const [given, setGiven] = useState<Given>();
  const exportAll = async () => {
    const name = `youke-definitions-${format.today()}.json`;
    try {
      saveFile(await file('/api/definitions:export', {}), name);
      toast.done(defineTexts('exported', { name }));
    } catch (error) {
      toast.failed(error);
    }
  };
  const look = async (chosen: File | undefined) => {
    if (!chosen) return;
    try {
      const json: unknown = JSON.parse(await chosen.text());
      setGiven({ name: chosen.name, json, differences: (await bringIn(json, true)).differences });
    } catch (error) {
      toast.failed(error instanceof SyntaxError ? new Error(defineTexts('notAFile', { name: chosen.name })) : error);
    }
  };
  return (
    <>
      <Button icon={<Download size={15} />} onClick={() => void exportAll()}>{defineTexts('export')}</Button>
      <Button icon={<Upload size={15} />} onClick={() => input.current?.click()}>{defineTexts('import')}</Button>
      <input ref={input} type="file" aria-label={defineTexts('import')} tabIndex={-1} className="sr-only" accept=".json,application/json" onChange={(event) => { void look(event.target.files?.[0]); event.target.value = ''; }} />
      {given && <Import given={given} catalog={catalog} onClose={() => setGiven(undefined)} />}
    </>
  );
}

function Import({ given, catalog, onClose }: { given: Given; catalog: Catalog | undefined; onClose: () => void }) {
  const [problem, setProblem] = useState<Problem>();
  const changes = given.differences.filter((one) => one.effect === 'NEW' || one.effect === 'CHANGED');
  const n = changes.length;
  const nameOf = (json: unknown) => label((json as { label?: Label } | undefined)?.label);
  const entityOf = (name: string) => label(catalog?.find(name)?.label) || nameOf(changes.find((one) => one.part === 'entity' && one.name === name)?.file) || name;
  const take = async () => {
    setProblem(undefined);
    try {
      const { version } = await bringIn(given.json, false);
      await renewed();
      toast.done(defineTexts('imported', { n }), { undo: () => void takeBack(version) });
      onClose();
    } catch (error) {
      if (error instanceof Problem) setProblem(error);
      else toast.failed(error);
    }
  };
  return (
    <Dialog
      open
      onOpenChange={onClose}
      title={defineTexts('import')}
      description={defineTexts('importHint', { name: given.name })}
      footer={<><Button onClick={onClose}>{common(n === 0 ? 'close' : 'cancel')}</Button>{n > 0 && <Button look="primary" onClick={() => void take()}>{defineTexts('importDo', { n })}</Button>}</>}
    >
      {n === 0 ? <p className="text-fg2">{defineTexts('importSame')}</p> : (
        <ul className="overflow-hidden rounded-card border border-line">
          {changes.map((one) => (
            <li key={`${one.part} ${one.entity} ${one.name}`} className="flex min-h-9 items-center gap-2 border-b border-line px-3 py-1.5 last:border-b-0">
              <span className="min-w-0 truncate">{defineTexts(`part.${one.part}`)} {nameOf(one.file) || one.name || entityOf(one.entity)}{one.entity && one.name ? <span className="text-fg3"> · {entityOf(one.entity)}</span> : null}</span>
              <span className="ml-auto shrink-0 text-fg3">{defineTexts(one.effect === 'NEW' ? 'how.new' : 'how.changed')}</span>
            </li>
          ))}
        </ul>
      )}
      {problem && <ul role="alert" className="mt-3 rounded-ctl bg-red-soft px-3 py-2 text-red-text">{problem.problems.map((each, at) => <li key={at}>{each.message}</li>)}</ul>}
    </Dialog>
  );
}
