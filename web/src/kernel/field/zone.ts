import { dayOf, time } from '../text/format';

/** The moment of a day and time in the reader's zone, in UTC; undefined when there is no such. */
export function moment(day: string, clock: string): string | undefined {
  const wanted = Date.parse(`${day}T${clock}:00Z`);
  if (Number.isNaN(wanted)) return undefined;
  let guess = wanted;
  // twice: the offset at the first guess may be that of the other season
  for (let i = 0; i < 2; i++) {
    const iso = new Date(guess).toISOString();
    guess += wanted - Date.parse(`${dayOf(iso)}T${time(iso)}:00Z`);
  }
  return new Date(guess).toISOString();
}
