import { Problem, records } from '../api';
import type { OneProblem } from '../api/problem';
import type { Entity } from '../catalog';
import { conditionAt } from './cel';

/** What the server says of a condition that it does not take. */
export const mistakeIn = (error: unknown): OneProblem | undefined =>
  (error instanceof Problem && error.status === 400 ? error.problems.find((one) => one.parameter === 'filter' && one.offset !== undefined) : undefined);

/** Whether a condition is about what is not there or not seen any more, rather than written wrongly. */
export const isGone = ({ code, arguments: said }: OneProblem) =>
  code === 'MASKED' || ((code === 'UNKNOWN_FIELD' || code === 'UNKNOWN_OPTION') && !(said as { hint?: string } | undefined)?.hint);

export type Gone = { readonly parts: readonly { part: string; message: string }[]; readonly rest: string; readonly mistake: OneProblem | undefined };
const MOST = 20;

/** All conditions of a text that are of no use any more, the text without them, and what else is wrong in that. */
export async function goneIn(entity: Entity, filter: string, first: OneProblem, signal?: AbortSignal): Promise<Gone> {
  const parts: { part: string; message: string }[] = [];
  let rest = filter;
  let problem: OneProblem | undefined = first;
  while (problem && isGone(problem) && parts.length < MOST) {
    const found = conditionAt(rest, problem.offset ?? 0);
    parts.push({ part: found.part, message: problem.message });
    rest = found.rest;
    problem = rest === '' ? undefined : await records.count(entity.name, { filter: rest }, 1, signal).then(() => undefined, (error: unknown) => mistakeIn(error));
  }
  return { parts, rest, mistake: problem };
}
