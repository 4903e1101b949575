import { http, newKey, type ProblemBody } from '@/kernel/api';

export type Columns = Readonly<Record<string, string | null>>;
/** How a table is to be imported: which column is which field, what texts stand for, how records are recognised. */
export type Order = {
  readonly columns: Columns;
  readonly constants: Readonly<Record<string, string>>;
  /** Texts that stand for others, by field path. */
  readonly values: Readonly<Record<string, Readonly<Record<string, string>>>>;
  readonly emptyTexts: readonly string[];
  readonly dates: readonly string[];
  readonly dateOrder?: undefined | 'YMD' | 'MDY' | 'DMY';
  readonly decimal: '.' | ',';
  readonly trim: boolean;
  readonly blanks: 'keep' | 'empty';
  readonly mode: 'create' | 'update' | 'createOrUpdate';
  readonly key: readonly string[];
  readonly rehearse: boolean;
  readonly sheet?: string;
  readonly encoding?: string;
  readonly delimiter?: string;
};
export type TableForm =
  | { readonly kind: 'text'; readonly encoding: string; readonly delimiter: string }
  | { readonly kind: 'workbook'; readonly sheet: string; readonly sheets: readonly { name: string; hidden: boolean }[] };
/** A table as it was understood; `kept`: its mapping is the one used before for the same headings. */
export type Preview = {
  readonly id: string;
  readonly entity: string;
  readonly name: string;
  readonly size: number;
  readonly form: TableForm;
  readonly headings: readonly string[];
  readonly rows: readonly (readonly string[])[];
  readonly order: Order;
  readonly kept: boolean;
};
export type Counts = { readonly rows: number; readonly created: number; readonly changed: number; readonly unchanged: number; readonly refused: number };
export type ImportJob = {
  readonly id: string;
  readonly kind: string;
  readonly state: 'WAITING' | 'RUNNING' | 'DONE' | 'FAILED' | 'CANCELLED';
  readonly askedAt: string;
  readonly endedAt?: string;
  readonly done: number;
  readonly total?: number;
  readonly cancelling: boolean;
  readonly parameters: { readonly upload: string; readonly entity: string; readonly name: string; readonly order: Order };
  readonly reached?: Counts & { readonly act: string; readonly begun: boolean };
  readonly result?: Counts & { readonly file?: string; readonly act?: string; readonly rehearsed?: boolean };
  readonly problem?: ProblemBody;
};
export type CellProblem = { readonly code: string; readonly message: string; readonly column?: string; readonly value?: string };
export type RowProblems = { readonly row: number; readonly problems: readonly CellProblem[] };

export const imports = {
  upload: (entity: string, file: File) => http.post<Preview>(`/api/import/${entity}`, undefined, { query: { name: file.name }, file }),
  preview: (upload: string, reading: Partial<Order>, signal?: AbortSignal) => http.post<Preview>(`/api/import/${upload}:preview`, reading, { signal }),
  run: (upload: string, order: Order) => http.post<ImportJob>(`/api/import/${upload}:run`, order, { key: newKey() }),
  job: (upload: string, id: string, signal?: AbortSignal) => http.get<ImportJob>(`/api/import/${upload}/jobs/${id}`, {}, signal),
  cancel: (upload: string, id: string) => http.post<ImportJob>(`/api/import/${upload}/jobs/${id}:cancel`),
  problems: (upload: string, id: string, behind: number, signal?: AbortSignal) =>
    http.get<{ problems: RowProblems[] }>(`/api/import/${upload}/jobs/${id}/problems`, { behind }, signal),
  refused: (upload: string, id: string) => `/api/import/${upload}/jobs/${id}/refused`,
  jobs: (before?: string, signal?: AbortSignal) => http.get<{ jobs: ImportJob[] }>('/api/jobs', { before }, signal),
};

export const isOver = (job: ImportJob) => job.state === 'DONE' || job.state === 'FAILED' || job.state === 'CANCELLED';
export const countsOf = (job: ImportJob): Counts => job.result ?? job.reached ?? { rows: 0, created: 0, changed: 0, unchanged: 0, refused: 0 };
