/** The headless command as a script calls it: the built bundle, in a process of its own. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import { pageCopy, papersAbout } from '../../support/listingPage';

const cli = path.join(process.cwd(), 'dist', 'cli.js');
const graphs = papersAbout('graph neural networks', 10);
const speech = papersAbout('speech enhancement', 10);

describe('sheaf command', () => {
  let folder: string;

  before(() => {
    folder = fs.mkdtempSync(path.join(os.tmpdir(), 'sheaf-cli-'));
    const write = (name: string, text: string): void => {
      fs.mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
      fs.writeFileSync(path.join(folder, name), text);
    };
    write('dumps/graphs.txt', pageCopy(graphs));
    write('dumps/deep/speech.md', `${pageCopy(speech)}A Title Without Any Text Behind It\n`);
    write('dumps/node_modules/copy.txt', pageCopy(papersAbout('never read', 5)));
    write('dumps/README.md', '# Dumps\n\nCopied listings.\n');
    write('note.md', `See [@robust-graph-neural-networks] and [@nobody].\n\nAlso ${graphs[3]?.title}.\n`);
    write('queries.jsonl', '{"id":"q1","text":"robust speech"}\n\n{"text":"sparse graph"}\n');
  });

  after(() => fs.rmSync(folder, { recursive: true }));

  function run(...words: readonly string[]) {
    const { status, stdout, stderr } = spawnSync(process.execPath, [cli, ...words], {
      cwd: folder,
      encoding: 'utf8',
    });
    const lines = stdout.split('\n').filter(line => line.startsWith('{'));
    return { status, stderr, stdout, lines: lines.map(line => JSON.parse(line) as Record<string, unknown>) };
  }

  it('lists papers with their sources', () => {
    const { status, lines, stderr } = run('papers', 'dumps');
    assert.deepEqual([status, stderr, lines.length], [0, '', 21]);
    const first = lines.find(line => line.title === graphs[0]?.title);
    assert.deepEqual(Object.keys(first ?? {}), [
      'id',
      'key',
      'title',
      'abstract',
      'authors',
      'year',
      'ids',
      'sources',
    ]);
    assert.deepEqual(first?.sources, [
      { file: path.join('dumps', 'graphs.txt'), format: 'huggingface-page', line: 3, endLine: 4 },
    ]);
    assert.equal(first?.abstract, graphs[0]?.abstract);
  });

  it('lists problems', () => {
    const { status, lines } = run('problems', 'dumps');
    assert.equal(status, 0);
    assert.deepEqual(lines, [
      {
        file: path.join('dumps', 'deep', 'speech.md'),
        line: 23,
        endLine: 23,
        message: 'This title has no abstract.',
      },
    ]);
  });

  it('lists themes with every paper in exactly one at top level', () => {
    const { lines } = run('themes', 'dumps');
    const top = lines.filter(line => line.parent === null).flatMap(line => line.papers as string[]);
    assert.equal(top.length, 21);
    assert.equal(new Set(top).size, 21);
    for (const line of lines)
      assert.deepEqual(Object.keys(line), ['id', 'label', 'parent', 'size', 'papers']);
  });

  it('searches for one query', () => {
    const { lines } = run('search', 'dumps', '--query', speech[2]?.title ?? '', '--limit', '3');
    assert.equal(lines.length, 1);
    const hits = lines[0]?.hits as { title: string; score: number }[];
    assert.equal(hits.length, 3);
    assert.equal(hits[0]?.title, speech[2]?.title);
  });

  it('searches in a theme', () => {
    const [theme = assert.fail()] = run('themes', 'dumps').lines;
    const { lines } = run('search', 'dumps', '--query', `theme:"${theme.label}"`, '--limit', '50');
    const hits = lines[0]?.hits as { id: string }[];
    const papers = theme.papers as string[];
    assert.deepEqual(hits.map(({ id }) => id).sort(), papers.sort());
  });

  it('searches for a file of queries, in order', () => {
    const { lines } = run('search', 'dumps', '--queries', 'queries.jsonl');
    assert.deepEqual(
      lines.map(({ id, query }) => [id, query]),
      [
        ['q1', 'robust speech'],
        [undefined, 'sparse graph'],
      ],
    );
  });

  it('finds related papers by key', () => {
    const { status, lines } = run('related', 'dumps', '--paper', 'robust-speech-enhancement', '--limit', '2');
    assert.equal(status, 0);
    assert.equal(lines.length, 2);
    assert.deepEqual(Object.keys(lines[0] ?? {}), ['id', 'title', 'score']);
  });

  it('lists the citations of notes with places from 1', () => {
    const { lines } = run('cites', '--library', 'dumps', '--', 'note.md');
    assert.deepEqual(
      lines.map(({ line, column, endColumn, text }) => [line, column, endColumn, text]),
      [
        [1, 5, 36, '[@robust-graph-neural-networks]'],
        [1, 41, 50, '[@nobody]'],
        [3, 6, 6 + (graphs[3]?.title.length ?? 0), graphs[3]?.title],
      ],
    );
    assert.deepEqual(
      lines.map(({ paper, candidates }) => [typeof paper, (candidates as string[]).length]),
      [
        ['string', 1],
        ['object', 0],
        ['string', 1],
      ],
    );
  });

  it('says which file it cannot read, and goes on with the others', () => {
    const { status, stderr, lines } = run('papers', 'missing.txt', 'dumps/graphs.txt');
    assert.equal(status, 1);
    assert.match(stderr, /missing\.txt/);
    assert.equal(lines.length, 10);
  });

  it('says that a file named outright is no dump', () => {
    const { status, stderr } = run('papers', 'dumps/README.md');
    assert.equal(status, 1);
    assert.match(stderr, /README\.md: not recognised/);
  });

  it('ends quietly when nobody reads on', () => {
    const { status, stdout } = spawnSync(
      'sh',
      ['-c', `"${process.execPath}" "${cli}" papers dumps | head -n 1`],
      { cwd: folder, encoding: 'utf8' },
    );
    assert.equal(status, 0);
    assert.equal(stdout.trim().split('\n').length, 1);
  });

  const wrong: readonly (readonly string[])[] = [
    ['frobnicate', 'dumps'],
    ['papers'],
    ['papers', 'dumps', '--query', 'x'],
    ['search', 'dumps'],
    ['search', 'dumps', '--query', 'x', '--limit', '0'],
    ['search', 'dumps', '--unknown'],
    ['related', 'dumps'],
    ['cites', '--library', 'dumps'],
    ['cites', '--', 'note.md'],
    [],
  ];
  for (const words of wrong) {
    it(`explains itself when called as “sheaf ${words.join(' ')}”`, () => {
      const { status, stderr, stdout } = run(...words);
      assert.equal(status, 2);
      assert.match(`${stderr}${stdout}`, /usage: sheaf/);
    });
  }

  it('helps', () => {
    const { status, stdout } = run('--help');
    assert.equal(status, 0);
    assert.match(stdout, /^usage: sheaf papers/);
  });

  it('names the line of a query file that is no query', () => {
    fs.writeFileSync(path.join(folder, 'bad.jsonl'), '{"text":"fine"}\nnot json\n');
    const { status, stderr } = run('search', 'dumps', '--queries', 'bad.jsonl');
    assert.equal(status, 1);
    assert.match(stderr, /bad\.jsonl:2/);
  });
});
