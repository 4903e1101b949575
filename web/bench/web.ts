// The list in a browser, on a server that runs: npm run bench -- --server URL --as LOGIN [--entity account] [--times 30]
// [--rows 10000] [--cell shortName] [--screens FOLDER] [--only first,scroll,type,move,heap] [--profile FILE]
// Prints each figure beside its limit. `--screens`: those of another build than the server's; `--profile`: where the
// scripts' time went while scrolling, for the browser's developer tools.
import { serveBuilt } from '../tests/browser/proxy.ts';
import { enter, openBrowser } from '../tests/browser/browser.ts';
import { watchFirstRows } from './first.ts';
import { switching } from './heap.ts';
import { List } from './list.ts';
import { MainThread } from './thread.ts';

const args = process.argv.slice(2);
const option = (name: string, preset: string) => { const found = args.indexOf(name); return found < 0 ? preset : args[found + 1] ?? preset; };
const server = option('--server', 'http://localhost:8080');
const screens = option('--screens', '');
const entity = option('--entity', 'account');
const times = Number(option('--times', '30'));
const rows = Number(option('--rows', '10000'));
const only = option('--only', '').split(',').filter(Boolean);
const wants = (name: string) => only.length === 0 || only.includes(name);

const built = screens ? await serveBuilt(server, screens) : undefined;
const url = built?.url ?? server;
const { context, close } = await openBrowser();
try {
  const page = context.pages()[0] ?? (await context.newPage());
  await watchFirstRows(page);
  await enter(page, url, option('--as', 'head'));
  const thread = await MainThread.of(page);
  const list = new List(page, thread, url, entity);
  if (wants('first')) await list.firstRows(times);
  if (wants('scroll')) {
    await list.scroll(`scrolling ${rows} rows`, rows, {}, undefined, option('--profile', ''));
    await list.scroll(`scrolling ${rows} rows in groups`, rows, { group: 'level' });
    await list.scroll(`scrolling ${rows} rows, all chosen`, rows, {}, () => list.selectAll());
    await list.scroll(`scrolling ${rows} rows, a column of every kind`, rows, await list.everyKind());
  }
  if (wants('type')) {
    await list.search('hua gong shi hua');
    await list.typeInCell(option('--cell', 'shortName'), 'ningbo yonglian');
  }
  if (wants('move')) {
    await list.move(false);
    await list.move(true);
  }
  if (wants('heap')) await switching(page, thread, `${url}/${entity}`);
} finally {
  await close();
  built?.stop();
}
