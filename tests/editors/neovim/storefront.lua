-- Run inside a headless Neovim whose working folder is a copy of fixtures/storefront.
-- Everything goes through the editor: its diagnostics, its code action menu, its way of writing files.

local steps = {}

local function fail(message)
  io.stdout:write('FAIL ' .. message .. '\n')
  vim.cmd('cquit 1')
end

local function wait(condition, message)
  if not vim.wait(30000, condition, 10) then
    local seen = {}
    for _, found in ipairs(vim.diagnostic.get(0)) do
      table.insert(seen, ('%s at %d:%d'):format(found.code, found.lnum + 1, found.col + 1))
    end
    fail(('waited in vain for: %s\n  %s shows: %s'):format(message, vim.fn.bufname(), table.concat(seen, ', ')))
  end
end

-- Every list that the server publishes, so that a finding that vanishes for a moment is noticed.
local published = {}
local publish = vim.lsp.handlers['textDocument/publishDiagnostics']
vim.lsp.handlers['textDocument/publishDiagnostics'] = function(problem, result, ...)
  if result then
    table.insert(published, result)
  end
  return publish(problem, result, ...)
end

local function open(file)
  vim.cmd('buffer ' .. vim.fn.bufadd(file))
end

-- What stands at a finding in the buffer, as rule:text.
local function shown()
  local found = {}
  for _, entry in ipairs(vim.diagnostic.get(0)) do
    local line = vim.api.nvim_buf_get_lines(0, entry.lnum, entry.lnum + 1, false)[1] or ''
    found[#found + 1] = entry.code .. ':' .. line:sub(entry.col + 1, entry.end_col)
  end
  table.sort(found)
  return table.concat(found, ' ')
end

local function wait_for(...)
  local expected = { ... }
  table.sort(expected)
  local text = table.concat(expected, ' ')
  wait(function()
    return shown() == text
  end, '"' .. text .. '"')
end

local function has(rule, text)
  return (' ' .. shown() .. ' '):find(' ' .. rule .. ':' .. text .. ' ', 1, true) ~= nil
end

-- 1-based number of the first line that holds the text.
local function line_of(text)
  for number, line in ipairs(vim.api.nvim_buf_get_lines(0, 0, -1, false)) do
    if line:find(text, 1, true) then
      return number
    end
  end
  fail('no line with ' .. text)
end

local function insert(after, lines)
  vim.api.nvim_buf_set_lines(0, after, after, false, lines)
end

local function delete(first, count)
  vim.api.nvim_buf_set_lines(0, first - 1, first - 1 + count, false, {})
end

-- Chooses the menu entry whose title has all the parts, as a person would at the finding.
local function apply(rule, parts)
  for _, entry in ipairs(vim.diagnostic.get(0)) do
    if entry.code == rule.name and (not rule.line or entry.lnum + 1 == rule.line) then
      vim.api.nvim_win_set_cursor(0, { entry.lnum + 1, entry.col })
    end
  end
  local titles, chosen = {}, false
  vim.ui.select = function(items, options, choose)
    for index, item in ipairs(items) do
      local title = options.format_item(item)
      table.insert(titles, title)
      local matches = not chosen
      for _, part in ipairs(parts) do
        matches = matches and title:find(part, 1, true) ~= nil
      end
      if matches then
        chosen = true
        choose(item, index)
      end
    end
  end
  vim.lsp.buf.code_action()
  wait(function()
    return chosen
  end, 'a code action with ' .. table.concat(parts, ' and ') .. '; offered: ' .. table.concat(titles, ' | '))
end

local function text()
  return table.concat(vim.api.nvim_buf_get_lines(0, 0, -1, false), '\n')
end

local function write_all()
  vim.cmd('silent wall')
end

steps.findings_stand_where_they_should = function()
  local expected = vim.json and vim.json.decode or vim.fn.json_decode
  local entries = expected(table.concat(vim.fn.readfile('expected.json'), '\n'))
  local by_file = {}
  for _, entry in ipairs(entries) do
    by_file[entry.file] = by_file[entry.file] or {}
    table.insert(by_file[entry.file], entry.rule .. ':' .. entry.text)
  end
  local files = vim.tbl_keys(by_file)
  table.sort(files)
  for _, file in ipairs(files) do
    open(file)
    wait_for(unpack(by_file[file]))
  end
end

steps.a_guard_ends_a_finding = function()
  open('app/admin/products/actions.ts')
  wait_for('unguarded-action:archiveProduct')
  local line = line_of('function archiveProduct')
  insert(line, { '  await requireAdmin()' })
  wait(function()
    return not has('unguarded-action', 'archiveProduct')
  end, 'the finding to vanish')
  delete(line + 1, 1)
  wait_for('unguarded-action:archiveProduct')
end

steps.a_guard_in_another_unsaved_file_counts = function()
  open('app/admin/products/actions.ts')
  wait_for('unguarded-action:archiveProduct')
  open('lib/products.ts')
  local line = line_of('function setVisibility')
  insert(line, { '  await requireAdmin()' })
  insert(line_of("import 'server-only'"), { "import { requireAdmin } from '@/lib/auth'" })
  open('app/admin/products/actions.ts')
  wait(function()
    return not has('unguarded-action', 'archiveProduct')
  end, 'the finding to vanish by an edit elsewhere')
  open('lib/products.ts')
  vim.cmd('edit!')
  open('app/admin/products/actions.ts')
  wait_for('unguarded-action:archiveProduct')
end

steps.half_typed_code_leaves_the_other_findings = function()
  open('app/account/actions.ts')
  wait_for('unwrapped-action:deleteAddress', 'unwrapped-action:updateProfile')
  published = {}
  local before = vim.api.nvim_buf_get_lines(0, 0, -1, false)
  -- Above the finding that must stay, so that it also has to move.
  insert(line_of('function addAddress'), { '  const draft = await prisma.' })
  insert(vim.api.nvim_buf_line_count(0), {
    '',
    'export async function dropAddress(id: string) {',
    '  await prisma.address.delete({ where: { id } })',
    '}',
  })
  wait(function()
    return has('unguarded-action', 'dropAddress')
      and has('unwrapped-action', 'deleteAddress')
      and has('unwrapped-action', 'updateProfile')
  end, 'the new finding beside the others')
  for _, result in ipairs(published) do
    local kept = 0
    for _, entry in ipairs(result.diagnostics) do
      kept = kept + (entry.code == 'unwrapped-action' and 1 or 0)
    end
    if result.uri:find('account/actions', 1, true) and kept < 2 then
      fail('a half-typed statement took other findings away')
    end
  end
  vim.api.nvim_buf_set_lines(0, 0, -1, false, before)
  wait_for('unwrapped-action:deleteAddress', 'unwrapped-action:updateProfile')
  vim.cmd('edit!')
end

steps.server_only_is_added = function()
  open('lib/shipping.ts')
  wait_for('missing-server-only:process.env.SHIPPO_API_TOKEN')
  apply({ name = 'missing-server-only' }, { 'server-only' })
  wait_for()
  write_all()
end

steps.an_inline_action_is_moved = function()
  open('app/admin/webhooks/page.tsx')
  wait_for('sensitive-closure:signingSecret')
  apply({ name = 'sensitive-closure' }, { 'Move', 'actions.ts' })
  wait_for()
  write_all()
end

steps.an_action_is_wrapped = function()
  open('app/account/actions.ts')
  wait_for('unwrapped-action:deleteAddress', 'unwrapped-action:updateProfile')
  local before = text()
  apply({ name = 'unwrapped-action', line = line_of('function updateProfile') }, { 'createSecureAction' })
  wait_for('unwrapped-action:deleteAddress')
  local after = text()
  -- Before 0.8 the editor itself loses it when a line comes in above.
  if vim.fn.has('nvim-0.8') == 1 and vim.fn.expand('<cword>') ~= 'updateProfile' then
    fail('the cursor went from `updateProfile` to `' .. vim.fn.expand('<cword>') .. '`')
  end
  vim.cmd('undo')
  if text() ~= before then
    fail('one step back should undo the whole fix:\n' .. text())
  end
  vim.cmd('redo')
  if text() ~= after then
    fail('one step forth should redo it')
  end
  write_all()
end

steps.an_astral_character_before_a_finding_shifts_nothing = function()
  open('app/admin/webhooks/page.tsx')
  wait_for('sensitive-closure:signingSecret')
  local found = vim.diagnostic.get(0)[1]
  local line = vim.api.nvim_buf_get_lines(0, found.lnum, found.lnum + 1, false)[1]
  if not line:sub(1, found.col):find('👋', 1, true) then
    fail('the character should stand before the finding: ' .. line)
  end
  local details = found.user_data and found.user_data.lsp
  local related = details and details.relatedInformation or {}
  if #related == 0 or not related[1].location.uri:find('storefront', 1, true) then
    fail('the evidence is missing: ' .. vim.inspect(found))
  end
end

-- The server is a child of this process, whatever version this is.
local function server_process()
  local own = vim.fn.getpid()
  for _, path in ipairs(vim.fn.glob('/proc/[0-9]*/stat', true, true)) do
    local file = io.open(path)
    local stat = file and file:read('*a') or ''
    if file then
      file:close()
    end
    local process, name, parent = stat:match('^(%d+) %((.*)%) %a (%d+)')
    if name == 'actionfence' and tonumber(parent) == own then
      return tonumber(process)
    end
  end
end

-- The finding must go and come back with an edit, which only a server that runs can do.
local function is_alive()
  open('app/admin/products/actions.ts')
  wait_for('unguarded-action:archiveProduct')
  local line = line_of('function archiveProduct')
  insert(line, { '  await requireAdmin()' })
  wait(function()
    return not has('unguarded-action', 'archiveProduct')
  end, 'the finding to vanish')
  delete(line + 1, 1)
  wait_for('unguarded-action:archiveProduct')
  vim.cmd('edit!')
end

local function another_process(before, message)
  wait(function()
    local now = server_process()
    return now ~= nil and now ~= before
  end, message)
end

steps.the_server_is_restarted_on_demand = function()
  local before = server_process()
  vim.cmd('Actionfence restart')
  another_process(before, 'another server')
  is_alive()
end

steps.a_killed_server_comes_back = function()
  local before = server_process()
  vim.notify = function() end
  vim.loop.kill(before, 9)
  another_process(before, 'the server to come back')
  is_alive()
end

steps.endpoints_fill_the_quickfix_list = function()
  open('app/account/actions.ts')
  vim.cmd('Actionfence endpoints')
  wait(function()
    return #vim.fn.getqflist() > 10
  end, 'the quickfix list')
  local found = {}
  for _, item in ipairs(vim.fn.getqflist()) do
    local line = vim.fn.getbufline(item.bufnr, item.lnum)[1]
    if not line then
      vim.fn.bufload(item.bufnr)
      line = vim.fn.getbufline(item.bufnr, item.lnum)[1]
    end
    local name = item.text:match('^([^:]*):')
    if name ~= 'anonymous' and name ~= 'default' and line:sub(item.col, item.col + #name - 1) ~= name then
      fail(('the entry "%s" points at column %d of "%s"'):format(item.text, item.col, line))
    end
    found[name] = item
  end
  if not found.archiveProduct or found.archiveProduct.type ~= 'E' or found.deleteAddress.type ~= 'I' then
    fail('the list should tell what is unprotected: ' .. vim.inspect(found))
  end
  vim.cmd('cclose')
end

steps.a_rule_is_explained = function()
  open('app/admin/products/actions.ts')
  wait_for('unguarded-action:archiveProduct')
  vim.api.nvim_win_set_cursor(0, { line_of('function archiveProduct'), 0 })
  vim.cmd('Actionfence explain')
  wait(function()
    return vim.api.nvim_buf_get_lines(0, 0, 1, false)[1] == '# unguarded-action'
  end, "the rule's page")
  vim.cmd('close')
  vim.cmd('Actionfence surface')
  wait(function()
    return vim.api.nvim_buf_get_lines(0, 0, 1, false)[1] == '# Attack surface'
  end, 'the attack surface')
  vim.cmd('close')
end

steps.everything_safe_is_fixed_in_a_file = function()
  open('lib/shipping.ts')
  wait_for('missing-server-only:process.env.SHIPPO_API_TOKEN')
  vim.cmd('Actionfence fixall')
  wait_for()
  vim.cmd('edit!')
end

steps.health_is_told = function()
  open('app/account/actions.ts')
  vim.cmd('checkhealth actionfence')
  local told = table.concat(vim.api.nvim_buf_get_lines(0, 0, -1, false), '\n')
  for _, part in ipairs({ 'actionfence 0', 'client ', 'storefront' }) do
    if not told:find(part, 1, true) then
      fail('checkhealth does not tell ' .. part .. ':\n' .. told)
    end
  end
  vim.cmd('bwipeout!')
end

steps.help_is_found = function()
  vim.cmd('helptags ' .. os.getenv('EDITOR_FILES') .. '/doc')
  vim.cmd('help :Actionfence')
  vim.cmd('helpclose')
  os.remove(os.getenv('EDITOR_FILES') .. '/doc/tags')
end

local function main()
  vim.opt.runtimepath:append(os.getenv('EDITOR_FILES'))
  vim.cmd('filetype on')
  vim.cmd('set hidden')
  require('actionfence').setup({ cmd = { os.getenv('ACTIONFENCE'), 'lsp' } })
  vim.cmd('runtime plugin/actionfence.lua')
  for _, name in ipairs({
    'findings_stand_where_they_should',
    'an_astral_character_before_a_finding_shifts_nothing',
    'a_guard_ends_a_finding',
    'a_guard_in_another_unsaved_file_counts',
    'half_typed_code_leaves_the_other_findings',
    'the_server_is_restarted_on_demand',
    'a_killed_server_comes_back',
    'endpoints_fill_the_quickfix_list',
    'a_rule_is_explained',
    'everything_safe_is_fixed_in_a_file',
    'health_is_told',
    'help_is_found',
    'server_only_is_added',
    'an_inline_action_is_moved',
    'an_action_is_wrapped',
  }) do
    steps[name]()
    io.stdout:write('ok ' .. name:gsub('_', ' ') .. '\n')
  end
  vim.cmd('qa!')
end

local fine, problem = pcall(main)
if not fine then
  fail(tostring(problem))
end
