--- actionfence for Neovim 0.11 and later: put this folder on 'runtimepath' and call `vim.lsp.enable('actionfence')`.
return {
  cmd = { 'actionfence', 'lsp' },
  filetypes = { 'javascript', 'javascriptreact', 'typescript', 'typescriptreact' },
  -- The lock file stands where the workspace begins, also in a monorepo; the nearest package.json would be too deep.
  root_markers = {
    { 'package-lock.json', 'pnpm-lock.yaml', 'yarn.lock', 'bun.lock', 'bun.lockb' },
    '.git',
    'package.json',
  },
}
