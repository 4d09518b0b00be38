// Checks that every entry of the fixture's expected.json points at the text that it names, and that the entries are in order.
import { readFileSync } from 'node:fs'

const folder = new URL('../fixtures/storefront/', import.meta.url)
const read = (file) => readFileSync(new URL(file.split('/').map(encodeURIComponent).join('/'), folder), 'utf8')

const expected = JSON.parse(read('expected.json'))
const wrong = []
for (const { rule, file, line, column, text } of expected) {
  const found = read(file).split(/\r\n|\n|\r/)[line - 1]?.slice(column - 1, column - 1 + text.length)
  if (found !== text) wrong.push(`${rule} at ${file}:${line}:${column}: expected \`${text}\`, found \`${found}\``)
}
const key = ({ file, line, column }) => `${file}\0${String(line).padStart(6, '0')}\0${String(column).padStart(6, '0')}`
expected.slice(1).forEach((entry, index) => {
  if (key(expected[index]) > key(entry)) wrong.push(`${entry.file}:${entry.line} is out of order`)
})

for (const message of wrong) console.error(message)
console.log(`${expected.length} expected findings, ${wrong.length} wrong`)
process.exitCode = wrong.length > 0 ? 1 : 0
