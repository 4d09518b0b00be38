--- Starts actionfence for the buffers that it understands, on Neovim 0.7 and later, and keeps it running.
---
---   require('actionfence').setup({})                                  -- `actionfence` on the PATH
---   require('actionfence').setup({ cmd = { '/opt/actionfence', 'lsp' } })
---
--- Options are those of a client configuration (`cmd`, `settings`, `on_attach`, …). See |actionfence|.
local M = {}

local here = debug.getinfo(1, 'S').source:sub(2):match('^(.*)/lua/actionfence%.lua$')

--- A server that ends this often within the time (in milliseconds) is not started again.
local MOST_STARTS, WITHIN = 4, 180000

--- When servers were started again, which ones were stopped on purpose, and which ones are gone.
local starts, stopped, gone = {}, {}, {}

--- True when this Neovim reads `lsp/*.lua` by itself.
M.native = vim.lsp.config ~= nil

function M.defaults()
  return dofile(here .. '/lsp/actionfence.lua')
end

function M.setup(options)
  M.is_set_up = true
  M.config = vim.tbl_extend('force', M.defaults(), options or {})
  if options and options.on_exit then
    local ours, theirs = M.defaults().on_exit, options.on_exit
    M.config.on_exit = function(...)
      ours(...)
      theirs(...)
    end
  end
  if M.native then
    vim.lsp.config('actionfence', M.config)
    vim.lsp.enable('actionfence')
    return
  end
  local group = vim.api.nvim_create_augroup('actionfence', { clear = true })
  vim.api.nvim_create_autocmd('FileType', {
    group = group,
    pattern = M.config.filetypes,
    callback = function(event)
      M.attach(M.config, event.buf)
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
  if not M.native then
    local known = vim.lsp.protocol.make_client_capabilities()
    client.capabilities = vim.tbl_deep_extend('force', known, config.capabilities or {})
  end
  if vim.lsp.start then
    vim.lsp.start(client, { bufnr = buffer })
    return
  end
  M.started = M.started or {}
  local id = M.started[root]
  if not id or not vim.lsp.get_client_by_id(id) then
    id = vim.lsp.start_client(client)
    M.started[root] = id
  end
  vim.lsp.buf_attach_client(buffer, id)
end

--- The nearest folder above `path` that holds a marker; earlier markers win over nearer ones.
function M.root(markers, path)
  if path == '' then
    return nil
  end
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

--- The running clients.
function M.clients()
  local list = (vim.lsp.get_clients or vim.lsp.get_active_clients)()
  return vim.tbl_filter(function(client)
    return client.name == 'actionfence'
  end, list)
end

--- The client of this buffer, or any.
function M.client(buffer)
  local clients = M.clients()
  for _, client in ipairs(clients) do
    if vim.lsp.buf_is_attached(buffer or 0, client.id) then
      return client
    end
  end
  return clients[1]
end

--- Attaches every buffer that should have a client.
local function attach_all()
  local config = M.current()
  -- What a server told last may have come in after it was gone.
  for _, id in ipairs(gone) do
    vim.diagnostic.reset(vim.lsp.diagnostic.get_namespace(id))
  end
  gone = {}
  for _, buffer in ipairs(vim.api.nvim_list_bufs()) do
    if vim.api.nvim_buf_is_loaded(buffer) and vim.tbl_contains(config.filetypes, vim.bo[buffer].filetype) then
      M.attach(config, buffer)
    end
  end
end

--- What a client is started with: what the user has configured, whichever way.
function M.current()
  return M.native and vim.lsp.config.actionfence or M.config or M.defaults()
end

--- A server has ended. One that did not end on purpose is started again, but not for ever.
function M.exited(code, signal, client_id)
  table.insert(gone, client_id)
  if stopped[client_id] or vim.v.exiting ~= vim.NIL then
    stopped[client_id] = nil
    return
  end
  if code == 0 and signal == 0 then
    return
  end
  vim.schedule(function()
    local now = vim.loop.now()
    starts = vim.tbl_filter(function(at)
      return now - at < WITHIN
    end, starts)
    if #starts >= MOST_STARTS then
      M.notify('the server ended again and is left alone; `:Actionfence restart` starts it', vim.log.levels.ERROR)
      return
    end
    table.insert(starts, now)
    M.notify(('the server ended (%d, signal %d) and is started again'):format(code, signal), vim.log.levels.WARN)
    vim.defer_fn(attach_all, 100)
  end)
end

function M.restart()
  local clients = M.clients()
  starts = {}
  for _, client in ipairs(clients) do
    stopped[client.id] = true
    if vim.fn.has('nvim-0.11') == 1 then
      client:stop()
    else
      client.stop()
    end
  end
  -- A client that is still on its way out would be taken for a running one.
  local tries = 0
  local function begin()
    tries = tries + 1
    if #M.clients() > 0 and tries < 100 then
      vim.defer_fn(begin, 50)
    else
      attach_all()
    end
  end
  begin()
end

--- Sends a request; the answer goes to `callback` unless it is an error.
function M.request(method, params, callback)
  local client = M.client()
  if not client then
    M.notify('no server runs', vim.log.levels.WARN)
    return
  end
  local function answer(problem, result)
    if problem then
      M.notify(problem.message or tostring(problem), vim.log.levels.ERROR)
    else
      callback(result, client)
    end
  end
  local buffer = vim.api.nvim_get_current_buf()
  if vim.fn.has('nvim-0.11') == 1 then
    client:request(method, params, answer, buffer)
  else
    client.request(method, params, answer, buffer)
  end
end

local function execute(command, arguments, callback)
  M.request('workspace/executeCommand', { command = command, arguments = arguments }, callback)
end

--- Every endpoint in the quickfix list, unprotected ones as errors.
function M.endpoints()
  M.request('actionfence/endpoints', vim.empty_dict(), function(files, client)
    local items = {}
    for _, file in ipairs(files) do
      for _, endpoint in ipairs(file.endpoints) do
        local location = { uri = file.uri, range = endpoint.range }
        local place = vim.lsp.util.locations_to_items({ location }, client.offset_encoding)[1]
        local name = endpoint.name ~= vim.NIL and endpoint.name or 'anonymous'
        place.text = name .. ': ' .. endpoint.summary
        place.type = endpoint.unprotected and 'E' or 'I'
        table.insert(items, place)
      end
    end
    vim.fn.setqflist({}, ' ', { title = 'Endpoints', items = items })
    vim.cmd('botright copen')
  end)
end

--- The rule's page; without a name, that of the finding at the cursor.
function M.explain(rule)
  rule = rule or M.rule_at_cursor()
  if not rule then
    M.notify('no finding of actionfence on this line', vim.log.levels.WARN)
    return
  end
  execute('actionfence.explainRule', { rule }, function(text)
    M.page('actionfence://' .. rule, text)
  end)
end

function M.rule_at_cursor()
  local line, column = unpack(vim.api.nvim_win_get_cursor(0))
  local best
  for _, found in ipairs(vim.diagnostic.get(0, { lnum = line - 1 })) do
    if found.source == 'actionfence' then
      local inside = found.col <= column and column < found.end_col
      best = (inside or not best) and found or best
    end
  end
  return best and best.code
end

function M.surface()
  execute('actionfence.showAttackSurface', {}, function(text)
    M.page('actionfence://attack-surface', text)
  end)
end

--- Everything in this file that is safe to mend.
function M.fix_all()
  local buffer = vim.api.nvim_get_current_buf()
  local last = vim.api.nvim_buf_line_count(buffer)
  local params = {
    textDocument = { uri = vim.uri_from_bufnr(buffer) },
    range = { start = { line = 0, character = 0 }, ['end'] = { line = last, character = 0 } },
    context = { diagnostics = {}, only = { 'source.fixAll.actionfence' } },
  }
  M.request('textDocument/codeAction', params, function(actions, client)
    local action = actions and actions[1]
    if not action then
      M.notify('nothing in this file is safe to fix', vim.log.levels.INFO)
    elseif action.edit then
      vim.lsp.util.apply_workspace_edit(action.edit, client.offset_encoding)
    else
      M.request('codeAction/resolve', action, function(resolved)
        vim.lsp.util.apply_workspace_edit(resolved.edit, client.offset_encoding)
      end)
    end
  end)
end

--- Shows Markdown in a split, in the buffer of this name.
function M.page(name, text)
  local buffer = vim.fn.bufadd(name)
  vim.fn.bufload(buffer)
  vim.bo[buffer].buftype = 'nofile'
  vim.bo[buffer].swapfile = false
  vim.bo[buffer].modifiable = true
  vim.api.nvim_buf_set_lines(buffer, 0, -1, false, vim.split((text:gsub('\n$', '')), '\n', { plain = true }))
  vim.bo[buffer].modifiable = false
  vim.bo[buffer].filetype = 'markdown'
  local window = vim.fn.bufwinid(buffer)
  if window ~= -1 then
    vim.api.nvim_set_current_win(window)
  else
    vim.cmd('sbuffer ' .. buffer)
  end
end

function M.notify(message, level)
  vim.notify('actionfence: ' .. message, level)
end

return M
