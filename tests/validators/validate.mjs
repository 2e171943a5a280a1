// Runs the validators over files: node validate.mjs FILE…, and answers { file: [what is wrong] } as JSON.
// Of a CSV file its description beside it is checked and the rows against it; of a JSON file the whole; of a Data Package
// its form, and the rows of all its files by their types and keys; of a catalogue that it is DCAT-AP; of an OpenAPI
// description its form, and every file that it describes; of a page what it tells search engines; of grants their form by the 360Giving Data Standard.
import { createReadStream } from 'node:fs'
import { readFile } from 'node:fs/promises'
import rdf from '@rdfjs/dataset'
import Ajv7 from 'ajv'
import Ajv from 'ajv/dist/2020.js'
import addFormats from 'ajv-formats'
import datapackage from 'datapackage'
import { Validator as OpenApiValidator } from '@seriousme/openapi-schema-validator'
import jsonld from 'jsonld'
import { Parser as Turtle } from 'n3'
import CsvwParser from '@zazuko/rdf-parser-csvw'
import { validateTerm } from 'rdf-validate-datatype'
import ShaclValidator from 'rdf-validate-shacl'

const csvw = 'http://www.w3.org/ns/csvw'
const here = name => new URL(name, import.meta.url)
const context = JSON.parse(await readFile(here('csvw-context.json'), 'utf8'))
const shapes = new ShaclValidator(rdf.dataset(new Turtle().parse(await readFile(here('csvw-shapes.ttl'), 'utf8'))))
const rowsSchema = new Ajv({ allErrors: true, strict: true, allowUnionTypes: true }).compile(JSON.parse(await readFile(here('rows.schema.json'), 'utf8')))

const read = async name => JSON.parse(await readFile(here(name), 'utf8'))
const packageSchema = addFormats(new Ajv7({ allErrors: true, strict: false, logger: false })).compile(await read('schemas/datapackage.json'))
const dcatShapes = new ShaclValidator(rdf.dataset(new Turtle().parse(await readFile(here('schemas/dcat-ap-3.0.1.ttl'), 'utf8'))))

// The standard's context lies on the web; ours has the terms that a description may use, and any other is a fault.
async function documentLoader (url) {
  if (url !== csvw) throw new Error(`The description asks for ${url}.`)
  return { documentUrl: url, document: context }
}

// Properties may come from the standard and from the vocabularies that it has prefixes for.
const known = ['http://www.w3.org/ns/csvw#', 'http://purl.org/dc/terms/', 'http://www.w3.org/ns/dcat#', 'http://www.w3.org/2000/01/rdf-schema#',
  'http://schema.org/', 'http://www.w3.org/1999/02/22-rdf-syntax-ns#']

async function csv (file) {
  const base = 'https://example.org/' + file.split('/').pop()
  const description = JSON.parse(await readFile(file + '-metadata.json', 'utf8'))
  const quads = new Turtle({ format: 'N-Quads' }).parse(await jsonld.toRDF(description, { documentLoader, base, format: 'application/n-quads', safe: true }))
  const metadata = rdf.dataset(quads)
  const problems = quads.filter(q => !known.some(space => q.predicate.value.startsWith(space))).map(q => `The property ${q.predicate.value} is not of the standard.`)
  const report = await shapes.validate(metadata)
  problems.push(...report.results.map(r => `${r.path?.value ?? 'shape'}: ${r.message.map(m => m.value).join(' ')}`))

  if (description.url !== file.split('/').pop()) problems.push(`The description is of ${description.url}.`)
  const columns = description.tableSchema.columns
  const headings = (await readFile(file, 'utf8')).split('\r\n')[0].split(',')
  columns.forEach((c, i) => { if (!c.titles.includes(headings[i])) problems.push(`The heading ${headings[i]} is none of ${c.titles}.`) })
  const properties = new Map(columns.map(c => [`${base}#${encodeURIComponent(c.name)}`, c]))
  for (const key of description.tableSchema.primaryKey ?? []) if (!columns.some(c => c.name === key)) problems.push(`The key ${key} is no column.`)
  const needed = columns.filter(c => c.required).length
  let rows = 0
  let filled = 0
  for await (const quad of new CsvwParser({ metadata, baseIRI: base, timezone: 'UTC' }).import(createReadStream(file, 'utf8'))) {
    if (quad.predicate.value === csvw + '#row') rows++
    if (!quad.predicate.value.startsWith(base + '#')) continue
    const column = properties.get(quad.predicate.value)
    if (!column) problems.push(`The file has a column ${quad.predicate.value} that is not described.`)
    else if (!validateTerm(quad.object)) problems.push(`Row ${rows}: "${quad.object.value}" is no ${quad.object.datatype.value} (${column.name}).`)
    if (column?.required) filled++
  }
  if (rows === 0) problems.push('No row was read.')
  if (filled !== rows * needed) problems.push(`${rows * needed - filled} cells that must be filled are empty.`)
  return problems
}

