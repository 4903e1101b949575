export type Change = { entity: string; id: string; version?: number; kind: string; act: string; by?: string };
export type Told = {
  change: (change: Change) => void;
  /** More happened than is told: read again what is shown. */
  reset: () => void;
  /** There is something that one should know, or may have been while the stream was cut. */
  notice: () => void;
  catalog: () => void;
  rights: () => void;
};

/** Follows what happens from now on; the browser itself takes up a stream that was cut. Returns how to stop. */
export function follow(told: Told): () => void {
  let stream: EventSource | undefined;
  let again: ReturnType<typeof setTimeout> | undefined;
  const open = () => {
    stream = new EventSource('/api/events');
    stream.addEventListener('change', (event) => told.change(JSON.parse((event as MessageEvent<string>).data) as Change));
    stream.addEventListener('reset', told.reset);
    stream.addEventListener('notice', told.notice);
    stream.addEventListener('catalog', told.catalog);
    stream.addEventListener('rights', told.rights);
    stream.onerror = () => {
      // refused with a status, it does not come back by itself
      if (stream?.readyState === EventSource.CLOSED) again = setTimeout(open, 5000);
    };
  };
  open();
  return () => {
    clearTimeout(again);
    stream?.close();
  };
}
