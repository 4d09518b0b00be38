// The table of what was proven, and the failures below it.

export function printTable(results) {
  const rows = new Map()
  const row = (kind) => {
    if (!rows.has(kind)) rows.set(kind, { shapes: 0, ok: 0, template: 0, 'not offered': 0, FAIL: 0 })
    return rows.get(kind)
  }
  let applied = 0
  for (const { shape, fixes, places, problems, outcome } of results) {
    row(shape.kind).shapes++
    if (problems.length > 0) row(shape.kind).FAIL++
    if (outcome.startsWith('not offered')) row(shape.kind)['not offered']++
    const failing = (fix) => problems.some((problem) => problem.startsWith(`${fix.kind} \`${fix.title}\``))
    for (const fix of fixes) {
      applied++
      if (failing(fix)) continue
      row(fix.kind)[fix.safety === 'template' ? 'template' : 'ok']++
    }
  }
  const columns = ['kind', 'shapes', 'ok', 'template', 'not offered', 'FAIL']
  const lines = [...rows].sort(([a], [b]) => (a < b ? -1 : 1)).map(([kind, cells]) => [kind, ...columns.slice(1).map((column) => String(cells[column]))])
  const widths = columns.map((column, index) => Math.max(column.length, ...lines.map((line) => line[index].length)))
  const print = (cells) => console.log(cells.map((cell, index) => (index === 0 ? cell.padEnd(widths[index]) : cell.padStart(widths[index]))).join('  '))
  const failures = results.filter(({ problems }) => problems.length > 0)
  for (const { shape, problems } of failures) {
    console.log(`\n${shape.page} ## ${shape.name} (${shape.id})`)
    problems.forEach((problem) => console.log(`  ${problem}`))
  }
  console.log(`\n${applied} fixes applied\n`)
  print(columns)
  lines.forEach(print)
  const reasons = new Map()
  for (const { shape, outcome } of results) {
    if (!outcome.startsWith('not offered')) continue
    reasons.set(`${shape.kind}: ${outcome}`, (reasons.get(`${shape.kind}: ${outcome}`) ?? 0) + 1)
  }
  if (reasons.size > 0) console.log('')
  for (const [reason, times] of [...reasons].sort()) console.log(`${String(times).padStart(3)} × ${reason}`)
  console.log('')
  return { failed: failures.length > 0 }
}
