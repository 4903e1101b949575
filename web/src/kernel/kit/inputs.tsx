import { useId, type ComponentProps, type ReactNode, type Ref } from 'react';
import { cx } from './cx';

export const inputClass =
  'h-[30px] max-md:h-11 w-full min-w-0 rounded-ctl border border-ctl bg-bg px-2 text-body text-fg placeholder:text-fg3 focus-visible:outline-2 focus-visible:-outline-offset-1 aria-invalid:border-red-mark disabled:bg-subtle disabled:text-fg3';

export const TextInput = ({ className, ref, ...rest }: ComponentProps<'input'> & { ref?: Ref<HTMLInputElement> }) => (
  <input ref={ref} autoComplete="off" {...rest} className={cx(inputClass, className)} />
);

export const TextArea = ({ className, ref, ...rest }: ComponentProps<'textarea'> & { ref?: Ref<HTMLTextAreaElement> }) => (
  <textarea ref={ref} rows={3} {...rest} className={cx(inputClass, 'h-auto py-1.5 max-md:h-auto', className)} />
);

type CheckboxProps = Omit<ComponentProps<'input'>, 'type'> & { mixed?: boolean };
/** A native box; `mixed` when it stands for several that differ. */
export const Checkbox = ({ mixed = false, className, ...rest }: CheckboxProps) => (
  <input type="checkbox" ref={(box) => { if (box) box.indeterminate = mixed; }} {...rest} className={cx('size-4 shrink-0', className)} />
);

/** A labelled control with its message; the child gets the ids. */
export function FieldRow({ label, required, error, help, children }: {
  label: string; required?: boolean; error?: string | undefined; help?: string | undefined;
  children: (ids: { id: string; 'aria-invalid': boolean; 'aria-describedby': string | undefined }) => ReactNode;
}) {
  const id = useId();
  const note = error ?? help;
  return (
    <div className="flex min-w-0 flex-col gap-1">
      <label htmlFor={id} className="text-meta text-fg3">
        {label}
        {required && <span className="ml-0.5 text-red-text" aria-hidden="true">*</span>}
      </label>
      {children({ id, 'aria-invalid': error !== undefined, 'aria-describedby': note ? `${id}-note` : undefined })}
      {note && <p id={`${id}-note`} className={cx('text-meta', error ? 'text-red-text' : 'text-fg3')}>{note}</p>}
    </div>
  );
}
