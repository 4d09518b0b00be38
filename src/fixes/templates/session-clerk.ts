import { auth } from '@clerk/nextjs/server';

async function readSession(): Promise<SecurityContext | null> {
  const { userId, orgRole } = await auth();
  if (!userId) return null;
  return { userId, role: orgRole ?? null };
}
