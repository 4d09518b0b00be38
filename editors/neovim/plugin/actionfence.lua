--- The command `:Actionfence`, and on Neovim before 0.11 the start of the server. See |actionfence|.
if vim.g.loaded_actionfence or vim.fn.has('nvim-0.7') == 0 then
  return
end
vim.g.loaded_actionfence = 1

local verbs = {
  endpoints = function()
    require('actionfence').endpoints()
  end,
  explain = function(rule)
    require('actionfence').explain(rule)
  end,
  fixall = function()
    require('actionfence').fix_all()
  end,
  restart = function()
    require('actionfence').restart()
  end,
  surface = function()
    require('actionfence').surface()
  end,
}

local function complete(typed)
  local names = vim.tbl_filter(function(name)
    return vim.startswith(name, typed)
  end, vim.tbl_keys(verbs))
  table.sort(names)
  return names
end

vim.api.nvim_create_user_command('Actionfence', function(command)
  local run = verbs[command.fargs[1]]
  if run then
    run(command.fargs[2])
  else
    require('actionfence').notify('there is no `:Actionfence ' .. command.fargs[1] .. '`', vim.log.levels.ERROR)
  end
end, { nargs = '+', complete = complete, desc = 'endpoints, explain [RULE], fixall, restart, surface' })

-- What code lenses run.
vim.lsp.commands['actionfence.showAttackSurface'] = function()
  verbs.surface()
end
vim.lsp.commands['actionfence.explainRule'] = function(command)
  verbs.explain(command.arguments and command.arguments[1])
end

-- Newer ones start servers with `vim.lsp.enable`.
if vim.lsp.config == nil and vim.g.actionfence ~= false then
  local fence = require('actionfence')
  if not fence.is_set_up then
    fence.setup(vim.g.actionfence)
  end
end
