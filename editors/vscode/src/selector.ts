// What the server is told about.

export const codeLanguages = ['typescript', 'typescriptreact', 'javascript', 'javascriptreact']

/** Code, and the files that decide how code is read. */
export const selector = [
  ...codeLanguages.map((language) => ({ scheme: 'file', language })),
  { scheme: 'file', language: 'dotenv' },
  { scheme: 'file', pattern: '**/{package.json,actionfence.json,.env,.env.*}' },
]
