import type { components } from './schema.gen';

export type ProblemBody = components['schemas']['Problem'];
export type OneProblem = ProblemBody['problems'][number];

/** What the server refused, in the user's language; or that it could not be reached. */
export class Problem extends Error {
  readonly status: number;
  readonly code: string;
  readonly problems: readonly OneProblem[];
  /** The id under which the server's log knows a fault. */
  readonly instance: string | undefined;

  constructor(body: Partial<ProblemBody> & { status: number; code: string }) {
    super(body.problems?.map((one) => one.message).join('\n') || body.detail || body.title || body.code);
    this.name = 'Problem';
    this.status = body.status;
    this.code = body.code;
    this.problems = body.problems ?? [];
    this.instance = body.instance;
  }

  /** No answer at all: the line or the server is down. */
  get offline() {
    return this.status === 0;
  }

  /** The message for a field, if there is one. */
  of(field: string): string | undefined {
    return this.problems.find((one) => one.field === field)?.message;
  }

  /** The values that stand, of which version, and those that were sent, when somebody else was faster. */
  get conflict(): { version: number; current: Record<string, unknown>; given: Record<string, unknown> } | undefined {
    const found = this.problems.find((one) => one.arguments && 'current' in one.arguments);
    if (this.status !== 409 || !found) return undefined;
    const { version, current, given } = found.arguments as { version: number; current: Record<string, unknown>; given?: Record<string, unknown> };
    return { version, current, given: given ?? {} };
  }
}
