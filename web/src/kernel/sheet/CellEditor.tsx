import type { ComponentProps } from 'react';
import { InlineEditor, typeOf } from '../field';
import { Popover } from '../kit';
import { label } from '../text';

/** The editor of a cell: in its place, or as a list under it. */
export function CellEditor(props: ComponentProps<typeof InlineEditor>) {
  if (typeOf(props.field).editing?.by !== 'list') return <div className="absolute inset-0 z-10"><InlineEditor {...props} className="h-full" /></div>;
  return (
    <Popover label={label(props.field.label)} open anchored onOpenChange={(open) => { if (!open) props.onCancel(); }} className="w-72" trigger={<span className="absolute inset-0 outline-2 -outline-offset-2 outline-ac" />}>
      <InlineEditor {...props} />
    </Popover>
  );
}
