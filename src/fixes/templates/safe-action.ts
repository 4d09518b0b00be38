import 'server-only';
import { unstable_rethrow } from 'next/navigation';
// SESSION_IMPORTS
import type { ActionResult } from './action-result';

export { unwrap, type ActionResult } from './action-result';

/** Who calls, as the session says. */
export interface SecurityContext {
  userId: string;
  role: string | null;
}

/** What an action asks of its callers beyond a session. */
export interface ActionOptions<Input> {
  /** Names the action in the audit log. */
  name?: string;
  /** Only callers with one of these roles. */
  roles?: readonly string[];
  /** False refuses this caller for this input. */
  policy?: (input: Input, context: SecurityContext) => boolean | Promise<boolean>;
  /** False when the caller asks too often. */
  rateLimit?: (context: SecurityContext) => boolean | Promise<boolean>;
  /** True when the session was revoked after it was issued; `revocations` makes one that remembers for a while. */
  isRevoked?: (context: SecurityContext) => boolean | Promise<boolean>;
}

/**
 * An action that runs only for a signed-in caller and with input that the schema accepts.
 * Errors are logged here; the caller sees a fixed message.
 */
export function createSecureAction<S extends Schema, T>(
  schema: S,
  handler: (input: OutputOf<S>, context: SecurityContext) => Promise<T>,
  options: ActionOptions<OutputOf<S>> = {},
) {
  return async (input: InputOf<S> | FormData): Promise<ActionResult<T>> => {
    const context = await readSession();
    if (!context) return refuse(options.name, null, 'Please sign in');
    try {
      if (await options.isRevoked?.(context)) return refuse(options.name, context, 'Please sign in');
      if (options.roles && !options.roles.includes(context.role ?? '')) {
        return refuse(options.name, context, 'You may not do this');
      }
      if (options.rateLimit && !(await options.rateLimit(context))) {
        return refuse(options.name, context, 'Too many requests');
      }
      const parsed = await validate(schema, input instanceof FormData ? fromForm(input) : input);
      if (parsed.issues) return refuse(options.name, context, 'Please check your input');
      if (options.policy && !(await options.policy(parsed.value, context))) {
        return refuse(options.name, context, 'You may not do this');
      }
      const data = await handler(parsed.value, context);
      audit(options.name, context, 'done');
      return { status: 'SUCCESS', data };
    } catch (error) {
      unstable_rethrow(error);
      console.error('An action failed', error);
      return refuse(options.name, context, 'Something went wrong');
    }
  };
}

/** For `isRevoked`: asks, and remembers the answer for so many milliseconds. An entry that has expired is asked for anew. */
export function revocations(ask: (context: SecurityContext) => Promise<boolean>, remember = 30_000) {
  const known = new Map<string, { revoked: boolean; expires: number }>();
  return async (context: SecurityContext) => {
    const now = Date.now();
    for (const [userId, entry] of known) if (entry.expires <= now) known.delete(userId);
    const entry = known.get(context.userId);
    if (entry) return entry.revoked;
    const revoked = await ask(context);
    known.set(context.userId, { revoked, expires: now + remember });
    return revoked;
  };
}

// SESSION

function refuse(action: string | undefined, context: SecurityContext | null, message: string): ActionResult<never> {
  audit(action, context, message);
  return { status: 'ERROR', message };
}

/** One line per call: who did what, and how it ended. */
function audit(action = 'action', context: SecurityContext | null, outcome: string) {
  console.info(JSON.stringify({ audit: action, userId: context?.userId ?? null, outcome, at: new Date().toISOString() }));
}

/** What zod, valibot, arktype and other libraries of the Standard Schema interface have in common. */
interface Schema<Input = unknown, Output = unknown> {
  readonly '~standard': {
    readonly types?: { readonly input: Input; readonly output: Output } | undefined;
    readonly validate: (value: unknown) => Validated<Output> | Promise<Validated<Output>>;
  };
}

type Validated<Output> =
  | { readonly value: Output; readonly issues?: undefined }
  | { readonly issues: readonly unknown[] };
type InputOf<S extends Schema> = NonNullable<S['~standard']['types']>['input'];
type OutputOf<S extends Schema> = NonNullable<S['~standard']['types']>['output'];

const TOO_DEEP = 32;
const FORBIDDEN_KEYS = new Set(['__proto__', 'constructor', 'prototype']);

/** What the schema makes of the input. Fields that it does not name are left out of objects by the schema. */
async function validate<S extends Schema>(schema: S, input: unknown): Promise<Validated<OutputOf<S>>> {
  if (hasForbiddenKey(input)) return { issues: ['forbidden key'] };
  return schema['~standard'].validate(input) as Promise<Validated<OutputOf<S>>>;
}

/** True when a key somewhere in the value could reach an object's prototype. */
function hasForbiddenKey(value: unknown, depth = 0): boolean {
  if (typeof value !== 'object' || value === null) return false;
  if (depth > TOO_DEEP) return true;
  if (Array.isArray(value)) return value.some((element) => hasForbiddenKey(element, depth + 1));
  return Object.entries(value).some(([key, inner]) => FORBIDDEN_KEYS.has(key) || hasForbiddenKey(inner, depth + 1));
}

/** The fields of a form; one that comes several times is a list. */
function fromForm(form: FormData): Record<string, unknown> {
  const fields: Record<string, unknown> = Object.create(null);
  for (const key of new Set(form.keys())) {
    if (key.startsWith('$ACTION_')) continue;
    const values = form.getAll(key);
    fields[key] = values.length === 1 ? values[0] : values;
  }
  return fields;
}
