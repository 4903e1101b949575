import { afterEach, expect, it, vi } from 'vitest';
import { onReach, Problem } from '../api';
import { bring, fileIn, isPicture } from './bring';

afterEach(() => { vi.unstubAllGlobals(); onReach(() => {}); });
const text = (name: string) => new File(['eins'], name, { type: 'text/plain' });

/** What stands for the browser's request: it answers by `end`, after what it was told of is under way. */
function stub(end: (request: { onload: () => void; onerror: () => void; onabort: () => void; status: number; responseText: string; upload: { onprogress: (event: object) => void } }) => void) {
  const sent: { address: string; headers: Record<string, string> } = { address: '', headers: {} };
  vi.stubGlobal('XMLHttpRequest', class {
    upload = { onprogress: () => {} };
    status = 0;
    responseText = '';
    onload = () => {};
    onerror = () => {};
    onabort = () => {};
    open(_: string, address: string) { sent.address = address; }
    setRequestHeader(name: string, value: string) { sent.headers[name.toLowerCase()] = value; }
    send() { queueMicrotask(() => end(this)); }
    abort() { this.onabort(); }
  });
  return sent;
}

it('brings a file under its name, tells how far it is, and gives what a field is set to', async () => {
  const shares: number[] = [];
  const sent = stub((request) => {
    request.upload.onprogress({ loaded: 1, total: 4 });
    request.upload.onprogress({ loaded: 4, total: 4 });
    request.status = 201;
    request.responseText = '{"id":"17","name":"报价 单.txt","type":"text/plain","size":4}';
    request.onload();
  });
  expect(await bring(text('报价 单.txt'), (share) => shares.push(share), new AbortController().signal)).toEqual({ id: '17', title: '报价 单.txt' });
  expect(shares).toEqual([0.25, 1]);
  expect(new URL(sent.address, 'http://youke').searchParams.get('name')).toBe('报价 单.txt');
  expect(sent.headers).toMatchObject({ 'content-type': 'application/octet-stream', 'youke-client': 'web' });
});

it('tells what the server says against it, and that nobody answered', async () => {
  stub((request) => { request.status = 422; request.responseText = '{"code":"EMPTY","problems":[{"code":"EMPTY","message":"文件是空的：a.txt"}]}'; request.onload(); });
  await expect(bring(text('a.txt'), () => {}, new AbortController().signal)).rejects.toMatchObject({ code: 'EMPTY', message: '文件是空的：a.txt' });
  stub((request) => request.onerror());
  const silence = await bring(text('a.txt'), () => {}, new AbortController().signal).catch((error: unknown) => error);
  expect(silence instanceof Problem && silence.offline).toBe(true);
});

it('ends when it is left, without saying that the connection is gone', async () => {
  const reached: boolean[] = [];
  onReach((online) => reached.push(online));
  stub(() => {});
  const leaving = new AbortController();
  const coming = bring(text('a.txt'), () => {}, leaving.signal);
  leaving.abort();
  await expect(coming).rejects.toMatchObject({ name: 'AbortError' });
  expect(reached).toEqual([]);
});

it('calls a pasted picture by more than image, and keeps the names that people gave', () => {
  const of = (name: string) => fileIn({ files: [text(name)] as unknown as FileList }, '粘贴的图片')?.name; // script-ok
  expect(of('image.png')).toBe('粘贴的图片.png'); // script-ok
  expect(of('image of the plant.png')).toBe('image of the plant.png');
  expect(fileIn({ files: [] as unknown as FileList })).toBeUndefined();
});

it('knows pictures by what the server takes for them', () => {
  expect(['a.PNG', 'b.jpeg', 'c.webp'].every(isPicture)).toBe(true);
  expect(['a.svg', 'png', 'b.png.pdf'].some(isPicture)).toBe(false);
});
