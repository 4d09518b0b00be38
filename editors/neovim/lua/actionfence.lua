--- Starts actionfence for the buffers that it understands, on Neovim 0.7 and later.
---
---   require('actionfence').setup({})                                  -- `actionfence` on the PATH
---   require('actionfence').setup({ cmd = { '/opt/actionfence', 'lsp' } })
---
--- Options are those of a client configuration (`cmd`, `settings`, `on_attach`, …).
local M = {}

local here = debug.getinfo(1, 'S').source:sub(2):match('^(.*)/lua/actionfence%.lua$')

function M.setup(options)
  local config = vim.tbl_extend('force', dofile(here .. '/lsp/actionfence.lua'), options or {})
  if vim.lsp.config then
    vim.lsp.config('actionfence', config)
    vim.lsp.enable('actionfence')
    return
  end
  vim.api.nvim_create_autocmd('FileType', {
    pattern = config.filetypes,
    callback = function(event)
      M.attach(config, event.buf)
    end,
  })
end

--- Attaches the client of the buffer's workspace, and starts it when there is none yet.
function M.attach(config, buffer)
  local root = M.root(config.root_markers, vim.api.nvim_buf_get_name(buffer))
  if not root then
    return
  end
  local client = vim.tbl_extend('force', config, { name = 'actionfence', root_dir = root })
  if vim.lsp.start then
    vim.lsp.start(client, { bufnr = buffer })
    return
  end
  M.clients = M.clients or {}
  M.clients[root] = M.clients[root] or vim.lsp.start_client(client)
  vim.lsp.buf_attach_client(buffer, M.clients[root])
end

--- The nearest folder above `path` that holds a marker; earlier markers win over nearer ones.
function M.root(markers, path)
  for _, group in ipairs(markers) do
    local folder = vim.fn.fnamemodify(path, ':p:h')
    while true do
      for _, marker in ipairs(type(group) == 'table' and group or { group }) do
        if vim.loop.fs_stat(folder .. '/' .. marker) then
          return folder
        end
      end
      local parent = vim.fn.fnamemodify(folder, ':h')
      if parent == folder then
        break
      end
      folder = parent
    end
  end
end

return M
