/** Shares and means of what was measured, and the line in which a figure is told beside its limit. */
export const at = (share: number, values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.max(0, Math.min(values.length - 1, Math.ceil(values.length * share) - 1))] ?? Number.NaN;

const round = (value: number) => (value >= 100 ? value.toFixed(0) : value.toFixed(1));

/** `limit`: what it may be at most, in the same unit; without one the figure only explains another. */
export function tell(what: string, got: number, unit: string, limit?: number) {
  const beside = limit === undefined ? '' : `limit ${round(limit)} ${unit}`.padEnd(18) + `ratio ${(got / limit).toFixed(2)}`;
  console.log(`${what.padEnd(64)}${`${round(got)} ${unit}`.padStart(12)}   ${beside}`.trimEnd());
}
