import { queryOptions, useQuery } from '@tanstack/react-query';
import { http, Problem } from '@/kernel/api';
import { Catalog, catalogQuery, type CatalogJson, type Hue, type Kind } from '@/kernel/catalog';
import { toast } from '@/kernel/kit';
import { client } from '@/kernel/record';
import type { Label } from '@/kernel/text';
import { settingsTexts } from '../texts';

export type Trait = 'REQUIRED' | 'UNIQUE' | 'SENSITIVE' | 'SEARCHED' | 'INDEXED';
export type DefinedOption = { readonly code: string; readonly label: Label; readonly hue: Hue };
export type DefinedKind = Kind | { type: 'formula'; expression: string; result: { type: string; scale?: number } };
export type DefinedField = {
  readonly entity: string; readonly name: string; readonly label: Label; readonly kind: DefinedKind; readonly traits: readonly Trait[];
  readonly unit?: Label; readonly help?: Label;
};
export type DefinedForm = { readonly entity: string; readonly groups: readonly { name: string; label: Label; fields: readonly string[] }[]; readonly left?: readonly string[] };
export type DefinedList = { readonly entity: string; readonly name: string; readonly label: Label; readonly filter: string; readonly columns: readonly string[]; readonly sort: readonly string[] };
export type DefinedDictionary = { readonly name: string; readonly label: Label; readonly entries: readonly DefinedOption[] };
export type DefinedEntity = { readonly name: string; readonly label: Label; /** What English calls many of them; by the rule where it is not given. */ readonly many?: string; readonly owned: boolean; readonly numbering?: string; readonly grants: readonly { role: string; right: string; scope: string }[] };
export type DefinedNumbering = { readonly entity: string; readonly pattern: string };
export type Part = 'entity' | 'field' | 'dictionary' | 'form' | 'list' | 'numbering';
export type Definitions = {
  readonly version: number; readonly entities: readonly DefinedEntity[]; readonly fields: readonly DefinedField[]; readonly dictionaries: readonly DefinedDictionary[];
  readonly forms: readonly DefinedForm[]; readonly lists: readonly DefinedList[]; readonly numberings: readonly DefinedNumbering[];
};
export type Change = {
  readonly entities?: readonly DefinedEntity[]; readonly fields?: readonly DefinedField[]; readonly dictionaries?: readonly DefinedDictionary[];
  readonly forms?: readonly DefinedForm[]; readonly lists?: readonly DefinedList[]; readonly numberings?: readonly DefinedNumbering[];
  readonly remove?: readonly { part: Part; entity?: string; name?: string }[];
};

const definitionsQuery = queryOptions({ queryKey: ['definitions'], queryFn: () => http.get<Definitions>('/api/definitions') });
const wholeQuery = queryOptions({ queryKey: ['definitions', 'catalog'], queryFn: async () => new Catalog(await http.get<CatalogJson>('/api/definitions:catalog')), structuralSharing: false });
/** What administrators defined. */
export const useDefinitions = () => useQuery(definitionsQuery);
/** The catalog whole, whoever may use it. */
export const useWhole = () => useQuery(wholeQuery);

/** Everything that was read of the definitions is read again. */
export const renewed = () => Promise.all([client.invalidateQueries({ queryKey: ['definitions'] }), client.invalidateQueries({ queryKey: catalogQuery.queryKey })]);

/** What a change would do, without doing it; throws what stands against it. */
export const rehearse = (basis: number, change: Change) => http.post<{ version: number }>('/api/definitions', { basis, ...change }, { query: { preview: true } });

/** Defines all of it or none; says so with a way back. Throws what stands against it. */
export async function define(basis: number, change: Change, said: string): Promise<void> {
  try {
    const { version } = await http.post<{ version: number }>('/api/definitions', { basis, ...change });
    await renewed();
    toast.done(said, { undo: () => void takeBack(version) });
  } catch (error) {
    if (error instanceof Problem && error.status === 409) await renewed();
    throw error;
  }
}

export async function takeBack(version: number): Promise<void> {
  try {
    await http.post(`/api/definitions/${version}:undo`);
    await renewed();
    toast.done(settingsTexts('undone'));
  } catch (error) {
    toast.failed(error);
  }
}

/** A name for the interface from an English label: `Annual use (t)` is `x_annual_use_t`. */
export const nameFrom = (english: string): string => {
  const plain = english.normalize('NFKD').toLowerCase().replace(/[^a-z0-9]+/g, '_').replace(/^[_0-9]+|_+$/g, '').slice(0, 34).replace(/_+$/, '');
  return plain ? `x_${plain}` : '';
};
