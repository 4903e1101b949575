import { useQuery } from '@tanstack/react-query';
import { KeyRound, Plus } from 'lucide-react';
import { useState } from 'react';
import { http, newKey, Problem } from '@/kernel/api';
import type { components } from '@/kernel/api/schema.gen';
import { Button, Checkbox, Dialog, Empty, FieldRow, Segmented, TextInput, toast } from '@/kernel/kit';
import { common, format } from '@/kernel/text';
import { Loaded, Section } from '../Section';
import { settingsTexts } from '../texts';
import { ownTexts } from './texts';

type Token = components['schemas']['Token'];
const scopes = ['read', 'write', 'import', 'export', 'admin'] as const;

/** Tokens by which programs act as oneself. */
export default function TokensPage() {
  const tokens = useQuery({ queryKey: ['tokens'], queryFn: ({ signal }) => http.get<Token[]>('/api/tokens', {}, signal) });
  const [open, setOpen] = useState(false);
  const withdraw = async (token: Token) => {
    try {
      await http.delete(`/api/tokens/${token.id}`);
      toast.done(ownTexts('withdrawn', { name: token.name }));
      void tokens.refetch();
    } catch (error) {
      toast.failed(error);
    }
  };
  return (
    <Section title={settingsTexts('tokens')} hint={ownTexts('tokensHint')} actions={<Button look="primary" icon={<Plus size={15} />} onClick={() => setOpen(true)}>{ownTexts('newToken')}</Button>}>
      <Loaded of={tokens} ask="access">
        {(all) => all.length === 0 ? <Empty icon={<KeyRound />} title={ownTexts('noTokens')} /> : (
          <ul className="overflow-hidden rounded-card border border-line">
            {all.map((token) => (
              <li key={token.id} className="flex min-h-10 flex-wrap items-center gap-x-3 border-b border-line px-3 py-1.5 last:border-b-0">
                <span className="font-medium">{token.name}</span>
                <span className="text-fg2">{token.scopes.map((scope) => ownTexts(`scope.${scope}`)).join(' · ')}</span>
                <span className="num text-meta text-fg3">{ownTexts('until', { when: format.dateTime(token.expires) })} · {token.lastUsed ? ownTexts('lastUsed', { when: format.dateTime(token.lastUsed) }) : ownTexts('neverUsed')}</span>
                <Button small look="plain" className="ml-auto" aria-label={ownTexts('withdrawOf', { name: token.name })} onClick={() => void withdraw(token)}>{ownTexts('withdraw')}</Button>
              </li>
            ))}
          </ul>
        )}
      </Loaded>
      {open && <NewToken onClose={() => { setOpen(false); void tokens.refetch(); }} />}
    </Section>
  );
}

function NewToken({ onClose }: { onClose: () => void }) {
  const [name, setName] = useState('');
  const [chosen, setChosen] = useState<readonly (typeof scopes)[number][]>(['read']);
  const [days, setDays] = useState<'30' | '90' | '365'>('90');
  const [made, setMade] = useState<string>();
  const [problem, setProblem] = useState<Problem>();
  const [tried, setTried] = useState(false);
  const submit = async () => {
    setTried(true);
    setProblem(undefined);
    if (!name.trim() || chosen.length === 0) return;
    try {
      setMade((await http.post<{ token: string }>('/api/tokens', { name: name.trim(), scopes: chosen, days: Number(days) }, { key: newKey() })).token);
    } catch (error) {
      if (error instanceof Problem) setProblem(error);
      else toast.failed(error);
    }
  };
  if (made) {
    return (
      <Dialog open onOpenChange={onClose} locked width={400} title={ownTexts('tokenMade')} description={ownTexts('tokenOnce')} footer={<><Button onClick={() => void navigator.clipboard.writeText(made).then(() => toast.done(ownTexts('copied')), toast.failed)}>{ownTexts('copy')}</Button><Button look="primary" onClick={onClose}>{ownTexts('kept')}</Button></>}>
        <code className="block select-all rounded-ctl bg-subtle p-3">{made}</code>
      </Dialog>
    );
  }
  return (
    <Dialog open onOpenChange={onClose} width={400} title={ownTexts('newToken')} footer={<><Button onClick={onClose}>{common('cancel')}</Button><Button look="primary" onClick={() => void submit()}>{ownTexts('newToken')}</Button></>}>
      <form noValidate onSubmit={(event) => { event.preventDefault(); void submit(); }} className="flex flex-col gap-4">
        <FieldRow label={ownTexts('tokenName')} required error={tried && !name.trim() ? settingsTexts('needed') : problem?.of('name')}>{(ids) => <TextInput {...ids} autoFocus value={name} onChange={(event) => setName(event.target.value)} />}</FieldRow>
        <fieldset>
          <legend className="pb-1 text-meta text-fg3">{ownTexts('scopes')}</legend>
          {scopes.map((scope) => (
            <label key={scope} className="flex h-7 items-center gap-2 max-md:h-10"><Checkbox checked={chosen.includes(scope)} onChange={(event) => setChosen(event.target.checked ? [...chosen, scope] : chosen.filter((one) => one !== scope))} />{ownTexts(`scope.${scope}`)}</label>
          ))}
          {tried && chosen.length === 0 && <p role="alert" className="text-meta text-red-text">{settingsTexts('needed')}</p>}
        </fieldset>
        <div className="flex flex-col items-start gap-1"><span className="text-meta text-fg3">{ownTexts('expires')}</span><Segmented label={ownTexts('expires')} value={days} onChange={setDays} options={(['30', '90', '365'] as const).map((value) => ({ value, text: ownTexts('days', { n: value }) }))} /></div>
        {problem && !problem.of('name') && <p role="alert" className="text-red-text">{problem.message}</p>}
      </form>
    </Dialog>
  );
}
