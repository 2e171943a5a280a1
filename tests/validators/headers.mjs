// Grades headers: node headers.mjs _headers netlify.toml, and answers with a list of what is wrong.
// Netlify's own parser reads both; csp_evaluator looks for weaknesses of the policy.
import { parseAllHeaders } from '@netlify/headers-parser'
import csp from 'csp_evaluator'
import { CspParser } from 'csp_evaluator/dist/parser.js'

const [headersFile, configuration] = process.argv.slice(2)
const problems = []

async function read (options) {
  const { headers, errors } = await parseAllHeaders({ minimal: true, ...options })
  for (const error of errors) problems.push(error.message)
  return headers
}

const rules = [await read({ headersFiles: [headersFile] }), await read({ headersFiles: [], netlifyConfigPath: configuration })]
for (const [file, headers] of [[headersFile, rules[0]], [configuration, rules[1]]]) {
  const all = headers.find(rule => rule.for === '/*')?.values
  if (!all) { problems.push(`${file} has no headers for all addresses.`); continue }
  const policy = all['Content-Security-Policy']
  if (!policy) { problems.push(`${file} has no Content-Security-Policy.`); continue }
  // From 60 on they are hints for old browsers. 'self' would let a script run that the office puts into content/files: no file that ends in .js is published.
  for (const finding of new csp.CspEvaluator(new CspParser(policy).csp).evaluate()) {
    if (finding.severity < 60 && !(finding.directive === 'script-src' && finding.value === "'self'")) problems.push(`${file}: ${finding.directive}: ${finding.description}`)
  }
  for (const name of ['Strict-Transport-Security', 'X-Content-Type-Options', 'X-Frame-Options', 'Referrer-Policy', 'Permissions-Policy', 'Cross-Origin-Opener-Policy', 'Cross-Origin-Resource-Policy']) {
    if (!all[name]) problems.push(`${file} has no ${name}.`)
  }
}
console.log(JSON.stringify(problems))
