import { useEffect, useRef, type KeyboardEvent } from 'react';
import type { Field } from '../catalog';
import { Button, Dialog, composing } from '../kit';
import { label } from '../text';
import { formTexts } from './texts';
import type { Complaint, RecordForm } from './useRecordForm';

/** Goes to a field's control. */
const jump = (root: HTMLElement | null, name: string) => {
  const box = root?.querySelector<HTMLElement>(`[data-field="${CSS.escape(name)}"]`);
  box?.scrollIntoView({ block: 'center' });
  box?.querySelector<HTMLElement>('input, textarea, button')?.focus();
};

/** What stands in the way of saving, each with a way to its field; the first one is gone to. */
export function Summary({ problems, fields, onMine }: { problems: readonly Complaint[]; fields: readonly Field[]; onMine?: (() => void) | undefined }) {
  const box = useRef<HTMLDivElement>(null);
  const root = () => box.current?.closest('form') ?? null;
  const first = problems.find((one) => one.field)?.field;
  useEffect(() => {
    if (first) jump(box.current?.closest('form') ?? null, first);
  }, [problems, first]);
  return (
    <div ref={box} role="alert" className={problems.length > 0 ? 'md:col-span-2' : 'sr-only'}>
      {problems.length > 0 && (
        <div className="rounded-card bg-red-soft px-3 py-2 text-red-text">
          {(problems.length > 1 || problems[0]?.field) && <p className="font-medium">{formTexts('fix', { n: problems.length })}</p>}
          <ul>
            {problems.map((one) => {
              const field = fields.find((other) => other.name === one.field);
              return (
                <li key={`${one.field ?? ''} ${one.text}`}>
                  {field ? <button type="button" className="py-0.5 text-left underline underline-offset-2 max-md:min-h-10" onClick={() => jump(root(), field.name)}>{label(field.label)}</button> : null}
                  {field && <span aria-hidden="true"> · </span>}{one.text}
                </li>
              );
            })}
          </ul>
          {onMine && <Button small className="mt-1.5" onClick={onMine}>{formTexts('useMine')}</Button>}
        </div>
      )}
    </div>
  );
}

/** Says that what stands here was typed before, with a way to begin anew. */
export const Restored = ({ of }: { of: RecordForm }) => of.restored ? (
  <div role="status" className="flex items-center gap-3 rounded-card bg-blue-soft px-3 py-1.5 text-blue-text md:col-span-2">
    <span className="flex-1">{formTexts('restored')}</span>
    <Button small look="plain" onClick={of.reset}>{formTexts('startOver')}</Button>
  </div>
) : null;

/** Asks before what was typed is lost. */
export const Leaving = ({ open, onStay, onLeave }: { open: boolean; onStay: () => void; onLeave: () => void }) => (
  <Dialog open={open} onOpenChange={onStay} width={400} title={formTexts('leaveTitle')} footer={<><Button look="danger" onClick={onLeave}>{formTexts('leave')}</Button><Button look="primary" autoFocus onClick={onStay}>{formTexts('stay')}</Button></>}>
    <span className="sr-only">{formTexts('leaveTitle')}</span>
  </Dialog>
);

/** ⌘↵ and ⌘S save; Enter that ends a candidate of an input method does nothing. */
export const savingKeys = (save: () => void) => (event: KeyboardEvent) => {
  if (composing(event)) { if (event.key === 'Enter') event.preventDefault(); return; }
  if (!(event.metaKey || event.ctrlKey)) return;
  if (event.key === 'Enter' || event.key.toLowerCase() === 's') { event.preventDefault(); event.stopPropagation(); save(); }
};
