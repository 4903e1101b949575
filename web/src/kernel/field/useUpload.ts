import { useEffect, useRef, useState } from 'react';
import { Problem, type Ref } from '../api';
import { announce } from '../kit';
import { bring } from './bring';
import { fileTexts as t } from './file.texts';

/** A file on its way: how much of it has gone out, as a share of 1, or why it was not taken. */
export type Upload = { readonly file: File; readonly share: number; readonly failed?: { readonly text: string; /** Whether the same may be tried again. */ readonly again: boolean } };

/** Brings one file at a time; what is left is brought no further. `onDone` is given what was brought. */
export function useUpload(onDone: (file: Ref) => void) {
  const [upload, setUpload] = useState<Upload>();
  const ending = useRef<AbortController>(undefined);
  useEffect(() => () => ending.current?.abort(), []);
  const done = useRef(onDone);
  useEffect(() => { done.current = onDone; });
  const take = (file: File | undefined) => {
    if (!file) return;
    ending.current?.abort();
    const mine = new AbortController();
    ending.current = mine;
    setUpload({ file, share: 0 });
    const told = (share: number) => { if (!mine.signal.aborted) setUpload({ file, share }); };
    bring(file, told, mine.signal).then(
      (brought) => {
        if (mine.signal.aborted) return;
        setUpload(undefined);
        announce(t('done', { name: file.name }));
        done.current(brought);
      },
      (error: unknown) => {
        if (mine.signal.aborted) return;
        const offline = error instanceof Problem && error.offline;
        const text = offline ? t('offline') : error instanceof Error ? error.message : String(error);
        setUpload({ file, share: 0, failed: { text, again: offline || (error instanceof Problem && error.status >= 500) } });
      },
    );
  };
  const leave = () => { ending.current?.abort(); setUpload(undefined); };
  return { upload, take, leave };
}
