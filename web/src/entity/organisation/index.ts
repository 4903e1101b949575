import { Network, ShieldCheck } from 'lucide-react';
import { refine } from '@/kernel/catalog';
import { register } from '@/kernel/slots';
import type { Label } from '@/kernel/text';

register('organisation', { icon: Network });
register('accessRole', { icon: ShieldCheck });
register('roleAssignment', { icon: ShieldCheck });

const options = (of: readonly { readonly name: string; readonly label: Label }[]) => of.map((one) => ({ code: one.name, label: one.label, hue: 'GRAY' as const }));
refine('roleAssignment', 'role', ({ roles }) => ({ kind: { type: 'choice', options: options(roles) } }));
for (const entity of ['roleGrant', 'roleField']) refine(entity, 'entity', ({ entities }) => ({ kind: { type: 'choice', options: options(entities) } }));
