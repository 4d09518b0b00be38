--- `:checkhealth actionfence`
local M = {}

local health = vim.health or require('health')
local start = health.start or health.report_start
local ok = health.ok or health.report_ok
local info = health.info or health.report_info
local warn = health.warn or health.report_warn
local problem = health.error or health.report_error

function M.check()
  local fence = require('actionfence')
  local config = fence.current()
  start('actionfence: program')
  M.program(config.cmd)
  start('actionfence: clients')
  M.clients(fence)
end

function M.program(command)
  if type(command) ~= 'table' then
    info('the server is started by a function of your configuration')
    return
  end
  local path = vim.fn.exepath(command[1])
  if path == '' then
    problem(('`%s` cannot be run'):format(command[1]), {
      'Put it on the PATH, or name it: require("actionfence").setup({ cmd = { "/path/to/actionfence", "lsp" } })',
    })
    return
  end
  local version = vim.fn.system({ path, '--version' })
  if vim.v.shell_error ~= 0 then
    problem(('`%s --version` failed: %s'):format(path, vim.trim(version)))
  else
    ok(('%s (%s)'):format(vim.trim(version), path))
  end
end

function M.clients(fence)
  local clients = fence.clients()
  if #clients == 0 then
    local enabled = not fence.native or (vim.lsp.is_enabled and vim.lsp.is_enabled('actionfence')) or fence.is_set_up
    if enabled then
      info('no client runs: open a JavaScript or TypeScript file of a project with a package.json')
    else
      warn('the server is not enabled', { "Call vim.lsp.enable('actionfence') or require('actionfence').setup({})" })
    end
    return
  end
  for _, client in ipairs(clients) do
    local root = client.config.root_dir or 'no folder'
    ok(('client %d for %s, positions in %s'):format(client.id, root, client.offset_encoding))
  end
end

return M
