import { BookText, Columns3, Eye, FileDown, History, Hash, KeyRound, LockKeyhole, LogIn, Network, Palette, Route, ShieldCheck, Trash2, Undo2, Users } from 'lucide-react';
import type { LucideIcon } from 'lucide-react';
import type { Session } from '@/kernel/api';
import { may, type Catalog } from '@/kernel/catalog';

export type SectionName =
  | 'preferences' | 'security' | 'tokens' | 'acts' | 'people' | 'organisation' | 'roles' | 'sign-ins' | 'exports' | 'reveals'
  | 'fields' | 'dictionaries' | 'methods' | 'numbers' | 'changes' | 'bin';
type Section = { readonly name: SectionName; readonly icon: LucideIcon; readonly shown: (session: Session, catalog: Catalog) => boolean };
type Group = { readonly name: 'own' | 'access' | 'business' | 'book'; readonly sections: readonly Section[] };

const everybody = () => true;
const access = (session: Session) => session.administersAccess;
export const system = (session: Session) => session.person.roles.includes('SYSTEM_ADMINISTRATOR');
const right = (name: string, what: string) => (_: Session, catalog: Catalog) => { const entity = catalog.find(name); return entity !== undefined && may(entity, what); };
const change = (name: string) => right(name, 'edit');

/** What can be set, in the order of the tree. */
export const groups: readonly Group[] = [
  { name: 'own', sections: [
    { name: 'preferences', icon: Palette, shown: everybody },
    { name: 'security', icon: LockKeyhole, shown: everybody },
    { name: 'tokens', icon: KeyRound, shown: everybody },
    { name: 'acts', icon: Undo2, shown: everybody },
  ] },
  { name: 'access', sections: [
    { name: 'people', icon: Users, shown: (session, catalog) => access(session) || change('employee')(session, catalog) || right('employee', 'handOver')(session, catalog) },
    { name: 'organisation', icon: Network, shown: change('organisation') },
    { name: 'roles', icon: ShieldCheck, shown: access },
    { name: 'sign-ins', icon: LogIn, shown: everybody },
    { name: 'exports', icon: FileDown, shown: access },
    { name: 'reveals', icon: Eye, shown: access },
  ] },
  { name: 'business', sections: [
    { name: 'fields', icon: Columns3, shown: system },
    { name: 'dictionaries', icon: BookText, shown: system },
    { name: 'methods', icon: Route, shown: change('salesMethod') },
    { name: 'numbers', icon: Hash, shown: system },
    { name: 'changes', icon: History, shown: system },
  ] },
  { name: 'book', sections: [{ name: 'bin', icon: Trash2, shown: everybody }] },
];
export const isSection = (name: string): name is SectionName => groups.some((group) => group.sections.some((section) => section.name === name));
