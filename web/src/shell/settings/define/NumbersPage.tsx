import { useState } from 'react';
import { Problem } from '@/kernel/api';
import type { Entity } from '@/kernel/catalog';
import { Button, Empty, TextInput, composing, toast } from '@/kernel/kit';
import { common, format, label } from '@/kernel/text';
import { Loaded, Section } from '../Section';
import { settingsTexts } from '../texts';
import { define, useDefinitions, useWhole, type Definitions } from './definitions';
import { defineTexts } from './texts';

type Numbered = Entity & { readonly numbering?: { readonly pattern: string } };

/** `KH-20260001` for `KH-{yyyy}{0000}`. */
function exampleOf(pattern: string): string {
  const [year, month, day] = format.today().split('-') as [string, string, string];
  return pattern.replace(/\{yyyy\}/g, year).replace(/\{yy\}/g, year.slice(2)).replace(/\{MM\}/g, month).replace(/\{dd\}/g, day).replace(/\{(0+)\}/g, (_, zeros: string) => '1'.padStart(zeros.length, '0'));
}

/** How records get their numbers. */
export default function NumbersPage() {
  const definitions = useDefinitions();
  const whole = useWhole();
  return (
    <Loaded of={definitions} ask="system">
      {(defined) => (
        <Loaded of={whole} ask="system">
          {(catalog) => {
            const numbered = (catalog.all() as readonly Numbered[]).filter((entity) => entity.numbering);
            return (
              <Section title={settingsTexts('numbers')} hint={defineTexts('numbersHint', { pattern: 'KH-{yyyy}{0000}' })}>
                {numbered.length === 0 ? <Empty title={defineTexts('noNumbers')} /> : <ul className="overflow-hidden rounded-card border border-line">{numbered.map((entity) => <Rule key={`${entity.name} ${entity.numbering?.pattern}`} entity={entity} defined={defined} />)}</ul>}
              </Section>
            );
          }}
        </Loaded>
      )}
    </Loaded>
  );
}

function Rule({ entity, defined }: { entity: Numbered; defined: Definitions }) {
  const now = entity.numbering?.pattern ?? '';
  const [pattern, setPattern] = useState(now);
  const [error, setError] = useState<string>();
  const own = defined.numberings.some((one) => one.entity === entity.name);
  const send = async (back: boolean) => {
    setError(undefined);
    try {
      if (back) await define(defined.version, { remove: [{ part: 'numbering', entity: entity.name }] }, defineTexts('restored'));
      else await define(defined.version, { numberings: [{ entity: entity.name, pattern: pattern.trim() }] }, defineTexts('numberSaved', { entity: label(entity.label) }));
    } catch (problem) {
      if (problem instanceof Problem) setError(problem.message);
      else toast.failed(problem);
    }
  };
  const name = defineTexts('patternOf', { entity: label(entity.label) });
  return (
    <li className="grid items-center gap-x-4 gap-y-1 border-b border-line px-3 py-2 last:border-b-0 md:grid-cols-[140px_240px_minmax(0,1fr)_auto]">
      <span className="font-medium">{label(entity.label)}</span>
      <TextInput aria-label={name} aria-invalid={error !== undefined} value={pattern} spellCheck={false} onChange={(event) => setPattern(event.target.value)} onKeyDown={(event) => { if (event.key === 'Enter' && !composing(event)) void send(false); }} />
      <span className={error ? 'text-meta text-red-text' : 'num text-meta text-fg3'} role={error ? 'alert' : undefined}>{error ?? defineTexts('example', { example: exampleOf(pattern) })}</span>
      <span className="flex gap-2">
        {own && <Button small look="plain" onClick={() => void send(true)}>{defineTexts('standard')}</Button>}
        {pattern !== now && <Button small look="primary" onClick={() => void send(false)}>{common('save')}</Button>}
      </span>
    </li>
  );
}
