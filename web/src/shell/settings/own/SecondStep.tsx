import { useQueryClient } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { http, Problem } from '@/kernel/api';
import { Button, Chip, Dialog, FieldRow, TextInput, toast } from '@/kernel/kit';
import { common } from '@/kernel/text';
import { sessionQuery, useSession } from '../../session';
import { Part } from '../Section';
import { QrCode } from './QrCode';
import { ownTexts } from './texts';

type What = 'on' | 'off' | 'codes';
type Offer = { readonly secret: string; readonly uri: string };

/** The second step of signing in: on with a QR code, off again, new recovery codes. */
export function SecondStep() {
  const session = useSession();
  const [what, setWhat] = useState<What>();
  return (
    <Part
      title={ownTexts('second')}
      hint={session.secondFactor ? ownTexts('secondOn', { n: session.recoveryCodesLeft }) : ownTexts('secondOff')}
      actions={
        !session.hasPassword ? null : session.secondFactor ? (
          <><Chip hue="GREEN">{ownTexts('secondIsOn')}</Chip><Button onClick={() => setWhat('codes')}>{ownTexts('newCodes')}</Button><Button look="danger" onClick={() => setWhat('off')}>{ownTexts('turnOff')}</Button></>
        ) : <Button look="primary" onClick={() => setWhat('on')}>{ownTexts('turnOn')}</Button>
      }
    >
      {!session.hasPassword && <p className="text-fg2">{ownTexts('noPassword')}</p>}
      {what && <Steps key={what} what={what} onClose={() => setWhat(undefined)} />}
    </Part>
  );
}

function Steps({ what, onClose }: { what: What; onClose: () => void }) {
  const cache = useQueryClient();
  const [password, setPassword] = useState('');
  const [code, setCode] = useState('');
  const [offer, setOffer] = useState<Offer>();
  const [codes, setCodes] = useState<readonly string[]>();
  const [problem, setProblem] = useState<Problem>();
  const changed = () => void cache.invalidateQueries({ queryKey: sessionQuery.queryKey });
  const submit = async (event?: FormEvent) => {
    event?.preventDefault();
    setProblem(undefined);
    try {
      if (what === 'on' && !offer) return setOffer(await http.post<Offer>('/api/totp/enrol', { password }));
      if (what === 'off') {
        await http.post('/api/totp/disable', { password, code });
        changed();
        toast.done(ownTexts('secondIsOff'));
        return onClose();
      }
      const made = what === 'on' ? await http.post<{ recoveryCodes: string[] }>('/api/totp/confirm', { code }) : await http.post<{ recoveryCodes: string[] }>('/api/totp/recovery-codes', { password, code });
      setCodes(made.recoveryCodes);
      changed();
    } catch (error) {
      if (error instanceof Problem) setProblem(error);
      else toast.failed(error);
    }
  };
  const title = ownTexts(what === 'on' ? 'turnOn' : what === 'off' ? 'turnOff' : 'newCodes');
  if (codes) {
    return (
      <Dialog open onOpenChange={onClose} locked width={400} title={ownTexts('codes')} description={ownTexts('codesHint')} footer={<><Button onClick={() => void navigator.clipboard.writeText(codes.join('\n')).then(() => toast.done(ownTexts('copied')), toast.failed)}>{ownTexts('copy')}</Button><Button look="primary" onClick={onClose}>{ownTexts('kept')}</Button></>}>
        <ul className="num grid grid-cols-2 gap-2 font-mono text-head">{codes.map((one) => <li key={one} className="select-all">{one}</li>)}</ul>
      </Dialog>
    );
  }
  const asksPassword = what !== 'on' || !offer;
  const asksCode = what !== 'on' || offer !== undefined;
  return (
    <Dialog open onOpenChange={onClose} width={400} title={title} description={offer ? ownTexts('scan') : ownTexts('askPassword')} footer={<><Button onClick={onClose}>{common('cancel')}</Button><Button look={what === 'off' ? 'danger' : 'primary'} onClick={() => void submit()}>{what === 'on' && !offer ? ownTexts('next') : title}</Button></>}>
      <form noValidate onSubmit={(event) => void submit(event)} className="flex flex-col gap-4">
        {offer && (
          <div className="flex flex-col items-center gap-3">
            <QrCode text={offer.uri} />
            <p className="text-meta text-fg3">{ownTexts('secret')}</p>
            <code className="select-all text-center">{offer.secret.replace(/(.{4})/g, '$1 ').trim()}</code>
          </div>
        )}
        {asksPassword && <FieldRow label={ownTexts('current')} error={problem?.of('password')}>{(ids) => <TextInput {...ids} autoFocus type="password" autoComplete="current-password" value={password} onChange={(event) => setPassword(event.target.value)} />}</FieldRow>}
        {asksCode && <FieldRow label={ownTexts('code')} error={problem?.of('code')}>{(ids) => <TextInput {...ids} autoFocus={!asksPassword} inputMode="numeric" autoComplete="one-time-code" value={code} onChange={(event) => setCode(event.target.value.trim())} />}</FieldRow>}
        {problem && !problem.of('password') && !problem.of('code') && <p role="alert" className="text-red-text">{problem.message}</p>}
        <button type="submit" className="sr-only" tabIndex={-1}>{title}</button>
      </form>
    </Dialog>
  );
}
