// Runs in the extension host beside the extension, in a copy of fixtures/storefront. Nothing here knows the extension from
// inside: it looks at what the editor knows, and does what a person does. ACTIONFENCE_DRIVER names the file of its report.

const assert = require('node:assert/strict')
const fs = require('node:fs')
const vscode = require('vscode')

const PATIENCE = 60_000

exports.activate = async () => {
  const report = process.env.ACTIONFENCE_DRIVER
  if (!report || !vscode.workspace.workspaceFolders) return
  const tell = (line) => fs.appendFileSync(report, `${line}\n`)
  try {
    for (const [name, step] of Object.entries(steps)) {
      const started = Date.now()
      await step()
      tell(`ok ${name.replaceAll('_', ' ')} (${Date.now() - started} ms)`)
    }
    tell('end')
  } catch (error) {
    tell(`FAIL ${error.stack}\nend`)
  }
}

const steps = {
  async findings_stand_where_they_should() {
    const wanted = grouped(expected())
    for (const [file, entries] of [...wanted].sort()) {
      const document = await show(file)
      await wait_for(document, entries.map((entry) => `${entry.rule}:${entry.text}`))
    }
  },

  async a_finding_after_an_astral_character_has_its_range() {
    const document = await show('app/admin/webhooks/page.tsx')
    const finding = of(document, 'sensitive-closure')[0]
    const line = document.lineAt(finding.range.start.line).text
    assert.match(line, /👋.*signingSecret/u)
    assert.equal(finding.range.start.character, line.indexOf('signingSecret', line.indexOf('👋')))
  },

  async the_evidence_leads_to_other_places() {
    const document = await show('app/admin/products/actions.ts')
    const related = of(document, 'unguarded-action')[0].relatedInformation ?? []
    assert.ok(related.some(({ location }) => location.uri.path.endsWith('/lib/products.ts')), 'there is evidence in another file')
    for (const { location, message } of related) {
      const target = await vscode.workspace.openTextDocument(location.uri)
      assert.notEqual(target.getText(location.range).trim(), '', message)
    }
  },

  async half_typed_code_leaves_the_other_findings() {
    const document = await show('app/account/actions.ts')
    const before = document.getText()
    await wait_for(document, ['unwrapped-action:deleteAddress', 'unwrapped-action:updateProfile'])
    const lost = []
    const watcher = vscode.languages.onDidChangeDiagnostics(({ uris }) => {
      if (!uris.some((uri) => uri.path === document.uri.path)) return
      if (of(document, 'unwrapped-action').length < 2) lost.push(shown(document))
    })
    // Above the findings that must stay, so that they also have to move.
    await insert(document, lineOf(document, 'function addAddress') + 1, '  const draft = await prisma.\n')
    await insert(document, document.lineCount, '\nexport async function dropAddress(id: string) {\n  await prisma.address.delete({ where: { id } })\n}\n')
    await wait(() => shown(document).includes('unguarded-action:dropAddress'), 'the new finding', document)
    watcher.dispose()
    assert.deepEqual(lost, [], 'a half-typed statement took other findings away')
    assert.ok(shown(document).includes('unwrapped-action:updateProfile'))
    const all = new vscode.Range(0, 0, document.lineCount, 0)
    await edit(document, all, before)
    await wait_for(document, ['unwrapped-action:deleteAddress', 'unwrapped-action:updateProfile'])
    await document.save()
  },

  async an_action_is_wrapped_and_undo_is_one_step() {
    const document = await show('app/account/actions.ts')
    const before = document.getText()
    const { activeTextEditor: editor } = vscode.window
    const name = before.indexOf('updateProfile')
    editor.selection = new vscode.Selection(document.positionAt(name + 3), document.positionAt(name + 3))
    await apply(document, 'unwrapped-action', 'updateProfile', /createSecureAction/)
    const after = document.getText()
    assert.match(after, /createSecureAction\(/)
    assert.equal(underCursor(editor), 'updateProfile', 'the cursor stays where it was')
    await vscode.commands.executeCommand('undo')
    assert.equal(document.getText(), before)
    assert.equal(underCursor(editor), 'updateProfile')
    await vscode.commands.executeCommand('redo')
    assert.equal(document.getText(), after)
    await wait_for(document, ['unwrapped-action:deleteAddress'])
  },

  async server_only_is_added() {
    const document = await show('lib/shipping.ts')
    await apply(document, 'missing-server-only', undefined, /server-only/)
    await wait_for(document, [])
  },

  async an_inline_action_is_moved() {
    const document = await show('app/admin/webhooks/page.tsx')
    const before = document.getText()
    await apply(document, 'sensitive-closure', undefined, /^Move .*actions\.ts/)
    const after = document.getText()
    await vscode.commands.executeCommand('undo')
    assert.equal(document.getText(), before)
    await vscode.commands.executeCommand('redo')
    assert.equal(document.getText(), after)
    await wait_for(document, [])
    const created = await vscode.workspace.openTextDocument(uriOf('app/admin/webhooks/actions.ts'))
    assert.match(created.getText(), /^'use server'/)
  },

  async everything_safe_in_a_file_is_fixed_by_the_command() {
    const document = await show('lib/discounts.ts')
    const before = document.getText()
    await vscode.commands.executeCommand('actionfence.fixAllInFile')
    await wait(() => document.getText() !== before, 'the fix of everything', document)
    await wait_for(document, [])
    await vscode.commands.executeCommand('undo')
    assert.equal(document.getText(), before)
    await vscode.commands.executeCommand('redo')
  },

  async files_are_saved() {
    const dirty = () => vscode.workspace.textDocuments.filter((document) => document.isDirty)
    await wait(async () => {
      // One that is closed meanwhile is looked at again in the next round.
      for (const document of dirty()) await document.save().then(undefined, () => undefined)
      return dirty().length === 0
    }, 'every file to be saved')
  },

  async lenses_say_what_guards_an_endpoint() {
    const document = await show('app/account/actions.ts')
    const lenses = await vscode.commands.executeCommand('vscode.executeCodeLensProvider', document.uri, 10)
    const titles = lenses.map((lens) => lens.command?.title ?? '').filter((title) => title.includes('callable by anyone'))
    assert.equal(titles.length, 3)
    assert.match(titles[0], /auth proven by requireUser\(\)/)
  },

  async pages_are_shown_by_command() {
    const text = async (path) => (await vscode.workspace.openTextDocument(vscode.Uri.from({ scheme: 'actionfence', path }))).getText()
    assert.match(await text('/rules/unguarded-action.md'), /^# unguarded-action/)
    assert.match(await text('/attack-surface.md'), /archiveProduct/)
    const shown = () => vscode.window.tabGroups.activeTabGroup.activeTab?.label ?? ''
    await vscode.commands.executeCommand('actionfence.explainRule', 'unguarded-action')
    await wait(() => shown().includes('unguarded-action'), 'the page of the rule')
    await vscode.commands.executeCommand('actionfence.showAttackSurface')
    await wait(() => shown().includes('attack-surface'), 'the attack surface')
    await vscode.commands.executeCommand('workbench.action.closeActiveEditor')
  },

  async findings_can_wait_for_the_file_to_be_saved() {
    const document = await show('app/actions.ts')
    await wait_for(document, ['unguarded-action:sendGiftCard'])
    await setting('run', 'onSave')
    const line = lineOf(document, 'function sendGiftCard')
    await insert(document, line, '// actionfence-public: anybody may send one\n')
    // The answer to a request that was sent later has come: had the findings been renewed, they would be there.
    await vscode.commands.executeCommand('vscode.executeCodeLensProvider', document.uri, 10)
    assert.equal(of(document, 'unguarded-action').length, 1)
    await document.save()
    await wait(() => of(document, 'unguarded-action').length === 0, 'the finding to vanish with the file saved', document)
    await setting('run', undefined)
    await edit(document, new vscode.Range(line, 0, line + 1, 0), '')
    await wait(() => of(document, 'unguarded-action').length === 1, 'the finding to come back without saving', document)
    await document.save()
  },

  async a_configuration_elsewhere_is_followed() {
    const document = await show('app/actions.ts')
    fs.writeFileSync(uriOf('elsewhere.json').fsPath, '{ "rules": { "unguarded-action": "off" } }')
    await setting('configPath', 'elsewhere.json')
    await wait(() => of(document, 'unguarded-action').length === 0, 'the rule to be off', document)
    await setting('configPath', undefined)
    await wait(() => of(document, 'unguarded-action').length === 1, 'the rule to be on', document)
    fs.rmSync(uriOf('elsewhere.json').fsPath)
  },

  async the_configuration_is_checked_and_completed() {
    const file = uriOf('actionfence.json')
    fs.writeFileSync(file.fsPath, '{\n  // comments are fine\n  "ruels": {},\n}\n')
    const document = await show('actionfence.json')
    assert.equal(document.languageId, 'jsonc')
    await wait(() => vscode.languages.getDiagnostics(file).some((one) => one.source === 'actionfence' && one.message.includes('did you mean `rules`')), 'the word of the server', document)
    await wait(() => vscode.languages.getDiagnostics(file).some((one) => one.source !== 'actionfence' && /ruels/.test(one.message)), 'the word of the schema', document)
    const items = await vscode.commands.executeCommand('vscode.executeCompletionItemProvider', file, new vscode.Position(2, 3))
    assert.ok(items.items.some((item) => (item.label.label ?? item.label).includes('profile')), 'keys are completed')
    await vscode.commands.executeCommand('workbench.action.closeActiveEditor')
    const removal = new vscode.WorkspaceEdit()
    removal.deleteFile(file)
    assert.ok(await vscode.workspace.applyEdit(removal))
    await wait(() => vscode.languages.getDiagnostics(file).every((one) => one.source !== 'actionfence'), 'the fault to go with its file')
  },

  async the_server_is_restarted() {
    const document = await show('app/account/actions.ts')
    const [before] = await servers(1)
    await vscode.commands.executeCommand('actionfence.restart')
    await wait(async () => (await servers(1))[0] !== before, 'another server')
    await wait_for(document, ['unwrapped-action:deleteAddress'])
  },

  async a_killed_server_comes_back() {
    const document = await show('app/account/actions.ts')
    const [before] = await servers(1)
    process.kill(before, 'SIGKILL')
    await wait(() => !fs.existsSync(`/proc/${before}`), 'the server to be dead')
    await wait(async () => (await servers(1))[0] !== before, 'another server')
    await wait_for(document, ['unwrapped-action:deleteAddress'])
    await insert(document, document.lineCount, "\nexport async function dropAddress(id: string) {\n  await prisma.address.delete({ where: { id } })\n}\n")
    await wait(() => shown(document).includes('unguarded-action:dropAddress'), 'the new server to follow the keyboard', document)
    await vscode.commands.executeCommand('undo')
    await wait_for(document, ['unwrapped-action:deleteAddress'])
  },

  async switching_off_leaves_nothing_behind() {
    const document = await show('app/account/actions.ts')
    const left = []
    for (let round = 0; round < 3; round++) {
      await setting('enable', false)
      await servers(0)
      await wait_for(document, [])
      left.push(held())
      await setting('enable', undefined)
      await servers(1)
      await wait_for(document, ['unwrapped-action:deleteAddress'])
    }
    assert.equal(new Set(left).size, 1, `listeners are left behind: ${left.join(', ')}`)
    const actions = await menu(document, of(document, 'unwrapped-action')[0].range)
    const titles = actions.map((action) => action.title)
    assert.equal(new Set(titles).size, titles.length, `nothing is offered twice: ${titles.join(' | ')}`)
  },
}

function uriOf(file) {
  return vscode.Uri.joinPath(vscode.workspace.workspaceFolders[0].uri, file)
}

function expected() {
  return JSON.parse(fs.readFileSync(uriOf('expected.json').fsPath, 'utf8'))
}

function grouped(entries) {
  const groups = new Map()
  for (const entry of entries) groups.set(entry.file, [...(groups.get(entry.file) ?? []), entry])
  return groups
}

async function show(file) {
  const document = await vscode.workspace.openTextDocument(uriOf(file))
  await vscode.window.showTextDocument(document, { preview: false })
  return document
}

function ours(document) {
  return vscode.languages.getDiagnostics(document.uri).filter((one) => one.source === 'actionfence')
}

function of(document, rule) {
  return ours(document).filter((one) => one.code?.value === rule)
}

/** What stands at the findings, as rule:text. */
function shown(document) {
  return ours(document).map((one) => `${one.code?.value}:${document.getText(one.range)}`).sort()
}

async function wait_for(document, entries) {
  const wanted = JSON.stringify([...entries].sort())
  await wait(() => JSON.stringify(shown(document)) === wanted, wanted, document)
}

async function wait(condition, what, document) {
  for (const until = Date.now() + PATIENCE; Date.now() < until; ) {
    if (await condition()) return
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
  const seen = document ? `; ${document.uri.path} shows ${JSON.stringify(shown(document))}` : ''
  throw new Error(`waited in vain for ${what}${seen}`)
}

function lineOf(document, text) {
  for (let line = 0; line < document.lineCount; line++) if (document.lineAt(line).text.includes(text)) return line
  throw new Error(`no line with ${text}`)
}

async function edit(document, range, text) {
  const change = new vscode.WorkspaceEdit()
  change.replace(document.uri, range, text)
  assert.ok(await vscode.workspace.applyEdit(change))
}

function underCursor({ document, selection }) {
  return document.getText(document.getWordRangeAtPosition(selection.active))
}

function insert(document, line, text) {
  const at = new vscode.Position(line, 0)
  return edit(document, new vscode.Range(at, at), text)
}

/** The menu of quick fixes with its edits, as the editor would show it. */
function menu(document, range) {
  return vscode.commands.executeCommand('vscode.executeCodeActionProvider', document.uri, range, 'quickfix', 50)
}

async function apply(document, rule, text, title) {
  const at = () => of(document, rule).find((one) => !text || document.getText(one.range) === text)
  await wait(at, `${rule} at ${text}`, document)
  const actions = await menu(document, at().range)
  const action = actions.find((one) => title.test(one.title))
  assert.ok(action?.edit, `${title} among ${actions.map((one) => one.title).join(' | ')}`)
  assert.ok(await vscode.workspace.applyEdit(action.edit))
}

function setting(name, value) {
  return vscode.workspace.getConfiguration('actionfence').update(name, value, vscode.ConfigurationTarget.Workspace)
}

/** Listeners of this process, which the library behind a client sets. */
function held() {
  return process.eventNames().reduce((sum, name) => sum + process.listenerCount(name), 0)
}

/** Ids of the servers that this extension host has started, once there are that many. */
async function servers(count) {
  let found = []
  await wait(() => (found = children()).length === count, `${count} servers below this process`)
  return found
}

function children() {
  const own = fs.readdirSync('/proc').filter((name) => /^\d+$/.test(name)).filter(isServer)
  return own.map(Number)
}

function isServer(id) {
  try {
    const status = fs.readFileSync(`/proc/${id}/status`, 'utf8')
    const parent = Number(/^PPid:\s*(\d+)/m.exec(status)?.[1])
    return parent === process.pid && /^Name:\s*actionfence/m.test(status) && !/^State:\s*Z/m.test(status)
  } catch {
    return false
  }
}
