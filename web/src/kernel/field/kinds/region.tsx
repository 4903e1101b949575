import { language } from '../../text';
import { allRegions, loadRegions, regionName, useRegions } from '../regions';
import type { FieldType } from '../types';
import { string } from './text';

function RegionText({ code, cell }: { code: string; cell: boolean | undefined }) {
  const regions = useRegions();
  return <span title={cell ? regionName(code, regions) : undefined}>{regionName(code, regions, cell) || code}</span>;
}
export const region: FieldType = {
  get width() { return language() === 'en' ? 172 : 140; },
  display: ({ value, cell }) => <RegionText code={string(value)} cell={cell} />,
  text: ({ value }) => regionName(string(value)) || string(value),
  editing: {
    by: 'list',
    find: async (_, __, text) => {
      await loadRegions();
      const words = text.trim().toLowerCase();
      const { initialsOf } = await import('../../kit/initials');
      return allRegions()
        .filter((one) => (words ? `${one.label.zh} ${one.label.en} ${initialsOf(one.label.zh)}`.toLowerCase().includes(words) : one.code.length === 2))
        .slice(0, 60)
        .map((one) => ({ value: one.code, text: regionName(one.code) }));
    },
    chosen: (value) => (value ? [string(value)] : []),
    value: (codes) => codes[0] ?? null,
  },
  operators: ['startsWith', 'filled', 'empty'],
  aggregates: [],
  groups: true,
  lanes: true,
};
