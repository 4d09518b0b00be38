/** The data of a secured action's answer; throws when the action was refused or failed. */
export async function unwrap(answer) {
  const result = await answer;
  if (result.status === 'ERROR') throw new Error(result.message);
  return result.data;
}
