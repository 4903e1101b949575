import type { Hue } from '../catalog';

const colours: Record<Hue, string> = { GRAY: 'var(--gray-mark)', BLUE: 'var(--blue-mark)', TEAL: 'var(--teal-mark)', GREEN: 'var(--green-mark)', AMBER: 'var(--amber-mark)', RED: 'var(--red-mark)', VIOLET: 'var(--violet-mark)' };

/** How far a stage is: the filled part is its win probability; a full dot where there is none. */
export function Ring({ chance, hue }: { chance: number | undefined; hue: Hue }) {
  const share = Math.max(0, Math.min(100, chance ?? 100)) / 100;
  const around = 2 * Math.PI * 2;
  return (
    <svg width="14" height="14" viewBox="0 0 14 14" aria-hidden="true" className="shrink-0" style={{ color: colours[hue] }}>
      <circle cx="7" cy="7" r="6" fill="none" stroke="currentColor" strokeWidth="1.5" />
      <circle cx="7" cy="7" r="2" fill="none" stroke="currentColor" strokeWidth="4" strokeDasharray={`${share * around} ${around}`} transform="rotate(-90 7 7)" />
    </svg>
  );
}
