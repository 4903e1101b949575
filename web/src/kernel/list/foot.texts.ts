import { texts } from '../text';

export const footTexts = texts({
  'add': { zh: '汇总', en: 'Totals' },
});
