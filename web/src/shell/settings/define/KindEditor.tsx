import type { Catalog } from '@/kernel/catalog';
import { FieldRow, Select, TextArea, TextInput } from '@/kernel/kit';
import { label } from '@/kernel/text';
import type { DefinedKind, Trait } from './definitions';
import { OptionsEditor } from './OptionsEditor';
import { defineTexts } from './texts';

export const kindNames = ['text', 'longText', 'number', 'money', 'percent', 'date', 'instant', 'boolean', 'choice', 'multipleChoice', 'dictionary', 'phone', 'mail', 'address', 'region', 'link', 'file', 'formula'] as const;
type KindName = (typeof kindNames)[number];

export function newKind(type: KindName, catalog: Catalog): DefinedKind {
  switch (type) {
    case 'text': return { type, max: 200 };
    case 'longText': return { type, max: 20_000 };
    case 'number': return { type, scale: 2 };
    case 'money': return { type, scale: 2 };
    case 'choice':
    case 'multipleChoice': return { type, options: [{ code: 'A', label: { zh: '', en: '' }, hue: 'GRAY' }] };
    case 'dictionary': return { type, dictionary: catalog.json.dictionaries[0]?.name ?? '' };
    case 'link': return { type, target: 'account' };
    case 'formula': return { type, expression: '', result: { type: 'number', scale: 2 } };
    case 'percent': case 'date': case 'instant': case 'boolean': case 'phone': case 'mail': case 'address': case 'region': case 'file': return { type };
  }
}

/** What can be demanded of a field of a kind; the server holds the same rules. */
export function traitsFor(type: DefinedKind['type']): readonly Trait[] {
  switch (type) {
    case 'text': case 'phone': case 'mail': return ['REQUIRED', 'UNIQUE', 'SEARCHED', 'INDEXED', 'SENSITIVE'];
    case 'longText': case 'address': return ['REQUIRED', 'SEARCHED', 'SENSITIVE'];
    case 'number': case 'date': case 'instant': case 'choice': case 'dictionary': case 'region': case 'link': return ['REQUIRED', 'UNIQUE', 'INDEXED', 'SENSITIVE'];
    case 'money': case 'percent': case 'boolean': return ['REQUIRED', 'INDEXED', 'SENSITIVE'];
    case 'multipleChoice': case 'file': return ['REQUIRED', 'SENSITIVE'];
    case 'formula': return ['SENSITIVE'];
  }
}

/** What a kind needs to be known: size, choices, target, formula. */
export function KindEditor({ kind, fixed, catalog, onKind }: { kind: DefinedKind; fixed: boolean; catalog: Catalog; onKind: (kind: DefinedKind) => void }) {
  const whole = (text: string) => Number(text.replace(/\D/g, '') || 0);
  switch (kind.type) {
    case 'text':
    case 'longText':
      return <FieldRow label={defineTexts('max')}>{(ids) => <TextInput {...ids} inputMode="numeric" value={kind.max} onChange={(event) => onKind({ ...kind, max: whole(event.target.value) })} />}</FieldRow>;
    case 'number':
    case 'money':
      return <FieldRow label={defineTexts('scale')}>{(ids) => <TextInput {...ids} inputMode="numeric" disabled={fixed} value={kind.scale} onChange={(event) => onKind({ ...kind, scale: whole(event.target.value) })} />}</FieldRow>;
    case 'choice':
    case 'multipleChoice':
      return <div className="md:col-span-2"><OptionsEditor options={kind.options} onOptions={(options) => onKind({ ...kind, options })} /></div>;
    case 'dictionary':
      return <FieldRow label={defineTexts('which')}>{(ids) => <Select {...ids} label={defineTexts('which')} disabled={fixed} value={kind.dictionary} choices={catalog.json.dictionaries.map((one) => ({ value: one.name, text: label(one.label) }))} onChange={(dictionary) => { if (dictionary) onKind({ ...kind, dictionary }); }} />}</FieldRow>;
    case 'link':
      return <FieldRow label={defineTexts('target')}>{(ids) => <Select {...ids} label={defineTexts('target')} disabled={fixed} value={kind.target} choices={catalog.all().map((one) => ({ value: one.name, text: label(one.label) }))} onChange={(target) => { if (target) onKind({ ...kind, target }); }} />}</FieldRow>;
    case 'formula':
      return (
        <>
          <div className="md:col-span-2"><FieldRow label={defineTexts('expression')} help={defineTexts('expressionHint')}>{(ids) => <TextArea {...ids} spellCheck={false} className="font-mono" value={kind.expression} onChange={(event) => onKind({ ...kind, expression: event.target.value })} />}</FieldRow></div>
          <FieldRow label={defineTexts('result')}>{(ids) => <Select {...ids} label={defineTexts('result')} value={kind.result.type} choices={(['number', 'money', 'percent', 'text', 'date', 'boolean'] as const).map((value) => ({ value, text: defineTexts(`kind.${value}`) }))} onChange={(type) => { if (type) onKind({ ...kind, result: type === 'number' || type === 'money' ? { type, scale: 2 } : { type } }); }} />}</FieldRow>
        </>
      );
    case 'percent': case 'date': case 'instant': case 'boolean': case 'phone': case 'mail': case 'address': case 'region': case 'file':
      return null;
  }
}
