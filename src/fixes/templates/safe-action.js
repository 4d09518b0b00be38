import 'server-only';
import { unstable_rethrow } from 'next/navigation';
// SESSION_IMPORTS

export { unwrap } from './action-result';

/**
 * An action that runs only for a signed-in caller and with input that the schema accepts: any schema with the Standard
 * Schema interface, such as those of zod, valibot and arktype. Errors are logged here; the caller sees a fixed message.
 *
 * Options: `name` for the audit log, `roles` of which the caller must have one, `policy(input, context)` that is false for
 * what the caller may not do, `rateLimit(context)` that is false when the caller asks too often, and `isRevoked(context)`
 * that is true when the session was revoked; `revocations` makes one that remembers its answers for a while.
 */
export function createSecureAction(schema, handler, options = {}) {
  return async (input) => {
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
export function revocations(ask, remember = 30_000) {
  const known = new Map();
  return async (context) => {
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

function refuse(action, context, message) {
  audit(action, context, message);
  return { status: 'ERROR', message };
}

/** One line per call: who did what, and how it ended. */
function audit(action = 'action', context, outcome) {
  console.info(JSON.stringify({ audit: action, userId: context?.userId ?? null, outcome, at: new Date().toISOString() }));
}

const TOO_DEEP = 32;
const FORBIDDEN_KEYS = new Set(['__proto__', 'constructor', 'prototype']);

/** What the schema makes of the input. Fields that it does not name are left out of objects by the schema. */
async function validate(schema, input) {
  if (hasForbiddenKey(input)) return { issues: ['forbidden key'] };
  return schema['~standard'].validate(input);
}

/** True when a key somewhere in the value could reach an object's prototype. */
function hasForbiddenKey(value, depth = 0) {
  if (typeof value !== 'object' || value === null) return false;
  if (depth > TOO_DEEP) return true;
  if (Array.isArray(value)) return value.some((element) => hasForbiddenKey(element, depth + 1));
  return Object.entries(value).some(([key, inner]) => FORBIDDEN_KEYS.has(key) || hasForbiddenKey(inner, depth + 1));
}

/** The fields of a form; one that comes several times is a list. */
function fromForm(form) {
  const fields = Object.create(null);
  for (const key of new Set(form.keys())) {
    if (key.startsWith('$ACTION_')) continue;
    const values = form.getAll(key);
    fields[key] = values.length === 1 ? values[0] : values;
  }
  return fields;
}