async function json (file) {
  const document = JSON.parse(await readFile(file, 'utf8'))
  if (!rowsSchema(document)) return rowsSchema.errors.map(e => `${e.instancePath} ${e.message}`)
  const types = { string: 'string', date: 'string', integer: 'number', number: 'number', boolean: 'boolean' }
  const problems = []
  document.rows.forEach((row, i) => {
    if (Object.keys(row).join() !== document.columns.map(c => c.name).join()) problems.push(`Row ${i + 1} has other columns.`)
    for (const column of document.columns) {
      const value = row[column.name]
      if (value === null || (column.list && Array.isArray(value))) continue
      if (column.list || typeof value !== types[column.type]) problems.push(`Row ${i + 1}: ${JSON.stringify(value)} is no ${column.type} (${column.name}).`)
      if (column.type === 'date' && !/^\d{4}-\d\d-\d\d$/.test(value)) problems.push(`Row ${i + 1}: "${value}" is no date (${column.name}).`)
      if (column.type === 'integer' && !Number.isInteger(value)) problems.push(`Row ${i + 1}: ${value} is no whole number (${column.name}).`)
    }
  })
  return problems
}

async function dataPackage (file) {
  const document = JSON.parse(await readFile(file, 'utf8'))
  if (!packageSchema(document)) return packageSchema.errors.map(e => `${e.instancePath} ${e.message}`)
  const { Package } = datapackage
  const whole = await Package.load(file)
  const problems = whole.errors.map(e => e.message)
  for (const resource of whole.resources) {
    if (!resource.tabular) problems.push(`${resource.name} is no table.`)
    try {
      const rows = await resource.read({ relations: true })
      if (rows.length === 0) problems.push(`${resource.name}: no row was read.`)
    } catch (problem) {
      problems.push(`${resource.name}: ${problem.multiple ? problem.errors.map(e => e.message).join(' ') : problem.message}`)
    }
  }
  return problems
}

async function catalogue (file) {
  const noContext = async url => { throw new Error(`The catalogue asks for ${url}.`) }
  const quads = new Turtle({ format: 'N-Quads' }).parse(await jsonld.toRDF(JSON.parse(await readFile(file, 'utf8')), { documentLoader: noContext, format: 'application/n-quads', safe: true }))
  const report = await dcatShapes.validate(rdf.dataset(quads))
  const problems = report.results.map(r => `${r.focusNode?.value} ${r.path?.value ?? ''}: ${r.message.map(m => m.value).join(' ')}`)
  const datasets = quads.filter(q => q.object.value === 'http://www.w3.org/ns/dcat#Dataset')
  if (datasets.length === 0) problems.push('There is no dataset.')
  return problems
}

async function openApi (file) {
  const document = JSON.parse(await readFile(file, 'utf8'))
  const checked = await new OpenApiValidator().validate(structuredClone(document))
  if (!checked.valid) return [].concat(checked.errors).map(e => typeof e === 'string' ? e : `${e.instancePath} ${e.message}`)
  const ajv = addFormats(new Ajv({ allErrors: true, strict: false }))
  ajv.addSchema(document, 'api')
  const folder = file.slice(0, file.lastIndexOf('/'))
  const problems = []
  async function check (path, schema) {
    const is = ajv.getSchema('api' + schema)
    const content = JSON.parse(await readFile(folder + path, 'utf8'))
    if (!is(content)) problems.push(...is.errors.map(e => `${path}${e.instancePath} ${e.message}`))
    return content
  }
  const { collections } = await check('/index.json', '#/components/schemas/Index')
  const described = Object.keys(document.paths).filter(path => path.includes('{'))
  if (described.join() !== collections.map(c => `/${c.name}/{id}.json`).join()) problems.push('Other families are described than there are.')
  for (const path of described) {
    const { items } = await check(path.replace('{id}', 'index'), '#/components/schemas/List')
    for (const { id } of items) await check(path.replace('{id}', id), document.paths[path].get.responses[200].content['application/json'].schema.$ref)
  }
  return problems
}

