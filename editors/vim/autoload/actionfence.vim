" What the linters of ALE beside this file share.

" The folder where the workspace begins: that of the lock file, also in a monorepo, else the repository or the package.
function! actionfence#Root(buffer) abort
  for l:names in [['package-lock.json', 'pnpm-lock.yaml', 'yarn.lock', 'bun.lock', 'bun.lockb'], ['package.json']]
    for l:name in l:names
      let l:path = ale#path#FindNearestFile(a:buffer, l:name)
      if !empty(l:path)
        return fnamemodify(l:path, ':h')
      endif
    endfor
  endfor
  return ''
endfunction

function! actionfence#Define(filetype) abort
  call ale#linter#Define(a:filetype, {
  \ 'name': 'actionfence',
  \ 'lsp': 'stdio',
  \ 'executable': {-> get(g:, 'actionfence_executable', 'actionfence')},
  \ 'command': '%e lsp',
  \ 'project_root': function('actionfence#Root'),
  \ 'initialization_options': {-> get(g:, 'actionfence_settings', {})},
  \})
endfunction
