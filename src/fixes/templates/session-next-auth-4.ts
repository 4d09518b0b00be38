import { getServerSession } from 'next-auth';
import { authOptions } from 'PROJECT_MODULE';

async function readSession(): Promise<SecurityContext | null> {
  const session = await getServerSession(authOptions);
  if (!session?.user) return null;
  return contextOf(session.user);
}

/** The parts of a user that actions decide by. */
function contextOf(user: object): SecurityContext | null {
  const { id, email, role } = user as { id?: unknown; email?: unknown; role?: unknown };
  const key = id ?? email;
  if (typeof key !== 'string' && typeof key !== 'number') return null;
  return { userId: String(key), role: typeof role === 'string' ? role : null };
}
