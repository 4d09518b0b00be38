-- Run inside a headless Neovim: the entry for nvim-lspconfig starts the project's own program, and its findings arrive.

vim.opt.runtimepath:append(os.getenv('ENTRY'))
vim.cmd('filetype on')
vim.lsp.enable('actionfence')
vim.cmd('edit app/admin/products/actions.ts')
local found = vim.wait(30000, function()
  local list = vim.diagnostic.get(0)
  return #list == 1 and list[1].code == 'unguarded-action'
end, 20)
local client = vim.lsp.get_clients({ name = 'actionfence' })[1]
if not found or client.root_dir ~= vim.fn.getcwd() then
  io.stdout:write('FAIL ' .. vim.inspect(vim.diagnostic.get(0)))
  vim.cmd('cquit 1')
end
io.stdout:write('ok nvim-lspconfig: the entry starts the server')
vim.cmd('qa!')
