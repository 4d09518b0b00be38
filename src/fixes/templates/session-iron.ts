import { getIronSession } from 'iron-session';
import { cookies } from 'next/headers';
import { sessionOptions } from 'PROJECT_MODULE';

async function readSession(): Promise<SecurityContext | null> {
  const session = await getIronSession<{ userId?: string; role?: string }>(await cookies(), sessionOptions);
  if (!session.userId) return null;
  return { userId: session.userId, role: session.role ?? null };
}
