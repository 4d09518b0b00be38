import { GUARD } from 'PROJECT_MODULE';

async function readSession(): Promise<SecurityContext | null> {
  const session = await GUARD();
  if (TEST) return null;
  return contextOf(session);
}

/** The parts of a session that actions decide by. */
function contextOf(session: unknown): SecurityContext | null {
  const { user = session } = Object(session) as { user?: unknown };
  const { id, userId, email, role } = Object(user) as { id?: unknown; userId?: unknown; email?: unknown; role?: unknown };
  const key = typeof user === 'string' ? user : id ?? userId ?? email;
  if (typeof key !== 'string' && typeof key !== 'number') return null;
  return { userId: String(key), role: typeof role === 'string' ? role : null };
}
