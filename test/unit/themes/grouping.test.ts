/** Similarity, communities and settling: the mathematics between terms and themes. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { adjustedRandIndex } from '../../../src/core/themes/agreement';
import { homeless, type Neighbourhood, settlePapers } from '../../../src/core/themes/centroids';
import {
  findCommunities,
  gatherSeeds,
  mergeSeeds,
  modularity,
  numberFromZero,
} from '../../../src/core/themes/communities';
import { foldGraph, type Graph, graphOf, strengthsOf, thinGraph } from '../../../src/core/themes/graph';
import { Pace } from '../../../src/core/themes/pace';
import { hashOf, shuffledOrder } from '../../../src/core/themes/random';
import { findStableCommunities } from '../../../src/core/themes/resolution';
import { invert, SimilaritySearch } from '../../../src/core/themes/similarity';
import type { Vectors } from '../../../src/core/themes/weighting';

const pace = new Pace(async () => {});

/** `count` cliques of `size` nodes, each tied to the next by one edge. */
function ringOfCliques(count: number, size: number): Graph {
  const edges = { from: [] as number[], to: [] as number[], weight: [] as number[] };
  const link = (a: number, b: number): void => {
    edges.from.push(a);
    edges.to.push(b);
    edges.weight.push(1);
  };
  for (let c = 0; c < count; c++) {
    for (let i = 0; i < size; i++) for (let j = 0; j < i; j++) link(c * size + i, c * size + j);
    link(c * size, ((c + 1) % count) * size + 1);
  }
  return graphOf(count * size, edges);
}

/** Unit vectors from rows of term weights. */
function vectorsOf(
  rows: readonly (readonly (readonly [term: number, weight: number])[])[],
  termCount: number,
): Vectors {
  const starts = new Int32Array(rows.length + 1);
  const terms: number[] = [];
  const weights: number[] = [];
  rows.forEach((row, i) => {
    const length = Math.hypot(...row.map(([, weight]) => weight));
    for (const [term, weight] of row) {
      terms.push(term);
      weights.push(weight / length);
    }
    starts[i + 1] = terms.length;
  });
  return {
    size: rows.length,
    termCount,
    starts,
    terms: Int32Array.from(terms),
    weights: Float32Array.from(weights),
  };
}

const row = fc.uniqueArray(fc.tuple(fc.nat(15), fc.integer({ min: 1, max: 9 })), {
  selector: ([term]) => term,
  maxLength: 6,
});

describe('similarity search', () => {
  it('finds exactly what comparing all pairs finds', () => {
    fc.assert(
      fc.property(
        fc.array(row, { minLength: 1, maxLength: 25 }),
        fc.integer({ min: 1, max: 8 }),
        (rows, limit) => {
          const vectors = vectorsOf(rows, 16);
          const search = new SimilaritySearch(vectors, invert(vectors));
          const dense = rows.map(terms => {
            const length = Math.hypot(...terms.map(([, weight]) => weight));
            return Array.from(
              { length: 16 },
              (_, t) => (terms.find(([term]) => term === t)?.[1] ?? 0) / length || 0,
            );
          });
          rows.forEach((_, paper) => {
            const cosine = (other: number): number =>
              (dense[paper] ?? []).reduce((sum, x, t) => sum + x * (dense[other]?.[t] ?? 0), 0);
            const expected = rows
              .map((_, other) => other)
              .filter(other => other !== paper && cosine(other) > 0)
              .sort((a, b) => cosine(b) - cosine(a));
            const found = search.nearest(paper, limit);
            assert.equal(found.length, Math.min(limit, expected.length));
            found.forEach(({ paper: other, score }, i) => {
              assert.ok(Math.abs(score - cosine(other)) < 1e-5);
              assert.ok(Math.abs(score - cosine(expected[i] ?? -1)) < 1e-5);
            });
          });
        },
      ),
      { seed: 3, numRuns: 60 },
    );
  });
});

