/** Themes of real papers, against human labels and the bars of the project (a little below, the bench prints the figures). */
import assert from 'node:assert/strict';
import * as fs from 'node:fs';
import { buildThemes, unsortedLabel } from '../../../src/core/themes/buildThemes';
import { shuffledOrder } from '../../../src/core/themes/random';
import type { ThemedPaper, ThemeModel } from '../../../src/core/themes/themeModel';
import {
  adjustedRand,
  type Grouping,
  groupingOf,
  labelQuality,
  mutualInformation,
  pairsKept,
} from '../../bench/themeMetrics';
import { sharedFile } from '../../support/sharedData';

const none = async (): Promise<void> => {};

interface Labelled extends ThemedPaper {
  readonly label: string;
}

const read = (file: string): Labelled[] =>
  fs
    .readFileSync(file, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map(line => JSON.parse(line) as Labelled);

describe('themes of ACL 2020', () => {
  let papers: Labelled[] = [];
  let model: ThemeModel;
  let grouping: Grouping;
  before(async function () {
    papers = read(sharedFile(this, 'eval', 'themes-acl2020', 'docs.jsonl'));
    model = await buildThemes(papers, none);
    grouping = groupingOf(model.themes);
  });

  it('agree with the conference tracks', () => {
    const labels = new Map(papers.map(({ id, label }) => [id, label]));
    assert.ok(mutualInformation(grouping, labels) > 0.44);
    assert.ok(adjustedRand(grouping, labels) > 0.27);
  });

  it('are of a sensible number, with hardly a paper unsorted', () => {
    assert.ok(model.themes.length >= 12 && model.themes.length <= 30);
    const unsorted = model.themes.find(({ label }) => label === unsortedLabel)?.papers.length ?? 0;
    assert.ok(unsorted <= 0.05 * papers.length);
  });

  it('have names that hold for their papers and few others', () => {
    const { coverage, lift } = labelQuality(model.themes, papers);
    assert.ok(coverage > 0.6 && lift > 4);
  });

  it('name what everybody would name', () => {
    const labels = model.themes.map(({ label }) => label);
    for (const label of ['Question answering', 'Summarization', 'Parsing'])
      assert.ok(labels.includes(label), label);
    assert.ok(labels.some(label => /machine translation/i.test(label)));
    assert.ok(labels.some(label => /dialogue/i.test(label)));
  });

  it('stay when 5 % of the papers go', async () => {
    const left = shuffledOrder(papers.length, 9).slice(0, Math.round(papers.length * 0.95));
    const part = Array.from(left).flatMap(i => papers[i] ?? []);
    assert.ok(pairsKept(groupingOf((await buildThemes(part, none)).themes), grouping) > 0.9);
  });
});
