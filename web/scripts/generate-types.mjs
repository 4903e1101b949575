// Writes src/kernel/api/schema.gen.ts from docs/openapi.json: the parts that every entity shares and the routes that
// belong to no entity. Entities are known by the catalog at run time, not by the compiler. --check: only compares.
import { readFile, writeFile } from 'node:fs/promises';
import openapiTS, { astToString } from 'openapi-typescript';

const target = new URL('../src/kernel/api/schema.gen.ts', import.meta.url);
const document = JSON.parse(await readFile(new URL('../../docs/openapi.json', import.meta.url), 'utf8'));

const needed = new Set();
const follow = (node) => {
  if (Array.isArray(node)) return node.forEach(follow);
  if (node === null || typeof node !== 'object') return;
  const name = typeof node.$ref === 'string' && /^#\/components\/schemas\/(\w+)$/.exec(node.$ref)?.[1];
  if (name && !needed.has(name)) {
    needed.add(name);
    follow(document.components.schemas[name]);
  }
  Object.values(node).forEach(follow);
};
const entities = new Set(
  Object.keys(document.paths).map((path) => /^\/api\/(\w+):totals$/.exec(path)?.[1]).filter(Boolean),
);
const paths = Object.fromEntries(
  Object.entries(document.paths).filter(([path]) => !entities.has(/^\/api\/(\w+)/.exec(path)?.[1])),
);
follow(paths);
const shared = ['Id', 'Decimal', 'Money', 'Link', 'Problem', 'Written', 'Receipt', 'Counted', 'Totals', 'Found', 'Bulk',
  'BulkAnswer', 'History', 'Reasons', 'Members', 'Acts', 'Act', 'Undone', 'Batch'];
shared.filter((name) => document.components.schemas[name]).forEach((name) => follow({ $ref: `#/components/schemas/${name}` }));
const schemas = Object.fromEntries(Object.entries(document.components.schemas).filter(([name]) => needed.has(name)));

// an object of which nothing is said may hold anything
const open = (node) => {
  if (Array.isArray(node)) return node.forEach(open);
  if (node === null || typeof node !== 'object') return;
  if (node.type === 'object' && !node.properties && node.additionalProperties === undefined) node.additionalProperties = true;
  Object.values(node).forEach(open);
};
open(paths);
open(schemas);
const ast = await openapiTS({ ...document, paths, components: { ...document.components, schemas } });
const text = `// Made from docs/openapi.json by 'npm run generate'; not written by hand.\n${astToString(ast)}`;
if (process.argv.includes('--check')) {
  if ((await readFile(target, 'utf8').catch(() => '')) !== text) {
    console.error("src/kernel/api/schema.gen.ts is not what docs/openapi.json says: run 'npm run generate'");
    process.exit(1);
  }
} else {
  await writeFile(target, text);
}