describe('graphs', () => {
  it('stand at both ends, loops once with twice their weight', () => {
    const graph = graphOf(3, { from: [0, 1, 2], to: [1, 2, 2], weight: [1, 2, 5] });
    assert.deepEqual([...strengthsOf(graph)], [1, 3, 12]);
  });

  it('keep all weight when folded', () => {
    const graph = ringOfCliques(4, 5);
    const community = Int32Array.from({ length: 20 }, (_, i) => Math.floor(i / 5));
    const folded = foldGraph(graph, community, 4);
    const sum = (values: Float64Array): number => values.reduce((a, b) => a + b, 0);
    assert.equal(folded.size, 4);
    assert.equal(sum(strengthsOf(folded)), sum(strengthsOf(graph)));
    const each = Int32Array.from([0, 1, 2, 3]);
    const folder = modularity(folded, { community: each, count: 4 }, 1);
    assert.ok(Math.abs(folder - modularity(graph, { community, count: 4 }, 1)) < 1e-12);
  });
});

/** Newman and Girvan's formula over all pairs of nodes. */
function textbookModularity(
  edges: readonly (readonly [a: number, b: number, weight: number])[],
  groups: readonly number[],
  resolution: number,
): number {
  const between = (i: number, j: number): number =>
    edges.reduce(
      (sum, [a, b, weight]) => sum + ((a === i && b === j) || (a === j && b === i) ? weight : 0),
      0,
    );
  const nodes = [...groups.keys()];
  const strength = (i: number): number => nodes.reduce((sum, j) => sum + between(i, j), 0);
  const all = nodes.reduce((sum, i) => sum + strength(i), 0);
  if (all === 0) return 0;
  const together = nodes.flatMap(i => nodes.filter(j => groups[i] === groups[j]).map(j => [i, j] as const));
  const terms = together.map(([i, j]) => between(i, j) - (resolution * strength(i) * strength(j)) / all);
  return terms.reduce((sum, term) => sum + term, 0) / all;
}

describe('communities', () => {
  it('are the cliques of a ring of cliques, whatever the order of visits', async () => {
    const graph = ringOfCliques(8, 6);
    for (const seed of [1, 2, 3, 4, 5]) {
      const { community, count } = await findCommunities(graph, 1, seed, pace);
      assert.equal(count, 8);
      for (const [node, c] of community.entries()) assert.equal(c, community[Math.floor(node / 6) * 6]);
    }
  });

  it('leave nodes without edges alone', async () => {
    const graph = graphOf(5, { from: [0], to: [1], weight: [1] });
    const { community, count } = await findCommunities(graph, 1, 1, pace);
    assert.equal(count, 4);
    assert.equal(community[0], community[1]);
  });

  it('of no graph are none', async () => {
    assert.equal((await findCommunities(graphOf(0, { from: [], to: [], weight: [] }), 1, 1, pace)).count, 0);
  });

  it('have the modularity of the textbook formula', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.nat(7), fc.nat(7), fc.integer({ min: 1, max: 5 })), {
          minLength: 1,
          maxLength: 25,
        }),
        fc.array(fc.nat(3), { minLength: 8, maxLength: 8 }),
        (edges, groups) => {
          const list = edges.filter(([a, b]) => a !== b);
          const part = (i: 0 | 1 | 2): number[] => list.map(edge => edge[i]);
          const graph = graphOf(8, { from: part(0), to: part(1), weight: part(2) });
          const partition = numberFromZero(Int32Array.from(groups));
          const expected = textbookModularity(list, groups, 1.5);
          assert.ok(Math.abs(modularity(graph, partition, 1.5) - expected) < 1e-9);
        },
      ),
      { seed: 4, numRuns: 100 },
    );
  });

  it('hide about the share of edges asked for, the same for the same seed', () => {
    const graph = ringOfCliques(20, 8);
    const edges = (thin: Graph): number => thin.targets.length / 2;
    const half = thinGraph(graph, 0.5, 3);
    assert.ok(Math.abs(edges(half) / edges(graph) - 0.5) < 0.1);
    assert.deepEqual(thinGraph(graph, 0.5, 3), half);
    assert.notDeepEqual(thinGraph(graph, 0.5, 4), half);
    assert.deepEqual(thinGraph(graph, 1, 3).targets.length, graph.targets.length);
  });

  for (const care of ['full', 'shared'] as const) {
    it(`are cut as finely as the graph has real groups, with ${care} care`, async () => {
      assert.equal((await findStableCommunities(ringOfCliques(6, 8), 20, care, pace)).count, 6);
    });
  }

  it('merge from shared seeds at each resolution about as well as anew', async () => {
    const graph = ringOfCliques(8, 6);
    const seeds = await gatherSeeds(graph, 2, 1, pace);
    for (const resolution of [1, 1.5, 2]) {
      const { community, count } = await mergeSeeds(seeds, resolution, 1, pace);
      assert.equal(count, 8);
      for (const [node, c] of community.entries()) assert.equal(c, community[Math.floor(node / 6) * 6]);
    }
  });
});