// The standard names the version of its parts differently from place to place, and means dates to be checked.
const giving = addFormats(new Ajv({ allErrors: true, strict: false }))
const grantSchema = await read('schemas/360-giving-schema.json')
const packageOfGrants = await read('schemas/360-giving-package-schema.json')
for (const schema of [grantSchema, packageOfGrants]) schema.$schema = 'https://json-schema.org/draft/2020-12/schema'
giving.addSchema({ ...grantSchema, $id: packageOfGrants.properties.grants.items.$ref })
const isGrants = giving.compile(packageOfGrants)
const geoCodeTypes = new Set((await readFile(here('schemas/geoCodeType.csv'), 'utf8')).split(/\r?\n/).slice(1).map(line => line.split(',')[0]))

async function grants (file) {
  const document = JSON.parse(await readFile(file, 'utf8'))
  if (!isGrants(document)) return isGrants.errors.map(e => `${e.instancePath} ${e.message}`)
  const known = new Set(['$schema', ...Object.keys(packageOfGrants.properties)])
  const problems = Object.keys(document).filter(name => !known.has(name)).map(name => `The package has "${name}", which is not of the standard.`)
  const ids = new Set()
  for (const grant of document.grants) {
    if (ids.has(grant.id)) problems.push(`${grant.id} stands twice.`)
    ids.add(grant.id)
    problems.push(...Object.keys(grant).filter(name => !grantSchema.properties[name]).map(name => `${grant.id} has "${name}", which is not of the standard.`))
    for (const { geoCodeType } of grant.beneficiaryLocation ?? []) if (geoCodeType && !geoCodeTypes.has(geoCodeType)) problems.push(`${geoCodeType} is not of the list.`)
    if (grant.title.length >= 140) problems.push(`${grant.id}: the title is too long.`)
  }
  return problems
}

// The terms of schema.org, class by class, from its TypeScript description.
const terms = new Map()
for (const [, name, parents, body] of (await readFile(here('node_modules/schema-dts/dist/schema.d.ts'), 'utf8')).matchAll(/^(?:export )?interface (\w+) extends ([^{]+) \{\n([\s\S]*?)^\}/gm)) {
  terms.set(name, { parents: parents.split(',').map(p => p.trim()), properties: [...body.matchAll(/^ {4}"(\w+)"\?:/gm)].map(([, property]) => property) })
}
const isTerm = (of, property) => terms.has(of) && (terms.get(of).properties.includes(property) || terms.get(of).parents.some(p => isTerm(p, property)))

// What a page tells search engines of itself: a processor must understand it, and schema.org must know each word of it.
async function markup (file) {
  const found = [...(await readFile(file, 'utf8')).matchAll(/<script type="application\/ld\+json">([\s\S]*?)<\/script>/g)]
  if (found.length !== 1) return [`There are ${found.length} descriptions of the page.`]
  const documentLoader = async url => {
    if (url !== 'https://schema.org/') throw new Error(`The description asks for ${url}.`)
    return { documentUrl: url, document: { '@context': { '@vocab': 'https://schema.org/' } } }
  }
  const [thing] = await jsonld.expand(JSON.parse(found[0][1]), { documentLoader, safe: true })
  const problems = []
  function check (node) {
    const type = node['@type']?.[0]?.replace('https://schema.org/', '')
    if (!terms.has(type + 'Base') && !terms.has(type + 'Leaf')) return problems.push(`"${type}" is no class of schema.org.`)
    for (const [iri, values] of Object.entries(node).filter(([iri]) => !iri.startsWith('@'))) {
      const property = iri.replace('https://schema.org/', '')
      if (!isTerm(type + 'Base', property) && !isTerm(type + 'Leaf', property)) problems.push(`A ${type} has no "${property}".`)
      values.filter(value => value['@type'] && !('@value' in value)).forEach(check)
    }
  }
  check(thing)
  return problems
}

const kinds = [[/\.html$/, markup], [/grants-360giving\.json$/, grants], [/openapi\.json$/, openApi], [/datapackage\.json$/, dataPackage], [/\.jsonld$/, catalogue], [/\.csv$/, csv], [/\.json$/, json]]

const answers = {}
for (const file of process.argv.slice(2)) {
  try {
    answers[file] = await kinds.find(([name]) => name.test(file))[1](file)
  } catch (problem) {
    answers[file] = [String(problem.message ?? problem)]
  }
}
process.stdout.write(JSON.stringify(answers))
