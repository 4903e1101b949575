import { useSyncExternalStore } from 'react';
import { http } from '../api';
import { label, language, type Label } from '../text';

type Region = { code: string; label: Label; parent?: string };
let regions: ReadonlyMap<string, Region> | undefined;
let loading: Promise<void> | undefined;
const listeners = new Set<() => void>();

/** Asks for the divisions once, when somebody needs them. */
export function loadRegions(): Promise<void> {
  loading ??= http.get<{ regions: Region[] }>('/api/regions').then(
    (answer) => {
      regions = new Map(answer.regions.map((region) => [region.code, region]));
      listeners.forEach((listener) => listener());
    },
    () => void (loading = undefined),
  );
  return loading;
}

const subscribe = (listener: () => void) => {
  listeners.add(listener);
  if (!regions) void loadRegions();
  return () => void listeners.delete(listener);
};

/** The divisions once they are there. */
export const useRegions = () => useSyncExternalStore(subscribe, () => regions);
export const allRegions = () => [...(regions?.values() ?? [])];

/** `浙江 宁波`: province and city without their suffixes; `Zhejiang / Ningbo` in English, where a cell has no room for the district. */
export function regionName(code: string, map = regions, cell = false): string {
  if (!map) return '';
  const names: string[] = [];
  for (let at: string | undefined = code; at; at = map.get(at)?.parent) {
    const region = map.get(at);
    if (region) names.unshift(label(region.label).replace(/(?:维吾尔|壮族|回族)?自治区$|特别行政区$|[省市]$/, '')); // script-ok
  }
  const parts = names.filter((name, i) => name !== names[i - 1]);
  return language() === 'en' ? parts.slice(0, cell ? 2 : undefined).join(' / ') : parts.join(' ');
}
