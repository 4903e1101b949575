import { http, type Ref } from '../api';

/** As `fetch`, but it tells how much of the body has gone out, as a share of 1. */
export const telling = (told: (share: number) => void): typeof fetch => (address, init) => new Promise((resolve, reject) => {
  const request = new XMLHttpRequest();
  request.open(init?.method ?? 'POST', String(address));
  new Headers(init?.headers).forEach((value, name) => request.setRequestHeader(name, value));
  request.upload.onprogress = ({ loaded, total }) => { if (total > 0) told(loaded / total); };
  request.onload = () => resolve(new Response(request.responseText, { status: request.status }));
  request.onerror = () => reject(new TypeError('no answer'));
  request.onabort = () => reject(new DOMException('', 'AbortError'));
  init?.signal?.addEventListener('abort', () => request.abort());
  request.send(init?.body as Blob);
});

/** Brings a file to the server: what a field of kind file is set to. */
export async function bring(file: File, told: (share: number) => void, signal: AbortSignal): Promise<Ref> {
  const { id, name } = await http.post<{ id: string; name: string }>('/api/files', undefined, { query: { name: file.name }, file, by: telling(told), signal });
  return { id, title: name };
}

/** The first file of what was dropped or pasted; a picture without a name of its own gets this one. */
export function fileIn(data: Pick<DataTransfer, 'files'> | null, unnamed?: string): File | undefined {
  const [file] = data?.files ?? [];
  return file && unnamed && /^image\.\w+$/.test(file.name) ? new File([file], file.name.replace('image', unnamed), { type: file.type }) : file;
}

/** What a page can show: the server takes nothing under such a name that is no picture. */
export const isPicture = (name: string): boolean => /\.(png|jpe?g|gif|webp)$/i.test(name);
