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
  -- The commands beside this file show the pages.
  init_options = { opensPages = true },
  -- Neovim asks for the findings of a buffer when that buffer is edited, and does not ask again when others are. Told of
  -- findings, it shows them wherever they are.
  capabilities = { textDocument = { diagnostic = vim.NIL } },
  on_exit = function(code, signal, client_id)
    require('actionfence').exited(code, signal, client_id)
  end,
}
