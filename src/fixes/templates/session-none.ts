/** Tells who calls: write this for the way in which your project keeps its sessions. */
async function readSession(): Promise<SecurityContext | null> {
  throw new Error('not implemented');
}
