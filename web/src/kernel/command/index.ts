import { useEffect, useRef, type ReactNode } from 'react';

/** Something that can be done here and now, told by the palette; `keys` as they are shown, as `C` or `G H`. */
export type Command = { readonly name: string; readonly text: string; readonly keys?: string; readonly icon?: ReactNode; readonly run: () => void };

const stack: { current: readonly Command[] }[] = [];

/** Offers commands in the palette while the component stands; those of what was opened last come first. */
export function useCommands(commands: readonly Command[]) {
  const latest = useRef(commands);
  useEffect(() => { latest.current = commands; });
  useEffect(() => {
    stack.push(latest);
    return () => void stack.splice(stack.indexOf(latest), 1);
  }, []);
}

/** What is offered now. */
export const commandsNow = (): readonly Command[] => [...stack].reverse().flatMap((one) => one.current);