describe('agreement', () => {
  const table: readonly (readonly [a: readonly number[], b: readonly number[], index: number])[] = [
    [[0, 0, 1, 1], [5, 5, 3, 3], 1],
    [[0, 0, 1, 1], [0, 1, 0, 1], -0.5],
    [[0, 0, 1, 1], [0, 0, 1, 2], 0.5714],
    [[0, 0, 0], [1, 1, 1], 1],
    [[], [], 1],
  ];
  for (const [a, b, index] of table) {
    it(`of ${JSON.stringify(a)} and ${JSON.stringify(b)} is ${index}`, () => {
      assert.ok(Math.abs(adjustedRandIndex(a, b) - index) < 1e-4);
    });
  }
});

/** A neighbourhood of six papers that all are in the graph, with the edges given. */
function neighbourhood(edges: readonly (readonly [a: number, b: number])[]): Neighbourhood {
  const every = Int32Array.from({ length: 6 }, (_, i) => i);
  const graph = graphOf(6, {
    from: edges.map(([a]) => a),
    to: edges.map(([, b]) => b),
    weight: edges.map(() => 1),
  });
  return { graph, nodeOf: every, paperOf: every };
}

describe('settling', () => {
  const vectors = vectorsOf(
    [
      [
        [0, 1],
        [1, 1],
      ],
      [
        [0, 1],
        [1, 2],
      ],
      [
        [2, 1],
        [3, 1],
      ],
      [
        [2, 2],
        [3, 1],
      ],
      [
        [0, 1],
        [1, 1],
        [2, 0.1],
      ],
      [],
    ],
    4,
  );

  it('moves misplaced papers, places homeless ones and leaves empty ones homeless', async () => {
    const start = Int32Array.from([0, 0, 1, 1, 1, homeless]);
    const { group, similarity } = await settlePapers(vectors, neighbourhood([]), start, 2, pace);
    assert.deepEqual([...group], [0, 0, 1, 1, 0, homeless]);
    assert.ok((similarity[0] ?? 0) > 0.9);
    const { group: placed } = await settlePapers(
      vectors,
      neighbourhood([]),
      Int32Array.from([0, 0, 1, 1, -1, -1]),
      2,
      pace,
    );
    assert.deepEqual([...placed], [0, 0, 1, 1, 0, homeless]);
  });

  it('lets the neighbours decide where the means hardly do', async () => {
    const torn = vectorsOf(
      [
        [[0, 1]],
        [[0, 1]],
        [[1, 1]],
        [[1, 1]],
        [
          [0, 1.1],
          [1, 1],
        ],
        [[2, 1]],
      ],
      3,
    );
    const start = Int32Array.from([0, 0, 1, 1, homeless, homeless]);
    const alone = await settlePapers(torn, neighbourhood([]), start, 2, pace);
    assert.equal(alone.group[4], 0);
    const among = await settlePapers(
      torn,
      neighbourhood([
        [4, 2],
        [4, 3],
      ]),
      start,
      2,
      pace,
    );
    assert.equal(among.group[4], 1);
  });
});

describe('arbitrary orders', () => {
  it('hold every number once and depend on the seed', () => {
    const order = shuffledOrder(100, 1);
    assert.deepEqual(
      [...order].sort((a, b) => a - b),
      Array.from({ length: 100 }, (_, i) => i),
    );
    assert.deepEqual([...shuffledOrder(100, 1)], [...order]);
    assert.notDeepEqual([...shuffledOrder(100, 2)], [...order]);
  });

  it('hash as FNV-1a does', () => assert.equal(hashOf('a') >>> 0, 0xe40c292c));
});
