import { createClient } from 'PROJECT_MODULE';

async function readSession(): Promise<SecurityContext | null> {
  const supabase = await createClient();
  const { data } = await supabase.auth.getUser();
  if (!data.user) return null;
  return { userId: data.user.id, role: data.user.role ?? null };
}
