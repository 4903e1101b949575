import type { OneProblem } from '../api/problem';

/** A condition as it was written, what is not understood marked in it; the place is told in words by the message. */
export function Marked({ text, problem }: { text: string; problem: OneProblem }) {
  const at = Math.min(problem.offset ?? 0, text.length);
  const word = /^(?:[\w.]+|\S)/.exec(text.slice(at))?.[0] ?? '';
  return <code className="break-words">{text.slice(0, at)}<mark className="rounded-chip bg-red-soft text-red-text underline decoration-wavy">{word || '␣'}</mark>{text.slice(at + word.length)}</code>;
}
