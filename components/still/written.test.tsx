import type { ReactNode } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { beforeEach, expect, test } from 'vitest'
import { HomeView } from '#components/home-view'
import { SortableTable } from '#components/sortable-table'
import { acrossLayers } from '#components/still/across-layers'
import { Island } from '#components/still/island'
import { written } from '#components/still/written'
import { Svg } from '#components/svg'
import { HOME } from '#components/testing/reports'

const HOSTILE = '</script><b>"&\'</b>'

const TABLE = {
  ...{ id: 'wilayah', query: '', caption: 'Wilayah', sortBy: 'Urutkan {column}', warning: '', lang: 'id' },
  columns: [{ id: 'name', label: 'Nama' }],
  rows: [{ key: '63.03', cells: [{ text: HOSTILE }] }],
}

const Two = ({ a, b }: { a: ReactNode; b?: ReactNode }) => (
  <>
    {a}
    {b}
  </>
)

const PLAIN: Record<string, ReactNode> = {
  text: HOSTILE,
  texts: (
    <p>
      {1} dari {9}
      <Two a="a" b="b" />
      {''}c
    </p>
  ),
  blanks: (
    <p title="">
      {null}
      {false}
      {undefined}
      {0}
      <Two a={[]} />
    </p>
  ),
  attributes: (
    <table className={HOSTILE} hidden aria-hidden={false} data-soft data-at={3} style={{ inlineSize: '5%' }}>
      <tbody>
        <tr tabIndex={0}>
          <td colSpan={2} title={undefined} style={{}}>
            <a href={`/id?a=1&b=${HOSTILE}`} download>
              {HOSTILE}
            </a>
            <br />
          </td>
        </tr>
      </tbody>
    </table>
  ),
  drawing: (
    <svg viewBox="0 0 9 9" focusable="false" aria-hidden="true">
      <path d="M0,0" strokeWidth={2} strokeLinecap="round" />
    </svg>
  ),
  markup: <Svg svg="<svg><desc>&amp;</desc></svg>" />,
  chosen: (
    <select name="where" defaultValue="b">
      <option value="">semua</option>
      <optgroup label="lain">
        <option value="b" data-query="a=1&b=2">
          B
        </option>
      </optgroup>
    </select>
  ),
  folded: (
    <details open={false}>
      <summary>lagi</summary>
    </details>
  ),
}

const OF_REACT: Record<string, ReactNode> = {
  island: (
    <main className="isi">
      <h1>{HOSTILE}</h1>
      <Island part="sortable" props={TABLE} />
      <p>
        <b>sesudah</b> dan <i>lagi</i>
      </p>
    </main>
  ),
  tag: (
    <div>
      <p>a</p>
      <textarea defaultValue={HOSTILE} />
      <pre>{'\nb'}</pre>
    </div>
  ),
  attribute: (
    <p>
      <b spellCheck={false}>a</b>b{'c'}
      <i style={{ width: 5 }}>d</i>
      <option value="x">d</option>
    </p>
  ),
  field: (
    <select defaultValue="b">
      <option>b</option>
    </select>
  ),
}

beforeEach(() => {
  acrossLayers().parts = { sortable: SortableTable }
})

test.each(Object.entries({ ...PLAIN, ...OF_REACT }))('%s is written as React writes it', (_, page) => {
  expect(renderToStaticMarkup(written(page))).toBe(renderToStaticMarkup(page))
})

test('a whole page is written as React writes it, but for the order of attributes', () => {
  const page = <HomeView report={HOME} lang="id" />
  const sorted = (html: string) =>
    html.replace(
      /<(\w+) ([^<>]*)>/g,
      (_, name, all) =>
        `<${name} ${all
          .split(/(?<=")\s/)
          .sort()
          .join(' ')}>`,
    )
  expect(sorted(renderToStaticMarkup(written(page)))).toBe(sorted(renderToStaticMarkup(page)))
})

test('what is plain is one text in the element that holds it', () => {
  const page = written(
    <main>
      <p>a</p>
      <Island part="sortable" props={TABLE} />
    </main>,
  )
  expect(JSON.stringify(page)).toContain(
    '{"type":"p","key":null,"props":{"dangerouslySetInnerHTML":{"__html":"a"}',
  )
})
