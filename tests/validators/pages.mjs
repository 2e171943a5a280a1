// Judges all pages of a built site: node pages.mjs FOLDER, and answers [{ page, line, rule, message }] as JSON.
// The Nu HTML Checker (by Java) for the standard, and for the stylesheets; html-validate for the standard and for accessibility.
import { execFile } from 'node:child_process'
import { readdir } from 'node:fs/promises'
import { join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { FileSystemConfigLoader, HtmlValidate } from 'html-validate/node'

const folder = process.argv[2]
const jar = fileURLToPath(new URL('node_modules/vnu-jar/build/dist/vnu.jar', import.meta.url))

const rules = {
  root: true,
  extends: ['html-validate:recommended', 'html-validate:a11y'],
  rules: {
    // For files of other hosts; a page has none of those, and its own come from where the page comes from.
    'require-sri': 'off',
    // Anchors of figures have a full stop between row and column, as HTML allows; nothing here selects them unescaped.
    'valid-id': ['error', { relaxed: true }]
  }
}

// Properties that are standards, and that the checker's stylesheet part does not know yet.
const unknownToChecker = ['vector-effect', 'paint-order']

async function checker (...args) {
  // It answers on the error stream, and ends with 1 where it finds anything.
  const { stderr } = await promisify(execFile)('java', ['-Xss1024k', '-jar', jar, '--format', 'json', ...args], { maxBuffer: 64 * 1024 * 1024 }).catch(fault => {
    if (fault.code === 1) return fault
    throw fault
  })
  return JSON.parse(stderr).messages
    .filter(m => m.type !== 'info' || m.subType === 'warning')
    .filter(m => !unknownToChecker.some(name => m.message.includes(`Property “${name}” doesn't exist`)))
    .map(m => ({ page: decodeURI(m.url.replace(/^file:/, '')), line: m.lastLine, rule: 'checker', message: m.message }))
}

const files = (await readdir(folder, { recursive: true })).sort()
const lint = new HtmlValidate(new FileSystemConfigLoader(rules))
const found = await checker('--skip-non-html', '--also-check-css', folder)
for (const page of files.filter(f => f.endsWith('.html'))) {
  const report = await lint.validateFile(join(folder, page))
  for (const { messages } of report.results) found.push(...messages.map(m => ({ page, line: m.line, rule: m.ruleId, message: m.message })))
}
console.log(JSON.stringify(found.map(f => ({ ...f, page: relative(folder, join('/', f.page)).startsWith('..') ? f.page : relative(folder, f.page) }))))
