import type { Hue } from '../catalog/types';

const strokes: Record<Hue, string> = { GRAY: 'stroke-gray-mark', BLUE: 'stroke-blue-mark', TEAL: 'stroke-teal-mark', GREEN: 'stroke-green-mark', AMBER: 'stroke-amber-mark', RED: 'stroke-red-mark', VIOLET: 'stroke-violet-mark' };

/** A course of figures without axes; what it shows stands in words beside it. */
export function Sparkline({ values, hue = 'BLUE', width = 74, height = 28 }: { values: readonly number[]; hue?: Hue; width?: number; height?: number }) {
  const most = Math.max(...values, 0);
  const least = Math.min(...values, 0);
  const span = most - least || 1;
  const x = (at: number) => 2 + (at * (width - 4)) / Math.max(1, values.length - 1);
  const y = (value: number) => height - 3 - ((value - least) * (height - 6)) / span;
  return (
    <svg aria-hidden="true" width={width} height={height} viewBox={`0 0 ${width} ${height}`} className="shrink-0 overflow-visible">
      <polyline points={values.map((value, at) => `${x(at).toFixed(1)},${y(value).toFixed(1)}`).join(' ')} fill="none" strokeWidth={1.5} strokeLinejoin="round" strokeLinecap="round" className={strokes[hue]} />
    </svg>
  );
}
