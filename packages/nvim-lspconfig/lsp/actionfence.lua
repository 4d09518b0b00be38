---@brief
---
--- https://github.com/actionfence/actionfence
---
--- Shows the security holes at the server-action boundary of Next.js, and mends them.
---
--- ```sh
--- npm install --save-dev actionfence
--- ```
---
--- The program in the project's `node_modules` is preferred to the one on the `PATH`. Settings are those of `actionfence.json`,
--- which wins where both speak.

---@type vim.lsp.Config
return {
  cmd = function(dispatchers, config)
    local own = config and config.root_dir and config.root_dir .. '/node_modules/.bin/actionfence'
    local program = own and vim.fn.executable(own) == 1 and own or 'actionfence'
    return vim.lsp.rpc.start({ program, 'lsp' }, dispatchers, { cwd = config and config.root_dir or nil })
  end,
  filetypes = { 'javascript', 'javascriptreact', 'typescript', 'typescriptreact' },
  -- The lock file stands where the workspace begins, also in a monorepo.
  root_markers = {
    { 'package-lock.json', 'pnpm-lock.yaml', 'yarn.lock', 'bun.lock', 'bun.lockb' },
    '.git',
    'package.json',
  },
  -- Findings of one buffer depend on others, so they have to be pushed.
  capabilities = { textDocument = { diagnostic = vim.NIL } },
}
