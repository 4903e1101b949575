import { counted, type Catalog } from '@/kernel/catalog';
import { authorOf, changeText } from '@/kernel/record/timeline/changeText';
import { slotsOf } from '@/kernel/slots';
import { format, inText } from '@/kernel/text';
import type { Notice } from './api';
import { inboxTexts as t } from './texts';

/** Who did it, and what they did, as one sentence in two parts. */
export function said(catalog: Catalog, notice: Notice): { readonly who: string; readonly what: string } {
  const who = authorOf(notice);
  const known = catalog.find(notice.entity);
  const entity = inText(known?.label);
  switch (notice.cause) {
    case 'MENTIONED': return { who, what: t('mentioned', { entity }) };
    case 'ASSIGNED': {
      const n = notice.records ?? 1;
      // what a whole hand-over brings is of several kinds, and told by the first of them
      if (n > 1) return { who, what: notice.kind === 'BULK' && known ? t('handedMany', { n: format.number(n), entity: counted(known, n) }) : t('handedAll', { n: format.number(n) }) };
      return { who, what: t(notice.change === 'create' ? 'made' : 'handed', { entity }) };
    }
    case 'FOLLOWED':
      if (notice.change === 'create') return { who, what: t(slotsOf(notice.entity).timeline?.text ? 'wrote' : 'added', { entity }) };
      return { who, what: known ? changeText(catalog, known, notice) : t('changed') };
  }
}
