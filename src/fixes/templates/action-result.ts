/** What a secured action answers. */
export type ActionResult<T> = { status: 'SUCCESS'; data: T } | { status: 'ERROR'; message: string };

/** The data of an answer; throws when the action was refused or failed. */
export async function unwrap<T>(answer: ActionResult<T> | Promise<ActionResult<T>>): Promise<T> {
  const result = await answer;
  if (result.status === 'ERROR') throw new Error(result.message);
  return result.data;
}
