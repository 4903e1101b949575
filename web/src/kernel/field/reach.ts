import type { Value } from '../api';

/** Whether one reaches somebody by the value: there is one, and no dots or stars stand for a part of it. */
export const reaches = (value: Value): boolean => Boolean(value) && !/[•*]/.test(String(value));
/** The address that calls a number. */
export const callTo = (phone: Value): string => `tel:${String(phone).replace(/[^\d+]/g, '')}`;
