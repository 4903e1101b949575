import { Suspense, lazy, type ReactNode } from 'react';
import { whenIdle } from './idle';

export type Choice = {
  value: string; text: string; show?: ReactNode;
  /** A second, quieter text beside it, such as what it belongs to. */
  hint?: string | undefined;
  /** Further words by which it is found, such as its name in the other language; initials of pinyin are known of all. */
  also?: readonly string[];
};
export type ChooseProps = {
  choices?: readonly Choice[]; chosen: readonly string[]; onChoose: (value: string | null, choice?: Choice) => void;
  find?: (text: string, signal: AbortSignal) => Promise<readonly Choice[]>;
  several?: boolean; none?: string | undefined; label: string; footer?: ReactNode;
  /** What is sought from the start. */
  start?: string | undefined;
};

const load = () => import('./ChooseBody');
const Body = lazy(load);
whenIdle(load);

/**
 * A list to choose from by typing, for popovers and the cell editor. `find` asks elsewhere (records); without it the
 * choices are filtered here. Several may be `chosen` where `several` is set.
 */
export const ChooseList = (props: ChooseProps) => <Suspense fallback={<div className="h-9 min-w-44" />}><Body {...props} /></Suspense>;
