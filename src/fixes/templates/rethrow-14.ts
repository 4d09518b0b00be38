/** `redirect()` and `notFound()` work by throwing: those errors belong to Next. */
function rethrowControlFlow(error: unknown) {
  const digest = (error as { digest?: unknown } | null | undefined)?.digest;
  if (typeof digest === 'string' && /^(NEXT_|DYNAMIC_|BAILOUT_)/.test(digest)) throw error;
}
